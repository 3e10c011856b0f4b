package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// vanity finds a metric that can rise without anybody being better off.
func (s *sentence) vanity() Vanity {
	if !s.any.has(vanityStrong | vanityWeak) {
		return Vanity{}
	}
	for i := range s.ts {
		t := &s.ts[i]
		if t.masked || !t.in.has(vanityStrong|vanityWeak) {
			continue
		}
		n, strong := s.x.length(s.ts, i, vanityStrong), true
		if m := s.x.length(s.ts, i, vanityWeak); m > n {
			n, strong = m, false
		}
		if t.form&base != 0 && s.doneAt(i, n) {
			continue
		}
		if s.ofThing(i, n) || s.workedOn(i, n) || s.ownPeople(i) || s.defines(i) {
			continue
		}
		v, ok := s.countedVanity(i, n, strong)
		if !ok {
			continue
		}
		v.At = s.span(i, i+n)
		v.Noun = lower(s.text[v.At.Start:v.At.End])
		v.Instead = instead(v.Noun)
		return v
	}
	return Vanity{}
}

// ofThing reports whether the word of n tokens at i only says which thing is meant
// ("login page", "download speed"), or how much it takes ("in 3 clicks").
func (s *sentence) ofThing(i, n int) bool {
	next := i + n
	if s.kind(next) == word && next < len(s.ts) {
		switch s.word(next) {
		case "score", "scores", "quality":
			return true // "first-impressions score"
		case "share", "source", "sources":
			return !s.countable(next - 1) // "impression share"
		case "to":
			return s.ts[next].join == hyphen // "follower-to-buyer ratio"
		}
	}
	if s.kind(next) == word && !s.is(next, function) && (s.is(next, headOverride) ||
		s.ts[next].join == apart && !s.countable(next-1) && !s.is(next, changeNoun|moreWord|ratio|total|period|today|verbs)) {
		return true
	}
	for k := range s.nums {
		if m := &s.nums[k]; m.to >= i && m.from < i && s.word(m.from-1) == "in" || m.to == i && m.bound == Decrease {
			return s.word(i) == "click" || s.word(i) == "clicks"
		}
	}
	return false
}

// ownPeople reports whether the members at i are those who work for it, or belong to a
// house: "team members", "family members".
func (s *sentence) ownPeople(i int) bool {
	if singular(s.word(i)) != "member" {
		return false
	}
	switch s.word(i - 1) {
	case "team", "staff", "crew", "board", "committee", "council", "faculty", "family", "household":
		return true
	}
	return false
}

// defines reports whether the word at i only says how the number before it is counted:
// "95% of courses completed, as defined by the number of views".
func (s *sentence) defines(i int) bool {
	for k := i - 1; k > 0; k-- {
		if w := s.word(k); w != "by" && w != "as" {
			continue
		}
		switch s.word(k - 1) {
		case "defined", "measured", "calculated", "computed":
			t := s.clauseAt(i).roles.target
			return t >= 0 && s.nums[t].to < k || t < 0 && len(s.nums) > 0 && s.nums[0].to < k
		}
	}
	return false
}

// doneAt reports whether the word of n tokens at i is a verb: "20 organisations
// sign up", "customers can download the invoice".
func (s *sentence) doneAt(i, n int) bool {
	switch s.word(i - 1) {
	case "to", "can", "could", "must", "will", "would", "should", "cannot", "not", "who", "that", "and":
		return !s.is(i-1, purposeNot) && s.word(i-1) != "and" && s.word(i-1) != "to" || s.articleAt(i+n) || s.is(i-2, purposeNot|person)
	}
	if s.is(i-1, person) && !many(s.word(i-1)) && n > 1 && strings.HasSuffix(s.word(i+n-1), "s") {
		return false // "teacher sign-ups"
	}
	return s.is(i-1, person) && (s.ts[i-1].form == 0 || !s.is(i-1, upVerb)) || s.first(0, len(s.ts)) == i && s.articleAt(i+n)
}

// workedOn reports whether the people or things of the word of n tokens at i are only
// worked on or left aside: "2,000 subscribers moved to the new tool", "no login",
// "from sign-up to the first order".
func (s *sentence) workedOn(i, n int) bool {
	switch s.word(i - 1) {
	case "from", "after", "since", "until", "without", "no", "between", "before":
		return s.kind(i-1) == word
	}
	c := s.clauseAt(i)
	if !c.passive || c.verb < i+n || s.word(i) == "story" || s.mails(i) {
		return false
	}
	for k := i + n; k < c.verb; k++ {
		if s.kind(k) == mark && s.ts[k].depth == 0 {
			return false
		}
	}
	v := &s.ts[c.verb]
	switch v.word {
	case "moved", "migrated", "transferred", "switched", "closed", "deleted", "removed":
		return true
	}
	if !v.in.has(outputVerb|inputVerb|resourceVerb) || v.in.has(takeupVerb|neutralVerb|upVerb|outcomeVerb) {
		return false
	}
	switch v.word {
	case "acquired", "added", "attracted", "collected", "recruited", "delivered", "created", "counted", "recorded", "opened", "sent":
		return false
	}
	return true
}

// countedVanity reports whether the noun of n tokens at i is what is counted, and
// how much of a vanity metric that makes it.
func (s *sentence) countedVanity(i, n int, strong bool) (Vanity, bool) {
	c := s.clauseAt(i)
	if t := c.roles.target; t >= 0 && s.nums[t].kind == quantity.Time && c.roles.change.Kind == NoChange && s.word(i) != "hours" && s.word(i) != "time" {
		return Vanity{}, false // how long it takes: "install in 3 s"
	}
	number, large, asTotal, asRatio := false, false, s.totalAfter(i+n, c.to), false
	for k := max(0, i-5); k < i; k++ {
		t := &s.ts[k]
		if t.kind == mark && t.word != "%" && t.word != "#" {
			number, asTotal = false, s.totalAfter(i+n, c.to)
		}
		asTotal = asTotal || t.in.has(total)
		asRatio = asRatio || t.in.has(ratio) && t.word != "share"
	}
	for k := i + n; k < min(i+n+3, len(s.ts)); k++ {
		if s.word(k) == "per" && s.is(k+1, person) {
			return Vanity{}, false // how much each of them does: "logins per nurse"
		}
		asRatio = asRatio || s.word(k) == "rate" || s.word(k) == "per" && s.kind(k-1) != digit || s.word(k) == "ratio"
	}
	for k := range s.nums {
		m := &s.nums[k]
		if m.none || s.detail(k) || !(m.from < i && m.to >= i-3 && m.to <= i+n || m.from >= i+n && s.ofNoun(m, i, n, c)) {
			continue
		}
		number, large = true, large || m.Value > 20
		if m.Kind() == quantity.Share && s.word(m.to) != "more" && m.change.Kind == NoChange {
			if s.partOf(m, i, n) {
				return Vanity{}, false // "30% of downloads come from", "of our subscribers 15%"
			}
			asRatio = true
		}
	}
	if i > 0 && s.ts[i-1].kind == word && s.is(i-1, upVerb) || c.roles.change.Kind != NoChange && s.wordsFrom(c) == i {
		number = number || strong && !s.ts[i].in.has(ambiguous) || c.roles.change.Kind != NoChange
	}
	if s.mails(i) && !s.sentOut(i) {
		return Vanity{}, false
	}
	for k := i - 1; k > 0 && k > i-4; k-- {
		if s.word(k) == "of" && (s.word(k-1) == "share" || s.word(k-1) == "percentage" || s.word(k-1) == "proportion") {
			return Vanity{}, false // "the share of followers who buy"
		}
	}
	if s.ts[i].alone.has(ambiguous) && n == 1 && !s.qualified(i, asTotal) {
		return Vanity{}, false
	}
	switch {
	case strong && (number || asTotal):
		return Vanity{Strength: StrongVanity, Ratio: asRatio, Nudge: asRatio}, true
	case !strong && asTotal && !asRatio:
		return Vanity{Strength: WeakVanity}, true
	case !strong && large && !asRatio && s.audience(i):
		return Vanity{Strength: WeakVanity, Nudge: true}, true
	}
	return Vanity{}, false
}

// ofNoun reports whether the number m, which stands after the noun of n tokens at
// i, is that of the noun, and no count of other things: "followers: 5,000", "views of
// the guide up to 3,000", but not "subscribers on all 9 lines", "visits to 5 farms".
func (s *sentence) ofNoun(m *num, i, n int, c *clause) bool {
	if m.from > i+n+4 && (m.from >= c.to || i > s.wordsFrom(c)+2 || c.front) {
		return false
	}
	switch s.word(m.from - 1) {
	case "all", "on", "in", "across", "with", "for", "within", "than":
		return m.kind != quantity.Count && m.kind != quantity.Bare
	case "to":
		if s.kind(m.to-1) == word && s.kind(m.from) == digit && m.to > m.from+1 && !s.is(m.to-1, period) {
			return m.Value >= 1000 // "5 farms" are something else
		}
		return m.pairTo || m.Value >= 10 && (m.to >= len(s.ts) || s.kind(m.to) != word || m.Value >= 1000 || s.is(m.to, function|period))
	}
	return true
}

// partOf reports whether the share m is one of the noun of n tokens at i, of which
// something else is said: "30% of downloads come from partners".
func (s *sentence) partOf(m *num, i, n int) bool {
	if m.from >= i+n {
		for k := i - 1; k >= max(0, i-4); k-- {
			if s.word(k) == "of" {
				return k == 0 || s.kind(k-1) == mark || s.kind(k-1) == word && k == s.wordsFrom(s.clauseAt(i))
			}
		}
		return false
	}
	for k := m.to; k < i; k++ {
		if s.word(k) == "of" {
			return true
		}
	}
	return false
}

// totalAfter reports whether words of a total stand behind a count in tokens [from,
// to): "600 in total", "8,000 members overall".
func (s *sentence) totalAfter(from, to int) bool {
	for i := from; i < to; i++ {
		if s.ts[i].depth > 0 || !s.is(i, total) {
			continue
		}
		switch s.word(i) {
		case "total":
			if s.word(i-1) == "in" || s.kind(i+1) == digit {
				return true
			}
		case "overall", "cumulative", "combined":
			if s.kind(i+1) != word || s.is(i+1, function) {
				return true
			}
		}
	}
	return false
}

// qualified reports whether an ambiguous word is meant as a metric: "total views",
// "mentions in social media".
func (s *sentence) qualified(i int, asTotal bool) bool {
	if w := s.word(i); w == "view" || w == "views" {
		return asTotal || s.kind(i-1) == digit || s.is(i-1, upVerb)
	}
	if asTotal || s.countable(i) && s.counted(i) {
		return true // "3,000 installs"
	}
	for k := i - 2; k < i+5; k++ {
		switch s.word(k) {
		case "social", "github", "twitter", "linkedin", "facebook", "instagram", "youtube", "tiktok", "media", "page", "site", "website", "app":
			return true
		}
	}
	return false
}

// mails reports whether the word at i is that of letters that go out to many.
func (s *sentence) mails(i int) bool {
	w := s.word(i)
	return w == "email" || w == "emails" || w == "e"
}

// sentOut reports whether it is thousands of the letters at i that are sent, or
// "emails sent" stands there. What is received or answered is no vanity.
func (s *sentence) sentOut(i int) bool {
	if s.word(i+1) == "sent" {
		return true
	}
	switch s.word(s.clauseAt(i).verb) {
	case "send", "push", "blast", "mail", "sent":
	default:
		return false
	}
	for k := range s.nums {
		if m := &s.nums[k]; m.Value >= 1000 && m.from < i && m.to >= i-2 {
			return true
		}
	}
	return false
}

// counted reports whether a large number stands before token i, a word between at
// most. A few stars are a rating.
func (s *sentence) counted(i int) bool {
	for k := range s.nums {
		m := &s.nums[k]
		if kind := m.Kind(); (kind == quantity.Count || kind == quantity.Bare) && m.Value > 10 && m.from < i && m.to >= i-1 {
			return true
		}
	}
	return false
}

// audience reports whether a weak vanity noun counts people who only came by.
func (s *sentence) audience(i int) bool {
	switch s.word(i) {
	case "active", "daily", "monthly", "dau", "mau", "visitor", "visitors", "visits", "registration", "registrations", "traffic", "clicks",
		"signup", "signups":
		return true
	case "sign":
		return true
	}
	return false
}

// instead returns what to measure instead of a vanity noun.
func instead(noun string) string {
	for _, m := range [...]struct{ part, by string }{
		{"view", "the rate of completed tasks"},
		{"log", "completed workflows per active user"},
		{"sign-in", "completed workflows per active user"},
		{"registered", "the share active in the last 28 days"},
		{"accounts", "the share active in the last 28 days"},
		{"follower", "the share of leads that name the channel"},
		{"fan", "the share of leads that name the channel"},
		{"download", "the share that reaches first value"},
		{"install", "the share that reaches first value"},
		{"sign", "the activation rate"},
		{"registration", "the activation rate"},
	} {
		for i := 0; i+len(m.part) <= len(noun); i++ {
			if noun[i:i+len(m.part)] == m.part {
				return m.by
			}
		}
	}
	return ""
}
