package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// window reports whether n is no measure but a stretch of time or part of a name:
// "the next 3 months", "30 day trial", "my 10 km time".
func (s *sentence) window(n *num) bool {
	k := n.Kind()
	if s.hourOfDay(n) || s.ranked(n) || n.span && s.zone(n.to) {
		return true
	}
	if k == quantity.Time {
		if s.inAdvance(n) {
			return true
		}
		if s.word(n.to) == "ago" {
			return true
		}
		switch s.word(n.from - 1) {
		case "next", "last", "past", "first", "previous", "coming", "following", "final", "rolling", "trailing", "initial":
			return true
		}
		if s.word(n.from-1) == "<" || s.word(n.from-1) == "≤" || s.is(n.from-1, atMost|atLeast) || s.word(n.from-1) == "than" {
			return false
		}
		unit := s.word(n.to - 1)
		if s.word(n.from) == "half" && s.indefinite(n.from+1) && s.is(n.to, nouns) && s.ts[n.to].join == apart && !s.is(n.to, function|moreWord) {
			return true // "a half a day workshop"
		}
		if len(unit) > 2 && unit[len(unit)-1] != 's' && s.kind(n.to-1) == word && s.kind(n.to) == word &&
			!s.is(n.to, function|verbs) && s.ts[n.to].join == apart && (n.Value != 1 || s.is(n.to, nouns)) {
			return !s.is(n.to, moreWord|today|changeNoun)
		}
	}
	if k == quantity.Time && s.word(n.from-1) == "of" && s.kind(n.to-1) == digit && s.is(n.to, nouns) && !s.is(n.to, function|timeMetric|moreWord|today) {
		return true // "a drill of a 6h outage"
	}
	if sized(n.Unit) && s.indefinite(n.from-1) && s.ts[n.to-1].join != hyphen && s.kind(n.to) == word && s.ts[n.to].join == apart {
		return !s.is(n.to, function|moreWord|today) // "restoring a 2 TB snapshot"
	}
	return k == quantity.Count && s.called(n)
}

// hourOfDay reports whether n is the time on a clock at which something happens,
// which is a date and no measure: "before 23:00", "Mondays at 9", "after ten".
func (s *sentence) hourOfDay(n *num) bool {
	const hours = 24
	if n.kind != quantity.Bare && n.kind != quantity.ClockOf || n.kind == quantity.Bare && n.Value > hours {
		return false
	}
	if s.ts[n.from].join == touches && s.kind(n.from-1) != mark {
		return false
	}
	if s.openHours(n) {
		return true
	}
	w := s.word(n.from - 1)
	switch n.kind {
	case quantity.ClockOf:
		if n.Value >= hours*60 || len(n.Text) > len("23:59") {
			return false
		}
		switch w {
		case "before", "until", "till", "after", "by":
			return true
		case "at", "around":
			return s.onDay(n.from - 2)
		}
		return s.onDay(n.from-1) && s.word(n.from-1) != "day" // "by Friday 10:00"
	case quantity.Bare:
		if s.kind(n.to) == word || s.word(n.to) == "%" || s.kind(n.to) == digit {
			return false
		}
		switch w {
		case "before", "until", "till", "after":
			return true
		case "at":
			return s.onDay(n.from - 2)
		}
	}
	return false
}

// zone reports whether token i is a time zone, so that hours of the day stand before
// it: "9–14 EET".
func (s *sentence) zone(i int) bool {
	switch s.word(i) {
	case "cet", "cest", "eet", "eest", "wet", "west", "gmt", "utc", "bst", "ist", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "jst", "aest", "aedt":
		return s.ts[i].capital
	}
	return false
}

// openHours reports whether n begins a stretch of a day, for which another number
// holds: "is 6 minutes between 7 and 22 h".
func (s *sentence) openHours(n *num) bool {
	if s.word(n.from-1) != "between" || s.word(n.to) != "and" || s.kind(n.to+1) != digit || len(s.nums) < 2 || s.nums[len(s.nums)-2].kind == quantity.Bare {
		return false
	}
	switch s.word(n.to + 2) {
	case "h", "o'clock", "hrs":
	default:
		return false
	}
	if s.kind(n.to+3) == word {
		return false // "between 7 and 8 h of sleep"
	}
	s.ts[n.to+1].masked = true
	return true
}

// onDay reports whether token i is a day of the week.
func (s *sentence) onDay(i int) bool {
	switch strings.TrimSuffix(s.word(i), "s") {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "day", "weekday", "mon", "tue", "wed", "thu", "fri", "sat", "sun":
		return true
	}
	return false
}

// inAdvance reports whether n says how long before a day something is done, which
// is a date: "briefed two weeks ahead", "sent 10 days in advance".
func (s *sentence) inAdvance(n *num) bool {
	switch s.word(n.to) {
	case "ahead":
		return s.word(n.to+1) != "of" || s.word(n.to+2) == "the" || s.word(n.to+2) == "time"
	case "beforehand":
		return true
	case "in":
		return s.word(n.to+1) == "advance"
	}
	return false
}

// ranked reports whether n only says which of many things are meant: "the bottom three
// services". To be among the top three is a goal.
func (s *sentence) ranked(n *num) bool {
	switch s.word(n.from - 1) {
	case "bottom", "worst", "slowest", "biggest", "largest", "busiest":
		return n.kind == quantity.Bare || n.kind == quantity.Count
	}
	return false
}

// called reports whether the length or the speed n is what a thing is called by:
// "my 10 km time", "the 100 m test", "a 30 km/h zone".
func (s *sentence) called(n *num) bool {
	switch n.Unit {
	case "km", "m", "mi", "k", "km/h", "kmh", "mph", "yard", "metre", "meter", "mile":
	default:
		return false
	}
	switch s.word(n.to) {
	case "time", "race", "pace", "record", "radius", "test", "zone", "sprint", "relay", "hurdles", "badge", "freestyle", "backstroke", "breaststroke", "rule", "limit":
		return true
	}
	return false
}
