package lint

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// A Finding is one thing that a rule found.
type Finding struct {
	source.Problem
	Rule     *Rule
	Severity Severity
	Address  string // of the smallest objective, key result or guardrail concerned; "" for a file

	// Fingerprint names the finding across runs: it stays the same when the
	// finding moves within its file, and no two findings of a run share one.
	Fingerprint string

	subject  okr.Subject // what it is about: precedence is settled within it
	headless bool        // it was reported nowhere: it speaks of what is missing in the subject
	inferred bool        // it rests on a label that nobody wrote
	closed   bool        // its file is archived, so that no fix is made there
}

// Subject returns what the finding is about: a file, an objective, a key result.
func (f *Finding) Subject() okr.Subject { return f.subject }

// As sets the severity of this case, where it is not the rule's. A severity set
// by hand in the configuration still is that of all findings of the rule.
func (f *Finding) As(s Severity) *Finding {
	f.Severity = s
	f.temper()
	return f
}

// RestsOn says that the finding would not be there if the label were another.
// If nobody wrote the label, the finding is no error, whatever As says before
// or after, and whatever it takes the place of.
func (f *Finding) RestsOn(l okr.Labelled) *Finding {
	if !l.Explicit() {
		return f.Guessed()
	}
	return f
}

// Guessed says that the finding rests on a judgement, such as a label that was
// inferred or words that overlap, so that it is never an error.
func (f *Finding) Guessed() *Finding {
	f.inferred = true
	f.temper()
	return f
}

// temper lowers the severity to what a finding with an inferred label may have.
func (f *Finding) temper() {
	if f.inferred {
		f.Severity = min(f.Severity, Warning)
	}
}

// Suggest says what to write instead.
func (f *Finding) Suggest(format string, args ...any) *Finding {
	f.Help = text(format, args)
	return f
}

// Offer adds a fix.
func (f *Finding) Offer(title string, safe bool, edits ...source.Edit) *Finding {
	f.Fixes = append(f.Fixes, source.Fix{Title: title, Safe: safe, Edits: edits})
	return f
}

// Relate adds another place that the finding speaks of.
func (f *Finding) Relate(at source.Span, format string, args ...any) *Finding {
	f.Related = append(f.Related, source.Related{At: at, Message: text(format, args)})
	return f
}

// text is fmt.Sprintf, which copies also what is the same each time.
func text(format string, args []any) string {
	if len(args) == 0 && !strings.Contains(format, "%") {
		return format
	}
	return fmt.Sprintf(format, args...)
}

// FixKind returns the best kind of fix that the finding offers.
func (f *Finding) FixKind() FixKind {
	kind := NoFix
	for _, fix := range f.Fixes {
		if fix.Safe {
			return SafeFix
		}
		kind = UnsafeFix
	}
	return kind
}

// compare orders findings as they are reported: by path, place, rule, message.
func compare(a, b *Finding) int {
	return cmp.Or(
		source.Compare(a.At, b.At),
		cmp.Compare(a.Rule.Name, b.Rule.Name),
		cmp.Compare(a.Message, b.Message),
		cmp.Compare(a.Address, b.Address),
	)
}

// fingerprint names the findings of one file, which are in order: a hash of rule,
// address, words, and a running number among those where these are the same. The
// path stands for the address of a file.
func fingerprint(findings []*Finding) {
	type key struct{ rule, address, words string }
	seen := make(map[key]int, len(findings))
	for _, f := range findings {
		k := key{f.Rule.Name, f.Address, f.At.Text()}
		seen[k]++
		f.Fingerprint = f.hash(seen[k])
	}
}

// distinguish lets the running numbers run on over files, where several share an
// address: a.yaml and a.yml do, and so may those of two workspaces.
func distinguish(findings []*Finding) {
	last := make(map[string]int, len(findings)) // the number last given to those that would share a hash
	for _, f := range findings {
		own := f.Fingerprint
		n := last[own]
		for n > 0 && last[f.Fingerprint] > 0 {
			n++
			f.Fingerprint = f.hash(n)
		}
		last[f.Fingerprint] = 1
		last[own] = max(n, 1)
	}
}

// hash returns the fingerprint of a finding with that running number.
func (f *Finding) hash(number int) string {
	address := f.Address
	if file := fileOf(f.subject); address == "" && file != nil {
		address = file.Path
	}
	var buffer [256]byte
	text := buffer[:0]
	for _, part := range [...]string{f.Rule.Name, address, f.At.Text()} {
		text = append(append(text, part...), 0)
	}
	sum := sha256.Sum256(strconv.AppendInt(text, int64(number), 10))
	return hex.EncodeToString(sum[:16])
}
