package rules

import (
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

var totalNotRatio = &lint.Rule{
	Name:     "total-not-ratio",
	Severity: lint.Info,
	Category: lint.Vanity,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Words:    true,
	Options:  []string{"small_baseline", "lexicon"},
	Doc:      doc("total-not-ratio"),
	Check:    lint.EachKeyResult(checkTotalNotRatio),
}

// A small number of them is told by naming them, and one that is to fall is no
// stock that grows by itself.
func checkTotalNotRatio(p *lint.Pass, kr *okr.KeyResult) {
	s, r := scoredSentence(kr)
	if r == nil || r.Total.IsZero() || !inScoredClause(r, r.Total) || kr.Kind() != okr.Metric ||
		r.Direction == wording.Decrease || isFew(p, kr) {
		return
	}
	stock := stockIn(s.Text, r)
	if stock == "" {
		return
	}
	if strings.HasSuffix(stock, "revenue") {
		p.Report(kr, s.At(r.Total), "\"%s\" is a total, which only ever grows: ask what this cycle brings in", r.Total.In(s.Text)).
			Suggest("write what one cycle brings in, and what the last one did: `revenue in the quarter from … to …`")
		return
	}
	p.Report(kr, s.At(r.Total), "\"%s\" is a total, which mostly grows by itself: ask which share of them does what you want", r.Total.In(s.Text)).
		Suggest("write `share of %s %s … from … to …`; keep the total where the share could be raised by having fewer of them", stock, whoOrThat(stock, r.Lexicon))
}

// whoOrThat returns the word that goes on after a noun for people or for things.
func whoOrThat(stock string, words wording.Lexicon) string {
	noun := singular(lastWord(stock))
	if noun == "registered" || noun == "follower" || noun != "account" && words.Has(wording.People, noun) {
		return "who"
	}
	return "that"
}

// isFew reports whether a key result is about so few things that a share of them
// would say less than their number.
func isFew(p *lint.Pass, kr *okr.KeyResult) bool {
	r, few := kr.Reading(), p.Settings.SmallBaseline
	b, t := kr.Baseline(), kr.Target()
	switch {
	case b.Ok() && b.Value > 0:
		return b.Value < few
	case t.Ok():
		return t.Kind() == quantity.Share || t.Value <= few
	}
	return r.Change.Kind == wording.ByAmount && r.Change.Add.Value <= few
}

// stockIn returns what a total counts, if it is all of them and nothing divides
// it: customers who do something are no stock, nor are customers per shop.
func stockIn(text string, r *wording.Reading) string {
	stock, ever, counted := "", false, r.Total.Start
	for word, at := range wordsOf(text) {
		switch {
		case at.End <= counted:
		case within(at, r.Total):
			switch word {
			case "number", "count", "total", "overall", "gross", "combined", "sum", "of", "the", "our", "all":
				continue
			case "cumulative", "time", "lifetime":
				ever = true
				continue
			}
			noun := wording.Range{Start: at.Start, End: r.Total.End} // of several words
			if word == "registered" || r.Lexicon.Has(wording.Stocks, word) {
				noun = at
			} else if !r.Lexicon.Has(wording.Stocks, noun.In(text)) {
				return "" // some of them
			}
			counted = noun.End
			stock += " " + strings.ToLower(noun.In(text))
		case word == "per", word == "each", word == "every", word == "share", word == "divided", word == "ratio":
			return ""
		case inNumber(r, at):
		case strings.TrimSpace(text[counted:at.Start]) == "":
			switch word {
			case "from", "to", "by", "in", "at", "on", "across", "of", "is", "reaches", "grows", "up", "over", "and", "growing":
			default:
				return ""
			}
		}
	}
	if strings.HasSuffix(stock, " revenue") && !ever {
		return "" // each quarter earns its own
	}
	return strings.TrimSpace(stock)
}
