package value

// named goes past a name that holds a number and begins with the word at
// token i: "Flight 370", "COVID-19", "G20", "No. 10". It returns 0 if there
// is none. A currency's sign, a month and an abbreviation before a date are
// no names.
func (s *scanner) named(i int) int {
	if s.has(i, numeroClass) && s.is(i+1, ".") && !s.gap(i+1) && s.kind(i+2) == digits {
		return s.pastId(i + 2)
	}
	if s.has(i, namewordClass) || s.has(i, namecapClass) && s.capital(i) {
		j := i + 1
		if s.is(j, ".") && !s.gap(j) || s.is(j, "-") || s.is(j, "#") {
			j++
		}
		if s.kind(j) == digits && s.idNumber(j) {
			return s.pastId(j)
		}
	}
	if n := s.branded(i); n > 0 {
		return n
	}
	if n := s.numbered(i); n > 0 {
		return n
	}
	j := i + 1
	if s.is(i-1, "&") && !s.gap(i) && s.capital(i) && s.kind(j) == digits {
		return s.pastId(j) // "S&P 500"
	}
	if s.kind(j) == digits && !s.gap(j) { // "G20", "MH370", "H1N1"
		if s.prefixes(i, j) {
			return 0
		}
		return s.pastId(j)
	}
	if s.capital(i) && s.hyphen(j) && s.kind(j+1) == digits { // "F-16", "COVID-19"
		if s.prefixes(i, j+1) || s.class(i) != noNumber {
			return 0
		}
		return s.pastId(j + 1)
	}
	return 0
}

// numbered goes past the number that ends a name, as in "the vessel Sea Star
// 2 was": a small figure behind words with capitals and before no noun. In a
// headline all words have capitals, and the rule is off.
func (s *scanner) numbered(i int) int {
	j := i + 1
	n, ok := s.plain(j, 1, 3)
	if !ok || n > 199 || !s.capital(i) || s.known(i) || s.titled(i) {
		return 0
	}
	k := j + 1
	if !s.is(k, "-") && s.gap(k) && (s.has(i-1, detClass) || s.class(i-1) == unitWord || s.kind(i-1) == digits) {
		return k // "three Falcon 9 rockets"
	}
	if !s.capital(i - 1) {
		return 0
	}
	if s.kind(k) == word && !s.has(k, stopClass) || s.is(k, "-", "/", "%", ":", "(") || s.stateFollows(k) {
		return 0
	}
	return k
}

// known reports whether the tables give the word at i a sense of its own, so
// that its capital makes no name.
func (s *scanner) known(i int) bool {
	lex := s.toks[i].lex
	if lex == nil {
		return false
	}
	for _, p := range lex.phrases {
		if len(p.rest) == 0 {
			return true
		}
	}
	return lex.number != noNumber || lex.class != 0 || lex.month > 0 || lex.weekday > 0
}

func (s *scanner) stateFollows(k int) bool {
	p, _ := s.match(k, stateRole)
	return p != nil
}

// titled reports whether the words around token i have capitals as in a
// headline: none that could do without begins with a small letter.
func (s *scanner) titled(i int) bool {
	for k := max(0, i-10); k < min(len(s.toks), i+12); k++ {
		if s.kind(k) == word && !s.capital(k) && !s.has(k, stopClass) && s.toks[k].end-s.toks[k].start > 3 {
			return false
		}
	}
	return true
}

// branded goes past a number between two words with capitals that make a name
// with it, as in "Acme 300 Index" or "Update 2-Egypt".
func (s *scanner) branded(i int) int {
	j := i + 1
	n, ok := s.plain(j, 1, 4)
	if !ok || !s.capital(i) || s.known(i) || n > 1900 && n < 2100 {
		return 0
	}
	k := j + 1
	if s.hyphen(k) {
		k++
	}
	if !s.capital(k) || s.known(k) || s.plural(k) || s.capital(k+1) && s.plural(k+1) {
		return 0
	}
	return k
}

// idNumber reports whether the digits at token j read as a label and not as
// an amount: no unit, per cent or scale stands behind them.
func (s *scanner) idNumber(j int) bool {
	if s.is(j+1, ",") && !s.gap(j+1) && s.kind(j+2) == digits && !s.gap(j+2) {
		return false
	}
	return !s.is(j+1, "%", "percent") && s.class(j+1) != scaleWord && (s.kind(j+1) == symbol || !s.unitFollows(j+1))
}

// prefixes reports whether the word at i, glued to the digits at j, belongs
// to an amount or date: "USD115", "Rs500", "Dec31", "mid-1972".
func (s *scanner) prefixes(i, j int) bool {
	lex := s.toks[i].lex
	if lex == nil {
		return false
	}
	if lex.month > 0 || lex.weekday > 0 || lex.class&(earlyClass|lateClass|periodClass) != 0 {
		return true
	}
	p, _ := s.match(i, currencyRole)
	return p != nil
}

// pastId goes past the rest of a name behind its number at token j.
func (s *scanner) pastId(j int) int {
	j++
	for s.kind(j) != end && !s.gap(j) && (s.kind(j) != symbol || s.is(j, "-", "/", ".") && !s.gap(j+1) && s.kind(j+1) != symbol) {
		j++
	}
	return j
}

// unquantity goes past digits that are no quantity: telephone numbers,
// versions, serial numbers. It returns 0 for all others.
func (s *scanner) unquantity(i int) int {
	if s.kind(i) == dotted {
		if s.looksDate(i) {
			return 0
		}
		return i + 1
	}
	if n := s.phone(i); n > 0 {
		return n
	}
	raw := s.raw(i)
	if len(raw) > 2 && raw[0] == '0' && digitsEnd(raw, 0) == len(raw) && !s.zoned(i+1) && !s.is(i+1, "am", "pm") {
		for i++; s.kind(i) == digits; i++ {
		}
		return i // a dialling code and what follows it, or a serial number
	}
	if !s.gap(i) && i > 0 && s.kind(i-1) == word { // glued behind letters: handled by named
		return 0
	}
	if s.is(i-1, "#") && !s.gap(i) || s.is(i-1, "@") {
		return i + 1
	}
	if len(raw) > 18 && digitsEnd(raw, 0) == len(raw) {
		return i + 1
	}
	if !s.gap(i+1) && s.kind(i+1) == word && s.codeLetters(i+1) {
		return s.pastId(i)
	}
	if s.is(i, "9") && s.is(i+1, "/") && s.is(i+2, "11") || s.is(i, "24") && s.is(i+1, "/") && s.is(i+2, "7") {
		if !s.gap(i+1) && !s.gap(i+2) && !s.is(i+3, "/") {
			return i + 3
		}
	}
	return 0
}

// codeLetters reports whether the word glued behind digits makes a code of
// them: "4G", "3D", "5A", "737s" - and no unit, scale, ending or currency.
func (s *scanner) codeLetters(j int) bool {
	if s.ordinalEnding(j) || s.is(j, "s", "am", "pm", "a", "p", "x", "t", "e", "plus", "odd") {
		return false
	}
	if s.toks[j].lex == nil {
		_, _, ok := s.millionCode(j)
		return !ok
	}
	lex := s.toks[j].lex
	if lex.number != noNumber || lex.month > 0 || lex.weekday > 0 {
		return false
	}
	for r := unitRole; r <= centRole; r++ {
		if p, _ := s.match(j, r); p != nil {
			return false
		}
	}
	return true
}

// phone goes past a telephone number: "555-0142", "+92 51 111 222 333",
// "(202) 555-0142".
func (s *scanner) phone(i int) int {
	plus := s.is(i-1, "+") && !s.gap(i)
	groups, count := 0, 0
	j := i
	for s.kind(j) == digits && groups < 8 {
		n, ok := len(s.raw(j)), digitsEnd(s.raw(j), 0) == len(s.raw(j))
		if !ok {
			break
		}
		groups, count = groups+1, count+n
		k := j + 1
		if s.is(k, ")") {
			k++
		}
		if s.is(k, "-") && !s.gap(k) && !s.gap(k+1) {
			k++
		} else if !plus && !s.is(j+1, ")") {
			j = k
			break
		}
		j = k
	}
	last := j - 1
	if groups < 2 || s.kind(last) != digits {
		return 0
	}
	tail := len(s.raw(last))
	switch {
	case plus && count >= 8:
	case groups == 2 && tail == 4 && len(s.raw(i)) == 3 && count == 7:
	case groups == 3 && tail == 4 && count >= 10:
	default:
		return 0
	}
	return j
}

// signBegins reports whether a sign without an entry of its own may begin a
// value.
func (s *scanner) signBegins(i int) bool {
	if s.toks[i].sign == '-' || s.toks[i].sign == '\'' {
		return s.kind(i+1) == digits || s.kind(i+1) == symbol
	}
	_, ok := s.vulgarAt(i)
	return ok
}

// banned returns the token behind digits that are no quantity though nothing
// in themselves says so: those inside a word or address, minutes and seconds,
// and the number on a shirt, in brackets behind a name. It returns 0 for all
// others.
func (s *scanner) banned(i int, a amount) int {
	switch {
	case !s.gap(i) && s.is(i-1, "/", "_", ".", "#", "&") && s.kind(i-2) != end && !s.gap(i-1) && !a.ranged:
		if s.kind(i-2) == word || s.is(i-1, "#", "_", "&") {
			return a.next
		}
	case s.is(a.next, ":") && !s.gap(a.next) && s.kind(a.next+1) == digits && !s.gap(a.next+1):
		return a.next + 2
	case s.is(i-1, "(") && s.is(a.next, ")") && a.lo.whole && a.lo.val < 1000 && s.capital(i-2):
		return a.next
	}
	return 0
}
