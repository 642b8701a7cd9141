// Package plain cuts out of a sentence what all its readers cut alike.
//
// Without this the packages that read a sentence for names, for clauses and for
// figures would each cut and look up all its words, though their rules part only
// on figures, abbreviations and joined words.
//
// It finds plain words, the commas and the like behind them, and nothing else:
// what is left is cut by each reader as it needs.
package plain

import "crosscheck/claims/recall"

// A Form is a token as it is written, and what each reader knows of it: a reader
// sets its own field when it first meets the form.
type Form struct {
	Text                string
	Name, Clause, Value any
}

// A Token is a word of ASCII letters, or a mark right behind one, and its place in
// the sentence.
type Token struct {
	Start, End int
	Mark       bool
	*Form
}

// A Cutter cuts sentences. It serves one goroutine at a time.
type Cutter struct {
	forms  *recall.Table[Form]
	tokens []Token
}

// NewCutter returns a Cutter that has met no words.
func NewCutter() *Cutter {
	return &Cutter{forms: recall.NewTable(func(text string) Form { return Form{Text: text} })}
}

// Cut returns the plain tokens of a sentence in order of their places. They hold
// until the next call.
func (c *Cutter) Cut(text string) []Token {
	if len(c.tokens) > mostKept {
		c.tokens = nil
	}
	c.tokens = c.tokens[:0]
	for i := 0; i < len(text); {
		switch {
		case isLetter(text[i]):
			i = c.word(text, i)
		case opens(text[i]):
			i++
		default:
			i = next(text, i)
		}
	}
	return c.tokens
}

// mostKept is the most tokens of a sentence whose room is kept.
const mostKept = 1 << 13

// word adds the word at i if it is plain, and the mark behind it, and returns
// where to go on.
func (c *Cutter) word(text string, i int) int {
	end := i + 1
	for end < len(text) && isLetter(text[end]) {
		end++
	}
	if end == len(text) || opens(text[end]) && text[end] != '(' {
		c.add(text, i, end, false)
		return end
	}
	switch mark := text[end]; {
	case mark == '\'' && end+1 < len(text) && text[end+1] == 's' && ended(text, end+2):
		c.add(text, i, end, false)
		return end + 2
	case !ended(text, end+1):
	case mark == ',', mark == ';', mark == ':', mark == '!', mark == '?', mark == '.' && !abbreviates(text, i, end):
		c.add(text, i, end, false)
		c.add(text, end, end+1, true)
		return end + 1
	}
	return next(text, end)
}

// abbreviates reports whether the stop at end may belong to the word at i: behind
// one letter ("p.", "A."), a capital ("Gen. Ames") or the head of an address.
func abbreviates(text string, i, end int) bool {
	return end-i == 1 || text[i] < 'a' && end+1 < len(text) || text[i:end] == "www"
}

func (c *Cutter) add(text string, start, end int, mark bool) {
	c.tokens = append(c.tokens, Token{start, end, mark, c.forms.Of(text[start:end])})
}

// opens reports whether a word behind c begins there for every reader.
func opens(c byte) bool { return c == ' ' || c == '"' || c == '(' }

// ended reports whether nothing joins what stands before i to what stands there.
func ended(text string, i int) bool { return i == len(text) || text[i] == ' ' || text[i] == '"' }

// next returns the place of the next white space.
func next(text string, i int) int {
	for i < len(text) && text[i] != ' ' {
		i++
	}
	return i
}

func isLetter(c byte) bool { return c|0x20-'a' < 26 }
