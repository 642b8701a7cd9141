package main

import (
	"go/ast"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"crosscheck/collate"
	"crosscheck/report"
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

// Every kind of divergence has a row in the manual, and in the table of kinds.
func TestManualNamesEveryKind(t *testing.T) {
	rows := manualKinds(t)
	if d := cmp.Diff(rows, kindNames()); d != "" {
		t.Errorf("the manual (-) and the table of kinds (+) differ:\n%s", d)
	}
	for _, k := range kindsOfCollate(t) {
		if !slices.Contains(rows, k) {
			t.Errorf("the manual has no row for the kind %q", k)
		}
	}
}

// Every format has a row in the manual and one in the README.
func TestFormatsAreDescribed(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range report.Formats() {
		if !strings.Contains(manual(t), "\t"+f.Name+" ") {
			t.Errorf("the manual has no row for the format %s", f.Name)
		}
		if !strings.Contains(string(readme), "`"+f.Name+"`") {
			t.Errorf("the README has no row for the format %s", f.Name)
		}
		if f.About == "" {
			t.Errorf("the format %s is for nothing", f.Name)
		}
	}
}

// manualKinds returns the kinds of divergence that have a row in the manual.
func manualKinds(t *testing.T) []string {
	t.Helper()
	_, text, ok := strings.Cut(manual(t), "# Kinds of divergence")
	if !ok {
		t.Fatal("the manual has no kinds of divergence")
	}
	for _, b := range new(comment.Parser).Parse(text).Content {
		if c, ok := b.(*comment.Code); ok {
			var rows []string
			for l := range strings.Lines(c.Text) {
				name, _, _ := strings.Cut(strings.TrimSpace(l), " ")
				rows = append(rows, name)
			}
			return rows
		}
	}
	t.Fatal("the manual has no table of kinds")
	return nil
}

// Every kind in the manual is found, in statements like its example; rank is
// found in whole reports alone.
func TestManualKindsAreFound(t *testing.T) {
	examples := map[string][2]string{
		"role":        {"President Ada Lunt of Kenya visited Oslo on Monday.", "President Ivo Marsh of Kenya visited Oslo on Monday."},
		"person":      {"Police in Leeds arrested Maria Lunt over the fire at the mill.", "Police in Leeds arrested Peter Marsh over the fire at the mill."},
		"number":      {"The fire killed 12 people.", "The fire killed 21 people."},
		"money":       {"The bridge in Leeds cost $10 million.", "The bridge in Leeds cost $16 million."},
		"percent":     {"In Leeds 85 % of voters backed the bridge.", "In Leeds 58 % of voters backed the bridge."},
		"measure":     {"The new railway to Leeds is 900 km long.", "The new railway to Leeds is 740 km long."},
		"age":         {"The driver of the bus, aged 34, died in the crash near Leeds.", "The driver of the bus, aged 43, died in the crash near Leeds."},
		"duration":    {"The siege of the bank in Leeds lasted two hours.", "The siege of the bank in Leeds lasted four hours."},
		"score":       {"Leeds beat Hull 2-1 in the cup final on Sunday.", "Leeds beat Hull 3-1 in the cup final on Sunday."},
		"date":        {"The bridge in Leeds opened on 22 April 2024.", "The bridge in Leeds opened on 24 April 2024."},
		"place":       {"The ministers signed the accord in Karachi.", "The ministers signed the accord in Lahore."},
		"negation":    {"The minister will attend the talks in Geneva.", "The minister will not attend the talks in Geneva."},
		"antonym":     {"Exports of wheat rose in March.", "Exports of wheat fell in March."},
		"status":      {"Police arrested the owner of the mill in Leeds.", "Police charged the owner of the mill in Leeds."},
		"certainty":   {"The bank has closed its branch in Leeds.", "The bank may have closed its branch in Leeds."},
		"attribution": {"The fire at the mill began in the attic, police said.", "The fire at the mill began in the attic, witnesses said."},
		"quote":       {"“We will never close the mill in Leeds,” said Ada Lunt.", "“We will never sell the mill in Leeds,” said Ada Lunt."},
		"agent":       {"Maria Lunt attacked Peter Marsh on Monday.", "Peter Marsh attacked Maria Lunt on Monday."},
	}
	rows := manualKinds(t)
	for _, k := range rows {
		e, ok := examples[k]
		if !ok {
			if k != "rank" {
				t.Errorf("no example of the kind %q", k)
			}
			continue
		}
		c := collate.Pair(collate.Statement{Text: e[0]}, collate.Statement{Text: e[1]})
		if !slices.ContainsFunc(c.Differences, func(d collate.Difference) bool { return d.Kind == k }) {
			t.Errorf("%q and %q: no %s among %+v", e[0], e[1], k, c.Differences)
		}
		for _, d := range c.Differences {
			if !slices.Contains(rows, d.Kind) {
				t.Errorf("the manual has no row for the kind %q", d.Kind)
			}
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

// Every command that does something has examples, whose flags there are.
func TestExamplesParse(t *testing.T) {
	root := (&app{}).root()
	for _, c := range append(root.Commands(), root) {
		if c.Name() != "version" && !c.HasExample() {
			t.Errorf("%s has no example", c.CommandPath())
		}
		for line := range strings.Lines(c.Example) {
			words := strings.Fields(line)
			if len(words) < 2 || words[0] != "compare" {
				t.Errorf("%s: the example %q is no command", c.CommandPath(), line)
				continue
			}
			named, args, err := (&app{}).root().Find(words[1:])
			if err != nil {
				t.Errorf("%q: %v", line, err)
				continue
			}
			for _, a := range args {
				name, long := strings.CutPrefix(a, "--")
				if long && named.Flags().Lookup(name) == nil && named.InheritedFlags().Lookup(name) == nil {
					t.Errorf("%q: %s has no flag %s", line, named.CommandPath(), a)
				}
			}
		}
	}
}
