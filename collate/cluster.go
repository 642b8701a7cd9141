package collate

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"crosscheck/similarity"

	"github.com/cespare/xxhash/v2"
)

// align puts the statements into groups that are about the same thing. Groups
// are in order of their first statements, statements in order of their
// documents and places. Alike are the pairs of groups that fall little short
// of being one, likest first.
func (w *work) align(threshold float64) (groups [][]*statement, alike []similarity.Pair) {
	pairs := w.candidates()
	w.pairs = pairs
	c := similarity.Cluster(len(w.statements), pairs, similarity.ClusterOptions{
		Threshold: threshold,
		Floor:     threshold * floorShare,
		Suggest:   threshold * suggestShare,
		Together:  w.together,
		Apart:     w.apart,
		Score:     w.link,
		Key:       func(i int) uint64 { return xxhash.Sum64String(w.statements[i].claim.Text()) },
	})
	groups = make([][]*statement, c.Count)
	for i, s := range w.statements {
		groups[c.Of[i]] = append(groups[c.Of[i]], s)
	}
	return groups, c.Suggested
}

// suggest notes the pairs of clusters that a person may want to look at: those
// that would bring another document to a cluster.
func (w *work) suggest(alike []similarity.Pair) {
	for _, p := range alike {
		a, b := &w.Clusters[p.A], &w.Clusters[p.B]
		if len(a.docs(b)) > max(len(a.docs()), len(b.docs())) {
			w.Suggestions = append(w.Suggestions, Suggestion{suggestionID(a, b), int(p.A), int(p.B), float64(p.Score)})
		}
	}
}

// docs returns the documents of the cluster, and of others.
func (c *Cluster) docs(others ...*Cluster) map[int]bool {
	docs := map[int]bool{}
	for _, c := range append(others, c) {
		for _, r := range c.Readings {
			docs[r.Doc] = true
		}
	}
	return docs
}

// suggestShare is the part of the threshold from which clusters are suggested
// to be one. Of what real stories have in that band about half is.
const suggestShare = 0.85

// floorShare is the part of the threshold below which no two members of a
// cluster may lie, so that chains do not form.
const floorShare = 0.6

// link grades how surely two statements are about the same thing: the mean of
// their likeness with and without their details, and more where the details
// themselves tie them to one event.
func link(m *similarity.Measure, a, b *statement) (link, frame float64) {
	score, frame := m.Score(a.core, b.core)
	link = (score + frame) / 2
	if a.core != a.text || b.core != b.text {
		whole, wholeFrame := m.Score(a.text, b.text)
		link = (1-wholeShare)*link + wholeShare*(whole+wholeFrame)/2
	}
	switch ties := eventTies(a, b); {
	case ties > 0:
		link += eventBonus * float64(ties)
	case shareWho(a, b) && shareEvent(a, b):
		link += eventHint
	}
	link += sharedFigure(a, b)
	if officesApart(a, b) || occasionsApart(a, b) || partiesApart(a, b) {
		link -= eventBonus
	}
	if math.Abs(link-DefaultThreshold) < doubt {
		link += doubt * (letters().Compare(a.claim.Content.Of(a.claim.Doc.Text), b.claim.Content.Of(b.claim.Doc.Text)) - evenLetters)
	}
	return max(0, min(1, link)), frame
}

// link grades two statements by their numbers.
func (w *work) link(i, j int) float64 {
	l, _ := link(w.m, w.statements[i], w.statements[j])
	return l
}

// letters settles links in doubt by the letters of the two claims, which know
// nothing of words: the Sorensen-Dice coefficient of their pairs of letters.
var letters = sync.OnceValue(func() similarity.StringMeasure {
	m, ok := similarity.NewStringMeasure("sorensen-dice")
	if !ok {
		panic("collate: the measure of letters is gone")
	}
	return m
})

// A link closer than doubt to the default threshold is in doubt. Claims that
// have nothing to do with each other share evenLetters of their letters.
const (
	doubt       = 0.03
	evenLetters = 0.45
)

// wholeShare is what a claim with who says it counts against the claim without:
// what is said decides, but the words of who says it tell too.
const wholeShare = 0.35

// eventBonus is what each tie to a common event adds to a link. With two of
// them, a quarter of the words in common is enough.
const eventBonus = 0.15

// countBonus is what a rare count of one thing adds to a link, which is surer
// than other rare figures: 340 lambs.
const countBonus = 0.22

// eventHint is what the same people and what happened add without where or
// when: they meet and talk more than once in most stories.
const eventHint = 0.06

// candidates returns the pairs of statements of different documents that share
// enough to be compared, with their link, in order.
func (w *work) candidates() []similarity.Pair {
	keys := make([][]frameKey, len(w.statements))
	lists := map[string][]int32{}
	for i, s := range w.statements {
		if s.dropped {
			continue
		}
		keys[i] = frameKeys(s.core)
		for _, k := range keys[i] {
			lists[k.key] = append(lists[k.key], int32(i))
		}
	}
	out := make([][]similarity.Pair, len(w.statements))
	eachHalf(len(w.statements), func(first, step int) {
		shared := make([]float64, len(w.statements))
		for i := first; i < len(w.statements); i += step {
			out[i] = w.partners(i, keys, lists, shared)
		}
	})
	return slices.Concat(out...)
}

// partners returns the candidates of statement i among those before it. Shared
// is scratch space, all zero before and after.
func (w *work) partners(i int, keys [][]frameKey, lists map[string][]int32, shared []float64) []similarity.Pair {
	var touched []int32
	for _, k := range keys[i] {
		list := lists[k.key]
		if len(list) > commonKey {
			continue
		}
		for _, j := range list {
			if int(j) >= i {
				break
			}
			if w.statements[j].doc == w.statements[i].doc {
				continue
			}
			if shared[j] == 0 {
				touched = append(touched, j)
			}
			shared[j] += k.weight
		}
	}
	enough := touched[:0]
	for _, j := range touched {
		if shared[j] >= sharedShare*min(weigh(keys[i]), weigh(keys[j])) {
			enough = append(enough, j)
		} else {
			shared[j] = 0
		}
	}
	slices.SortFunc(enough, func(a, b int32) int {
		return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(a, b))
	})
	for _, j := range enough {
		shared[j] = 0
	}
	var out []similarity.Pair
	for _, j := range enough[:min(len(enough), mostPartners)] {
		if l := w.link(int(j), i); l > 0 {
			out = append(out, similarity.Pair{A: j, B: int32(i), Score: float32(l)})
		}
	}
	return out
}

// eachHalf runs work on both halves of n items at once, interleaved.
func eachHalf(n int, work func(first, step int)) {
	const halves = 2
	if n < 16 {
		work(0, 1)
		return
	}
	var wg sync.WaitGroup
	for first := range halves {
		wg.Go(func() { work(first, halves) })
	}
	wg.Wait()
}

// A key that more than commonKey statements hold does not make candidates, and
// a statement is compared with its mostPartners likeliest ones: so the work
// stays in proportion to the number of statements.
const (
	commonKey    = 400
	mostPartners = 64
)

// sharedShare is the share of the lighter statement's weight that two must
// have in common, by equal beginnings of words, to be compared at all.
const sharedShare = 0.2

// A frameKey is what statements about the same thing tend to share.
type frameKey struct {
	key    string
	weight float64
}

func weigh(keys []frameKey) float64 {
	sum := 0.0
	for _, k := range keys {
		sum += k.weight
	}
	return sum
}

// frameKeys returns the distinct content words of a text by their first five
// letters.
func frameKeys(t *similarity.Text) []frameKey {
	var out []frameKey
	for _, w := range t.Words {
		if w.Weight < contentWeight {
			continue
		}
		k := w.Text
		if len(k) > 5 && w.Class == "" {
			k = k[:5]
		}
		if !slices.ContainsFunc(out, func(f frameKey) bool { return f.key == k }) {
			out = append(out, frameKey{k, w.Weight})
		}
	}
	return out
}
