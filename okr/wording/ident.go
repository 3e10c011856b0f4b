package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// decade reports whether the digits at i are ten years and no seconds: "the 70s",
// "late 1980s", but not "the 30s timeout".
func (s *sentence) decade(i int) bool {
	w := s.ts[i].word
	n := len(w) - 1
	if n != 2 && n != 4 || w[n] != 's' || w[n-1] != '0' || !digitsOnly(w[:n]) {
		return false
	}
	if n == 4 {
		return w[0] == '1' || w[0] == '2'
	}
	switch s.word(i + 1) {
	case "timeout", "limit", "delay", "mark", "threshold", "target", "window", "budget", "goal", "cap", "interval", "timer", "slot", "spot", "clip", "video", "response", "wait":
		return false
	}
	switch s.word(i - 1) {
	case "the", "early", "late", "mid":
		return true
	}
	return false
}

// version reports whether the number with a dot at i is where something is brought
// up to: "upgrade the cluster to 1.31", but not "raise the rating to 4.5".
func (s *sentence) version(i int) bool {
	w := s.ts[i].word
	if !strings.Contains(w, ".") || strings.Trim(w, "0123456789.") != "" {
		return false
	}
	if next := i + 1; s.kind(next) == word && !s.is(next, function) && s.ts[next].form&past == 0 {
		return false
	}
	switch s.word(i - 1) {
	case "to", "from":
		if i > 3 && s.openVersion(i-4) {
			return true // "from 4.x to 5.0"
		}
	default:
		return strings.HasSuffix(w, ".0") && s.kind(i-1) == word && s.is(i-1, inputNoun|productNoun|projectNoun|paper|headOverride) &&
			!s.is(i-1, outcomeNoun|uptakeNoun|changeNoun|ratio|upVerb|downVerb) && !s.any.has(upVerb|downVerb|changeNoun) && s.ts[i].join == apart
	}
	if q, _, ok := s.scanAt(i); !ok || q.Kind() != quantity.Bare {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-7; k-- {
		switch s.word(k) {
		case "upgrade", "upgraded", "upgrading", "update", "updated", "updating", "bump", "bumped", "migrate", "migrated", "migration", "migrating", "port", "ported", "patched":
			return !s.is(k-1, outcomeNoun|uptakeNoun|ratio)
		}
		if s.is(k, outcomeNoun|uptakeNoun|ratio) || s.kind(k) == mark {
			return false
		}
	}
	return false
}

// openVersion reports whether a version of which only the beginning counts is at
// token i: "4.x".
func (s *sentence) openVersion(i int) bool {
	return s.kind(i) == digit && s.word(i+1) == "." && s.word(i+2) == "x" && s.ts[i+1].join == touches && s.ts[i+2].join == touches
}

// labelled reports whether the number at i is that of the thing that begins the
// sentence: "Bench 7 gets a hood", "Kiln 3 rebuilt", but not "Train 5 nurses" and not "NPS 40 is held".
func (s *sentence) labelled(i int) bool {
	if i != 1 || s.kind(0) != word || s.ts[1].join != apart || !digitsOnly(s.ts[1].word) || len(s.ts[1].word) > 3 {
		return false
	}
	if p := &s.ts[0]; p.in.has(verbs&^(inputVerb|outputVerb)|outcomeNoun|uptakeNoun|numberWord|function|atLeast|atMost|total|moreWord|today) || strings.HasSuffix(p.word, "s") || p.masked {
		return false
	}
	if s.is(3, holdVerb) {
		return false // "Headcount 12 is kept"
	}
	if s.is(2, inputVerb|outputVerb|resourceVerb) && s.ts[2].form == past {
		// "Kiln 3 rebuilt", but not "Conduct 30 structured interviews"
		return s.ts[0].form&base == 0 && s.endsPhrase(3, len(s.ts)) && !s.is(0, lowerIsBetter|timeMetric|ratio|changeNoun|period)
	}
	switch s.word(2) {
	case "is", "has", "gets", "goes", "becomes", "runs", "opens", "moves", "closes", "stays", "receives", "takes", "uses", "keeps":
		return true
	}
	return false
}

// sameThings reports whether the digits at i begin some of what is numbered, said in
// words: "wired at stations 3 to 9", "lights for rooms 4 and 5". Where a metric
// changes, they are values.
func (s *sentence) sameThings(i int) bool {
	p := s.word(i - 1)
	if i < 2 || s.kind(i-1) != word || s.ts[i].join != apart || len(p) < 4 || p[len(p)-1] != 's' || s.is(i-1, function|outcomeNoun|uptakeNoun|lowerIsBetter) || s.ts[i-1].capital {
		return false
	}
	if s.any.has(upVerb | downVerb | changeNoun) {
		return false
	}
	switch s.word(i - 2) {
	case "at", "in", "on", "for", "across", "between":
	default:
		return false
	}
	switch s.word(i + 1) {
	case "to", "and", "through", "&":
	default:
		return false
	}
	z := i + 2
	if s.kind(z) != digit || !digitsOnly(s.word(z)) || len(s.word(z)) > 3 || !digitsOnly(s.word(i)) {
		return false
	}
	if a, b := s.word(i), s.word(z); len(b) < len(a) || len(b) == len(a) && b <= a {
		return false
	}
	if s.word(z+1) == "%" || s.kind(z+1) == word && !s.is(z+1, function|verbs|auxiliary) {
		return false
	}
	s.ts[z].masked = true
	return true
}
