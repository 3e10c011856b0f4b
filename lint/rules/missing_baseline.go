package rules

import (
	"cmp"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var missingBaseline = &lint.Rule{
	Name:     "missing-baseline",
	Severity: lint.Warning,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Doc:      doc("missing-baseline"),
	Check:    lint.EachKeyResult(checkMissingBaseline),
}

// A change, "by 20%", is the matter of relative-without-baseline. A plain count
// that nobody labelled an outcome for certain may well start from nothing.
func checkMissingBaseline(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	if r == nil {
		return // the sentence may say it
	}
	target := kr.Target()
	if kr.Kind() != okr.Metric || !target.Ok() || target.Value == 0 || kr.Baseline().Ok() {
		return
	}
	label := kr.Label()
	kind := target.Kind()
	plain := kind == quantity.Bare || kind == quantity.Count
	if plain && label.Label == wording.None || kr.FieldTarget == nil && (startsFromNothing(s.Text, r, plain) || nobodyYet(kr, s.Text, r)) {
		return
	}
	if (label.Label == wording.Input || label.Label == wording.Output) && saysHowLong(r) {
		return
	}
	own := kind == quantity.Share && kr.FieldTarget == nil && !inATime(s.Text, r) && (ownWork(s.Text, r) || completes(s.Text, r))
	if own && (opens(kr.Objective) || takenOff(s.Text, r)) || kr.FieldTarget == nil && launches(s.Text, r) {
		return
	}
	text := cmp.Or(target.Text, target.String())
	if kr.BaselineUnknown != nil {
		p.Report(kr, kr.BaselineUnknown.At, "where the way to %s starts is still unknown: measure it first, then write the number", text).
			Suggest("add an initiative that measures it").As(lint.Info)
		return
	}
	if at := standsAt(s.Text, r); !at.IsZero() {
		p.Report(kr, s.At(at), "\"%s\" says how far it is, not where it has to arrive: record that under `check_ins`", at.In(s.Text)).
			As(lint.Info).
			Suggest("leave in the sentence what must be there by the end")
		return
	}
	if ideal := idealAfter(s.Text, r); ideal != "" {
		p.Report(kr, s.At(r.Target.At), "\"%s %s\" cannot be counted: say what would show it, and from what to what", text, ideal).
			Suggest("ask what would be different with more \"%s\", and count that", ideal)
		return
	}
	f := p.Report(kr, source.Span{}, "the target %s says where to arrive, not where it starts: add a baseline", text)
	if plain && !label.Explicit() && (!label.Certain || label.Accept.Has(wording.Output)) {
		f.As(lint.Info)
	}
	switch {
	case own:
		f.As(lint.Info).
			Suggest("write `baseline: 0%%` if none of it is done yet, else `from … to %s`", text)
	case kind == quantity.Money && kr.FieldTarget == nil && saved(s.Text[:r.Target.At.Start]):
		f.As(lint.Info).
			Suggest("write `baseline: 0` if each cycle starts from nothing, and in `notes` what the last one saved")
	case kind == quantity.Money && kr.FieldTarget == nil && onTop(s.Text):
		f.As(lint.Info).
			Suggest("write `baseline: 0` if each cycle starts from nothing, and in `notes` what the last one brought")
	case kind == quantity.Money && r.Verb != wording.Decrease && !r.LowerIsBetter:
		f.Suggest("write `from … to %s`; if each cycle starts from nothing, `baseline: 0`, and in `notes` what the last one brought", text)
	default:
		f.Suggest("write `from … to %s`, or `baseline: unknown` and an initiative that measures it", text)
	}
}

// startsFromNothing reports whether nothing can be known of where a number of the
// sentence stands today: it is a time that each thing may take, a property of what does
// not exist yet, or counts what happens from now on.
func startsFromNothing(text string, r *wording.Reading, plain bool) bool {
	n := r.Target
	if n == nil {
		return false
	}
	before, after := text[:n.At.Start], text[n.At.End:]
	switch {
	case lastWord(before) == "within" && (n.Kind() == quantity.Time || n.Kind() == quantity.ClockOf):
		return true // "flaky tests are fixed within a day": each of them, from now on
	case (n.Kind() == quantity.Time || n.Kind() == quantity.ClockOf) && eachHasTaken(before):
		return true
	case n.Kind() == quantity.Time && lastWord(before) == "for" && firstWord(after) == "without":
		return true // "the pump runs for 10 days without a leak" is a trial that begins anew
	case comesWith(before, r), ofTheNews(after), ofJudging(text):
		return true
	}
	for _, new := range []string{"first month after", "first month online", "first week after", "first week online"} {
		if strings.Contains(strings.ToLower(text), new) {
			return true // "50 members in the first month after the hall opens"
		}
	}
	return plain && (happens(n.Unit, after) || areHad(before, after) || firstWord(after) == "new" || haveDone(after) || haveDone(before) || n.Unit != "" && takesPlace(firstWord(after)))
}

// comesWith reports whether the words before a number say that it is a property of
// something that is only now made: "Launch a course with", "Build a set and check that".
func comesWith(before string, r *wording.Reading) bool {
	made, delivers, and, last := false, false, false, ""
	for word, at := range wordsOf(before) {
		switch {
		case last == "":
			delivers = word == "deliver" || word == "provide" || word == "release" || word == "ship" || word == "publish"
			made = makesNew(word) || word == "benchmark" || word == "train" && strings.Contains(before, " model")
		case (made || delivers) && word == "with" && !r.VerbAt.IsZero(), last == "created" && word == "with":
			return true
		case made && strings.HasSuffix(word, "ly"): // "and successfully enrol"
			continue
		case made && (and || word == "showing" || strings.HasSuffix(strings.TrimRight(before[:at.Start], " "), ",")) && (shows(word) || word == "enroll" || word == "enrol"):
			return true
		}
		last, and = word, word == "and"
	}
	return false
}

// launches reports whether a share is of what is brought out now, of which nothing is out
// yet: "Soft launch 80% of the courses".
func launches(text string, r *wording.Reading) bool {
	if r.Target == nil || r.Target.Kind() != quantity.Share || inATime(text, r) {
		return false
	}
	switch lastWord(text[:r.Target.At.Start]) {
	case "launch", "release", "publish", "open":
		return true
	}
	return false
}

// makesNew reports whether a verb says that something comes to be.
func makesNew(verb string) bool {
	switch verb {
	case "build", "create", "develop", "launch", "introduce", "implement", "design", "roll", "write", "draft":
		return true
	}
	return false
}

// shows reports whether a verb says that a property of something is seen.
func shows(verb string) bool {
	switch verb {
	case "achieve", "validate", "verify", "check", "show", "showing":
		return true
	}
	return false
}

// happens reports whether things of a unit are held or come in, so that each cycle
// begins with none of them: "10 demo calls", "3 citations".
func happens(unit, after string) bool {
	if unit == "" {
		for word := range wordsOf(after) {
			if happening(strings.TrimSuffix(word, "s")) {
				return true
			}
			if binds(word) {
				return false
			}
		}
	}
	return happening(strings.ToLower(unit))
}

func happening(unit string) bool {
	if i := strings.LastIndexByte(unit, ' '); i >= 0 {
		unit = unit[i+1:]
	}
	switch unit {
	case "call", "meeting", "demo", "session", "event", "workshop", "interview", "talk", "visit", "lesson", "post", "article", "citation", "mention",
		"campaign", "deal", "hire", "conversation", "rehearsal", "concert", "class", "webinar", "meetup", "training":
		return true
	}
	return false
}

// haveDone reports whether it is said of what is counted that it has held or sent
// something: "3 clubs have together run a camp".
func haveDone(after string) bool {
	have := false
	for word := range wordsOf(after) {
		switch word {
		case "have", "has":
			have = true
		case "run", "held", "hosted", "given", "published", "posted", "presented", "identified":
			return have
		}
	}
	return false
}

// areHad reports whether people are brought to do something once, which is counted from
// now on: "have 40 nurses join a round".
func areHad(before, after string) bool {
	switch lastWord(before) {
	case "have", "get":
	default:
		return false
	}
	for word := range wordsOf(after) {
		if takesPlace(word) || word == "work" || word == "help" || word == "take" {
			return true
		}
		if word == "who" || word == "that" {
			return false
		}
	}
	return false
}

// takesPlace reports whether a verb says what people do once, and not what they are
// used to: "3 bloggers write about it", but not "300 people use it".
func takesPlace(verb string) bool {
	switch verb {
	case "post", "write", "speak", "talk", "apply", "attend", "visit", "present", "publish", "submit", "donate", "volunteer", "come", "sign", "join", "register":
		return true
	}
	return false
}

// standsAt returns what follows a sentence and only says how much of it is done: "50%
// complete" of "New price list. 50% complete".
func standsAt(text string, r *wording.Reading) wording.Range {
	for _, n := range r.Numbers {
		if n.Kind() != quantity.Share || !strings.HasSuffix(strings.TrimRight(text[:n.At.Start], " "), ".") {
			continue
		}
		after := strings.TrimRight(text[n.At.End:], ". ")
		if isDone(strings.TrimLeft(after, " ")) {
			return wording.Range{Start: n.At.Start, End: n.At.End + int32(len(after))}
		}
	}
	return wording.Range{}
}

// idealAfter returns what a share is said to be of if it is something that cannot be
// counted: "clarity" of "100% clarity".
func idealAfter(text string, r *wording.Reading) string {
	if r.Target == nil || r.Target.Kind() != quantity.Share {
		return ""
	}
	switch first := firstWord(text[r.Target.At.End:]); first {
	case "clarity", "quality", "alignment", "transparency", "commitment", "focus", "dedication", "ownership", "excellence":
		return first
	}
	return ""
}

// saysHowLong reports whether the target is how long work goes on, as in "run the
// pilot for 3 months", which starts from nothing.
func saysHowLong(r *wording.Reading) bool {
	if r.Target == nil || r.Target.Kind() != quantity.Time {
		return false
	}
	before := strings.Fields(r.Text[:r.Target.At.Start])
	return len(before) > 1 && before[len(before)-1] == "for"
}
