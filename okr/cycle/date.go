package cycle

import (
	"fmt"
	"strings"
	"time"
)

// A Date is a day of the Gregorian calendar, as days since 1970-01-01. The zero
// Date is that day; absence is said by whoever holds a date.
type Date int32

const secondsPerDay = 24 * 60 * 60

// NewDate returns the date of a year, a month from 1 and a day from 1. Months
// and days beyond their range run on into the next: month 14 is February of the
// year after.
func NewDate(year, month, day int) Date {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return Date(t.Unix() / secondsPerDay)
}

// Time returns midnight UTC at the start of d.
func (d Date) Time() time.Time { return time.Unix(int64(d)*secondsPerDay, 0).UTC() }

// String returns "2026-08-03".
func (d Date) String() string { return d.Time().Format(time.DateOnly) }

// ParseDate reads "2026-08-03", of the years 1970 to 9999. The error says what
// is wrong with s and, where it is certain, what was meant.
func ParseDate(s string) (Date, error) {
	if len(s) == len(time.DateOnly) && s[4] == '-' && s[7] == '-' {
		year, y := digits(s[:4])
		month, m := digits(s[5:7])
		day, d := digits(s[8:])
		if y && m && d {
			return checkedDate(s, year, month, day)
		}
	}
	if meant := suggestDate(s); meant != "" {
		return 0, fmt.Errorf("%q is not written like 2026-08-03: did you mean %s", s, meant)
	}
	return 0, fmt.Errorf("%q is not a date: write it like 2026-08-03", s)
}

func checkedDate(s string, year, month, day int) (Date, error) {
	if year < 1970 {
		return 0, fmt.Errorf("%q is before 1970", s)
	}
	if month < 1 || month > 12 {
		return 0, fmt.Errorf("%q is no day: months go from 01 to 12", s)
	}
	if last := daysIn(year, month); day < 1 || day > last {
		return 0, fmt.Errorf("%q is no day: %s %d has %d days", s, time.Month(month), year, last)
	}
	return NewDate(year, month, day), nil
}

func daysIn(year, month int) int {
	return int(NewDate(year, month+1, 1) - NewDate(year, month, 1))
}

// suggestDate reads a date in another common spelling and returns it as it
// should be, or "". Where day and month could be swapped, as in 03/08/2026, it
// guesses nothing; with dots the day comes first everywhere.
func suggestDate(s string) string {
	s = strings.TrimSpace(s)
	if date, _, ok := strings.Cut(s, "T"); ok { // a time of day after it
		s = date
	}
	var parts []string
	separator := strings.IndexAny(s, "-./")
	switch {
	case separator > 0:
		parts = strings.Split(s, s[separator:separator+1])
	case len(s) == 8: // 20260803
		parts = []string{s[:4], s[4:6], s[6:]}
	}
	if len(parts) != 3 {
		return ""
	}
	var n [3]int
	for i, p := range parts {
		v, ok := digits(strings.TrimSpace(p))
		if !ok {
			return ""
		}
		n[i] = v
	}
	year, month, day := n[0], n[1], n[2]
	if len(parts[0]) != 4 {
		if len(strings.TrimSpace(parts[2])) != 4 || s[separator] == '/' && n[0] <= 12 && n[1] <= 12 && n[0] != n[1] {
			return ""
		}
		day, month, year = n[0], n[1], n[2]
		if month > 12 && s[separator] == '/' {
			day, month = month, day
		}
	}
	d, err := checkedDate(s, year, month, day)
	if err != nil {
		return ""
	}
	return d.String()
}

// digits reads s, which must hold one to four digits and nothing else.
func digits(s string) (n int, ok bool) {
	if len(s) == 0 || len(s) > 4 {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// ParseDays reads a span of days or weeks, of 1 day to 9999 weeks: "14d", "2w",
// "14 days", "2 weeks".
func ParseDays(s string) (days int, err error) {
	text := strings.TrimSpace(s)
	end := strings.IndexFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		if n, ok := digits(text); ok && n > 0 {
			return 0, fmt.Errorf("%q has no unit: did you mean %dd or %dw", s, n, n)
		}
		end = len(text)
	}
	n, ok := digits(text[:end])
	if !ok {
		return 0, fmt.Errorf("%q is not a span of days: write it like 14d or 2w", s)
	}
	switch unit := strings.ToLower(strings.TrimSpace(text[end:])); unit {
	case "d", "day", "days":
	case "w", "week", "weeks":
		n *= 7
	case "m", "month", "months", "q", "quarter", "quarters", "y", "year", "years":
		return 0, fmt.Errorf("%q is not of one length: write days or weeks, like 30d or 4w", s)
	default:
		return 0, fmt.Errorf("%q is not a span of days: write it like 14d or 2w", s)
	}
	if n == 0 {
		return 0, fmt.Errorf("%q is no time at all: write it like 14d or 2w", s)
	}
	return n, nil
}
