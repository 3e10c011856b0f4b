package align

import (
	"strings"

	"github.com/okr-as-code/okr/okr"
)

// A whose is the company, a department, a team or a person, in lower case.
type whose struct {
	level okr.Level
	name  string
}

func whoseOf(f *okr.File) whose { return whose{f.Level, strings.ToLower(f.Whose)} }

func byWhose(p *okr.Plan) map[whose][]*okr.File {
	files := map[whose][]*okr.File{}
	for _, f := range p.Files {
		files[whoseOf(f)] = append(files[whoseOf(f)], f)
	}
	return files
}

// FilesOf returns the files of the team or person whose f is, f among them, in
// the order of the plan. Upper and lower case are one.
func (g *Graph) FilesOf(f *okr.File) []*okr.File { return g.whose()[whoseOf(f)] }
