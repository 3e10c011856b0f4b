package wording

import "github.com/okr-as-code/okr/okr/quantity"

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
		if s.ofThing(i, n) {
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

// doneAt reports whether the word of n tokens at i is a verb: "20 organisations
// sign up", "customers can download the invoice".
func (s *sentence) doneAt(i, n int) bool {
	switch s.word(i - 1) {
	case "to", "can", "could", "must", "will", "would", "should", "cannot", "not", "who", "that", "and":
		return !s.is(i-1, purposeNot) && s.word(i-1) != "and" && s.word(i-1) != "to" || s.articleAt(i+n) || s.is(i-2, purposeNot|person)
	}
	return s.is(i-1, person) && (s.ts[i-1].form == 0 || !s.is(i-1, upVerb)) || s.first(0, len(s.ts)) == i && s.articleAt(i+n)
}

// countedVanity reports whether the noun of n tokens at i is what is counted, and
// how much of a vanity metric that makes it.
func (s *sentence) countedVanity(i, n int, strong bool) (Vanity, bool) {
	number, asTotal, asRatio := false, false, false
	for k := max(0, i-5); k < i; k++ {
		t := &s.ts[k]
		if t.kind == mark && t.word != "%" && t.word != "#" {
			number, asTotal = false, false
		}
		asTotal = asTotal || t.in.has(total)
		asRatio = asRatio || t.in.has(ratio) && t.word != "share"
	}
	for k := i + n; k < min(i+n+3, len(s.ts)); k++ {
		asRatio = asRatio || s.word(k) == "rate" || s.word(k) == "per" || s.word(k) == "ratio"
	}
	for k := range s.nums {
		m := &s.nums[k]
		if m.from < i && m.to >= i-3 && m.to <= i+n || m.from >= i+n && m.from <= i+n+4 {
			number = true
			asRatio = asRatio || m.Kind() == quantity.Share && s.word(m.to) != "more" && m.change.Kind == NoChange
		}
	}
	if i > 0 && s.ts[i-1].kind == word && s.is(i-1, upVerb) {
		number = number || strong && !s.ts[i].in.has(ambiguous)
	}
	if s.ts[i].alone.has(ambiguous) && n == 1 && !s.qualified(i, asTotal) {
		return Vanity{}, false
	}
	switch {
	case strong && (number || asTotal):
		return Vanity{Strength: StrongVanity, Ratio: asRatio, Nudge: asRatio}, true
	case !strong && asTotal && !asRatio:
		return Vanity{Strength: WeakVanity}, true
	case !strong && number && !asRatio && s.audience(i):
		return Vanity{Strength: WeakVanity, Nudge: true}, true
	}
	return Vanity{}, false
}

// qualified reports whether an ambiguous word is meant as a metric: "total views",
// "mentions in social media".
func (s *sentence) qualified(i int, asTotal bool) bool {
	if w := s.word(i); w == "view" || w == "views" {
		return asTotal || s.kind(i-1) == digit || s.is(i-1, upVerb)
	}
	if s.countable(i) && s.counted(i) {
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
