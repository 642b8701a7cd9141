package source

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var kindOf = map[string]BlockKind{"H": Headline, "h": Heading, "M": Meta, "F": Furniture, "P": Paragraph, "I": ListItem}

// TestPlain reads the pages of testdata/plain. Each line of a page begins
// with the kind of the block that it opens; " |" goes on with a block.
func TestPlain(t *testing.T) {
	files, err := filepath.Glob("testdata/plain/*")
	if err != nil || len(files) == 0 {
		t.Fatal(err, len(files))
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			var text strings.Builder
			var want []string
			for _, l := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")[1:] {
				mark, s, ok := strings.Cut(l, "|")
				if ok && mark != " " {
					want = append(want, string(kindOf[mark])+": "+s)
				} else if ok {
					want[len(want)-1] += "\n" + s
				}
				text.WriteString(s + "\n")
			}
			set := ReadBytes(f, []byte(text.String()), Options{})
			if len(set.Documents) != 1 || len(set.Errors) > 0 {
				t.Fatalf("%d documents, errors %v", len(set.Documents), set.Errors)
			}
			d := set.Documents[0]
			var got []string
			for _, b := range d.Blocks {
				got = append(got, string(b.Kind)+": "+b.Of(d.Text))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if d.Text != text.String() {
				t.Error("the text was rewritten")
			}
		})
	}
}

// A row of pictures whose text is the report is read, without the credits.
func TestGallery(t *testing.T) {
	text := "Storm over Milltown\nHundreds of people fled from Milltown on Monday as a storm came in from the sea.\n" +
		"- Children sleep in a school hall in Milltown on March 3, 2015. At least seven people died as the storm tore roofs from houses along the coast. (Jane Roe/AP)\n" +
		"- Men mend a roof in Milltown on March 4, 2015. The fire service said on Wednesday that the storm had passed and nobody was missing any more. (Jane Roe/AP)\n"
	d := ReadBytes("a.txt", []byte(text), Options{}).Documents[0]
	n := 0
	for _, b := range d.Blocks {
		if b.Kind == Paragraph || b.Kind == ListItem {
			n++
		}
		if strings.Contains(b.Of(d.Text), "(Jane Roe") {
			t.Errorf("%s: %s", b.Kind, b.Of(d.Text))
		}
	}
	if n != 3 {
		t.Errorf("%d paragraphs: %+v", n, d.Blocks)
	}
}
