package rules

import (
	"strconv"
	"strings"

	"github.com/okr-as-code/okr/okr"
)

// idOf returns what a key result is called within its objective: "kr3", or its
// written id.
func idOf(kr *okr.KeyResult) string {
	return kr.Address[strings.LastIndexByte(kr.Address, '/')+1:]
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
