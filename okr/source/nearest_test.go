package source

import "testing"

func TestNearest(t *testing.T) {
	fields := []string{"baseline", "target", "owner", "due", "id", "at_least", "at_most", "links", "weight", "why"}
	tests := []struct {
		word     string
		want     string // "" is none
		distance int
	}{
		{"target", "target", 0},
		{"Target", "target", 0},
		{"tagret", "target", 1}, // a swap of neighbours is one mistake
		{"traget", "target", 1},
		{"targt", "target", 1},
		{"targets", "target", 1},
		{"tarket", "target", 1},
		{"tergat", "target", 2},
		{"bselin", "baseline", 2},
		{"bslin", "", 0},
		{"at_lest", "at_least", 1},
		{"at_mots", "at_most", 1},
		{"deu", "due", 1},
		{"dew", "", 0},
		{"dow", "", 0},
		{"is", "id", 1},
		{"ID", "id", 0},
		{"wy", "why", 1},
		{"i", "", 0},
		{"", "", 0},
		{"objective", "", 0},
	}
	for _, tt := range tests {
		name, distance, ok := Nearest(tt.word, fields)
		if ok != (tt.want != "") || name != tt.want || ok && distance != tt.distance {
			t.Errorf("Nearest(%q) = %q at %d, %v; want %q at %d", tt.word, name, distance, ok, tt.want, tt.distance)
		}
	}
}

func TestNearestPrefersTheFirstAmongEquals(t *testing.T) {
	if name, _, _ := Nearest("cat", []string{"dog", "bat", "hat", "rat"}); name != "bat" {
		t.Errorf("got %q, want the first at one edit", name)
	}
	if name, distance, _ := Nearest("cat", []string{"bat", "Cat"}); name != "Cat" || distance != 0 {
		t.Errorf("got %q at %d, want the one that differs in case only", name, distance)
	}
	if name, _, ok := Nearest("cat", nil); ok || name != "" {
		t.Errorf("found %q among no candidates", name)
	}
}

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b  string
		limit int
		want  int
	}{
		{"", "", 3, 0},
		{"abc", "abc", 1, 0},
		{"abc", "acb", 3, 1},
		{"ca", "abc", 9, 3}, // optimal string alignment edits no place twice
		{"kitten", "sitting", 9, 3},
		{"kitten", "sitting", 2, 2},
		{"", "abcdef", 3, 3},
		{"größe", "grösse", 9, 2},
		{"目標", "目的", 9, 1},
	}
	for _, tt := range tests {
		if got := Distance(tt.a, tt.b, tt.limit); got != tt.want {
			t.Errorf("Distance(%q, %q, %d) = %d, want %d", tt.a, tt.b, tt.limit, got, tt.want)
		}
		if got := Distance(tt.b, tt.a, tt.limit); got != tt.want {
			t.Errorf("Distance(%q, %q, %d) = %d, want %d", tt.b, tt.a, tt.limit, got, tt.want)
		}
	}
}
