package value

import "time"

// futureRoom is how many tokens before a date a word of the future may stand.
const futureRoom = 20

// future reports whether the words before token i in its sentence speak of
// the future.
func (s *scanner) future(i int) bool {
	if s.has(i-1, nextClass) {
		return true
	}
	if s.is(i-1, "since") || s.settled(i) {
		return false
	}
	if s.conditional(i) {
		return true
	}
	for k := i - 1; k >= max(0, i-futureRoom) && !s.severs(k, i); k-- {
		if s.has(k, futureClass) || s.has(k, dueClass) && s.has(k-1, auxClass) || s.is(k, "let") && s.is(k+1, "'") {
			return true // "will", "is due", "let's"
		}
		if s.has(k, dueClass) && s.is(k+1, "to", "for") || s.has(k, hopeClass) && s.is(k+1, "to", "that") || s.is(k, "to") && s.is(k+1, "begin", "start") && !s.was(k-1) {
			return true // "a truce due to begin", "hope to learn more"
		}
		if s.is(k, "should") && s.is(i-1, "by") {
			return true // "should be over by 20 March"
		}
		if s.has(k, modalClass) && !s.capital(k) && !s.is(k+1, "have", "not", "n") {
			return true // "could be announced", but "could have been"
		}
	}
	return false
}

// settled reports whether a verb of the past stands right before the date at
// token i: "said on Saturday", "a budget agreed on Friday", but not "will be
// held on Friday" or "a vote scheduled for Friday".
func (s *scanner) settled(i int) bool {
	k := i - 1
	for s.is(k, "on", "late", "early") {
		k--
	}
	return k < i-1 && s.was(k) && !s.has(k, dueClass) && !s.has(k-1, auxClass) && !s.is(k-1, "be", "been", "get")
}

// conditional reports whether the date at token i stands in a condition that
// opens its sentence: "If they win on Saturday, they would ...".
func (s *scanner) conditional(i int) bool {
	k := i - 1
	for k > 0 && k > i-futureRoom && !s.sentenceStart(k) && !s.is(k, ",") {
		k--
	}
	if k < 0 || !s.is(k, "if", "unless") {
		return false
	}
	for k := i + 1; k < min(len(s.toks), i+futureRoom) && !s.is(k, ".", ";"); k++ {
		if s.has(k, futureClass) || s.has(k, modalClass) || s.is(k, "would") {
			return !s.is(k+1, "have")
		}
	}
	return false
}

// severs reports whether token k ends a sentence before token i.
func (s *scanner) severs(k, i int) bool {
	return s.kind(k) == end || s.is(k, "!", "?", ";") || s.is(k, ".") && s.gap(k+1) && s.sentenceStart(k+1) && s.capital(k+1) && k < i-2
}

// ahead reports whether the words right before the weekday at token i begin a
// time to come: "until Wednesday", "starting Monday", "a truce from Sunday".
// What was so was until a day past.
func (s *scanner) ahead(i int) bool {
	k := i - 1
	for s.is(k, "on", "at", "the", "midnight", "noon", "early", "late") {
		k--
	}
	switch {
	case s.is(k, "starting", "beginning", "effective"):
		return true
	case s.is(k, "until", "till", "from"):
		return !s.is(i+1, "to", "until", "through") && !s.told(k)
	}
	return false
}

// told reports whether the verb nearest before token i, in its sentence, says
// what was: "ran until Friday", but neither "is open until Friday" nor "agreed
// a truce from Sunday", which tells what was settled for later.
func (s *scanner) told(i int) bool {
	for k := i - 1; k >= max(0, i-futureRoom) && !s.severs(k, i); k-- {
		switch {
		case s.has(k, settleClass):
			return false
		case s.was(k):
			return true
		}
	}
	return false
}

// was reports whether token k is a verb of the past, as far as its form tells.
func (s *scanner) was(k int) bool {
	if s.kind(k) != word || s.capital(k) && !s.sentenceStart(k) {
		return false
	}
	w := s.fold(k)
	return s.has(k, wasClass) || len(w) > 4 && w[len(w)-2:] == "ed" && !s.has(k-1, detClass)
}

// timetabled reports whether a verb of the present that may mean the future
// stands before token i, and nothing of the past behind it: "the vote takes
// place on 16 May", "reports its earnings on Tuesday".
func (s *scanner) timetabled(i int) bool {
	results := false
	for k := i - 1; k >= max(0, i-futureRoom) && s.kind(k) != end && !s.is(k, ".", ";", "?", "!"); k-- {
		switch {
		case s.scheduled(k), results && s.is(k, "report", "reports", "releases", "publishes"):
			return true
		case s.was(k):
			return false
		}
		results = results || s.is(k, "earnings", "results", "figures")
	}
	return false
}

// scheduled reports whether the verb at token k is of the present and may mean
// the future: "starts", "talks start", but neither "the start of" nor "the
// French Open".
func (s *scanner) scheduled(k int) bool {
	if !s.has(k, timetableClass) || s.capital(k) || s.has(k-1, detClass) {
		return false
	}
	plural := func(i int) bool { w := s.fold(i); return len(w) > 1 && w[len(w)-1] == 's' }
	return plural(k) || s.kind(k-1) == word && plural(k-1)
}

// closest returns the day of dayOf that a report of the scanner's day means at
// token i: the next one where the words before speak of the future, the last one
// where they tell what was, else that too unless the next is nearer by far: three
// days ahead are likelier than a year back.
func (s *scanner) closest(i int, dayOf func(year int) time.Time) time.Time {
	last, next := nearest(s.on, false, dayOf), nearest(s.on, true, dayOf)
	switch {
	case next.IsZero(), !last.IsZero() && s.is(i-1, "since"):
		return last
	case last.IsZero(), s.future(i):
		return next
	case 2*next.Sub(s.on) >= s.on.Sub(last), s.told(i) && !s.timetabled(i):
		return last
	}
	return next
}
