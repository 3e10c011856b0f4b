package report_test

import (
	"fmt"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/report"
	"github.com/okr-as-code/okr/okr/score"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// asOf is the day of all goldens.
var asOf = cycle.NewDate(2026, 9, 1)

// evil is what somebody may write who wants more than an OKR.
const evil = "\x1b[31mred\x1b[0m \x9b1m \u009b2J \x1b]8;;https://x.example\x07click\x1b]8;;\x07 " +
	"\u202edesrever\u202c ::error::boom ##[add-mask]x | @name <b> `code` 100%\r\n# \x7f\u0085\u2028"

// plan returns the report of all goldens: every kind of key result, a chain,
// wide letters, nothing known, and whatever evil holds.
func plan() *report.Report {
	return report.Build([]*score.Objective{partners(), raw(), empty(), company(), proposed()}, report.Options{AsOf: asOf})
}

func partners() *score.Objective {
	o := objective("partners", okr.Team, "Partners sell with us as if they were us")
	o.Owner = say("Ana")
	s := &score.Objective{
		Objective: o,
		Score:     share(0.5566), Booked: share(0.4266), Low: share(0.5566), High: share(0.6958),
		Band: score.Missed, Measured: 7, Total: 11, Elapsed: share(0.6813),
		Pace: score.Behind, Projected: share(0.5433), Confidence: share(0.4),
	}
	s.Labels = [4]*float64{nil, share(0.667), share(0.8167), share(0.4498)}

	deal := keyResult(o, wording.Outcome, "Cut the time to a first deal from 94 to 60 days")
	deal.FieldBaseline, deal.FieldTarget = amount(94, "day"), amount(60, "day")
	for i, v := range []float64{92, 88, 79} {
		day := []cycle.Date{cycle.NewDate(2026, 7, 20), cycle.NewDate(2026, 8, 10), cycle.NewDate(2026, 8, 31)}[i]
		deal.CheckIns = append(deal.CheckIns, okr.CheckIn{Date: &okr.Stated[cycle.Date]{Value: day}, Value: amount(v, "day")})
	}
	s.KeyResults = append(s.KeyResults, score.KeyResult{
		KeyResult: deal, Measured: true, Score: share(0.4412), Booked: share(0.4412), Raw: share(0.4412),
		Current: quant(79, "day"), CurrentFrom: "check-in", Band: score.Missed, Pace: score.Behind,
		Projected: share(0.562), Points: 3, Confidence: share(0.5), Before: share(0.7), Weight: 1. / 11,
		LastCheckIn: date(2026, 8, 31),
	})

	enabled := keyResult(o, wording.None, "30 people certified at 日本のパートナー 👩‍👩‍👧‍👦")
	enabled.Parts[0].Sentence.Reading = &wording.Reading{Label: wording.Output, Certain: true}
	enabled.FieldTarget = amount(30, "person")
	s.KeyResults = append(s.KeyResults, score.KeyResult{
		KeyResult: enabled, Measured: true, Score: share(0.6333), Booked: share(0.6333), Raw: share(0.6333),
		Current: quant(19, "person"), CurrentFrom: "check-in", Band: score.Met, Pace: score.Ahead,
		Projected: share(0.9296), Points: 1, Weight: 1. / 11, LastCheckIn: date(2026, 8, 28),
	})

	calls := keyResult(o, wording.Input, "Call four partners a week")
	calls.AtLeast, calls.Floor = amount(4, ""), []okr.Stated[quantity.Quantity]{*amount(2, "")}
	s.KeyResults = append(s.KeyResults, score.KeyResult{
		KeyResult: calls, Measured: true, Score: share(2. / 3), Booked: share(2. / 3), Raw: share(2. / 3),
		Current: quant(3, ""), CurrentFrom: "check-in", Band: score.Met, Pace: score.On, Confidence: share(0.6),
		Before: share(0.6), Weight: 1. / 11, LastCheckIn: date(2026, 8, 28),
	})

	contract := keyResult(o, wording.Outcome, "The first partner signs for three years")
	contract.Probability = &okr.Stated[float64]{Value: 0.5}
	s.KeyResults = append(s.KeyResults, score.KeyResult{
		KeyResult: contract, Measured: true, Score: share(0.65), Booked: share(0), Raw: share(0.65),
		Current: quant(65, "%"), CurrentFrom: "check-in", Start: share(0.5), Pace: score.On,
		Confidence: share(0.65), Before: share(0.5), Weight: 1. / 11,
	})

	portal := keyResult(o, wording.Output, "The portal is open to everybody")
	portal.Milestones = make([]okr.Milestone, 3)
	s.KeyResults = append(s.KeyResults, score.KeyResult{
		KeyResult: portal, Measured: true, Score: share(2. / 3), Booked: share(2. / 3), Raw: share(2. / 3), Band: score.Missed,
		Current: quant(2, "milestone"), CurrentFrom: "milestones", Weight: 1. / 11, Committed: true,
	})
	won := keyResult(o, wording.Output, "Win 10 new partners")
	won.FieldTarget = amount(10, "partner")
	s.KeyResults = append(s.KeyResults, score.KeyResult{
		KeyResult: won, Measured: true, Score: share(1), Booked: share(1), Raw: share(1.6), Band: score.Met,
		Current: quant(16, "partner"), CurrentFrom: "current", Weight: 1. / 11, Committed: true,
	})

	chain := keyResult(o, wording.Outcome, "Sales of partners rise from 400k to 520k EUR")
	chain.Parts = append([]okr.Part{{Label: wording.Input, Sentence: &okr.Sentence{Text: "Launch a kit to sell together"}}}, chain.Parts...)
	chain.FieldBaseline, chain.FieldTarget = amount(400e3, "EUR"), amount(520e3, "EUR")
	s.KeyResults = append(s.KeyResults, score.KeyResult{
		KeyResult: chain, Measured: true, Score: share(0), Booked: share(0), Raw: share(-0.1818), Backwards: true,
		Current: quant(378184, "EUR"), CurrentFrom: "current", Band: score.Missed, Pace: score.Off,
		Projected: share(0), Weight: 1. / 11,
	})

	churn := keyResult(o, wording.Outcome, "Churn of partners falls to 5%")
	churn.FieldTarget = amount(5, "%")
	happy := keyResult(o, wording.Outcome, "Partners are happy")
	silent := keyResult(o, wording.Outcome, "Partners answer 90% of leads instead of 70%")
	silent.FieldBaseline, silent.FieldTarget = amount(70, "%"), amount(90, "%")
	s.KeyResults = append(s.KeyResults,
		score.KeyResult{KeyResult: churn, Weight: 1. / 11, Current: quant(7.5, "%"), CurrentFrom: "current"},
		score.KeyResult{KeyResult: happy, Weight: 1. / 11},
		score.KeyResult{KeyResult: silent, Score: share(0), Booked: share(0), Weight: 1. / 11})
	waiting := keyResult(o, wording.Outcome, "Find out what partners earn with us")
	waiting.BaselineUnknown = &okr.Stated[bool]{Value: true}
	s.KeyResults = append(s.KeyResults, score.KeyResult{KeyResult: waiting, Score: share(0), Booked: share(0), Weight: 1. / 11})

	dropped := keyResult(o, wording.Outcome, "Win the public sector")
	dropped.Status, dropped.WhyDropped = okr.Dropped, say("the segment is closed")
	parked := keyResult(o, wording.Input, "Visit the south")
	parked.Status = okr.Parked
	s.KeyResults = append(s.KeyResults, score.KeyResult{KeyResult: dropped, Out: true}, score.KeyResult{KeyResult: parked, Out: true})

	csat := guardrail(o, "Partners stay content, 4 of 5 or more", 3.7, share(0))
	csat.Metric = say("CSAT")
	s.Guardrails = []score.Guardrail{csat, guardrail(o, "No more than 3 complaints", 0, nil), guardrail(o, "Answers within 2 days", 2, share(1))}
	s.Breached = true
	return finish(s)
}

// raw is an objective all of whose texts are evil, and busy, not effective.
func raw() *score.Objective {
	o := objective("raw|\x1b[1m", okr.Person, evil)
	o.Whose = evil
	o.Owner = say(evil)
	o.Stage = say("sell")
	o.Tags = []okr.Stated[string]{{Value: evil}}
	o.Commitment = &okr.Stated[okr.Commitment]{Value: okr.Committed}
	s := &score.Objective{
		Objective: o, Score: share(0.7), Booked: share(0.7), Low: share(0.7), High: share(0.7),
		Band: score.Missed, Measured: 2, Total: 2, Elapsed: share(0.6813),
	}
	s.Labels[wording.Output], s.Labels[wording.Outcome] = share(1), share(0.4)
	for i, l := range []wording.Label{wording.Output, wording.Outcome} {
		kr := keyResult(o, l, evil)
		kr.FieldBaseline, kr.FieldTarget = amount(0, "\x1b[2Jx|y"), amount(10, "\x1b[2Jx|y")
		s.KeyResults = append(s.KeyResults, score.KeyResult{
			KeyResult: kr, Measured: true, Score: s.Labels[l], Booked: s.Labels[l], Raw: share(1.6 - 1.2*float64(i)),
			Current: quant(16-12*float64(i), "\x1b[2Jx|y"), CurrentFrom: "check-in", Band: score.Met, Weight: 0.5,
		})
	}
	gone := keyResult(o, wording.Outcome, evil)
	gone.Status, gone.WhyDropped = okr.Dropped, say(evil)
	s.KeyResults = append(s.KeyResults, score.KeyResult{KeyResult: gone, Out: true})
	s.Guardrails = []score.Guardrail{guardrail(o, evil, 3, share(0))}
	s.Breached = true
	return finish(s)
}

// empty is an objective of which nothing is known: no sentence, no key result,
// no cycle.
func empty() *score.Objective {
	return &score.Objective{Objective: &okr.Objective{Address: "somewhere/o1"}}
}

func company() *score.Objective {
	o := objective("company", okr.Company, "Customers come back to us by themselves")
	o.Whose = "Acme"
	kr := keyResult(o, wording.Outcome, "Repeat orders rise from 31% to 42%")
	kr.FieldBaseline, kr.FieldTarget = amount(31, "%"), amount(42, "%")
	s := &score.Objective{
		Objective: o, Score: share(0.9), Booked: share(0.9), Low: share(0.9), High: share(0.9), Band: score.Exceeded,
		Measured: 1, Total: 1, Elapsed: share(0.6813), Pace: score.Ahead, Projected: share(1.321),
		Labels: [4]*float64{wording.Outcome: share(0.9)},
	}
	s.KeyResults = []score.KeyResult{{
		KeyResult: kr, Measured: true, Score: share(0.9), Booked: share(0.9), Raw: share(0.9),
		Current: quant(40.9, "%"), CurrentFrom: "check-in", Band: score.Exceeded, Pace: score.Ahead,
		Projected: share(1.321), Weight: 1, LastCheckIn: date(2026, 9, 1),
	}}
	return finish(s)
}

func proposed() *score.Objective {
	o := objective("later", okr.Team, "Sell in the south")
	o.Status = okr.Proposed
	return &score.Objective{Objective: o}
}

func finish(s *score.Objective) *score.Objective {
	for i := range s.KeyResults {
		s.KeyResults[i].Aim = s.KeyResults[i].Kind()
	}
	return s
}

func objective(name string, level okr.Level, text string) *okr.Objective {
	q3 := cycle.Cycle{Name: "2026-Q3", Start: cycle.NewDate(2026, 7, 1), End: cycle.NewDate(2026, 9, 30)}
	o := &okr.Objective{
		File: &okr.File{
			Name: name, Folder: q3.Name, Cycle: q3,
			Source: source.NewFile("okrs/2026-Q3/"+name+".yaml", ""),
		},
		Index:    1,
		Address:  "2026-Q3/" + name,
		Level:    level,
		Whose:    name,
		Sentence: &okr.Sentence{Text: text},
	}
	o.File.Objectives = []*okr.Objective{o}
	return o
}

func keyResult(o *okr.Objective, l wording.Label, text string) *okr.KeyResult {
	o.KeyResults = append(o.KeyResults, &okr.KeyResult{
		Objective: o,
		Index:     len(o.KeyResults) + 1,
		Address:   fmt.Sprintf("%s/kr%d", o.Address, len(o.KeyResults)+1),
		Parts:     []okr.Part{{Label: l, Sentence: &okr.Sentence{Text: text}}},
	})
	return o.KeyResults[len(o.KeyResults)-1]
}

// guardrail returns one of at least 4; what holds is nil has no value.
func guardrail(o *okr.Objective, text string, now float64, what *float64) score.Guardrail {
	kr := &okr.KeyResult{
		Objective: o, Guardrail: true, AtLeast: amount(4, ""),
		Address: fmt.Sprintf("%s/g%d", o.Address, len(o.Guardrails)+1),
		Parts:   []okr.Part{{Sentence: &okr.Sentence{Text: text}}},
	}
	o.Guardrails = append(o.Guardrails, kr)
	g := score.Guardrail{KeyResult: kr}
	if what != nil {
		holds := *what > 0
		g.Holds, g.Current = &holds, quant(now, "")
	}
	return g
}

func say(s string) *okr.Stated[string] { return &okr.Stated[string]{Value: s} }

func share(x float64) *float64 { return &x }

func quant(value float64, unit string) *quantity.Quantity {
	return &quantity.Quantity{Value: value, Unit: unit}
}

func amount(value float64, unit string) *okr.Stated[quantity.Quantity] {
	return &okr.Stated[quantity.Quantity]{Value: *quant(value, unit)}
}

func date(year, month, day int) *cycle.Date {
	d := cycle.NewDate(year, month, day)
	return &d
}
