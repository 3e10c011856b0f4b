package quantity

import "strings"

// suffix reads multiplier and unit after the number of r. money is the currency
// in front of it. It fails if something follows that makes it no quantity.
func (r *reading) suffix(s, money string, inDigits bool) bool {
	r.unit = money
	p := r.end
	end := letters(s, p)
	switch c := byteAt(s, p); {
	case c == '-' && letterAt(s, p+1) > 0:
		return r.hyphened(s)
	case c == '_':
		return false
	case !inDigits && (end > p || isDigit(c)):
		return false // a longer word than the number
	case end > p:
		return r.attached(s, end)
	case inDigits && (c == '.' || c == '\'') && letterAt(s, p+1) > 0:
		return false // 5.x, 5's
	}
	r.half(s)
	r.spacedMultiplier(s)
	r.plus(s)
	r.spacedUnit(s)
	return true
}

// attached reads the letters directly after digits, up to end: "5k", "5km",
// "5kEUR", "4h30m".
func (r *reading) attached(s string, end int) bool {
	p, run := r.end, s[r.end:end]
	if run == "x" || run == "X" || run == "fold" {
		r.factor = true
		return !digitAt(s, end)
	}
	unit := timeUnit(run)
	if len(run) > 1 {
		unit = timeUnit(lower(run))
	}
	if r.compound(s, unit, end) {
		return true
	}
	if digitAt(s, end) || byteAt(s, end) == '_' {
		return false
	}
	behind, _ := currencyAt(s, skipSpace(s, end))
	prefixed := r.unit != ""
	m := shortMultiplier(run, prefixed || behind != "")
	if m == 1 && len(run) > 3 {
		m = multiplier(lower(run)) // "5million"
	}
	if m > 1 {
		r.magnitude, r.end = m, end
		r.plus(s)
		r.spacedUnit(s)
		return true
	}
	switch {
	case run == "m":
		r.magnitude, r.end = 1e6, end
		r.plus(s)
		r.spacedUnit(s)
		r.guess = r.unit == ""
		return true
	case unit == "s" && len(run) == 1 && (r.decade(s[:p]) || hasWord(s, end, "of")):
		return false // 1990s, "10s of customers"
	case unit != "":
		r.unit, r.end = unit, end
		return !prefixed
	}
	if unit := measure(run); unit != "" && !prefixed {
		r.unit, r.end = unit, end
		r.perHour(s)
		return true
	}
	if unit := attachedWord(run); unit != "" && !prefixed {
		r.unit, r.end = unit, end
		return true
	}
	for cut := 0; cut <= 1; cut++ { // "5EUR", "5kEUR", "5MEUR"
		code := run[cut:]
		if len(code) == 3 && isCurrency(code) && (cut == 0 || shortMultiplier(run[:cut], true) > 1) {
			if cut == 1 {
				r.magnitude = shortMultiplier(run[:cut], true)
			}
			r.unit, r.end = code, end
			return true
		}
	}
	return false
}

// attachedWord returns the unit of a longer word that people write directly
// after digits.
func attachedWord(run string) string {
	switch run {
	case "pp", "ppt", "ppts":
		return Points
	case "pct", "percent":
		return Percent
	case "pts", "pt", "points":
		return Point
	}
	if len(run) > 3 {
		return currencyWord(run)
	}
	return ""
}

// decade reports whether the text ends in four digits.
func (r *reading) decade(text string) bool {
	n := len(text)
	return r.plain && n >= 4 && digitsEnd(text, n-4) == n && !digitAt(text, n-5)
}

// compound reads a time of several units, of which the first is unit and ends
// at end: "4h30m", "1h 35 min", "2 hours and 5 minutes", "1h35". It leaves r
// alone and returns false for a time of one unit.
func (r *reading) compound(s string, unit string, end int) bool {
	if s[r.end:end] == "m" {
		unit = "min"
	}
	if r.decimals > 0 || r.unit != "" || r.magnitude != 1 {
		return false
	}
	c, long := *r, false
	for {
		next, per := smaller(unit)
		p := skipSpace(s, end)
		if hasWord(s, end, "and") && per > 0 {
			p = skipSpace(s, p+len("and"))
		}
		e := digitsEnd(s, p)
		if per == 0 || e == p || e-p > 2 {
			break
		}
		n, _ := number(s[p:e])
		stop := part(s, p, e, end, unit, next)
		if stop == 0 || n >= per {
			break
		}
		c.mantissa = c.mantissa*per + n
		c.unit, c.end, unit, end, long = next, stop, next, stop, true
	}
	if !long || digitAt(s, end) {
		return false
	}
	*r = c
	return true
}

// part returns the end of the unit next after the digits from p to e of a
// compound time whose bigger unit ended at before, or 0 if they are no part of it.
func part(s string, p, e, before int, unit, next string) int {
	attached := letters(s, e)
	w := lower(s[e:attached])
	switch {
	case attached > e && (timeUnit(w) == next || w == "m" && next == "min"):
		return attached
	case attached > e:
		return 0
	case unit == "h" && p == before && e == p+2 && !joins(byteAt(s, e)):
		return e // 1h35
	}
	start := skipSpace(s, e)
	end := word(s, start)
	if start == e || end == start+1 || timeUnit(lower(s[start:end])) != next {
		return 0
	}
	return end
}

// joins reports whether c goes on a number.
func joins(c byte) bool {
	return isDigit(c) || c == '.' || c == ':' || c == '/' || c == '%' || c == '_'
}

// hyphened reads "90-minute", "5-point", "10-fold", "$5-million" after the
// number. Other words joined to it make a name: 360-degree, two-factor.
func (r *reading) hyphened(s string) bool {
	p := r.end + 1
	end := letters(s, p)
	w := lower(s[p:end])
	if w == "fold" {
		r.factor = true
		return true
	}
	if m := multiplier(w); m > 1 {
		r.magnitude, r.end = m, end
		r.spacedUnit(s)
		return true
	}
	if r.unit != "" {
		return false
	}
	unit := timeUnit(w)
	switch {
	case len(w) > 1 && unit != "":
	case w == "percent":
		unit = Percent
	case w == "point" || w == "points":
		unit = Point
	default:
		return false
	}
	r.unit, r.end = unit, end
	return true
}

// half reads "and a half" after a whole number.
func (r *reading) half(s string) {
	p := r.end
	for _, w := range [...]string{"and", "a", "half"} {
		if !hasWord(s, p, w) {
			return
		}
		p = skipSpace(s, p) + len(w)
	}
	if r.decimals == 0 {
		r.mantissa, r.decimals, r.end = r.mantissa*10+5, 1, p
	}
}

// spacedMultiplier reads a multiplier behind a space: "5 million", "$1.2 M",
// "2 dozen".
func (r *reading) spacedMultiplier(s string) {
	p := skipSpace(s, r.end)
	end := letters(s, p)
	if p == r.end || end == p || digitAt(s, end) || byteAt(s, end) == '-' {
		return
	}
	w := s[p:end]
	m := multiplier(lower(w))
	if m == 1 && shortMultiplier(w, true) > 1 {
		money := r.unit != ""
		if !money {
			code, _ := currencyAt(s, skipSpace(s, end))
			money = code != ""
		}
		if money || w == "M" {
			m = shortMultiplier(w, money)
		}
	}
	if m > 1 {
		r.magnitude, r.end = m, end
	}
}

// hasWord reports whether the next word after byte i of s is w, in lower case.
func hasWord(s string, i int, w string) bool {
	p := skipSpace(s, i)
	return p > i && strings.HasPrefix(s[p:], w) && letterAt(s, p+len(w)) == 0
}
