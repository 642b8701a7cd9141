package similarity_test

import (
	"fmt"

	"crosscheck/similarity"
)

func ExampleMeasure_Compare() {
	m := similarity.NewMeasure(similarity.Options{})
	a := m.Prepare("Twelve people died in the Karachi blast")
	b := m.Prepare("Karachi explosion kills 21")
	al := m.Compare(a, b)
	for _, p := range al.Pairs {
		fmt.Printf("%s ~ %s: %s\n", a.Words[p.A].Text, b.Words[p.B].Text, p.How)
	}
	for _, i := range al.OnlyA {
		fmt.Printf("only in a: %s\n", a.Words[i].Text)
	}
	fmt.Println("the frame is nearer than the score:", al.Frame > al.Score)
	// Output:
	// 12 ~ 21: type
	// died ~ kills: synonym
	// karachi ~ karachi: equal
	// blast ~ explosion: synonym
	// only in a: people
	// only in a: in
	// only in a: the
	// the frame is nearer than the score: true
}

func ExampleNames() {
	fmt.Println(similarity.Names("Gen Asim", "Syed Asim Munir") >= similarity.SameName)
	fmt.Println(similarity.Names("Nawaz Sharif", "Shehbaz Sharif") >= similarity.SameName)
	// Output:
	// true
	// false
}
