package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

var missingOwner = &lint.Rule{
	Name:     "missing-owner",
	Severity: lint.Warning,
	Category: lint.Structure,
	Phase:    cycle.Plan,
	Scope:    lint.File,
	Since:    1,
	Options:  []string{"require_kr_owner"},
	Doc:      doc("missing-owner"),
	Check:    checkMissingOwner,
}

func checkMissingOwner(p *lint.Pass) {
	var owned, without []*okr.Objective
	lint.EachObjective(func(_ *lint.Pass, o *okr.Objective) {
		switch {
		case o.Level == okr.Person: // it is that person's
		case o.Owner == nil && len(o.Owners) == 0:
			without = append(without, o)
		default:
			owned = append(owned, o)
		}
	})(p)
	switch n := len(without); {
	case len(owned) == 0 && n > farTooMany:
		p.Report(p.File, headOf(p.File), "nobody answers for any of the %d objectives here: name one person as the `owner` of each", n).
			Suggest("ask of each who will be called when it stands still; where nobody would, park it (`status: parked`)")
	case len(owned) == 0 && n > 1:
		p.Report(p.File, headOf(p.File), "nobody answers for the %d objectives here: name one person as `owner`, of the file or of each", n).
			Suggest("an `owner` above `objectives` holds for all of them, until one names another")
	default:
		for _, o := range without {
			p.Report(o, source.Span{}, "nobody answers for this objective: name one person as its `owner`").
				Suggest("ask who will be called when it stands still; that person is the owner")
		}
	}
	above := false // the owner that stands above objectives has been looked at
	for _, o := range owned {
		if o.Has("owner") || !above {
			onePerson(p, o, o, o.Owner, o.Owners)
		}
		above = above || !o.Has("owner")
	}
	for _, o := range append(owned, without...) {
		ownersWithin(p, o)
	}
}

// ownersWithin checks the owners of the key results of an objective.
func ownersWithin(p *lint.Pass, o *okr.Objective) {
	for kr := range o.Counted() {
		switch {
		case kr.Has("owner"):
			onePerson(p, kr, o, kr.Owner, kr.Owners)
		case p.Settings.RequireKROwner:
			p.Report(kr, source.Span{}, "nobody answers for %s: name one person as its `owner`", idOf(kr)).
				Suggest("`require_kr_owner` is on here: the owner of the objective is not enough")
		}
	}
}

// onePerson checks that an owner that is written is one person. Several names
// stand in owners.
func onePerson(p *lint.Pass, on okr.Subject, o *okr.Objective, owner *okr.Stated[string], owners []okr.Stated[string]) {
	const help = "one person answers; the others can stand in `notes` or `agreed_with`"
	switch {
	case len(owners) > 1:
		p.Report(on, owners[0].At.To(owners[len(owners)-1].At), "%d owners are none: name the one who answers", len(owners)).
			Suggest(help)
	case owner == nil:
	case isNobody(owner.Value):
		p.Report(on, owner.At, "%q is nobody in particular: name one person as `owner`", owner.Value).
			Suggest(help)
	case strings.EqualFold(owner.Value, o.Whose) && saysWhose(o):
		p.Report(on, owner.At, "%q is the name of the %v, not of a person: name one person as `owner`", owner.Value, o.Level).
			Suggest(help)
	case isPair(owner.Value):
		p.Report(on, owner.At, "%q are two owners: name the one who answers", owner.Value).
			Suggest(help)
	}
}

// saysWhose reports whether somebody wrote whose the objective is. The name of a file
// may as well be that of its owner.
func saysWhose(o *okr.Objective) bool {
	return o.Has(o.Level.String()) || o.File != nil && o.File.Has(o.Level.String())
}

// isNobody reports whether an owner is everybody, or not known.
func isNobody(owner string) bool {
	switch strings.TrimPrefix(strings.ToLower(strings.Trim(owner, " .?-–")), "the ") {
	case "", "team", "whole team", "entire team", "all", "all of us", "everyone", "everybody", "us", "we", "both", "anyone",
		"tbd", "tbc", "todo", "none", "nobody", "n/a", "na", "unknown", "various", "company", "management":
		return true
	}
	return false
}

// isPair reports whether an owner is two names: "Ana and Ben", "Ana Lima & Ben
// Roth". A role that holds an "and" is one person's.
func isPair(owner string) bool {
	for _, between := range [...]string{" and ", " & ", " + ", " / ", "/"} {
		first, second, ok := strings.Cut(owner, between)
		if !ok {
			continue
		}
		a, b := strings.Fields(first), strings.Fields(second)
		return len(a) == len(b) && len(a) >= 1 && len(a) <= 2 && !slices.ContainsFunc(slices.Concat(a, b), noName)
	}
	return false
}

// noName reports whether a word is no name of a person: it is not capitalised,
// or says what somebody does.
func noName(word string) bool {
	if c, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(c) {
		return true
	}
	switch strings.ToLower(word) {
	case "chief", "officer", "head", "director", "manager", "lead", "leader", "president", "vp", "svp", "evp", "cto", "ceo", "cfo", "coo", "cpo",
		"product", "technology", "sales", "marketing", "operations", "engineering", "finance", "people", "hr", "it", "design", "research", "data",
		"support", "success", "customer", "platform", "quality", "development", "strategy", "growth", "health", "safety":
		return true
	}
	return false
}
