package value

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
)

var (
	//go:embed numbers.tsv
	numbersTSV string
	//go:embed units.tsv
	unitsTSV string
	//go:embed times.tsv
	timesTSV string
	//go:embed currencies.tsv
	currenciesTSV string
	//go:embed bounds.tsv
	boundsTSV string
	//go:embed states.tsv
	statesTSV string
	//go:embed nouns.tsv
	nounsTSV string
	//go:embed calendar.tsv
	calendarTSV string
	//go:embed words.tsv
	wordsTSV string
)

// A role is what a phrase of the tables does for a figure.
type role uint8

const (
	unitRole role = iota
	timeRole
	currencyRole // stands before or after the amount
	moneyRole    // stands after the amount
	centRole     // names the hundredth part
	tenthRole    // names the tenth part
	beforeRole   // a bound before the figure
	afterRole    // a bound after the figure
	stateRole
	holidayRole
	zoneRole
	clockRole
)

// A phrase is a form of a row: the words after its first, and conditions.
type phrase struct {
	exact string   // the first word as it must be written; empty for any case
	rest  []string // the words that follow the first
	ref   int      // the row's index in its table
	role  role
	weak  bool // the form bears the table's mark for a doubtful form
	glued bool // the form has no space in it
}

// A numberClass says how a number word takes part in a numeral.
type numberClass uint8

const (
	noNumber numberClass = iota
	unitWord
	teenWord
	tenWord
	hundredWord
	scaleWord
	suffixWord
	dozenWord
	fractionWord
	ordinalWord
	partWord // the plural of an ordinal: what a whole is divided by
	vagueWord
)

var numberClasses = map[string]numberClass{
	"unit": unitWord, "teen": teenWord, "ten": tenWord, "hundred": hundredWord, "scale": scaleWord,
	"suffix": suffixWord, "dozen": dozenWord, "fraction": fractionWord, "ordinal": ordinalWord, "vague": vagueWord,
}

// A class is a set of the classes of words.tsv.
type class uint64

const (
	stopClass class = 1 << iota
	detClass
	auxClass
	futureClass
	changeClass
	scoreClass
	moneyClass
	longClass
	quakeClass
	earlyClass
	lateClass
	lastClass
	nextClass
	thisClass
	daypartClass
	inyearClass
	mayprepClass
	attributiveClass
	notpluralClass
	oneoutClass
	namewordClass
	namecapClass
	signClass
	ageClass
	moreClass
	atClass
	massClass
	numeroClass
	turnClass
	kinClass
	dueClass
	oftenClass
	periodClass
	beginClass
	leadClass
	paperClass
	maynameClass
	personsClass
	modalClass
	sessionClass
	timetableClass
	hopeClass
	settleClass
	wasClass
	goClass
	takingClass
)

var classes = map[string]class{
	"stop": stopClass, "det": detClass, "aux": auxClass, "future": futureClass, "change": changeClass,
	"score": scoreClass, "money": moneyClass, "long": longClass, "quake": quakeClass, "early": earlyClass,
	"late": lateClass, "last": lastClass, "next": nextClass, "this": thisClass, "daypart": daypartClass,
	"inyear": inyearClass, "mayprep": mayprepClass, "attributive": attributiveClass, "notplural": notpluralClass,
	"oneout": oneoutClass, "nameword": namewordClass, "namecap": namecapClass, "sign": signClass, "age": ageClass, "more": moreClass, "at": atClass, "mass": massClass,
	"numero": numeroClass, "turn": turnClass, "kin": kinClass, "due": dueClass, "often": oftenClass, "period": periodClass, "begin": beginClass, "lead": leadClass, "paper": paperClass,
	"mayname": maynameClass, "persons": personsClass, "modal": modalClass, "session": sessionClass, "timetable": timetableClass, "hope": hopeClass, "settle": settleClass, "was": wasClass, "go": goClass,
	"taking": takingClass,
}

// An entry is all that the tables know of one word.
type entry struct {
	val, hi  float64
	singular string
	phrases  []phrase // longest first
	number   numberClass
	class    class
	month    int8    // 1..12
	weekday  int8    // 1..7 from Monday
	season   int8    // its first month
	guarded  bool    // the month or weekday counts only beside a day or a year
	opens    opening // the sorts of value that may begin with the word
}

type unit struct {
	name, dimension string
	factor, offset  float64
}

type timeUnit struct {
	name    string
	iso     string  // designator, after "T" for parts of a day
	n       float64 // how many of the designator's
	seconds float64
	adverbs []string // "weekly"
}

type holiday struct{ rule string }

type tables struct {
	slab       []entry  // where entries are cut from
	spare      []phrase // where phrases are cut from
	words      map[string]*entry
	units      []unit
	times      []timeUnit
	currencies []string
	bounds     []Bound
	states     []string
	holidays   []holiday
	zones      []int
	clocks     []string
}

// load reads the embedded tables, once.
var load = sync.OnceValue(readTables)

func readTables() *tables {
	t := &tables{words: make(map[string]*entry, 2048)}
	t.loadNumbers()
	t.loadUnits()
	t.loadCurrencies()
	t.loadPhrases()
	t.loadCalendar()
	t.loadWords()
	for _, e := range t.words {
		if len(e.phrases) > 1 {
			slices.SortStableFunc(e.phrases, func(a, b phrase) int { return len(b.rest) - len(a.rest) })
		}
		e.opens = e.opening()
	}
	return t
}

// rows calls f with the fields of each row that is no comment. Missing
// fields at the end are empty.
func rows(table string, f func(fields [5]string)) {
	for line := range strings.Lines(table) {
		if line[0] == '#' {
			continue
		}
		line = strings.TrimSuffix(line, "\n")
		var fields [5]string
		for i := range fields {
			fields[i], line, _ = strings.Cut(line, "\t")
		}
		f(fields)
	}
}

func (t *tables) entry(folded string) *entry {
	e := t.words[folded]
	if e == nil {
		if len(t.slab) == cap(t.slab) {
			t.slab = make([]entry, 0, 512)
		}
		t.slab = append(t.slab, entry{})
		e = &t.slab[len(t.slab)-1]
		t.words[folded] = e
	}
	return e
}

// addForms enters the forms of a row, separated by "|".
func (t *tables) addForms(forms string, r role, ref int) {
	for forms != "" {
		var form string
		form, forms, _ = strings.Cut(forms, "|")
		t.addForm(form, r, ref)
	}
}

func (t *tables) addForm(form string, r role, ref int) {
	p := phrase{role: r, ref: ref}
	if len(form) > 1 && (form[0] == '~' || form[0] == '+') {
		p.weak, form = true, form[1:]
	}
	p.glued = !strings.Contains(form, " ")
	exact := hasPrefix(form, "=")
	if exact {
		form = form[1:]
	} else if lowerLetters(form) {
		t.addPhrase(form, p)
		return
	}
	var first string
	for i := 0; i < len(form); {
		i, _ = skipSpace(form, i)
		tok := nextToken(form, i, true)
		i = tok.end
		w := folded(form[tok.start:tok.end])
		if first == "" {
			if first = w; exact {
				p.exact = form[tok.start:tok.end]
			}
			continue
		}
		p.rest = append(p.rest, w)
	}
	t.addPhrase(first, p)
}

// addPhrase enters a phrase under its first word. Most words have one, so the
// first is cut from a slab.
func (t *tables) addPhrase(first string, p phrase) {
	e := t.entry(first)
	if e.phrases != nil {
		e.phrases = append(e.phrases, p)
		return
	}
	if len(t.spare) == 0 {
		t.spare = make([]phrase, 512)
	}
	t.spare[0] = p
	e.phrases, t.spare = t.spare[:1:1], t.spare[1:]
}

// lowerLetters reports whether s is one word of small ASCII letters.
func lowerLetters(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return s != ""
}

func (t *tables) loadNumbers() {
	rows(numbersTSV, func(f [5]string) {
		e := t.entry(f[0])
		e.number, e.val, e.hi = numberClasses[f[1]], atof(f[2]), atof(f[3])
		if e.number == ordinalWord && e.val != 2 {
			part := t.entry(f[0] + "s") // "three fifths"
			part.number, part.val = partWord, e.val
		}
	})
}

func (t *tables) loadUnits() {
	rows(unitsTSV, func(f [5]string) {
		t.addForms(f[4], unitRole, len(t.units))
		t.units = append(t.units, unit{f[0], f[1], atof(f[2]), atof(f[3])})
	})
	rows(timesTSV, func(f [5]string) {
		forms := strings.Split(f[4], "|*")
		t.addForms(forms[0], timeRole, len(t.times))
		t.times = append(t.times, timeUnit{f[0], f[1], atof(f[2]), atof(f[3]), forms[1:]})
	})
}

func (t *tables) loadCurrencies() {
	rows(currenciesTSV, func(f [5]string) {
		ref := len(t.currencies)
		t.addForms(f[1], currencyRole, ref)
		t.addForms(f[2], moneyRole, ref)
		t.addForms(f[3], centRole, ref)
		t.addForms(f[4], tenthRole, ref)
		t.currencies = append(t.currencies, f[0])
	})
}

func (t *tables) loadPhrases() {
	rows(boundsTSV, func(f [5]string) {
		r := beforeRole
		if f[2] == "after" {
			r = afterRole
		}
		t.addForm(f[0], r, len(t.bounds))
		t.bounds = append(t.bounds, Bound(f[1]))
	})
	rows(statesTSV, func(f [5]string) {
		t.addForms(f[1], stateRole, len(t.states))
		t.states = append(t.states, f[0])
	})
}

func (t *tables) loadCalendar() {
	rows(calendarTSV, func(f [5]string) {
		n, _ := strconv.Atoi(f[1])
		switch f[0] {
		case "month", "weekday", "season":
			for form := range strings.SplitSeq(f[2], "|") {
				bare := strings.TrimPrefix(form, "=")
				e := t.entry(bare)
				e.guarded = bare != form
				switch f[0] {
				case "month":
					e.month = int8(n)
				case "weekday":
					e.weekday = int8(n)
				case "season":
					e.season = int8(n)
				}
			}
		case "holiday":
			t.addForms(f[2], holidayRole, len(t.holidays))
			t.holidays = append(t.holidays, holiday{f[1]})
		case "zone":
			t.addForms(f[2], zoneRole, len(t.zones))
			t.zones = append(t.zones, n)
		case "clock":
			t.addForms(f[2], clockRole, len(t.clocks))
			t.clocks = append(t.clocks, f[1])
		}
	})
}

func (t *tables) loadWords() {
	rows(wordsTSV, func(f [5]string) {
		c := classes[f[0]]
		for w := range strings.FieldsSeq(f[1]) {
			t.entry(w).class |= c
		}
	})
	rows(nounsTSV, func(f [5]string) { t.entry(folded(f[0])).singular = f[1] })
}

func atof(s string) float64 {
	f, _ := strconv.ParseFloat(s, 64)
	return f
}
