package wording

import "strings"

// A form is a set of the forms of a verb.
type form uint8

const (
	base  form = 1 << iota // "cut"
	third                  // "cuts"
	past                   // "cut", "built", of the participle too
	ing                    // "cutting"
)

// pastOnly reports whether a word can only be a past or a participle: "built", but not
// "cut". No other word than that of a verb has a form.
func (f form) pastOnly() bool { return f&past != 0 && f&base == 0 }

// pluralOf returns the regular plural of a noun, cut in two.
func pluralOf(n string) (stem, suffix string) {
	switch last := n[len(n)-1]; {
	case last == 'y' && len(n) > 1 && !vowel(n[len(n)-2]):
		return n[:len(n)-1], "ies"
	case last == 's' || last == 'x' || strings.HasSuffix(n, "ch") || strings.HasSuffix(n, "sh"):
		return n, "es"
	}
	return n, "s"
}

// singular returns the noun of which n is the regular plural, else n.
func singular(n string) string {
	switch {
	case len(n) > 4 && strings.HasSuffix(n, "ies"):
		return n[:len(n)-3] + "y"
	case len(n) > 3 && strings.HasSuffix(n, "s") && !strings.HasSuffix(n, "ss"):
		return n[:len(n)-1]
	}
	return n
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// doubles reports whether the last letter of a verb is doubled: "ship" → "shipping".
// It is right for words of one syllable and for those in -it, -er, -el that the lists hold.
func doubles(v string) bool {
	n := len(v)
	if n < 3 || vowel(v[n-1]) || !vowel(v[n-2]) || vowel(v[n-3]) || strings.IndexByte("wxy", v[n-1]) >= 0 {
		return false
	}
	syllables := 0
	for i := range v {
		if vowel(v[i]) && (i == 0 || !vowel(v[i-1])) {
			syllables++
		}
	}
	return syllables == 1 || v == "submit" || v == "enrol" || v == "refer" || v == "admit" || v == "commit"
}

// conjugate calls f with the forms of a verb, each cut in two. pasts has the
// irregular ones.
func conjugate(v string, pasts map[string][]string, f func(stem, suffix string, _ form)) {
	f(v, "", base)
	stem, n := v, len(v)
	switch {
	case v[n-1] == 'e':
		f(v, "s", third)
		stem = v[:n-1]
		if strings.HasSuffix(v, "ee") {
			stem = v
		}
	case v[n-1] == 'y' && n > 1 && !vowel(v[n-2]):
		f(v[:n-1], "ies", third)
	case v[n-1] == 'o':
		f(v, "es", third)
	default:
		stem, suffix := pluralOf(v)
		f(stem, suffix, third)
	}
	if doubles(v) {
		stem = v + v[n-1:]
	}
	f(stem, "ing", ing)
	if n > 4 && v[n-1] == 'l' && vowel(v[n-2]) && !vowel(v[n-3]) && stem == v {
		f(v+"l", "ing", ing) // British: "trialling"
		f(v+"l", "ed", past)
	}
	if ps := pasts[v]; ps != nil {
		for _, p := range ps {
			f(p, "", past)
		}
		return
	}
	switch {
	case v[n-1] == 'e':
		f(v, "d", past)
	case v[n-1] == 'y' && n > 1 && !vowel(v[n-2]):
		f(v[:n-1], "ied", past)
	default:
		f(stem, "ed", past)
	}
}

// infinitive returns the base form of which w, in lower case, is the form in -ing:
// "explore" of "exploring", "ship" of "shipping". Any other word it returns as it is. The
// base forms of verbs that no list knows are a guess by how they are spelled.
func (x *lexicon) infinitive(w string) string {
	stem, ok := strings.CutSuffix(w, "ing")
	n := len(stem)
	if !ok || n < 2 || !strings.ContainsAny(stem, "aeiouy") {
		return w // "bring"
	}
	for _, v := range [...]string{stem, stem + "e", stem[:n-1]} {
		if e, _, _ := x.find(v, hash(noHash, v)); e != nil && e.form()&base != 0 && (len(v) >= n || stem[n-1] == stem[n-2]) {
			return v
		}
	}
	switch {
	case doubles(stem[:n-1]) && stem[n-1] == stem[n-2] && strings.IndexByte("lsfz", stem[n-1]) < 0:
		return stem[:n-1] // "plugg"
	case dropsE(stem):
		return stem + "e"
	}
	return stem
}

// dropsE reports whether the stem before -ing is that of a verb that ends with "e", as it
// is after one vowel and one consonant that is not doubled: "phas", "inspir", but not
// "chair". Unstressed "e" and "o" end no such stem: "offer", "develop".
func dropsE(stem string) bool {
	n := len(stem)
	switch last := stem[n-1]; {
	case last == 'u' || last == 'v' || strings.HasSuffix(stem, "iat"):
		return true // "pursu", "renegotiat"
	case n < 3 || vowel(last) || last == 'w' || last == 'x' || last == 'y':
		return false
	case last == 'l' && !vowel(stem[n-2]):
		return stem[n-2] != 'l' && stem[n-2] != 'r' // "struggl"
	}
	return vowel(stem[n-2]) && !vowel(stem[n-3]) && (n < 5 || stem[n-2] != 'e' && stem[n-2] != 'o')
}

// infinitive returns the base form of the verb at i, if that is in -ing, else the word.
func (s *sentence) infinitive(i int) string { return s.x.infinitive(s.word(i)) }
