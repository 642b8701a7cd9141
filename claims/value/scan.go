package value

import (
	"math"
	"strconv"
	"time"

	"crosscheck/claims/plain"
	"crosscheck/claims/recall"
	"crosscheck/source"
)

// Scan returns the quantities and times in text, a sentence or a paragraph,
// in order of their places and without overlap. Places are byte offsets into
// text.
//
// Relative dates count from on, the report's own date; where on is zero they
// stay unresolved. A weekday is taken for the nearest one on or before that date,
// since reports tell what happened; after a word of the future in the same
// sentence ("will", "scheduled", "until", "talks start") for the nearest on or
// after it. So are a day and month without a year and a holiday, but where no
// verb tells what was, one that lies nearer by far wins over the last. "Last" and
// "next" count in weeks from Monday: "next Friday" is the Friday of the week
// after.
//
// Scan takes no names for quantities: "Flight 370", "G20", "COVID-19",
// telephone numbers, addresses and versions give no value.
func Scan(text string, on time.Time) []*Value { return Append(nil, text, nil, on) }

// Append appends what Scan returns to out. The plain tokens of the text may be
// given, or none.
func Append(out []*Value, text string, known []plain.Token, on time.Time) []*Value {
	r := rooms.Take()
	defer rooms.Give(r)
	s := &r.scanner
	*s = scanner{text: text, tables: load(), toks: r.tokens(text, known), out: s.out[:0]}
	if !on.IsZero() {
		s.on = day(on.Year(), int(on.Month()), on.Day())
		s.hour = on.Sub(time.Date(on.Year(), on.Month(), on.Day(), 0, 0, 0, 0, on.Location()))
	}
	s.survey()
	for i := 0; i < len(s.toks)-1; {
		i = s.at(i)
	}
	out = append(out, s.out...)
	clear(s.out) // what is kept holds no text
	s.text = ""
	if len(s.toks) > mostKept {
		s.toks = nil
	}
	return out
}

// mostKept is the most tokens of a text whose room is kept.
const mostKept = 1 << 13

// A room is what a text is read in. It is used again for the next text.
type room struct {
	words   *recall.Table[lexeme]
	lexemes recall.Slab[lexeme] // of plain words
	scanner scanner
}

var rooms = recall.Shelf[*room]{New: func() *room { return &room{words: recall.NewTable(load().lexeme)} }}

// A scanner reads the values of one text, token by token.
type scanner struct {
	*tables
	text    string
	on      time.Time     // midnight UTC; zero if unknown
	hour    time.Duration // since midnight of that day; 0 if unknown
	toks    []token
	out     []*Value
	parted  bool // tokenised text: spaces stand before its commas
	capless bool // no word has a capital

	done int // tokens before this one belong to values already found

	read   numeral // the numeral read last, since several readers ask for it
	readAt int     // its token plus one; 0 before any
}

// A reading is what one of the readers makes of the tokens from, up to next.
// The zero reading means that it made nothing of them.
type reading struct {
	v    *Value
	next int
}

// found is the reading of a value.
func found(v Value, next int) reading { return reading{&v, next} }

// past is the reading of words in which there is no value.
func past(next int) reading { return reading{new(Value), next} }

func (r reading) ok() bool { return r.next > 0 }

// at reads the value that begins at token i, if any, and returns the token to
// go on from.
func (s *scanner) at(i int) int {
	t := &s.toks[i]
	switch t.kind {
	case end:
		return i + 1
	case opaque:
		return s.opaque(i)
	case word:
		if s.kind(i+1) == digits || s.kind(i+2) == digits {
			if next := s.named(i); next > 0 {
				return next
			}
		}
		if s.opens(i) == noOpening {
			return i + 1
		}
		if t.lex.class&leadClass != 0 {
			if !s.leads(i) {
				return i + 1
			}
			if s.is(i, "a", "an") {
				if r := s.readSpell(i); r.ok() {
					return s.emit(i, r)
				}
			}
		}
	case digits, dotted:
		if next := s.unquantity(i); next > 0 {
			return next
		}
	case symbol:
		if (t.lex == nil || t.lex.opens == 0) && !s.signBegins(i) {
			return i + 1
		}
	}
	if r := s.first(readers, i); r.ok() {
		return s.emit(i, r)
	}
	return i + 1
}

// readers are tried in turn at each token; the first that reads it wins.
var readers = []reader{
	{(*scanner).readDate, anyOpening},
	{(*scanner).readClock, clockOpens | figureOpens},
	{(*scanner).readFrequency, oftenOpens | figureOpens},
	{(*scanner).readMoney, currencyOpens | figureOpens},
	{(*scanner).readMagnitude, leadOpens},
	{(*scanner).readAge, ageOpens | figureOpens},
	{(*scanner).readScore, noOpening},
	{(*scanner).readQuantity, figureOpens},
}

// emit appends the value of r, which begins at token i. A reader that sets
// no place covers all its tokens.
func (s *scanner) emit(i int, r reading) int {
	v := r.v
	if v.Kind == "" {
		return r.next // words read, and nothing in them
	}
	if v.Span == (source.Span{}) {
		v.Span = s.span(i, r.next)
	}
	s.out = append(s.out, v)
	s.done = r.next
	return r.next
}

// span is the place of the tokens from i up to j.
func (s *scanner) span(i, j int) source.Span {
	return source.Span{Start: s.toks[i].start, End: s.toks[j-1].end}
}

// raw returns token i as written.
func (s *scanner) raw(i int) string { return s.text[s.toks[i].start:s.toks[i].end] }

// fold returns token i in lower case; "" outside the text.
func (s *scanner) fold(i int) string {
	if i < 0 || i >= len(s.toks) {
		return ""
	}
	return s.toks[i].fold
}

// is reports whether token i is one of the words, which are lower case.
func (s *scanner) is(i int, words ...string) bool {
	if i < 0 || i >= len(s.toks) || s.toks[i].kind == end {
		return false
	}
	have := s.toks[i].fold
	for _, w := range words {
		if have == w {
			return true
		}
	}
	return false
}

// has reports whether token i is a word of the class.
func (s *scanner) has(i int, c class) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].lex != nil && s.toks[i].lex.class&c != 0
}

// kind returns the kind of token i; outside the text it is end.
func (s *scanner) kind(i int) tokenKind {
	if i < 0 || i >= len(s.toks) {
		return end
	}
	return s.toks[i].kind
}

// gap reports whether white space, or nothing, stands before token i.
func (s *scanner) gap(i int) bool { return i < 0 || i >= len(s.toks) || s.toks[i].gap }

// capital reports whether token i begins with a capital letter.
func (s *scanner) capital(i int) bool {
	return s.kind(i) == word && 'A' <= s.text[s.toks[i].start] && s.text[s.toks[i].start] <= 'Z'
}

// hyphen reports whether token i is a hyphen with no space on either side, or
// in tokenised text one between a word or figure and a small word or figure.
func (s *scanner) hyphen(i int) bool {
	if i <= 0 || i >= len(s.toks) || s.toks[i].sign != '-' {
		return false
	}
	if !s.gap(i) && !s.gap(i+1) {
		return true
	}
	return s.parted && s.gap(i) && s.gap(i+1) && s.kind(i-1) <= digits && s.kind(i+1) <= digits && !s.capital(i+1)
}

// survey learns how the text is written.
func (s *scanner) survey() {
	s.capless = true
	for i := range s.toks {
		t := &s.toks[i]
		if t.sign == ',' && t.gap && i > 0 && s.gap(i+1) {
			s.parted = true
		}
		if t.kind == word && s.capital(i) {
			s.capless = false
		}
	}
}

// plain reports whether token i is a numeral of digits alone, from lo to hi
// of them, and returns its value.
func (s *scanner) plain(i, lo, hi int) (int, bool) {
	if s.kind(i) != digits || s.toks[i].digits < lo || s.toks[i].digits > hi {
		return 0, false
	}
	return s.toks[i].number, true
}

// match returns the longest phrase of the role that begins at token i, and
// the token after it. A full stop behind an abbreviation and a hyphen between
// the phrase's words do not part them.
func (s *scanner) match(i int, r role) (p *phrase, next int) {
	if i < 0 || i >= len(s.toks) || s.toks[i].lex == nil {
		return nil, 0
	}
	for k := range s.toks[i].lex.phrases {
		p := &s.toks[i].lex.phrases[k]
		if p.role != r || p.exact != "" && p.exact != s.raw(i) {
			continue
		}
		if r == currencyRole && p.glued && len(p.rest) > 0 && s.gap(i+1) {
			continue // "Musk's $17 million" names no S$
		}
		if next := s.follow(i+1, p.rest); next > 0 {
			return p, next
		}
	}
	return nil, 0
}

// follow returns the token after the words if they stand at token i, else 0.
func (s *scanner) follow(i int, words []string) int {
	for _, w := range words {
		if s.fold(i) != w && (s.is(i, ".", "-") && (!s.gap(i) || s.is(i, "-")) || s.is(i, "'")) {
			i++
		}
		if i >= len(s.toks) || s.toks[i].kind == end || s.fold(i) != w {
			return 0
		}
		i++
	}
	return i
}

// back returns the phrase of the role that ends right before token i, and its
// first token.
func (s *scanner) back(i int, r role) (p *phrase, first int) {
	for k := max(i-5, s.done, 0); k < i; k++ {
		if p, next := s.match(k, r); p != nil && next == i {
			return p, k
		}
	}
	return nil, 0
}

// sentenceStart reports whether token i opens a sentence, as far as one can
// tell here.
func (s *scanner) sentenceStart(i int) bool {
	for i--; i >= 0 && s.is(i, "\"", "'", "(", "`"); i-- {
	}
	return i < 0 || s.toks[i].kind == end || s.is(i, ".", "!", "?", ":", ";", "—")
}

// decimal writes f as a plain number, rid of what binary fractions add.
func decimal(f float64) string {
	if f == 0 || math.IsNaN(f) {
		return "0"
	}
	return strconv.FormatFloat(tidy(f), 'f', -1, 64)
}

// tidy rounds f to 15 significant digits.
func tidy(f float64) float64 {
	if f == math.Trunc(f) && math.Abs(f) < 1e15 {
		return f
	}
	g, err := strconv.ParseFloat(strconv.FormatFloat(f, 'g', 15, 64), 64)
	if err != nil {
		return f
	}
	return g
}
