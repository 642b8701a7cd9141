package similarity

import (
	"context"
)

// GroupOptions say how alike texts of one group are. The zero value is the
// default.
type GroupOptions struct {
	// Threshold is the least average similarity between the members of two
	// groups that become one; zero means the default.
	Threshold float64
	// Floor is the least similarity of any two members of a group; zero means
	// the default, a negative value none.
	Floor float64
	// Suggest is the least average similarity of groups to suggest as one;
	// zero means the default, 1 none.
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

// Group finds which texts say the same. The result does not depend on the
// order of the texts, but for the numbers of the groups. Texts without words
// are alone. Group ends early with the error of ctx.
func Group(ctx context.Context, texts []string, opt GroupOptions) (Clustering, error) {
	opt = opt.orDefault()
	s := NewSets(texts, opt.Workers)
	pairs, err := s.kin(ctx, opt)
	if err != nil {
		return Clustering{}, err
	}
	return Cluster(len(texts), pairs, ClusterOptions{
		Threshold: opt.Threshold,
		Floor:     opt.Floor,
		Suggest:   opt.Suggest,
		Key:       func(i int) uint64 { return hashText(texts[i]) },
		Together:  opt.Together,
		Apart:     opt.Apart,
		Workers:   opt.Workers,
	}), nil
}

func (opt GroupOptions) orDefault() GroupOptions {
	if opt.Threshold == 0 {
		opt.Threshold = 0.3
	}
	if opt.Floor == 0 {
		opt.Floor = 0.02
	}
	if opt.Suggest == 0 {
		opt.Suggest = opt.Threshold * 0.8
	}
	return opt
}

func hashText(text string) uint64 { return hashWord([]byte(text)) }
