package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes text from outside safe for one line of a terminal or a table:
// white space of any kind and length becomes one space, and what a terminal
// would obey or not show is dropped: control characters (C0, C1, escape
// sequences with their parameters), marks that reorder or hide text, tags.
// Invalid UTF-8 becomes U+FFFD.
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	return strings.TrimSpace(Squeeze(s))
}

// Squeeze does what Clean does to a part of a text: a space may stand at
// either end.
func Squeeze(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\x1b' || r == '\u009b':
			i += n + sequence(s[i+n:], r == '\u009b')
			continue
		case unicode.IsSpace(r):
			space = true
		case !hidden(r):
			if space {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(r)
		}
		i += n
	}
	if space {
		b.WriteByte(' ')
	}
	return b.String()
}

// isClean reports whether Clean would return s as it is: plain ASCII words
// parted by single spaces.
func isClean(s string) bool {
	last := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c > '~' || c == ' ' && last == ' ' {
			return false
		}
		last = c
	}
	return len(s) == 0 || last != ' '
}

// sequence returns the length of the rest of an escape sequence: the
// parameters and final byte of a control sequence ("[31m"), nothing for any
// other, whose words stay visible.
func sequence(s string, started bool) int {
	i := 0
	if !started {
		if !strings.HasPrefix(s, "[") {
			return 0
		}
		i = 1
	}
	for i < len(s) && s[i] >= 0x20 && s[i] <= 0x3f {
		i++
	}
	if i < len(s) && s[i] >= 0x40 && s[i] <= 0x7e {
		i++
	}
	return i
}

// hidden reports whether r would steer a terminal or hide in the text.
func hidden(r rune) bool {
	switch {
	case r == '\u200c' || r == '\u200d': // joiners shape letters and emoji
		return false
	case r == '\u00ad' || r == '\u200b' || r == '\u2060' || r == '\ufeff':
		return true
	case r >= 0xe0000 && r <= 0xe007f:
		return true
	case r >= 0xfff9 && r <= 0xfffb: // interlinear annotation
		return true
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
}
