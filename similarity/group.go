package similarity

import (
	"context"
	"math"
	"slices"
)

// GroupOptions say how alike the texts of one group are. The zero value is the
// default.
type GroupOptions struct {
	// Threshold is the least average similarity between the members of two
	// groups that become one. Zero means the default: 0.41 for lists of up to
	// 10,000 texts, from 0.21 for longer ones, whose similarity is another. By
	// default, in lists of over 50 and up to 10,000 texts, groups to which no
	// other comes up to 0.2 may be as loose as 0.28.
	Threshold float64
	// Floor is the least similarity of any two members of a group; zero means
	// the default, 0.03, and a negative value none.
	Floor float64
	// Suggest is the least average similarity of two groups that a person may
	// want to look at; zero means the threshold, so that
	// only those are suggested that the floor keeps apart.
	Suggest float64
	// Together and Apart are pairs of texts that are, or are not, of one group
	// whatever they say. Together wins.
	Together, Apart [][2]int
	// Workers is how many goroutines share the work; zero means one a
	// processor. It does not change the result.
	Workers int
	// Progress, if set, is called now and then with the part of the work that
	// is done, 0..1, by one goroutine at a time.
	Progress func(done float64)
}

// Group finds which texts say the same. Texts of the same words are always in
// one group, unless they are to be kept apart, and so are those that differ in
// their figures alone, where they have words enough besides. Texts without
// words are alone. But for the numbers of the groups the order of the texts does not
// matter. Group ends early with the error of ctx.
//
// The similarity of two texts is made of two: the cosine of their words and
// those of the texts nearest to each, weighted by rarity among the texts and in
// news English; and the share of their words that a Measure aligns, weighted by
// rarity in news English. In lists of more than 10,000 texts it is the cosine
// of the words themselves, weighted by rarity among the texts.
func Group(ctx context.Context, texts []string, opt GroupOptions) (Clustering, error) {
	byDefault := opt.Threshold == 0
	opt = opt.orDefault(len(texts))
	k := newKinship(NewSets(texts, opt.Workers).fold(), texts, opt.Workers)
	if err := k.relate(ctx, texts, opt); err != nil {
		return Clustering{}, err
	}
	how := ClusterOptions{
		Threshold: opt.Threshold,
		Floor:     opt.Floor,
		Suggest:   opt.Suggest,
		Score:     k.score,
		Key:       func(i int) uint64 { return k.keys[k.setOf[i]] },
		Together:  k.items(opt.Together),
		Apart:     k.items(opt.Apart),
		Workers:   opt.Workers,
	}
	if byDefault && len(texts) > fewTexts && k.close != nil {
		how.Loose, how.Alone = looseThreshold, aloneBelow
	}
	c := Cluster(len(k.setOf), k.pairs, how)
	if opt.Progress != nil {
		opt.Progress(1)
	}
	return k.spread(c), ctx.Err()
}

// How alike texts of one group are differs from list to list. Where stories
// have little to do with each other, what is said in quite other words is still
// nearer than anything else; where all are about one subject, another story may
// be as near. So a group that stands alone may be looser than the threshold.
const (
	// looseThreshold is the threshold of such groups, and aloneBelow the average
	// similarity that no other group comes up to. Both were chosen on labelled
	// headlines in lists of 15 to 2,000, of one story to 240, and on lists of 30
	// phrases about one subject: thresholds from 0.26 to 0.32, and 0.15 to 0.2
	// for the others, do as well to one part in a hundred.
	looseThreshold = 0.28
	aloneBelow     = 0.2
	// fewTexts is the length of a list up to which no group stands alone: there
	// is too little in it to stand apart from.
	fewTexts = 50
)

// GroupThreshold returns the default threshold for lists of n texts. That of short
// lists was chosen on labelled headlines and phrases, in lists of 30, of 2,000
// and of as many other sentences besides, on which any value from 0.38 to 0.42
// does as well to one part in a hundred. That of long lists was chosen on the
// same headlines among up to 100,000 other sentences, where wrong company costs
// more than company missed: the more texts, the more is alike by chance.
func GroupThreshold(n int) float64 {
	if n <= manyTexts {
		return 0.41
	}
	const few, threshold, perTenfold = 2000, 0.18, 0.05
	return threshold + perTenfold*math.Log10(max(1, float64(n)/few))
}

func (opt GroupOptions) orDefault(n int) GroupOptions {
	if opt.Threshold == 0 {
		opt.Threshold = GroupThreshold(n)
	}
	if opt.Floor == 0 {
		opt.Floor = 0.03
	}
	if opt.Suggest == 0 || opt.Suggest > opt.Threshold {
		opt.Suggest = opt.Threshold
	}
	opt.Workers = workersOr(opt.Workers)
	return opt
}

// A kinship knows how alike texts are. What it compares are items: one for all
// texts of a set, but for texts that are to be kept apart from others of the
// same set.
type kinship struct {
	sets   *Sets
	item   []int32   // by text, -1 for a text without words
	setOf  []int32   // by item
	keys   []uint64  // by set, from the content of its texts
	pairs  []Pair    // of items
	weight []float32 // by rank: of a word, squared
	norm   []float32 // by set: the root of the sum of its words' weights

	close *closeness // nil for long lists
}

// manyTexts is the length of a list beyond which texts are compared by their
// words alone.
const manyTexts = 10_000

// newKinship readies the sets of texts, whose like texts are folded.
func newKinship(s *Sets, texts []string, workers int) *kinship {
	k := &kinship{sets: s}
	k.weigh()
	if len(texts) <= manyTexts {
		k.close = newCloseness(s, texts, workers)
	}
	return k
}

// relate fills in the items, their keys and pairs.
func (k *kinship) relate(ctx context.Context, texts []string, opt GroupOptions) error {
	k.number(opt.Apart)
	k.keys = make([]uint64, k.sets.distinct())
	parallelRange(opt.Workers, len(k.keys), func(from, to int) {
		for d := from; d < to; d++ {
			k.keys[d] = hashText(k.sets.text(int32(d), texts))
		}
	})
	pairs, err := k.near(ctx, opt)
	k.pairs = k.ofItems(pairs)
	return err
}

// near returns the pairs of sets that may be of one group, scored.
func (k *kinship) near(ctx context.Context, opt GroupOptions) ([]Pair, error) {
	pairs, err := k.candidates(ctx, opt)
	if err != nil {
		return nil, err
	}
	if k.close != nil {
		pairs = k.close.score(ctx, pairs, opt.Suggest, opt.Workers)
	} else {
		parallelRange(opt.Workers, len(pairs), func(from, to int) {
			for i := from; i < to; i++ {
				pairs[i].Score = float32(k.cosine(pairs[i].A, pairs[i].B))
			}
		})
	}
	return pairs, ctx.Err()
}

// text returns the text that stands for those of set d.
func (s *Sets) text(d int32, texts []string) string {
	members := s.texts(d)
	first := texts[members[0]]
	for _, t := range members[1:] {
		first = min(first, texts[t])
	}
	return first
}

// weigh fills in the weights of words, from log((1+n)/texts that hold it), and
// the norms of sets.
func (k *kinship) weigh() {
	s := k.sets
	k.weight = make([]float32, len(s.df))
	for r, df := range s.df {
		w := math.Log(float64(1+s.Len()) / float64(df))
		k.weight[r] = float32(w * w)
	}
	k.norm = make([]float32, s.distinct())
	for d := range k.norm {
		sum := float32(0)
		for _, r := range s.set(int32(d)) {
			sum += k.weight[r]
		}
		k.norm[d] = float32(math.Sqrt(float64(sum)))
	}
}

// cosine returns that of the weighted words of two sets.
func (k *kinship) cosine(d, e int32) float64 {
	x, y := k.sets.set(d), k.sets.set(e)
	sum := float32(0)
	for len(x) > 0 && len(y) > 0 {
		switch {
		case x[0] == y[0]:
			sum += k.weight[x[0]]
			x, y = x[1:], y[1:]
		case x[0] < y[0]:
			x = x[1:]
		default:
			y = y[1:]
		}
	}
	if norm := k.norm[d] * k.norm[e]; norm > 0 {
		return min(1, float64(sum/norm))
	}
	return 0
}

// compare returns the similarity of two sets.
func (k *kinship) compare(d, e int32) float64 {
	if k.close == nil {
		return k.cosine(d, e)
	}
	return k.close.compare(d, e, k.close.cover(d, e))
}

// score returns the similarity of two items.
func (k *kinship) score(i, j int) float64 {
	d, e := k.setOf[i], k.setOf[j]
	if d == e {
		return 1
	}
	return k.compare(d, e)
}

func hashText(text string) uint64 { return hashWord([]byte(text)) }

// number numbers the items.
func (k *kinship) number(apart [][2]int) {
	s := k.sets
	k.item = slices.Clone(s.of)
	k.setOf = make([]int32, s.distinct())
	for d := range k.setOf {
		k.setOf[d] = int32(d)
	}
	for _, p := range apart {
		if p[0] == p[1] {
			continue
		}
		for _, t := range p {
			if d := s.of[t]; d >= 0 && d == s.of[p[0]] && d == s.of[p[1]] && k.item[t] == d {
				k.item[t] = int32(len(k.setOf))
				k.setOf = append(k.setOf, d)
			}
		}
	}
}

// items returns pairs of texts as pairs of items. Texts without words stay
// alone.
func (k *kinship) items(texts [][2]int) [][2]int {
	var items [][2]int
	for _, p := range texts {
		if a, b := k.item[p[0]], k.item[p[1]]; a >= 0 && b >= 0 {
			items = append(items, [2]int{int(a), int(b)})
		}
	}
	return items
}

// ofItems returns pairs of sets as pairs of items.
func (k *kinship) ofItems(pairs []Pair) []Pair {
	n := int32(k.sets.distinct())
	others := map[int32][]int32{} // by set
	for i := n; i < int32(len(k.setOf)); i++ {
		d := k.setOf[i]
		for _, j := range append(others[d], d) {
			pairs = append(pairs, Pair{min(i, j), max(i, j), 1})
		}
		others[d] = append(others[d], i)
	}
	if len(others) == 0 {
		return pairs
	}
	for _, p := range pairs[:len(pairs):len(pairs)] {
		if p.B >= n {
			continue
		}
		for _, a := range append(others[p.A], p.A) {
			for _, b := range append(others[p.B], p.B) {
				if a != p.A || b != p.B {
					pairs = append(pairs, Pair{min(a, b), max(a, b), p.Score})
				}
			}
		}
	}
	return pairs
}

// spread turns clusters of items into clusters of texts.
func (k *kinship) spread(c Clustering) Clustering {
	of := make([]int32, len(k.item))
	number := make([]int32, c.Count) // by cluster of items, plus one
	out := Clustering{Of: of}
	for t, i := range k.item {
		if i < 0 {
			of[t] = int32(out.Count)
			out.Count++
			continue
		}
		n := &number[c.Of[i]]
		if *n == 0 {
			out.Count++
			*n = int32(out.Count)
		}
		of[t] = *n - 1
	}
	for _, p := range c.Suggested {
		if a, b := number[p.A], number[p.B]; a > 0 && b > 0 {
			out.Suggested = append(out.Suggested, Pair{min(a, b) - 1, max(a, b) - 1, p.Score})
		}
	}
	out.sortSuggested()
	return out
}
