package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport says which of the module's own packages each package may import.
// A sub-package follows the row of the nearest package above it; a package
// may always import what lies below it. Tests are held to the same table.
var mayImport = map[string][]string{
	"cmd/compare":     {"source", "claims", "similarity", "collate", "review", "report", "serve", "seeds"},
	"source":          {},
	"claims":          {"source"},
	"claims/recall":   {},
	"claims/plain":    {"claims/recall"},
	"claims/value":    {"source", "claims/plain", "claims/recall"},
	"claims/sentence": {"source"},
	"claims/clause":   {"source", "claims/plain", "claims/recall"},
	"similarity":      {},
	"collate":         {"source", "claims", "similarity"},
	"review":          {"source", "claims", "similarity", "collate"},
	"report":          {"source", "claims", "collate"},
	"serve":           {"source", "claims", "collate", "review", "report"},
	"seeds":           {},
	"benchmarks":      {"source", "claims", "similarity"}, // programs that measure
}

// sealed are the sub-packages that may not import their parents.
var sealed = []string{"claims/recall", "claims/plain", "claims/value", "claims/sentence", "claims/clause"}

const module = "crosscheck/"

func TestPackagesImportDownwards(t *testing.T) {
	root := filepath.Join("..", "..")
	files := 0
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() != ".." && strings.HasPrefix(d.Name(), ".")) {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(file, ".go") {
			return nil
		}
		files++
		rel, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		pkg := path.Dir(filepath.ToSlash(rel))
		src, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), rel, src, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, im := range f.Imports {
			name, err := strconv.Unquote(im.Path.Value)
			if err != nil {
				return err
			}
			if own, ok := strings.CutPrefix(name, module); ok && !allowed(pkg, own) {
				t.Errorf("%s: package %s may not import %s", rel, pkg, own)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 10 {
		t.Fatalf("only %d Go files found", files)
	}
}

// allowed reports whether package pkg may import package own.
func allowed(pkg, own string) bool {
	if below(own, pkg) {
		return true
	}
	row := pkg
	for row != "." && mayImport[row] == nil {
		row = path.Dir(row)
	}
	if row == "." {
		return false
	}
	if below(own, row) && !slices.Contains(sealed, row) {
		return true // a sibling under the same parent, or the parent itself
	}
	return slices.ContainsFunc(mayImport[row], func(p string) bool { return below(own, p) })
}

// below reports whether p is the package top or lies under it.
func below(p, top string) bool { return p == top || strings.HasPrefix(p, top+"/") }

func TestAllowed(t *testing.T) {
	for _, c := range []struct {
		pkg, own string
		want     bool
	}{
		{"source", "claims", false},
		{"source/html", "source", true},
		{"source/html", "claims/value", false},
		{"claims", "claims/value", true},
		{"claims/value", "claims", false},
		{"claims/value", "source", true},
		{"claims/sentence", "claims/value", false},
		{"similarity", "source", false},
		{"report", "similarity", false},
		{"report", "claims/value", true},
		{"collate", "report", false},
		{"elsewhere", "source", false},
		{"cmd/compare", "seeds", true},
	} {
		if got := allowed(c.pkg, c.own); got != c.want {
			t.Errorf("allowed(%q, %q) = %v, want %v", c.pkg, c.own, got, c.want)
		}
	}
}
