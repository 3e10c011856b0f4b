package wording

import "testing"

func TestInfinitive(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"building", "build"},
		{"exploring", "explore"},
		{"shipping", "ship"},
		{"rolling", "roll"},
		{"making", "make"},
		{"agreeing", "agree"},
		{"translating", "translate"},
		{"refreshing", "refresh"},
		// That no list knows.
		{"phasing", "phase"},
		{"renegotiating", "renegotiate"},
		{"plugging", "plug"},
		{"chairing", "chair"},
		{"pursuing", "pursue"},
		{"weaving", "weave"},
		// No such form.
		{"bring", "bring"},
		{"thing", "thing"},
		{"explore", "explore"},
		{"ing", "ing"},
		{"", ""},
	} {
		if got := lexiconIn(builtIn).infinitive(c.in); got != c.want {
			t.Errorf("infinitive(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
