package quantity

import "strings"

// An Error says why the value of a field is no quantity.
type Error struct {
	Text       string // the value
	Message    string // what is wrong with it
	Suggestion string // what was meant, where it is certain; else empty
}

// Error returns the text, what is wrong with it and what was meant.
func (e *Error) Error() string {
	out := strings.TrimSpace(`"` + e.Text + `": ` + e.Message)
	if e.Suggestion != "" {
		out += ": did you mean " + e.Suggestion
	}
	return out
}

// Parse reads the whole of s, the value of a field: a value in its own unit,
// never a change. The error is an *[Error]: it says what is wrong and, where it
// is known, what was meant ("3,5": did you mean 3.5).
//
// After the number may stand what is counted, in up to four words of which the
// last is the unit ("40 active partners"), and a period ("5 per week"), which is
// no part of the unit. "5m" alone is an error: it may be minutes, metres or
// million.
func Parse(s string) (Quantity, error) {
	if q, ok := plain(s); ok {
		return q, nil
	}
	text := strings.TrimFunc(s, func(r rune) bool { return spaceAt(string(r), 0) > 0 })
	q, fault := parse(text)
	if fault == nil {
		return q, nil
	}
	fault.Text = s
	// Only what is right is suggested.
	fault.Suggestion = strings.TrimSpace(fault.Suggestion)
	if _, wrong := parse(fault.Suggestion); wrong != nil {
		fault.Suggestion = ""
	}
	return Quantity{}, fault
}

// plain reads a whole number, alone or with a percent sign: most of the values in
// plans, and a tenth of the work of everything else that a number may be.
func plain(s string) (Quantity, bool) {
	const most = 9 // digits
	figures, percent := strings.CutSuffix(s, "%")
	if figures == "" || len(figures) > most || figures[0] == '0' && figures != "0" {
		return Quantity{}, false
	}
	n := 0
	for i := range len(figures) {
		if figures[i] < '0' || figures[i] > '9' {
			return Quantity{}, false
		}
		n = n*10 + int(figures[i]-'0')
	}
	q := Quantity{Value: float64(n), Text: s}
	if percent {
		q.Unit = "%"
	}
	return q, true
}

// parse is Parse without white space around the text. A suggestion of its error
// is not known to be right.
func parse(text string) (Quantity, *Error) {
	if text == "" {
		return Quantity{}, &Error{Message: "there is no value"}
	}
	r, ok := read(text, 0)
	if !ok {
		return Quantity{}, unreadable(text)
	}
	if fault := r.check(text); fault != nil {
		return Quantity{}, fault
	}
	if fault := r.rest(text); fault != nil {
		return Quantity{}, fault
	}
	return Quantity{Value: r.value(), Unit: r.unit, Text: text}, nil
}

// check returns what is wrong with the number itself.
func (r *reading) check(s string) *Error {
	switch {
	case r.factor, strings.HasPrefix(s[r.end:], "×"):
		return &Error{Message: wantValue}
	case s[0] == '+':
		return &Error{Message: wantValue, Suggestion: s[1:]}
	case r.mistake != "":
		return &Error{Message: r.mistake, Suggestion: s[:r.start] + exact(r.times(1)) + s[r.stop:]}
	case s[r.end-1] == '+':
		return &Error{Message: wantExact, Suggestion: s[:r.end-1] + s[r.end:]}
	case r.guess && r.end == len(s):
		return &Error{Message: "m may be minutes, metres or million: write min, M, or m behind a space"}
	}
	return nil
}

const (
	wantValue = "a value is wanted here, not a change"
	wantExact = "a plain value is wanted here"
	wantUnit  = "only a number and its unit belong here"
)

// maxPhrase is how many words may say what is counted.
const maxPhrase = 4

// rest reads what stands after the quantity: the words for what is counted, and
// a period.
func (r *reading) rest(s string) *Error {
	p := r.end
	if r.noun > 0 {
		p = r.noun
	}
	words := strings.Fields(strings.ReplaceAll(s[p:], "/", " / "))
	for i, w := range words {
		if period(words[i:]) {
			words = words[:i]
			break
		}
		if change(lower(w)) {
			return &Error{Message: wantValue}
		}
	}
	if len(words) == 0 {
		return nil
	}
	if r.unit != "" && r.noun == 0 || len(words) > maxPhrase {
		return r.unfit(s, words)
	}
	for i, w := range words {
		if misspelt(w) != "" {
			return r.unfit(s, words[i:])
		}
		if word(w, 0) != len(w) || little(lower(w)) || currencyWord(w) != "" {
			return r.unfit(s, words)
		}
	}
	if r.unit = phraseUnit(words[len(words)-1]); r.unit == "" {
		return r.unfit(s, words)
	}
	return nil
}

// phraseUnit returns the unit that the last word of a phrase means, "" if it can
// be none: "active days", "sales reps", but "net k".
func phraseUnit(last string) string {
	sample := "2 " + last
	r, ok := read(sample, 0)
	switch {
	case !ok || len(last) < 2 || r.magnitude != 1:
		return ""
	case r.end == len(sample):
		return r.unit
	}
	return Singular(last)
}

// period reports whether words are the end of a rate: "per week", "a day",
// "/ month", "per seat".
func period(words []string) bool {
	if len(words) != 2 || word(words[1], 0) != len(words[1]) {
		return false
	}
	switch words[0] {
	case "/", "per":
		return true
	case "a", "an", "each", "every":
		return timeUnit(lower(words[1])) != ""
	}
	return false
}
