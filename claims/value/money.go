package value

// currencyBefore reports whether a currency's sign stands right before token
// i.
func (s *scanner) currencyBefore(i int) bool {
	p, _ := s.back(i, currencyRole)
	return p != nil
}

// readMoney reads an amount of money at token i: "$75 million", "C$ 16.4
// million", "EUR5bn", "five million yen", "75 USD million", "twenty MUSD",
// "thirteen dollars and forty-five cents".
func (s *scanner) readMoney(i int) reading {
	if p, next := s.match(i, currencyRole); p != nil {
		r := s.moneyAfterSign(i, p.ref, next)
		if p.weak && (!r.ok() || r.v.High < 1e6 && s.figureIsWhole(next)) {
			return reading{}
		}
		return r
	}
	if s.is(i, "-") && s.gap(i) && !s.gap(i+1) {
		if p, next := s.match(i+1, currencyRole); p != nil {
			r := s.moneyAfterSign(i, p.ref, next)
			if r.ok() {
				r.v.Low, r.v.High, r.v.Base = -r.v.Low, -r.v.High, -r.v.Base
				r.v.Text = "-" + r.v.Text
			}
			return r
		}
	}
	a, ok := s.amount(i)
	if !ok {
		return reading{}
	}
	return s.moneyAfterAmount(i, a)
}

// moneyAfterSign reads the amount behind the currency's sign, which stands
// from token i up to j.
func (s *scanner) moneyAfterSign(i, ref, j int) reading {
	if s.is(j, ".") && !s.gap(j) {
		j++ // "Rs. 500"
	}
	if s.kind(i) == word && s.kind(j) != digits {
		return reading{}
	}
	if s.kind(j) == word && !s.is(j, "a", "half") && s.class(j) == noNumber {
		return reading{}
	}
	a, ok := s.amount(j)
	if !ok || a.lo.hi > 0 {
		return reading{}
	}
	a = s.bigSuffix(a)
	// "$5 to $7 million": the second sign stands inside the range.
	if !a.ranged {
		a = s.signedRange(i, ref, a)
	}
	next := a.next
	if p, k := s.match(next, moneyRole); p != nil && !p.weak && s.kind(next) == word && !s.hyphen(next) {
		next = k // "$10 dollars"
	}
	v := s.money(ref, 1, i, a, next)
	return found(v, next)
}

// figureIsWhole reports whether token i is a figure without separators.
func (s *scanner) figureIsWhole(i int) bool {
	_, whole := s.plain(i, 1, 18)
	return whole
}

// bigSuffix reads the "t" of trillions and the "m" of millions behind an
// amount of money.
func (s *scanner) bigSuffix(a amount) amount {
	if s.hyphen(a.next) && s.is(a.next+1, "m", "b", "bn") && s.toks[a.next+1].lex != nil {
		lex := s.toks[a.next+1].lex // "$250-M"
		a.lo.val, a.lo.scale = tidy(a.lo.val*lex.val), lex.val
		a.hi.val = tidy(a.hi.val * lex.val)
		a.next += 2
		return a
	}
	if a.lo.scale > 0 || s.gap(a.next) && !s.is(a.next, "m", "t") || !s.gap(a.next+1) && s.kind(a.next+1) == word {
		return a
	}
	var scale float64
	switch s.fold(a.next) {
	case "t":
		scale = 1e12
	case "m":
		scale = 1e6
	default:
		return a
	}
	a.lo.val, a.lo.scale = tidy(a.lo.val*scale), scale
	a.hi.val = tidy(a.hi.val * scale)
	a.next++
	return a
}

// signedRange reads the upper end of a range behind its own sign of the same
// currency: "$5m-$7m", "between $5 and $7 million".
func (s *scanner) signedRange(i, ref int, a amount) amount {
	j := s.rangeSign(i, a.next)
	if j == 0 {
		return a
	}
	p, k := s.match(j, currencyRole)
	if p == nil || p.ref != ref {
		return a
	}
	hi := s.numeral(k)
	if !hi.ok() || hi.hi > 0 {
		return a
	}
	b := s.bigSuffix(amount{lo: hi, hi: hi, next: hi.next})
	lo := a.lo
	if b.lo.scale > 0 && lo.scale == 0 && lo.val < b.lo.val/b.lo.scale {
		lo.val *= b.lo.scale
	}
	if lo.val >= b.lo.val {
		return a
	}
	return amount{lo: lo, hi: b.lo, ranged: true, next: b.next}
}

// moneyAfterAmount reads the currency behind the amount at token i.
func (s *scanner) moneyAfterAmount(i int, a amount) reading {
	j := a.next
	if s.hyphen(j) {
		j++
	}
	if s.is(j, "of") && a.lo.hi > 0 {
		j++ // "millions of dollars"
	}
	if ref, scale, ok := s.millionCode(j); ok {
		return s.scaledMoney(ref, scale, i, a, j+1)
	}
	for _, r := range []role{moneyRole, currencyRole} {
		p, next := s.match(j, r)
		if p == nil || r == currencyRole && !s.codeBehind(i, j, next) || p.weak && !s.moneyContext(i, j, next, a) {
			continue
		}
		if s.class(next) == scaleWord && a.lo.scale == 0 { // "75 USD million"
			return s.scaledMoney(p.ref, s.toks[next].lex.val, i, a, next+1)
		}
		return s.withCents(p.ref, i, a, next)
	}
	if p, next := s.match(j, centRole); p != nil && (!p.weak || a.lo.figure && !s.gap(j)) && a.lo.hi == 0 {
		if s.is(j, "sen", "fen", "bani") && s.capital(j) {
			return reading{}
		}
		return found(s.money(p.ref, 100, i, a, next), next)
	}
	return reading{}
}

func (s *scanner) scaledMoney(ref int, scale float64, i int, a amount, next int) reading {
	a.lo.val, a.hi.val = tidy(a.lo.val*scale), tidy(a.hi.val*scale)
	return found(s.money(ref, 1, i, a, next), next)
}

// codeBehind reports whether the sign from j up to next, behind the amount at
// token i, belongs to it and not to an amount after it: "10 $ 30" but not
// "50 $10 bills".
func (s *scanner) codeBehind(i, j, next int) bool {
	if s.kind(next) != digits {
		return true
	}
	return s.gap(next) && s.gap(j) == (s.kind(j) == word) || s.gap(next) && s.gap(j)
}

// millionCode reads "MUSD", "kEUR": a scale glued before a currency's code.
func (s *scanner) millionCode(j int) (ref int, scale float64, ok bool) {
	if s.kind(j) != word || s.toks[j].end-s.toks[j].start != 4 {
		return 0, 0, false
	}
	raw := s.raw(j)
	switch raw[0] {
	case 'M':
		scale = 1e6
	case 'k', 'K':
		scale = 1e3
	case 'B', 'G':
		scale = 1e9
	default:
		return 0, 0, false
	}
	lex := s.lookup(raw[1:])
	if lex == nil {
		return 0, 0, false
	}
	for _, p := range lex.phrases {
		if p.role == currencyRole && len(p.rest) == 0 {
			return p.ref, scale, true
		}
	}
	return 0, 0, false
}

// withCents reads the cents behind the main unit, whose words end before
// next: "10 $ 30 cent", "thirteen dollars and forty-five cents", "15 dollars
// 50".
func (s *scanner) withCents(ref, i int, a amount, next int) reading {
	if s.hyphen(a.next) || a.ranged || a.lo.hi > 0 || a.lo.scale > 100 {
		return found(s.money(ref, 1, i, a, next), next)
	}
	j := next
	if s.is(j, "and") || s.is(j, ",") {
		j++
	}
	n := s.numeral(j)
	if !n.ok() || n.val >= 100 || n.val < 1 || n.part || n.scale > 0 || n.hi > 0 {
		return found(s.money(ref, 1, i, a, next), next)
	}
	if p, k := s.match(n.next, tenthRole); p != nil && p.ref == ref {
		next, n.val = k, n.val*10
		if f := s.numeral(k); f.ok() && f.val < 10 && s.kind(f.next) != word { // "five mao five"
			next, n.val = f.next, n.val+f.val
		}
	} else if p, k := s.match(n.next, centRole); p != nil && !p.weak {
		next = k
	} else if j == next && (s.kind(n.next) != word && !s.is(n.next, "%", "/", "-") || s.is(n.next, "more")) && n.val >= 10 {
		next = n.next
	} else {
		return found(s.money(ref, 1, i, a, next), next)
	}
	a.lo.val = tidy(a.lo.val + n.val/100)
	return found(s.money(ref, 1, i, a, next), next)
}

// moneyContext reports whether the unit of a doubtful name ("pounds", "won")
// is money here: after a large scale, or among words of money.
func (s *scanner) moneyContext(i, j, next int, a amount) bool {
	if p, _ := s.match(j, unitRole); p == nil && a.lo.figure && !a.lo.whole {
		return true // "1.85 marks"
	}
	if s.near(massClass, i-8, next+4) {
		return false
	}
	switch {
	case s.hyphen(a.next):
		return s.near(moneyClass, next, next+3)
	case s.is(next, "of"):
		return s.near(moneyClass, next, next+3)
	case a.lo.scale >= 1000, a.hi.scale >= 1000:
		return true
	}
	return s.near(moneyClass, i-8, next+4)
}

// near reports whether a word of the class stands among the tokens from i up
// to j.
func (s *scanner) near(c class, i, j int) bool {
	for k := max(0, i); k < min(j, len(s.toks)); k++ {
		if s.has(k, c) {
			return true
		}
	}
	return false
}

// money makes the value of an amount in hundredths or main units of a
// currency.
func (s *scanner) money(ref int, parts float64, i int, a amount, next int) Value {
	code := s.currencies[ref]
	v := s.figure(Money, code, i, a)
	if parts != 1 {
		v.Unit = code + "/100"
	}
	v.Dimension, v.Base = code, tidy(v.Low/parts)
	v.Rule = "money"
	v.Span = s.span(i, next)
	s.bound(&v, i, next)
	return v
}
