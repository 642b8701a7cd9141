package value

// stateAfter sets the state that stands behind the counted, at token j: "12
// killed", "12 people were killed", "12 feared dead".
func (s *scanner) stateAfter(v *Value, j int) bool {
	if s.setState(v, s.nounToken(v, j), false) {
		return true
	}
	j = s.pastPhrase(s.pastAside(j))
	for range 4 {
		if s.setState(v, j, false) {
			return true
		}
		if !s.has(j, auxClass) {
			return s.stateOfList(v, j)
		}
		j++
	}
	return false
}

// pastPhrase returns the token behind the phrase at token j that tells where those
// counted are from or are, if a verb follows it: "12 students of the school were
// hurt".
func (s *scanner) pastPhrase(j int) int {
	if !s.is(j, "from", "of", "in", "at", "on", "aboard", "inside", "near") {
		return j
	}
	for k := j + 1; k <= j+mostOfPhrase && s.kind(k) == word && s.class(k) == noNumber; k++ {
		if s.has(k, auxClass) {
			return k
		}
		if s.is(k, "who", "whom", "which", "that", "where", "when", "and", "or") {
			break
		}
	}
	return j
}

// mostOfPhrase is the number of words that a phrase behind a noun may have.
const mostOfPhrase = 6

// stateOfList sets the state that stands behind the last of several counts, of
// which token j goes on with the next: "13 rebels and two soldiers were killed".
func (s *scanner) stateOfList(v *Value, j int) bool {
	if !s.is(j, "and") {
		return false
	}
	n := s.cardinal(j+1, false)
	if !n.ok() {
		return false
	}
	k := s.noun(&Value{}, n.next, false)
	if k == n.next || !s.has(k, auxClass) {
		return false
	}
	for range 4 {
		if s.setState(v, k, false) {
			return true
		}
		if !s.has(k, auxClass) {
			return false
		}
		k++
	}
	return false
}

// pastAside returns the token behind the words between commas at token j, if
// what happened is told behind them: "12 people, three of them children, were
// killed".
func (s *scanner) pastAside(j int) int {
	if !s.is(j, ",") {
		return j
	}
	for k := j + 2; k < j+9 && s.kind(k) != end && !s.is(k, "."); k++ {
		if p, _ := s.match(k+1, stateRole); s.is(k, ",") && (p != nil || s.has(k+1, auxClass)) {
			return k + 1
		}
	}
	return j
}

// nounToken returns the last token of the noun, if the noun itself may name a
// state ("12 deaths"), else j.
func (s *scanner) nounToken(v *Value, j int) int {
	if v.Noun != "" {
		return j - 1
	}
	return j
}

func (s *scanner) setState(v *Value, j int, far bool) bool {
	p, next := s.match(j, stateRole)
	if p == nil || p.weak && !far {
		return false
	}
	v.State, v.StateSpan = s.states[p.ref], s.span(j, next)
	return true
}

// stateBefore sets the state that stands before the figure at token i:
// "killed 12", "killing at least 12 people", "the death toll rose to 12",
// "dead: 12".
func (s *scanner) stateBefore(v *Value, i int) {
	if _, first := s.back(i, beforeRole); first > 0 {
		i = first
	}
	k := i - 1
	if s.is(k, "of", "to", "the", "another", ":", "by", "all", "other") {
		k--
	}
	if s.is(k, "record") && s.is(k-1, "a") {
		k -= 2
	}
	if s.is(k, "were", "was", "are", "is") && s.is(k-2, "the") && s.is(k-3, "among") && s.setState(v, k-1, false) {
		return // "among the wounded were four children"
	}
	for m := k; m >= max(k-2, s.done, 0); m-- {
		if p, next := s.match(m, stateRole); p != nil && next == k+1 && !p.weak && s.governs(m, i) {
			v.State, v.StateSpan = s.states[p.ref], s.span(m, next)
			return
		}
	}
	reach := max(i-8, s.done, 0)
	if s.is(i-1, "to") {
		reach = max(i-24, 0) // "the number of people killed by ... rose to 19"
	}
	for m := i - 1; m >= reach && !s.is(m, ".", ";", ",") && s.toks[m].kind != end; m-- {
		if p, next := s.match(m, stateRole); p != nil && p.weak {
			v.State, v.StateSpan = s.states[p.ref], s.span(m, next)
			return
		}
	}
}

// governs reports whether the state's word at token m can have the figure at
// token i for its object.
func (s *scanner) governs(m, i int) bool {
	if s.is(i-1, "by", "to") {
		return false
	}
	return !s.is(m, "dead", "died", "dies", "die", "missing", "ill", "sick", "injuries", "infections") || s.is(i-1, ":")
}
