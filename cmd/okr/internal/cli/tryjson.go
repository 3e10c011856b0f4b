package cli

import (
	"encoding/json"
	"io"
	"unicode/utf8"

	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

// tryDocument is what okr try says of the sentence of a key result, a line each.
type tryDocument struct {
	Version    int          `json:"version"`
	Text       string       `json:"text"`
	Label      *string      `json:"label"`
	Accept     []string     `json:"accept"`
	Certainty  string       `json:"certainty"`
	Reasons    []tryRange   `json:"reasons"`
	Clauses    []tryClause  `json:"clauses"`
	Measurable bool         `json:"measurable"`
	Binary     bool         `json:"binary"`
	Vague      bool         `json:"vague"`
	Vanity     string       `json:"vanity"`
	Baseline   *tryQuantity `json:"baseline"`
	Target     *tryQuantity `json:"target"`
	Relative   *tryRelative `json:"relative"`
	Direction  *string      `json:"direction"`
	Findings   []tryFinding `json:"findings"`
}

// tryObjective is what okr try says of the sentence of an objective.
type tryObjective struct {
	Version     int          `json:"version"`
	Text        string       `json:"text"`
	Metric      bool         `json:"metric"`
	Deliverable bool         `json:"deliverable"`
	Vague       bool         `json:"vague"`
	Compound    bool         `json:"compound"`
	Findings    []tryFinding `json:"findings"`
}

type tryRange struct {
	Text  string `json:"text"`
	Start int    `json:"start"` // in code points of the sentence, from 0
	End   int    `json:"end"`
}

type tryClause struct {
	Label *string `json:"label"`
	tryRange
}

type tryQuantity struct {
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
	Text  string  `json:"text"`
}

type tryRelative struct {
	Percent *float64 `json:"percent"`
	Factor  *float64 `json:"factor"`
}

type tryFinding struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
}

func writeTrialsJSON(w io.Writer, trials []trial) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for _, t := range trials {
		if err := e.Encode(t.document()); err != nil {
			return err
		}
	}
	return nil
}

func (t *trial) document() any {
	findings := []tryFinding{}
	for _, f := range t.found {
		start, end := points(t.text, int(f.At.Start), int(f.At.End))
		findings = append(findings, tryFinding{f.Rule.Name, f.Severity.String(), f.Message, start, end})
	}
	if o := t.objective; o != nil {
		return tryObjective{1, t.text, o.Metric, o.Deliverable, o.Vague, o.Compound, findings}
	}
	label, accept, r := t.keyResult.Label(), t.keyResult.Accepts(), t.keyResult.Reading()
	d := tryDocument{
		Version:    1,
		Text:       t.text,
		Label:      name(label.Label.String()),
		Accept:     []string{},
		Certainty:  "low",
		Reasons:    []tryRange{},
		Clauses:    []tryClause{},
		Measurable: r.Measurable,
		Binary:     r.Binary,
		Vague:      r.Vague,
		Vanity:     r.Vanity.Strength.String(),
		Baseline:   asWritten(r.Baseline),
		Target:     asWritten(r.Stated()),
		Direction:  name(r.Direction.String()),
		Findings:   findings,
	}
	if label.Certain {
		d.Certainty = "high"
	}
	for _, l := range []wording.Label{wording.Input, wording.Output, wording.Outcome} {
		if accept.Has(l) {
			d.Accept = append(d.Accept, l.String())
		}
	}
	for _, reason := range r.Reasons {
		start, end := points(t.text, int(reason.At.Start), int(reason.At.End))
		d.Reasons = append(d.Reasons, tryRange{reason.String(), start, end})
	}
	for _, c := range r.Clauses {
		start, end := points(t.text, int(c.At.Start), int(c.At.End))
		d.Clauses = append(d.Clauses, tryClause{name(c.Label.String()), tryRange{c.At.In(t.text), start, end}})
	}
	switch r.Change.Kind {
	case wording.ByPercent:
		d.Relative = &tryRelative{Percent: &r.Change.Percent}
	case wording.ByFactor:
		d.Relative = &tryRelative{Factor: &r.Change.Factor}
	case wording.ByAmount:
		d.Relative = &tryRelative{}
	}
	return d
}

func asWritten(n *wording.Number) *tryQuantity {
	if n == nil {
		return nil
	}
	return quantityJSON(n.Quantity)
}

func quantityJSON(q quantity.Quantity) *tryQuantity {
	return &tryQuantity{q.Value, q.Unit, q.Text}
}

// name returns nil for what is not known.
func name(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// points returns the code points of text before bytes start and end.
func points(text string, start, end int) (int, int) {
	n := utf8.RuneCountInString(text[:start])
	return n, n + utf8.RuneCountInString(text[start:end])
}
