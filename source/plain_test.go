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
