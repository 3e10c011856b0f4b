package quantity

import "strings"

// counted returns the singular of a word that follows a number of that value, or
// "" if it is not what is counted. After a number other than 1 that is a plural;
// of "12 enterprise customers" nothing follows at once. After 1 it is a word that
// no other noun follows, so that "1 case study" counts nothing either; next is
// the word behind it in lower case.
func counted(word string, value float64, next string) string {
	if low := lower(word); little(low) || adjective(low) {
		return "" // "3 is", "40 less"
	}
	unit := Singular(word)
	low := lower(unit)
	switch {
	case little(low), adjective(low), measure(low) != "" && measure(low) != unit:
		return "" // "2 Mbs" is neither Mb nor MB for certain
	case !strings.EqualFold(unit, word) || invariant(word):
		return unit
	case value == 1 && lowerCase(word) && (next == "" || little(next)):
		return unit
	}
	return ""
}

// lowerCase reports whether word holds ASCII letters in lower case and hyphens
// only, and is long enough for a noun.
func lowerCase(word string) bool {
	for i := range len(word) {
		if (word[i] < 'a' || word[i] > 'z') && word[i] != '-' {
			return false
		}
	}
	return len(word) > 2
}

// little reports whether a word in lower case goes on the sentence after a
// number, and so is neither what is counted nor says which.
func little(word string) bool {
	switch word {
	case "a", "an", "the", "of", "in", "to", "on", "at", "by", "per", "for", "from", "with", "and", "or", "out",
		"as", "is", "was", "has", "does", "its", "than", "that", "this", "these", "those", "until", "within",
		"under", "over", "above", "below", "before", "after", "during", "each", "every", "across",
		"always", "sometimes", "perhaps", "besides", "towards", "afterwards", "onwards", "upwards", "downwards",
		"vs", "via", "yes", "ours", "yours", "theirs", "remains", "stays", "becomes", "means", "equals", "includes",
		"up", "down", "off", "who", "which", "where", "when", "while", "but", "not", "only", "will", "are", "were",
		"am", "pm", "through", "into", "among", "without", "because", "if", "so", "then":
		return true
	}
	return change(word)
}

// change reports whether a word in lower case makes a change of the number
// before it: "20% more".
func change(word string) bool {
	switch word {
	case "more", "less", "fewer", "extra", "additional", "further", "higher", "lower", "better", "worse", "faster",
		"slower", "increase", "decrease", "reduction", "growth", "rise", "drop":
		return true
	}
	return false
}

// adjective reports whether a word in lower case often says which things are
// counted; no noun follows a number at once then.
func adjective(word string) bool {
	switch word {
	case "new", "big", "small", "large", "major", "minor", "key", "main", "full", "first", "last", "next", "early",
		"active", "high", "low", "good", "great", "different", "single", "unique", "total", "other", "others",
		"another", "most", "least":
		return true
	}
	return false
}

// invariant reports whether a word is counted without an s.
func invariant(word string) bool {
	switch word {
	case "staff", "series", "species", "aircraft", "fish", "sheep":
		return true
	}
	return false
}

// Singular returns the singular of an English noun, and the noun itself where it
// is no plural. A capital at the start is lowered unless the word is an
// abbreviation ("PRs": "PR").
func Singular(noun string) string {
	if first, rest, ok := strings.Cut(noun, "-"); ok { // "person-weeks"
		return uncapital(first) + "-" + Singular(rest)
	}
	noun = uncapital(noun)
	switch noun {
	case "people", "persons":
		return "person"
	case "children":
		return "child"
	case "men":
		return "man"
	case "women":
		return "woman"
	case "criteria":
		return "criterion"
	case "analyses":
		return "analysis"
	case "hypotheses":
		return "hypothesis"
	case "series", "species", "news", "sos", "yes":
		return noun
	case "movies", "cookies", "selfies", "calories", "ties", "pies", "zombies", "rookies",
		"shoes", "toes", "caches", "niches", "headaches", "axes", "houses", "warehouses", "causes",
		"clauses", "pauses", "uses", "excuses", "databases":
		return noun[:len(noun)-1]
	case "quizzes":
		return "quiz"
	}
	switch {
	case len(noun) < 3 || noun[len(noun)-1] != 's':
		return noun
	case strings.IndexByte("sui", noun[len(noun)-2]) >= 0: // "boss", "bus", "basis"
		return noun
	case len(noun) > 4 && hasSuffix(noun, "ies"):
		return noun[:len(noun)-3] + "y"
	case noun[len(noun)-2] == 'e' && hasSuffix(noun, "sses", "xes", "ches", "shes", "zzes", "oes", "uses"):
		return noun[:len(noun)-2]
	}
	return noun[:len(noun)-1]
}

// uncapital lowers the capital at the start of a word that has no others.
func uncapital(word string) string {
	if len(word) > 2 && word[0] >= 'A' && word[0] <= 'Z' && strings.ToLower(word[1:]) == word[1:] {
		return strings.ToLower(word)
	}
	return word
}

// plural returns the noun that reads as unit after a number, or unit itself where
// there is none ("rps" would be a measure).
func plural(unit string) string {
	i := strings.LastIndexByte(unit, '-') + 1
	head, last := unit[:i], unit[i:]
	many := last + "s"
	switch {
	case last == "person":
		many = "people"
	case last == "child":
		many = "children"
	case last == "man", last == "woman":
		many = strings.TrimSuffix(last, "an") + "en"
	case last == "criterion":
		many = "criteria"
	case hasSuffix(last, "is"):
		many = last[:len(last)-2] + "es"
	case len(last) > 2 && strings.HasSuffix(last, "y") && !strings.ContainsRune("aeiou", rune(last[len(last)-2])):
		many = last[:len(last)-1] + "ies"
	case last == "quiz":
		many = "quizzes"
	case hasSuffix(last, "s", "x", "ch", "sh", "z", "o") && Singular(last+"es") == last:
		many = last + "es"
	}
	if strings.HasSuffix(last, "S") { // "50 NPS"
		return unit
	}
	if many = head + many; phraseUnit(many) == unit && !little(strings.ToLower(many)) { // "ITs" would be "its"
		return many
	}
	return unit
}

func hasSuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}
