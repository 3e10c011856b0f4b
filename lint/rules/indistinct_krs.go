package rules

import (
	"hash/maphash"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

// It sees all files: two teams may count the same thing.
var indistinctKRs = &lint.Rule{
	Name:     "indistinct-krs",
	Severity: lint.Warning,
	Category: lint.Structure,
	Phase:    cycle.Plan,
	Scope:    lint.Workspace,
	Since:    1,
	Options:  []string{"similarity"},
	Doc:      doc("indistinct-krs"),
	Check:    checkIndistinctKRs,
}

func checkIndistinctKRs(p *lint.Pass) {
	t := twins{seen: map[duplicate]*okr.KeyResult{}}
	var all []measured // of one objective
	var ladders []ladder
	lint.EachObjective(func(p *lint.Pass, o *okr.Objective) {
		all, ladders = all[:0], ladders[:0]
		for kr := range o.Counted() {
			m := measured{kr, metric{}}
			if p.Settings.English {
				m.metric = metricOf(kr)
			}
			twin, why := m.among(all, p.Settings.Similarity)
			switch {
			case twin == nil:
				t.elsewhere(p, m)
			case isStep(twin, kr):
				ladders = climb(ladders, twin, kr)
			default:
				p.Report(kr, wordsAt(kr), "%s %s %s: keep one, or say what sets them apart", idOf(kr), why, idOf(twin)).
					Suggest("ask what the one would show that the other does not; if they are of two parts of the market, name the part in both").
					Guessed().
					Relate(wordsAt(twin), "the other")
			}
			all = append(all, m)
		}
		for _, l := range ladders {
			l.report(p)
		}
		product(p, all)
	})(p)
}

// A measured is a key result and what it measures.
type measured struct {
	*okr.KeyResult
	metric
}

// compared is how many key results one is compared with: those before it. It
// keeps a list of thousands from taking time that grows with its square.
const compared = 50

// among returns the key result before m that measures the same, and in which
// way; nil if there is none.
func (m measured) among(before []measured, similarity float64) (twin *okr.KeyResult, why string) {
	for _, other := range before[max(len(before)-compared, 0):] {
		if why := m.like(other, similarity); why != "" {
			return other.KeyResult, why
		}
	}
	return nil, ""
}

// like says in which way two key results measure the same; "" if they do not.
func (m measured) like(o measured, similarity float64) string {
	if m.Metric != nil && o.Metric != nil {
		if strings.EqualFold(m.Metric.Value, o.Metric.Value) && slices.Equal(m.segments, o.segments) {
			return "has the same `metric` as"
		}
		return ""
	}
	switch {
	case len(m.words) == 0 || !m.comparable(o.metric):
	case m.similar(o.metric) >= similarity:
		return "measures nearly the same as"
	case m.opposite(o.metric):
		return "is the other side of"
	}
	return ""
}

// opposite reports whether one metric is what is left of the other: retention
// and churn.
func (m metric) opposite(o metric) bool {
	i := slices.IndexFunc(m.words, func(w string) bool { return complement(w) != "" })
	if i < 0 {
		return false
	}
	other := slices.Index(o.words, complement(m.words[i]))
	if other < 0 {
		return false
	}
	rate := func(w string) bool { return w == "rate" }
	mine := slices.DeleteFunc(slices.Delete(slices.Clone(m.words), i, i+1), rate)
	its := slices.DeleteFunc(slices.Delete(slices.Clone(o.words), other, other+1), rate)
	return slices.Equal(mine, its)
}

// complement returns what is left of a metric, "" for a word that is none.
func complement(word string) string {
	for _, pair := range [...][2]string{
		{"churn", "retention"}, {"downtime", "uptime"}, {"downtime", "availability"},
		{"loss", "win"}, {"fail", "pass"}, {"failure", "success"}, {"absence", "attendance"},
		{"rejected", "accepted"}, {"late", "punctual"}, {"unpaid", "paid"},
	} {
		switch word {
		case pair[0]:
			return pair[1]
		case pair[1]:
			return pair[0]
		}
	}
	return ""
}

// product reports a key result that is one of the others times another:
// revenue, where deals and the size of a deal are measured too.
func product(p *lint.Pass, all []measured) {
	if len(all) < 3 || len(all) > compared {
		return
	}
	find := func(fits func(measured) bool) *okr.KeyResult {
		i := slices.IndexFunc(all, fits)
		if i < 0 {
			return nil
		}
		return all[i].KeyResult
	}
	for _, size := range all {
		i := slices.IndexFunc(size.words, func(w string) bool { return w == "size" || w == "value" })
		if i < 0 || len(size.words) != 2 {
			continue
		}
		of := size.words[1-i]
		many := find(func(m measured) bool { return slices.Equal(m.words, []string{of}) && m.Reading().Count })
		if many == nil {
			continue
		}
		whole := find(func(m measured) bool {
			return slices.Equal(m.words, []string{"revenue"}) || slices.Equal(m.words, []string{"sale"}) && m.kind != kindOf(many)
		})
		if whole != nil && many != whole {
			p.Report(whole, wordsAt(whole), "%s is %s times %s: it follows from them", idOf(whole), idOf(many), idOf(size.KeyResult)).
				As(lint.Info).
				Suggest("keep the two that can be worked on, or the one that counts in the end")
		}
	}
}

// A duplicate is what two key results of different teams have in common if they
// count the same thing.
type duplicate struct {
	words      uint64 // a hash of them and of the segments
	target     float64
	unit       string
	label      wording.Label
	start, end cycle.Date
}

// twins holds the key results that were seen, by what others would have in common
// with them.
type twins struct {
	seen map[duplicate]*okr.KeyResult
	hash maphash.Hash
}

// wordsOf returns a hash of the words and segments of a metric.
func (t *twins) wordsOf(m metric) uint64 {
	t.hash.Reset()
	for _, list := range [...][]string{m.words, m.segments} {
		for _, word := range list {
			t.hash.WriteString(word)
			t.hash.WriteByte(' ')
		}
		t.hash.WriteByte('/')
	}
	return t.hash.Sum64()
}

// elsewhere reports a key result that another team has too, where nobody in
// particular answers for either and nothing above the two says that they share it.
func (t *twins) elsewhere(p *lint.Pass, m measured) {
	target := m.Target()
	if len(m.words) < 2 || !target.Ok() || p.Graph == nil || m.Has("owner") || m.Label().Label == wording.Input || m.Objective.Level == okr.Person {
		return
	}
	c := m.Objective.Cycle()
	key := duplicate{t.wordsOf(m.metric), target.Value, target.Unit, m.Label().Label, c.Start, c.End}
	first, ok := t.seen[key]
	if !ok {
		t.seen[key] = m.KeyResult
		return
	}
	a, b := first.Objective, m.Objective
	if sameTeam(a, b) || serves(p, a, b) || serves(p, b, a) || commonParent(p, a, b) != nil {
		return
	}
	p.Report(m.KeyResult, wordsAt(m.KeyResult), "%s of %s is the same: is it shared, or counted twice", idOf(first), a.Address).
		As(lint.Info).
		Suggest("give it one `owner`, or align both objectives to the one that it belongs to").
		Relate(wordsAt(first), "the other")
}
