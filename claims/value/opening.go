package value

// An opening says which sorts of value may begin with a word, so that a reader
// is asked only where it could read something.
type opening uint16

const (
	figureOpens opening = 1 << iota // a number word or sign
	monthOpens
	weekdayOpens
	seasonOpens
	stepOpens // "last", "next", "this"
	holidayOpens
	currencyOpens
	clockOpens
	oftenOpens // "twice", "weekly"
	ageOpens   // "aged"
	leadOpens  // another word that values begin with: "the", "today"

	// Those that only a whole phrase tells.
	phraseOpens = currencyOpens | holidayOpens | clockOpens

	noOpening  opening = 0 // no word: only figures and signs
	anyOpening opening = 1<<iota - 1
)

// opening returns the sorts of value that may begin with the word.
func (e *entry) opening() opening {
	if e.class&(beginClass|periodClass) != 0 {
		return anyOpening
	}
	o := noOpening
	for _, p := range e.phrases {
		switch p.role {
		case currencyRole:
			o |= currencyOpens
		case holidayRole:
			o |= holidayOpens
		case clockRole:
			o |= clockOpens
		}
	}
	for _, c := range []struct {
		holds bool
		opens opening
	}{
		{e.number != noNumber && e.number != suffixWord || e.class&signClass != 0, figureOpens},
		{e.month > 0, monthOpens},
		{e.weekday > 0, weekdayOpens},
		{e.season > 0, seasonOpens},
		{e.class&(lastClass|nextClass|thisClass) != 0, stepOpens},
		{e.class&oftenClass != 0, oftenOpens},
		{e.class&ageClass != 0, ageOpens},
	} {
		if c.holds {
			o |= c.opens
		}
	}
	return o
}

// A reader reads one sort of value at a token. It is asked at words with one of
// its openings, and at all figures and signs.
type reader struct {
	read func(*scanner, int) reading
	at   opening
}

// first returns what the first of the readers that can read anything at token
// i makes of it.
func (s *scanner) first(readers []reader, i int) reading {
	opens := s.opens(i)
	for k := range readers {
		if readers[k].at&opens == 0 && opens != anySign {
			continue
		}
		if r := readers[k].read(s, i); r.ok() {
			return r
		}
	}
	return reading{}
}

// anySign stands for the openings of a figure or sign.
const anySign = ^noOpening

// opens returns the openings of token i: of a word, those that the words behind it
// go on.
func (s *scanner) opens(i int) opening {
	if s.kind(i) != word {
		return anySign
	}
	e := s.toks[i].lex
	if e == nil {
		return noOpening
	}
	o := e.opens
	if o == anyOpening {
		return o
	}
	if o&phraseOpens != 0 && !s.phrased(i, e) {
		o &^= phraseOpens
	}
	if o&stepOpens != 0 && s.kind(i+1) == word && s.toks[i+1].lex == nil {
		o &^= stepOpens // "this man"
	}
	return o
}

// phrased reports whether a phrase of money, of a holiday or of a time of day that
// begins with token i, whose entry is e, stands there as a whole.
func (s *scanner) phrased(i int, e *entry) bool {
	for k := range e.phrases {
		switch p := &e.phrases[k]; p.role {
		case currencyRole, holidayRole, clockRole:
			if s.follow(i+1, p.rest) > 0 {
				return true
			}
		}
	}
	return false
}

// leads reports whether what stands behind the article or "in" at token i could
// go on a value: a figure, a sign, a number word, a unit of time or a further
// such word.
func (s *scanner) leads(i int) bool {
	if s.kind(i+1) != word {
		return true
	}
	e := s.toks[i+1].lex
	if e == nil {
		return false
	}
	if e.number != noNumber || e.class&(leadClass|signClass) != 0 {
		return true
	}
	for k := range e.phrases {
		if e.phrases[k].role == timeRole {
			return true
		}
	}
	return false
}
