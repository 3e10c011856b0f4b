package gold

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// A meaning is one way to understand a number as a person wrote it.
type meaning struct {
	value   float64
	seconds float64 // of a duration
	timed   bool    // it is a duration
	share   bool    // of a hundred: 12% is 12 or 0.12
}

var (
	numeral = regexp.MustCompile(`[-+]?\d*\.?\d+`)
	whole   = regexp.MustCompile(`^/\s*(\d+)`)
	word    = regexp.MustCompile(`^(a dozen|[a-z]+)\b\s*(.*)`)
	letters = regexp.MustCompile(`^[a-z]+`)
	clock   = regexp.MustCompile(`^(\d+)(:|h)(\d\d)(?:min|m)?$`)
	notUnit = regexp.MustCompile(`[^a-z %]`)

	// redactedNumber is a letter in the place of a number that is not to be
	// seen. People read those unevenly.
	redactedNumber = regexp.MustCompile(`\bN\d*\b|\$N|\bX\b|\bZZZ\b`)
)

// words are numbers in words.
var words = map[string]float64{
	"zero": 0, "no": 0, "half": 0.5, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
	"six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "dozen": 12,
	"a dozen": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "fifty": 50,
}

// multiples are what a letter or word behind a number multiplies it by.
var multiples = map[string]float64{
	"k": 1e3, "thousand": 1e3,
	"m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6, "millions": 1e6,
	"b": 1e9, "bn": 1e9, "billion": 1e9,
}

// durations are units of time, in seconds.
var durations = map[string]float64{
	"ms": 0.001, "millisecond": 0.001, "s": 1, "sec": 1, "second": 1, "m": 60, "min": 60, "minute": 60,
	"h": 3600, "hr": 3600, "hour": 3600, "d": 86400, "day": 86400, "business day": 86400,
	"week": 604800, "month": 2629800, "year": 31557600,
}

// meanings returns the ways to understand a number as a person wrote it, none if
// it holds no number: "5m" may be five millions, minutes, or five of something.
func meanings(written string) []meaning {
	t := strings.ReplaceAll(strings.ToLower(written), ",", "")
	t = strings.TrimRight(strings.TrimSpace(t), " .") // the dot of ".5" stays
	if at := clock.FindStringSubmatch(t); at != nil {
		return clockMeanings(at[1], at[2], at[3])
	}
	value, rest, ok := leading(t)
	if !ok {
		return nil
	}
	var all []meaning
	if of := whole.FindStringSubmatch(rest); of != nil {
		if n, _ := strconv.ParseFloat(of[1], 64); n != 0 {
			all = append(all, meaning{value: value / n})
		}
	}
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "of "), "s of ")
	if m, ok := multiples[letters.FindString(rest)]; ok {
		all = append(all, meaning{value: value * m})
	}
	seconds, timed := durations[unit(rest)]
	return append(all, meaning{
		value:   value,
		seconds: value * seconds,
		timed:   timed,
		share:   strings.HasPrefix(rest, "%") || strings.Contains(rest, "percent") || t == "half",
	})
}

// clockMeanings returns the ways to understand "7:42", which is minutes and seconds
// or hours and minutes, and "5h50".
func clockMeanings(first, mark, second string) []meaning {
	a, _ := strconv.ParseFloat(first, 64)
	b, _ := strconv.ParseFloat(second, 64)
	sum := 60*a + b // in seconds, or minutes
	hours := meaning{value: sum, seconds: 60 * sum, timed: true}
	if mark == "h" {
		return []meaning{hours}
	}
	return []meaning{{value: sum, seconds: sum, timed: true}, hours}
}

// leading returns the first number of t, in digits or at its beginning in words,
// with what follows it.
func leading(t string) (value float64, rest string, ok bool) {
	if at := numeral.FindStringIndex(t); at != nil {
		value, err := strconv.ParseFloat(t[at[0]:at[1]], 64)
		return value, strings.TrimSpace(t[at[1]:]), err == nil
	}
	m := word.FindStringSubmatch(t)
	if m == nil {
		return 0, "", false
	}
	value, ok = words[m[1]]
	return value, m[2], ok
}

// unit returns the unit at the beginning of what follows a number, in the singular.
func unit(text string) string {
	text = strings.Trim(text, " .-+")
	if at := notUnit.FindStringIndex(text); at != nil {
		text = text[:at[0]]
	}
	text = strings.TrimSpace(text)
	if short := strings.TrimSuffix(text, "s"); len(short) >= 2 && !strings.ContainsAny(short[len(short)-2:], " %") {
		return short
	}
	return text
}

// same reports whether got is the number that a person wrote; nil is none. Of two
// durations it is the length that counts, in whatever unit. Any other unit does not
// matter here, see sameUnit.
func same(written *string, got *quantity.Quantity) bool {
	if written == nil || got == nil {
		return written == nil && got == nil
	}
	seconds, timed := durations[unit(strings.ToLower(got.Unit))]
	return slices.ContainsFunc(meanings(*written), func(m meaning) bool {
		switch {
		case m.timed && timed && near(m.seconds, got.Value*seconds):
			return true
		case !(m.timed && timed) && near(m.value, got.Value):
			return true
		}
		return m.share && (near(m.value/100, got.Value) || near(m.value*100, got.Value))
	})
}

// sameUnit reports whether got, the same number as the one written, is a share, a
// duration or money as that is. It is asked only where what is written says so.
func sameUnit(written string, got *quantity.Quantity) (same, asked bool) {
	t, u := strings.ToLower(written), strings.ToLower(got.Unit)
	switch {
	case strings.Contains(t, "%"):
		return u == quantity.Percent || u == "percent", true
	case strings.ContainsAny(t, "$€£"): // before durations: the m of "$5m" is no minute
		return got.Kind() == quantity.Money, true
	case slices.ContainsFunc(meanings(t), func(m meaning) bool { return m.timed }):
		_, timed := durations[unit(u)]
		return timed || got.Kind() == quantity.ClockOf, true
	}
	return false, false
}

// near reports whether two numbers are the same but for how they were computed.
func near(a, b float64) bool { return math.Abs(a-b) <= 1e-6*max(1, math.Abs(a)) }
