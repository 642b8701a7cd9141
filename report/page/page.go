// Package page prints a collation as one self-contained HTML file.
//
// The file asks for nothing from anywhere: styles, script and drawings stand
// in it, and its Content-Security-Policy forbids the rest, naming the styles
// and the script by their hashes. Everything is readable without the script,
// which only filters and opens. What the page shows is what it is given; it
// decides nothing, and text from outside is text to it, never markup.
//
// A page is a shell (head, policy, styles, script) around a body: Write
// prints a report, WriteList a list of anything else. Whoever serves pages
// gives a Shell of their own controls, styles and scripts, whose hashes then
// go to the policy too. For scripts, a finding bears data-finding with its ID,
// a row of the matrix and a claim of one report data-cluster,
// two claims that may be the same data-suggestion.
//
// Without this, package report would hold templates, styles, script and
// drawings among the formats that are a file each, and a server would have
// to import them all.
package page

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"strings"
	"sync"

	"crosscheck/report/view"
)

// A Shell is what a server adds to a page. The zero Shell adds nothing.
type Shell struct {
	// Controls are the server's own markup, at the head of the page.
	Controls template.HTML
	// Style and Script are added to the page's own.
	Style  template.CSS
	Script template.JS
	// Calls lets scripts and forms call the server that the page came from.
	Calls bool
}

// Policy is the Content-Security-Policy that a page with this shell states in
// its head.
func (s Shell) Policy() string { return newShell(s).Policy }

//go:embed shell.html report.html list.html page.css page.js
var files embed.FS

// templates are parsed and checked by context at first use.
var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Funcs(functions).ParseFS(files, "*.html"))
})

var functions = template.FuncMap{
	"add": func(a, b int) int { return a + b },
	"inc": func(n int) int { return n + 1 },
	// sign is the sign of a status; the styles add the same to other elements,
	// which in the cells of a large table takes too long.
	"sign": func(status string) string {
		return map[string]string{"agree": "=", "differ": "≈", "conflict": "≠"}[status]
	},
	// statuses are what findings and claims can be filtered by.
	"statuses": func() []string { return []string{"conflict", "differ", "agree", "single"} },
}

// asset returns an embedded file.
func asset(name string) string {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(err) // it is embedded
	}
	return string(b)
}

// Write prints a report; with a nil one, an empty page with the shell's
// controls.
func Write(w io.Writer, r *view.Report, s Shell) error {
	p := newShell(s)
	if r != nil {
		p.Report = newReport(r)
		p.Title, p.Large = p.Report.Title, len(r.Clusters) > largeClaims
	}
	return p.write(w)
}

// A shell is what the template "shell" draws: at most one of Report and List
// is set.
type shell struct {
	Title    string
	Large    bool // too much to be laid out at once
	Policy   string
	Controls template.HTML
	Styles   []template.CSS
	Scripts  []template.JS
	Report   *report
	List     *List
}

// largeClaims is how many claims a page lays out at once.
const largeClaims = 300

func newShell(s Shell) *shell {
	p := &shell{
		Title:    "Comparison of reports",
		Controls: s.Controls,
		Styles:   []template.CSS{template.CSS(asset("page.css"))},
		Scripts:  []template.JS{template.JS(asset("page.js"))},
	}
	if s.Style != "" {
		p.Styles = append(p.Styles, s.Style)
	}
	if s.Script != "" {
		p.Scripts = append(p.Scripts, s.Script)
	}
	p.Policy = policy(p.Styles, p.Scripts, s.Calls)
	return p
}

func (p *shell) write(w io.Writer) error {
	b := bufio.NewWriterSize(w, 1<<16)
	if err := templates().ExecuteTemplate(b, "shell.html", p); err != nil {
		return err
	}
	return b.Flush()
}

// policy is a Content-Security-Policy that allows the given styles and
// scripts, nothing else, and calls to the page's own server if asked for.
func policy(styles []template.CSS, scripts []template.JS, calls bool) string {
	var b strings.Builder
	b.WriteString("default-src 'none'; style-src")
	for _, s := range styles {
		b.WriteString(hashed(string(s)))
	}
	b.WriteString("; script-src")
	for _, s := range scripts {
		b.WriteString(hashed(string(s)))
	}
	forms := "'none'"
	if calls {
		forms = "'self'"
		b.WriteString("; connect-src 'self'")
	}
	b.WriteString("; base-uri 'none'; form-action " + forms)
	return b.String()
}

func hashed(s string) string {
	sum := sha256.Sum256([]byte(s))
	return " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
