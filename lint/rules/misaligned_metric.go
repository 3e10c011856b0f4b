package rules

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

var misalignedMetric = &lint.Rule{
	Name:     "misaligned-metric",
	Severity: lint.Info,
	Category: lint.Alignment,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Words:    true,
	Doc:      doc("misaligned-metric"),
	Check:    lint.EachKeyResult(checkMisalignedMetric),
}

// An input, or what says what it leads to, need not show by itself that the
// objective is reached.
func checkMisalignedMetric(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	o := kr.Objective
	if r == nil || o.Sentence == nil || kr.Label().Label == wording.Input || len(kr.LeadsTo) > 0 || len(kr.Parts) > 1 || len(r.Clauses) != 1 ||
		kr.Kind() != okr.Metric {
		return
	}
	h, at := handyIn(r)
	if h == nil || h.fits(o) || shareTopic(kr, o) {
		return
	}
	p.Report(kr, s.At(at), "\"%s\" is at hand, and says little of \"%s\": measure what shows that it is so", at.In(s.Text), excerpt(o.Sentence.Text, 60)).
		Guessed().
		Suggest("could it rise while nothing of the objective comes true, or the objective come true while it stays as it is? if so, measure something else")
}

// A handy metric is one that every tool shows, and the topics that it does speak
// of, by how their words begin.
type handy struct {
	nouns  []string
	topics []string
}

// handyMetrics returns the metrics that are at hand whether they fit or not.
func handyMetrics() [3]handy {
	return [3]handy{
		{
			[]string{"mau", "dau", "monthly active user", "daily active user", "weekly active user", "active user", "page view", "pageview", "view", "session",
				"site visit", "website visit", "login", "log-in", "sign-up", "signup", "registration", "download", "install", "impression"},
			[]string{"grow", "audience", "reach", "aware", "visib", "visit", "known", "know", "find", "discover", "traffic", "adopt", "use", "using", "usage",
				"engag", "activ", "attract", "brand", "market", "read", "popular", "communit", "habit", "daily", "everyday", "sign", "join", "people", "public",
				"web", "site", "online", "launch", "acqui", "scale", "customer", "subscri", "open", "content", "demand", "lead", "recogni", "face", "presence",
				"promot", "social", "awesome", "viral", "start", "entry", "first", "onboard", "destination", "come"},
		},
		{
			[]string{"story point", "velocity", "commit", "pull request", "line of code"},
			[]string{"speed", "fast", "quick", "capacity", "deliver", "productiv", "predict", "throughput", "velocity", "pace", "ship", "agile", "efficien",
				"develop", "engineer", "code", "contribut", "open", "backlog", "team", "rhythm", "sprint", "plan"},
		},
		{
			[]string{"e-mail", "email", "hour worked", "hours worked", "feature", "meeting"},
			[]string{"feature", "build", "ship", "launch", "product", "roadmap", "platform", "capab", "deliver", "complete", "offer", "releas", "support", "service",
				"meet", "talk", "contact", "sale", "sell", "relation", "close", "pipeline", "partner", "customer", "know", "communicat", "inform", "team",
				"collab", "align", "listen", "network", "invest", "fund", "stakeholder", "together", "mail", "hour", "time", "work", "campaign", "market",
				"lead", "prospect", "feedback", "research", "understand", "learn", "interview", "hire", "hiring", "recruit", "manag", "one-on-one", "coach"},
		},
	}
}

// handyIn returns the handy metric that a sentence counts, and where it stands:
// its head noun, of all and not of those who do something, nor for each of others.
func handyIn(r *wording.Reading) (*handy, wording.Range) {
	text := strings.ToLower(r.Text)
	if len(text) != len(r.Text) || isDivided(r) {
		return nil, wording.Range{}
	}
	metrics := handyMetrics()
	for i := range metrics {
		for _, noun := range metrics[i].nouns {
			if at := countedAt(text, noun); !at.IsZero() {
				return &metrics[i], at
			}
		}
	}
	return nil, wording.Range{}
}

// countedAt returns where a noun, in either number, is what a sentence counts, of
// which text is in lower case.
func countedAt(text, noun string) wording.Range {
	for from := 0; ; {
		i := strings.Index(text[from:], noun)
		if i < 0 {
			return wording.Range{}
		}
		start := from + i
		end := start + len(noun)
		from = end
		if end < len(text) && text[end] == 's' {
			end++
		}
		if isHead(text, start, end) {
			return wording.Range{Start: int32(start), End: int32(end)}
		}
	}
}

// isHead reports whether the words from start up to end are a whole noun, with
// nothing behind it but its number, a period, or the end.
func isHead(text string, start, end int) bool {
	letter := func(c byte) bool { return 'a' <= c && c <= 'z' || c == '-' || c >= 0x80 }
	if start > 0 && letter(text[start-1]) || end < len(text) && letter(text[end]) {
		return false
	}
	before := strings.TrimSuffix(strings.TrimSpace(text[:start]), "number of")
	for word := range wordsOf(before) {
		switch word {
		case "per", "of", "in", "on", "at", "during", "within", "after", "before", "for", "with", "without", "from", "by", "no", "zero", "each", "all", "and", "measured", "who", "that", "between":
			return false // it stands beside what is counted
		}
	}
	after := strings.Fields(text[end:])
	if len(after) == 0 || text[end] != ' ' {
		return true
	}
	next := strings.Trim(after[0], ".,;:()")
	switch next {
	case "from", "to", "by", "a", "per", "each", "every", "at", "is", "are", "reaches", "and", "in", "on", "this", "monthly", "weekly", "daily", "->", "→":
		return true
	}
	return next == "" || '0' <= next[0] && next[0] <= '9'
}

// fits reports whether an objective is about one of the topics that a metric
// speaks of.
func (h *handy) fits(o *okr.Objective) bool {
	says := o.Sentence.Text
	if o.Why != nil {
		says += " " + o.Why.Value
	}
	for word := range wordsOf(says) {
		if slices.ContainsFunc(h.topics, func(topic string) bool { return strings.HasPrefix(word, topic) }) {
			return true
		}
	}
	return false
}

// shareTopic reports whether a key result says a word of its objective.
func shareTopic(kr *okr.KeyResult, o *okr.Objective) bool {
	var own, of metric
	own.add(kr.Scored().Sentence)
	for word := range wordsOf(o.Sentence.Text) {
		if !binds(word) {
			of.words = append(of.words, singular(word))
		}
	}
	of.sort()
	return own.shares(of)
}
