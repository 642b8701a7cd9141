package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

const notice = `# WordNet Release 3.0. This software and database is being provided to you, the LICENSEE, by Princeton University under the following license. By obtaining, using and/or copying this software and database, you agree that you have read, understood, and will comply with these terms and conditions: Permission to use, copy, modify and distribute this software and database and its documentation for any purpose and without fee or royalty is hereby granted, provided that you agree to comply with the following copyright notice and statements, including the disclaimer, and that the same appear on ALL copies of the software, database and documentation, including modifications that you make for internal use or for distribution. WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution of the software and/or database. Title to copyright in this software, database and any associated documentation shall at all times remain with Princeton University and LICENSEE agrees to preserve same.
`

// makeRelations writes synonyms.tsv, antonyms.tsv and irregular.tsv of the
// words of background.txt, all into dir.
func makeRelations(dict, dir string) error {
	w, err := readWordNet(dict)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(filepath.Join(dir, "background.txt"))
	if err != nil {
		return err
	}
	r := relations{wordNet: w, known: map[string]bool{}}
	for _, f := range bytes.Fields(data) {
		r.known[strings.ToLower(string(f))] = true
	}
	for _, t := range []struct {
		name, what string
		lines      []string
	}{
		{"synonyms.tsv", "Groups of related words of news English: same (one frequent meaning) and form (derived from one another).", r.synonyms()},
		{"antonyms.tsv", "Pairs of opposites, dictionary forms.", r.antonyms()},
		{"places.tsv", "Places: name, other names and demonyms, the place that it is a part of.", r.places()},
		{"irregular.tsv", "Dictionary forms and their irregular inflections.", r.inflections()},
	} {
		text := fmt.Sprintf("# %s From Princeton WordNet 3.0, frequent meanings only; made by internal/tables.\n%s%s\n", t.what, notice, strings.Join(t.lines, "\n"))
		if err := os.WriteFile(filepath.Join(dir, t.name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

type relations struct {
	*wordNet
	known map[string]bool
}

// usable returns the words of a synset that are in the background and for
// which this is a frequent meaning.
func (r *relations) usable(s *synset, rank int) []string {
	var out []string
	for _, word := range s.words {
		if r.frequent(word, s, rank) {
			out = append(out, strings.ToLower(word))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// frequent reports whether s is among the first rank meanings of a word of the
// background, and one that tagged text uses if the word has several.
func (r *relations) frequent(word string, s *synset, rank int) bool {
	word = strings.ToLower(word)
	if len(word) < 3 || !r.known[word] {
		return false
	}
	pos := s.id[:1]
	senses := r.senses[word+"/"+pos]
	at := slices.Index(senses, s.id)
	if at < 0 || at >= rank {
		return false
	}
	if at == 0 {
		return !r.rarePart(word, pos)
	}
	total := 0
	for i := range senses {
		total += r.uses[fmt.Sprintf("%s/%s/%d", word, pos, i+1)]
	}
	n := r.uses[fmt.Sprintf("%s/%s/%d", word, pos, at+1)]
	return n >= 3 && 5*n >= total && !r.rarePart(word, pos)
}

// rarePart reports whether tagged text uses a word chiefly as another part of
// speech.
func (r *relations) rarePart(word, pos string) bool {
	own, all := 0, 0
	for _, p := range []string{"n", "v", "a", "r"} {
		for i := range r.senses[word+"/"+p] {
			n := r.uses[fmt.Sprintf("%s/%s/%d", word, p, i+1)]
			all += n
			if p == pos {
				own += n
			}
		}
	}
	return 10*own < all
}

func (r *relations) synonyms() []string {
	var out []string
	seen := map[string]bool{}
	add := func(kind string, words []string) {
		key := strings.Join(words, " ")
		if len(words) > 1 && !seen[key] {
			seen[key] = true
			out = append(out, kind+"\t"+key)
		}
	}
	for _, s := range r.synsets {
		add("same", r.usable(s, 3))
	}
	for _, s := range r.synsets {
		for _, p := range s.pointers {
			if p.kind == '+' || p.kind == '\\' {
				r.form(s, p, add)
			}
		}
	}
	return out
}

// form adds a word and another derived from it.
func (r *relations) form(s *synset, p pointer, add func(string, []string)) {
	to := r.byID[p.to]
	if to == nil || p.source == 0 || p.target == 0 {
		return
	}
	x, y := s.words[p.source-1], to.words[p.target-1]
	if r.frequent(x, s, 3) && r.frequent(y, to, 3) && !strings.EqualFold(x, y) {
		add("form", sorted(strings.ToLower(x), strings.ToLower(y)))
	}
}

func (r *relations) antonyms() []string {
	var out []string
	for _, s := range r.synsets {
		for _, p := range s.pointers {
			if p.kind != '!' {
				continue
			}
			x, y := s.words[p.source-1], r.byID[p.to].words[p.target-1]
			if x < y && r.frequent(x, s, 4) && r.frequent(y, r.byID[p.to], 4) {
				out = append(out, strings.ToLower(x)+"\t"+strings.ToLower(y))
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (r *relations) inflections() []string {
	var out []string
	for base, forms := range r.irregular {
		if !r.known[base] {
			continue
		}
		var kept []string
		for _, f := range forms {
			// A form that is a word of its own right, such as "found" or "left",
			// stays here: forms of one verb meet more often than not.
			if r.known[f] && strings.Trim(f, "abcdefghijklmnopqrstuvwxyz") == "" {
				kept = append(kept, f)
			}
		}
		slices.Sort(kept)
		if kept = slices.Compact(kept); len(kept) > 0 {
			out = append(out, base+"\t"+strings.Join(kept, " "))
		}
	}
	slices.Sort(out)
	return out
}

func sorted(x, y string) []string { return []string{min(x, y), max(x, y)} }
