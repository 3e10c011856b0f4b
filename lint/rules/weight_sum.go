package rules

import (
	"math"
	"strconv"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

var weightSum = &lint.Rule{
	Name:     "weight-sum",
	Severity: lint.Warning,
	Category: lint.Structure,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Fix:      lint.SafeFix,
	Doc:      doc("weight-sum"),
	Check:    lint.EachObjective(checkWeightSum),
}

func checkWeightSum(p *lint.Pass, o *okr.Objective) {
	var weighed, without []*okr.KeyResult
	sum, positive := 0.0, true
	for kr := range o.Counted() {
		if kr.Weight == nil {
			without = append(without, kr)
			continue
		}
		weighed = append(weighed, kr)
		sum += kr.Weight.Value
		if kr.Weight.Value <= 0 {
			positive = false
			p.Report(kr, kr.Weight.At, "a weight of %s leaves %s out of the score: park it, or give it a weight", kr.Weight.At.Text(), idOf(kr)).
				Suggest("`status: parked` says that it does not count for now")
		}
	}
	switch {
	case len(weighed) == 0 || !positive:
	case len(without) > 0:
		p.Report(o, weighed[0].Weight.At, "only %d of %s have a weight, so that all count alike: weigh %s too", len(weighed), count(len(weighed)+len(without), "key result"), idsOf(without)).
			Suggest("give every key result a weight, or none")
	default:
		if !sumsUp(weighed, sum) {
			f := p.Report(o, weighed[0].Weight.At, "the weights add up to %s: make them add up to %s", plainNumber(sum), plainNumber(wholeOf(weighed))).
				Suggest("each counts as its share of the sum; write the shares")
			normalise(f, weighed, sum)
		}
		dominant(p, weighed, sum)
	}
}

// dominant reports a key result beside which the others hardly count.
func dominant(p *lint.Pass, weighed []*okr.KeyResult, sum float64) {
	const most = 0.6
	for _, kr := range weighed {
		if share := kr.Weight.Value / sum; len(weighed) > 1 && share > most {
			p.Report(kr, kr.Weight.At, "%s alone is %s%% of the objective: the others hardly count", idOf(kr), plainNumber(math.Round(share*100))).
				As(lint.Info).
				Suggest("if it is the objective, say so there; else weigh the others more, or leave the weights out")
		}
	}
}

// wholeOf returns what weights written like these should add up to: 1, or 100.
func wholeOf(weighed []*okr.KeyResult) float64 {
	for _, kr := range weighed {
		if kr.Weight.Value > 1 {
			return 100
		}
	}
	return 1
}

// sumsUp reports whether weights add up to 1 or to 100, but for rounding, or are
// small whole numbers, which say how often each counts: 1, 2, 1.
func sumsUp(weighed []*okr.KeyResult, sum float64) bool {
	const rounding, large = 0.0101, 10
	if all := wholeOf(weighed); math.Abs(sum-all) <= rounding*all {
		return true
	}
	for _, kr := range weighed {
		if w := kr.Weight.Value; w != math.Trunc(w) || w > large || strings.HasSuffix(kr.Weight.At.Text(), "%") {
			return false
		}
	}
	return true
}

// normalise offers the shares that the weights stand for. Where they cannot be
// written in a few digits somebody must choose, so nothing is offered.
func normalise(f *lint.Finding, weighed []*okr.KeyResult, sum float64) {
	all := wholeOf(weighed)
	var edits []source.Edit
	for _, kr := range weighed {
		w, scale, unit := kr.Weight, all, ""
		if strings.HasSuffix(w.At.Text(), "%") {
			scale, unit = 100, "%"
		}
		share := w.Value / sum * scale
		if short := math.Round(share*1000) / 1000; math.Abs(short-share) > 1e-9 || unit == "%" && all == 100 {
			return
		}
		edits = append(edits, source.Edit{At: w.At, New: plainNumber(share) + unit})
	}
	f.Offer("write each weight as its share", true, edits...)
}

// plainNumber prints a number without more digits than it has.
func plainNumber(x float64) string {
	return strconv.FormatFloat(math.Round(x*1e6)/1e6, 'f', -1, 64)
}
