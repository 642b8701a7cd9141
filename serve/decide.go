package serve

import (
	"net/http"
	"strings"

	"crosscheck/collate"
	"crosscheck/review"
)

// A ruling is what a person makes of a finding: accept, dismiss or reopen it;
// or that the passages of its sides, or the claims of a suggestion, are or are
// not about the same thing. One of Finding and Suggestion is set, to its ID.
type ruling struct {
	Finding    string      `json:"finding"`
	Suggestion string      `json:"suggestion"`
	Verb       review.Verb `json:"verb"`
	By         string      `json:"by"`
	Reason     string      `json:"reason"`
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
	var ds []review.Decision
	switch pairs, finding, err := in.subject(c); {
	case err != nil:
		return nil, err
	case in.Verb == review.Same || in.Verb == review.Different:
		for _, pair := range pairs {
			ds = append(ds, review.Decision{Claims: pair[:]})
		}
	case finding == nil:
		return nil, refuse("a suggestion is to be the same or different")
	case in.Verb == review.Accept || in.Verb == review.Dismiss || in.Verb == review.Reopen:
		ds = []review.Decision{{Finding: review.FindingOf(finding)}}
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

// subject is what a ruling is about: a finding and the claims of its sides,
// two at a time, or the claims of a suggestion.
func (in *ruling) subject(c *collate.Collation) ([][2]review.Claim, *collate.Divergence, error) {
	for _, d := range c.Findings() {
		if d.ID == in.Finding && in.Suggestion == "" {
			return review.Pairs(c, d), d, nil
		}
	}
	for _, s := range c.Suggestions {
		if s.ID == in.Suggestion && in.Finding == "" {
			return [][2]review.Claim{{plain(&c.Clusters[s.A]), plain(&c.Clusters[s.B])}}, nil, nil
		}
	}
	return nil, nil, &failure{http.StatusNotFound, "there is no such finding"}
}

// plain names the claim whose words stand for a cluster.
func plain(cl *collate.Cluster) review.Claim { return review.ClaimOf(cl.Readings[cl.Plain].Claim) }
