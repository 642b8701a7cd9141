package source

import (
	_ "embed"
	"math/bits"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed function-words.tsv
var functionWords string

// A lexicon says of each function word in which languages it is one: a bit for
// each of codes, in the table's order.
type lexicon struct {
	codes   []string
	words   map[string]uint32
	longest int // bytes of a word
	// short holds the words of up to eight ASCII letters again, each at the place
	// of its hash or behind: they are looked up most.
	short []shortWord // twice as many places as words, or more; a power of two
}

// A shortWord is its letters, eight bits each.
type shortWord struct {
	letters   uint64
	languages uint32 // 0 if the place is free
}

// languages returns the languages of which a word is a function word.
func (lex *lexicon) languages(w string) uint32 {
	if len(w) > 8 && len(w) > 3*lex.longest {
		return 0 // small letters may take a third of the room
	}
	letters := uint64(0)
	for i := range len(w) {
		if i == 8 || w[i] >= utf8.RuneSelf {
			return lex.words[strings.ToLower(w)]
		}
		letters = letters<<8 | uint64(w[i]|0x20)
	}
	return lex.at(letters).languages
}

// at returns the place of a short word, free if there is no such word.
func (lex *lexicon) at(letters uint64) *shortWord {
	mask := uint64(len(lex.short) - 1)
	for i := letters * 0x9E3779B185EBCA87 >> 32; ; i++ {
		if p := &lex.short[i&mask]; p.letters == letters || p.languages == 0 {
			return p
		}
	}
}

// index fills short.
func (lex *lexicon) index() {
	lex.short = make([]shortWord, 2<<bits.Len(uint(len(lex.words))))
	for w, languages := range lex.words {
		letters, ascii := uint64(0), true
		for i := range len(w) {
			letters, ascii = letters<<8|uint64(w[i]), ascii && w[i] < utf8.RuneSelf
		}
		if ascii && len(w) <= 8 {
			*lex.at(letters) = shortWord{letters, languages}
		}
	}
}

// count counts the words of a text, which are runs of letters, and the function
// words of each language among them.
func (lex *lexicon) count(text string) (words int, function []int) {
	function = make([]int, len(lex.codes))
	for i := 0; i < len(text); {
		end := lettersEnd(text, i)
		if end == i {
			if i++; text[i-1] >= utf8.RuneSelf {
				_, n := utf8.DecodeRuneInString(text[i-1:])
				i += n - 1
			}
			continue
		}
		words++
		for in := lex.languages(text[i:end]); in != 0; in &= in - 1 {
			function[bits.TrailingZeros32(in)]++
		}
		i = end
	}
	return words, function
}

// lettersEnd returns the end of the letters at i.
func lettersEnd(text string, i int) int {
	for i < len(text) {
		if text[i]|0x20-'a' < 26 {
			i++
			continue
		}
		if text[i] < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			break
		}
		i += n
	}
	return i
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return uint32(r|0x20)-'a' < 26
	}
	return unicode.IsLetter(r)
}

var profiles = sync.OnceValue(func() *lexicon {
	lex := &lexicon{words: map[string]uint32{}}
	for l := range strings.Lines(functionWords) {
		code, words, ok := strings.Cut(l, "\t")
		if !ok || strings.HasPrefix(l, "#") {
			continue
		}
		for w := range strings.FieldsSeq(words) {
			lex.words[w] |= 1 << len(lex.codes)
			lex.longest = max(lex.longest, len(w))
		}
		lex.codes = append(lex.codes, code)
	}
	lex.index()
	return lex
})

// The least number of words on which a language is judged, and the share of
// them that must be function words of it. A shorter text is foreign only if it
// has some of another language and none of English.
const (
	minJudged  = 30
	minShare   = 0.2
	shortest   = 8
	shortCount = 3
	shortShare = 0.15
)

// language detects the language of the main text: by script where it is not
// Latin, else by function words. A text of few words and a doubtful one stay
// unjudged. What the input states stands.
func (d *Document) language() {
	if d.Language != "" {
		return
	}
	defer func() { d.know("language", &d.Language, d.stated, "meta") }()
	text := d.mainText(4000)
	if code := scriptLanguage(text); code != "" {
		d.know("language", &d.Language, code, "visible")
		return
	}
	lex := profiles()
	words, counts := lex.count(text)
	if words < shortest {
		return
	}
	var best, english int
	code := ""
	for i, n := range counts {
		if lex.codes[i] == "en" {
			english = n
		}
		if n > best {
			best, code = n, lex.codes[i]
		}
	}
	if words < minJudged && (english > 0 || best < shortCount || float64(best) < shortShare*float64(words)) {
		return
	}
	if words >= minJudged && (float64(best) < minShare*float64(words) || code != "en" && best < english*2) {
		return
	}
	d.know("language", &d.Language, code, "visible")
}

// mainText returns the first bytes of the document's main text.
func (d *Document) mainText(limit int) string {
	var b strings.Builder
	b.Grow(min(2*limit, len(d.Text)+len(d.Blocks)))
	for _, bl := range d.Blocks {
		if bl.Kind.Main() && b.Len() < limit {
			b.WriteString(bl.Of(d.Text))
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// scriptLanguage names the language of a text whose letters are mostly of
// one script other than Latin.
func scriptLanguage(text string) string {
	if mostlyLatin(text) {
		return ""
	}
	counts := [len(scripts)]int{}
	letters := 0
	for _, r := range text {
		if !isLetter(r) {
			continue
		}
		letters++
		if r < 0x370 {
			continue
		}
		for i, s := range scripts {
			if unicode.Is(s.table, r) {
				counts[i]++
				break
			}
		}
	}
	for i, n := range counts {
		if letters >= 20 && n*2 > letters {
			return variant(scripts[i].code, text)
		}
	}
	if kana := counts[0] + counts[1]; letters >= 20 && kana*2 > letters {
		return "ja"
	}
	return ""
}

// mostlyLatin reports whether at most half of the letters of a text can be of
// another script than Latin, by a look at its bytes.
func mostlyLatin(text string) bool {
	latin, other := 0, 0
	for i := range len(text) {
		switch c := text[i]; {
		case c|0x20-'a' < 26:
			latin++
		case c >= 0xCD: // the lead of U+0340 and above
			other++
		}
	}
	return other <= latin
}

// scripts are tried in order; each stands for its most written language.
var scripts = [...]struct {
	table *unicode.RangeTable
	code  string
}{
	{unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Han, "zh"}, {unicode.Hangul, "ko"}, {unicode.Cyrillic, "ru"},
	{unicode.Arabic, "ar"}, {unicode.Hebrew, "he"}, {unicode.Greek, "el"}, {unicode.Devanagari, "hi"}, {unicode.Bengali, "bn"},
	{unicode.Tamil, "ta"}, {unicode.Telugu, "te"}, {unicode.Thai, "th"}, {unicode.Georgian, "ka"}, {unicode.Armenian, "hy"},
}

// variant tells languages of one script apart by letters that only one has.
func variant(code, text string) string {
	switch {
	case code == "ar" && strings.ContainsAny(text, "ٹڈڑےں"):
		return "ur"
	case code == "ar" && strings.ContainsAny(text, "پچژگ"):
		return "fa"
	case code == "ru" && strings.ContainsAny(text, "іїєґ"):
		return "uk"
	case code == "zh" && strings.IndexFunc(text, func(r rune) bool { return unicode.Is(unicode.Hiragana, r) }) >= 0:
		return "ja"
	}
	return code
}
