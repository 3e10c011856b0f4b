package align

import (
	"testing"

	"github.com/okr-as-code/okr/okr"
)

func TestFilesOfATeam(t *testing.T) {
	p := &okr.Plan{Files: []*okr.File{
		{Level: okr.Team, Whose: "Sales", Path: "q2"},
		{Level: okr.Person, Whose: "Sales", Path: "person"},
		{Level: okr.Team, Whose: "Support", Path: "other"},
		{Level: okr.Team, Whose: "SALES", Path: "q3"},
	}}
	got := ""
	for _, f := range New(p, today).FilesOf(&okr.File{Level: okr.Team, Whose: "sales"}) {
		got += f.Path + " "
	}
	if got != "q2 q3 " {
		t.Errorf("got %q, want those of the team in any case, in the order of the plan", got)
	}
}
