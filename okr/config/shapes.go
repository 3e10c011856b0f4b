package config

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// count is a whole number from 1.
func count(at func(*Config) *int) shape { return whole(1, 100_000, at) }

func whole(low, high int, at func(*Config) *int) shape {
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			text, ok := r.scalar(name, n, "a whole number")
			if !ok {
				return false
			}
			v, err := strconv.Atoi(text)
			switch {
			case err != nil:
				return r.wrong(n, "%s is a whole number, not %q", name, text)
			case v < low:
				return r.wrong(n, "%s is at least %d, not %d", name, low, v)
			case v > high && name == "version":
				return r.wrong(n, "version %d is newer than this okr, which knows %d; upgrade okr or write %d", v, high, high)
			case v > high:
				return r.wrong(n, "%s is at most %d, not %d", name, high, v)
			}
			*at(r.c) = v
			return true
		},
		schema: schema{"type": "integer", "minimum": low, "maximum": high},
		value: func(c *Config) any {
			if *at(c) < low {
				return nil // a version that nobody has said
			}
			return *at(c)
		},
	}
}

// days is a span of days or weeks.
func days(at func(*Config) *int) shape {
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			text, ok := r.scalar(name, n, "a span of days or weeks, like 14d or 2w")
			if !ok {
				return false
			}
			v, err := cycle.ParseDays(text)
			if err != nil {
				return r.wrong(n, "%s: %v", name, err)
			}
			*at(r.c) = v
			return true
		},
		schema: schema{"type": "string", "pattern": `^ *[0-9]+ *(d|w|days?|weeks?) *$`},
		value: func(c *Config) any {
			if v := *at(c); v%7 != 0 {
				return fmt.Sprintf("%dd", v)
			}
			return fmt.Sprintf("%dw", *at(c)/7)
		},
	}
}

// share is a part of a whole: 0.6 or 60%.
func share(at func(*Config) *float64) shape {
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			v, ok := r.share(name, n)
			if ok {
				*at(r.c) = v
			}
			return ok
		},
		schema: shareSchema(),
		value:  func(c *Config) any { return *at(c) },
	}
}

// zone is a pair of shares, from low to high.
func zone(at func(*Config) (low, high *float64)) shape {
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			low, high, ok := r.zone(name, n)
			if ok {
				l, h := at(r.c)
				*l, *h = low, high
			}
			return ok
		},
		schema: zoneSchema(),
		value: func(c *Config) any {
			l, h := at(c)
			return []float64{*l, *h}
		},
	}
}

// number is any number from 0.
func number(at func(*Config) *float64) shape {
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			text, ok := r.scalar(name, n, "a number")
			if !ok {
				return false
			}
			v, err := parseFloat(text)
			if err != nil || v < 0 {
				return r.wrong(n, "%s is a number from 0, not %q", name, text)
			}
			*at(r.c) = v
			return true
		},
		schema: schema{"type": "number", "minimum": 0},
		value:  func(c *Config) any { return *at(c) },
	}
}

func flag(at func(*Config) *bool) shape {
	s := either("false", "true", at)
	s.schema = schema{"type": "boolean"}
	s.value = func(c *Config) any { return *at(c) }
	return s
}

// either is one of two words; the second is true.
func either(no, yes string, at func(*Config) *bool) shape {
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			i, ok := r.word(name, n, no, yes)
			if ok {
				*at(r.c) = i == 1
			}
			return ok
		},
		schema: schema{"enum": []string{no, yes}},
		value: func(c *Config) any {
			if *at(c) {
				return yes
			}
			return no
		},
	}
}

// texts is a list of texts, each of which is added to those above.
func texts(at func(*Config) *[]string) shape {
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			list, ok := r.texts(name, n)
			*at(r.c) = join(*at(r.c), list)
			return ok
		},
		schema: textsSchema(),
		value:  func(c *Config) any { return append([]string{}, *at(c)...) },
	}
}

// month is a month of the year as a number or by its English name.
func month(at func(*Config) *int) shape {
	months := []string{
		"january", "february", "march", "april", "may", "june",
		"july", "august", "september", "october", "november", "december",
	}
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			text, ok := r.scalar(name, n, "a month, 1 to 12")
			if !ok {
				return false
			}
			v, err := strconv.Atoi(text)
			if err != nil {
				word := strings.ToLower(text)
				v = 1 + slices.IndexFunc(months, func(m string) bool { return m == word || m[:3] == word })
			}
			if v < 1 || v > 12 {
				mean, _ := suggest(text, months)
				return r.wrong(n, "%s is a month, 1 to 12, not %q%s", name, text, mean)
			}
			*at(r.c) = v
			return true
		},
		schema: schema{"anyOf": []any{
			schema{"type": "integer", "minimum": 1, "maximum": 12},
			schema{"type": "string", "enum": months},
		}},
		value: func(c *Config) any { return *at(c) },
	}
}

// join returns the texts of old and then those of list that are new, in a slice
// of its own.
func join(old, list []string) []string {
	all := slices.Clone(old)
	for _, s := range list {
		if !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

// parseFloat reads a decimal number; no infinity, no hexadecimal, no underscore.
func parseFloat(text string) (float64, error) {
	if strings.Trim(text, "+-.0123456789") != "" {
		return 0, strconv.ErrSyntax
	}
	v, err := strconv.ParseFloat(text, 64)
	if err == nil && (math.IsInf(v, 0) || math.IsNaN(v)) {
		err = strconv.ErrRange
	}
	return v, err
}

// parseShare reads 0.6 or 60%.
func parseShare(text string) (float64, error) {
	number, percent := strings.CutSuffix(text, "%")
	v, err := parseFloat(strings.TrimSpace(number))
	if percent {
		v /= 100
	}
	if err == nil && (v < 0 || v > 1) {
		err = strconv.ErrRange
	}
	return v, err
}

func decimal(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

func zoneText(low, high float64) string { return "[" + decimal(low) + ", " + decimal(high) + "]" }
