package quantity

import (
	"strings"

	"github.com/okr-as-code/okr/okr/source"
)

// unfit returns the error for words that are no unit after the number of r.
func (r *reading) unfit(s string, words []string) *Error {
	first := words[0]
	if meant := misspelt(first); meant != "" {
		return &Error{Message: "there is no unit " + first, Suggestion: strings.Replace(s, first, meant, 1)}
	}
	if n := len(words); n > 1 && words[n-2] == "of" && (n == 2 || n == 3 && first == "out") {
		return &Error{Message: wantUnit, Suggestion: s[:r.stop] + "/" + words[n-1]}
	}
	if first == "to" || strings.HasPrefix(first, "-") || strings.HasPrefix(first, "–") {
		return &Error{Message: "one number is wanted here, not a range"}
	}
	if first == "." && len(words) == 1 {
		return &Error{Message: wantUnit, Suggestion: s[:r.end]}
	}
	return &Error{Message: wantUnit}
}

// misspelt returns the multiplier or sign that word was probably meant to be, or
// "" if it is spelled right or means something else.
func misspelt(word string) string {
	name, distance, ok := source.Nearest(word, []string{"million", "billion", "thousand", "percent"})
	if !ok || distance == 0 || multiplier(lower(word)) > 1 || len(word) < 5 {
		return ""
	}
	return name
}

// unreadable returns the error for a text that does not begin with a quantity.
func unreadable(s string) *Error {
	if rest, ok := withoutBound(s); ok {
		return &Error{Message: wantExact, Suggestion: rest}
	}
	if rest, ok := strings.CutPrefix(strings.ToLower(s), "by "); ok && digitAt(rest, 0) {
		return &Error{Message: wantValue}
	}
	for _, dash := range [...]string{"–", "—"} {
		if rest, ok := strings.CutPrefix(s, dash); ok && digitAt(rest, 0) {
			return &Error{Message: "the minus is a dash", Suggestion: "-" + rest}
		}
	}
	if digitAt(s, 0) {
		return notQuiteDigits(s)
	}
	return &Error{Message: "this is not a number"}
}

// notQuiteDigits returns the error for a text that begins with a digit.
func notQuiteDigits(s string) *Error {
	end := digitsEnd(s, 0)
	switch c := byteAt(s, end); {
	case end == 4 && (c == '-' || c == '/'):
		return &Error{Message: "this is a date, not a number"}
	case c == ':':
		return &Error{Message: "this is no clock time: write it like 58:30 or 1:02:30"}
	case byteAt(s, skipSpace(s, end)) == '/':
		return &Error{Message: "this is no share: write it like 6/10"}
	}
	run := letters(s, end)
	if meant := misspelt(s[end:run]); meant != "" {
		return &Error{Message: "there is no unit " + s[end:run], Suggestion: s[:end] + " " + meant + s[run:]}
	}
	if fixed := lookalikes(s); fixed != s {
		return &Error{Message: "a letter stands among the digits", Suggestion: fixed}
	}
	return &Error{Message: "this is not a number"}
}

// lookalikes returns s with the letters that look like 0 and 1 as digits, as far
// as its first word is made of those and digits.
func lookalikes(s string) string {
	replacer := strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1")
	end := strings.IndexAny(s, " %")
	if end < 0 {
		end = len(s)
	}
	fixed := replacer.Replace(s[:end])
	if _, ok := number(fixed); !ok {
		return s
	}
	return fixed + s[end:]
}

// withoutBound cuts the words and signs that make a bound of a value.
func withoutBound(s string) (rest string, ok bool) {
	low := strings.ToLower(s)
	for _, bound := range [...]string{
		">=", "<=", "=>", "=<", "≥", "≤", ">", "<", "=", "~", "≈", "±",
		"at least ", "at most ", "no more than ", "more than ", "less than ", "up to ", "about ", "around ",
		"approx. ", "approx ", "approximately ", "roughly ", "ca. ", "circa ", "over ", "under ", "above ", "below ",
		"almost ", "nearly ", "exactly ", "only ", "max ", "max. ", "min ", "min. ", "minimum ", "maximum ",
	} {
		if strings.HasPrefix(low, bound) && len(low) == len(s) {
			return strings.TrimSpace(s[len(bound):]), true
		}
	}
	return s, false
}
