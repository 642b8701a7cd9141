package value

import (
	"strings"
	"testing"
	"time"
)

// A reader that is not asked at a token could not have read anything there.
func TestOpeningsLoseNothing(t *testing.T) {
	var texts []string
	for _, words := range []string{
		"a the in an one two twenty half third last next this early late q fy may march sunday monday summer christmas easter new year's",
		"once twice every daily aged age noon midnight magnitude today tomorrow minus about dozens hundreds us eur rs no of day dollars",
	} {
		first := strings.Fields(words)
		for _, a := range first {
			for _, b := range []string{"5", "week", "3 May 2019", "day of July", "two weeks ago", "million dollars", "$ 5", "o'clock", "p.m.", "quarter", "century", "Friday", "'90s", "½ hour", "and a half years old"} {
				texts = append(texts, "It was "+a+" "+b+".", strings.ToUpper(a[:1])+a[1:]+" "+b)
			}
		}
	}
	for _, on := range []time.Time{reported, {}} {
		for _, text := range texts {
			s := scanner{text: text, tables: load(), toks: rooms.New().tokens(text, nil), on: on}
			s.survey()
			for i := range s.toks[:len(s.toks)-1] {
				if s.kind(i) != word {
					continue
				}
				opens := s.opens(i)
				if opens == anyOpening && s.has(i, leadClass) && !s.leads(i) {
					opens = noOpening
				}
				for _, list := range [][]reader{readers, wordDates} {
					for n, r := range list {
						if r.at&opens == 0 && r.read(&s, i).ok() {
							t.Errorf("%q: reader %d reads %q unasked", text, n, s.raw(i))
						}
					}
				}
			}
		}
	}
}
