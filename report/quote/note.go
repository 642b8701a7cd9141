package quote

import "crosscheck/source"

// A Note is a passage that a report refers to and shows elsewhere.
type Note struct {
	Doc   int
	Span  source.Span
	Title bool // the place is in the document's title
}

// Text returns the words of a note.
func (c *Cast) Text(n Note) string {
	if n.Title {
		return n.Span.Of(c.Docs[n.Doc].Title)
	}
	return n.Span.Of(c.Docs[n.Doc].Text)
}

// Note adds a note to Notes, unless it is there, and returns its index.
func (c *Cast) Note(n Note) int {
	i, ok := c.noted[n]
	if !ok {
		if c.noted == nil {
			c.noted = map[Note]int{}
		}
		i = len(c.Notes)
		c.noted[n] = i
		c.Notes = append(c.Notes, n)
	}
	return i
}
