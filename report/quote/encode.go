package quote

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"
)

// WriteJSON writes each value as one JSON text that ends in a line feed. What
// would steer a terminal, hide in a text or end a script element of a page
// stands escaped; decoded, every string is what it was.
func WriteJSON(w io.Writer, indent string, values ...any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	for _, v := range values {
		b.Reset()
		if err := e.Encode(v); err != nil {
			return err
		}
		if _, err := w.Write(escape(b.Bytes())); err != nil {
			return err
		}
	}
	return nil
}

// WriteJSONArray writes values as one JSON array, each on lines of its own, as
// WriteJSON writes a slice of them.
func WriteJSONArray(w io.Writer, values iter.Seq[any]) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("  ", "  ")
	lead := "[\n  "
	for v := range values {
		b.Reset()
		if err := e.Encode(v); err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%s%s", lead, bytes.TrimSuffix(escape(b.Bytes()), []byte("\n"))); err != nil {
			return err
		}
		lead = ",\n  "
	}
	end := "\n]\n"
	if b.Len() == 0 {
		end = "[]\n"
	}
	_, err := io.WriteString(w, end)
	return err
}

// escape writes hidden characters and less-than signs of a JSON text, which
// stand in strings alone, as escapes.
func escape(b []byte) []byte {
	var out []byte
	done := 0
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == '<' || r >= 0x7f && hidden(r) {
			out = append(out, b[done:i]...)
			if r > 0xffff { // the tags, all in one plane
				out = fmt.Appendf(out, `\u%04x\u%04x`, 0xd800+(r-0x10000)>>10, 0xdc00+(r-0x10000)&0x3ff)
			} else {
				out = fmt.Appendf(out, `\u%04x`, r)
			}
			done = i + n
		}
		i += n
	}
	if done == 0 {
		return b
	}
	return append(out, b[done:]...)
}
