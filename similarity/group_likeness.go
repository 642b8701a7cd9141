package similarity

import "context"

// A Likeness grades the texts of a list by the similarity that Group goes by.
// It is safe for concurrent use.
type Likeness struct{ k *kinship }

// NewLikeness readies texts, of which s are the word sets.
func NewLikeness(ctx context.Context, s *Sets, texts []string) (*Likeness, error) {
	k := newKinship(s.fold(), texts, workersOr(0))
	if k.close != nil {
		if _, err := k.near(ctx, GroupOptions{}.orDefault(len(texts))); err != nil {
			return nil, err
		}
	}
	return &Likeness{k}, nil
}

// Score returns the similarity of texts a and b, 0..1: 1 for a text itself and
// for those that Group never parts, 0 for texts without words.
func (l *Likeness) Score(a, b int) float64 {
	d, e := l.k.sets.of[a], l.k.sets.of[b]
	switch {
	case a == b || d == e && d >= 0:
		return 1
	case d < 0 || e < 0:
		return 0
	}
	return l.k.compare(d, e)
}
