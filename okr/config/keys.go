package config

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// A key is a key of .okr.yaml: what reads it, describes it and writes it out.
type key struct {
	name  string // "kr_min"; "team.max_objectives" for one that stands in a mapping
	doc   string // a sentence without a full stop
	shape shape
}

// A shape is the form of a key's value.
type shape struct {
	read   func(r *reader, name string, n *yamldoc.Node) bool // into r.c; false after a problem
	schema schema
	value  func(c *Config) any // one that a Value may have; nil for what has none of its own
}

// table returns the keys, in the order of the documentation. It is the only
// place that knows them.
func table() []key {
	return []key{
		{"version", "The version of the rule set; a newer program adds no rule to it", whole(1, Newest, func(c *Config) *int { return &c.Version })},
		{"extends", "Presets, or files of the repository, that this one builds upon", extends()},
		{"folder", "The folder with the files, below this one", folder()},
		{"level", "Whose an objective is where its file does not say", level()},
		{"language", "The language of the sentences; they are read in English only", language()},
		{"archive_after", "How long after its end a cycle is archived", days(func(c *Config) *int { return &c.ArchiveAfter })},
		{"fiscal_year_start", "The first month of the fiscal year", month(func(c *Config) *int { return &c.FiscalYearStart })},

		{"rules", "The severity of rules, by name", rules()},
		{"paths", "Severities of rules for the files that a glob matches, with the reason", paths()},

		{"kr_min", "The fewest key results of an objective", count(func(c *Config) *int { return &c.Limits.KRMin })},
		{"kr_max", "The most key results of an objective", count(func(c *Config) *int { return &c.Limits.KRMax })},
		{"team.max_objectives", "The most objectives of a team in a cycle", count(func(c *Config) *int { return &c.Limits.TeamMaxObjectives })},
		{"company.min", "The fewest objectives of the company", count(func(c *Config) *int { return &c.Limits.CompanyMin })},
		{"company.max", "The most objectives of the company", count(func(c *Config) *int { return &c.Limits.CompanyMax })},
		{"person.max_objectives", "The most objectives of a person in a cycle", count(func(c *Config) *int { return &c.Limits.PersonMaxObjectives })},
		{"person.kr_min", "The fewest key results of a person's objective", count(func(c *Config) *int { return &c.Limits.PersonKRMin })},
		{"review_every", "The time between two reviews", days(func(c *Config) *int { return &c.Limits.ReviewEvery })},
		{"check_every", "The time between two check-ins", days(func(c *Config) *int { return &c.Limits.CheckEvery })},
		{"ambition.expected", "How much of the way should be possible without extra effort", zone(
			func(c *Config) (low, high *float64) { return &c.Limits.ExpectedLow, &c.Limits.ExpectedHigh })},
		{"ambition.confidence", "The confidence that fits a target: a zone, or one beyond which is an info and one beyond which is a warning", confidence()},
		{"pace.early", "The share of a cycle before which nothing is said of the pace", share(func(c *Config) *float64 { return &c.Limits.PaceEarly })},
		{"similarity", "The share of words that makes two key results the same", share(func(c *Config) *float64 { return &c.Limits.Similarity })},
		{"small_baseline", "The baseline below which a target may be many times as high", number(func(c *Config) *float64 { return &c.Limits.SmallBaseline })},
		{"objective_length", "The most characters of an objective", count(func(c *Config) *int { return &c.Limits.ObjectiveLength })},
		{"objective_words", "The most words of an objective", count(func(c *Config) *int { return &c.Limits.ObjectiveWords })},
		{"kr_length", "The most characters of a key result", count(func(c *Config) *int { return &c.Limits.KRLength })},
		{"grace", "How long after its start a cycle's targets may still move", days(func(c *Config) *int { return &c.Limits.Grace })},
		{"retro_grace", "How long after its end a cycle may be without a retrospective", days(func(c *Config) *int { return &c.Limits.RetroGrace })},

		{"require_kr_owner", "Every key result names its owner", flag(func(c *Config) *bool { return &c.Limits.RequireKROwner })},
		{"require_top_level", "There is an objective of the company", flag(func(c *Config) *bool { return &c.Limits.RequireTopLevel })},
		{"require_influence", "Every outcome says how far its owner can move it", flag(func(c *Config) *bool { return &c.Limits.RequireInfluence })},
		{"kinds_per", "What must hold an input, an output and an outcome", either("objective", "kr", func(c *Config) *bool { return &c.Limits.KindsPerKR })},

		{"bands", "The bounds of missed, met and exceeded: a preset or numbers", bands()},
		{"score_kinds", "The labels whose key results count into a score", scoreKinds()},
		{"rollup", "What a key result that others align to is scored by", either("key_results", "children", func(c *Config) *bool { return &c.RollUpChildren })},
		{"stages", "The stages that may be named: poem, none or a list", stages()},

		{"names", "Names with numbers in them that measure nothing, such as Studio 54", texts(func(c *Config) *[]string { return &c.Names })},
		{"competitors", "The names of competitors", texts(func(c *Config) *[]string { return &c.Competitors })},
		{"lexicon", "Words to add to the word lists, or to remove from them", lexicon()},
	}
}

// suggest returns ", did you mean x" for a name that is near to one of those
// there are, with the name, else "".
func suggest(word string, names []string) (clause, name string) {
	if name, _, ok := source.Nearest(word, names); ok {
		return ", did you mean " + name, name
	}
	return "", ""
}

// names returns the keys that may stand in the mapping of a prefix: all of them
// in full for "", else those below it ("team.") without it.
func names(ks []key, prefix string) []string {
	var ns []string
	for _, k := range ks {
		rest, ok := strings.CutPrefix(k.name, prefix)
		if !ok {
			continue
		}
		ns = append(ns, rest)
		if group, _, ok := strings.Cut(rest, "."); ok && !slices.Contains(ns, group) {
			ns = append(ns, group)
		}
	}
	return ns
}
