package claims

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"slices"
	"strings"
	"sync"

	"crosscheck/claims/recall"
)

// The tables that turn words into details. A line is a row of columns split
// by tabs; a column may hold a list split by |; a line that begins with # is
// a comment. A form written with capitals matches only words so written.
//
//go:embed tables/*.tsv tables/*.txt
var embedded embed.FS

// A class says which table a term comes from.
type class uint8

const (
	country class = iota
	demonym
	city
	region
	office
	rank
	honorific
	tense
	institution
	orgWord
	negator
	certainty
	eventVerb
	eventNoun
	givenName
	stopName
	particle
	calendarWord
	groupNoun
	personNoun
	landform
	abbreviation
	memberNoun
	locator
	ownerNoun
	politics
	clubWord
	orgEnding // by the letters that a word ends in
)

// A capitals says which letters of a word must be capitals to match a form.
type capitals uint8

const (
	anyCase capitals = iota
	firstCapital
	allCapitals
)

// A term is one form in a table: its first word and the words that must follow.
type term struct {
	*sense
	first string
	rest  []string
	caps  capitals
}

// A sense is what the row of a table says of all its forms.
type sense struct {
	class class
	value string // the row's canonical name
	of    string // the country of a city or region; what sort of body an office is of
	one   bool   // an office with one holder at a time
}

// A lexicon holds the terms of all tables in the order of their first words,
// those of more words first: a map would take twice the room.
type lexicon struct {
	terms   []term
	capital map[string]string // country of a capital city
	iso     map[string]string // country by its ISO code
	order   map[string]int    // rank by its canonical name
	// twoWords holds the offices of two words by their second, to read a
	// misspelt first one.
	twoWords map[string][]term
	// money holds the codes of currencies that share a name, by that name and
	// country.
	money   map[string]map[string]string
	endings []string // of words that show an organisation
	// The large tables.
	cities, given bulk

	spare recall.Shelf[*workspace]
}

// table names a file and the method that takes its rows.
type table struct {
	name string
	add  func(*lexicon, iter.Seq[[]string]) error
}

var tables = []table{
	{"countries.tsv", (*lexicon).addCountries},
	{"regions.tsv", addPlaces(region)},
	{"places.tsv", addPlaces(city)},
	{"ranks.tsv", (*lexicon).addRanks},
	{"events.tsv", (*lexicon).addEvents},
	{"tenses.tsv", addPairs(tense)},
	{"certainty.tsv", addPairs(certainty)},
	{"money.tsv", (*lexicon).addMoney},
	{"honorifics.txt", addWords(honorific)},
	{"organisations.txt", addWords(orgWord)},
	{"institutions.tsv", addPlaces(institution)},
	{"negators.txt", addWords(negator)},
	{"stopnames.txt", addWords(stopName)},
	{"particles.txt", addWords(particle)},
	{"calendar.txt", addWords(calendarWord)},
	{"groups.txt", addWords(groupNoun)},
	{"personnouns.txt", addWords(personNoun)},
	{"landforms.txt", addWords(landform)},
	{"abbreviations.txt", addWords(abbreviation)},
	{"members.txt", addWords(memberNoun)},
	{"locators.txt", addWords(locator)},
	{"owners.txt", addWords(ownerNoun)},
	{"politics.txt", addWords(politics)},
	{"clubs.txt", addWords(clubWord)},
	{"orgendings.txt", (*lexicon).addEndings},
}

// bulkTables are the large ones, of which a user's rows are read like others.
var bulkTables = []table{{"cities.tsv", (*lexicon).addCities}, {"givennames.txt", addWords(givenName)}}

// TableNames returns the names of the tables that New adds rows to, in order.
func TableNames() []string {
	names := []string{"offices.tsv", "portfolios.tsv"}
	for _, t := range slices.Concat(tables, bulkTables) {
		names = append(names, t.name)
	}
	slices.Sort(names)
	return names
}

// defaultLexicon reads the embedded tables once.
var defaultLexicon = sync.OnceValue(func() *lexicon {
	lex, err := newLexicon(nil)
	if err != nil {
		panic(err) // the embedded tables are part of the program
	}
	return lex
})

// newLexicon reads the embedded tables and, behind them, those of user that
// bear the same names; user may be nil.
func newLexicon(user fs.FS) (*lexicon, error) {
	lex := &lexicon{
		terms:   make([]term, 0, 6<<10),
		capital: map[string]string{},
		iso:     map[string]string{},
		order:   map[string]int{},
		money:   map[string]map[string]string{},

		twoWords: map[string][]term{},
	}
	lex.spare.New = lex.newWorkspace
	read := func(name string) (iter.Seq[[]string], error) { return readTable(user, name) }
	for _, t := range tables {
		rows, err := read(t.name)
		if err == nil {
			err = t.add(lex, rows)
		}
		if err != nil {
			return nil, fmt.Errorf("table %s: %w", t.name, err)
		}
	}
	portfolios, err := read("portfolios.tsv")
	if err != nil {
		return nil, fmt.Errorf("table portfolios.tsv: %w", err)
	}
	offices, err := read("offices.tsv")
	if err != nil {
		return nil, fmt.Errorf("table offices.tsv: %w", err)
	}
	lex.addOffices(offices, portfolios)
	lex.cities, lex.given = newBulk(cities), newBulk(givenNames)
	if user != nil {
		if err := lex.addBulk(user); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(lex.terms, func(a, b term) int {
		if c := strings.Compare(a.first, b.first); c != 0 {
			return c
		}
		return len(b.rest) - len(a.rest)
	})
	return lex, nil
}

// addBulk enters the rows that user adds to the large tables.
func (lex *lexicon) addBulk(user fs.FS) error {
	for _, t := range bulkTables {
		data, err := fs.ReadFile(user, t.name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil {
			err = t.add(lex, rowsOf(string(data)))
		}
		if err != nil {
			return fmt.Errorf("table %s: %w", t.name, err)
		}
	}
	return nil
}

// startingWith returns the terms whose first word is the given one.
func (lex *lexicon) startingWith(first string) []term {
	from, _ := slices.BinarySearchFunc(lex.terms, first, func(t term, first string) int { return strings.Compare(t.first, first) })
	to := from
	for to < len(lex.terms) && lex.terms[to].first == first {
		to++
	}
	return lex.terms[from:to:to]
}

// add enters one form.
func (lex *lexicon) add(form string, s *sense) {
	t := formTerm(form, s)
	if t.first == "" {
		return
	}
	lex.terms = append(lex.terms, t)
	if t.class == office && len(t.rest) == 1 {
		lex.twoWords[t.rest[0]] = append(lex.twoWords[t.rest[0]], t)
	}
}

// addAll enters forms split by |.
func (lex *lexicon) addAll(forms string, s *sense) {
	for more := true; more; {
		var form string
		form, forms, more = strings.Cut(forms, "|")
		lex.add(form, s)
	}
}

// formTerm makes a term of a form, without a first word if it has none.
func formTerm(form string, s *sense) term {
	t := term{sense: s}
	for c := (cutter{text: form}); c.next(); {
		w := lexeme{fold: form[c.start:c.end]}
		if c.kind == word {
			w = newLexeme(w.fold)
		}
		switch {
		case c.kind != word && c.kind != digits:
		case t.first != "":
			t.rest = append(t.rest, w.fold)
		default:
			t.first = w.fold
			if w.upper && len(t.first) > 1 {
				t.caps = allCapitals
			} else if w.capital {
				t.caps = firstCapital
			}
		}
	}
	return t
}
