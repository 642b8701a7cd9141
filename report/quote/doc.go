// Package quote says how reports are cited: what each is called, on which
// line its words stand, which words of a passage show a difference, and what
// of a text is safe to show.
//
// Without this the tables for a terminal and the page for a browser would
// each name, mark and clean the same passages in a way of their own.
// It knows no format and draws nothing.
package quote
