// Package rules is the rules of okr, one to a file. The page of each, whose
// examples are also its tests, is the file of its name in doc; the engine that
// runs them is package lint.
//
// # Adding a rule
//
// A rule is lint/rules/<name>.go, lint/rules/doc/<name>.md and its line in All.
// kr_count.go is a small one to begin with. What several ask or say has a file of its
// noun: words.go and phrasing.go take a text apart, sentence.go, objective.go, place.go
// and kinds.go look at what was read, phrase.go puts words together, line.go edits.
//
//   - A rule whose severity depends on the case calls As. One that would say
//     nothing if the label were another calls RestsOn, and one that rests on
//     words that overlap calls Guessed, so that neither is ever an error.
//   - What is missing is reported nowhere (the zero Span), and so at the head of
//     its subject. Where a part of the file could not be read, the engine drops
//     just these findings.
//   - Which of two rules gives way is a line in lint/precedence.go, never a
//     condition in a rule.
//   - A rule that reads words has Words set, and is silent in other languages.
//     One of scope Sentence looks at one key result or objective with its own
//     fields: Plan, Graph and Before are nil for `okr try`, and the sentence of
//     the objective may be. One that compares with Before has Past set.
//   - A list of words that package wording holds is no list in a rule: the Lexicon of
//     a Reading is asked, so that the words a user adds count too (lexicon_test.go).
//     What only one rule wants to know stays in its file.
//
// # Its page
//
// A page begins with "# name" and a paragraph of one sentence that says what is
// checked. Its sections are Why, Bad, Good, perhaps Fixed, When to ignore it,
// Options and Source, in this order. The test reads its blocks:
//
//	```yaml         okrs/2026-Q3/plan.yaml, linted on 2026-07-01
//	```txtar        a folder: a line "as-of: 2026-08-31" if the day matters,
//	                then "-- path --" and text, .okr.yaml among them, and under
//	                before/ the folder as the cycle began
//	```yaml silent  the rule says nothing: a case that looks wrong and is not;
//	                also ```txtar silent
//	```yaml info    the rule says nothing above info; also ```txtar info
//	```text         what the rule prints about the block before it
//
// Bad and Good open with a yaml or txtar block. The text block of Bad follows
// its first block and is exactly what this rule prints, a line for each finding,
// with its help below: "okrs/2026-Q3/plan.yaml:5:7: warning: message [name]",
// "  help: what to write". Good gives nothing of this rule and no error of any.
// The first fix of each finding turns Bad into Good, or into the block under
// Fixed, to the byte. `go test ./lint/rules -run TestPages/name -update` writes
// the text blocks.
package rules

import (
	"embed"

	"github.com/okr-as-code/okr/lint"
)

// All is every rule, by name.
var All = []*lint.Rule{
	activityKR,
	badIgnore,
	binaryKR,
	blameLanguage,
	brokenReference,
	businessAsUsual,
	checkInSanity,
	commitmentMismatch,
	companyObjectiveCount,
	competitorParity,
	compoundKR,
	compoundObjective,
	conflictingTargets,
	directionMismatch,
	flatTarget,
	indistinctKRs,
	initiativeOffTarget,
	krCount,
	krNotMeasurable,
	labelMismatch,
	laggingOnly,
	lowInfluenceCommitment,
	metricInObjective,
	misalignedMetric,
	missingBaseline,
	missingCounterweight,
	missingInput,
	missingKind,
	missingLabel,
	missingObjective,
	missingOwner,
	missingPeriod,
	missingRetrospective,
	missingSource,
	missingTarget,
	missingWhy,
	noKeyResults,
	noOutcome,
	notQuarterSized,
	oneObjectivePerTeam,
	orphanObjective,
	outputForcingObjective,
	overlong,
	parentMismatch,
	percentCompleteKR,
	percentOrPoints,
	placeholderText,
	punitiveUse,
	relativeWithoutBaseline,
	reviewCadence,
	schema,
	setAndForget,
	syntax,
	targetMoved,
	textFieldMismatch,
	tooEasy,
	tooHard,
	totalNotRatio,
	uncoveredParentKR,
	undefinedTerm,
	unknownField,
	unknownLabel,
	unlinkedInput,
	unlinkedOutput,
	unreadable,
	unscoredAfterEnd,
	unusedIgnore,
	vagueObjective,
	vagueQuantity,
	vanityMetric,
	watermelonStatus,
	weightSum,
}

// Names returns the names of the rules.
func Names() []string { return lint.Names(All) }

//go:embed doc/*.md
var pages embed.FS

// doc returns what reads the page of the rule of that name: pages are not
// touched before somebody asks for one.
func doc(name string) func() string {
	return func() string {
		text, err := pages.ReadFile("doc/" + name + ".md")
		if err != nil {
			panic(err) // a rule without a page does not get as far as a test
		}
		return string(text)
	}
}
