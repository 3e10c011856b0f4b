package wording

import "github.com/okr-as-code/okr/okr/quantity"

// vanity finds a metric that can rise without anybody being better off.
func (s *sentence) vanity() Vanity {
	for i := range s.ts {
		t := &s.ts[i]
		if t.masked || !t.in.has(vanityStrong|vanityWeak) {
			continue
		}
		n, strong := s.x.length(s.ts, i, vanityStrong), true
		if m := s.x.length(s.ts, i, vanityWeak); m > n {
			n, strong = m, false
		}
		if s.is(i-1, person) && t.form&base != 0 {
			continue // "20 organisations sign up"
		}
		if s.is(i+n, headOverride) && s.ts[i+n].kind == word && !s.is(i+n, function) {
			continue
		}
		v, ok := s.countedVanity(i, n, strong)
		if !ok {
			continue
		}
		v.At = s.span(i, i+n)
		v.Noun = s.low[v.At.Start:v.At.End]
		v.Instead = instead(v.Noun)
		return v
	}
	return Vanity{}
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
	for k := i - 2; k < i+5; k++ {
		switch s.word(k) {
		case "social", "github", "twitter", "linkedin", "facebook", "instagram", "youtube", "tiktok", "media", "page", "site", "website", "app":
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

// instead returns what to measure instead of a vanity noun (RULES.md rule 11).
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
