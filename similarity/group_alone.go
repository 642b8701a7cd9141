package similarity

// How alike texts of one group are differs from list to list. Where stories
// have little to do with each other, what is said in quite other words is still
// nearer than anything else; where all are about one subject, another story may
// be as near. So a group may be looser than the threshold if it stands alone:
//
//	at the threshold    a a   a      b b   c
//	looser              a-a---a      b-b---c  d
//	                    alone: one   d is near: they stay apart
const (
	// looseThreshold is the threshold of groups that stand alone, and
	// aloneBelow the average similarity that no other group comes up to. Both
	// were chosen on labelled headlines in lists of 15 to 2,000, from one story
	// to 240, and on lists of 30 phrases about one subject. From 0.26 to 0.32,
	// and from 0.15 to 0.2, those lists come out alike to one part in a hundred.
	looseThreshold = 0.28
	aloneBelow     = 0.2
	// fewTexts is the length of a list up to which none does: there is too
	// little in it to stand apart from.
	fewTexts = 50
)

// loosen makes one of those clusters that together stand alone.
func (k *kinship) loosen(c Clustering, opt ClusterOptions) Clustering {
	opt.Threshold, opt.Suggest = looseThreshold, aloneBelow
	opt.Together = c.ties()
	loose := Cluster(len(k.setOf), k.pairs, opt)
	company := make([]bool, loose.Count)
	for _, p := range loose.Suggested {
		company[p.A], company[p.B] = true, true
	}
	leader := make([]int32, len(c.Of))
	first := make([]int32, c.Count+loose.Count) // the first item of each, plus one
	for i := range leader {
		own := c.Of[i]
		if wide := loose.Of[i]; !company[wide] {
			own = int32(c.Count) + wide
		}
		if first[own] == 0 {
			first[own] = int32(i) + 1
		}
		leader[i] = first[own] - 1
	}
	out := number(leader, nil)
	at := make([]int32, c.Count)
	for i, n := range c.Of {
		at[n] = out.Of[i]
	}
	for _, p := range c.Suggested {
		if a, b := at[p.A], at[p.B]; a != b {
			out.Suggested = append(out.Suggested, Pair{min(a, b), max(a, b), p.Score})
		}
	}
	out.sortSuggested()
	return out
}

// ties returns pairs of items that tie each cluster together.
func (c *Clustering) ties() [][2]int {
	var ties [][2]int
	last := make([]int, c.Count) // the last item seen, plus one
	for i, n := range c.Of {
		if last[n] > 0 {
			ties = append(ties, [2]int{last[n] - 1, i})
		}
		last[n] = i + 1
	}
	return ties
}
