package cycle

import (
	"fmt"
	"strings"
	"time"
)

// Parse reads a name: 2026-Q3, 2026-H2, 2026-T1 (four months), 2026-M07, 2026,
// FY27-Q1, FY27 (the fiscal year that ends in 2027, whose first month, 1 to 12,
// is fiscalStart; 1 means the calendar year), in upper or lower case. The name
// of the cycle is in upper case.
//
// Years go from 1970 to 2199, those of two digits from 2000 to 2099. A
// fiscalStart out of range is taken for 1.
func Parse(name string, fiscalStart int) (Cycle, bool) {
	name = strings.ToUpper(name)
	year, part, parted := strings.Cut(name, "-")
	first, ok := firstMonth(year, fiscalStart)
	if !ok {
		return Cycle{}, false
	}
	p := period{0, 12}
	if parted {
		if p, ok = partOf(part); !ok {
			return Cycle{}, false
		}
	}
	start := first + p.skip
	return Cycle{
		Name:  name,
		Start: NewDate(start/12, start%12+1, 1),
		End:   NewDate((start+p.months)/12, (start+p.months)%12+1, 1) - 1,
	}, true
}

// firstMonth returns the month that a year begins with, counted from January of
// year 0: "2026", "FY27" or "FY2027".
func firstMonth(year string, fiscalStart int) (month int, ok bool) {
	number, fiscal := strings.CutPrefix(year, "FY")
	n, ok := digits(number)
	switch {
	case !ok:
		return 0, false
	case fiscal && len(number) == 2:
		n += 2000
	case len(number) != 4:
		return 0, false
	}
	if n < 1970 || n > 2199 {
		return 0, false
	}
	if !fiscal || fiscalStart <= 1 || fiscalStart > 12 {
		return 12 * n, n > 0
	}
	if n == 1970 { // it would begin before the first date
		return 0, false
	}
	return 12*(n-1) + fiscalStart - 1, true
}

// A period is a part of a year: how many months come before it, and its length.
type period struct{ skip, months int }

func partOf(part string) (period, bool) {
	if len(part) < 2 {
		return period{}, false
	}
	n, ok := digits(part[1:])
	months := 0
	switch part[0] {
	case 'H':
		months = 6
	case 'T':
		months = 4
	case 'Q':
		months = 3
	case 'M':
		months = 1
	}
	size := 2
	if months == 1 {
		size = 3 // M07
	}
	if !ok || months == 0 || len(part) != size || n < 1 || n*months > 12 {
		return period{}, false
	}
	return period{(n - 1) * months, months}, true
}

// Suggest returns what name was probably meant to be ("2026Q3" or "Q3 2026":
// "2026-Q3"), or "". A name that is right already has no suggestion.
func Suggest(name string) string {
	if _, ok := Parse(name, 1); ok {
		return ""
	}
	year, part := "", ""
	for _, word := range words(strings.ToUpper(name)) {
		switch {
		case year == "" && (word == "FY" || isYear(word)):
			year = word
		case year == "FY" && isYear(year+word): // "FY 27"
			year += word
		case part == "":
			part = word
		default:
			return ""
		}
	}
	meant := year
	if part != "" {
		meant += "-" + meantPart(part)
	}
	if _, ok := Parse(meant, 1); !ok {
		return ""
	}
	return meant
}

// meantPart returns the part of a year that a word was meant to be: "Q3" for
// "3Q", "QTR3" or "QUARTER3", "M07" for "7", "07", "M7", "JUL" or "JULY".
func meantPart(word string) string {
	letters := strings.Trim(word, "0123456789")
	n, ok := digits(strings.Trim(word, letters))
	switch letters {
	case "", "M", "MONTH":
		if ok {
			return fmt.Sprintf("M%02d", n)
		}
	case "Q", "QTR", "QUARTER":
		return fmt.Sprintf("Q%d", n)
	case "H", "HALF":
		return fmt.Sprintf("H%d", n)
	case "T":
		return fmt.Sprintf("T%d", n)
	}
	for m := time.January; m <= time.December; m++ {
		if full := strings.ToUpper(m.String()); word == full || word == full[:3] {
			return fmt.Sprintf("M%02d", m)
		}
	}
	return word
}

func isYear(word string) bool {
	_, ok := firstMonth(word, 1)
	return ok
}

// words splits a name at all that is no letter or digit, and also where a year
// begins or ends: "2026Q3", "Q3FY27".
func words(name string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(name, func(r rune) bool {
		return (r < '0' || r > '9') && (r < 'A' || r > 'Z')
	}) {
		if cut := yearEdge(w); cut > 0 {
			out = append(out, w[:cut])
			w = w[cut:]
		}
		out = append(out, w)
	}
	return out
}

// yearEdge returns where w falls into a year and something else, or 0.
func yearEdge(w string) int {
	if _, number := digits(w); number || isYear(w) {
		return 0
	}
	for cut := 1; cut < len(w); cut++ {
		before, after := w[:cut], w[cut:]
		if isYear(before) && after[0] >= 'A' || isYear(after) {
			return cut
		}
	}
	return 0
}
