package rules

import (
	"fmt"
	"strconv"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/score"
	"github.com/okr-as-code/okr/okr/source"
)

var missingRetrospective = &lint.Rule{
	Name:     "missing-retrospective",
	Severity: lint.Warning,
	Category: lint.Cadence,
	Phase:    cycle.Close,
	Scope:    lint.File,
	Since:    1,
	Options:  []string{"retro_grace", "bands"},
	Doc:      doc("missing-retrospective"),
	Check:    checkMissingRetrospective,
}

// Where no objective of a file has a retrospective, that is said once: nobody has
// met yet. Of very many those that mattered most are enough to begin with.
func checkMissingRetrospective(p *lint.Pass) {
	all := 0
	var silent []*okr.Objective
	lint.EachObjective(func(p *lint.Pass, o *okr.Objective) {
		if o.Status == okr.Proposed {
			return
		}
		all++
		if lookedBack(o, p.Now) == nil {
			silent = append(silent, o)
			return
		}
		unsaid(p, o)
	})(p)
	if len(silent) == 0 || int(p.Now-p.File.Cycle.End) <= p.Settings.RetroGrace {
		return
	}
	c := p.File.Cycle
	if n := len(silent); n > farTooMany || n > 2 && n == all {
		lack, of := fmt.Sprintf("none of the %s says", count(n, "objective")), "each"
		if n < all {
			lack = fmt.Sprintf("%d of the %s do not say", n, count(all, "objective"))
		}
		if n > farTooMany {
			of = "those that mattered most"
		}
		f := p.Report(p.File, headOf(p.File), "%s, and %s what was learnt: write the `retrospective` of %s", ended(p, c), lack, of).
			Suggest("`retrospective: {date: %v, learned: …, do_differently: […], decision: …}`, where the decision is keep, change or drop", p.Now)
		if n < all {
			f.As(lint.Info)
		}
		return
	}
	for _, o := range silent {
		e := endOf(p, o)
		p.Report(o, source.Span{}, "%s%s, and nothing says what was learnt: write a `retrospective`", ended(p, c), e.with()).
			Suggest("`retrospective: {date: %v, %s, decision: …}`, where the decision is keep, change or drop", p.Now, e.asks())
	}
}

// unsaid reports what a retrospective leaves open that its score asks for. A note
// may hold it all, and to oneself a line is enough.
func unsaid(p *lint.Pass, o *okr.Objective) {
	r := o.Retrospective
	if o.Level == okr.Person && (len(r.Learned) > 0 || r.Note != nil) {
		return
	}
	e := endOf(p, o)
	said := r.Note != nil
	switch e.band {
	case score.Missed:
		said = said || len(r.DoDifferently) > 0
	case score.Exceeded:
		said = said || r.WhyExceeded != nil
	default:
		said = said || len(r.Learned)+len(r.DoDifferently) > 0 || r.WhyExceeded != nil
	}
	if said && r.Decision != nil {
		return
	}
	field, _ := o.Field("retrospective")
	if said {
		p.Report(o, field.Key, "the retrospective decides nothing: say under `decision` whether to keep, change or drop the objective").
			As(lint.Info).
			Suggest("`decision: change` is the usual answer to something learnt; what comes next rests on it")
		return
	}
	lacks := "has no `" + e.field() + "`: add it"
	if r.Decision == nil {
		lacks = "has neither `" + e.field() + "` nor `decision`: add them"
	}
	p.Report(o, field.Key, "%s, and the retrospective %s", e.text(), lacks).
		As(lint.Info).
		Suggest("%s", e.question())
}

// An ending is what came of an objective.
type ending struct {
	score *float64   // nil where it is not known well enough to be judged
	band  score.Band // likewise NoBand
	lost  bool       // no key result was met
}

// endOf returns what came of an objective. Where numbers are missing that could
// move it to another band, it is not known.
func endOf(p *lint.Pass, o *okr.Objective) ending {
	bands := score.Bands(p.Settings.Bands)
	s := p.Score(o)
	if s.Measured == 0 || s.Low == nil || s.High == nil || bands.Of(*s.Low, promised(o)) != bands.Of(*s.High, promised(o)) {
		return ending{}
	}
	e := ending{s.Score, s.Band, s.Band == score.Missed}
	for _, kr := range s.KeyResults {
		e.lost = e.lost && (kr.Out || kr.Band == score.Missed)
	}
	return e
}

// with returns the score as what a cycle ended with, "" where it is not known.
func (e ending) with() string {
	if e.score == nil {
		return ""
	}
	return " with " + hundredths(*e.score)
}

// hundredths prints a score: "0.40".
func hundredths(score float64) string { return strconv.FormatFloat(score, 'f', 2, 64) }

// text says what came of it.
func (e ending) text() string {
	if e.score == nil {
		return "the cycle is over"
	}
	return hundredths(*e.score) + " counts as " + e.band.String()
}

// field names the field that such an ending asks for.
func (e ending) field() string {
	switch e.band {
	case score.Missed:
		return "do_differently"
	case score.Exceeded:
		return "why_exceeded"
	}
	return "learned"
}

// asks returns the fields to fill in after such an ending.
func (e ending) asks() string {
	switch e.band {
	case score.Missed:
		return "learned: …, do_differently: […]"
	case score.Exceeded:
		return "learned: …, why_exceeded: …"
	}
	return "learned: …"
}

// question asks for what is missing.
func (e ending) question() string {
	switch {
	case e.lost:
		return "no key result was met: whom will you talk to, to learn why, and which two or three things will you do differently"
	case e.band == score.Missed:
		return "which two or three things will you do differently, and which could have been foreseen"
	case e.band == score.Exceeded:
		return "was the target low, or was there a tailwind? did anything else pay for it"
	}
	return "what worked that is worth repeating, and what surprised you"
}
