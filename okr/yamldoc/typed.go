package yamldoc

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"
)

// typedWords are the words that YAML 1.1 or 1.2 reads as a truth value or as
// nothing.
var typedWords = []string{"y", "yes", "n", "no", "on", "off", "true", "false", "null", "~", "<<", "=",
	".inf", "+.inf", "-.inf", ".nan"}

// looksTyped reports whether some reader of YAML takes text for a truth value, a
// number, a time or a date. We read all scalars as text; others do not.
func looksTyped(text string) bool {
	if text == "" {
		return true
	}
	if slices.Contains(typedWords, strings.ToLower(text)) {
		return true
	}
	digits := strings.TrimLeft(text, "+-.")
	if digits == "" || !isDigit(digits[0]) {
		return false
	}
	number := strings.ReplaceAll(text, "_", "")
	if _, err := strconv.ParseInt(number, 0, 64); err == nil {
		return true
	}
	if _, err := strconv.ParseFloat(number, 64); err == nil || errors.Is(err, strconv.ErrRange) {
		return true
	}
	return isClock(strings.TrimLeft(number, "+-")) || isDate(text) || strings.Trim(number, "0123456789,") == ""
}

// isClock reports whether text is a number to the base of 60: "12:30", "1:02:03.5".
func isClock(text string) bool {
	parts := strings.Split(text, ":")
	for i, p := range parts {
		if i == len(parts)-1 {
			p, _, _ = strings.Cut(p, ".")
		}
		if p == "" || strings.Trim(p, "0123456789") != "" {
			return false
		}
	}
	return len(parts) > 1
}

// isDate reports whether text is a day, with or without a time.
func isDate(text string) bool {
	day := text
	if i := strings.IndexAny(text, "Tt \t"); i >= 0 {
		day = text[:i]
	}
	_, err := time.Parse("2006-1-2", day)
	return err == nil
}
