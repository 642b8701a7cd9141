package collate

import (
	"slices"

	"crosscheck/claims/clause"
	"crosscheck/similarity"
)

// A deed is a verb of a statement with those on its two sides, as words:
//
//	Norwegian ships  seized  a trawler off Skar
//	doer             verb    sufferer
//
// In the passive the doer is what stands behind "by"; it is empty if nobody is
// named.
type deed struct {
	verb           int
	doer, sufferer [2]int // [from, to)
	// direct says that what suffers it stands at the verb, behind no
	// preposition that the verb does not need.
	direct bool
	// passive says that the verb is in the passive, with the doer behind it.
	passive bool
}

// deeds returns the deeds that a statement tells, but for those of speech and
// those that both sides do alike.
func (s *statement) deeds() []deed {
	text := s.claim.Text()
	verbs := clause.Read(text).Verbs
	at := map[int]bool{}
	for _, v := range verbs {
		i, _ := s.wordsIn(s.place(v.Start, v.End))
		at[i] = v.Main
	}
	var out []deed
	for _, v := range verbs {
		i, _ := s.wordsIn(s.place(v.Start, v.End))
		if i == 0 || i+1 >= len(s.text.Words) || v.Speech || !v.Main && (auxiliaries()[s.text.Words[i].Text] || s.byBehind(i, len(s.text.Words)) < 0) || !s.inContent(i) || reciprocal()[s.text.Words[i].Text] {
			continue
		}
		out = append(out, s.deed(i, at))
	}
	return out
}

// deed reads what stands around the verb at word i, up to the next verbs and
// marks.
func (s *statement) deed(i int, verbs map[int]bool) deed {
	words := s.text.Words
	from, to := i, i+1
	passive := false
	for from > 0 && s.inContent(from-1) && !s.brokenBetween(from-1) {
		if verbs[from-1] && !auxiliaries()[words[from-1].Text] {
			break
		}
		passive = passive || passiveVerbs()[words[from-1].Text]
		from--
	}
	for to < len(words) && s.inContent(to) && !s.brokenBetween(to-1) && !(verbs[to] && !auxiliaries()[words[to].Text]) {
		to++
	}
	d := deed{verb: i, doer: [2]int{from, i}, sufferer: [2]int{i + 1, to}}
	if !s.contentIn(d.doer) {
		d.doer = s.antecedent(from)
	}
	switch by := s.byBehind(i, to); {
	case by >= 0 && (passive || by <= i+2 || !s.objectIn(i+1, by)): // "seized by", "seized in May by"
		d.sufferer, d.doer, d.direct, d.passive = d.doer, [2]int{by + 1, to}, true, true
	case passive:
		d.sufferer, d.doer = d.doer, [2]int{}
	default:
		d.direct = i+1 < to && !prepositions()[words[i+1].Text] && !breaks()[words[i+1].Text]
	}
	return d
}

// byBehind returns where "by" stands behind word i, and before no figure: not far
// in a clause of a participle alone, -1 if it does not.
func (s *statement) byBehind(i, to int) int {
	for k := i + 1; k < min(to, i+1+byReach) && !s.brokenBetween(k-1); k++ {
		if s.text.Words[k].Text == "by" {
			if k+1 < to && s.text.Words[k+1].Class != "" && s.text.Words[k+1].Class != "person" && s.text.Words[k+1].Class != "place" {
				return -1 // "by 20-0", "by Friday"
			}
			return k
		}
	}
	return -1
}

// objectIn reports whether words hold a noun behind no preposition.
func (s *statement) objectIn(from, to int) bool {
	for i := from; i < to; i++ {
		if w := s.text.Words[i]; w.Class == "" && w.Weight >= contentWeight && !breaks()[w.Text] && !prepositions()[s.text.Words[i-1].Text] {
			return true
		}
	}
	return false
}

// byReach is how many words behind a participle "by" may stand: "bought in March
// 2003 by".
const byReach = 5

// contentIn reports whether a range of words holds a content word.
func (s *statement) contentIn(r [2]int) bool {
	return slices.ContainsFunc(s.text.Words[r[0]:r[1]], func(w similarity.Word) bool {
		return w.Weight >= contentWeight && !auxiliaries()[w.Text]
	})
}

// antecedent returns the words that word i goes on with behind a comma, or behind
// a clause between commas: "the yard, bought by", "Ada Moss, who died in 1911, was".
func (s *statement) antecedent(i int) [2]int {
	if i == 0 || !s.brokenBetween(i-1) {
		return [2]int{i, i}
	}
	to := i
	if relatives()[s.text.Words[i].Text] {
		return s.phraseBefore(i)
	}
	for k := i - 1; k > 0 && k >= i-asideReach; k-- {
		if relatives()[s.text.Words[k].Text] && s.brokenBetween(k-1) {
			to = k
			break
		}
	}
	return s.phraseBefore(to)
}

// phraseBefore returns the words before word i, back to a mark.
func (s *statement) phraseBefore(i int) [2]int {
	from := i
	for from > 0 && (from == i || !s.brokenBetween(from-1)) {
		from--
	}
	return [2]int{from, i}
}

// asideReach is how many words a clause between commas may have.
const asideReach = 14

// exchanged finds one deed whose doer and sufferer have changed places, whatever
// words name them: all that stands for the one in a statement stands for the
// other in the other.
func (p *pairing) exchanged() []Difference {
	if !p.near() && !(p.bare && p.aligned()) && !p.told() {
		return nil
	}
	theirs, crossed := p.b.deeds(), p.crossed()
	for _, x := range p.a.deeds() {
		for _, y := range theirs {
			if !p.sameVerb(x, y) && !p.collision(x, y) || !p.sameParticle(x, y) || !crossed && x.passive == y.passive {
				continue
			}
			i, j := movedTo(p.a.text.Words, x.doer, p.ofA, p.b.text.Words, y.sufferer), movedTo(p.b.text.Words, y.doer, p.ofB, p.a.text.Words, x.sufferer)
			if i >= 0 && j >= 0 {
				return []Difference{p.difference("agent", p.a.wordSpan(i, i+1), p.b.wordSpan(j, j+1), Contradiction, "doer and sufferer have changed places")}
			}
		}
	}
	return nil
}

// sameVerb reports whether two deeds are told by one verb or by verbs of one
// meaning.
func (p *pairing) sameVerb(x, y deed) bool {
	how := p.how[x.verb]
	return p.ofA[x.verb] == y.verb && how != "type" && how != "opposite" && how != "related"
}

// collision reports whether in both deeds one thing moves into another: "drove
// into", "ran into".
func (p *pairing) collision(x, y deed) bool {
	into := func(s *statement, d deed) bool {
		return collisions()[s.text.Words[d.verb].Text] && s.text.Words[d.verb+1].Text == "into"
	}
	return into(p.a, x) && into(p.b, y)
}

// crossed reports whether some words of the statements have changed their
// order: without that, or a verb in the passive, nothing has changed places.
func (p *pairing) crossed() bool {
	last := -1
	for i, j := range p.ofA {
		if j < 0 || p.a.text.Words[i].Weight < contentWeight {
			continue
		}
		if j < last {
			return true
		}
		last = j
	}
	return false
}

// sameParticle reports whether two deeds reach their sufferers alike: both
// directly, or by the same word: "ran into", "walked out on".
func (p *pairing) sameParticle(x, y deed) bool {
	if x.direct && y.direct {
		return true
	}
	return p.a.text.Words[x.verb+1].Text == p.b.text.Words[y.verb+1].Text && x.direct == y.direct
}

// movedTo returns the last content word of one statement's words from[0]:from[1]
// if it stands among the words in of the other, and no other word of them
// stands elsewhere; else -1.
func movedTo(words []similarity.Word, from [2]int, partner []int, theirs []similarity.Word, in [2]int) int {
	last := -1
	for i := from[0]; i < from[1]; i++ {
		w := words[i]
		if w.Weight < contentWeight || w.Class == "date" || auxiliaries()[w.Text] {
			continue
		}
		j := partner[i]
		if j >= 0 && (j < in[0] || j >= in[1]) {
			return -1
		}
		moved := j >= 0 || slices.ContainsFunc(theirs[in[0]:in[1]], func(v similarity.Word) bool { return partOfName(v.Text, w.Text) })
		switch {
		case moved:
			last = i
		case last >= 0 && (words[last].Class != "" || prepositions()[words[i-1].Text]):
			// "the Delta group", "the guards of the prison"
		default:
			last = -1
		}
	}
	return last
}
