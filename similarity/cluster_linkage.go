package similarity

import (
	"cmp"
	"slices"
)

// A linkage merges the items of one connected part into clusters. Within it,
// items are numbered in the order of their keys. A merged cluster gets a new
// number, so that a number always means the same members.
type linkage struct {
	opt      *ClusterOptions
	items    []int32  // by local number
	keys     []uint64 // by cluster: the least key of a member
	members  [][]int32
	sketches [][]int32 // by cluster: up to sketchSize members, see sketch
	links    [][]link  // by cluster; links to dead clusters are stale
	dead     []bool
	scores   map[uint64]float64 // of pairs of local items, given or asked for
	apart    map[uint64]bool    // pairs of local items
	averages map[uint64]float64 // of pairs of clusters that were looked at
	queue    mergeQueue
	slot     []int32 // scratch for merge: by cluster, where its link is, plus one
	suggests []merge
}

// A link is what is known of the similarity between two clusters.
type link struct {
	to     int32
	barred bool  // the two never become one
	n      int64 // pairs of items that were given or looked at
	sum    int64 // of their scores, in units of 1/unit
}

// unit makes sums of scores exact, so that their order does not matter.
const unit = 1 << 32

// exactPairs is the number of pairs of items up to which all are looked at.
const exactPairs = 1024

func pairKey(a, b int32) uint64 { return uint64(min(a, b))<<32 | uint64(max(a, b)) }

func newLinkage(ps *parts, part int, opt *ClusterOptions) *linkage {
	items, pairs := ps.items[part], ps.pairs[part]
	m := len(items)
	l := &linkage{
		opt:      opt,
		items:    items,
		keys:     make([]uint64, m, 2*m),
		members:  make([][]int32, m, 2*m),
		sketches: make([][]int32, m, 2*m),
		links:    make([][]link, m, 2*m),
		dead:     make([]bool, m, 2*m),
		scores:   make(map[uint64]float64, len(pairs)),
		apart:    make(map[uint64]bool, len(ps.apart[part])),
		averages: map[uint64]float64{},
		slot:     make([]int32, 2*m),
	}
	slices.SortStableFunc(items, func(a, b int32) int { return cmp.Compare(opt.Key(int(a)), opt.Key(int(b))) })
	alone := make([]int32, m)
	for i, item := range items {
		alone[i] = int32(i)
		ps.local[item] = int32(i)
		l.keys[i] = opt.Key(int(item))
		l.members[i] = alone[i : i+1 : i+1]
		l.sketches[i] = l.members[i]
	}
	for _, p := range distinctPairs(pairs, ps.local) {
		l.scores[pairKey(p.A, p.B)] = float64(p.Score)
		k := link{to: p.B, n: 1, sum: int64(float64(p.Score) * unit)}
		l.links[p.A] = append(l.links[p.A], k)
		k.to = p.A
		l.links[p.B] = append(l.links[p.B], k)
	}
	for _, p := range ps.apart[part] {
		l.apart[pairKey(ps.local[p[0]], ps.local[p[1]])] = true
	}
	l.tie(ps.together[part], ps.local)
	return l
}

// tie merges what is together by force.
func (l *linkage) tie(together [][2]int, local []int32) {
	f := newForest(len(l.items))
	for _, p := range together {
		f.union(local[p[0]], local[p[1]])
	}
	cluster := make([]int32, len(l.items)) // by root
	for i := range cluster {
		cluster[i] = int32(i)
	}
	for i := range cluster {
		if root := f.find(int32(i)); root != int32(i) {
			l.merge(cluster[root], int32(i))
			cluster[root] = int32(len(l.members)) - 1
		}
	}
}

// distinctPairs returns pairs in local numbers, in order, each once and with
// its highest score.
func distinctPairs(pairs []Pair, local []int32) []Pair {
	ps := make([]Pair, len(pairs))
	for i, p := range pairs {
		a, b := local[p.A], local[p.B]
		ps[i] = Pair{min(a, b), max(a, b), p.Score}
	}
	slices.SortFunc(ps, func(p, q Pair) int {
		return cmp.Or(cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B), cmp.Compare(q.Score, p.Score))
	})
	return slices.CompactFunc(ps, func(p, q Pair) bool { return p.A == q.A && p.B == q.B })
}

// run merges what can be, writes the clusters to leader, by item, and returns
// the pairs of items that stand for the suggested pairs of clusters.
func (l *linkage) run(leader []int32) []Pair {
	l.queue = l.queue[:0]
	for a := range int32(len(l.members)) {
		if l.dead[a] {
			continue
		}
		for _, k := range l.links[a] {
			if a < k.to && !l.dead[k.to] {
				l.offer(a, k)
			}
		}
	}
	l.join(l.opt.Threshold)
	for c := range l.members {
		if !l.dead[c] {
			l.lead(leader, c)
		}
	}
	var band []Pair
	for _, m := range l.suggests {
		if m.score >= l.opt.Suggest && !l.dead[m.a] && !l.dead[m.b] {
			band = append(band, Pair{l.items[l.members[m.a][0]], l.items[l.members[m.b][0]], float32(m.score)})
		}
	}
	if l.opt.Loose > 0 {
		l.loosen(leader)
	}
	return band
}

// join merges what is queued and alike by threshold or more.
func (l *linkage) join(threshold float64) {
	for len(l.queue) > 0 {
		if m := l.queue.pop(); !l.dead[m.a] && !l.dead[m.b] {
			l.consider(m, threshold)
		}
	}
}

// lead makes the first item of a cluster the leader of its members.
func (l *linkage) lead(leader []int32, cluster int) {
	members := l.members[cluster]
	first := slices.MinFunc(members, func(a, b int32) int { return cmp.Compare(l.items[a], l.items[b]) })
	for _, i := range members {
		leader[l.items[i]] = l.items[first]
	}
}

// consider merges the two clusters of m if they are alike enough, and notes
// those that are nearly so.
func (l *linkage) consider(m merge, threshold float64) {
	if !m.exact {
		average, least := l.compare(m.a, m.b)
		ok := least >= l.opt.Floor && !l.keptApart(m.a, m.b)
		if !ok {
			l.bar(m.a, m.b)
		}
		l.averages[pairKey(m.a, m.b)] = average
		m.exact, m.score = true, min(m.score, average)
		if ok && average >= threshold {
			if len(l.queue) > 0 && l.queue[0].before(m) {
				l.queue.push(m)
				return
			}
		} else {
			if average >= l.opt.least() && !l.keptApart(m.a, m.b) {
				m.score = average
				l.suggests = append(l.suggests, m)
			}
			return
		}
	}
	l.merge(m.a, m.b)
}

// compare returns the average and the least similarity between the members of
// two clusters.
func (l *linkage) compare(a, b int32) (average, least float64) {
	x, y := l.members[a], l.members[b]
	if len(x)*len(y) > exactPairs {
		x, y = l.sketches[a], l.sketches[b]
	}
	sum := int64(0)
	least = 1
	for _, i := range x {
		for _, j := range y {
			s := l.score(i, j)
			sum += int64(s * unit)
			least = min(least, s)
		}
	}
	return float64(sum) / unit / float64(len(x)*len(y)), least
}

// sketchSize is the number of members that stand for a large cluster.
const sketchSize = 32

// sketch returns the members of two clusters that stand for both: those with
// the lowest scrambled keys, a choice that no order of merging changes.
func (l *linkage) sketch(a, b int32) []int32 {
	some := slices.Concat(l.sketches[a], l.sketches[b])
	slices.SortFunc(some, func(i, j int32) int {
		return cmp.Or(cmp.Compare(mix(l.keys[i]), mix(l.keys[j])), cmp.Compare(i, j))
	})
	return some[:min(len(some), sketchSize)]
}

// score returns the similarity of two local items.
func (l *linkage) score(i, j int32) float64 {
	key := pairKey(i, j)
	s, ok := l.scores[key]
	if !ok && l.opt.Score != nil {
		s = l.opt.Score(int(l.items[i]), int(l.items[j]))
		l.scores[key] = s
	}
	return s
}

// keptApart reports whether members of a and b are to be kept apart.
func (l *linkage) keptApart(a, b int32) bool {
	if len(l.apart) == 0 {
		return false
	}
	for _, i := range l.members[a] {
		for _, j := range l.members[b] {
			if l.apart[pairKey(i, j)] {
				return true
			}
		}
	}
	return false
}

// bar keeps a and b, and what they become part of, from becoming one.
func (l *linkage) bar(a, b int32) {
	for i := range l.links[a] {
		if l.links[a][i].to == b {
			l.links[a][i].barred = true
		}
	}
	for i := range l.links[b] {
		if l.links[b][i].to == a {
			l.links[b][i].barred = true
		}
	}
}

// merge makes one cluster of a and b.
func (l *linkage) merge(a, b int32) {
	c := int32(len(l.members))
	if len(l.members[a]) < len(l.members[b]) {
		a, b = b, a
	}
	l.members = append(l.members, append(l.members[a], l.members[b]...))
	l.sketches = append(l.sketches, l.sketch(a, b))
	l.keys = append(l.keys, min(l.keys[a], l.keys[b]))
	l.dead = append(l.dead, false)
	l.dead[a], l.dead[b] = true, true
	var links []link
	for _, from := range [2]int32{a, b} {
		for _, k := range l.links[from] {
			if l.dead[k.to] {
				continue
			}
			l.update(from, &k)
			switch at := l.slot[k.to]; {
			case at == 0:
				links = append(links, k)
				l.slot[k.to] = int32(len(links))
			default:
				links[at-1].n += k.n
				links[at-1].sum += k.sum
				links[at-1].barred = links[at-1].barred || k.barred
			}
		}
		l.links[from] = nil
	}
	l.links = append(l.links, links)
	for _, k := range links {
		l.slot[k.to] = 0
		back := k
		back.to = c
		l.links[k.to] = append(l.links[k.to], back)
		l.offer(c, k)
	}
}

// mostPairs bounds what a link counts for among others, and so their sums.
const mostPairs = 1 << 16

// update makes k, a link of a, say what was found when the two clusters were
// looked at, if they were. What is not known of what they become is then taken
// to be like that: else they would be looked at again after each merge.
func (l *linkage) update(a int32, k *link) {
	key := pairKey(a, k.to)
	if average, ok := l.averages[key]; ok {
		delete(l.averages, key)
		k.n = min(mostPairs, int64(len(l.members[a]))*int64(len(l.members[k.to])))
		k.sum = int64(average*unit) * k.n
	}
}

// offer queues the merge of a with the cluster that k leads to, if its
// similarity may be enough. Until both are looked at, the pairs given stand for
// all, where others can be asked for.
func (l *linkage) offer(a int32, k link) {
	if k.barred {
		return
	}
	of := float64(k.n)
	if l.opt.Score == nil {
		of = float64(len(l.members[a])) * float64(len(l.members[k.to]))
	}
	if score := float64(k.sum) / unit / of; score >= l.opt.least() {
		low, high := l.keys[a], l.keys[k.to]
		l.queue.push(merge{score, min(low, high), max(low, high), a, k.to, false})
	}
}
