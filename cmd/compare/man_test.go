package main

import (
	"bytes"
	"go/doc/comment"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

// manFolder holds the pages of the manual: compare(1) and one for each command.
const manFolder = "../../docs/man"

// The pages for man are made from the commands and from the manual, and
// -update writes them anew. They are made here so that the command need not
// carry what makes them.
func TestManPages(t *testing.T) {
	root := (&app{}).root()
	root.Long = manualText(t)
	want := map[string]string{}
	var page func(c *cobra.Command)
	page = func(c *cobra.Command) {
		c.DisableAutoGenTag = true
		if c.Name() != "help" && (c == root || c.Parent() == root) {
			var b bytes.Buffer
			date := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
			if err := doc.GenMan(c, &doc.GenManHeader{Title: strings.ToUpper(dashed(c)), Section: "1", Date: &date, Source: "compare " + version, Manual: "User Commands"}, &b); err != nil {
				t.Fatal(err)
			}
			want[dashed(c)+".1"] = b.String()
		}
		for _, sub := range c.Commands() {
			page(sub)
		}
	}
	page(root)
	if *update {
		writePages(t, want)
	}
	files, err := filepath.Glob(filepath.Join(manFolder, "*.1"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(want) {
		t.Errorf("%d pages in %s, want %d; go test ./cmd/compare -run Man -update mends it", len(files), manFolder, len(want))
	}
	for name, text := range want {
		got, err := os.ReadFile(filepath.Join(manFolder, name))
		if err != nil || string(got) != text {
			t.Errorf("%s is not as the commands are (%v); go test ./cmd/compare -run Man -update mends it", name, err)
		}
	}
}

func dashed(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }

func writePages(t *testing.T, pages map[string]string) {
	t.Helper()
	if err := os.RemoveAll(manFolder); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(manFolder, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range pages {
		if err := os.WriteFile(filepath.Join(manFolder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// headingID is what Markdown of Go's doc comments adds to a heading.
var headingID = regexp.MustCompile(` \{#[^}]*\}`)

// manualText is the command's doc comment as Markdown.
func manualText(t *testing.T) string {
	var p comment.Parser
	pr := comment.Printer{HeadingLevel: 1}
	return headingID.ReplaceAllString(string(pr.Markdown(p.Parse(manual(t)))), "")
}
