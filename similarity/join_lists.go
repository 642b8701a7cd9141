package similarity

// postings holds, for each word, the sets that have it in their prefix,
// shortest set first.
type postings struct {
	*bounds
	ends []uint32 // by rank: where the list ends in sets
	sets []uint32 // where each set begins in Sets.words
	from []uint32 // by length: where the sets of this length begin
}

func newPostings(s *Sets, b *bounds) *postings {
	p := &postings{bounds: b, ends: make([]uint32, len(s.df)+1)}
	for d := range s.distinct() {
		for _, r := range p.prefixOf(s.set(int32(d))) {
			p.ends[r+1]++
		}
	}
	for r := range s.df {
		p.ends[r+1] += p.ends[r]
	}
	p.sets = make([]uint32, p.ends[len(s.df)])
	p.from = make([]uint32, s.longest()+2)
	size := 0
	for d := range s.distinct() {
		set := s.set(int32(d))
		for ; size < len(set); size++ {
			p.from[size+1] = s.start[d]
		}
		for _, r := range p.prefixOf(set) {
			p.sets[p.ends[r]] = s.start[d]
			p.ends[r]++
		}
	}
	p.from[size+1] = uint32(len(s.words))
	p.ends = p.ends[:len(s.df)]
	return p
}

// prefixOf returns the words of a set that can be the first in common with any
// partner.
func (p *postings) prefixOf(set []uint32) []uint32 {
	return set[:p.prefix(len(set), p.least[len(set)])]
}

// list returns the sets that have the word of this rank in their prefix.
func (p *postings) list(rank uint32) []uint32 {
	if rank == 0 {
		return p.sets[:p.ends[0]]
	}
	return p.sets[p.ends[rank-1]:p.ends[rank]]
}

// units cuts the ranks into runs of like work, the most frequent words first:
// unit u is the ranks below units[u], down to and with units[u+1].
func (p *postings) units() []uint32 {
	const atLeast = 1 << 14
	cuts := []uint32{uint32(len(p.ends))}
	size := 0
	for r := uint32(len(p.ends)); r > 0; r-- {
		if size += len(p.list(r - 1)); size >= atLeast {
			cuts = append(cuts, r-1)
			size = 0
		}
	}
	if last := cuts[len(cuts)-1]; last > 0 {
		cuts = append(cuts, 0)
	}
	return cuts
}

// longest returns the length of the longest set.
func (s *Sets) longest() int {
	if n := s.distinct(); n > 0 {
		return len(s.set(int32(n - 1)))
	}
	return 0
}
