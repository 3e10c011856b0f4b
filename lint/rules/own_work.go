package rules

import (
	"cmp"

	"github.com/okr-as-code/okr/okr/wording"
)

// ownWork reports whether a share says how much of something has been worked on by the
// team itself, which is none of it before the work begins: "100% of the steps
// documented", "Certify 25% of the nurses".
func ownWork(text string, r *wording.Reading) bool {
	n := r.Target
	if n == nil {
		return false
	}
	return doneAfter(text[n.At.End:]) || doneBefore(text[:n.At.Start])
}

// doneAfter reports whether the words after a share say that the work on it is done: "of
// the steps are documented", "of the wards have a plan".
func doneAfter(after string) bool {
	last := ""
	for word, at := range wordsOf(after) {
		switch {
		case word == "who", word == "that", word == "which":
			return false
		case (last == "have" || last == "has") && (word == "a" || word == "an"):
			return isMadeOnce(after[at.End:])
		case workedOn(last) && binds(word):
			return true
		}
		last = word
	}
	return workedOn(last)
}

// doneBefore reports whether the words before a share say that it is worked on: "Certify
// at least", "Reports created for".
func doneBefore(before string) bool {
	first, last, count := "", "", 0
	for word := range wordsOf(before) {
		switch {
		case word == "for" && workedOn(last), word == "in" && (last == "reported" || last == "shown" || last == "covered"):
			return true // "Reports created for 100% of the members"
		case word == "enroll", word == "enrol":
			return true // "Open a course and enrol 15%"
		case word != "at" && word != "least":
			first, last, count = cmp.Or(first, word), word, count+1
		}
	}
	switch {
	case count == 1:
		return worksOn(last) // "Certify 25% of the referees"
	case last == "for":
		return worksOn(first) || count == 2 && (first == "enablement" || first == "training") // "Write a profile for 50% of the players"
	}
	return false
}

// isMadeOnce reports whether a text begins with something that is made once for each of
// many things: "written plan", "exit plan".
func isMadeOnce(text string) bool {
	named := false
	for word := range wordsOf(text) {
		switch word {
		case "written", "new", "clear":
			continue
		case "plan", "proposal", "profile", "page", "description", "roadmap", "owner", "maintainer", "guide", "runbook", "checklist", "label", "test":
			return true
		}
		if named {
			break
		}
		named = true
	}
	return false
}

// inATime reports whether a share is to be done within a time each, which is a rate of
// how fast and no stock of work: "Fix 80% of the leaks within a week".
func inATime(text string, r *wording.Reading) bool {
	if r.Target == nil {
		return false
	}
	words := phrasingOf(text[r.Target.At.End:])
	for i, w := range words {
		if w.word != "within" {
			continue
		}
		for _, next := range words[i+1 : min(i+4, len(words))] {
			switch singular(next.word) {
			case "first", "next", "same", "coming":
				return false // a day by which all is done
			case "minute", "hour", "day", "week", "month":
				return true
			}
		}
	}
	return false
}

// takenOff reports whether a share says how much of a list is worked off, or how many of
// all are asked once, of which none is done by the words: "Fix 30% of the faults that
// were reported". What is to be done each time is a rate.
func takenOff(text string, r *wording.Reading) bool {
	first := ""
	for word := range wordsOf(text) {
		first = cmp.Or(first, word)
		switch word {
		case "per", "each", "every":
			return false
		}
	}
	switch first {
	case "solve", "fix", "resolve", "clear", "survey", "poll", "hire":
		return ownWork(text, r)
	}
	return false
}

// worksOn reports whether a verb says that one thing after another is worked on, until
// all of them are done.
func worksOn(verb string) bool {
	switch verb {
	case "certify", "train", "survey", "poll", "solve", "resolve", "clear", "fix", "migrate", "document", "review", "brief", "fill", "onboard", "enable",
		"identify", "hire", "map", "interview", "write", "draft", "define", "create", "translate", "audit", "label", "tag":
		return true
	}
	return false
}

// workedOn reports whether a participle says that the work on something is done.
func workedOn(word string) bool {
	switch word {
	case "trained", "documented", "completed", "complete", "created", "migrated", "enabled", "restructured", "updated", "reviewed", "covered", "briefed", "onboarded",
		"certified", "moved", "converted", "translated", "rewritten", "automated", "tagged", "labelled", "audited", "surveyed", "assigned", "held":
		return true
	}
	return false
}
