package quantity

import "math"

// Scan reads the longest quantity that begins at byte i of the sentence s:
// sign, currency, digits or number words, multiplier, unit. It returns the
// offset after it; q.Text is s[i:end]. A counted noun is part of it only where
// it follows at once ("3 posts"), and so is a plus ("10+"). In a sentence a comma
// that does not group is decimal.
//
// The byte at i must begin a token: what stands before it is the caller's
// business. Of a range ("5-7") Scan reads the first number, of a factor ("10x",
// "10-fold") the number alone. No quantities are what letters follow that mean
// no unit (3D, 2FA, 4xx, 1st), dates as 2026-08-03, versions as 1.2.3, and what
// only looks like a clock time or a share (1:1, 24/7).
//
// Of "5m" million is read, unless another part of it is a time ("4h30m");
// see [Pair] for "from 40s to 5m".
func Scan(s string, i int) (q Quantity, end int, ok bool) {
	r, ok := read(s, i)
	if !ok {
		return Quantity{}, i, false
	}
	return Quantity{Value: r.value(), Unit: r.unit, Text: s[i:r.end]}, r.end, true
}

// A reading is a quantity while it is read.
type reading struct {
	figure
	negative  bool
	magnitude float64 // what the multiplier says, 1 without one
	unit      string
	guess     bool // "5m", where nothing says that it is million
	factor    bool // "10x"
	noun      int  // where a counted noun begins, 0 without one
}

func (r *reading) value() float64 {
	v := r.times(r.magnitude)
	if r.negative && v != 0 {
		return -v
	}
	return v
}

func read(s string, i int) (r reading, ok bool) {
	r.magnitude = 1
	if i < 0 || i >= len(s) {
		return r, false
	}
	p, signed := i, false
	if n := minus(s, p); n > 0 {
		r.negative, signed, p = true, true, p+n
	} else if s[p] == '+' {
		signed, p = true, p+1
	}
	if signed && letterBefore(s, i) {
		return r, false
	}
	money, p := currencyBefore(s, p)
	if n := minus(s, p); n > 0 && money != "" {
		if signed {
			return r, false
		}
		r.negative, signed, p = true, true, p+n
	}
	r.figure, ok = figures(s, p)
	inDigits := ok
	if !ok && money == "" && !signed && !digitAt(s, p) {
		r.figure, ok = inWords(s, p)
	}
	if !ok || math.IsInf(r.mantissa, 0) {
		return r, false
	}
	if inDigits && money == "" {
		if whole, done := r.joined(s, p); done {
			return r, whole
		}
	}
	if !r.suffix(s, money, inDigits) || math.IsInf(r.value(), 0) {
		return r, false
	}
	r.plus(s)
	return r, true
}

// joined reads what makes of digits from p a clock time ("58:30"), a ratio
// ("6/10") or no quantity at all (a date). done is false for other digits.
func (r *reading) joined(s string, p int) (ok, done bool) {
	q := r.end
	switch c := byteAt(s, q); {
	case !r.plain:
	case c == ':' && digitAt(s, q+1):
		return r.clock(s), true
	case c == '-' && q-p == 4 && digitsEnd(s, q+1) == q+3:
		return false, true // 2026-08, 2026-08-03
	}
	slash := skipSpace(s, q)
	start := skipSpace(s, slash+1)
	spaced := slash > q && start > slash+1
	if byteAt(s, slash) != '/' || !digitAt(s, start) || !spaced && start > q+1 {
		return false, false
	}
	end := digitsEnd(s, start)
	whole, _ := number(s[start:end])
	if letterAt(s, end) > 0 || byteAt(s, end) == '/' || s[start] == '0' || end-start > 6 || whole < r.times(1) {
		return false, true
	}
	r.unit, r.end = "/"+s[start:end], end
	return true, true
}

// clock reads the places after the first of a clock time.
func (r *reading) clock(s string) bool {
	for places := 1; byteAt(s, r.end) == ':' && digitAt(s, r.end+1); places++ {
		e := digitsEnd(s, r.end+1)
		if e != r.end+3 || s[r.end+1] > '5' || places == 3 {
			return false
		}
		r.mantissa = r.mantissa*60 + float64(10*(s[e-2]-'0')+s[e-1]-'0')
		r.end = e
	}
	r.unit, r.plain = Clock, false
	if p := skipSpace(s, r.end); p > r.end { // "58:30 min"
		if e := word(s, p); timeUnit(lower(s[p:e])) != "" {
			r.end = e
		}
	}
	return letterAt(s, r.end) == 0
}

// plus takes a plus sign after the quantity into it: "10+".
func (r *reading) plus(s string) {
	if byteAt(s, r.end) == '+' && !digitAt(s, r.end+1) && letterAt(s, r.end+1) == 0 {
		r.end++
	}
}
