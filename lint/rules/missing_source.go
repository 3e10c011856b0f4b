package rules

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var missingSource = &lint.Rule{
	Name:     "missing-source",
	Severity: lint.Warning,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Doc:      doc("missing-source"),
	Check:    lint.EachObjective(checkMissingSource),
}

// It speaks once for an objective, however many of its key results have no
// source. What people deliver they count themselves; where others take it up, and
// those could be counted on the way, it is a reminder.
func checkMissingSource(p *lint.Pass, o *okr.Objective) {
	var without []*okr.KeyResult
	all, explicit, committed, counted := 0, true, false, true
	for kr := range o.Counted() {
		l := kr.Label()
		if l.Label != wording.Output && l.Label != wording.Outcome || !l.Certain || kr.Kind() == okr.Unmeasurable || ownDeeds(kr) {
			continue
		}
		all++
		if !sourced(kr) {
			without = append(without, kr)
			explicit = explicit && l.Explicit()
			counted = counted && l.Label == wording.Output && kr.Reading().Count
			committed = committed || kr.Commitment != nil && kr.Commitment.Value == okr.Committed
		}
	}
	if len(without) == 0 {
		return
	}
	f := reportWithout(p, o, without, all)
	switch {
	case o.Level == okr.Person:
		f.As(lint.Info)
	case committed:
		f.As(lint.Error)
	case counted:
		f.As(lint.Info)
	}
	if !explicit {
		f.Guessed()
	}
}

func reportWithout(p *lint.Pass, o *okr.Objective, without []*okr.KeyResult, all int) *lint.Finding {
	const help = "name the report, query or survey: `source: CRM report`"
	if len(without) == 1 {
		kr, at := without[0], source.Span{}
		if field, ok := kr.Field("source"); ok {
			at = field.Value
		}
		if done(kr) {
			return p.Report(kr, at, "nothing says what will show that %s is done: give it a link under `links`", idOf(kr)).
				Suggest("the page, plan or paper that anybody can open is enough; a `source` does too")
		}
		return p.Report(kr, at, "nothing says where %s can be looked up: give it a `source`", idOf(kr)).
			Suggest(help)
	}
	which := idsOf(without)
	if len(without) == all {
		which = "any number"
	}
	f := p.Report(o, source.Span{}, "nothing says where %s can be looked up: give each a `source`", which).
		Suggest(help + "; one `source` beside `objective` holds for all below")
	for _, kr := range without {
		f.Relate(wordsAt(kr), "no source")
	}
	return f
}

// ownDeeds reports whether a key result counts what its people make, hold or
// deliver: "publish 6 guides". They have it in hand, and nobody looks it up.
func ownDeeds(kr *okr.KeyResult) bool {
	r := kr.Reading()
	if r == nil || ownRecord(r.Text) || ofJudging(r.Text) || r.Count && weHaveDone(r.Text) {
		return true
	}
	if kr.Label().Label != wording.Output || r.Scored >= len(r.Clauses) {
		return false
	}
	if r.Target != nil && r.Target.Kind() == quantity.Share {
		return ownWork(r.Text, r)
	}
	if !r.Count {
		return false
	}
	c := &r.Clauses[r.Scored]
	if r.VerbAt.End > 0 && r.VerbAt.Start == c.At.Start && r.Verb == wording.Undirected {
		return !takesOthers(strings.ToLower(r.VerbAt.In(r.Text))) || r.Target != nil && writes(r.Target.Unit, r.Text[r.Target.At.End:])
	}
	return c.Words != wording.Outcome && (!c.WordsAccept.Has(wording.Outcome) || c.WordsAccept.Has(wording.Input))
}

// ownRecord reports whether it is a list of the team's own that is to become shorter,
// which is looked up in that list: "Cut the list of forms from 40 to 15".
func ownRecord(text string) bool {
	words := phrasingOf(text)
	switch words.word(0) {
	case "reduce", "cut", "shorten", "shrink", "trim", "prune":
		return words.word(1) == "list" || words.word(1) == "our" && words.word(2) == "list"
	}
	return false
}

// weHaveDone reports whether a sentence begins with what its own people have done by
// its end: "We have identified 5 families".
func weHaveDone(text string) bool {
	words := phrasingOf(text)
	return words.word(0) == "we" && words.word(1) == "have" && strings.HasSuffix(words.word(2), "ed")
}

// writes reports whether what is counted is written or drawn by those who count it.
func writes(unit, after string) bool {
	count := 0
	for word := range wordsOf(unit + " " + after) {
		switch singular(word) {
		case "guide", "article", "report", "page", "tutorial", "video", "handbook", "recipe":
			return true
		}
		if count++; count == 5 || word == "for" || word == "of" {
			return false
		}
	}
	return false
}

// takesOthers reports whether a verb of delivering says that others must do something
// for it: "get 100 mentions".
func takesOthers(verb string) bool {
	switch verb {
	case "get", "reach", "attract", "win", "gain", "earn", "receive", "acquire", "have", "see", "generate", "achieve":
		return true
	}
	return false
}

// done reports whether a key result is done or not, or done in steps, so that it
// has no number.
func done(kr *okr.KeyResult) bool {
	kind := kr.Kind()
	return kind == okr.Binary || kind == okr.Steps
}

// sourced reports whether it is said where the number of a key result comes
// from. A link shows what has none.
func sourced(kr *okr.KeyResult) bool {
	for _, part := range kr.Parts {
		if part.Sentence != nil && part.Sentence.Reading != nil && (!part.Sentence.Reading.Source.IsZero() || measuredOn(part.Sentence.Text)) {
			return true
		}
	}
	if done(kr) && len(kr.Links) > 0 {
		return true
	}
	return slices.ContainsFunc(kr.Source, isSource)
}

// measuredOn reports whether a sentence says on what its number is measured, or in
// which survey: "4 of 5 stars in the exit survey", "across the 300 scans of the test set".
func measuredOn(text string) bool {
	if inSurvey(text) {
		return true
	}
	said := -1
	words := phrasingOf(text)
	for i, w := range words {
		switch w.word {
		case "across", "on", "against", "over":
			said = i
		case "for", "to", "with":
			said = -1
		case "dataset", "benchmark", "set":
			if said > 0 && i-said <= 8 && (w.word != "set" || words.word(i-1) == "test" || words.word(i-1) == "data") {
				return true
			}
		}
	}
	return false
}

// inSurvey reports whether a sentence says that its number comes from a survey: "80%
// approval in the exit survey", but not "Get 40 responses in the survey".
func inSurvey(text string) bool {
	said := -1
	words := phrasingOf(text)
	for i, w := range words {
		switch w.word {
		case "in", "from", "per", "by":
			if before := words.word(i - 1); before != "response" && before != "responses" && before != "rate" {
				said = i
			}
		case "survey", "poll", "questionnaire":
			if said > 0 && i-said <= 3 && words.word(i+1) != "responses" && words.word(i+1) != "response" {
				return true
			}
		}
	}
	return false
}

// isSource reports whether a link stands for a source at all. By hand is one as
// soon as it says how: "manual count in the shop, first Monday".
func isSource(l okr.Link) bool {
	if l.URL != "" {
		return true
	}
	switch strings.ToLower(strings.Trim(l.Name, " .?-–")) {
	case "", "tbd", "tbc", "todo", "to do", "unknown", "none", "n/a", "na", "guess", "gut feeling", "not yet", "manual", "various":
		return false
	}
	return true
}
