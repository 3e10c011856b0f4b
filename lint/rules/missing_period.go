package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

var missingPeriod = &lint.Rule{
	Name:     "missing-period",
	Severity: lint.Error,
	Category: lint.Structure,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Options:  []string{"fiscal_year_start"},
	Doc:      doc("missing-period"),
	Check:    checkMissingPeriod,
}

// The longest cycles: twelve months, and for a team a quarter.
const (
	yearDays    = 366
	quarterDays = 92
)

func checkMissingPeriod(p *lint.Pass) {
	f := p.File
	if len(f.Objectives) == 0 {
		return
	}
	switch {
	case f.Cycle.IsZero():
		// A cycle that is written and was not understood is the matter of schema.
		if !f.Has("cycle") {
			noPeriod(p, f)
		}
	case f.Folder != "" && f.Field != nil && !samePeriod(f.Field.Value, f.Cycle):
		p.Report(subjectOf(f), f.Field.At, "the folder says %s, which counts, and `cycle` says %s: make them agree", f.Folder, f.Field.Value.Name).
			As(lint.Warning).
			Suggest("remove `cycle`, or move the file to the folder that it belongs to")
	default:
		tooLong(p, f)
	}
	lint.EachObjective(func(p *lint.Pass, o *okr.Objective) {
		for kr := range o.Counted() {
			dueOutside(p, kr)
		}
		if p.Settings.English {
			someTime(p, o)
		}
	})(p)
}

// noPeriod reports a file of no cycle. A folder that nearly reads as one is
// probably meant to be, and so is the name of the file.
func noPeriod(p *lint.Pass, f *okr.File) {
	help := "put it below a folder of its cycle, like `okrs/2026-Q3/`, or write `cycle: 2026-Q3`"
	parts := strings.Split(f.Path, "/")
	name, _, _ := strings.Cut(parts[len(parts)-1], ".")
	if said, meant := cycleSaid(f); meant != "" {
		help = "a sentence says " + said + ": if that is for all of it, put it below `okrs/" + meant + "/`, or write `cycle: " + meant + "`"
	}
	if meant := cycleIn(name); meant != "" {
		help = "the name of the file says " + meant + ", and only folders are read: put it below `okrs/" + meant + "/`, or write `cycle: " + meant + "`"
	}
	for _, folder := range parts[:len(parts)-1] {
		if meant := cycle.Suggest(folder); meant != "" {
			help = "rename the folder " + folder + " to " + meant
		}
	}
	p.Report(subjectOf(f), headOf(f), "neither a folder above nor `cycle` says which cycle this is for: nobody can tell how far it should be by now").
		Suggest("%s", help)
}

// cycleSaid returns the words of a sentence that say by when, and their cycle, where all
// sentences of a file that say it mean the same: "by end of 2026", "in Q3 2026".
func cycleSaid(f *okr.File) (said, meant string) {
	all := true
	see := func(s *okr.Sentence) {
		if s == nil {
			return
		}
		words := phrasingOf(s.Text)
		for i, w := range words {
			c, ok := cycle.Parse(w.word, 1)
			if !ok || i == 0 || len(w.word) != len("2026") {
				continue
			}
			from, name := i, c.Name
			switch before := words.word(i - 1); before {
			case "q1", "q2", "q3", "q4", "h1", "h2":
				from, name = i-1, c.Name+"-"+strings.ToUpper(before)
			case "of", "by", "in", "until", "during", "end":
				for from > 0 && (words.word(from-1) == "of" || words.word(from-1) == "end") {
					from--
				}
			default:
				continue
			}
			all = all && (meant == "" || meant == name)
			said, meant = quoted(words.span(from, i+1).In(s.Text)), name
		}
	}
	for _, o := range f.Objectives {
		see(o.Sentence)
		for kr := range o.Counted() {
			see(&okr.Sentence{Text: kr.Text()})
		}
	}
	if !all {
		return "", ""
	}
	return said, meant
}

// cycleIn returns the cycle that a name says as a whole, at its beginning or at its
// end: "sales-2026-q3". It is "" if it says none.
func cycleIn(name string) string {
	words := strings.FieldsFunc(name, func(c rune) bool { return c == '-' || c == '_' || c == ' ' })
	for n := len(words); n > 0; n-- {
		for _, part := range [...][]string{words[:n], words[len(words)-n:]} {
			said := strings.Join(part, "-")
			if c, ok := cycle.Parse(said, 1); ok {
				return c.Name
			}
			if meant := cycle.Suggest(said); meant != "" {
				return meant
			}
		}
	}
	return ""
}

func samePeriod(a, b cycle.Cycle) bool { return a.Start == b.Start && a.End == b.End }

// tooLong reports a cycle that is longer than people can look ahead.
func tooLong(p *lint.Pass, f *okr.File) {
	at := headOf(f)
	if f.Folder == "" && f.Field != nil {
		at = f.Field.At
	}
	days := f.Cycle.Days()
	switch {
	case days > yearDays:
		p.Report(subjectOf(f), at, "a cycle of %d days is longer than a year: set a nearer end", days).
			As(lint.Warning).
			Suggest("what would have to be true within a year? make that the objective")
	case days > quarterDays:
		for _, o := range f.Objectives {
			if o.Level == okr.Team && o.Status == okr.Active {
				p.Report(o, at, "%s is longer than a quarter, which is as far as most teams can see", f.Cycle.Name).
					As(lint.Info).
					Suggest("keep it as the direction, and set the objective for its first quarter")
				return
			}
		}
	}
}

// dueOutside reports days that lie outside the cycle.
func dueOutside(p *lint.Pass, kr *okr.KeyResult) {
	c := kr.Objective.Cycle()
	outside := func(what string, due *okr.Stated[cycle.Date]) {
		if due == nil || c.IsZero() || c.Contains(due.Value) {
			return
		}
		side := "after the end of"
		if due.Value < c.Start {
			side = "before the start of"
		}
		p.Report(kr, due.At, "%s is due on %v, %s %s (%v to %v): choose a day in it", what, due.Value, side, c.Name, c.Start, c.End).
			As(lint.Warning).
			Suggest("set a day in the cycle, or leave it to the cycle that the day belongs to")
	}
	outside(idOf(kr), kr.Due)
	for i := range kr.Milestones {
		outside("a milestone of "+idOf(kr), kr.Milestones[i].Due)
	}
}

// someTime reports sentences that put off what they promise.
func someTime(p *lint.Pass, o *okr.Objective) {
	report := func(on okr.Subject, s *okr.Sentence) {
		if s == nil {
			return
		}
		if at := openEnded(s.Text); !at.IsZero() {
			p.Report(on, s.At(at), "%q is no time: an objective is for its cycle, so say what is true at its end", at.In(s.Text)).
				As(lint.Warning).
				Suggest("leave the words out, or say what can be reached by %s", cycleEnd(o))
		}
	}
	report(o, o.Sentence)
	for kr := range o.Counted() {
		if kr.Due != nil {
			continue
		}
		for _, part := range kr.Parts {
			report(kr, part.Sentence)
		}
	}
}

func cycleEnd(o *okr.Objective) string {
	if c := o.Cycle(); !c.IsZero() {
		return c.End.String()
	}
	return "a day"
}

// openEnded returns the words that promise something for no time in particular.
// Only words that mean nothing else are taken: a
// long-term contract is a thing, and "people who may lead a team in the future"
// are people of today.
func openEnded(text string) wording.Range {
	putOff := [...]string{"eventually", "someday", "asap", "at some point", "when possible", "in due course"}
	if !mayBegin(text, putOff[:]...) {
		return wording.Range{}
	}
	low := strings.ToLower(text)
	if len(low) != len(text) {
		return wording.Range{} // a letter whose lower case is longer: offsets would lie
	}
	for _, words := range putOff {
		i := strings.Index(low, words)
		if i < 0 || i > 0 && low[i-1] != ' ' || i+len(words) < len(low) && !strings.ContainsRune(" ,.;:)", rune(low[i+len(words)])) {
			continue
		}
		return wording.Range{Start: int32(i), End: int32(i + len(words))}
	}
	return wording.Range{}
}
