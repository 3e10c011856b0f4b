package score

import "github.com/okr-as-code/okr/okr/wording"

// A Link is what the split by label says about the way from outputs to outcomes.
type Link uint8

// The links. NoLink says nothing: the two go together, or one is not known.
const (
	NoLink   Link = iota
	Busy          // outputs are there, outcomes are not: busy, not effective
	Tailwind      // outcomes came without the outputs
)

// String returns the question that the link asks, "" for NoLink.
func (l Link) String() string {
	return [...]string{
		"",
		"busy, not effective: which link from output to outcome was wrong?",
		"the outcome came without our outputs: tailwind, or somebody else's work?",
	}[l]
}

// Link compares outputs with outcomes. It speaks only where both have data:
// silence is not a missing effect.
func (s *Objective) Link() Link {
	if !s.measures(wording.Output) || !s.measures(wording.Outcome) {
		return NoLink
	}
	outputs, outcomes := round(*s.Labels[wording.Output]), round(*s.Labels[wording.Outcome])
	switch {
	case outputs >= 0.8 && outcomes < 0.5:
		return Busy
	case outputs < 0.5 && outcomes >= 0.8:
		return Tailwind
	}
	return NoLink
}

// measures reports whether the mean of a label rests on data only: on no key
// result of that label that has none.
func (s *Objective) measures(l wording.Label) bool {
	for i := range s.KeyResults {
		if k := &s.KeyResults[i]; !k.Out && !k.Measured && k.Label().Label == l {
			return false
		}
	}
	return s.Labels[l] != nil
}
