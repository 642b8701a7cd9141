package serve

import (
	"net/http"
	"slices"
	"strings"

	"crosscheck/collate"
	"crosscheck/review"
)

// A ruling is what a person makes of a finding: accept, dismiss or reopen it;
// or that the passages of its sides are, or are not, about the same thing.
type ruling struct {
	Finding string      `json:"finding"` // its ID
	Verb    review.Verb `json:"verb"`
	By      string      `json:"by"`
	Reason  string      `json:"reason"`
}

// decide records a decision and compares anew by it.
func (s *Server) decide(w http.ResponseWriter, r *http.Request) error {
	if s.Record == nil {
		return &failure{http.StatusForbidden, "no decisions are kept: the server was started without --decisions"}
	}
	var in ruling
	if err := body(w, r, &in); err != nil {
		return err
	}
	story := s.work.current()
	if story == nil {
		return errNone
	}
	ds, err := in.decisions(story.Report.Collation)
	if err != nil {
		return err
	}
	err = s.work.take(r.Context(), func() error {
		if err := s.Record(ds...); err != nil {
			return err
		}
		return s.work.replace(r.Context(), s.work.inputs)
	})
	if err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// maxReason bounds the words of a decision, in bytes.
const maxReason = 4 << 10

// decisions are what a ruling amounts to; it fails if the ruling lacks
// something or names no finding.
func (in *ruling) decisions(c *collate.Collation) ([]review.Decision, error) {
	in.By, in.Reason = strings.TrimSpace(in.By), strings.TrimSpace(in.Reason)
	switch {
	case in.By == "":
		return nil, refuse("nobody is named who decides")
	case in.Verb == review.Dismiss && in.Reason == "":
		return nil, refuse("no reason is given to dismiss the finding")
	case len(in.By)+len(in.Reason) > maxReason:
		return nil, refuse("the reason is too long")
	}
	all := c.Findings()
	i := slices.IndexFunc(all, func(d *collate.Divergence) bool { return d.ID == in.Finding })
	if i < 0 {
		return nil, &failure{http.StatusNotFound, "there is no such finding"}
	}
	var ds []review.Decision
	switch in.Verb {
	case review.Accept, review.Dismiss, review.Reopen:
		ds = []review.Decision{{Finding: review.FindingOf(all[i])}}
	case review.Same, review.Different:
		for _, pair := range review.Pairs(c, all[i]) {
			ds = append(ds, review.Decision{Claims: pair[:]})
		}
	default:
		return nil, refuse("a finding is to be accepted, dismissed, reopened, the same or different")
	}
	if len(ds) == 0 {
		return nil, refuse("the finding rests on no two claims")
	}
	for k := range ds {
		ds[k].Verb, ds[k].By, ds[k].Reason = in.Verb, in.By, in.Reason
	}
	return ds, nil
}
