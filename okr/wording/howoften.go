package wording

import "strings"

// period returns the days of the period named from token i on ("a week", "per
// quarter", "/ day", "daily"), 0 if its length is not known, -1 if there is none.
func (s *sentence) period(i int) int {
	if i < len(s.ts) && s.ts[i].kind == word && s.ts[i].join != slash && !s.ts[i].in.has(function) && !strings.HasSuffix(s.ts[i].word, "ly") {
		return -1
	}
	switch s.word(i) {
	case "daily":
		return s.adverb(i, 1)
	case "weekly":
		return s.adverb(i, 7)
	case "monthly":
		return s.adverb(i, 30)
	case "a", "an", "per", "each", "every", "/":
	default:
		if i < len(s.ts) && s.ts[i].join == slash && s.is(i, period) {
			return periodDays(s.word(i))
		}
		return -1
	}
	k := i + 1
	times := 1
	if w := s.word(i); w == "every" || w == "each" || w == "per" {
		if k, times = s.manyPeriods(k); times == 0 {
			return -1
		}
	}
	if w := s.word(k); w == "business" || w == "working" || w == "calendar" || w == "school" || w == "single" {
		k++
	}
	if !s.is(k, period) {
		return -1
	}
	return times * periodDays(s.word(k))
}

// manyPeriods reads how many periods go by, if a number of them is named at token
// i: "every two weeks", "every other Friday". It returns the token of the period.
func (s *sentence) manyPeriods(i int) (next, times int) {
	switch w := s.word(i); {
	case w == "other" || w == "second":
		return i + 1, 2
	case w == "third":
		return i + 1, 3
	case s.is(i+1, period) && (s.kind(i) == digit || s.is(i, numberWord)):
		if q, _, ok := s.scanAt(i); ok {
			return i + 1, int(q.Value)
		}
		return i, 0
	}
	return i, 1
}

// adverb returns days where the word at i stands after what it counts, not before a noun.
func (s *sentence) adverb(i, days int) int {
	if s.kind(i+1) == word && !s.is(i+1, function) {
		return -1
	}
	return days
}

func periodDays(w string) int {
	switch strings.TrimSuffix(w, "s") {
	case "day", "night", "weekday":
		return 1
	case "week", "weekend":
		return 7
	case "fortnight":
		return 14
	case "month":
		return 30
	case "quarter":
		return 91
	case "half-year":
		return 182
	case "year":
		return 365
	}
	return 0
}

// comesRound reports whether token i is a day, a part of one or a longer stretch of time
// that comes round, so that things are done on it again and again: "Sundays", "weekend",
// "evening", "term".
func (s *sentence) comesRound(i int) bool {
	if s.kind(i) != word {
		return false
	}
	switch w := strings.TrimSuffix(s.word(i), "s"); w {
	case "week", "weekend", "fortnight", "month", "quarter", "term", "season", "morning", "evening", "night", "lunch":
		return true
	case "birthday", "holiday", "today", "yesterday":
		return false
	default:
		return strings.HasSuffix(w, "day")
	}
}
