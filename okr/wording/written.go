package wording

import "strings"

// A labelAt is a label that stands in the sentence, by tokens.
type labelAt struct {
	from, to int // with its brackets or colon
	prefix   bool
	WrittenLabel
}

// findLabels finds the labels that stand in the sentence and masks them.
func (s *sentence) findLabels() {
	if strings.IndexByte(s.text, '(') < 0 && strings.IndexByte(s.text, '[') < 0 {
		s.findColonLabel()
		return
	}
	for i := 0; i < len(s.ts); i++ {
		t := &s.ts[i]
		if t.kind != mark || t.word != "(" && t.word != "[" {
			continue
		}
		end := s.closingBracket(i)
		if end < 0 || end-i > 9 {
			continue
		}
		if l, ok := s.bracketLabel(i, end); ok {
			l.prefix = s.prefixBefore(i)
			if s.word(end+1) == ":" {
				l.to = end + 2
				l.prefix = true
			} else if i == 0 {
				l.prefix = true
			}
			s.addLabel(l)
			i = end
		}
	}
	s.findColonLabel()
}

func (s *sentence) addLabel(l labelAt) {
	l.At = Range{s.ts[l.from].start, s.ts[l.to-1].end}
	for k := l.from; k < l.to; k++ {
		s.ts[k].masked = true
	}
	s.labels = append(s.labels, l)
}

// closingBracket returns the token that closes the bracket at i, -1 if none does.
func (s *sentence) closingBracket(i int) int {
	for j := i + 1; j < len(s.ts); j++ {
		switch s.ts[j].word {
		case ")", "]":
			return j
		case "(", "[":
			return -1
		}
	}
	return -1
}

// bracketLabel reads what stands in the brackets as a label: "(input)",
// "[outputs]", "(output and outcome)", "(output/outcome)", and, nearly, "(ouput)".
func (s *sentence) bracketLabel(from, to int) (labelAt, bool) {
	l := labelAt{from: from, to: to + 1}
	for k := from + 1; k < to; k++ {
		w := s.ts[k].word
		switch {
		case s.ts[k].kind == mark && (w == "," || w == "/" || w == "&" || w == "+"), w == "and", w == "or":
			continue
		}
		b := labelOf(w)
		if b == None {
			return s.nearlyLabel(from, to)
		}
		l.Labels = append(l.Labels, b)
	}
	return l, len(l.Labels) > 0
}

// nearlyLabel reads brackets that hold a word that stands for a label, or one that
// is a letter away from one.
func (s *sentence) nearlyLabel(from, to int) (labelAt, bool) {
	if to <= from+1 {
		return labelAt{}, false
	}
	inside := lower(strings.TrimSpace(s.text[s.ts[from].end:s.ts[to].start]))
	meant := s.near[inside]
	if meant == None {
		meant = slipOf(inside)
	}
	if meant == None {
		return labelAt{}, false
	}
	return labelAt{from: from, to: to + 1, WrittenLabel: WrittenLabel{Near: true, Meant: meant}}, true
}

// labelOf returns the label that a word is, in singular or plural.
func labelOf(w string) Label {
	switch w {
	case "input", "inputs":
		return Input
	case "output", "outputs":
		return Output
	case "outcome", "outcomes":
		return Outcome
	}
	return None
}

// slipOf returns the label from which w is one letter away.
func slipOf(w string) Label {
	if len(w) < 4 || len(w) > 9 {
		return None
	}
	for l := Input; l <= Outcome; l++ {
		if oneEdit(w, l.String()) || oneEdit(w, l.String()+"s") {
			return l
		}
	}
	return None
}

// oneEdit reports whether a becomes b by inserting, dropping, replacing or
// swapping one letter.
func oneEdit(a, b string) bool {
	if a == b {
		return false
	}
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	ra, rb := a[i:], b[i:]
	switch {
	case len(ra) == len(rb):
		return ra[1:] == rb[1:] || len(ra) > 1 && ra[0] == rb[1] && ra[1] == rb[0] && ra[2:] == rb[2:]
	case len(ra) == len(rb)+1:
		return ra[1:] == rb
	case len(ra)+1 == len(rb):
		return ra == rb[1:]
	}
	return false
}

// prefixBefore reports whether only a counter stands before token i: "Key Result 1 (Input): …", "KR2 [output] …".
func (s *sentence) prefixBefore(i int) bool {
	return i > 0 && i == s.prefix
}

// counter returns how many tokens a counter at the start takes up: "Key result 1", "KR 2", "KR3".
func (s *sentence) counter() int {
	k := 0
	switch {
	case s.word(0) == "key" && strings.HasPrefix(s.word(1), "result"):
		k = 2
	case s.word(0) == "kr":
		k = 1
	case s.kind(0) == other && strings.HasPrefix(s.word(0), "kr") && digitsOnly(s.word(0)[2:]):
		return 1
	default:
		return 0
	}
	if s.kind(k) == digit || s.kind(k) == other {
		k++
	}
	return k
}

// findColonLabel finds "Input: …" and "KR1 - Output: …" at the start.
func (s *sentence) findColonLabel() {
	if len(s.labels) > 0 && s.labels[0].from <= s.prefix {
		return
	}
	i := s.prefix
	if i > 0 && s.kind(i) == mark && (s.word(i) == "-" || s.word(i) == "–" || s.word(i) == ":") {
		i++
	}
	if s.kind(i) != word || s.word(i+1) != ":" {
		return
	}
	l := labelAt{from: i, to: i + 2, prefix: true}
	if b := labelOf(s.word(i)); b != None {
		l.Labels = []Label{b}
	} else if meant := slipOf(s.word(i)); meant != None {
		l.Near, l.Meant = true, meant
	} else {
		return
	}
	if i > 0 {
		for k := range i {
			s.ts[k].masked = true
		}
	}
	s.addLabel(l)
	for k := len(s.labels) - 1; k > 0; k-- {
		s.labels[k], s.labels[k-1] = s.labels[k-1], s.labels[k]
	}
}
