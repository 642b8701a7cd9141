package page

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestShown reads pages that state their date and outlet in tags, and reads
// them again with these tags taken out: what a reader sees must give the same
// day and the same outlet, at least nine times in ten.
func TestShown(t *testing.T) {
	pages, err := txtar.ParseFile("testdata/shown.txtar")
	if err != nil || len(pages.Files) < 30 {
		t.Fatal(err, len(pages.Files))
	}
	tags := regexp.MustCompile(`(?s)<script type="application/ld\+json">.*?</script>|<meta (property|name)=[^>]*>`)
	days, outlets := 0, 0
	for _, f := range pages.Files {
		whole := strings.ReplaceAll(string(f.Data), "ARTICLE", article(first, second, third))
		bare := tags.ReplaceAllString(whole, "")
		stated, shown := read(t, whole), read(t, bare)
		if bare == whole || stated.Published.IsZero() || stated.Outlet == "" || stated.From["published"] == "visible" {
			t.Fatalf("%s states nothing: %+v", f.Name, stated.From)
		}
		if a, b := stated.Published.Format(time.DateOnly), shown.Published.Format(time.DateOnly); a == b {
			days++
		} else {
			t.Logf("%s: stated %s, shown %s (%s)", f.Name, a, b, shown.From["published"])
		}
		if key := func(s string) string { return plate(s, "", 0).key }; key(stated.Outlet) == key(shown.Outlet) {
			outlets++
		} else {
			t.Logf("%s: stated %q, shown %q", f.Name, stated.Outlet, shown.Outlet)
		}
	}
	n := len(pages.Files)
	t.Logf("of %d pages %d show their day, %d their outlet", n, days, outlets)
	if days*10 < n*9 || outlets*10 < n*9 {
		t.Errorf("of %d pages only %d show their day, %d their outlet", n, days, outlets)
	}
}
