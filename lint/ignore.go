package lint

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
)

// The rules that speak of ignores. Their findings cannot be ignored in turn: an
// ignore that is of no use is taken away, not excused.
const (
	badIgnore    = "bad-ignore"
	unusedIgnore = "unused-ignore"
)

// An ignore is a comment "# okr:ignore RULE[, RULE] reason".
type ignore struct {
	at    source.Span // the comment
	alone bool        // on a line of its own
	rules []string    // that exist and may be ignored

	// covers is where a finding must start to be silenced: on the line, or in
	// what begins on the next line of YAML.
	covers source.Span
}

// ignore applies the ignores of a file to its findings, and adds what is wrong
// with the ignores themselves.
func (r *run) ignore(f *okr.File, found []*Finding) (kept []*Finding, suppressed int) {
	if len(f.Comments) == 0 {
		return found, 0
	}
	ignores, about := r.readIgnores(f)
	covered := make(map[string]*reach) // by ignores, for each rule
	for _, g := range ignores {
		for _, rule := range g.rules {
			cover(covered, rule, g.covers.Start, g.covers.End+1)
		}
	}
	sortAll(covered)
	silenced := make(map[string]*reach)
	kept = slices.DeleteFunc(found, func(x *Finding) bool {
		if x.At.File != f.Source || !covered[x.Rule.Name].touches(x.At.Start, x.At.Start) {
			return false
		}
		cover(silenced, x.Rule.Name, x.At.Start, x.At.Start)
		suppressed++
		return true
	})
	sortAll(silenced)
	for _, g := range ignores {
		used := slices.ContainsFunc(g.rules, func(rule string) bool {
			return silenced[rule].touches(g.covers.Start, g.covers.End+1)
		})
		if !used && !unreadIn(f, g.covers) && r.ran(g.rules, f) {
			about = r.add(about, f, unusedIgnore, g.unused())
		}
	}
	return append(kept, r.configure(f, about)...), suppressed
}

func cover(of map[string]*reach, rule string, start, end int32) {
	if of[rule] == nil {
		of[rule] = &reach{}
	}
	of[rule].add(start, end)
}

func sortAll(of map[string]*reach) {
	for _, r := range of {
		r.sort()
	}
}

// readIgnores reads the comments of a file that speak to okr, and returns what
// is wrong with them.
func (r *run) readIgnores(f *okr.File) (ignores []*ignore, about []*Finding) {
	here := &layout{file: f}
	// From the last to the first, since comments on lines of their own speak of
	// what follows all of them.
	for _, at := range slices.Backward(f.Comments) {
		g, bad := r.readIgnore(at)
		about = r.add(about, f, badIgnore, bad...)
		if g != nil {
			g.alone, g.covers = here.about(at)
			ignores = append(ignores, g)
		}
	}
	return ignores, about
}

// unreadIn reports whether mistakes may have kept rules quiet about a stretch of a
// file: what was not read for certain can lie behind them anywhere, and a mere
// warning speaks in place of others where it stands. An ignore that waits there
// is wanted again once the mistake is put right.
func unreadIn(f *okr.File, in source.Span) bool {
	return slices.ContainsFunc(f.Problems, func(p source.Problem) bool {
		return unsure(p.Kind) && (!p.Minor || p.At.Start <= in.End && in.Start <= p.At.End)
	})
}

// ran reports whether all of the rules could have found something in the file,
// and all of it would have been reported.
func (r *run) ran(rules []string, f *okr.File) bool {
	set := r.Config.ForPath(f.Path)
	for _, name := range rules {
		rule := r.named[name]
		if rule == nil || !looks(rule, f, r.Now, r.All) {
			return false
		}
		if _, on := SeverityIn(set, rule, rule.Severity); !r.whole(rule, on) {
			return false
		}
	}
	return true
}

// readIgnore reads a comment that speaks to okr. It returns no ignore for one
// that can silence nothing, and what is wrong with it.
func (r *run) readIgnore(at source.Span) (g *ignore, bad []source.Problem) {
	const form = "write # okr:ignore RULE reason"
	words := wordsOf(at)
	if verb := words[0].Text(); verb != "okr:ignore" {
		message := fmt.Sprintf("%s is nothing that okr understands", verb)
		return nil, []source.Problem{{At: words[0], Message: message, Help: form}}
	}
	names, reason := splitNames(words[1:])
	if len(names) == 0 {
		return nil, []source.Problem{{At: at, Message: "the ignore names no rule", Help: form}}
	}
	g = &ignore{at: at}
	for _, name := range names {
		switch rule := Find(r.Rules, name.Text()); {
		case rule == nil:
			bad = append(bad, r.unknown(name))
		case rule.Binding || rule.Name == badIgnore || rule.Name == unusedIgnore:
			bad = append(bad, source.Problem{
				At:      name,
				Message: rule.Name + " cannot be ignored",
				Help:    "put right what it finds",
			})
		case !slices.Contains(g.rules, rule.Name):
			g.rules = append(g.rules, rule.Name)
		}
	}
	if !reason {
		return nil, append(bad, source.Problem{
			At:      at,
			Message: "the ignore gives no reason, so it silences nothing",
			Help:    "say after the rule why it is wrong here",
		})
	}
	if len(g.rules) == 0 {
		return nil, bad
	}
	return g, bad
}

// unknown returns the problem of an ignore of a rule that does not exist.
func (r *run) unknown(name source.Span) source.Problem {
	p := source.Problem{At: name, Message: "there is no rule " + name.Text() + " to ignore"}
	if near, _, ok := source.Nearest(name.Text(), Names(r.Rules)); ok {
		p.Help = "did you mean " + near + "?"
		p.Fixes = []source.Fix{{Title: "ignore " + near, Edits: []source.Edit{{At: name, New: near}}}}
	}
	return p
}

// unused returns the problem of an ignore that silenced nothing.
func (g *ignore) unused() source.Problem {
	return source.Problem{
		At:      g.at,
		Message: "the ignore of " + strings.Join(g.rules, ", ") + " silences nothing: take it away",
		Fixes:   []source.Fix{{Title: "take the comment away", Safe: true, Edits: []source.Edit{{At: g.whole()}}}},
	}
}

// whole returns the comment with what goes when it goes: its line, or the white
// space before it.
func (g *ignore) whole() source.Span {
	file, start, end := g.at.File, int(g.at.Start), int(g.at.End)
	for start > 0 && (file.Text[start-1] == ' ' || file.Text[start-1] == '\t') {
		start--
	}
	if g.alone {
		switch rest := file.Text[end:]; {
		case strings.HasPrefix(rest, "\r\n"):
			end += 2
		case rest != "":
			end++
		}
	}
	return file.Span(start, end)
}

// wordsOf returns the words of a comment after its '#', at least one.
func wordsOf(at source.Span) []source.Span {
	var words []source.Span
	text, base := at.Text(), int(at.Start)
	start := -1
	for i, c := range text {
		switch space := unicode.IsSpace(c); {
		case start < 0 && !space && (c != '#' || len(words) > 0):
			start = i
		case start >= 0 && space:
			words = append(words, at.File.Span(base+start, base+i))
			start = -1
		}
	}
	if start >= 0 {
		words = append(words, at.File.Span(base+start, base+len(text)))
	}
	if len(words) == 0 {
		words = append(words, at)
	}
	return words
}

// splitNames returns the names of the rules at the start of words, which commas
// join and a colon may end, and whether a reason follows: a word with a letter
// or digit.
func splitNames(words []source.Span) (names []source.Span, reason bool) {
	more := true
	for i, w := range words {
		text := w.Text()
		if !more && !strings.HasPrefix(text, ",") {
			return names, slices.ContainsFunc(words[i:], func(w source.Span) bool {
				return strings.ContainsFunc(w.Text(), func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) })
			})
		}
		start := int(w.Start)
		for part := range strings.SplitSeq(text, ",") {
			if name := strings.TrimSuffix(part, ":"); name != "" {
				names = append(names, w.File.Span(start, start+len(name)))
			}
			start += len(part) + 1
		}
		more = strings.HasSuffix(text, ",")
	}
	return names, false
}
