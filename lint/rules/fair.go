package rules

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/quantity"
	"github.com/okr-as-code/okr/okr/wording"
)

// fairLabels returns the labels that a fair reader would accept for a key result that
// nobody has labelled. Where its words are known too little to choose, what it is built
// like leaves some of them out: what others decide is no work of one's own, and neither
// work of one's own nor a thing that is there or not moves anybody by itself.
func fairLabels(kr *okr.KeyResult) wording.Labels {
	var (
		thing    = wording.Set(wording.Input, wording.Output)
		effect   = wording.Set(wording.Output, wording.Outcome)
		label, r = kr.Label(), kr.Reading()
		words    = phrasingOf(r.Text)
		front    = r.VerbAt.Start == 0 && r.VerbAt.End > 0 && words.word(0) != "existing"
	)
	switch {
	case label.Label != wording.Outcome && (surveyed(r, words) || upToOthers(r, words)):
		return effect
	case certainly(label, r):
		return label.Accept
	case label.Label == wording.Outcome && label.Certain:
		return effect // only counted
	case r.Change.Kind != wording.NoChange && !undertakes(r, words, true), // "Double the orders of the villages"
		front && (r.Verb != wording.Undirected || words.word(0) == "improve") && saysResult(words),
		r.Measurable && words.has("rate", "ratio", "score", "average", "mean", "median") && !undertakes(r, words, front):
		return effect
	case label.Label != wording.None && !label.Accept.Has(wording.Outcome):
		return thing
	case undertakes(r, words, front):
		if r.FromTo || r.Change.Kind != wording.NoChange || qualityOf(r) {
			return effect
		}
		return thing
	case !front && r.Verb == wording.Undirected && !saysHowMuch(r, words) && !saysResult(words) && !peopleAct(r, words):
		return thing
	case label.Label != wording.None && !label.Accept.Has(wording.Input):
		return label.Accept
	case !front, r.Verb != wording.Undirected && label.Label != wording.Input, saysHowMuch(r, words), arrives(words.word(0)):
		return effect
	}
	return label.Accept
}

// nearsOutcome reports whether a key result that nobody has labelled says something of
// others, or of how well things go, so that a fair reader may well take it for an outcome.
func nearsOutcome(kr *okr.KeyResult) bool {
	label, r := kr.Label(), kr.Reading()
	if label.Explicit() || !fairLabels(kr).Has(wording.Outcome) {
		return false
	}
	words := phrasingOf(r.Text)
	switch {
	case undertakes(r, words, true), ownWork(r.Text, r), words.word(0) == "don't", words.begins("do not") > 0,
		!saysHowMuch(r, words) && words.has("feedback", "research"): // which is gathered
		return false
	}
	return label.Label == wording.Outcome || r.Verb != wording.Undirected ||
		upToOthers(r, words) || saysResult(words) || peopleAct(r, words) || countsFirst(r) && metricOf(kr).shares(aim(kr.Objective)) ||
		strings.Contains(r.Text, "% of ") && !ownWork(r.Text, r) && !r.Measurable
}

// countsFirst reports whether the number to reach stands at the front, or right behind a
// verb: "10 new guides", "get at least 5 letters".
func countsFirst(r *wording.Reading) bool {
	return r.Target != nil && len(phrasingOf(r.Text[:r.Target.At.Start])) <= 3
}

// certainly reports whether what the words say of a label is known for certain, and by
// a reason of its own: neither a guess nor only what most others say, nor take-up, of which
// readers differ. A thing of one's own that is there has been worked on, and may well be
// what is delivered: "the handbook lists every ward".
func certainly(label okr.Labelled, r *wording.Reading) bool {
	if !label.Certain || len(r.Reasons) == 0 {
		return false
	}
	switch why := reasonOf(r); {
	case why.Guessed(), why.Counted(), why.Uptake():
		return false
	case why.WorkedOn():
		return r.VerbAt.Start == 0 && r.VerbAt.End > 0 && !makes(r.Lexicon, firstWord(r.Text))
	}
	return true
}

// isOver reports whether a verb of making says that it is over: "created", "built".
func isOver(verb string) bool {
	switch verb = strings.ToLower(verb); verb {
	case "built", "rebuilt", "written", "rewritten", "drawn", "made", "begun":
		return true
	}
	return strings.HasSuffix(verb, "ed") && verb != "embed" && verb != "seed" && verb != "need"
}

// surveyed reports whether a share of people is told by a survey, so that it is what they
// think: "80% approval in the spring survey".
func surveyed(r *wording.Reading, words phrasing) bool {
	return r.Target != nil && r.Target.Kind() == quantity.Share && inSurvey(words)
}

// upToOthers reports whether what is counted is what others decide: to take something up,
// to like or mention it, to let it in, or to bring one to a goal.
func upToOthers(r *wording.Reading, words phrasing) bool {
	if inScoredClause(r, r.Vanity.At) && r.Vanity.Strength != wording.NoVanity {
		return true
	}
	if len(r.Reasons) > 0 && reasonOf(r).Uptake() && r.Measurable && (!undertakes(r, words, false) || makes(r.Lexicon, words.word(0))) {
		return true // "add" and "identify" say that nobody has taken it up
	}
	switch words.word(0) {
	case "achieve", "attract", "earn", "gain", "hit", "reach", "receive", "win":
		return r.Scored == 0
	case "get", "secure":
		return r.Scored == 0 && countsFirst(r)
	case "meet", "exceed":
		return slices.ContainsFunc(words, func(w spoken) bool { return singular(w.word) != "plan" && isAim(r, w.word) })
	case "be":
		return granted(words.word(1))
	}
	for i, w := range words {
		if i == 0 || words[i-1].word == "be" || !granted(w.word) || !inScoredClause(r, w.at) {
			continue
		}
		switch words.word(i + 1) {
		case "in", "by", "at", "as", "on", "into", "from", "via":
			return !makes(r.Lexicon, words.word(0))
		}
	}
	return false
}

// granted reports whether a participle says what others do with something, or grant it.
func granted(word string) bool {
	switch word {
	case "accepted", "adopted", "cited", "endorsed", "featured", "included", "invited", "mentioned", "quoted", "received", "used":
		return true
	}
	return false
}

// arrives reports whether a verb at the front says what shall be, not what is done.
func arrives(verb string) bool {
	switch verb {
	case "accomplish", "be", "become", "end", "ensure", "exceed", "get", "have", "having", "keep", "maintain", "make", "meet", "stabilise", "stabilize":
		return true
	}
	return false
}

// undertakes reports whether a sentence begins with something that people set out to do
// themselves, whatever comes of it.
func undertakes(r *wording.Reading, words phrasing, front bool) bool {
	first := words.word(0)
	switch first {
	case "make":
		return holdsAny(r.Text[:min(len(r.Text), 9)], "ake a ", "ake an ", "ake one ")
	case "meet":
		return words.word(1) == "with"
	case "analyse", "analyze", "announce", "assess", "attribute", "begin", "configure", "consider", "convert", "decide", "describe", "determine",
		"do", "execute", "explore", "extend", "identify", "include", "initiate", "investigate", "merge",
		"prioritise", "prioritize", "provide", "qualify", "reboot", "select", "solve", "transition", "upgrade":
		return true
	case "benchmark", "instrument", "measure", "move", "plan", "port", "produce", "report", "research", "review", "set-up", "store", "survey", "switch",
		"test", "track", "use":
		return front // else a noun: "test coverage"
	}
	return makes(r.Lexicon, first) || does(first)
}

// saysHowMuch reports whether a sentence has a number to reach, be it left open. That it
// speaks of every one is none.
func saysHowMuch(r *wording.Reading, words phrasing) bool {
	switch words.word(0) {
	case "every", "each", "all", "any":
		return r.Target != nil
	}
	return r.Measurable || strings.Contains(r.Text, "%")
}

// qualityOf reports whether the number of some work is a share, a time or a sum that it
// shall have, which it can miss although it is done: "with less than 2% doubt".
func qualityOf(r *wording.Reading) bool {
	n := r.Target
	if n == nil || n.Kind() != quantity.Share && n.Kind() != quantity.Time && n.Kind() != quantity.Money {
		return false
	}
	before := phrasingOf(r.Text[:n.At.Start])
	return before.has("with", "and", "that", "has", "have", "showing", "keep")
}

// saysResult reports whether words say what comes of work, or how well something does,
// though no number says how much of it.
func saysResult(words phrasing) bool {
	switch words.word(0) {
	case "no", "not", "zero", "more", "less", "fewer":
		return true
	}
	return words.has(
		"adoption", "ahead", "awareness", "clarity", "clear", "compliance", "diversity", "diverse", "engagement", "feedback", "followers", "impact",
		"motivation", "plan", "quality", "satisfaction", "target", "targets", "trust", "visibility", "good experience", "better experience", "great experience", "easier", "easy", "efficient", "efficiently",
		"fast", "faster", "does not", "doesn't", "no longer", "optimal", "painless", "painlessly", "performant", "quickly", "reliable", "reliably",
		"roughly", "satisfying", "simple", "simpler", "sound", "stable", "under control", "usable", "correct", "always", "maintainable", "blockers",
		"achieve", "win", "reduction", "decrease", "increase",
	)
}

// peopleAct reports whether a sentence says what people do, know or can do.
func peopleAct(r *wording.Reading, words phrasing) bool {
	acts := !r.VerbAt.IsZero()
	for i, w := range words {
		switch {
		case i > 5:
			return false
		case !acts && !slices.ContainsFunc(words, says):
			return false
		case isPeople(r, w.word), i == 0 && w.word == "sales":
			return true
		case says(w):
			return false
		}
	}
	return false
}

// says reports whether a word makes a sentence of the words before it.
func says(w spoken) bool {
	switch w.word {
	case "is", "are", "has", "have", "can", "will", "know", "knows", "understand", "understands", "using", "get", "gets", "achieve":
		return true
	}
	return false
}

// isPeople reports whether a noun names people who act for themselves.
func isPeople(r *wording.Reading, noun string) bool {
	switch singular(noun) {
	case "dev", "human":
		return true
	case "account", "store", "shop", "school":
		return false
	}
	switch noun {
	case "manager", "reviewer", "community", "business": // "connection manager", "business value"
		return false
	}
	return r.Lexicon.Has(wording.People, noun)
}

// reasonOf says why the words of the scored clause have their label.
func reasonOf(r *wording.Reading) wording.Reason {
	first := r.Reasons[0]
	if r.Scored >= len(r.Clauses) {
		return first
	}
	scored := r.Clauses[r.Scored].At
	for _, why := range r.Reasons {
		if scored.Start <= why.At.Start && why.At.End <= scored.End {
			first = why
		}
	}
	return first
}
