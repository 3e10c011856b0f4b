package report

import (
	"cmp"
	_ "embed"
	"io"
	"math"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/score"
	"github.com/okr-as-code/okr/okr/wording"
)

//go:embed report.schema.json
var schema string

// Schema returns the JSON Schema, draft-07, of what JSON writes.
func Schema() string { return schema }

// The document that machines read. Keys are added, never renamed, dropped or
// retyped; a pointer is null where something is not known.
type document struct {
	Version    int         `json:"version"`
	AsOf       string      `json:"as_of"`
	Objectives []objective `json:"objectives"`
}

type objective struct {
	Address    string      `json:"address"`
	Path       *string     `json:"path"`
	Cycle      *string     `json:"cycle"`
	Objective  *string     `json:"objective"`
	Level      string      `json:"level"`
	Whose      *string     `json:"whose"`
	Owner      *string     `json:"owner"`
	Stage      *string     `json:"stage"`
	Tags       []string    `json:"tags"`
	Status     string      `json:"status"`
	Commitment string      `json:"commitment"`
	Score      *float64    `json:"score"`
	Booked     *float64    `json:"booked"`
	Range      scoreRange  `json:"range"`
	Band       *string     `json:"band"`
	Coverage   coverage    `json:"coverage"`
	Elapsed    *float64    `json:"elapsed"`
	Pace       *string     `json:"pace"`
	Projected  *float64    `json:"projected"`
	Confidence *float64    `json:"confidence"`
	Labels     labels      `json:"labels"`
	Guardrails []guard     `json:"guardrails"`
	KeyResults []keyResult `json:"key_results"`
}

type scoreRange struct {
	Low  *float64 `json:"low"`
	High *float64 `json:"high"`
}

type coverage struct {
	Measured int `json:"measured"`
	Total    int `json:"total"`
}

type labels struct {
	Input   *float64 `json:"input"`
	Output  *float64 `json:"output"`
	Outcome *float64 `json:"outcome"`
}

type guard struct {
	Address string  `json:"address"`
	Text    string  `json:"text"`
	Current *amount `json:"current"`
	Holds   *bool   `json:"holds"`
}

type keyResult struct {
	Address     string   `json:"address"`
	Kind        string   `json:"kind"`
	Label       *string  `json:"label"`
	Inferred    bool     `json:"inferred"`
	Text        string   `json:"text"`
	Baseline    *amount  `json:"baseline"`
	Target      *amount  `json:"target"`
	Hold        *hold    `json:"hold"` // null unless kind is hold
	Current     *amount  `json:"current"`
	CurrentFrom *string  `json:"current_from"`
	Raw         *float64 `json:"raw"`
	Score       *float64 `json:"score"`
	Band        *string  `json:"band"`
	Pace        *string  `json:"pace"`
	Projected   *float64 `json:"projected"`
	Confidence  *float64 `json:"confidence"`
	Weight      float64  `json:"weight"`
	Status      string   `json:"status"`
	LastCheckIn *string  `json:"last_check_in"`
	ScoredBy    []string `json:"scored_by"` // addresses
}

// A hold is what is to be held: a lower bound, an upper one, or both, and how
// far beyond each of them a value still counts a little.
type hold struct {
	Low   *amount `json:"low"`
	High  *amount `json:"high"`
	Floor *floor  `json:"floor"` // null without one
}

type floor struct {
	Low  *amount `json:"low"`
	High *amount `json:"high"`
}

// An amount is a quantity. What nobody wrote, because it was computed, has the
// text that reports print.
type amount struct {
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
	Text  string  `json:"text"`
}

// JSON writes the report as the document that Schema describes. Objectives that
// no number counts are in it, with their status.
func JSON(w io.Writer, r *Report, _ Look) error {
	d := document{Version: 1, AsOf: r.AsOf.String(), Objectives: make([]objective, 0, len(r.All))}
	for _, s := range r.All {
		d.Objectives = append(d.Objectives, objectiveOf(s))
	}
	return draw.JSON(w, d)
}

func objectiveOf(s *score.Objective) objective {
	o := objective{
		Address:    s.Address,
		Path:       pathOf(s.Objective),
		Cycle:      known(s.Cycle().Name),
		Level:      s.Level.String(),
		Whose:      known(s.Whose),
		Owner:      stated(s.Owner),
		Stage:      stated(s.Stage),
		Tags:       make([]string, 0, len(s.Tags)),
		Status:     s.Status.String(),
		Commitment: okr.Aspirational.String(),
		Score:      finite(s.Score),
		Booked:     finite(s.Booked),
		Range:      scoreRange{finite(s.Low), finite(s.High)},
		Band:       known(s.Band.String()),
		Coverage:   coverage{s.Measured, s.Total},
		Elapsed:    finite(s.Elapsed),
		Pace:       known(s.Pace.String()),
		Projected:  finite(s.Projected),
		Confidence: finite(s.Confidence),
		Labels: labels{
			finite(s.Labels[wording.Input]), finite(s.Labels[wording.Output]), finite(s.Labels[wording.Outcome]),
		},
		Guardrails: make([]guard, 0, len(s.Guardrails)),
		KeyResults: make([]keyResult, 0, len(s.KeyResults)),
	}
	if s.Sentence != nil {
		o.Objective = known(s.Sentence.Text)
	}
	if s.Commitment != nil {
		o.Commitment = s.Commitment.Value.String()
	}
	for _, tag := range s.Tags {
		o.Tags = append(o.Tags, tag.Value)
	}
	for _, g := range s.Guardrails {
		o.Guardrails = append(o.Guardrails, guard{g.Address, g.Text(), amountOf(g.Current), g.Holds})
	}
	for i := range s.KeyResults {
		o.KeyResults = append(o.KeyResults, keyResultOf(&s.KeyResults[i]))
	}
	return o
}

func keyResultOf(k *score.KeyResult) keyResult {
	label := k.Label()
	out := keyResult{
		Address:     k.Address,
		Kind:        k.Aim.String(),
		Label:       known(label.Label.String()),
		Inferred:    label.From == okr.Inferred,
		Text:        k.Text(),
		Current:     amountOf(k.Current),
		CurrentFrom: known(k.CurrentFrom),
		Raw:         finite(k.Raw),
		Score:       finite(k.Score),
		Band:        known(k.Band.String()),
		Pace:        known(k.Pace.String()),
		Projected:   finite(k.Projected),
		Confidence:  finite(k.Confidence),
		Weight:      k.Weight,
		Status:      k.Status.String(),
		ScoredBy:    make([]string, 0, len(k.Below)),
	}
	for _, o := range k.Below {
		out.ScoredBy = append(out.ScoredBy, o.Address)
	}
	switch k.Aim {
	case okr.Metric, okr.Unmeasurable:
		out.Baseline, out.Target = knownAmount(k.Baseline()), knownAmount(k.Target())
	case okr.Held:
		out.Hold = holdOf(k.KeyResult)
	}
	if k.LastCheckIn != nil {
		out.LastCheckIn = known(k.LastCheckIn.String())
	}
	return out
}

// holdOf returns what a key result holds. A floor stands on the side of its
// only bound.
func holdOf(kr *okr.KeyResult) *hold {
	low, high := kr.Bounds()
	h := &hold{Low: knownAmount(low), High: knownAmount(high)}
	switch {
	case len(kr.Floor) == 2:
		h.Floor = &floor{amountOf(&kr.Floor[0].Value), amountOf(&kr.Floor[1].Value)}
	case len(kr.Floor) == 1 && low.Ok():
		h.Floor = &floor{Low: amountOf(&kr.Floor[0].Value)}
	case len(kr.Floor) == 1:
		h.Floor = &floor{High: amountOf(&kr.Floor[0].Value)}
	}
	return h
}

func knownAmount(k okr.Known) *amount {
	if !k.Ok() {
		return nil
	}
	return amountOf(&k.Quantity)
}

func amountOf(q *quantity.Quantity) *amount {
	if q == nil || finite(&q.Value) == nil {
		return nil
	}
	return &amount{q.Value, q.Unit, cmp.Or(q.Text, q.String())}
}

// finite returns nil, JSON's null, for what no JSON number can say.
func finite(x *float64) *float64 {
	if x == nil || math.IsNaN(*x) || math.IsInf(*x, 0) {
		return nil
	}
	return x
}

// known returns nil, JSON's null, for what is not there.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func stated(s *okr.Stated[string]) *string {
	if s == nil {
		return nil
	}
	return known(s.Value)
}

// pathOf returns the path of the file of an objective.
func pathOf(o *okr.Objective) *string {
	switch {
	case o.File == nil:
		return nil
	case o.File.Source != nil:
		return known(o.File.Source.Name)
	}
	return known(o.File.Path)
}
