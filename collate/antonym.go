package collate

// compareAntonyms finds words of opposite sense in the same slot: rose and
// fell, before and after.
func compareAntonyms(p *pairing) []Difference {
	var out []Difference
	for _, i := range p.al.OnlyA {
		for _, j := range p.al.OnlyB {
			x, y := &p.a.text.Words[i], &p.b.text.Words[j]
			if !p.m.Antonyms(x.Text, y.Text) || !p.partners(i-1, j-1) && !p.partners(i+1, j+1) {
				continue
			}
			a, b := p.a.place(x.Start, x.End), p.b.place(y.Start, y.End)
			out = append(out, p.difference("antonym", a, b, p.opposed(), "words of opposite sense in the same place"))
		}
	}
	return out
}
