package similarity

// loosen makes one of clusters that are alike by Loose or more, where what they
// become stands alone. Those that do not stay as they are:
//
//	at the threshold    a a   a      b b   c
//	looser              a-a---a      b-b---c  d
//	                    alone        d is near
func (l *linkage) loosen(leader []int32) {
	strict := len(l.members)
	tried := l.suggests
	l.suggests = nil
	for _, m := range tried {
		if !l.dead[m.a] && !l.dead[m.b] {
			m.exact = false // to be considered anew
			l.queue.push(m)
		}
	}
	l.join(l.opt.Loose)
	company := make([]bool, len(l.members))
	for _, m := range l.suggests {
		if m.score >= l.opt.Alone {
			company[m.a], company[m.b] = true, true
		}
	}
	for c := strict; c < len(l.members); c++ {
		if !l.dead[c] && !company[c] {
			l.lead(leader, c)
		}
	}
}
