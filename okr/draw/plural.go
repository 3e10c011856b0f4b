package draw

import "strconv"

// Plural returns "1 file", "2 files": a number of things whose noun has a regular
// plural.
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
