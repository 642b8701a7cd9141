package report

import (
	"encoding/json"

	"crosscheck/claims"
	"crosscheck/collate"
	"crosscheck/source"
)

// The records of the machine formats. Fields keep their names and meanings;
// new ones may be added.

// A PassageRecord is a place in a statement: Text is exactly its bytes
// Start:End.
type PassageRecord struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// passageIn returns the record of a place in text; places outside it are
// empty.
func passageIn(text string, sp source.Span) PassageRecord {
	if sp.Start < 0 || sp.End > len(text) || sp.Start > sp.End {
		return PassageRecord{}
	}
	return PassageRecord{sp.Of(text), sp.Start, sp.End}
}

type detailRecord struct {
	Kind  claims.DetailKind `json:"kind"`
	Text  string            `json:"text"`
	Start int               `json:"start"`
	End   int               `json:"end"`
	Value string            `json:"value"`
	Unit  string            `json:"unit"`
	Rule  string            `json:"rule,omitempty"` // where Printer.Explain asks for it
}

type speakerRecord struct {
	Name    string `json:"name"`
	Verb    string `json:"verb,omitempty"`
	Quoted  bool   `json:"quoted,omitempty"`
	Through string `json:"through,omitempty"`
}

// A sentenceRecord is a line of compare text: a sentence or, of the kind
// "dropped", a part of the text that was left out.
type sentenceRecord struct {
	Doc     string         `json:"doc"`
	Start   int            `json:"start"`
	End     int            `json:"end"`
	Text    string         `json:"text"`
	Kind    string         `json:"kind,omitempty"`
	Part    string         `json:"part,omitempty"` // of a dropped one: the kind of its block
	Rule    string         `json:"rule,omitempty"` // and the rule that dropped it
	Details []detailRecord `json:"details"`
}

// A headRecord is a line of compare text, before the sentences of a report:
// what is known of the report, by name, and how.
type headRecord struct {
	Doc    string                 `json:"doc"`
	Kind   string                 `json:"kind"` // "head"
	Fields map[string]fieldRecord `json:"fields"`
}

type fieldRecord struct {
	Value string `json:"value"`
	From  string `json:"from,omitempty"` // as in source.Document.From
}

// A claimRecord is a line of compare claims.
type claimRecord struct {
	Doc      string         `json:"doc"`
	Start    int            `json:"start"`
	End      int            `json:"end"`
	Text     string         `json:"text"`
	Kind     claims.Kind    `json:"kind"`
	Sentence int            `json:"sentence"`
	Speaker  *speakerRecord `json:"speaker,omitempty"`
	Worth    float64        `json:"worth"`
	Details  []detailRecord `json:"details"`
}

// A DivergenceRecord is a detail in which two statements part.
type DivergenceRecord struct {
	Kind    string          `json:"kind"`
	Outcome collate.Outcome `json:"outcome"`
	A       PassageRecord   `json:"a"`
	B       PassageRecord   `json:"b"`
	Rule    string          `json:"rule,omitempty"`
	// Otherwise says what would make it another outcome, where it is explained.
	Otherwise string `json:"otherwise,omitempty"`
}

// A PairRecord is a line of compare pairs.
type PairRecord struct {
	ID          json.RawMessage    `json:"id"`
	Similarity  float64            `json:"similarity"`
	Relation    collate.Relation   `json:"relation"`
	Divergences []DivergenceRecord `json:"divergences"`
	Explanation *ExplanationRecord `json:"explanation,omitempty"`
}

// NewPair returns the record of the comparison of the statements a and b.
func NewPair(id json.RawMessage, a, b string, c collate.Comparison) PairRecord {
	return PairRecord{ID: id, Similarity: c.Similarity, Relation: c.Relation, Divergences: divergenceRecords(a, b, c.Differences)}
}

// A CheckRecord is a line of compare check. A divergence's side a stands in
// the claim, its side b in the report's text.
type CheckRecord struct {
	ID          json.RawMessage    `json:"id,omitempty"`
	Doc         string             `json:"doc,omitempty"`
	Relation    collate.Relation   `json:"relation"`
	Support     float64            `json:"support"`
	Evidence    *PassageRecord     `json:"evidence"`
	Divergences []DivergenceRecord `json:"divergences"`
}

// NewCheck returns the record of what a report answers to a claim.
func NewCheck(id json.RawMessage, doc, claim, text string, a collate.Answer) CheckRecord {
	r := CheckRecord{ID: id, Doc: doc, Relation: a.Relation, Support: a.Support,
		Divergences: divergenceRecords(claim, text, a.Differences)}
	if a.Evidence.Len() > 0 {
		e := passageIn(text, a.Evidence)
		r.Evidence = &e
	}
	return r
}

// A ClusterRecord is a line of compare cluster.
type ClusterRecord struct {
	ID      json.RawMessage `json:"id"`
	Cluster string          `json:"cluster"`
}

// A LikeRecord is a line of compare cluster for two statements that have
// enough words in common. Words is the share of their words that is, Score the
// likeness that clusters are made by.
type LikeRecord struct {
	A     json.RawMessage `json:"a"`
	B     json.RawMessage `json:"b"`
	Score float64         `json:"score"`
	Words float64         `json:"words"`
}

// An AlikeRecord is a line of compare cluster for two clusters that are
// possibly the same.
type AlikeRecord struct {
	A     string  `json:"a"`
	B     string  `json:"b"`
	Score float64 `json:"score"`
}

func divergenceRecords(a, b string, ds []collate.Difference) []DivergenceRecord {
	rs := make([]DivergenceRecord, len(ds))
	for i, d := range ds {
		rs[i] = DivergenceRecord{d.Kind, d.Outcome, passageIn(a, d.A), passageIn(b, d.B), d.Rule, ""}
	}
	return rs
}

func detailRecords(doc *source.Document, ds []claims.Detail) []detailRecord {
	rs := make([]detailRecord, len(ds))
	for i, d := range ds {
		rs[i] = detailRecord{d.Kind, d.Span.Of(doc.Text), d.Span.Start, d.Span.End, d.Value, d.Unit, ""}
	}
	return rs
}

// details returns the records of details, with their rules where the printer
// explains.
func (p *Printer) details(doc *source.Document, ds []claims.Detail) []detailRecord {
	rs := detailRecords(doc, ds)
	if p.Explain {
		for i := range rs {
			rs[i].Rule = ds[i].Rule
		}
	}
	return rs
}

func newSpeaker(s *claims.Speaker) *speakerRecord {
	if s == nil {
		return nil
	}
	return &speakerRecord{s.Name, s.Verb, s.Quoted, s.Through}
}
