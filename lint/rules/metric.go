package rules

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

// A metric is what a sentence measures, apart from how much of it: its words without numbers, units, days and what binds them, in the
// singular and in one spelling. The zero metric is that of no sentence.
type metric struct {
	words    []string // sorted, each once
	segments []string // of whom or of which part, sorted: "emea", "p95"
	verb     string   // what is done, where that is no mere more or less: "train"
	kind     quantity.Kind
	counted  string // what the target is a number of, if the sentence says it: "evening"
}

// metricOf returns what the part of a key result that is scored measures.
func metricOf(kr *okr.KeyResult) metric {
	var m metric
	if kr.Segment != nil {
		m.segments = append(m.segments, strings.ToLower(kr.Segment.Value))
	}
	if part := kr.Scored(); part != nil {
		m.add(part.Sentence)
	}
	m.kind = kindOf(kr)
	if t := kr.Reading().Target; t != nil && t.Kind() == quantity.Count && m.has(singular(t.Unit)) {
		m.counted = singular(t.Unit)
	}
	return m
}

// kindOf returns what the numbers of a key result are, a plain count for those
// of no unit.
func kindOf(kr *okr.KeyResult) quantity.Kind {
	low, high := kr.Bounds()
	for _, k := range [...]okr.Known{kr.Target(), low, high} {
		if k.Ok() && k.Kind() != quantity.Bare {
			return k.Kind()
		}
	}
	if r := kr.Reading(); r.Baseline != nil && r.Baseline.Kind() != quantity.Bare {
		return r.Baseline.Kind()
	}
	return quantity.Count
}

// metricOfAll returns what the parts of several key results measure, in one.
func metricOfAll(krs []*okr.KeyResult) metric {
	var m metric
	for _, kr := range krs {
		for _, part := range kr.Parts {
			m.collect(part.Sentence)
		}
	}
	m.sort()
	return m
}

// add adds the words of a sentence.
func (m *metric) add(s *okr.Sentence) {
	m.collect(s)
	m.sort()
}

// collect adds the words of a sentence where they come, so that those of many are
// sorted once.
func (m *metric) collect(s *okr.Sentence) {
	if s == nil || s.Reading == nil {
		return
	}
	r := s.Reading
	words, aside, last := make([]string, 0, 16), asideIn(s.Text), ""
	for word, at := range wordsOf(s.Text) {
		switch {
		case allDigits(word) && isPart(last) && !scores(r, at): // "district 12"
			m.segments = append(m.segments, word)
		case inNumber(r, at):
			if unit := countedNoun(r, at); unit != "" && !binds(word) {
				words = append(words, unit)
			}
		case within(at, aside), within(at, r.Source), slices.ContainsFunc(r.Written, func(w wording.WrittenLabel) bool { return within(at, w.At) }):
		case within(at, r.VerbAt):
			if r.Verb == wording.Undirected && m.verb == "" {
				m.verb = sameVerb(word)
			}
		case isSegment(word):
			m.segments = append(m.segments, word)
		case !binds(word), contrary(word) && r.Target == nil:
			words = append(words, singular(word))
		}
		last = word
	}
	if words = oneSpelling(words); m.words == nil {
		m.words = words
	} else {
		m.words = append(m.words, words...)
	}
}

// asideIn returns the brackets of a text that only say in other words what stands
// before them: "(that is, 40 walks)".
func asideIn(text string) wording.Range {
	open := strings.IndexByte(text, '(')
	if open < 0 {
		return wording.Range{}
	}
	end := strings.IndexByte(text[open:], ')')
	if end < 0 {
		return wording.Range{}
	}
	if phrasingOf(text[open:open+end]).beginsAny("this means", "that means", "meaning", "i.e", "i e", "that is", "this is", "in other words") > 0 {
		return wording.Range{Start: int32(open), End: int32(open + end)}
	}
	return wording.Range{}
}

// inNumber reports whether a word is part of a number, or of a change.
func inNumber(r *wording.Reading, at wording.Range) bool {
	if within(at, r.Change.At) {
		return true
	}
	for i := range r.Numbers {
		if within(at, r.Numbers[i].At) {
			return true
		}
	}
	return false
}

// scores reports whether a word is part of the baseline or the target.
func scores(r *wording.Reading, at wording.Range) bool {
	return r.Target != nil && within(at, r.Target.At) || r.Baseline != nil && within(at, r.Baseline.At)
}

// countedNoun returns what the number that a word is part of counts, if the word
// says it: "300 tickets" are tickets.
func countedNoun(r *wording.Reading, at wording.Range) string {
	for _, n := range r.Numbers {
		if within(at, n.At) && n.Kind() == quantity.Count && singular(strings.ToLower(at.In(r.Text))) == singular(n.Unit) {
			return singular(n.Unit)
		}
	}
	return ""
}

func (m *metric) sort() {
	slices.Sort(m.words)
	slices.Sort(m.segments)
	m.words, m.segments = slices.Compact(m.words), slices.Compact(m.segments)
}

// shares reports whether two metrics have a word in common.
func (m metric) shares(o metric) bool {
	return slices.ContainsFunc(m.words, func(w string) bool {
		_, found := slices.BinarySearch(o.words, w)
		return found && !contrary(w)
	})
}

// similar returns how many of the words of both are common to them, 0 to 1. Each
// having words of its own sets them apart: "churn in Lyon", "churn in Bergen".
func (m metric) similar(o metric) float64 {
	common := 0
	for _, w := range m.words {
		if _, found := slices.BinarySearch(o.words, w); found {
			common++
		}
	}
	all := len(m.words) + len(o.words) - common
	if all == 0 || common < min(len(m.words), len(o.words)) {
		return 0
	}
	return float64(common) / float64(all)
}

// comparable reports whether two metrics are numbers of one kind, of the same
// part and action. Evenings for volunteers are no volunteers.
func (m metric) comparable(o metric) bool {
	return m.kind == o.kind && m.verb == o.verb && slices.Equal(m.segments, o.segments) &&
		(m.counted == "" || o.has(m.counted)) && (o.counted == "" || m.has(o.counted))
}

// has reports whether a word is one of the metric's.
func (m metric) has(word string) bool {
	_, found := slices.BinarySearch(m.words, word)
	return found
}

// contrary reports whether a word that binds others has an opposite, so that it tells
// apart what has no number: "print under glass", "print over glass".
func contrary(word string) bool {
	switch word {
	case "under", "over", "with", "without", "before", "after":
		return true
	}
	return false
}

// isSegment reports whether a word says of which part something is measured, so
// that the same number for two of them is two numbers.
func isSegment(word string) bool {
	switch word {
	case "emea", "apac", "latam", "amer", "americas", "dach", "nordics", "benelux", "europe", "asia", "africa", "us", "usa", "uk", "eu",
		"north", "south", "east", "west", "northern", "southern", "eastern", "western",
		"enterprise", "smb", "sme", "midmarket", "consumer", "b2b", "b2c",
		"ios", "android", "web", "mobile", "desktop",
		"free", "paid", "inbound", "outbound", "existing", "junior", "senior", "weekday", "weekend",
		"min", "max", "minimum", "maximum", "peak",
		"first", "second", "third", "last":
		return true
	}
	digits, ok := strings.CutPrefix(word, "p")
	return ok && digits != "" && allDigits(digits)
}

// isPart reports whether a number behind a noun is the name of one of many such parts.
func isPart(noun string) bool {
	switch noun {
	case "district", "zone", "region", "sector", "precinct", "borough", "ward", "area", "site", "store", "shop", "branch", "school", "class", "grade", "cohort",
		"room", "hall", "floor", "gate", "lane", "line", "route", "platform", "depot", "warehouse", "building", "version", "tier", "team":
		return true
	}
	return false
}

// sameVerb returns one of the verbs that mean the same thing done.
func sameVerb(verb string) string {
	switch verb {
	case "run", "host", "hold", "organise", "organize", "conduct", "stage", "deliver":
		return "hold"
	case "build", "create", "make", "develop", "write", "produce", "prepare", "draft":
		return "make"
	case "launch", "release", "ship", "publish", "roll":
		return "publish"
	case "sign", "close", "win", "secure":
		return "win"
	case "hire", "recruit":
		return "hire"
	case "train", "coach", "teach":
		return "train"
	}
	return verb
}

// oneSpelling replaces what has several names by one.
func oneSpelling(words []string) []string {
	for i := 0; i < len(words); i++ {
		of, to := "", ""
		switch words[i] {
		case "net":
			of, to = "net promoter score", "nps"
		case "customer":
			of, to = "customer satisfaction", "csat"
		case "turnover":
			of, to = "turnover time", "lead time"
		case "attrition":
			of, to = "attrition", "churn"
		default:
			continue
		}
		old := strings.Fields(of)
		if i+len(old) <= len(words) && slices.Equal(words[i:i+len(old)], old) {
			words = slices.Replace(words, i, i+len(old), strings.Fields(to)...)
		}
	}
	return words
}
