package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// The key results and objectives below are examples that people have published,
// good and bad ones. Each stands by itself, as `okr try` reads it, with the names
// of the rules that must speak, in the order of the alphabet.

var sourceKeyResults = []struct{ text, want string }{
	{"Create 5 detailed training modules on product features and sales strategies.", "activity-kr"},
	{"Conduct 10 training sessions for new partners over the next quarter.", ""},
	{"Achieve a 25% increase in partner adoption rates.", "relative-without-baseline"},
	{"Develop and launch a partner portal with marketing materials and resources (input), leading to a 15% increase in partner engagement (output) and a 10% rise in partner-driven sales (outcome).", "relative-without-baseline"},
	{"Host 5 joint sales calls per month with key partners (input), resulting in a 25% increase in joint sales opportunities (output) and a 20% growth in pipeline value (outcome).", "relative-without-baseline"},
	{"Increase revenue (outcome) from co-selling activities (output) by 20%, driven by the support provided through the partner portal and joint sales calls (input).", "relative-without-baseline"},
	{"Ensure 100% completion of onboarding programs by all new partners (output).", "missing-baseline"},
	{"Increase partner product knowledge by 30% and product usage by 20% after training sessions (output and outcome).", "relative-without-baseline"},
	{"Host 5 partner-led events with at least 300 participants, resulting in a 10% increase in partner-driven leads.", "relative-without-baseline"},
	{"Achieve $5M in co-selling deals", "missing-baseline"},
	{"80% weekly logins to the partner portal", "missing-baseline vanity-metric"},
	{"Secure 10 new channel partners in a region", ""},
	{"Certify 50 partners on a new product line", ""},
	{"Register 200 new co-selling deals per quarter", ""},
	{"Achieve 90% completion rate for product training modules on the partner portal", "missing-baseline"},
	{"Achieve a 20% increase in partner participation rates", "relative-without-baseline"},
	{"Generate 15% more leads through partner campaigns", "relative-without-baseline"},
	{"integrate cloud computing solutions to improve application load times", "kr-not-measurable"},
	{"Lower refund rates from 0.5% to 0.2%", ""},
	{"Enhance repeat purchase rates from 5% to 15%", ""},
	{"Increase the number of monthly active users", "kr-not-measurable vanity-metric"},
	{"Increase the number of integrations that the product has", "kr-not-measurable"},
	{"Complete a number of A/B tests", "vague-quantity"},
	{"Accelerate workflow completion time by some percentage", "vague-quantity"},
	{"total number of views", "kr-not-measurable vanity-metric"},
	{"Increase lead-to-sale conversion rates from 30% to 34%", ""},
	{"launch this specific feature", "binary-kr"},
	{"capture this specific customer", "binary-kr"},
	{"enhance new customer acquisition rates by 10% this quarter", "relative-without-baseline"},
}

var sourceObjectives = []struct{ text, want string }{
	{"Improve partner onboarding and training to drive faster adoption.", ""},
	{"Improve partner engagement and collaboration to boost long-term revenue.", ""},
	{"Drive long-term revenue by improving partner engagement.", ""},
	{"Ensure new partners get onboarded and start using the products quickly.", ""},
	{"Increase channel sales by 15% through improved deal registration processes", "metric-in-objective"},
	{"Expand market penetration in Europe by 10% with new channel partners", "metric-in-objective"},
	{"Increase partner engagement through targeted campaigns", ""},
	{"increase application usage by 30% in the next quarter", "metric-in-objective"},
	{"become a trusted supplier of cooking pots for home cooks", ""},
	{"becoming a trusted technology partner for our customers", ""},
	{"empower real estate agents to drive more home sales with less effort", ""},
	{"become the market leader in Spain", "not-quarter-sized"},
	{"learn whether we could viably enter the market in Spain", ""},
	{"sunset the least-used features to improve margins", "output-forcing-objective"},
	{"narrow the gap between our feature set and a competitor's feature set", "competitor-parity"},
	{"creating more powerful workflows for users", ""},
	{"Allow real estate agents to collaborate with one another through our products", ""},
}

func TestSourceKeyResults(t *testing.T) {
	reader := newReader(t)
	for _, c := range sourceKeyResults {
		t.Run(c.text, func(t *testing.T) {
			file, place := sentenceFile(c.text)
			o := file.Objectives[0]
			reading := reader.KeyResult(c.text, wording.Context{})
			s := &okr.Sentence{Text: c.text, Place: place, Reading: &reading}
			o.KeyResults = []*okr.KeyResult{{Objective: o, Index: 1, Parts: []okr.Part{{Sentence: s}}}}
			speak(t, file, c.want)
		})
	}
}

func TestSourceObjectives(t *testing.T) {
	reader := newReader(t)
	for _, c := range sourceObjectives {
		t.Run(c.text, func(t *testing.T) {
			file, place := sentenceFile(c.text)
			reading := reader.Objective(c.text)
			file.Objectives[0].Sentence = &okr.Sentence{Text: c.text, Place: place, Objective: &reading}
			speak(t, file, c.want)
		})
	}
}

func newReader(t *testing.T) *wording.Reader {
	t.Helper()
	reader, err := wording.New(wording.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return reader
}

// A whole is the place of a sentence that is all there is in its file.
type whole struct{ *source.File }

func (w whole) Span(start, end int) source.Span { return w.File.Span(start, end) }

// sentenceFile returns a file with an objective in which nothing stands yet, and
// the place of the one sentence that is there.
func sentenceFile(text string) (*okr.File, okr.Place) {
	place := whole{source.NewFile("", text)}
	file := &okr.File{Source: place.File}
	file.Objectives = []*okr.Objective{{File: file}}
	return file, place
}

// speak checks which rules speak of the only sentence of a file, by name.
func speak(t *testing.T, file *okr.File, want string) {
	t.Helper()
	var names []string
	for _, f := range lint.One(file, lint.Options{Rules: All, Now: cycle.NewDate(2026, 7, 1)}) {
		// A tail such as "through …" is worth a nudge, of which the table says nothing.
		if f.Rule.Name != "output-forcing-objective" || f.Severity > lint.Info {
			names = append(names, f.Rule.Name)
		}
	}
	slices.Sort(names)
	if diff := cmp.Diff(want, strings.Join(slices.Compact(names), " ")); diff != "" {
		t.Errorf("the rules that speak (-want +got):\n%s", diff)
	}
}
