// Package seeds holds sample stories to try the command on: for each story
// the reports of several outlets, as a reader would paste them from their
// pages, with menus, teasers and comment forms.
//
//	border   talks between Pakistan and Iran: who came, who telephoned, who is who
//	flood    a disaster whose figures change over two days
//	merger   a takeover: money, dates, quotations and a court case
//
// The reports are samples, not news. Outlets and wording are invented
// throughout; the border story tells of real people and what was reported of
// them, all that happens in the other two is made up. What a careful reader
// finds in each story stands in testdata. The package reads and compares
// nothing.
package seeds

import (
	"embed"
	"fmt"
	"path"
)

//go:embed *.txt flood merger
var files embed.FS

// stories are the names of the stories and the folders of their reports,
// sorted by name.
var stories = []struct{ name, folder string }{
	{"border", "."},
	{"flood", "flood"},
	{"merger", "merger"},
}

// A Report is one outlet's page: the name of its file, without a folder, and
// the bytes in it.
type Report struct {
	Name string
	Data []byte
}

// Names returns the names of the stories, sorted.
func Names() []string {
	names := make([]string, len(stories))
	for i, s := range stories {
		names[i] = s.name
	}
	return names
}

// Story returns the reports of the named story, sorted by name. The caller
// may change them.
func Story(name string) ([]Report, error) {
	for _, s := range stories {
		if s.name == name {
			return reports(s.folder)
		}
	}
	return nil, fmt.Errorf("no sample story %q", name)
}

// reports reads the files of a folder, without its sub-folders.
func reports(folder string) ([]Report, error) {
	entries, err := files.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var out []Report
	for _, e := range entries {
		if e.IsDir() {
			continue
		}
		data, err := files.ReadFile(path.Join(folder, e.Name()))
		if err != nil {
			return nil, err
		}
		out = append(out, Report{Name: e.Name(), Data: data})
	}
	return out, nil
}
