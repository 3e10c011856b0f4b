package wording

import "github.com/okr-as-code/okr/okr/quantity"

// service is step 5: rates, durations, service levels and held thresholds.
func (s *sentence) service(c *clause, v verbKind, segs []segment) bool {
	own := !c.passive && (v == making || v == weak || v == resourcing)
	for k := c.n; k < c.m; k++ {
		n := &s.nums[k]
		switch {
		case n.none && (k == c.roles.target) && !own && v != delivering:
			s.decide(c, Outcome, Set(Output), s.names(c, outcomeNoun|unwanted|lowerIsBetter), whyNone, n.At)
			return true
		case n.Kind() == quantity.Money && k == c.roles.target && (v == delivering || v == neutral || v == noVerb || v == changing) && (!s.hasHeadClass(segs, made) || v == changing && c.front && n.from <= c.verb+2):
			s.decide(c, Outcome, Set(Output), true, whyMoney, n.At)
			return true
		}
	}
	t := c.roles.target
	if own && t >= 0 && v == making && s.inTime(c, &s.nums[t]) {
		s.decide(c, Outcome, Set(Output), false, whyTime, s.nums[t].At)
		return true
	}
	if own {
		return false
	}
	if t >= 0 {
		n := &s.nums[t]
		k := n.Kind()
		switch {
		case k == quantity.Share && (s.withinTime(c, t) || c.roles.fromTo && s.inGoodTime(c)):
			s.decide(c, Outcome, 0, true, whyService, n.At)
			return true
		case (k == quantity.Time || k == quantity.ClockOf) && (c.roles.fromTo || n.bound == Decrease || v == changing) && v != delivering:
			s.decide(c, Outcome, Set(Output), true, whyTime, n.At)
			return true
		case (k == quantity.Time || k == quantity.ClockOf) && n.bound == Decrease:
			s.decide(c, Outcome, Set(Output), false, whyTime, n.At)
			return true
		case c.roles.held && v == holding:
			s.decide(c, Outcome, Set(Output), true, whyHeld, n.At)
			return true
		case k == quantity.Ratio && v != delivering:
			s.decide(c, Outcome, Set(Output), false, whyRate, n.At)
			return true
		}
	}
	for i := range segs {
		g := &segs[i]
		if i > 1 || v == delivering && i > 0 {
			break
		}
		for k := g.from; k < g.to; k++ {
			t := &s.ts[k]
			if t.masked || t.kind != word {
				continue
			}
			switch t.word {
			case "rate", "rates", "ratio", "score", "index", "percentile":
				if (!g.hasHead || g.head.class != taken) && (k+1 >= g.to || !s.is(k+1, headOverride)) {
					s.decide(c, Outcome, Set(Output), c.roles.target >= 0, whyRate, s.span(k, k+1))
					return true
				}
			case "average", "median", "mean":
				if v != delivering && (!g.hasHead || g.head.class == unknown || c.roles.target >= 0 && v != making) {
					s.decide(c, Outcome, Set(Output), false, whyRate, s.span(k, k+1))
					return true
				}
			}
		}
	}
	return false
}

func (s *sentence) hasHeadClass(segs []segment, want class) bool {
	for i := range segs {
		if segs[i].hasHead && segs[i].head.class == want && i < 2 {
			return true
		}
	}
	return false
}

// withinTime reports whether a time limit follows the share t: "90% of tickets within 4 hours".
func (s *sentence) withinTime(c *clause, t int) bool {
	for k := t + 1; k < c.m; k++ {
		if n := &s.nums[k]; n.Kind() == quantity.Time && (n.bound == Decrease || s.word(n.from-1) == "in") {
			return true
		}
	}
	return false
}

// inGoodTime reports whether the clause says that something happens within a time:
// "answered within a day", "delivered on time".
func (s *sentence) inGoodTime(c *clause) bool {
	for i := c.from; i+1 < c.to; i++ {
		switch s.word(i) {
		case "on", "in":
			if s.word(i+1) == "time" {
				return true
			}
		case "within":
			if s.is(i+1, period) || s.is(i+2, period) {
				return true
			}
		}
	}
	return false
}

// plainWork reports whether the clause counts what is worked off, without a share
// or a time: "fix 40 errors".
func (s *sentence) plainWork(c *clause) bool {
	t := c.roles.target
	if t < 0 {
		return true
	}
	k := s.nums[t].Kind()
	return k == quantity.Count || k == quantity.Bare
}
