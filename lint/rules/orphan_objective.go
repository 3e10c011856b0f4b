package rules

import (
	"slices"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

var orphanObjective = &lint.Rule{
	Name:     "orphan-objective",
	Severity: lint.Warning,
	Category: lint.Alignment,
	Phase:    cycle.Plan,
	Scope:    lint.Workspace,
	Since:    1,
	Options:  []string{"require_top_level"},
	Doc:      doc("orphan-objective"),
	Check:    checkOrphanObjective,
}

func checkOrphanObjective(p *lint.Pass) {
	h := newHierarchy(p.Plan)
	lint.EachObjective(func(p *lint.Pass, o *okr.Objective) {
		if o.Level == okr.Company || len(o.AlignsTo) > 0 || o.Has("aligns_to") {
			return
		}
		if first, n := h.above(o); n > 0 {
			p.Report(o, source.Span{}, "nothing says which objective above it this one serves: write `aligns_to`").
				Suggest("it may serve %s; `aligns_to: none` and a `why` are an answer too", candidates(first, n))
		}
	})(p)
	if p.Settings.RequireTopLevel && !h.top && h.team != nil {
		p.Report(h.team, source.Span{}, "teams have objectives here and the company has none: what are they for").
			As(lint.Info).
			Suggest("write the objectives of the company, in a file `company.yaml` of its cycle")
	}
}

// candidates names the first of n objectives that may be served.
func candidates(first []*okr.Objective, n int) string {
	text := ""
	for i, o := range first {
		if i > 0 {
			text += ", "
		}
		text += "`" + o.Address + "`"
	}
	if n > len(first) {
		text += " or " + count(n-len(first), "other")
	}
	return text
}

// A hierarchy is the objectives of a plan that others may serve, by level and
// cycle.
type hierarchy struct {
	tiers []*tier
	top   bool           // the company has objectives
	team  *okr.Objective // the first of a team
	words []string       // of the objective that above was asked of last
}

// A tier is the objectives of one level in one cycle.
type tier struct {
	level  okr.Level
	cycle  cycle.Cycle
	all    []*okr.Objective
	byWord map[string]*saying // nil until it is asked
	counts []int              // of each objective, how many words it shares with another
	asked  int                // how often it was
}

// A saying is which objectives of a tier say a word.
type saying struct {
	by    []int
	asked int // the last time that the word was asked for
}

func newHierarchy(plan *okr.Plan) *hierarchy {
	h := &hierarchy{}
	known := map[tierKey]*tier{}
	for o := range plan.Objectives() {
		h.top = h.top || o.Level == okr.Company
		if o.Level == okr.Team && h.team == nil {
			h.team = o
		}
		if o.Level == okr.Person || o.Status != okr.Active || o.Cycle().IsZero() {
			continue
		}
		key := tierKey{o.Level, o.Cycle().Start, o.Cycle().End}
		if known[key] == nil {
			known[key] = &tier{level: o.Level, cycle: o.Cycle()}
			h.tiers = append(h.tiers, known[key])
		}
		known[key].all = append(known[key].all, o)
	}
	return h
}

type tierKey struct {
	level      okr.Level
	start, end cycle.Date
}

// above returns how many objectives o may serve, those of a higher level whose
// cycle holds that of o, and the first three of them by words in common.
func (h *hierarchy) above(o *okr.Objective) (first []*okr.Objective, n int) {
	const most = 3
	h.words = h.words[:0]
	var shares []int // of those in first
	for _, t := range h.tiers {
		if !t.level.Above(o.Level) || !t.cycle.Covers(o.Cycle()) {
			continue
		}
		n += len(t.all)
		if len(h.words) == 0 {
			h.words = topicOf(h.words, o)
		}
		for i, shared := range t.shared(h.words) {
			at, _ := slices.BinarySearchFunc(shares, shared, func(a, b int) int {
				if a >= b {
					return -1
				}
				return 1
			})
			if at < most {
				first, shares = slices.Insert(first, at, t.all[i]), slices.Insert(shares, at, shared)
				first, shares = first[:min(len(first), most)], shares[:min(len(shares), most)]
			}
		}
	}
	return first, n
}

// shared returns how many of words each objective of the tier says. The result
// is good until the next call.
func (t *tier) shared(words []string) []int {
	if t.byWord == nil {
		t.byWord = map[string]*saying{}
		for i, other := range t.all {
			words := topicOf(nil, other)
			slices.Sort(words)
			for _, w := range slices.Compact(words) {
				if t.byWord[w] == nil {
					t.byWord[w] = &saying{}
				}
				t.byWord[w].by = append(t.byWord[w].by, i)
			}
		}
		t.counts = make([]int, len(t.all))
	}
	clear(t.counts)
	t.asked++
	for _, w := range words {
		s := t.byWord[w]
		if s == nil || s.asked == t.asked {
			continue
		}
		s.asked = t.asked
		for _, i := range s.by {
			t.counts[i]++
		}
	}
	return t.counts
}

// topicOf appends the words of an objective and of its key results.
func topicOf(words []string, o *okr.Objective) []string {
	words = sayings(words, o.Sentence)
	for kr := range o.Counted() {
		for _, part := range kr.Parts {
			words = sayings(words, part.Sentence)
		}
	}
	return words
}

// sayings appends the words of a sentence that say what it is about.
func sayings(words []string, s *okr.Sentence) []string {
	if s == nil {
		return words
	}
	for word := range wordsOf(s.Text) {
		if !binds(word) {
			words = append(words, singular(word))
		}
	}
	return words
}
