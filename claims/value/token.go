package value

import (
	"unicode"
	"unicode/utf8"

	"crosscheck/claims/plain"
)

// A tokenKind says what a token is made of.
type tokenKind uint8

const (
	word   tokenKind = iota // letters
	digits                  // a numeral in digits with its separators: 1,234.5
	dotted                  // digits with two dots or more: 10.4.1, 3.5.2019
	symbol                  // any other character
	opaque                  // an address, a handle or a name of a file
	end                     // an empty line, or the end of the text
)

// A token is a word, numeral or sign and its place.
type token struct {
	start, end int
	kind       tokenKind
	gap        bool // white space, or nothing, stands before it
	*lexeme         // never nil
}

// tokens splits text, whose plain tokens may be given, or none. The last token is
// always of kind end.
func (r *room) tokens(text string, known []plain.Token) []token {
	toks := r.scanner.toks[:0]
	for i := 0; i < len(text); {
		j, lines := skipSpace(text, i)
		if lines > 1 && len(toks) > 0 {
			toks = append(toks, token{i, i, end, true, &nothing})
		}
		gap := j > i || i == 0
		if i = j; i == len(text) {
			break
		}
		if len(known) > 0 && known[0].Start == i {
			k := &known[0]
			tok := token{i, k.End, word, gap, r.plainLexeme(k.Form)}
			if k.Mark {
				tok.kind = symbol
			}
			toks = append(toks, tok)
			i, known = k.End, known[1:]
			continue
		}
		tok := nextToken(text, i, gap)
		tok.gap = gap
		if raw := text[tok.start:tok.end]; tok.kind == opaque {
			tok.lexeme = &lexeme{fold: folded(raw)}
		} else {
			tok.lexeme = r.words.Of(raw)
		}
		toks = append(toks, tok)
		i = tok.end
	}
	return append(toks, token{len(text), len(text), end, true, &nothing})
}

// skipSpace returns the end of the white space at i and its line ends.
func skipSpace(text string, i int) (j, lines int) {
	for i < len(text) {
		if c := text[i]; c == ' ' {
			i++
			continue
		} else if ' ' < c && c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsSpace(r) && r != '\u200b' && r != '\ufeff' {
			break
		}
		if r == '\n' {
			lines++
		}
		i += n
	}
	return i, lines
}

// nextToken cuts the token that begins at i, which is no white space.
func nextToken(text string, i int, gap bool) token {
	if isASCIILetter(text[i]) {
		j := i + 1
		for j < len(text) && isASCIILetter(text[j]) {
			j++
		}
		if j == len(text) || text[j] == ' ' || text[j] == ',' {
			return token{start: i, end: j, kind: word} // most words
		}
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	switch {
	case isDigit(r), r == '.' && gap && i+1 < len(text) && isDigit(rune(text[i+1])):
		return numeralToken(text, i)
	case isLetter(r):
		if gap || i == 0 || text[i-1] == '(' || text[i-1] == '"' {
			if j := addressEnd(text, i); j > i {
				return token{start: i, end: j, kind: opaque}
			}
		}
		if j := initialsEnd(text, i); j > i {
			return token{start: i, end: j, kind: word}
		}
		return token{start: i, end: lettersEnd(text, i+n), kind: word}
	case (r == '@' || r == '#') && gap:
		if j := wordEnd(text, i+1); j > i+1 && !isDigit(rune(text[i+1])) {
			return token{start: i, end: j, kind: opaque}
		}
	}
	return token{start: i, end: i + n, kind: symbol}
}

// lettersEnd returns the end of the letters at i.
func lettersEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !isLetter(r) {
			break
		}
		i += n
	}
	return i
}

// numeralToken cuts a numeral: digits, groups of three (or of two, as in
// South Asia) after commas, and decimals. The full stop that ends a sentence
// stays outside.
func numeralToken(text string, i int) token {
	j := digitsEnd(text, i)
	if k, ok := groupsEnd(text, i, j); ok {
		j = k
	} else if k := spacedEnd(text, i, j); k > j {
		j = k
	} else if k := commaEnd(text, i, j); k > j {
		return token{start: i, end: k, kind: digits}
	}
	dots := 0
	for j+1 < len(text) && text[j] == '.' && isDigit(rune(text[j+1])) {
		j = digitsEnd(text, j+1)
		dots++
	}
	if text[i] == '.' {
		dots--
	}
	if dots > 1 {
		return token{start: i, end: j, kind: dotted}
	}
	return token{start: i, end: j, kind: digits}
}

// groupsEnd returns the end of the groups behind commas that follow the
// digits text[i:j], and whether they are well formed.
func groupsEnd(text string, i, j int) (int, bool) {
	if j-i > 3 || j == i || text[i] == '0' && j > i+1 {
		return j, false
	}
	last := 0
	for j < len(text) && j < i+longest && text[j] == ',' && j+1 < len(text) && isDigit(rune(text[j+1])) {
		k := digitsEnd(text, j+1)
		last = k - j - 1
		if last != 3 && last != 2 {
			return j, false
		}
		j = k
	}
	return j, last == 3
}

// spacedEnd returns the end of the groups of three that follow text[i:j]
// behind spaces, at least two of them, or one behind a space that does not
// break or between small words; or behind a comma set off by spaces, as in
// tokenised text. It returns j if there are none.
func spacedEnd(text string, i, j int) int {
	if j-i > 3 || j == i || text[i] == '0' {
		return j
	}
	last, groups := j, 0
	for {
		k, fixed := groupSpace(text, last)
		if k == last || digitsEnd(text, k)-k != 3 {
			break
		}
		last = k + 3
		if groups++; fixed {
			groups++
		}
	}
	if groups < 2 && !(groups == 1 && countsAlone(text, i, last)) {
		return j
	}
	return last
}

// countsAlone reports whether the words around the figure text[i:j], of two groups
// with a plain space between, show that it is one: a small word before it, or
// nothing, and a small one of three letters or more behind. "July 1 200 people"
// and "at 9 300 people" are two.
func countsAlone(text string, i, j int) bool {
	if j+3 >= len(text) || text[j] != ' ' || !isSmall(text[j+1]) || !isSmall(text[j+2]) || !isSmall(text[j+3]) {
		return false
	}
	if i == 0 {
		return true
	}
	if i < 2 || text[i-1] != ' ' || !isSmall(text[i-2]) {
		return false
	}
	from := i - 2
	for from > 0 && isASCIILetter(text[from-1]) {
		from--
	}
	return isSmall(text[from]) && text[from:i-1] != "at" && (from == 0 || text[from-1] == ' ')
}

func isSmall(c byte) bool { return 'a' <= c && c <= 'z' }

// groupSpace returns the end of what parts two groups of digits at i, and
// whether one alone is enough to tell.
func groupSpace(text string, i int) (next int, fixed bool) {
	for _, sep := range [...]string{" , ", "\u202f", "\u00a0", "\u2009"} {
		if hasPrefix(text[i:], sep) {
			return i + len(sep), true
		}
	}
	if hasPrefix(text[i:], " ") {
		return i + 1, false
	}
	return i, false
}

// commaEnd returns the end of the decimals of text[i:j] behind a comma, as on
// the Continent: one or two digits and no further comma. It returns j if there
// are none.
func commaEnd(text string, i, j int) int {
	if j-i > 3 || j == i || j >= len(text) || text[j] != ',' || i > 0 && text[i-1] == ',' {
		return j
	}
	k := digitsEnd(text, j+1)
	if k-j < 2 || k-j > 3 || k+1 < len(text) && (text[k] == ',' || text[k] == '-' || text[k] == '/') && isDigit(rune(text[k+1])) {
		return j
	}
	return k
}

func digitsEnd(text string, i int) int {
	for i < len(text) && isDigit(rune(text[i])) {
		i++
	}
	return i
}

// initialsEnd returns the end of letters with a full stop after each, such as
// "a.m." and "U.S.", or i. A last full stop belongs to them.
func initialsEnd(text string, i int) int {
	j, n := i, 0
	for j+1 < len(text) && isASCIILetter(text[j]) && text[j+1] == '.' {
		j += 2
		n++
	}
	if n == 0 {
		return i
	}
	if j < len(text) && isASCIILetter(text[j]) && (j+1 == len(text) || !isASCIILetter(text[j+1])) {
		j, n = j+1, n+1 // "p.m" without the last stop
	}
	if n < 2 {
		return i
	}
	return j
}

// longestAddress bounds the search for an address's end, so that hostile text
// costs no more than its length.
const longestAddress = 2048

// addressEnd returns the end of a web address or of a name with an @ or a
// path, or i if there is none.
func addressEnd(text string, i int) int {
	j, marks := i, 0
	for j < len(text) && j < i+longestAddress && text[j] > ' ' && text[j] < utf8.RuneSelf && text[j] != '"' && text[j] != ',' && text[j] != ')' && text[j] != '<' {
		switch text[j] {
		case '@', '_', '=', '&':
			marks++
		case ':':
			if hasPrefix(text[j:], "://") {
				marks += 2
			}
		case '.':
			if j-i == 3 && hasPrefix(text[i:], "www") {
				marks += 2
			}
		}
		j++
	}
	if marks == 0 || marks == 1 && j-i < 8 {
		return i
	}
	for j > i && (text[j-1] == '.' || text[j-1] == ':' || text[j-1] == ';' || text[j-1] == '?' || text[j-1] == '!') {
		j--
	}
	return j
}

func wordEnd(text string, i int) int {
	for i < len(text) && (isASCIILetter(text[i]) || isDigit(rune(text[i])) || text[i] == '_') {
		i++
	}
	return i
}

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(byte(r))
	}
	return unicode.IsLetter(r)
}
