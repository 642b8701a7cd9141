package recall

import (
	"runtime"
	"testing"
)

func TestShelf(t *testing.T) {
	made := 0
	shelf := Shelf[*int]{New: func() *int { made++; return new(int) }}
	a := shelf.Take()
	if b := shelf.Take(); a == b || made != 2 {
		t.Fatal("one thing was lent out twice")
	}
	shelf.Give(a)
	runtime.GC()
	runtime.GC()
	if shelf.Take() != a || made != 2 {
		t.Error("what was given back is lost")
	}
	for range 3 * runtime.GOMAXPROCS(0) {
		shelf.Give(new(int))
	}
	if n := len(shelf.spare); n != runtime.GOMAXPROCS(0) {
		t.Errorf("%d are kept", n)
	}
}

func TestSlab(t *testing.T) {
	var slab Slab[int]
	var all []*int
	for i := range 5 * slabSize {
		all = append(all, slab.New(i))
	}
	for i, p := range all {
		if *p != i {
			t.Errorf("value %d is %d", i, *p)
		}
	}
}
