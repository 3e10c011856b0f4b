package git

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr/cycle"
)

func TestRevisions(t *testing.T) {
	s := newSandbox(t)
	r := s.open(".")
	_, err := r.Commit("main")
	if got := said(t, err); !strings.Contains(got, "no commit yet") {
		t.Errorf("before the first commit: %s", got)
	}
	first := s.commit(noon)
	second := s.commit(noon)
	s.git("tag", "--annotate", "v1", "--message", "one", first)
	s.git("branch", "feature/reach")
	s.git("update-ref", "refs/remotes/origin/trunk", first)
	for rev, want := range map[string]string{"main": second, "HEAD~1": first, "v1": first, first[:10]: first, "origin/trunk": first, "feature/reach": second} {
		c, err := r.Commit(rev)
		if err != nil || c.Hash != want {
			t.Errorf("%s: %v, %v; want %s", rev, c, err, want)
		}
	}
	for rev, want := range map[string]string{
		"master":        `there is no revision "master" in this repository: did you mean main?; `,
		"trunk":         `there is no revision "trunk" in this repository: did you mean origin/trunk?; `,
		"origin/main":   `there is no revision "origin/main" in this repository: did you mean main?; `,
		"feature/raech": `there is no revision "feature/raech" in this repository: did you mean feature/reach?; `,
		"main..v1":      `there is no revision "main..v1" in this repository; name one commit, such as a branch or a tag`,
		"--all":         `there is no revision "--all" in this repository; git branch --all lists the branches; git fetch brings those of the server`,
		"":              `there is no revision "" in this repository; git branch --all lists the branches; git fetch brings those of the server`,
		"a\nHEAD":       `there is no revision "a\nHEAD" in this repository; git branch --all lists the branches; git fetch brings those of the server`,
		"@{u}":          `there is no revision "@{u}" in this repository: no upstream configured for branch 'main'; git branch --all lists the branches; git fetch brings those of the server`,
		"main~9":        `there is no revision "main~9" in this repository; git branch --all lists the branches; git fetch brings those of the server`,
		"HEAD:a":        `there is no revision "HEAD:a" in this repository; git branch --all lists the branches; git fetch brings those of the server`,
	} {
		_, err := r.Commit(rev)
		if diff := cmp.Diff(want, said(t, err)); diff != "" {
			t.Errorf("%q:\n%s", rev, diff)
		}
	}
	if _, err := r.Commit("HEAD"); err != nil {
		t.Errorf("after all that: %v", err)
	}
}

func TestMergeBase(t *testing.T) {
	s := newSandbox(t)
	s.write("a", "1")
	parted := s.commit(noon)
	s.git("switch", "--quiet", "--create", "topic")
	s.write("a", "2")
	s.commit(noon)
	s.git("switch", "--quiet", "main")
	s.write("a", "3")
	s.commit(noon)
	s.git("switch", "--quiet", "--orphan", "alone")
	s.write("b", "")
	s.commit("2026-07-02T12:00:00+0000")

	r := s.open(".")
	commit := func(rev string) *Commit {
		c, err := r.Commit(rev)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	base, err := r.MergeBase(commit("topic"), commit("main"))
	if err != nil || base.Hash != parted {
		t.Errorf("%v, %v; want %s", base, err, parted)
	}
	_, err = r.MergeBase(commit("alone"), commit("main"))
	if got := said(t, err); !strings.Contains(got, "have no commit in common; name the branch") {
		t.Error(got)
	}
}

func TestLastCommitBeforeADay(t *testing.T) {
	s := newSandbox(t)
	day := cycle.NewDate(2026, 7, 15)
	s.write("a", "1")
	first := s.commit("2026-07-01T12:00:00+0000")
	// At midnight in Lisbon it is still the day before in Lima, and that is what counts.
	s.write("a", "2")
	late := s.commit("2026-07-14T23:30:00-0500")
	s.git("switch", "--quiet", "--create", "topic")
	s.write("b", "drafted in time, merged too late")
	s.commit("2026-07-14T23:40:00-0500")
	s.git("switch", "--quiet", "main")
	s.write("a", "3")
	s.commit("2026-07-15T00:10:00+0200")
	s.gitOn("2026-08-01T12:00:00+0000", "merge", "--quiet", "--no-ff", "--message", "topic", "topic")

	r := s.open(".")
	for _, c := range []struct {
		day  cycle.Date
		want string
	}{{day, late}, {day - 1, first}, {day + 60, s.head(r).Hash}} {
		got, err := r.Before(s.head(r), c.day)
		if err != nil || got == nil || got.Hash != c.want {
			t.Errorf("before %v: %v, %v; want %s", c.day, got, err, c.want)
		}
	}
	if got, err := r.Before(s.head(r), day-14); got != nil || err != nil {
		t.Errorf("before the first: %v, %v", got, err)
	}
}

func TestShallowCloneSaysSo(t *testing.T) {
	s := newSandbox(t)
	s.write("a", "1")
	s.commit("2026-07-01T12:00:00+0000")
	s.git("branch", "old")
	s.write("a", "2")
	s.commit("2026-08-01T12:00:00+0000")
	clone := sandbox{t, t.TempDir()}
	clone.git("clone", "--quiet", "--depth=1", "file://"+s.dir, ".")
	r := clone.open(".")
	_, missing := r.Commit("old")
	_, beyond := r.Commit("HEAD~1")
	_, early := r.Before(clone.head(r), cycle.NewDate(2026, 7, 15))
	for _, err := range []error{missing, beyond, early} {
		got := said(t, err)
		if !strings.Contains(got, "shallow") || !strings.Contains(got, "fetch-depth: 0") || !strings.Contains(got, "git fetch --unshallow") {
			t.Error(got)
		}
	}
	if c, err := r.Before(clone.head(r), cycle.NewDate(2026, 8, 15)); err != nil || c.Hash != clone.head(r).Hash {
		t.Errorf("what is there: %v, %v", c, err)
	}
}
