package value

import "strconv"

// readScore reads the result of a match or a vote: "2-2", "3-1", "a vote of
// 52 to 48". A rising pair is a range unless words of a contest stand near.
func (s *scanner) readScore(i int) reading {
	a, ok := s.plain(i, 1, 3)
	if !ok || s.is(i-1, "-", "/", ".") && !s.gap(i) {
		return reading{}
	}
	j := i + 1
	if s.is(j, "votes") {
		j++ // "212 votes to 187"
	}
	switch {
	case j > i+1 && s.is(j, "to"):
	case s.hyphen(j):
	case s.is(j, "to") && s.voted(i):
	default:
		return reading{}
	}
	b, ok := s.plain(j+1, 1, 3)
	next := j + 2
	if ok && j > i+1 && s.kind(next) == word && !s.has(next, stopClass) {
		return reading{}
	}
	if !ok || s.is(next, "-", "/", "%") && !s.gap(next) || s.unitFollows(next) || s.class(next) == scaleWord || !s.gap(next) && s.kind(next) == word {
		return reading{}
	}
	if s.is(next, "-") && s.gap(next) && s.kind(next+1) == digits {
		return reading{}
	}
	if a < b && (s.counted(next) || !s.contest(i, next)) || a > 199 && !s.contest(i, next) {
		return reading{}
	}
	text := strconv.Itoa(a) + "-" + strconv.Itoa(b)
	return found(Value{Kind: Score, Text: text, Bound: Exact, Low: float64(a), High: float64(b), Rule: "score"}, next)
}

// voted reports whether the words before token i tell of a vote.
func (s *scanner) voted(i int) bool {
	for k := i - 1; k >= max(0, i-8); k-- {
		if s.is(k, "vote", "voted", "votes", "voting", "majority", "split", "margin", "defeated", "defeating", "beat", "beating", "won", "ballot", "verdict") {
			return true
		}
	}
	return false
}

// contest reports whether words of a contest, or another score, stand near the
// tokens from i up to next.
func (s *scanner) contest(i, next int) bool {
	pair := func(k int) bool { return s.kind(k) == digits && s.hyphen(k+1) && s.kind(k+2) == digits }
	if s.is(i-1, ",") && i > 3 && pair(i-4) || s.is(next, ",") && pair(next+1) {
		return true // the sets of a match
	}
	for k := max(0, i-8); k < min(len(s.toks), next+6); k++ {
		if s.has(k, scoreClass) {
			return true
		}
	}
	return false
}
