package collate

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/claims"
	"crosscheck/similarity"
)

// names gives each person one key over all documents: a name that fits one
// fuller name, and no other, is taken for the same person.
type names struct {
	keys map[mention]string
	last map[string]string // key by last word, empty if several share it
	ts   []*claims.Testimony
}

// mention is a person's name in one document.
type mention struct {
	doc  int
	name string
}

// sameName is the likeness from which two names are forms of one: a surname
// for a full name is, a given name alone is not.
const sameName = 0.85

// collectNames reads the persons of every document. The order of the
// documents makes no difference.
func collectNames(ts []*claims.Testimony) *names {
	n := &names{keys: map[mention]string{}, last: map[string]string{}, ts: ts}
	var all []mention
	for doc, t := range ts {
		for i := range t.Claims {
			for j := range t.Claims[i].Details {
				d := &t.Claims[i].Details[j]
				if d.Person == nil || d.Person.Shared {
					continue
				}
				m := mention{doc, d.Person.Name}
				if _, ok := n.keys[m]; !ok {
					n.keys[m] = d.Person.Name
					all = append(all, m)
				}
			}
		}
	}
	slices.SortFunc(all, func(a, b mention) int {
		return cmp.Or(cmp.Compare(strings.Count(b.name, " "), strings.Count(a.name, " ")), strings.Compare(a.name, b.name), a.doc-b.doc)
	})
	byInitial := map[string][]string{} // full names by the first letter of their last word
	for i, m := range all {
		if i > 0 && all[i-1].name == m.name {
			n.keys[m] = n.keys[all[i-1]]
			continue
		}
		initial := lastInitial(m.name)
		var fit []string
		for _, full := range byInitial[initial] {
			if similarity.Names(m.name, full) >= sameName {
				fit = append(fit, full)
			}
		}
		if endsInInitial(m.name) {
			fit = completions(m.name, all[:i])
		}
		if len(fit) == 1 {
			n.keys[m] = fit[0]
			continue
		}
		byInitial[initial] = append(byInitial[initial], m.name)
		if at := strings.LastIndexByte(m.name, ' '); at >= 0 {
			word := strings.ToLower(m.name[at+1:])
			if _, ok := n.last[word]; ok {
				n.last[word] = ""
			} else {
				n.last[word] = m.name
			}
		}
	}
	return n
}

// endsInInitial reports whether a name breaks off behind an initial: "George
// W".
func endsInInitial(name string) bool {
	return len(name) > 2 && name[len(name)-2] == ' '
}

// completions returns the distinct fuller names that begin with a broken one.
func completions(name string, all []mention) []string {
	var out []string
	for _, m := range all {
		if strings.HasPrefix(m.name, name) && m.name != name && !slices.Contains(out, m.name) {
			out = append(out, m.name)
		}
	}
	return out
}

// lastInitial returns the first letter of a name's last word, in lower case.
func lastInitial(name string) string {
	last := name[strings.LastIndexAny(name, " -")+1:]
	for _, r := range last {
		return strings.ToLower(string(r))
	}
	return ""
}

// surname returns the key of the only person of all documents whose last name
// is the word, empty if there is none or are several.
func (n *names) surname(word string) string { return n.last[strings.ToLower(word)] }

// key returns the name that stands for a person of a document.
func (n *names) key(doc int, p *claims.Person) string {
	if k := n.keys[mention{doc, p.Name}]; k != "" {
		return k
	}
	return p.Name
}

// subject returns the pronoun that opens a claim of the main text in place of a
// person whom the claim does not name.
func (n *names) subject(s *statement) *named {
	t, c := n.ts[s.doc], s.claim
	if t.Doc != c.Doc || c.Sentence >= len(t.Sentences) || !t.Sentences[c.Sentence].Overlaps(c.Span) {
		return nil
	}
	ds := t.Sentences[c.Sentence].Minor
	for i := range ds {
		d := &ds[i]
		if d.Person == nil || d.Person.Antecedent.Len() == 0 || d.Person.Shared || d.Span.Start != c.Content.Start {
			continue
		}
		if key := n.key(s.doc, d.Person); !s.holds(key) {
			return &named{Detail: d, key: key}
		}
	}
	return nil
}
