package line

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"crosscheck/source/dates"
)

// A Label says what a phrase marks: see the first line of phrases.tsv.
type Label string

// The labels of phrases.tsv.
const (
	None       Label = ""
	Menu       Label = "menu"
	Share      Label = "share"
	Newsletter Label = "newsletter"
	App        Label = "app"
	Advert     Label = "advert"
	Legal      Label = "legal"
	Teaser     Label = "teaser"
	List       Label = "list"
	Comments   Label = "comments"
	Credit     Label = "credit"
	Note       Label = "note"
	Correction Label = "correction"
	Box        Label = "heading"
)

//go:embed phrases.tsv
var phraseTable string

// phrases holds the table by form; starts and labels by their first word.
type phrases struct {
	line, tail   map[string]Label
	longest      int // bytes of a phrase of line
	start        map[string][]phrase
	has          []Label // of the phrases of inside
	inside       finder
	verbs, nouns map[string]bool
}

type phrase struct {
	text  string
	label Label
	sep   bool // a separator must follow
	dated bool // a date must follow
}

var table = sync.OnceValue(func() *phrases {
	t := &phrases{line: map[string]Label{}, tail: map[string]Label{}, start: map[string][]phrase{}, verbs: map[string]bool{}, nouns: map[string]bool{}}
	for _, l := range strings.Split(phraseTable, "\n") {
		f := strings.Split(l, "\t")
		if strings.HasPrefix(l, "#") || len(f) != 3 {
			continue
		}
		label, form, text := Label(f[0]), f[1], f[2]
		first, _, _ := strings.Cut(text, " ")
		switch form {
		case "line":
			if _, ok := t.line[text]; !ok {
				t.line[text] = label
			}
		case "label":
			if _, ok := t.line[text]; !ok {
				t.line[text] = label
			}
			t.start[first] = append(t.start[first], phrase{text: text, label: label, sep: true})
		case "start":
			t.start[first] = append(t.start[first], phrase{text: text, label: label})
		case "dated":
			t.start[first] = append(t.start[first], phrase{text: text, label: label, dated: true})
		case "verb":
			t.verbs[text] = true
		case "noun":
			t.nouns[text] = true
		case "end":
			t.tail[text] = label
		case "has":
			t.has = append(t.has, label)
			t.inside.add(text)
		}
	}
	for text := range t.line {
		t.longest = max(t.longest, len(text))
	}
	return t
})

// A block longer than this is an article's paragraph that happens to use the
// words of a phrase: inside it, or at its start.
const (
	maxInside = 70
	maxStart  = 130
)

// Known returns the label of the phrase that marks the block, None if there
// is none. The block is one paragraph or line, in any case and with any
// decoration around it.
func Known(block string) Label { return KnownFolded(Fold(block), len(block)) }

// KnownFolded is Known for a block of some bytes that Fold has folded to s.
func KnownFolded(s string, bytes int) Label {
	if bytes > 1400 {
		return None
	}
	bare := strings.TrimFunc(s, decoration)
	t := table()
	if len(bare) <= t.longest {
		if l, ok := t.line[bare]; ok {
			return l
		}
	}
	words := strings.Count(s, " ") + 1
	if words > maxStart || quoted(s) {
		return None
	}
	if l := t.begins(bare, words); l != None {
		return l
	}
	if l := t.begins(s, words); l != None {
		return l
	}
	if words > maxInside {
		return None
	}
	if l := t.holds(s, words); l != None {
		return l
	}
	if menuRow(s) {
		return Menu
	}
	if words <= 40 && t.asks(s) {
		return App
	}
	if moreOf(s, words) {
		return List
	}
	if commentCount(s, words) {
		return Comments
	}
	return t.ends(strings.TrimRight(s, " )]*|"))
}

// holds looks for the first phrase of the table that stands anywhere in s.
func (t *phrases) holds(s string, words int) Label {
	first := len(t.has)
	t.inside.visit(s, func(i int) {
		if i < first && t.appeals(t.has[i], s, words) {
			first = i
		}
	})
	if first == len(t.has) {
		return None
	}
	return t.has[first]
}

// begins looks for a phrase of the forms start and label.
func (t *phrases) begins(s string, words int) Label {
	first := s
	if i := strings.IndexFunc(s, func(r rune) bool { return r == ' ' || separator(r) }); i >= 0 {
		first = s[:i]
	}
	if l := t.beginsWith(first, s, words); l != None {
		return l
	}
	if word, _, _ := strings.Cut(s, " "); word != first {
		return t.beginsWith(word, s, words)
	}
	return None
}

// beginsWith looks for such a phrase among those whose first word is given.
func (t *phrases) beginsWith(first, s string, words int) Label {
	for _, p := range t.start[first] {
		if !strings.HasPrefix(s, p.text) {
			continue
		}
		rest := s[len(p.text):]
		if p.dated && (words > 14 || len(dates.Find(rest)) == 0) {
			continue
		}
		if p.sep {
			if !separated(rest) {
				continue
			}
		} else if r, _ := utf8.DecodeRuneInString(rest); letter(p.text) && (unicode.IsLetter(r) || r == '\'') {
			continue
		}
		if fits(p, words) {
			return p.label
		}
	}
	return None
}

// menuRow reports whether a block is a row of sections or a path to one:
// "World | Asia | Europe", "Home > World > Asia".
func menuRow(s string) bool {
	if !strings.ContainsAny(s, "|>") && !strings.Contains(s, " \xc2") && !strings.Contains(s, " \xe2") {
		return false
	}
	for _, sep := range []string{"|", " > ", " › ", " » ", " • "} {
		if !strings.Contains(s, sep) {
			continue
		}
		parts := strings.Split(s, sep)
		if len(parts) < 3 || len(parts) > 24 || Ended(s) || len(dates.Find(s)) > 0 {
			continue
		}
		short := 0
		for _, p := range parts {
			if strings.Count(strings.TrimSpace(p), " ") <= 2 {
				short++
			}
		}
		if short == len(parts) {
			return true
		}
	}
	return false
}

// asks reports whether a block begins by asking the reader to do something
// with one of the things that outlets ask for.
func (t *phrases) asks(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	if !t.verbs[strings.Trim(first, ",.!:")] || first == "we" || first == "no" || first == "in" {
		return false
	}
	for w := range strings.FieldsSeq(rest) {
		if w = strings.Trim(w, ",.!?:;()'\""); t.nouns[w] || strings.HasPrefix(w, "@") && len(w) > 1 {
			return true
		}
	}
	return false
}

// moreOf reports whether a block is a label such as "more great stories".
func moreOf(s string, words int) bool {
	if words > 6 || words < 2 || !strings.HasPrefix(s, "more ") {
		return false
	}
	last := strings.TrimRight(s[strings.LastIndexByte(s, ' ')+1:], ":.»> ")
	return last == "stories" || last == "news" || last == "articles" || last == "coverage" || last == "headlines" || last == "reads" || last == "videos"
}

// commentCount reports whether a block counts comments: "12 comments", "3
// thoughts on", "Top rated comments".
func commentCount(s string, words int) bool {
	if words > 24 {
		return false
	}
	if bare := strings.Trim(s, " ()0123456789:"); words <= 2 && (bare == "comments" || bare == "comment") {
		return true
	}
	n, rest, _ := strings.Cut(s, " ")
	if isNumber(n) && words <= 3 {
		rest = strings.TrimRight(rest, ".:")
		return rest == "comments" || rest == "comment" || rest == "responses" || rest == "replies"
	}
	return isNumber(n) && (strings.HasPrefix(rest, "thoughts on ") || strings.HasPrefix(rest, "responses to ")) || words <= 4 && strings.HasSuffix(s, "rated comments")
}

// separated reports whether a colon, bar or dash parts a label from what
// follows, or nothing follows. A hyphen inside a word parts nothing.
func separated(rest string) bool {
	trimmed := strings.TrimLeft(rest, " ")
	r, n := utf8.DecodeRuneInString(trimmed)
	if trimmed == "" || !strings.ContainsRune("-–—", r) {
		return trimmed == "" || separator(r)
	}
	return len(trimmed) < len(rest) || strings.HasPrefix(trimmed[n:], " ")
}

// appeals reports whether a block may be marked by a phrase inside it: what
// asks the reader to do something begins with a verb that asks.
func (t *phrases) appeals(l Label, s string, words int) bool {
	if l != App && l != Newsletter {
		return true
	}
	if words <= 8 && !Ended(s) {
		return true
	}
	for i, w := 0, strings.Fields(s); i < len(w); i++ {
		if (i == 0 || strings.ContainsAny(w[i-1][len(w[i-1])-1:], ".!?")) && t.verbs[strings.Trim(w[i], ",.!:")] {
			return true
		}
	}
	return false
}

func letter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r)
}

func (t *phrases) ends(s string) Label {
	for i := len(s) - 1; i >= 0 && i > len(s)-24; i-- {
		if l, ok := t.tail[s[i:]]; ok && (i == 0 || !unicode.IsLetter(rune(s[i-1])) || !letter(s[i:i+1])) {
			return l
		}
	}
	return None
}

// fits bounds the length of what a phrase at the start may mark: a link to
// another report is about as long as a headline, other words of the page and
// captions may be a few sentences.
func fits(p phrase, words int) bool {
	if p.label == Teaser || p.sep && p.label != Credit && p.label != Correction {
		return words <= 32
	}
	return words <= maxInside || p.label != Newsletter && p.label != App
}

// quoted reports whether a block begins with words that somebody says.
func quoted(s string) bool { return strings.HasPrefix(s, `"`) || strings.HasPrefix(s, "'") }

func separator(r rune) bool { return strings.ContainsRune(":|-–—»>›•", r) }

func decoration(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("-–—*•·|>›»«<[](){}:;…▶►→←↓▼+#_=~.,!✉📷🔗\ufeff", r)
}

// Fold returns a block in lower case with straight quotes and single spaces,
// for comparing, never for display.
func Fold(s string) string {
	return string(AppendFold(make([]byte, 0, len(s)+8), s))
}

// AppendFold appends what Fold returns to out.
func AppendFold(out []byte, s string) []byte {
	start, space := len(out), false
	for i := 0; i < len(s); {
		if s[i] != ' ' && !space {
			if end := unfolded(s, i); end > i {
				out = append(out, s[i:end]...)
				i = end
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if unicode.IsSpace(r) {
			space = len(out) > start
			continue
		}
		if r = foldRune(r); r < 0 {
			continue
		}
		if space {
			out = append(out, ' ')
			space = false
		}
		out = utf8.AppendRune(out, r)
	}
	return out
}

// unfolded returns the end of the characters at i, no space, that folding leaves
// as they are: ASCII without capitals, and single spaces before more of ASCII.
func unfolded(s string, i int) int {
	for i < len(s) {
		c := s[i]
		if c > ' ' && c < 'A' || c > 'Z' && c < utf8.RuneSelf && c != '`' {
			i++
		} else if c == ' ' && i+1 < len(s) && s[i+1] > ' ' && s[i+1] < utf8.RuneSelf {
			i++
		} else {
			break
		}
	}
	return i
}

// foldRune folds a character beyond small and capital letters, -1 for one that
// does not show.
func foldRune(r rune) rune {
	switch r {
	case '‘', '’', 'ʼ', '`', '´':
		return '\''
	case '“', '”', '„':
		return '"'
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff':
		return -1
	}
	return unicode.ToLower(r)
}
