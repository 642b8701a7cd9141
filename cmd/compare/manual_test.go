package main

import (
	"go/ast"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// manual returns the command's doc comment.
func manual(t *testing.T) string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), "doc.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return f.Doc.Text()
}

// The examples of the manual are run by scripts: each stands in one.
func TestManualExamplesAreRun(t *testing.T) {
	files, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var scripts strings.Builder
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		scripts.Write(b)
	}
	n := 0
	for _, l := range strings.Split(manual(t), "\n") {
		example, ok := strings.CutPrefix(strings.TrimSpace(l), "$ ")
		if !ok {
			continue
		}
		n++
		if !strings.Contains(scripts.String(), "# $ "+example+"\n") {
			t.Errorf("no script runs %q", example)
		}
	}
	if n < 5 {
		t.Errorf("the manual has only %d examples", n)
	}
}

// Every kind of divergence has a row in the manual.
func TestManualNamesEveryKind(t *testing.T) {
	rows := map[string]bool{}
	for _, b := range new(comment.Parser).Parse(manual(t)).Content {
		if c, ok := b.(*comment.Code); ok {
			for _, l := range strings.Split(c.Text, "\n") {
				name, _, _ := strings.Cut(strings.TrimSpace(l), " ")
				rows[name] = true
			}
		}
	}
	for _, k := range kindsOfCollate(t) {
		if !rows[k] {
			t.Errorf("the manual has no row for the kind %q", k)
		}
	}
}

// kindsOfCollate returns the names in package collate's table of kinds.
func kindsOfCollate(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../collate/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			v, ok := n.(*ast.ValueSpec)
			if !ok || v.Names[0].Name != "kinds" || len(v.Values) == 0 {
				return true
			}
			for _, row := range v.Values[0].(*ast.CompositeLit).Elts {
				lit := row.(*ast.CompositeLit).Elts[0].(*ast.BasicLit)
				name, err := strconv.Unquote(lit.Value)
				if err != nil {
					t.Fatal(err)
				}
				names = append(names, name)
			}
			return false
		})
	}
	if len(names) == 0 {
		t.Fatal("no table of kinds found")
	}
	return names
}
