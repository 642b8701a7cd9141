package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
)

// A synset is a set of words with one meaning.
type synset struct {
	id       string // part of speech and offset: "v01323958"
	lexfile  string
	words    []string
	pointers []pointer
}

// A pointer leads from a synset, or one word of it, to another.
type pointer struct {
	kind   byte // '!' antonym, '@' hypernym, '+' derived form, '\\' pertains to ...
	sub    byte // 'i' in "@i", 'p' in "#p", 0 if there is none
	to     string
	source int // 1-based word, 0 for all
	target int
}

// A wordNet is the database with the uses of each sense in tagged text.
type wordNet struct {
	synsets   []*synset
	byID      map[string]*synset
	senses    map[string][]string // word and part of speech ("kill/v") to synsets, most frequent first
	uses      map[string]int      // "kill/v/1" to count
	lower     map[string]bool     // words with a sense in lower case
	irregular map[string][]string // base to inflected forms
	// adjectives are those that pertain to a noun, by its synset.
	adjectives map[string][]*synset
}

func readWordNet(dir string) (*wordNet, error) {
	w := &wordNet{byID: map[string]*synset{}, senses: map[string][]string{}, uses: map[string]int{},
		lower: map[string]bool{}, irregular: map[string][]string{}, adjectives: map[string][]*synset{}}
	for _, pos := range []string{"noun", "verb", "adj", "adv"} {
		if err := w.read(filepath.Join(dir, "data."+pos), w.readSynset); err != nil {
			return nil, err
		}
		if err := w.read(filepath.Join(dir, "index."+pos), w.readIndex); err != nil {
			return nil, err
		}
		if err := w.read(filepath.Join(dir, pos+".exc"), w.readException); err != nil {
			return nil, err
		}
	}
	return w, w.read(filepath.Join(dir, "cntlist.rev"), w.readUse)
}

func (w *wordNet) read(name string, line func(f []string) error) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		if strings.HasPrefix(sc.Text(), "  ") { // the licence
			continue
		}
		if err := line(strings.Fields(sc.Text())); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return sc.Err()
}

// part maps a satellite adjective to an adjective.
func part(pos string) string {
	if pos == "s" {
		return "a"
	}
	return pos
}

func (w *wordNet) readSynset(f []string) error {
	n, err := strconv.ParseInt(f[3], 16, 32)
	if err != nil {
		return err
	}
	s := &synset{id: part(f[2]) + f[0], lexfile: f[1]}
	for i := range int(n) {
		word, _, _ := strings.Cut(f[4+2*i], "(")
		s.words = append(s.words, word)
		if strings.IndexFunc(word, unicode.IsUpper) < 0 {
			w.lower[word] = true
		}
	}
	at := 4 + 2*int(n)
	count, err := strconv.Atoi(f[at])
	if err != nil {
		return err
	}
	for i := range count {
		p := f[at+1+4*i:]
		ends, err := strconv.ParseInt(p[3], 16, 32)
		if err != nil {
			return err
		}
		sub := (p[0] + "\x00")[1]
		s.pointers = append(s.pointers, pointer{p[0][0], sub, part(p[2]) + p[1], int(ends >> 8), int(ends & 255)})
	}
	for _, p := range s.pointers {
		if p.kind == '\\' && s.id[0] == 'a' {
			w.adjectives[p.to] = append(w.adjectives[p.to], s)
		}
	}
	w.synsets, w.byID[s.id] = append(w.synsets, s), s
	return nil
}

func (w *wordNet) readIndex(f []string) error {
	n, err := strconv.Atoi(f[2])
	if err != nil {
		return err
	}
	for _, offset := range f[len(f)-n:] {
		key := f[0] + "/" + f[1]
		w.senses[key] = append(w.senses[key], f[1]+offset)
	}
	return nil
}

func (w *wordNet) readException(f []string) error {
	if f[0] != f[1] {
		w.irregular[f[1]] = append(w.irregular[f[1]], f[0])
	}
	return nil
}

// readUse reads "kill%2:35:00:: 1 103": sense key, number, uses.
func (w *wordNet) readUse(f []string) error {
	word, sense, _ := strings.Cut(f[0], "%")
	n, err := strconv.Atoi(f[2])
	if err != nil {
		return err
	}
	pos := map[byte]string{'1': "n", '2': "v", '3': "a", '4': "r", '5': "a"}[sense[0]]
	w.uses[word+"/"+pos+"/"+f[1]] = n
	return nil
}

// common reports whether a word, in some form, is in the dictionary and not
// only as a name; so are all short words, which are function words.
func (w *wordNet) common(word string) bool {
	if w.lower[word] {
		return true
	}
	for _, end := range [][2]string{{"s", ""}, {"es", ""}, {"ies", "y"}, {"ed", ""}, {"ed", "e"}, {"ied", "y"}, {"ing", ""}, {"ing", "e"}, {"er", ""}, {"er", "e"}, {"est", ""}} {
		if base, ok := strings.CutSuffix(word, end[0]); ok && w.lower[base+end[1]] {
			return true
		}
	}
	return w.inflected(word)
}

func (w *wordNet) inflected(word string) bool {
	for base, forms := range w.irregular {
		for _, f := range forms {
			if f == word && w.lower[base] {
				return true
			}
		}
	}
	return false
}
