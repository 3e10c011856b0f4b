package okr

import "testing"

// named checks that every value of an enumeration is written as its name and
// read from it, and that nothing else is read.
func named[T interface {
	~uint8
	String() string
}](t *testing.T, of func(string) (T, bool), names ...string) {
	t.Helper()
	for i, name := range names {
		if got := T(i).String(); got != name {
			t.Errorf("%d is %q, want %q", i, got, name)
		}
		if got, ok := of(name); !ok || got != T(i) {
			t.Errorf("%q is read as %v, %v; want %d", name, got, ok, i)
		}
	}
	for _, wrong := range []string{"", "x", names[0] + " ", "Aktiv"} {
		if got, ok := of(wrong); ok {
			t.Errorf("%q is read as %v, want an error", wrong, got)
		}
	}
}

func TestNames(t *testing.T) {
	named(t, LevelOf, "team", "company", "department", "person")
	named(t, StatusOf, "active", "proposed", "parked", "dropped", "done")
	named(t, CommitmentOf, "aspirational", "committed")
	named(t, PaceOf, "linear", "back-loaded", "front-loaded")
	for i, name := range Influences {
		if got := Influence(i).String(); got != name {
			t.Errorf("%d is %q, want %q", i, got, name)
		}
		if _, ok := InfluenceOf(name); ok != (name != "") {
			t.Errorf("%q is read: %v", name, ok)
		}
	}
	for k, name := range []string{"unmeasurable", "metric", "hold", "milestones", "binary", "find"} {
		if got := Kind(k).String(); got != name {
			t.Errorf("%d is %q, want %q", k, got, name)
		}
	}
}

func TestLevelAbove(t *testing.T) {
	order := []Level{Company, Department, Team, Person}
	for i, l := range order {
		for j, o := range order {
			if got, want := l.Above(o), i < j; got != want {
				t.Errorf("%v above %v: %v, want %v", l, o, got, want)
			}
		}
	}
}

func TestStatusOut(t *testing.T) {
	for s, want := range map[Status]struct{ out, putOff bool }{Active: {}, Done: {}, Proposed: {out: true}, Parked: {true, true}, Dropped: {true, true}} {
		if got := s.Out(); got != want.out {
			t.Errorf("%v is left out: %v, want %v", s, got, want.out)
		}
		if got := s.PutOff(); got != want.putOff {
			t.Errorf("%v is put off: %v, want %v", s, got, want.putOff)
		}
	}
}
