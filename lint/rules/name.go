package rules

import (
	"strconv"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// idOf returns what a key result is called within its objective: "kr3", or its
// written id.
func idOf(kr *okr.KeyResult) string {
	return kr.Address[strings.LastIndexByte(kr.Address, '/')+1:]
}

// wordsAt returns where the sentence of a key result stands that is scored;
// nowhere if it has none.
func wordsAt(kr *okr.KeyResult) source.Span {
	if part := kr.Scored(); part != nil {
		return part.Sentence.Whole()
	}
	return source.Span{}
}

// idsOf returns what key results are called, as people list them.
func idsOf(krs []*okr.KeyResult) string {
	const most = 6
	names := make([]string, len(krs))
	for i, kr := range krs[:min(len(krs), most)] {
		names[i] = idOf(kr)
	}
	return listed(names, most)
}

// krsByName returns the key results of an objective by what a reference within it
// may call them: an id, a place, an address. Of two of one name it is the first.
func krsByName(o *okr.Objective) map[string]*okr.KeyResult {
	all := make(map[string]*okr.KeyResult, len(o.KeyResults))
	for _, kr := range o.KeyResults {
		for _, name := range [...]string{idOf(kr), kr.Address, "kr" + strconv.Itoa(kr.Index)} {
			if all[name] == nil {
				all[name] = kr
			}
		}
	}
	return all
}

// listed returns names as people list them: "a, b and c". Of more than most of
// them it returns the first, and how many there are besides.
func listed(names []string, most int) string {
	switch n := len(names); {
	case n == 0:
		return ""
	case n == 1:
		return names[0]
	case n > most:
		return strings.Join(names[:most-1], ", ") + " and " + count(n-most+1, "other")
	default:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}

// quoted returns the beginning of a sentence in quotation marks.
func quoted(text string) string { return `"` + excerpt(text, 60) + `"` }
