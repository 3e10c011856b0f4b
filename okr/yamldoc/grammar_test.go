package yamldoc

import "slices"

// testGrammar knows the keys of the format.
var testGrammar = Grammar{
	Key:      func(word string) bool { return slices.Contains(testKeys, word) },
	Sentence: func(key string) bool { return slices.Contains(testSentences, key) },
	List:     func(key string) bool { return slices.Contains(testLists, key) },
	Rewrite:  "key_result",
}

var testKeys = []string{
	"okr", "cycle", "company", "department", "team", "person", "owner", "objective", "objectives", "id", "why", "tags", "segment",
	"links", "stage", "aligns_to", "supports", "depends_on", "agreed_with", "assumptions", "risks", "not_doing", "status",
	"why_dropped", "commitment", "check_every", "review_every", "guardrails", "initiatives", "reviews", "changes",
	"retrospective", "glossary", "key_results", "key_result", "input", "output", "outcome", "baseline", "target", "at_least",
	"at_most", "between", "floor", "milestones", "probability", "achieved", "metric", "expected", "confidence", "influence",
	"leads_to", "source", "weight", "due", "notes", "pace", "check_ins", "current", "date", "value", "note", "blockers",
	"text", "for", "effort", "rice", "experiment", "hypothesis", "reach", "impact", "what", "decision", "decisions", "learned",
	"do_differently", "why_exceeded", "name", "link", "means", "done", "start", "end",
}

var testSentences = []string{
	"objective", "key_result", "input", "output", "outcome", "key_results", "guardrails", "initiatives", "milestones",
	"assumptions", "risks", "not_doing", "learned", "do_differently", "decisions", "blockers",
}

var testLists = []string{
	"objectives", "key_results", "guardrails", "initiatives", "milestones", "check_ins", "tags", "links", "source", "aligns_to",
	"assumptions", "risks", "not_doing", "notes", "between", "floor",
}
