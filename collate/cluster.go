package collate

import (
	"cmp"
	"slices"

	"crosscheck/similarity"

	"github.com/cespare/xxhash/v2"
)

// align puts the statements into groups that are about the same thing. Groups
// are in order of their first statements, statements in order of their
// documents and places.
func (w *work) align(threshold float64) [][]*statement {
	pairs := w.candidates()
	c := similarity.Cluster(len(w.statements), pairs, similarity.ClusterOptions{
		Threshold: threshold,
		Floor:     threshold * floorShare,
		Score:     w.link,
		Key:       func(i int) uint64 { return xxhash.Sum64String(w.statements[i].claim.Text()) },
	})
	groups := make([][]*statement, c.Count)
	for i, s := range w.statements {
		groups[c.Of[i]] = append(groups[c.Of[i]], s)
	}
	return groups
}

// floorShare is the part of the threshold below which no two members of a
// cluster may lie, so that chains do not form.
const floorShare = 0.6

// link grades how surely two statements are about the same thing: the mean of
// their likeness with and without their details, and more where the details
// themselves tie them to one event.
func link(m *similarity.Measure, a, b *statement) (link, frame float64) {
	score, frame := m.Score(a.core, b.core)
	link = (score + frame) / 2
	link += eventBonus * float64(eventTies(a, b))
	return min(1, link), frame
}

// link grades two statements by their numbers.
func (w *work) link(i, j int) float64 {
	l, _ := link(w.m, w.statements[i], w.statements[j])
	return l
}

// eventBonus is what each tie to a common event adds to a link. With two of
// them, a quarter of the words in common is enough.
const eventBonus = 0.15

// candidates returns the pairs of statements of different documents that share
// enough to be compared, with their likeness.
func (w *work) candidates() []similarity.Pair {
	type posting struct {
		s      int32
		weight float64
	}
	lists := map[string][]posting{}
	total := make([]float64, len(w.statements))
	for i, s := range w.statements {
		for _, k := range frameKeys(s.core) {
			lists[k.key] = append(lists[k.key], posting{int32(i), k.weight})
			total[i] += k.weight
		}
	}
	var out []similarity.Pair
	shared := make([]float64, len(w.statements))
	var touched []int32
	for i, s := range w.statements {
		touched = touched[:0]
		for _, k := range frameKeys(s.core) {
			for _, p := range lists[k.key] {
				if int(p.s) >= i {
					break
				}
				if shared[p.s] == 0 {
					touched = append(touched, p.s)
				}
				shared[p.s] += k.weight
			}
		}
		slices.Sort(touched)
		for _, j := range touched {
			enough := shared[j] >= sharedShare*min(total[i], total[j])
			shared[j] = 0
			if !enough || w.statements[j].doc == s.doc {
				continue
			}
			if f := w.link(int(j), i); f > 0 {
				out = append(out, similarity.Pair{A: j, B: int32(i), Score: float32(f)})
			}
		}
	}
	slices.SortFunc(out, func(a, b similarity.Pair) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return out
}

// sharedShare is the share of the lighter statement's weight that two must
// have in common, by equal beginnings of words, to be compared at all.
const sharedShare = 0.2

// A frameKey is what statements about the same thing tend to share.
type frameKey struct {
	key    string
	weight float64
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
