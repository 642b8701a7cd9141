// Package stories holds reports for tests of what is printed.
//
// Without this package each of the packages that print would have stories of
// its own, and a format could be spared the hostile one.
package stories

import (
	"embed"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/report/view"
	"crosscheck/source"
)

// The files: plain is a story of three reports, one of them a web page and one
// without a date; hostile one whose titles, outlets, texts, addresses, authors
// and names hold what does harm in some format.
//
//go:embed testdata
var files embed.FS

// Read returns the comparison of a story: plain, hostile.
func Read(name string) *view.Report {
	data, err := files.ReadFile("testdata/" + name + ".jsonl")
	if err != nil {
		panic(err) // the stories are part of the tests
	}
	x, err := claims.New(nil)
	if err != nil {
		panic(err)
	}
	var ts []*claims.Testimony
	for _, d := range source.ReadBytes(name+".jsonl", data, source.Options{}).Documents {
		ts = append(ts, x.Extract(d))
	}
	return &view.Report{Collation: collate.Collate(ts, collate.Options{}), Version: "1.2.3", Options: map[string]string{"threshold": "0.42"}}
}
