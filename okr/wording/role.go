package wording

import "github.com/okr-as-code/okr/okr/quantity"

// The roles that the numbers of a clause play, by their index in s.nums; -1 is none.
type roles struct {
	baseline, target int
	low, high        int
	held             bool
	fromTo           bool
	changed          int // the number that is a change
	change           Change
	plan             Range
	count            bool // the target is a plain count
	perCycle         bool
	to               bool // the target is what a verb of change leads to: "increase … to 40"
}

// cast gives the numbers of a clause their roles: a from–to wins,
// then a number to hold, then the first number that is not today's.
func (s *sentence) cast(c *clause) {
	s.withNone(c)
	r := roles{baseline: -1, target: -1, low: -1, high: -1, changed: -1}
	hold := s.holds(c)
	for _, k := range s.numbersOf(c) {
		n := &s.nums[k]
		switch {
		case n.today || s.lonelyFrom(c, n):
			n.today = true
			if r.baseline < 0 {
				r.baseline = k
				n.Role = Baseline
			}
		case n.pairFrom && (r.baseline < 0 || !r.fromTo):
			r.baseline = k
			n.Role = Baseline
		case n.pairTo && !r.fromTo:
			r.target, r.fromTo = k, true
			n.Role = Target
		}
	}
	if !r.fromTo {
		s.band(c, &r, hold)
		if r.low < 0 {
			s.aim(c, &r, hold)
		}
	}
	s.factorWords(c, &r)
	if r.target >= 0 {
		k := s.nums[r.target].Kind()
		r.count = k == quantity.Bare || k == quantity.Count
	}
	c.roles = r
}

// withNone sets aside "with no exceptions" where something is done once: that
// says how it is done, and measures nothing.
func (s *sentence) withNone(c *clause) {
	if !c.front || !s.ts[c.verb].in.has(binaryVerb|outputVerb|inputVerb) {
		return
	}
	for k := c.n; k < c.m; k++ {
		if n := &s.nums[k]; n.none && s.word(n.from-1) == "with" {
			n.sub = true
		}
	}
}

// numbersOf returns the indices of the numbers of a clause.
func (s *sentence) numbersOf(c *clause) []int {
	s.scratch = s.scratch[:0]
	for k := c.n; k < c.m; k++ {
		s.scratch = append(s.scratch, k)
	}
	for k := c.x; k < c.y; k++ {
		s.scratch = append(s.scratch, k)
	}
	return s.scratch
}

// holds returns the token of a verb that says hold, -1 if there is none: keep,
// stay, never, "does not fall below".
func (s *sentence) holds(c *clause) int {
	if !s.any.has(holdVerb) && !s.cues.has(negating) {
		return -1
	}
	for i := c.from; i < c.to; i++ {
		t := &s.ts[i]
		if t.masked {
			continue
		}
		if t.alone.has(holdVerb) && t.form&(base|third|ing) != 0 && t.join != hyphen && !s.holdsEvents(c, i) && s.word(i+1) != "longer" {
			return i
		}
		switch t.word {
		case "not", "n't", "don't", "doesn't":
			switch s.word(i + 1) {
			case "fall", "drop", "go", "rise", "exceed", "sink", "decline", "climb", "slip", "dip", "increase", "decrease", "get":
				return i
			}
		}
	}
	return -1
}

// holdsEvents reports whether "hold" at i is said of events: "hold 10 workshops".
func (s *sentence) holdsEvents(c *clause, i int) bool {
	if w := s.word(i); w != "hold" && w != "holding" && w != "holds" {
		return false
	}
	for k := range s.nums {
		if n := &s.nums[k]; n.from == i+1 && (n.kind == quantity.Count || n.kind == quantity.Bare && s.kind(n.to) == word && !s.is(n.to, function)) {
			return true
		}
	}
	var buf [mostSegments]segment
	segs := s.segments(buf[:0], i+1, c.to)
	return len(segs) > 0 && segs[0].hasHead && segs[0].head.class == delivered
}

// lonelyFrom reports whether n is today's value because "from" stands before it
// without a "to": "lower my heart rate from 68", but not "feedback from 20 customers".
func (s *sentence) lonelyFrom(c *clause, n *num) bool {
	if n.pairFrom || n.pairTo || s.word(n.to) == "upwards" || s.word(n.to) == "upward" || !s.before1(n, fromWord) {
		return false
	}
	if m := s.likeBefore(n); m != nil && n.kind == quantity.Share && m.kind == quantity.Share && s.word(n.from-1) == "from" && s.word(n.from-2) == "," && s.word(n.to) != "of" {
		return true // "70% of permits issued online, from 22% in spring"
	}
	if s.is(n.to, person) || s.is(n.to-1, person) || n.late || n.sub || n.bound != Undirected && s.word(n.from-1) != "from" && s.is(n.from-2, person) {
		return false // "from 20 guests", "from people under 25"
	}
	if c.verb < 0 || !s.ts[c.verb].in.has(upVerb|downVerb|outcomeVerb) {
		if s.countsThings(n) {
			return false // "quotes from 4 plumbers"
		}
	}
	return s.direction(c) != Undirected || c.verb < 0
}

// countsThings reports whether n is a number of things that are named.
func (s *sentence) countsThings(n *num) bool {
	return n.kind == quantity.Count || n.kind == quantity.Bare && s.kind(n.to) == word && !s.is(n.to, function)
}

// direction returns what the main verb of a clause says.
func (s *sentence) direction(c *clause) Direction {
	if c.verb < 0 {
		return Undirected
	}
	return s.verbDirection(c.verb)
}

func (s *sentence) verbDirection(i int) Direction {
	t := &s.ts[i]
	if s.carries(i) {
		if c := (&clause{verb: i, to: len(s.ts)}); s.movesTo(c, "down") {
			return Decrease
		} else if s.movesTo(c, "up") {
			return Increase
		}
	}
	switch {
	case t.long && s.x.length(s.ts, i, weakActivity) > 1:
		return Undirected // "double down on"
	case t.in.has(upVerb):
		return Increase
	case t.in.has(downVerb):
		return Decrease
	case t.alone.has(holdVerb):
		return Hold
	}
	return Undirected
}

// band finds "between 200 and 400 ms".
func (s *sentence) band(c *clause, r *roles, hold int) {
	ks := s.numbersOf(c)
	for x := 0; x+1 < len(ks); x++ {
		a, b := &s.nums[ks[x]], &s.nums[ks[x+1]]
		if s.word(a.from-1) != "between" || s.word(b.from-1) != "and" {
			continue
		}
		pairUp(a, b)
		if hold < 0 && s.is(c.verb, verbs) && !s.ts[c.verb].in.has(stateVerb) {
			r.target, a.Role = ks[x], Target
			r.low = -1
			return
		}
		r.low, r.high, r.target, r.held = ks[x], ks[x+1], ks[x], true
		a.Role, b.Role = Low, High
		return
	}
}

// aim finds the number to hold or to reach, or the change, that the clause is about.
func (s *sentence) aim(c *clause, r *roles, hold int) {
	if r.target >= 0 {
		return
	}
	best, rank := -1, 0
	for _, k := range s.numbersOf(c) {
		n := &s.nums[k]
		if n.today || n.sub || n.interval {
			continue
		}
		s.asChange(c, n)
		p := 2
		switch {
		case hold >= 0 && n.from > hold && !n.late && n.change.Kind == NoChange:
			p = 5
		case s.leadsTo(c, n), s.cues.has(colon) && s.word(s.beforeBound(n)) == ":" && (n.to == c.to || s.word(n.to) == "(") && n.from > c.from+1:
			p = 4
		case n.late || s.aside(n) || s.qualifies(c, n) || s.amongThe(n):
			p = 1
		case s.inTime(c, n):
			p = 3
		}
		if p > rank {
			best, rank = k, p
		}
	}
	if best < 0 {
		return
	}
	n := &s.nums[best]
	r.to = rank == 4 && s.leadsTo(c, n)
	if n.change.Kind != NoChange {
		r.changed, r.change = best, n.change
		n.Role = Relative
		if n.change.Kind == OfPlan {
			n.Role, r.plan = PlanShare, n.change.At
		}
		return
	}
	r.target = best
	n.Role = Target
	if r.to {
		s.besideChange(c, r)
	}
	s.hold(c, r, n, hold)
}

// besideChange keeps the change that stands beside an absolute target: "by 10
// points to 50".
func (s *sentence) besideChange(c *clause, r *roles) {
	for _, k := range s.numbersOf(c) {
		if n := &s.nums[k]; n.change.Kind != NoChange && n.change.Kind != OfPlan && r.changed < 0 && (!s.aside(n) || n.change.Kind != ByPercent || n.Text[0] == '+') {
			r.changed, r.change = k, n.change
			n.Role = Relative
		}
	}
}

// hold decides whether the number n of the clause is held, and which way.
func (s *sentence) hold(c *clause, r *roles, n *num, verb int) {
	held := verb >= 0 && verb < n.from || n.strict && !r.to || n.none && !r.to
	if n.rate && !held && !r.to && r.baseline < 0 && s.direction(c) == Undirected {
		if s.perCycle(n) {
			r.perCycle = true
			return
		}
		held = true
	}
	if !held {
		return
	}
	r.held = true
	most := n.bound == Decrease || n.none || n.bound == Undirected && s.names(c, lowerIsBetter)
	if verb >= 0 && s.word(verb) != "never" && !s.ts[verb].in.has(holdVerb) {
		switch s.word(verb + 1) { // "does not exceed 5", "do not fall below 20"
		case "exceed", "rise", "climb", "increase":
			most = true
		default:
			most = false
		}
	} else if verb >= 0 && (s.word(verb) == "never" || s.word(verb+1) == "not") {
		most = s.negatedBound(c, n, most)
	}
	if most {
		r.high = index(s.nums, n)
		n.Role = AtMost
		return
	}
	r.low = index(s.nums, n)
	n.Role = AtLeast
}

// negatedBound returns the bound that "never" turns round: "never below 20" is at least 20.
func (s *sentence) negatedBound(c *clause, n *num, most bool) bool {
	for i := n.from - 1; i >= c.from && i > n.from-4; i-- {
		switch s.word(i) {
		case "below", "under", "less", "fewer":
			return false
		case "above", "over", "more", "exceed", "exceeds":
			return true
		}
	}
	return most
}

func index(ns []num, n *num) int {
	for k := range ns {
		if &ns[k] == n {
			return k
		}
	}
	return -1
}

// perCycle reports whether the rate of n is one for the whole cycle. Where the
// cycle is not known, it is taken for a quarter.
func (s *sentence) perCycle(n *num) bool {
	days := s.context.PeriodDays
	if days == 0 {
		days = 91
	}
	return n.days > 0 && days > n.days*9/10 && days < n.days*11/10+2
}

// leadsTo reports whether n is where a verb of change leads: "increase … to 40".
func (s *sentence) leadsTo(c *clause, n *num) bool {
	return n.change.Kind == NoChange && s.before1(n, toWord) && c.verb >= 0 && c.verb < n.from &&
		(s.ts[c.verb].in.has(outcomeVerb|upVerb|downVerb) || s.is(c.verb, neutralVerb)) &&
		!s.is(n.from-1, verbs) && !s.shareBefore(c, n)
}

// shareBefore reports whether a share stands before n, which is none: "upgrade 90% of homes to 5 lamps".
func (s *sentence) shareBefore(c *clause, n *num) bool {
	for k := c.n; k < c.m; k++ {
		if o := &s.nums[k]; o.from < n.from && o.Kind() == quantity.Share && o.change.Kind == NoChange && n.Kind() != quantity.Share && !o.today {
			return true
		}
	}
	return false
}

// aside reports whether n stands in brackets.
func (s *sentence) aside(n *num) bool { return s.ts[n.from].depth > 0 }

// qualifies reports whether n only says which things are meant, and another
// number follows: "deals above 50k EUR", "reorders within 30 days".
func (s *sentence) qualifies(c *clause, n *num) bool {
	if s.word(n.from-1) == "from" && (n.kind == quantity.Count || n.kind == quantity.Bare) {
		return true // "12 guests from 3 countries"
	}
	if s.word(n.from-1) == "within" && n.Kind() == quantity.Time && s.shareAfter(c, n) {
		return true
	}
	if n.bound == Undirected || c.verb >= 0 && c.verb >= n.from-2 || n.from <= c.from+1 {
		return false
	}
	return s.word(n.from-1) == "above" || s.word(n.from-1) == "over" || s.word(n.from-1) == "within"
}

// amongThe reports whether n counts things that are known, where something happens:
// "turnout in the 6 wards up by 4 points".
func (s *sentence) amongThe(n *num) bool {
	if s.word(n.from-1) != "the" || !s.countsThings(n) {
		return false
	}
	switch s.word(n.from - 2) {
	case "on", "in", "across", "at", "among", "throughout":
		return true
	}
	return false
}

// shareAfter reports whether a share follows n: "paid within 30 days for 90% of clients".
func (s *sentence) shareAfter(c *clause, n *num) bool {
	for k := c.n; k < c.m; k++ {
		if o := &s.nums[k]; o.from > n.from && o.Kind() == quantity.Share && s.word(o.to) == "of" {
			return true
		}
	}
	return false
}

// inTime reports whether n is a time to beat with something that is done once:
// "run the 10 km in under 50 minutes".
func (s *sentence) inTime(c *clause, n *num) bool {
	if k := n.Kind(); k != quantity.Time && k != quantity.ClockOf || n.bound != Decrease {
		return false
	}
	for k := c.n; k < c.m; k++ {
		if o := &s.nums[k]; o.from < n.from && (o.Unit == "km" || o.Unit == "m" || o.Unit == "mi") {
			return true // "run 5 km under 25 minutes"
		}
	}
	for i := n.from - 1; i >= n.from-4; i-- {
		if s.word(i) == "in" {
			return true
		}
	}
	return false
}
