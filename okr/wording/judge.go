package wording

import (
	"strings"

	"github.com/okr-as-code/okr/okr/quantity"
)

// judge says what is wrong with the words.
func (s *sentence) judge(rd *Reading) {
	rd.Placeholder = s.placeholder()
	rd.Measurable = s.measurable() || !rd.Placeholder.IsZero() || rd.Change.Kind != NoChange
	rd.VagueAt = s.vague()
	rd.Vague = len(rd.VagueAt) > 0
	first := &s.clauses[0]
	if v := s.verbOf(first); v == weak && !first.passive && !first.stative && first.verb == s.first(first.from, first.to) {
		rd.Activity = s.verbRange(first)
	}
	rd.Interview = s.interviews()
	rd.Binary, rd.BinaryAt = s.binary(rd)
	rd.Compound = s.compound()
	rd.Source = s.source()
	rd.Vanity = s.vanity()
	rd.WorkShare = s.workShare()
	rd.Total = s.stock()
}

// measurable reports whether the sentence holds a measure quantity.
func (s *sentence) measurable() bool {
	for k := range s.nums {
		if !s.nums[k].sub {
			return true
		}
	}
	for i := 0; i < len(s.ts) && s.any.has(factorWord); i++ {
		if s.factorAt(i) {
			return true
		}
	}
	return s.everyOne()
}

// everyOne reports whether the sentence begins with "All" or "Every" and says
// something of them, which is 100 %.
func (s *sentence) everyOne() bool {
	c := &s.clauses[0]
	first := s.wordsFrom(c)
	return s.isAll(first) && c.verb > first
}

// vague returns the words of amounts that are a feeling, in clauses without a number.
func (s *sentence) vague() []Range {
	var at []Range
	for k := range s.clauses {
		c := &s.clauses[k]
		if s.aims(c) || c.n < c.m {
			continue
		}
		for i := c.from; i < c.to; i++ {
			t := &s.ts[i]
			if end := s.asPossible(i, c.to); end > 0 {
				at = append(at, s.span(i, end))
				i = end - 1
				continue
			}
			if i > c.from && s.qualifier(i) {
				for i+1 < c.to && s.word(i+1) != "," && s.word(i+1) != ";" && s.word(i+1) != ")" {
					i++
				}
				continue
			}
			if t.masked || !t.in.has(vagueQty) || t.join == hyphen || i+1 < c.to && s.ts[i+1].join == hyphen {
				continue
			}
			n := s.x.length(s.ts, i, vagueQty)
			if n == 1 && !s.vagueHere(i) {
				continue
			}
			at = append(at, s.span(i, i+n))
			i += n - 1
		}
	}
	return at
}

// asPossible returns the token after "as many letters as possible" at i, 0 if
// something else stands there.
func (s *sentence) asPossible(i, to int) int {
	if s.word(i) != "as" || s.word(i+1) != "many" && s.word(i+1) != "much" && s.word(i+1) != "few" && s.word(i+1) != "little" {
		return 0
	}
	for k := i + 2; k < min(i+7, to); k++ {
		if s.word(k) == "possible" {
			return k + 1
		}
	}
	return 0
}

// qualifier reports whether what follows token i only says which things are meant,
// or on what condition: "who …", "without …", "once …".
func (s *sentence) qualifier(i int) bool {
	switch s.word(i) {
	case "who", "which", "whose", "where", "without", "once", "if", "when", "until", "till", "unless", "because", "while", "whether":
		return s.ts[i].kind == word
	case "that":
		return s.kind(i-1) == word && s.word(i-1) != "sure" && s.word(i-1) != "so" && !s.is(i-1, verbs)
	}
	return false
}

// vagueHere reports whether a word that is vague about amounts is so at token i:
// "most popular" and "in some project" are not.
func (s *sentence) vagueHere(i int) bool {
	if s.word(i-1) == "how" || s.word(i-1) == "as" {
		return false
	}
	switch s.word(i) {
	case "most":
		if s.word(i+1) != "of" && !s.countable(i+1) && !(s.is(i+1, nouns) && s.countable(i+2)) {
			return false // "most common errors"
		}
	}
	switch s.word(i) {
	case "some", "many", "most", "few", "enough", "various", "multiple":
		for k := i + 1; k <= i+3; k++ {
			if s.kind(k) != word || s.word(k) != "of" && s.is(k, function) {
				return false
			}
			if s.word(k) == "of" || s.countable(k) {
				return s.word(i-1) != "the" || s.word(i) != "most"
			}
		}
		return false
	}
	return true
}

// interviews reports whether it is talks with customers that are counted.
func (s *sentence) interviews() bool {
	for i := 0; i < len(s.ts) && s.any.has(interview); i++ {
		if s.ts[i].in.has(interview) && !s.ts[i].masked {
			return true
		}
	}
	return false
}

// binary reports whether the key result can only succeed or fail, and the words
// that say so: something is to be done, without a count above one.
func (s *sentence) binary(rd *Reading) (bool, Range) {
	c := &s.clauses[0]
	if s.learning || rd.Vague || rd.Measurable && !s.once(rd) || s.comparative() || s.redacted() {
		return false, Range{}
	}
	for i := range s.clauses {
		if s.clauses[i].label == Outcome && !rd.Measurable {
			return false, Range{}
		}
	}
	if c.verb < 0 && (rd.Label == None || s.namesMetric(c)) {
		return false, Range{}
	}
	v := s.verbOf(c)
	switch v {
	case weak:
		if !s.finishes(c) {
			return false, Range{}
		}
	case changing, holding:
		if !s.ts[c.verb].in.has(binaryVerb) && !rd.Measurable {
			return false, Range{}
		}
	}
	if c.verb >= 0 && !c.passive && (s.word(c.verb) == "ensure" || s.word(c.verb) == "track" || s.word(c.verb) == "evolve") {
		return false, Range{}
	}
	return true, s.verbRange(c)
}

// redacted reports whether a letter stands for a number that is not to be seen:
// "N3 per week", "from N1 to N2".
func (s *sentence) redacted() bool {
	for i := range s.ts {
		if s.isRedacted(i) {
			return true
		}
	}
	return false
}

func (s *sentence) isRedacted(i int) bool {
	t := &s.ts[i]
	return t.capital && t.word[0] == 'n' && t.join != hyphen && digitsOnly(t.word[1:]) && (len(t.word) > 1 || s.word(i-1) == "$")
}

// namesMetric reports whether a clause without a verb names something that is
// counted, or a matter of degree: "fewer returns", "better fit and finish".
func (s *sentence) namesMetric(c *clause) bool {
	last := c.to - 1
	for last > c.from && s.kind(last) == mark {
		last--
	}
	switch {
	case last <= c.from, s.inPlace(c):
	case s.is(last, changeNoun), s.is(last, planNoun) && s.word(last) != "plan", s.is(c.from, moreWord) && s.ts[c.from+1].join == apart:
		return true
	}
	for i := c.from; i < c.to; i++ {
		if s.ts[i].in.has(total|ratio) && !s.ts[i].masked {
			return true
		}
	}
	return false
}

// finishes reports whether a weak activity has something that is done with it:
// "support" of a sentence that says that a product can do a thing.
func (s *sentence) finishes(c *clause) bool { return c.passive || c.stative }

// once reports whether all the numbers are a count of one or the whole: 1, 100 %.
func (s *sentence) once(rd *Reading) bool {
	if rd.FromTo || rd.Held || rd.Change.Kind != NoChange || rd.Target == nil || len(s.nums) != 1 {
		return false
	}
	n := &s.nums[0]
	switch n.Kind() {
	case quantity.Count, quantity.Bare:
		return n.Value == 1 && !n.rate && !s.each(n.to)
	case quantity.Share:
		c := &s.clauses[0]
		return n.Value == 100 && c.verb >= 0 && c.verb < n.from && s.ts[c.verb].in.has(binaryVerb) && s.ts[c.verb].form&base != 0
	}
	return false
}

// each reports whether "each" or "every" follows token i, so that one is many.
func (s *sentence) each(i int) bool {
	for ; i < len(s.ts); i++ {
		if w := s.word(i); w == "each" || w == "every" || w == "all" || w == "per" {
			return true
		}
	}
	return false
}

// comparative reports whether something is to be more or better than it is, or
// done again and again, which is a matter of degree.
func (s *sentence) comparative() bool {
	for i := range s.ts {
		switch t := &s.ts[i]; t.word {
		case "more", "better", "less", "faster", "easier", "smaller", "continuous", "continuously", "ongoing":
			if !t.masked && t.depth == 0 && (i == 0 || s.ts[i-1].word != "or") && (s.kind(i+1) == word || i+1 == len(s.ts)) {
				return true
			}
		case "regular", "regularly":
			return true // again and again, only nobody says how often
		case "every", "each":
			if strings.HasSuffix(s.word(i+1), "day") || s.word(i+1) == "week" || s.word(i+1) == "month" {
				return true
			}
		}
	}
	return false
}

// compound returns the clauses that are measures of their own side by side; nil if
// there is one measure, or a chain.
func (s *sentence) compound() []Range {
	for i := range s.clauses {
		if c := &s.clauses[i]; c.written != nil || c.link == effect {
			return nil
		}
	}
	var at []Range
	for i := range s.clauses {
		if c := &s.clauses[i]; (c.link == begins || c.link == joined) && s.aims(c) {
			at = append(at, s.at(c))
		}
	}
	if len(at) < 2 {
		return nil
	}
	return at
}

// source finds where the number comes from: "(source: …)", "as measured by …".
func (s *sentence) source() Range {
	for i := range s.ts {
		switch s.word(i) {
		case "(", "[":
			if w := s.word(i + 1); w == "source" && s.word(i+2) == ":" || w == "per" || w == "measured" {
				if end := s.closingBracket(i); end > 0 {
					return s.span(i, end+1)
				}
			}
		case "measured", "tracked", "reported", "according":
			if w := s.word(i + 1); (w == "in" || w == "by" || w == "with" || w == "via" || w == "to") && s.kind(i+2) != mark && i+2 < len(s.ts) {
				return s.span(i, s.phraseEnd(i+2))
			}
		}
	}
	return Range{}
}

// phraseEnd returns where the phrase at token i ends: at a mark or a preposition.
func (s *sentence) phraseEnd(i int) int {
	for k := i; k < len(s.ts); k++ {
		if s.kind(k) == mark || k > i+1 && s.is(k, function) {
			return k
		}
	}
	return len(s.ts)
}

// placeholder finds what is left over of a template.
func (s *sentence) placeholder() Range {
	for i := range s.ts {
		t := &s.ts[i]
		switch {
		case t.kind == digit, t.kind == word && !t.capital && !t.in.has(placeholder), t.masked && t.word != "<" && s.masks(i):
		case t.in.has(placeholder) && !t.masked:
			if n := s.x.length(s.ts, i, placeholder); n > 1 || t.word != "todo" || s.text[t.start:t.end] == "TODO" {
				return s.span(i, i+n)
			}
		case t.word == "?" && s.word(i+1) == "?" && s.word(i+2) == "?":
			return Range{t.start, s.ts[i+2].end}
		case t.kind == mark && (t.word == "<" || t.word == "[") && !t.masked:
			if end := s.blank(i); end > 0 {
				return Range{t.start, s.ts[end].end}
			}
		case t.kind == word && t.capital && !t.masked:
			if s.blankLetter(i) {
				return Range{t.start, t.end}
			}
		}
	}
	return Range{}
}

// blank returns the token that closes "<name>" or "[insert …]" at i; 0 if it is neither.
func (s *sentence) blank(i int) int {
	if s.kind(i+1) != word || s.ts[i+1].join != touches {
		return 0
	}
	close := ">"
	if s.word(i) == "[" {
		if w := s.word(i + 1); w != "insert" && w != "your" {
			return 0
		}
		close = "]"
	}
	for k := i + 1; k < min(i+8, len(s.ts)); k++ {
		if s.word(k) == close {
			return k
		}
		if s.kind(k) == digit {
			return 0
		}
	}
	return 0
}

// blankLetter reports whether the capital word at i stands for a number: "XX",
// "X%", "from X to Y", "$N".
func (s *sentence) blankLetter(i int) bool {
	t := &s.ts[i]
	w := s.text[t.start:t.end]
	if len(w) > 1 {
		return strings.Trim(w, "X") == "" && t.join != hyphen || w == "XXX"
	}
	if w != "X" && w != "Y" && w != "N" || t.join == hyphen || i+1 < len(s.ts) && s.ts[i+1].join == hyphen {
		return false
	}
	if s.word(i+1) == "%" || s.word(i-1) == "$" && t.join == touches {
		return true
	}
	switch s.word(i - 1) {
	case "from", "to", "by":
		k := s.kind(i + 1)
		return w != "N" && (k == mark || s.is(i+1, function|period))
	}
	return false
}
