package rules

import "strconv"

// count returns "1 key result", "2 key results".
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}
