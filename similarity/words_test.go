package similarity

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode"
	"unicode/utf8"
)

// listWords returns the words of text as a wordList finds them.
func listWords(text string) []string {
	var l wordList
	l.scan(text)
	var all []string
	begin, long := 0, l.ends
	for _, key := range l.keys {
		if key&isLong != 0 {
			all = append(all, string(l.long[begin:long[0]]))
			begin, long = long[0], long[1:]
			continue
		}
		var word []byte
		for n := int(key >> 56); n > 0; n-- {
			word = append(word, byte(key>>(8*(n-1))))
		}
		all = append(all, string(word))
	}
	return all
}

func TestWords(t *testing.T) {
	check := func(text string, want ...string) {
		t.Helper()
		if got := listWords(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	check("")
	check(" . ' , -- ")
	check("Two boats, three men.", "two", "boats", "three", "men")
	check("they DON'T", "they", "don't")
	check("they don’t", "they", "don't")
	check("'quoted' words'", "quoted", "words")
	check("1,203 or 3.5, not 3. 5", "1,203", "or", "3.5", "not", "3", "5")
	check("the 1990's", "the", "1990", "s")
	check("São Paulo, ÉVREUX", "são", "paulo", "évreux")
	check("interdepartmentally", "interdepartmentally")
	check("sevenss eightsss", "sevenss", "eightsss")
	check("naïve—café", "naïve", "café")
	check("東京 tower", "東", "京", "tower")
	check("tower東", "tower", "東")
	check("tower's’東", "tower's", "東")
	check("bad\xffbytes\xc3", "bad", "bytes")
	check("“so”", "so")
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"Plain words", "don’t 3.5", "\xff\xfe", "É’É", "a'", "1,", strings.Repeat("é", 99)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, w := range listWords(text) {
			if w == "" || !utf8.ValidString(w) {
				t.Fatalf("%q: word %q", text, w)
			}
			for _, r := range w {
				if unicode.ToLower(r) != r {
					t.Fatalf("%q: word %q is not in lower case", text, w)
				}
			}
			if again := listWords(w); len(again) != 1 || again[0] != w {
				t.Fatalf("%q: word %q has words %q", text, w, again)
			}
		}
	})
}

func TestVocabularyTellsCollisionsApart(t *testing.T) {
	v := newVocabulary()
	const key = isLong | 42
	one, two := v.intern(key, []byte("a long word")).number, v.intern(key, []byte("another one")).number
	if one == two {
		t.Fatal("two long words of one hash are one")
	}
	for i := range 100_000 {
		var l wordList
		l.scan(fmt.Sprintf("w%d", i))
		v.intern(l.keys[0], nil)
	}
	if v.intern(key, []byte("a long word")).number != one || v.intern(key, []byte("another one")).number != two {
		t.Error("numbers changed")
	}
	if want := 100_002; len(v.keys) != want {
		t.Errorf("%d words, want %d", len(v.keys), want)
	}
}

func TestReadSetsIsNewSets(t *testing.T) {
	texts := append(someTexts(newRand(7), 5000, 300, 20), strings.Repeat("very long line ", 200_000), "end")
	want := NewSets(texts, 1)
	for _, workers := range []int{1, 3} {
		got, err := ReadSets(context.Background(), iotest.HalfReader(strings.NewReader(strings.Join(texts, "\n"))), workers)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(got.words, want.words) || !slices.Equal(got.of, want.of) || !slices.Equal(got.members, want.members) {
			t.Fatalf("%d workers: other sets", workers)
		}
	}
}

func TestReadSetsFails(t *testing.T) {
	broken := errors.New("broken")
	r := io.MultiReader(bytes.NewReader([]byte("one\ntwo")), iotest.ErrReader(broken))
	if _, err := ReadSets(context.Background(), r, 2); !errors.Is(err, broken) {
		t.Errorf("a reader that fails: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := ReadSets(ctx, strings.NewReader("one"), 2); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
