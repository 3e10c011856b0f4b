package wording

import (
	"strings"
)

// judge says what is wrong with the words.
func (s *sentence) judge(rd *Reading) {
	rd.Placeholder = s.placeholder()
	rd.Measurable = s.measurable() || s.redacted || !rd.Placeholder.IsZero() || rd.Change.Kind != NoChange
	if !rd.Measurable {
		rd.forget()
	}
	rd.VagueAt = s.vague(rd.Measurable)
	rd.Vague = len(rd.VagueAt) > 0
	first := &s.clauses[0]
	rd.Opens = s.deedFrom(first)
	if v := s.verbOf(first); v == weak && !first.passive && !first.stative && first.verb == first.opens {
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

// deedFrom returns the byte at which a clause begins to say what is done. An article
// belongs to the thing that it names.
func (s *sentence) deedFrom(c *clause) int32 {
	i := c.opens
	for i > c.from && i < len(s.ts) && (s.articleAt(i-1) || s.word(i-1) == "my") {
		i--
	}
	if i >= len(s.ts) {
		return s.at(c).Start // there are no words
	}
	return s.ts[i].start
}

// forget takes the parts from the numbers of a reading in which nothing is measured:
// those of a name or a detail are no goal.
func (rd *Reading) forget() {
	rd.Baseline, rd.Target, rd.HoldLow, rd.HoldHigh = nil, nil, nil, nil
	rd.Held, rd.FromTo, rd.PerCycle, rd.Count = false, false, false, false
	for i := range rd.Numbers {
		rd.Numbers[i].Role = Other
	}
	for i := range rd.Clauses {
		for k := range rd.Clauses[i].Numbers {
			rd.Clauses[i].Numbers[k].Role = Other
		}
	}
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

// source finds where the number comes from: "(source: …)", "as measured by …".
func (s *sentence) source() Range {
	if !s.cues.has(sourcing) {
		return Range{}
	}
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
		case "captured", "recorded", "asked", "shown":
			if end := s.phraseEnd(i + 2); s.word(i+1) == "in" && s.kind(i+2) == word && s.isSurvey(end-1) {
				return s.span(i, end)
			}
		}
	}
	return Range{}
}

// isSurvey reports whether people are asked in the thing at i.
func (s *sentence) isSurvey(i int) bool {
	switch s.word(i) {
	case "survey", "poll", "census", "questionnaire":
		return true
	}
	return false
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
	for _, i := range s.odd {
		t := &s.ts[i]
		switch {
		case t.redacted:
			return Range{t.start, t.end}
		case t.kind == word && !t.capital && !t.in.has(placeholder), t.kind == digit, t.masked && t.word != "<" && s.masks(i):
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
