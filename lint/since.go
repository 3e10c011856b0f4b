package lint

import (
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/diff"
)

// Since returns r without the findings that an earlier result has too, and with
// their number as Old. Match says what the things that they are about were in the
// plan of that result.
//
// Two findings are the same if rule, thing and words are, as in a fingerprint, but
// for addresses: one that moves down a list or lies in a renamed file stays what it
// is. Of several that are the same as many are old as there were, first those with
// the same message. So it is not lines that are compared: a field that is missing
// is on no line, and a new line may break an old one.
func (r *Result) Since(earlier *Result, match *diff.Match) *Result {
	left := make(map[trait][]string, len(earlier.Findings)) // the messages there were
	for _, f := range earlier.Findings {
		t := traitOf(f, f.subject)
		left[t] = append(left[t], f.Message)
	}
	old := map[*Finding]bool{}
	leaveOut := func(same func(message, was string) bool) {
		for _, f := range r.Findings {
			was := wasOf(f.subject, match)
			if was == nil || old[f] {
				continue
			}
			t := traitOf(f, was)
			if i := slices.IndexFunc(left[t], func(m string) bool { return same(f.Message, m) }); i >= 0 {
				left[t] = slices.Delete(left[t], i, i+1)
				old[f] = true
			}
		}
	}
	leaveOut(func(message, was string) bool { return message == was })
	leaveOut(func(string, string) bool { return true })

	since := *r
	since.Findings = slices.DeleteFunc(slices.Clone(r.Findings), func(f *Finding) bool { return old[f] })
	since.Old += len(r.Findings) - len(since.Findings)
	return &since
}

// A trait is what two findings share that are the same.
type trait struct {
	rule    string
	subject okr.Subject // as it was
	words   string
}

func traitOf(f *Finding, was okr.Subject) trait {
	// A checkout may have written the line ends in another way.
	return trait{f.Rule.Name, was, strings.ReplaceAll(f.At.Text(), "\r\n", "\n")}
}

// wasOf returns what a subject was, nil if it is new.
func wasOf(s okr.Subject, match *diff.Match) okr.Subject {
	switch s := s.(type) {
	case *okr.File:
		if was := match.File(s); was != nil {
			return was
		}
	case *okr.Objective:
		if was := match.Objective(s); was != nil {
			return was
		}
	case *okr.KeyResult:
		if was := match.KeyResult(s); was != nil {
			return was
		}
	}
	return nil
}
