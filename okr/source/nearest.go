package source

import (
	"strings"
	"unicode/utf8"
)

// Nearest returns the candidate that word was most likely meant to be: the one
// at the smallest edit distance, with a swap of neighbours as one edit, of at
// most 1 for words up to 4 letters and 2 for longer ones; for a single letter only
// the case may differ. Case does not count. Among equals the first wins. distance
// is 0 where only the case differs.
func Nearest(word string, candidates []string) (name string, distance int, ok bool) {
	w := strings.ToLower(word)
	limit := 2
	switch n := utf8.RuneCountInString(w); {
	case n == 0:
		return "", 0, false
	case n == 1:
		limit = 0
	case n <= 4:
		limit = 1
	}
	best := limit + 1
	for _, c := range candidates {
		if d := Distance(w, strings.ToLower(c), best); d < best {
			name, best = c, d
		}
	}
	return name, best, best <= limit
}

// Distance returns the optimal string alignment distance of a and b in code
// points, or limit if it is at least that.
func Distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if d := len(x) - len(y); d >= limit || -d >= limit {
		return limit
	}
	older, old, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range old {
		old[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(old[j]+1, row[j-1]+1, old[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], older[j-2]+1)
			}
		}
		older, old, row = old, row, older
	}
	return min(old[len(y)], limit)
}
