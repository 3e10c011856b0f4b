package quantity

import "strings"

// cardinal returns the value of a number word in lower case: below 100, or
// "hundred" and above. Every one has a value above −1.
func cardinal(word string) float64 {
	switch word {
	case "zero":
		return 0
	case "one":
		return 1
	case "two":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	case "eleven":
		return 11
	case "twelve":
		return 12
	case "thirteen":
		return 13
	case "fourteen":
		return 14
	case "fifteen":
		return 15
	case "sixteen":
		return 16
	case "seventeen":
		return 17
	case "eighteen":
		return 18
	case "nineteen":
		return 19
	case "twenty":
		return 20
	case "thirty":
		return 30
	case "forty", "fourty":
		return 40
	case "fifty":
		return 50
	case "sixty":
		return 60
	case "seventy":
		return 70
	case "eighty":
		return 80
	case "ninety":
		return 90
	case "hundred":
		return 100
	case "thousand":
		return 1e3
	case "million":
		return 1e6
	case "billion":
		return 1e9
	}
	return -1
}

// inWords reads the number words that begin at byte i of s: "twenty-five", "two
// hundred and ten", "a dozen", "half a dozen". It knows no ordinals, fractions
// or factors.
func inWords(s string, i int) (figure, bool) {
	switch byteAt(s, i) | 0x20 { // what a number word can begin with
	case 'a', 'b', 'd', 'e', 'f', 'h', 'm', 'n', 'o', 's', 't', 'z':
	default:
		return figure{}, false
	}
	if f, ok := dozen(s, i); ok {
		return f, true
	}
	var total, group, last float64
	end, p := i, i
	for {
		e := letters(s, p)
		w := lower(s[p:e])
		v := cardinal(w)
		switch {
		case end == i && w == "a" && article(s, e):
			v = 1 // "a hundred"
		case end > i && w == "and" && (last == 100 || last == 1000) && cardinalAt(s, skipSpace(s, e)) < 100:
			p = skipSpace(s, e) // "two hundred and ten"
			continue
		}
		switch {
		case v < 0 || !fits(v, last, end == i):
			if end == i {
				return figure{}, false
			}
			return figure{mantissa: total + group, end: end}, p == end || !fraction(w, s[e:])
		case v < 100:
			group += v
		case v == 100:
			group = max(group, 1) * 100
		default:
			total += max(group, 1) * v
			group = 0
		}
		last, end = v, e
		p = skipSpace(s, e)
		if byteAt(s, e) == '-' {
			p = e + 1
		}
	}
}

// fits reports whether a number word of value v goes on a number whose last word
// had the value last.
func fits(v, last float64, first bool) bool {
	switch {
	case first:
		return v <= 100 // "million" alone is no number: "a million-dollar idea"
	case v >= 1000:
		return last < v && last > 0
	case v == 100:
		return last > 0 && last < 100 // "fifteen hundred"
	case last >= 20 && last < 100:
		return v > 0 && v < 10
	}
	return last >= 100 && v > 0
}

// cardinalAt returns the value of the number word at byte i of s, or a large
// number if there is none.
func cardinalAt(s string, i int) float64 {
	if v := cardinal(lower(s[i:letters(s, i)])); v > 0 {
		return v
	}
	return 1e300
}

// article reports whether an "a" that ends at byte i of s is that of "a hundred".
func article(s string, i int) bool {
	p := skipSpace(s, i)
	v := cardinalAt(s, p)
	return p > i && v >= 100 && v < 1e300
}

// dozen reads "a dozen", "half a dozen" and "dozen" at byte i of s. "two dozen"
// is a number with a multiplier.
func dozen(s string, i int) (figure, bool) {
	switch byteAt(s, i) | 0x20 {
	case 'a', 'd', 'h':
	default:
		return figure{}, false
	}
	value := 12.0
	p := i
	e := letters(s, p)
	if lower(s[p:e]) == "half" {
		value = 6
		p = skipSpace(s, e)
		e = letters(s, p)
	}
	if w := s[p:e]; w == "a" || w == "A" {
		p = skipSpace(s, e)
		e = letters(s, p)
	}
	return figure{mantissa: value, end: e}, lower(s[p:e]) == "dozen"
}

// fraction reports whether a word after a number makes it a part of one: "two
// thirds", "three quarters of the team". rest is what follows the word.
func fraction(word, rest string) bool {
	switch word {
	case "third", "thirds", "fourths", "fifth", "fifths", "tenth", "tenths":
		return !strings.HasPrefix(rest, "-") // "ten third-party themes"
	case "quarters":
		return strings.HasPrefix(rest, " of ")
	}
	return false
}
