package report

import "strings"

// A Legend explains a mark that stands beside values of a report.
type Legend struct {
	Mark    string // "~0.57"
	Meaning string
	Column  string // of the table, where the mark stands in no other: "projected"
}

// String returns "~0.57: …".
func (l Legend) String() string { return l.Mark + ": " + l.Meaning }

// legendOf explains the marks that stand in cycles. That of a label which nobody
// wrote is the matter of the rule missing-label.
func legendOf(cycles []Cycle) []Legend {
	chance := Legend{Meaning: "counts what is still open by its chance; booked counts it as 0"}
	guess := Legend{Meaning: "projected from fewer than five check-ins", Column: "projected"}
	note := func(l *Legend, text string, marked bool) {
		if marked && l.Mark == "" {
			l.Mark = text
		}
	}
	for _, c := range cycles {
		for _, o := range c.Objectives {
			for _, k := range o.KeyResults {
				note(&chance, k.Number, strings.HasPrefix(k.Number, "~"))
				note(&guess, k.Projected, strings.HasSuffix(k.Projected, "?"))
			}
		}
	}
	var found []Legend
	for _, l := range [...]Legend{chance, guess} {
		if l.Mark != "" {
			found = append(found, l)
		}
	}
	return found
}
