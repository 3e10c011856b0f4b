package wording

import (
	"testing"
	"unicode/utf8"
)

// Whatever the text, every range lies in it, on the borders of runes, and the
// clauses come in order.
func FuzzReader(f *testing.F) {
	for _, s := range []string{
		"", " ", "Cut time to first deal from 94 to 60 days", "Raise NPS (outcome) from 31 to 45", "Key Result 1 (Input): Create 5 modules",
		"把流失率从 8% 降到 5%", "Steigere den Umsatz um 20 %", "🚀 Ship 3 features 🚀", "Cut\u0085churn\u2028by 5%", "a\xff\xfe 5% \xc3", "(((output", "[input][output]",
		"no", "one", "from to by", "12:30 4h30m 58:30 6/10 -5 +5%", "Hold p95 between 200 and 400 ms", "<…> [insert x] ??? XX", "“5 posts” «3»", "’s 5’s",
		"Of them none is", "Reserve for", "no lack of", "takes a", "40% of it done in", "first new paid in week", "NPS X 9", "3 → 5 → 8", "by half in half half of", "Double triple halve tenfold", "30 September 2026, Aug 15–18, 31/12/2026", "a thousand and one", "twice a week or more",
		"İstanbul'da 5 mağaza aç", "e\u0301t\u00e9 5\u00a0%", "$", "$5", "-", "−5", "≥ 5", "http://x.org/5?a=b#c (5)", "Cut", "Create", "Build a", "dynamic pricing rules 's and", "N3 posts", "7 in 10", "By coaching, 5", "outcome: 5% (outcome) and 6% (output, input)",
	} {
		f.Add(s)
	}
	r := newReader(f)
	f.Fuzz(func(t *testing.T, text string) {
		within := func(what string, at Range) {
			if at.Start < 0 || at.Start > at.End || int(at.End) > len(text) {
				t.Fatalf("%s %v of %q is outside", what, at, text)
			}
			if !border(text, int(at.Start)) || !border(text, int(at.End)) {
				t.Fatalf("%s %v of %q splits a rune", what, at, text)
			}
		}
		rd := r.KeyResult(text, Context{})
		for _, n := range rd.Numbers {
			within("number", n.At)
		}
		last := int32(0)
		for _, c := range rd.Clauses {
			within("clause", c.At)
			if c.At.Start < last {
				t.Fatalf("clause %v of %q comes before the one it follows", c.At, text)
			}
			last = c.At.Start
		}
		for _, w := range rd.Written {
			within("label", w.At)
		}
		for _, why := range rd.Reasons {
			within("reason", why.At)
			_ = why.String()
		}
		for _, at := range append(rd.VagueAt, rd.Compound...) {
			within("judgement", at)
		}
		within("opening", Range{rd.Opens, rd.Opens})
		for _, at := range []Range{rd.VerbAt, rd.BinaryAt, rd.Vanity.At, rd.Placeholder, rd.Activity, rd.PlanShareAt, rd.Source, rd.Change.At} {
			within("judgement", at)
		}
		if len(rd.Clauses) > 0 && (rd.Scored < 0 || rd.Scored >= len(rd.Clauses)) {
			t.Fatalf("%q scores clause %d of %d", text, rd.Scored, len(rd.Clauses))
		}
		if fair := rd.Fair(); fair.Alone && fair.Accept != Set(Outcome) {
			t.Fatalf("%q is one label alone, and accepts %b", text, fair.Accept)
		}
		if rd.Label != None && !rd.Accept.Has(rd.Label) {
			t.Fatalf("%q is %v, and accepts %b", text, rd.Label, rd.Accept)
		}
		if rd.Held != (rd.HoldLow != nil || rd.HoldHigh != nil) {
			t.Fatalf("%q is held without a bound, or has one and is not", text)
		}
		o := r.Objective(text)
		for _, at := range []Range{o.MetricAt, o.DeliverableAt, o.VagueAt, o.CompoundAt, o.Placeholder, o.Solution} {
			within("objective", at)
		}
	})
}

// border reports whether i is between two runes; an invalid byte is one.
func border(s string, i int) bool {
	if i == 0 || i == len(s) {
		return true
	}
	for k := 0; k < len(s); {
		_, n := utf8.DecodeRuneInString(s[k:])
		if k += n; k == i {
			return true
		} else if k > i {
			return false
		}
	}
	return false
}
