package report

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

func TestTextFitsEveryWidth(t *testing.T) {
	c := bridge(t)
	for w := 40; w <= 250; w++ {
		for _, color := range []bool{false, true} {
			var b bytes.Buffer
			p := &Printer{Width: w, Color: color}
			if err := p.Text(&b, c); err != nil {
				t.Fatal(err)
			}
			for i, l := range strings.Split(b.String(), "\n") {
				if n := width(uncolored(l)); n > w {
					t.Fatalf("width %d, color %v: line %d takes %d columns: %q", w, color, i+1, n, l)
				}
			}
		}
	}
}

func TestShow(t *testing.T) {
	for _, w := range []int{60, 80, 120} {
		var b bytes.Buffer
		(&Printer{Width: w}).Text(&b, bridge(t))
		fmt.Println(b.String())
	}
	var b bytes.Buffer
	(&Printer{}).Markdown(&b, bridge(t))
	fmt.Println(b.String())
}

// uncolored takes the printer's own escape codes out of a line.
func uncolored(s string) string {
	for {
		a := strings.Index(s, "\x1b[")
		if a < 0 {
			return s
		}
		b := strings.IndexByte(s[a:], 'm')
		s = s[:a] + s[a+b+1:]
	}
}
