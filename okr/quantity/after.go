package quantity

import "strings"

// spacedUnit reads the unit after the number and its multiplier: a currency, a
// percent sign, a word.
func (r *reading) spacedUnit(s string) {
	if r.unit != "" {
		r.sameCurrency(s)
		return
	}
	p := skipSpace(s, r.end)
	if byteAt(s, p) == '%' {
		r.percent(s, p+1)
		return
	}
	if code, n := symbol(s[min(p, len(s)):]); code != "" {
		if e := skipSpace(s, p+n); !digitAt(s, e) && letterAt(s, p+n) == 0 {
			r.unit, r.end = code, p+n
		}
		return
	}
	if letterAt(s, p) == 0 {
		return
	}
	if p == r.end && s[p] < 0x80 { // letters directly after a multiplier: "5kEUR" is read before
		return
	}
	end := word(s, p)
	r.word(s, p, end)
}

// sameCurrency takes the currency after an amount that has one in front
// already: "$5 CAD", "€5 EUR", "$5 million dollars".
func (r *reading) sameCurrency(s string) {
	p := skipSpace(s, r.end)
	end := letters(s, p)
	code := currencyWord(s[p:end])
	switch {
	case code == "" || digitAt(s, end):
	case code == r.unit, r.unit == "USD" && strings.HasSuffix(code, "D"):
		r.unit, r.end = code, end
	}
}

// percent reads what may follow a percent sign that ends at p.
func (r *reading) percent(s string, p int) {
	r.unit, r.end = Percent, p
	q := p
	if byteAt(s, q) == '-' {
		q++
	} else {
		q = skipSpace(s, q)
	}
	if e := letters(s, q); isPoints(lower(s[q:e])) && q > p {
		r.unit, r.end = Points, e
	}
}

func isPoints(word string) bool { return word == "points" || word == "point" }

// word reads the word from p to end as the unit of r, if it is one.
func (r *reading) word(s string, p, end int) {
	w := s[p:end]
	low := lower(w)
	next := skipSpace(s, end)
	following := lower(s[next:letters(s, next)])
	switch low {
	case "percent", "pct":
		r.unit, r.end = Percent, end
		if isPoints(following) {
			r.unit, r.end = Points, letters(s, next)
		}
		return
	case "per":
		if following == "cent" {
			r.unit, r.end = Percent, letters(s, next)
		}
		return
	case "percentage":
		if isPoints(following) {
			r.unit, r.end = Points, letters(s, next)
		}
		return
	case "basis":
		if isPoints(following) {
			r.unit, r.end = "bp", letters(s, next)
		}
		return
	case "pp", "pps", "ppt", "ppts":
		r.unit, r.end = Points, end
		return
	case "p":
		if strings.HasPrefix(s[end:], ".p.") {
			r.unit, r.end = Points, end+len(".p.")
		}
		return
	case "points", "point", "pts", "pt":
		r.unit, r.end = Point, end
		return
	}
	if code := currencyWord(w); code != "" {
		r.unit, r.end = code, end
		return
	}
	if unit := measure(w); unit != "" {
		r.unit, r.end = unit, end
		r.perHour(s)
		return
	}
	if unit := timeUnit(low); unit != "" && (len(w) > 1 || w == low) {
		if r.magnitude == 1 && r.compound(s, unit, end) {
			return
		}
		r.unit, r.end = unit, end
		return
	}
	if workTime(low) {
		e := letters(s, next)
		if unit := timeUnit(following); unit != "" && e > next+1 {
			r.unit, r.end = unit, e
			return
		}
	}
	if unit := counted(w, r.value(), following); unit != "" {
		r.unit, r.end, r.noun = unit, end, p
	}
}

// perHour takes the rest of a speed into the unit: "km/h".
func (r *reading) perHour(s string) {
	rest := s[r.end:]
	for _, per := range [...]string{"/h", "/s"} {
		if strings.HasPrefix(rest, per) && letterAt(rest, len(per)) == 0 && (r.unit == "km" || r.unit == "m") {
			r.unit, r.end = r.unit+per, r.end+len(per)
			return
		}
	}
}
