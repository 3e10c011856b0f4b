package rules

import (
	"slices"
	"strings"
	"sync"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/wording"
)

var undefinedTerm = &lint.Rule{
	Name:     "undefined-term",
	Severity: lint.Info,
	Category: lint.Measurability,
	Phase:    cycle.Plan,
	Scope:    lint.Workspace,
	Since:    1,
	Words:    true,
	Options:  []string{"lexicon"},
	Doc:      doc("undefined-term"),
	Check:    checkUndefinedTerm,
}

// A term is what is measured in a sentence, and has a meaning of its own here.
type term struct {
	name string // "engaged partner", "TTV"
	at   wording.Range
}

// A use is a term in a key result.
type use struct {
	term
	kr *okr.KeyResult
	s  *okr.Sentence
}

// Each term is reported once in a folder, where it stands first: one entry in a
// glossary is enough for all.
func checkUndefinedTerm(p *lint.Pass) {
	twoMeanings(p)
	known := glossaryOf(p.Plan)
	uses := map[string][]use{}
	var names []string // in the order of the files
	lint.EachMeasure(func(p *lint.Pass, kr *okr.KeyResult) {
		for _, part := range kr.Parts {
			for _, t := range termsOf(part.Sentence) {
				switch {
				case known.has(t.name), slices.Contains(p.Settings.Acronyms, t.name), linked(kr):
					uses[t.name] = append(uses[t.name], use{}) // said, here or in what the link leads to
				case uses[t.name] == nil:
					names = append(names, t.name)
					fallthrough
				default:
					uses[t.name] = append(uses[t.name], use{t, kr, part.Sentence})
				}
			}
		}
	})(p)
	for _, name := range names {
		undefined(p, uses[name])
	}
}

// undefined reports a term by its first use, unless one of its uses says what it means.
func undefined(p *lint.Pass, uses []use) {
	if slices.ContainsFunc(uses, func(u use) bool { return u.kr == nil || explained(u.s.Text, u.at) }) {
		return
	}
	first := uses[0]
	f := p.Report(first.kr, first.s.At(first.at), "nothing says what counts as %q, and two people will count differently: write it down once", first.name).
		Suggest("a `glossary` above or beside the objective holds for the whole folder: `glossary: {%s: …}`", first.name)
	for _, u := range uses[1:] {
		f.Relate(u.s.At(u.at), "and here")
	}
}

// linked reports whether a key result leads to a page that may say what it means.
func linked(kr *okr.KeyResult) bool {
	url := func(l okr.Link) bool { return l.URL != "" }
	return slices.ContainsFunc(kr.Links, url) || slices.ContainsFunc(kr.Source, url) ||
		kr.Objective != nil && slices.ContainsFunc(kr.Objective.Links, url)
}

// explained reports whether the sentence itself says what a term means: "(one deal a
// month)", "i.e. …".
func explained(text string, at wording.Range) bool {
	after := strings.TrimLeft(text[at.End:], " ")
	before := strings.TrimRight(text[:at.Start], " ")
	return strings.HasPrefix(after, "(") || strings.HasPrefix(after, "= ") || strings.HasSuffix(before, "(") ||
		strings.Contains(text, "i.e.") || strings.Contains(text, "e.g.") || strings.Contains(after, " meaning ") || strings.Contains(after, "that is,") ||
		strings.HasPrefix(after, "who ") || strings.HasPrefix(after, "that ") || strings.HasPrefix(after, "which ")
}

// A glossary is the terms that the files of a plan define, in lower case and in the
// singular.
type glossary map[string]bool

func glossaryOf(plan *okr.Plan) glossary {
	g := glossary{}
	for _, f := range plan.Files {
		for _, t := range f.Glossary {
			g[termKey(t.Name.Value)] = true
		}
	}
	return g
}

// has reports whether a term is defined, by itself or by its first word: who says
// what "engaged" means has said it for partners too.
func (g glossary) has(name string) bool {
	key := termKey(name)
	first, _, _ := strings.Cut(key, " ")
	return g[key] || g[first]
}

// termKey returns a term in lower case and in the singular.
func termKey(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for i := range words {
		words[i] = singular(words[i])
	}
	return strings.Join(words, " ")
}

// twoMeanings reports a term that two files define differently.
func twoMeanings(p *lint.Pass) {
	type meaning struct {
		okr.Term
		file *okr.File
	}
	first := map[string]meaning{}
	for _, f := range p.Plan.Files {
		if !p.Looks(f) {
			continue
		}
		for _, t := range f.Glossary {
			key := termKey(t.Name.Value)
			before, ok := first[key]
			if !ok {
				first[key] = meaning{t, f}
				continue
			}
			if before.file == f || sameMeaning(before.Means.Value, t.Means.Value) {
				continue
			}
			p.Report(f, t.Name.At, "%q means something else in %s: agree on one meaning, or use two terms", t.Name.Value, before.file.Path).
				Suggest("a term that is defined in one file holds in the whole folder, so one entry is enough").
				Relate(before.Name.At, "the other meaning")
		}
	}
}

func sameMeaning(a, b string) bool {
	return a == "" || b == "" || excerpt(strings.ToLower(a), 1000) == excerpt(strings.ToLower(b), 1000)
}

// termsOf returns the terms of a sentence that say what is counted in it.
func termsOf(s *okr.Sentence) []term {
	if s == nil || s.Reading == nil || !s.Reading.Measurable {
		return nil
	}
	if !capitals(s.Text) && !holdsAny(s.Text, "ctive", "ngaged", "ualified", "trategic", "ey ", "op-tier", "op tier", "ealthy", "dopted", "nabled", "hurned", "igh-quality", "igh quality") {
		return nil
	}
	var all []term
	words := phrasingOf(s.Text)
	loud := sync.OnceValue(func() bool { return shouted(s.Text) })
	for i := range words {
		if t, ok := modified(s, words, i); ok {
			all = append(all, t)
		}
		if t, ok := measuredAcronym(s, words, i); ok && !loud() {
			all = append(all, t)
		}
	}
	return all
}
