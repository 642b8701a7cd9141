package claims

import "slices"

// settleRoles makes the roles of a document whole: holders by their fullest
// names, and bodies from other mentions of the same holder in the same office.
func settleRoles(roles []*roleFind) {
	type key struct {
		holder *entity
		office string
	}
	known := map[key]*roleFind{}
	for _, r := range roles {
		if r.holder == nil || r.holder.entity == nil || r.Body == "" {
			continue
		}
		k := key{r.holder.entity, r.Office}
		if have, ok := known[k]; !ok || !have.sure && r.sure {
			known[k] = r
		}
	}
	for _, r := range roles {
		if r.holder == nil || r.holder.entity == nil {
			continue
		}
		if k, ok := known[key{r.holder.entity, r.Office}]; ok && !r.sure {
			r.Body, r.BodySpan, r.sure = k.Body, k.BodySpan, k.sure
		}
	}
	settleBare(roles)
}

// settleBare gives an office that only one can hold and that is named without
// holder and body ("the army chief") the body that the document knows it by,
// if it knows one alone.
func settleBare(roles []*roleFind) {
	known := map[string]*roleFind{} // by office; nil where bodies differ
	for _, r := range roles {
		if !r.Single || r.Body == "" && r.holder == nil {
			continue
		}
		if have, ok := known[r.Office]; !ok && r.Body != "" {
			known[r.Office] = r
		} else if !ok || have != nil && have.Body != r.Body {
			known[r.Office] = nil // of several bodies, or somebody's of none that is told
		}
	}
	for _, r := range roles {
		if k := known[r.Office]; k != nil && r.Body == "" && r.holder == nil {
			r.Body, r.BodySpan = k.Body, k.BodySpan
		}
	}
}

// settleHolders tells who is meant by an office that stands for its holder
// ("the COAS", "the Iranian president"): the one person whom the document
// names as its holder, if there is just one.
func settleHolders(scans []*sentenceScan, roles [][]roleFind) {
	type seat struct{ office, body string }
	type holding struct {
		s *sentenceScan
		r *roleFind // nil where two persons hold the office
	}
	known := map[seat]holding{}
	for n := range roles {
		for i := range roles[n] {
			r := &roles[n][i]
			if !r.Single || r.Body == "" || r.Tense != "" || r.holder == nil || r.holder.entity == nil || r.holder.entity.clash {
				continue
			}
			at := seat{r.Office, r.Body}
			if have, ok := known[at]; !ok {
				known[at] = holding{scans[n], r}
			} else if have.r != nil && have.r.holder.entity != r.holder.entity {
				known[at] = holding{}
			}
		}
	}
	for n := range roles {
		for i := range roles[n] {
			r := &roles[n][i]
			if r.holder != nil || r.Tense != "" || r.Body == "" {
				continue
			}
			if k := known[seat{r.Office, r.Body}]; k.r != nil && scans[n].meant(r.from, k.r.holder.entity) {
				p := k.s.person(k.r.holder)
				r.known = &Person{Name: p.Name, Parts: p.Parts, Span: r.OfficeSpan, Antecedent: p.Span}
			}
		}
	}
}

// meant reports whether the office at token i stands for the person: "an army
// chief" may be anyone, but not where the person travels "as an army chief".
func (s *sentenceScan) meant(i int, person *entity) bool {
	switch s.fold(i - 1) {
	case "a", "an":
		return s.fold(i-2) == "as" && slices.ContainsFunc(s.runs, func(r run) bool { return r.entity == person })
	case "any", "another", "no", "every":
		return false
	}
	return true
}
