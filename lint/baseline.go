package lint

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// A Baseline is findings that are known and put off: a run that is given one
// reports the others. It is not the baseline of a key result.
//
// A finding is known by what it says of which thing, never by its line or its
// number among others. So it stays known when lines, key results or objectives
// are added above it, and once it is put right nothing else passes for it.
type Baseline struct {
	counts map[Entry]int
}

// An Entry is what the same finding has in common in two runs.
type Entry struct {
	Path string // of the file, with '/', as the caller of a run calls it

	// Address is as far as ids that are written lead, "" for the file itself; the
	// rest of the way is a number, which others may get. Sentence stands for it:
	// that of the key result or the objective, its numbers apart.
	Address  string
	Sentence string

	Rule  string
	Words string // that are underlined
}

// NewBaseline returns the baseline that knows all findings that a baseline may
// hold. Path says how it calls the file of a finding.
func NewBaseline(findings []*Finding, path func(*Finding) string) *Baseline {
	b := &Baseline{counts: make(map[Entry]int)}
	for _, f := range findings {
		if f.deferrable() {
			b.counts[entryOf(f, path(f))]++
		}
	}
	return b
}

// deferrable reports whether a baseline may hold the finding: any but those that
// say that a file, or a part of it, could not be read.
func (f *Finding) deferrable() bool {
	return !f.Rule.Binding && f.Rule.Name != string(source.Unreadable)
}

// Sift takes the findings that b knows out of the result, which counts them as
// known. Of more findings than it knows of one entry, the last are left.
func (b *Baseline) Sift(r *Result, path func(*Finding) string) {
	left := maps.Clone(b.counts)
	kept := make([]*Finding, 0, len(r.Findings))
	for _, f := range r.Findings {
		if e := entryOf(f, path(f)); f.deferrable() && left[e] > 0 {
			left[e]--
			r.Known++
			continue
		}
		kept = append(kept, f)
	}
	r.Findings = kept
}

// Gone returns what was found less often than b knows it, and how much less. Where
// covers says that the run would not have reported the findings of an entry, it is
// not gone.
func (b *Baseline) Gone(found *Baseline, covers func(Entry) bool) *Baseline {
	gone := &Baseline{counts: make(map[Entry]int)}
	for e, count := range b.counts {
		if n := count - found.counts[e]; n > 0 && covers(e) {
			gone.counts[e] = n
		}
	}
	return gone
}

// Without returns b without what is gone.
func (b *Baseline) Without(gone *Baseline) *Baseline {
	next := &Baseline{counts: maps.Clone(b.counts)}
	for e, n := range gone.counts {
		if next.counts[e] -= n; next.counts[e] < 1 {
			delete(next.counts, e)
		}
	}
	return next
}

// With returns b with what was found, where it knows less.
func (b *Baseline) With(found *Baseline) *Baseline {
	next := &Baseline{counts: maps.Clone(b.counts)}
	for e, n := range found.counts {
		next.counts[e] = max(next.counts[e], n)
	}
	return next
}

// Len returns how many findings b knows.
func (b *Baseline) Len() int {
	n := 0
	for _, count := range b.counts {
		n += count
	}
	return n
}

// Entries returns the entries in order, each once.
func (b *Baseline) Entries() []Entry { return slices.SortedFunc(maps.Keys(b.counts), compareEntries) }

func compareEntries(a, b Entry) int {
	return cmp.Or(
		cmp.Compare(a.Path, b.Path),
		cmp.Compare(a.Address, b.Address),
		cmp.Compare(a.Sentence, b.Sentence),
		cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Words, b.Words),
	)
}

// entryOf returns the entry that knows a finding.
func entryOf(f *Finding, path string) Entry {
	e := Entry{Path: valid(path), Rule: f.Rule.Name, Words: valid(f.At.Text())}
	switch s := f.subject.(type) {
	case *okr.Objective:
		e.Address, e.Sentence = stableObjective(s)
	case *okr.KeyResult:
		e.Address, e.Sentence = stableKeyResult(s)
	default:
		e.Address = f.Address
	}
	return e
}

// stableObjective returns the address of an objective as far as it is written,
// and the sentence that stands for the rest.
func stableObjective(o *okr.Objective) (address, sentence string) {
	if o.ID == nil && o.File != nil && o.File.List && o.Sentence != nil {
		return parent(o.Address), apart(o.Sentence.Text)
	}
	return o.Address, ""
}

func stableKeyResult(kr *okr.KeyResult) (address, sentence string) {
	if kr.Objective == nil {
		return kr.Address, ""
	}
	address, sentence = stableObjective(kr.Objective)
	if text := apart(kr.Text()); kr.ID == nil && text != "" {
		return address, text
	}
	return address + strings.TrimPrefix(kr.Address, kr.Objective.Address), sentence
}

// parent returns an address without its last segment.
func parent(address string) string {
	return address[:max(0, strings.LastIndexByte(address, '/'))]
}

// apart returns a sentence on one line with "#" for each of its numbers: the
// target of a key result may move, and it is the same one.
func apart(sentence string) string {
	var b strings.Builder
	number := false
	for _, r := range strings.Join(strings.Fields(valid(sentence)), " ") {
		switch digit := unicode.IsDigit(r); {
		case !digit:
			b.WriteRune(r)
		case !number:
			b.WriteByte('#')
		}
		number = unicode.IsDigit(r)
	}
	return strings.NewReplacer("#.#", "#", "#,#", "#").Replace(b.String())
}

// valid returns text as JSON can hold it.
func valid(text string) string { return strings.ToValidUTF8(text, "\uFFFD") }
