package collate

import (
	"errors"
	"strings"
	"testing"

	"crosscheck/claims"
	"crosscheck/source"
)

const seats = "# office\tbody\tholder\tfrom\tuntil\n" +
	"president\tFinland\tAda Stern\t2018-03-01\t2022-02-28\n" +
	"president\tFinland\tMax Rolle\t2022-03-01\t\n" +
	"colonel\t\tIvo Karn\t2015-01-01\t2020-06-30\n" +
	"general\t\tIvo Karn\t2020-07-01\t\n"

func tenures(t *testing.T, table string) []Tenure {
	t.Helper()
	ts, err := ReadTenures("held/offices.tsv", strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	return ts
}

// The table of offices settles what one report's missing date leaves open, and
// the finding says by which rows.
func TestTenuresSettle(t *testing.T) {
	const (
		stern = "Finland's President Ada Stern opened the winter fair in Tampere."
		rolle = "Finland's President Max Rolle opened the summer fair in Turku."
	)
	for _, tc := range []struct {
		name        string
		a, on       string // a has a date, b has none
		b           string
		table       string
		kind        string
		want        Outcome
		wantSettled int
	}{
		{"no table", stern, "2019-05-01", rolle, "", "role", Unsettled, 0},
		{"in her time", stern, "2019-05-01", rolle, seats, "role", Updated, 2},
		{"in his time", stern, "2023-05-01", rolle, seats, "role", Contradiction, 2},
		{"half a table", stern, "2019-05-01", rolle, "president\tFinland\tAda Stern\t2018-03-01\t2022-02-28\n", "role", Unsettled, 0},
		{"of another country", stern, "2019-05-01", rolle, strings.ReplaceAll(seats, "Finland", "Norway"), "role", Unsettled, 0},
		{"promoted", "Colonel Ivo Karn led the drill at Oulu.", "2019-05-01", "General Ivo Karn met officers in Turku.", seats, "rank", Updated, 2},
	} {
		c := Collate([]*claims.Testimony{claims.Extract(article(tc.a, tc.on)), claims.Extract(article(tc.b, ""))},
			Options{Tenures: tenures(t, tc.table)})
		found := false
		for _, d := range c.Divergences {
			if d.Kind != tc.kind {
				continue
			}
			found = true
			if d.Outcome != tc.want || len(d.Settled) != tc.wantSettled {
				t.Errorf("%s: %s, settled by %q", tc.name, d.Outcome, d.Settled)
			}
			if len(d.Settled) > 0 && !strings.Contains(d.Settled[0], "(offices.tsv:") {
				t.Errorf("%s: settled by %q, which is no row of the table", tc.name, d.Settled[0])
			}
		}
		if !found {
			t.Errorf("%s: no %s among %+v", tc.name, tc.kind, c.Divergences)
		}
	}
}

// A bad row is named with its line.
func TestReadTenuresRefuses(t *testing.T) {
	for _, row := range []string{"president", "president\tIran\tA B\t2024-13-01\t", "\t\tA B", "king\tX\tA B\t2024-02-01\t2023-02-01", "a\tb\tc\t\t\td"} {
		_, err := ReadTenures("offices.tsv", strings.NewReader("# head\n"+row+"\n"))
		var se *source.SyntaxError
		if !errors.As(err, &se) || se.Line != 2 {
			t.Errorf("%q: %v", row, err)
		}
	}
}

// Whatever the table is, reading it ends, and each row has its place.
func FuzzReadTenures(f *testing.F) {
	f.Add(seats)
	f.Add("\xff\t\x00\t\t\r\n#")
	f.Fuzz(func(t *testing.T, table string) {
		ts, err := ReadTenures("o.tsv", strings.NewReader(table))
		for _, x := range ts {
			if err != nil || x.Office == "" || x.Holder == "" || x.Place == "" || x.String() == "" {
				t.Errorf("%+v, %v", x, err)
			}
		}
	})
}
