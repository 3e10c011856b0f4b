package rules

import (
	"strings"

	"github.com/okr-as-code/okr/okr/wording"
)

// purposeAfter returns what the words after a range, up to the end of their sentence,
// say that it is for: "improve margins" in "to improve margins", "let readers borrow" in
// "that lets readers borrow". It is "" where they say no purpose.
func purposeAfter(text string, at wording.Range) string {
	after := text[at.End:]
	rest, _, _ := strings.Cut(strings.TrimLeft(after, " ,"), ". ")
	if purpose, ok := strings.CutPrefix(rest, "to "); ok && strings.HasPrefix(after, ",") {
		purpose, _, _ = strings.Cut(purpose, " (")
		return purpose // "Rebuild the reading room, to lend its lamps (all of them)"
	}
	for _, lead := range [...]string{"so that ", "so "} {
		if purpose, ok := strings.CutPrefix(rest, lead); ok {
			return purpose
		}
	}
	for _, lead := range [...]string{"that ", "which "} {
		does, ok := strings.CutPrefix(rest, lead)
		if !ok {
			continue
		}
		first, after, _ := strings.Cut(does, " ")
		if verb, _, _ := strings.Cut(after, " "); first == "will" && aims(verb) {
			return after
		}
		if verb := strings.TrimSuffix(first, "s"); verb != first && aims(verb) {
			return verb + does[len(first):]
		}
		return ""
	}
	_, purpose := cutPurpose(rest)
	return purpose
}

// cutPurpose divides words before those that say what they are for: "clear the
// backlog to improve margins". The purpose is "" where they say none.
func cutPurpose(words string) (work, purpose string) {
	for at, last := 0, ""; at < len(words); {
		word, rest, _ := strings.Cut(words[at:], " ")
		verb, after, _ := strings.Cut(rest, " ")
		object, _, _ := strings.Cut(after, " ")
		if word == "to" && !leadsToVerb(last) && (aims(verb) || determines(object) && !determines(verb) && last != "") {
			return strings.TrimRight(strings.TrimSuffix(strings.TrimRight(words[:at], " ,"), "in order"), " ,"), rest
		}
		at, last = at+len(word)+1, word
	}
	return words, ""
}

// leadsToVerb reports whether a verb after the word and "to" says which one is meant, or
// what can be done, and no purpose: "ways to improve", "able to help".
func leadsToVerb(word string) bool {
	switch singular(strings.ToLower(word)) {
	case "way", "method", "opportunity", "ability", "able", "unable", "ready", "how", "what", "effort", "need", "plan", "chance", "right", "power", "where", "when",
		"reason", "from", "up", "want", "tool", "step", "decision", "commitment", "willing", "free", "easy", "easier", "begin", "continue", "start", "learn":
		return true
	}
	return false
}

// determines reports whether a word begins a thing: "to guard every deploy".
func determines(word string) bool {
	switch word {
	case "a", "an", "the", "our", "their", "its", "your", "every", "each", "all", "any", "both":
		return true
	}
	return false
}

// aims reports whether a verb after "to" says a purpose, and "to" no place.
func aims(verb string) bool {
	switch verb {
	case "improve", "increase", "reduce", "cut", "make", "help", "let", "allow", "enable", "raise", "grow", "speed", "lower", "ease", "keep", "win", "give", "drive",
		"support", "ensure", "attract", "save", "avoid", "prevent", "get", "become", "accelerate", "boost", "shorten", "simplify", "free", "protect", "reach", "serve", "bring",
		"achieve", "guard", "guide", "streamline", "align", "understand", "learn", "show", "set", "guarantee", "strengthen", "retain", "unlock", "deepen",
		"eliminate", "stop", "remove", "teach", "meet", "earn", "secure", "sustain", "expand", "maximise", "maximize", "minimise", "minimize":
		return true
	}
	return false
}
