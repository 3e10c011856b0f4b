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
// those could be counted on the way, it is a reminder. One whose label is doubtful is named
// beside one that is certain; alone, it is a hint where a rate goes from here to there.
func checkMissingSource(p *lint.Pass, o *okr.Objective) {
	var without []*okr.KeyResult
	all, cause, hint, explicit, committed, counted := 0, false, false, true, false, true
	for kr := range o.Counted() {
		if !lookedUp(kr) {
			continue
		}
		all++
		if sourced(kr) {
			continue
		}
		without = append(without, kr)
		if l, r := kr.Label(), kr.Reading(); !l.Certain {
			hint = hint || l.Label == wording.Outcome && r.FromTo && !r.Count
		} else {
			cause = true
			explicit = explicit && l.Explicit()
			counted = counted && l.Label == wording.Output && r.Count
			committed = committed || isPromise(kr.Commitment)
		}
	}
	if !cause && !hint {
		return
	}
	if kr := shownBy(o, without); kr != nil {
		var on okr.Subject = o
		if len(without) == 1 {
			on = without[0]
		}
		p.Report(on, source.Span{}, "nothing says whether %s will show %s: if it does, name it as the `source`", idOf(kr), idsOf(without)).
			As(lint.Info).
			Suggest("write `source: …` with what %s makes; until it is there, name where the numbers stand today", idOf(kr))
		return
	}
	f := reportWithout(p, o, without, all)
	switch {
	case o.Level == okr.Person, !cause:
		f.As(lint.Info)
	case committed:
		f.As(lint.Error)
	case counted:
		f.As(lint.Info)
	}
	if !explicit || !cause {
		f.Guessed()
	}
}

// lookedUp reports whether the number of a key result has to be looked up somewhere.
func lookedUp(kr *okr.KeyResult) bool {
	l := kr.Label()
	switch {
	case l.Label != wording.Output && l.Label != wording.Outcome, kr.Kind() == okr.Unmeasurable, ownDeeds(kr), onOneHand(kr):
		return false
	case l.Certain:
		return true
	case isRated(kr.Text()), comesFromOthers(kr.Reading()):
		return !kr.Kind().TickedOff()
	}
	return l.Accept.Has(wording.Outcome) && !l.Accept.Has(wording.Input) && !kr.Kind().TickedOff()
}

// onOneHand reports whether a key result counts so few people or things, from nothing,
// that everybody knows each of them: "3 clubs ask for a key".
func onOneHand(kr *okr.KeyResult) bool {
	const most = 5
	r, t := kr.Reading(), kr.Target()
	if !r.Count || !t.Ok() || t.Value > most || said(kr.Baseline()) || r.Held || r.Direction == wording.Decrease || isDivided(r) {
		return false
	}
	for _, n := range r.Numbers {
		switch n.Kind() {
		case quantity.Time, quantity.ClockOf, quantity.Money:
			return false // each of them has a number of its own
		}
	}
	return true
}

// shownBy returns the key result that makes what numbers of its objective may be looked
// up in: "A page is published to track the waiting times". Which of them it
// shows its words do not tell.
func shownBy(o *okr.Objective, without []*okr.KeyResult) *okr.KeyResult {
	for kr := range o.Counted() {
		if !slices.Contains(without, kr) && kr.Kind() != okr.Metric && tracks(phrasingOf(kr.Text())) {
			return kr
		}
	}
	return nil
}

// tracks reports whether words say that something is made or done so that numbers can be
// seen.
func tracks(words phrasing) bool {
	return words.has("dashboard", "dashboards", "is measured", "are measured", "is tracked", "are tracked", "to track", "visually track", "and track", "metrics page")
}

func reportWithout(p *lint.Pass, o *okr.Objective, without []*okr.KeyResult, all int) *lint.Finding {
	help := "name the report, query or survey: `source: " + sourceLike(without[0]) + "`"
	if len(without) == 1 {
		kr, at := without[0], source.Span{}
		if field, ok := kr.Field("source"); ok {
			at = field.Value
		}
		if kr.Kind().TickedOff() {
			return p.Report(kr, at, "nothing says what will show that %s is done: give it a link under `links`", idOf(kr)).
				Suggest("the page, plan or paper that anybody can open is enough; a `source` does too")
		}
		return p.Report(kr, at, "nothing says where %s can be looked up: give it a `source`", idOf(kr)).
			Suggest("%s", help)
	}
	which := idsOf(without)
	if len(without) == all {
		which = "any number"
	}
	f := p.Report(o, source.Span{}, "nothing says where %s can be looked up: give each a `source`", which).
		Suggest("%s; one `source` beside `objective` holds for all below", help)
	for _, kr := range without {
		f.Relate(wordsAt(kr), "no source")
	}
	return f
}

// ownDeeds reports whether a key result counts what its people make, hold or
// deliver: "publish 6 guides". They have it in hand, and nobody looks it up.
func ownDeeds(kr *okr.KeyResult) bool {
	r := kr.Reading()
	if words := phrasingOf(r.Text); ownRecord(words) || ofJudging(r.Text) || r.Count && weHaveDone(words) {
		return true
	}
	l := kr.Label()
	if r.Target != nil && r.Target.Kind() == quantity.Share && (l.Label == wording.Output || !l.Certain && kr.Accepts().Has(wording.Output)) {
		return ownWork(r.Text, r)
	}
	if l.Label != wording.Output || r.Scored >= len(r.Clauses) {
		return false
	}
	if !r.Count || isRated(r.Text) || comesFromOthers(r) {
		return false
	}
	c := &r.Clauses[r.Scored]
	if r.VerbAt.End > 0 && r.VerbAt.Start == c.At.Start && r.Verb == wording.Undirected {
		return !takesOthers(strings.ToLower(r.VerbAt.In(r.Text))) || r.Target != nil && writes(r.Target.Unit, r.Text[r.Target.At.End:])
	}
	const byHand = 1000 // nobody counts more by hand
	if r.Target != nil && r.Target.Value >= byHand {
		return false
	}
	return c.Words != wording.Outcome && (!c.WordsAccept.Has(wording.Outcome) || c.WordsAccept.Has(wording.Input))
}

// comesFromOthers reports whether what is counted is said or done by people outside, so
// that nobody has the number at hand: "10 mentions", "1,000 upvotes".
func comesFromOthers(r *wording.Reading) bool {
	if r.Target == nil {
		return false
	}
	for word := range wordsOf(r.Target.Unit + " " + r.Text[r.Target.At.End:]) {
		switch singular(word) {
		case "mention", "upvote", "impression", "follower", "subscriber", "registration", "signup", "download", "star", "click", "view":
			return true
		case "with", "for", "by", "in", "on", "from", "to", "that", "who", "about":
			return false
		}
	}
	return false
}

// ownRecord reports whether it is a list of the team's own that is to become shorter,
// which is looked up in that list: "Cut the list of forms from 40 to 15".
func ownRecord(words phrasing) bool {
	switch words.word(0) {
	case "reduce", "cut", "shorten", "shrink", "trim", "prune":
		return words.word(1) == "list" || words.word(1) == "our" && words.word(2) == "list"
	}
	return false
}

// weHaveDone reports whether a sentence begins with what its own people have done by
// its end: "We have identified 5 families".
func weHaveDone(words phrasing) bool {
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
	case "get", "reach", "attract", "win", "gain", "earn", "receive", "acquire", "have", "having", "see", "generate", "achieve":
		return true
	}
	return false
}
