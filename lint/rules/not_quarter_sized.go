package rules

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

var notQuarterSized = &lint.Rule{
	Name:     "not-quarter-sized",
	Severity: lint.Warning,
	Category: lint.ObjectiveQuality,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Words:    true,
	Doc:      doc("not-quarter-sized"),
	Check:    lint.EachObjective(checkNotQuarterSized),
}

// shortDays is the longest a cycle is in which a market does not change hands.
const shortDays = 123 // four months

// Where no cycle is known, as for `okr try`, a quarter is what most people mean.
func checkNotQuarterSized(p *lint.Pass, o *okr.Objective) {
	c := o.Cycle()
	if o.Sentence == nil || learns(o) || !c.IsZero() && c.Days() > shortDays {
		return
	}
	s := o.Sentence
	words := phrasingOf(s.Text)
	period := c.Name
	if c.IsZero() {
		period = "a quarter"
	}
	if at := vastAim(words); !at.IsZero() {
		p.Report(o, s.At(at), "%s is years away, and %s cannot show that it came nearer: say what can be true at the end of it", quoted(at.In(s.Text)), period).
			Suggest("%s", nearerAim(s.Text, words))
		return
	}
	if c.IsZero() {
		return
	}
	at := laterYear(words, c.End.Time().Year())
	if !at.IsZero() && !strings.HasPrefix(s.Text[at.End:], "-") { // a date, which may be near
		p.Report(o, s.At(at), "%s is long after the end of %s, so it can neither be reached nor missed: say what can be true by then", quoted(at.In(s.Text)), period).
			Suggest("%s", nearerAim(s.Text, words))
	}
}

// vastAim finds what takes a whole industry, or the work of years.
func vastAim(words phrasing) wording.Range {
	ours := false // it has spoken of the own company
	for i := range words {
		rest := words[i+1:]
		switch words[i].word {
		case "ourselves", "us", "company":
			ours = true
		case "become", "becoming", "be", "being", "as":
			if words[i].word == "as" && !ours || words.word(i-1) == "from" {
				continue
			}
			if n := leads(rest); n > 0 && rest.word(n) != "at" { // of a fair, or a race
				return words.span(i, i+1+n)
			}
		case "transform", "transforming", "revolutionise", "revolutionize", "revolutionising", "revolutionizing", "reinvent", "reinventing", "disrupt", "disrupting", "change", "changing":
			if n := industry(rest); n > 0 {
				return words.span(i, i+1+n)
			}
		case "dominate", "dominating":
			if n := industry(rest); n > 0 {
				return words.span(i, i+1+n)
			}
		case "enter":
			if n := rest.begins("and win"); n > 0 {
				return words.span(i, i+1+n)
			}
		case "world", "global", "market":
			if n := rest.beginsAny("domination", "dominance", "leadership"); n > 0 && !words.has("team", "programme", "program", "training", "skills") {
				return words.span(i, i+1+n)
			}
		}
	}
	return wording.Range{}
}

// leads returns how many words name the first place of all, which is not that of
// one person: "market leader in", but not "leader whom people trust".
func leads(words phrasing) int {
	for i := 0; i < len(words) && i < 4; i++ {
		switch {
		case words[i:].beginsAny("market leader", "industry leader", "world leader", "global leader", "category leader", "household name") > 0:
			return i + 2
		case words[i:].beginsAny("leader in", "leader of industry", "leader for") > 0 && i == 0, words[i].word == "unicorn":
			return i + 1
		case words[i:].beginsAny("number one", "no 1", "number 1") > 0:
			if noMarket(words.word(i + 2)) {
				return 0
			}
			return i + 2
		case words[i].word == "#1", words[i].word == "dominant":
			if noMarket(words.word(i + 1)) {
				return 0
			}
			return min(i+2, len(words))
		case words[i].word == "standard" && (i > 0 && words[i-1].word != "our" || words.word(i+1) == "for" || words.word(i+1) == "in"):
			return i + 1
		case words[i].word == "leading" && i < 2 && words.word(i+1) != "by" && words.word(i+1) != "to" && !noMarket(words.word(i+1)):
			return min(i+2, len(words))
		}
		switch words[i].word {
		case "for", "to", "who", "that", "with", "in", "by", "better", "best":
			return 0
		}
	}
	return 0
}

// noMarket reports whether a noun is first in a list or in the eyes of a few, which is
// no place in a market: "the #1 result for our name".
func noMarket(noun string) bool {
	switch noun {
	case "result", "hit", "reason", "priority", "topic", "example":
		return true
	}
	return false
}

// industry returns how many words name a whole industry, where nothing narrows it:
// "the channel industry", but not "the company newsletter" or "the culture of the
// night shift".
func industry(words phrasing) int {
	for i := 0; i < len(words) && i < 3; i++ {
		switch words[i].word {
		case "industry", "industries", "company", "culture", "market", "world", "sector", "society", "healthcare", "education":
		default:
			continue
		}
		if words[i+1:].beginsAny("in our", "in my", "in this", "in each", "in every") > 0 {
			return 0 // "the culture in our kitchen"
		}
		switch words.word(i + 1) {
		case "", "in", "into", "by", "through", "with", "for", "and", "forever", "to":
			return i + 1
		}
	}
	return 0
}

// laterYear finds a year to reach something by that is after last. A plan for
// then, or a decision about it, can be made now.
func laterYear(words phrasing, last int) wording.Range {
	for i := range words {
		switch words[i].word {
		case "plan", "plans", "roadmap", "path", "strategy", "agree", "agreed", "decide", "decided", "know", "knows", "how", "vision", "track", "target", "ready", "prepare", "first", "start", "foundation", "foundations", "groundwork":
			return wording.Range{}
		case "by", "until", "before":
		default:
			continue
		}
		k := i + 1
		if n := words[k:].beginsAny("end of", "year"); n > 0 {
			k += n
		}
		if year, err := strconv.Atoi(words.word(k)); err == nil && len(words.word(k)) == 4 && year > last && year < last+100 {
			return words.span(i, k+1)
		}
	}
	return wording.Range{}
}

// nearerAim says what to write instead of an aim that is years away.
func nearerAim(text string, words phrasing) string {
	const park = "or leave it to the year or the company, and write here what comes first"
	switch words.word(0) {
	case "become", "be", "transform", "dominate", "revolutionise", "revolutionize", "reinvent", "disrupt", "change", "enter", "win":
		first, size := utf8.DecodeRuneInString(text)
		return "begin by finding out, \"Learn whether we could " + excerpt(string(unicode.ToLower(first))+strings.TrimRight(text[size:], "!"), 60) + "\", " + park
	}
	return "ask what has to be true first, and whether you know that it can be done, " + park
}
