package lint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/workspace"
)

// maxRounds is how often a workspace is read again after fixes. Fixes that wait
// for others take two or three rounds; a file with so many mistakes that reading
// it gives up, one for every twenty of them.
const maxRounds = 100

// A Mending is what comes of making the fixes of a workspace. Nothing is written.
type Mending struct {
	Workspace *workspace.Workspace // with the changes
	Result    *Result              // what is left
	Changes   []*Change            // in the order of the plan
	Refused   []Refusal            // fixes that were not made, by place
}

// A Change is what becomes of one file.
type Change struct {
	Before, After *source.File
	Fixed         []*Finding // in the order in which their fixes were made
}

// A Refusal is a fix that would have done harm.
type Refusal struct {
	Finding *Finding
	Title   string // of the fix
	Why     string // a clause
}

// Mend makes the fixes of all findings that run reports of a workspace: in each
// file those that go together, then it reads the files again, and so on until
// none is left. Findings that run does not report are not touched.
//
// A fix that would bring a new mistake of syntax or schema is not made. A file in
// which fixes undo each other, or one of them has no effect, stays as it was.
// Thus mending what is mended changes nothing.
func Mend(ws *workspace.Workspace, run func(*workspace.Workspace) *Result, unsafe bool) *Mending {
	m := &mender{unsafe: unsafe, drafts: map[string]*draft{}}
	m.ws, m.result = ws, run(ws)
	for rounds := 0; m.round(); rounds++ {
		if rounds == maxRounds {
			m.limit()
			break
		}
		m.ws = m.ws.WithFiles(m.next...)
		m.result = run(m.ws)
		if m.undo() {
			m.result = run(m.ws)
		}
	}
	return m.mended()
}

// A mender makes a Mending.
type mender struct {
	ws      *workspace.Workspace
	result  *Result
	unsafe  bool
	drafts  map[string]*draft // by the path of the file in the workspace
	next    []*okr.File       // as this round makes them
	refused []Refusal         // in this round
	final   []Refusal         // for good
}

// A draft is what is to become of a file, as far as the rounds have come.
type draft struct {
	first *okr.File       // as it was
	seen  map[string]bool // every text it has had
	fixed []*Finding
	found []*Finding    // in this round, with a fix that may be made
	made  []*Finding    // in this round
	edits []source.Edit // in this round
	ended bool          // nothing more is made in it
}

// round makes the fixes that go together in each file, and reports whether there
// are any.
func (m *mender) round() bool {
	m.next, m.refused = nil, nil
	byFile := map[*source.File][]*Finding{}
	for _, f := range m.result.Findings {
		if _, ok := f.fix(m.unsafe); ok {
			byFile[f.At.File] = append(byFile[f.At.File], f)
		}
	}
	for _, file := range m.ws.Files() {
		d := m.drafts[file.Path]
		findings := byFile[file.Source]
		if len(findings) == 0 || d != nil && d.ended {
			continue
		}
		if d == nil {
			d = &draft{first: file, seen: map[string]bool{file.Source.Text: true}}
		}
		d.found, d.edits, d.made = findings, nil, nil
		if next := m.mend(file, d, findings); next != nil {
			m.next = append(m.next, next)
			m.drafts[file.Path] = d
		}
	}
	return len(m.next) > 0
}

// mend returns the file after the fixes of findings beside those made already, nil
// if none of them can be made. Where all together do harm, the two halves are tried
// one after the other, so that reading a long file again for each of its fixes is
// not what one that does harm costs.
func (m *mender) mend(file *okr.File, d *draft, findings []*Finding) *okr.File {
	edits, made := beside(d.edits, file.Source, findings, m.unsafe)
	if len(made) == 0 {
		return nil
	}
	next, problem := m.try(file, edits)
	switch {
	case problem == "":
		if next != nil {
			d.edits, d.made = edits, append(d.made, made...)
		}
		return next
	case len(findings) == 1:
		fix, _ := findings[0].fix(m.unsafe)
		m.refused = append(m.refused, Refusal{findings[0], fix.Title, problem})
		return nil
	}
	half := len(findings) / 2
	first := m.mend(file, d, findings[:half])
	return cmp.Or(m.mend(file, d, findings[half:]), first)
}

// try returns the file after edits, nil if they change nothing, or why they must
// not be made.
func (m *mender) try(file *okr.File, edits []source.Edit) (next *okr.File, problem string) {
	text, err := source.Apply(file.Source, edits...)
	switch {
	case err != nil:
		return nil, err.Error()
	case text == file.Source.Text:
		return nil, ""
	}
	next = m.ws.Read(file.Source.Name, text)
	if p, ok := harm(file, next, edits); ok {
		return nil, fmt.Sprintf("it would bring a mistake in line %d: %s", next.Source.Position(int(p.At.Start)).Line, p.Message)
	}
	return next, ""
}

// harm returns the first mistake of syntax or schema that edits bring. One that
// stands behind a mistake with which reading gave up was there before, unseen, and
// so was one under a field that had the name of none.
func harm(before, after *okr.File, edits []source.Edit) (source.Problem, bool) {
	type mistake struct {
		kind    source.Kind
		minor   bool
		message string
	}
	known := map[mistake]int{}
	unread := int32(len(after.Source.Text)) + 1
	hidden := &reach{}
	for _, p := range before.Problems {
		if unsure(p.Kind) {
			known[mistake{p.Kind, p.Minor, p.Message}]++
		}
		if p.Kind == source.Syntax && !p.Minor && len(p.Fixes) == 0 {
			unread = min(unread, moved(p.At.Start, edits))
		}
		if p.Kind == source.UnknownField {
			hidden.add(moved(p.At.End, edits), moved(endOfBlock(p.At), edits))
		}
	}
	hidden.sort()
	for _, p := range after.Problems {
		k := mistake{p.Kind, p.Minor, p.Message}
		if !unsure(p.Kind) || p.At.Start >= unread || hidden.touches(p.At.Start, p.At.Start) {
			continue
		}
		if known[k]--; known[k] < 0 {
			return p, true
		}
	}
	return source.Problem{}, false
}

// endOfBlock returns where the block ends that begins with a key: all that is
// indented further, and a list that is not.
func endOfBlock(key source.Span) int32 {
	file := key.File
	n := file.Position(int(key.Start)).Line
	column := key.Start - file.Line(n).Start
	for n++; n <= file.LineCount(); n++ {
		line := file.Line(n)
		text := strings.TrimLeft(line.Text(), " ")
		indent := int32(len(line.Text()) - len(text))
		if text != "" && (indent < column || indent == column && !strings.HasPrefix(text, "-")) {
			return line.Start
		}
	}
	return int32(len(file.Text))
}

// moved returns where edits move an offset that stands in none of them.
func moved(offset int32, edits []source.Edit) int32 {
	by := int32(0)
	for _, e := range edits {
		if e.At.End <= offset {
			by += int32(len(e.New)) - int32(e.At.Len())
		}
	}
	return offset + by
}

// undo puts back the files in which the fixes of this round do not come to an
// end: one of them had no effect, or the file is one that it was already. It
// reports whether there are any. A fix that only ever adds would fill the file.
func (m *mender) undo() bool {
	byFile := map[*source.File][]*Finding{}
	for _, f := range m.result.Findings {
		byFile[f.At.File] = append(byFile[f.At.File], f)
	}
	var back []*okr.File
	for _, file := range m.next {
		d := m.drafts[file.Path]
		f, why := d.idle(byFile[file.Source]), "it has no effect"
		if f == nil && d.seen[file.Source.Text] {
			f, why = d.made[0], "it is undone by another fix"
		}
		if f == nil {
			d.seen[file.Source.Text] = true
			d.fixed = append(d.fixed, d.made...)
			continue
		}
		fix, _ := f.fix(m.unsafe)
		m.final = append(m.final, Refusal{f, fix.Title, why + ", so " + f.At.File.Name + " stays as it was; please report this"})
		d.fixed, d.ended = nil, true
		back = append(back, m.ws.Read(d.first.Source.Name, d.first.Source.Text))
	}
	if len(back) > 0 {
		m.ws = m.ws.WithFiles(back...)
	}
	return len(back) > 0
}

// idle returns a finding whose fix was made and that is still there: at the place
// to which the fixes moved it, and no fewer are of its kind.
func (d *draft) idle(left []*Finding) *Finding {
	type kind struct {
		rule             *Rule
		message, address string
	}
	of := func(f *Finding) kind { return kind{f.Rule, f.Message, f.Address} }
	type place struct {
		kind
		start int32
	}
	more, there := map[kind]int{}, map[place]bool{}
	for _, f := range left {
		more[of(f)]++
		there[place{of(f), f.At.Start}] = true
	}
	for _, f := range d.found {
		more[of(f)]--
	}
	i := slices.IndexFunc(d.made, func(f *Finding) bool {
		return more[of(f)] >= 0 && there[place{of(f), moved(f.At.Start, d.edits)}]
	})
	if i < 0 {
		return nil
	}
	return d.made[i]
}

// limit says that fixes are left after the last round.
func (m *mender) limit() {
	for _, file := range m.next {
		f := m.drafts[file.Path].made[0]
		fix, _ := f.fix(m.unsafe)
		m.final = append(m.final, Refusal{f, fix.Title, fmt.Sprintf("there is more to fix in this file after %d rounds; run it again", maxRounds)})
	}
}

func (m *mender) mended() *Mending {
	out := &Mending{Workspace: m.ws, Result: m.result, Refused: append(m.final, m.refused...)}
	for _, file := range m.ws.Files() {
		if d := m.drafts[file.Path]; d != nil && d.first.Source.Text != file.Source.Text {
			out.Changes = append(out.Changes, &Change{d.first.Source, file.Source, d.fixed})
		}
	}
	slices.SortStableFunc(out.Refused, func(a, b Refusal) int { return source.Compare(a.Finding.At, b.Finding.At) })
	return out
}
