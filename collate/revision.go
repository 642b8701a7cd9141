package collate

import (
	"cmp"
	"slices"

	"crosscheck/claims"
	"crosscheck/similarity"
	"crosscheck/source"
)

// A Revision is what parts two versions of one report.
type Revision struct {
	Old, New *source.Document
	// Fields are what is known of the report and is not as it was: title,
	// byline, published, modified.
	Fields []FieldChange
	// Correction is the place of a note on the earlier version in the new
	// one's text, if the old one has no such note in the same words.
	Correction source.Span
	// Claims are those that are not as they were, in the order of the new
	// version; one that is gone stands behind what was before it.
	Claims []ClaimRevision
	Kept   int // claims in the same words
}

// A FieldChange is a field with both its values.
type FieldChange struct{ Name, Old, New string }

// A ClaimRevision is a claim that was added (Old is nil), removed (New is nil)
// or changed.
type ClaimRevision struct {
	Old, New *claims.Claim
	// Details are what parts a changed claim; A is a place in the old version.
	// Where there are none it is said in other words.
	Details []Difference
}

// Revise compares two versions of one report.
func (c *Comparer) Revise(old, new *claims.Testimony) *Revision {
	r := &Revision{Old: old.Doc, New: new.Doc, Fields: fieldChanges(old.Doc, new.Doc)}
	if note := new.Doc.Correction; spaced(note.Of(new.Doc.Text)) != spaced(old.Doc.Correction.Of(old.Doc.Text)) {
		r.Correction = note
	}
	a, b := said(old), said(new)
	ofNew := blank(len(b))
	for _, p := range rewordings(a, b) {
		if a[p.A].text == b[p.B].text {
			ofNew[p.B] = int(p.A)
		}
	}
	names := collectNames([]*claims.Testimony{old, new})
	c.reworded(old, new, names, ofNew)
	var order []orderedRevision
	kept := make([]bool, len(a))
	for j, i := range ofNew {
		if i >= 0 {
			kept[i] = true
		}
		switch {
		case i < 0:
			order = append(order, orderedRevision{j, -1, ClaimRevision{New: &new.Claims[j]}})
		case a[i].text == b[j].text:
			r.Kept++
		default:
			p := newPairing(c.m, prepare(c.m, 0, &old.Claims[i], names), prepare(c.m, 1, &new.Claims[j], names))
			order = append(order, orderedRevision{j, -1, ClaimRevision{&old.Claims[i], &new.Claims[j], p.differences()}})
		}
	}
	last := -1 // the new claim that stands for the one before
	oldToNew := inverse(ofNew, len(a))
	for i := range a {
		if kept[i] {
			last = oldToNew[i]
			continue
		}
		order = append(order, orderedRevision{last, i, ClaimRevision{Old: &old.Claims[i]}})
	}
	slices.SortStableFunc(order, func(x, y orderedRevision) int { return cmp.Or(cmp.Compare(x.new, y.new), cmp.Compare(x.old, y.old)) })
	for _, o := range order {
		r.Claims = append(r.Claims, o.ClaimRevision)
	}
	return r
}

// An orderedRevision stands at or behind a claim of the new version.
type orderedRevision struct {
	new, old int
	ClaimRevision
}

// said returns the claims of one report as sayings of one outlet.
func said(t *claims.Testimony) []saying {
	out := make([]saying, len(t.Claims))
	for i := range t.Claims {
		out[i] = saying{cluster: int32(i), text: spaced(t.Claims[i].Text())}
	}
	return out
}

// reworded matches the claims that are in one version alone and say, as far as
// their frames tell, the same.
func (c *Comparer) reworded(old, new *claims.Testimony, names *names, ofNew []int) {
	left := inverse(ofNew, len(old.Claims))
	var texts []string
	var at []*statement
	for i := range old.Claims {
		if left[i] < 0 {
			texts, at = append(texts, old.Claims[i].Text()), append(at, prepare(c.m, 0, &old.Claims[i], names))
			at[len(at)-1].index = i
		}
	}
	olds := len(at)
	for j := range new.Claims {
		if ofNew[j] < 0 {
			texts, at = append(texts, new.Claims[j].Text()), append(at, prepare(c.m, 1, &new.Claims[j], names))
			at[len(at)-1].index = j
		}
	}
	var pairs []similarity.Pair
	for _, p := range nearly(texts, olds, wordsLeft) {
		x, y := at[p.A], at[p.B]
		if l, _ := link(c.m, x, y); l >= DefaultThreshold {
			pairs = append(pairs, similarity.Pair{A: int32(x.index), B: int32(y.index), Score: float32(l)})
		}
	}
	for j, i := range oneToOne(pairs, len(old.Claims), len(new.Claims)) {
		if i >= 0 {
			ofNew[j] = i
		}
	}
}

// wordsLeft is the least share of its words that a claim keeps which is said
// anew.
const wordsLeft = 0.15

// inverse turns what is named by new numbers into old ones.
func inverse(ofNew []int, old int) []int {
	out := blank(old)
	for j, i := range ofNew {
		if i >= 0 {
			out[i] = j
		}
	}
	return out
}

func fieldChanges(a, b *source.Document) []FieldChange {
	var out []FieldChange
	for _, f := range []FieldChange{
		{"title", a.Title, b.Title},
		{"byline", a.Byline, b.Byline},
		{"published", source.Stamp(a.Published), source.Stamp(b.Published)},
		{"modified", source.Stamp(a.Modified), source.Stamp(b.Modified)},
	} {
		if f.Old != f.New {
			out = append(out, f)
		}
	}
	return out
}
