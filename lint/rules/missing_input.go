package rules

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// It sees all files: an objective that aligns to another is work for it.
var missingInput = &lint.Rule{
	Name:     "missing-input",
	Severity: lint.Warning,
	Category: lint.Labels,
	Phase:    cycle.Plan,
	Scope:    lint.Workspace,
	Since:    1,
	Doc:      doc("missing-input"),
	Check:    lint.EachObjective(checkMissingInput),
}

func checkMissingInput(p *lint.Pass, o *okr.Objective) {
	k := kindsOf(o)
	if !k.readable() || len(o.Initiatives) > 0 || k.has(wording.Input) || k.accepts(wording.Input) || p.Graph == nil || len(p.Graph.Children(o)) > 0 {
		return
	}
	if namesWork(o) || slices.ContainsFunc(k.all, addsWork) {
		return
	}
	clearly := ""
	if !k.explicit {
		clearly = "clearly "
	}
	f := p.Report(o, source.Span{}, "no key result is %san input, and there is no initiative: say what will be done for it", clearly)
	if p.Now < o.Cycle().Start {
		f.As(lint.Info)
	}
	f.Suggest("ask what must be done, or be there, so that it can be reached; name that as an `input`, or under `initiatives`")
	if !k.explicit {
		f.Guessed()
	}
}

// namesWork reports whether the objective itself is what is to be done, which is the
// matter of output-forcing-objective.
func namesWork(o *okr.Objective) bool {
	if o.Sentence == nil || o.Sentence.Objective == nil || !o.Sentence.Objective.Deliverable {
		return false
	}
	return o.Sentence.Objective.Lexicon.Makes(firstWord(o.Sentence.Text))
}

// addsWork reports whether a key result that nobody has labelled is work itself, or says
// behind a dash or in brackets what is done for it, be it an example: "… from 18% to 25% -
// train the cooks", "fewer mistakes at the till (e.g. larger buttons)". So does one that
// names something new that is made for it, or is about something of one's own without a
// number to move.
func addsWork(kr *okr.KeyResult) bool {
	s, r := scoredSentence(kr)
	if s == nil || kr.Label().Explicit() {
		return false
	}
	switch {
	case r.Fair().Undertaken,
		holdsAny(s.Text, "his new ", "hese new "), // "this new menu" is what is made for it
		!kr.Kind().HasNumber() && slices.ContainsFunc(r.Reasons, wording.Reason.WorkedOn):
		return true
	}
	for _, aside := range [...]string{" - ", " – ", " — ", " (", ": ", "; "} {
		_, rest, ok := strings.Cut(s.Text, aside)
		for ; ok; _, rest, ok = strings.Cut(rest, aside) {
			if aside == " (" && strings.HasPrefix(rest, "e.g.") {
				return true
			}
			if verb, object, _ := strings.Cut(strings.ToLower(rest), " "); object != "" && r.Lexicon.Undertakes(verb) {
				return true
			}
		}
	}
	return false
}
