package draw_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/okr-as-code/okr/okr/draw"
)

func TestWidth(t *testing.T) {
	tests := []struct {
		in   string
		want int
	}{
		{"", 0},
		{"abc", 3},
		{"é", 1},
		{"e\u0301", 1},
		{"日本", 4},
		{"👩‍👩‍👧‍👦", 2},
		{"🇩🇪", 2},
		{"❤️", 2},
		{"…·█░│–→", 7}, // ambiguous in an East Asian locale: narrow everywhere
	}
	for _, test := range tests {
		if got := draw.Width(test.in); got != test.want {
			t.Errorf("Width(%q) = %d, want %d", test.in, got, test.want)
		}
	}
}

func TestTruncate(t *testing.T) {
	tests := []struct {
		in    string
		width int
		want  string
	}{
		{"short", 5, "short"},
		{"longer", 5, "long…"},
		{"two words", 5, "two…"},
		{"日本語", 5, "日本…"},
		{"日本語", 4, "日…"},
		{"👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3, "👩‍👩‍👧‍👦…"},
		{"x", 0, ""},
	}
	for _, test := range tests {
		if got := draw.Truncate(test.in, test.width); got != test.want {
			t.Errorf("Truncate(%q, %d) = %q, want %q", test.in, test.width, got, test.want)
		}
	}
}

func TestWrap(t *testing.T) {
	tests := []struct {
		in    string
		width int
		want  []string
	}{
		{"", 5, []string{""}},
		{"never wrapped at all", 0, []string{"never wrapped at all"}},
		{"one two three", 7, []string{"one two", "three"}},
		{"a verylongword b", 5, []string{"a", "veryl", "ongwo", "rd b"}},
		{"日本語 日本", 4, []string{"日本", "語", "日本"}},
		{"日", 1, []string{"日"}},
	}
	for _, test := range tests {
		if got := draw.Wrap(test.in, test.width); !slices.Equal(got, test.want) {
			t.Errorf("Wrap(%q, %d) = %q, want %q", test.in, test.width, got, test.want)
		}
	}
}

// The words are underlined where they are, whatever stands before them.
func TestExcerptUnderlinesTheWords(t *testing.T) {
	tests := []struct{ name, line, words, want string }{
		{"plain", "  - outcome: Achieve 5M", "5M", "                     ^^"},
		{"wide letters", "- 売上を 5M に", "5M", "         ^^"},
		{"an emoji of seven code points", "- 👩‍👩‍👧‍👦 5M", "5M", "     ^^"},
		{"a letter of two", "- cafe\u0301 5M", "5M", "       ^^"},
		{"tabs", "\ta\tb 5M", "5M", "          ^^"},
		{"a control that is shown longer", "\x1b 5M", "5M", "     ^^"},
		{"no UTF-8", "\x9b\xff 5M", "5M", "   ^^"},
		{"wide words", "売上", "上", "  ^^"},
		{"a command", "::error:: 5M", "5M", "             ^^"},
	}
	for _, test := range tests {
		start := strings.Index(test.line, test.words)
		e := draw.ExcerptOf(test.line, start, start+len(test.words), 0)
		got := strings.Repeat(" ", e.Start) + strings.Repeat("^", e.Width)
		if got != test.want {
			t.Errorf("%s:\n%s\n%s\nwant\n%s", test.name, e.Text, got, test.want)
		}
	}
}

func TestExcerptAtThePlaceBetweenTwoLetters(t *testing.T) {
	for _, at := range []int{0, 2, 4} {
		e := draw.ExcerptOf("abcd", at, at, 0)
		if e.Start != at || e.Width != 1 {
			t.Errorf("at %d: %+v, want one column there", at, e)
		}
	}
}

func TestExcerptIsCutAroundTheWords(t *testing.T) {
	line := strings.Repeat("前", 40) + "TARGET" + strings.Repeat("after ", 40)
	start := strings.Index(line, "TARGET")
	for width := 10; width < 100; width++ {
		e := draw.ExcerptOf(line, start, start+6, width)
		if w := draw.Width(e.Text); w > width {
			t.Fatalf("at %d columns it is %d wide: %s", width, w, e.Text)
		}
		before, rest, ok := strings.Cut(e.Text, "TARGET")
		if !ok || draw.Width(before) != e.Start || e.Width != 6 {
			t.Fatalf("at %d columns: %q, %d+%d", width, e.Text, e.Start, e.Width)
		}
		if !strings.HasPrefix(before, "…") || !strings.HasSuffix(rest, "…") {
			t.Fatalf("at %d columns nothing says that the line goes on: %q", width, e.Text)
		}
	}
}

func TestExcerptOfWordsWiderThanTheRoom(t *testing.T) {
	e := draw.ExcerptOf("x "+strings.Repeat("word", 20), 2, 82, 20)
	if draw.Width(e.Text) > 20 || e.Start+e.Width > 20 || !strings.HasSuffix(e.Text, "…") {
		t.Errorf("%q, %d+%d", e.Text, e.Start, e.Width)
	}
}

func TestExcerptOfAnEndlessLine(t *testing.T) {
	line := strings.Repeat("前", 1<<18) + "TARGET" + strings.Repeat("後", 1<<18)
	start := strings.Index(line, "TARGET")
	e := draw.ExcerptOf(line, start, start+6, 20)
	if e.Text != "…前前前TARGET後後後…" || e.Start != 7 || e.Width != 6 {
		t.Errorf("%+v", e)
	}
}

func FuzzExcerpt(f *testing.F) {
	f.Add("- outcome: \t日本 👩‍👩‍👧‍👦 \x1b[1m\x9b ::error::", 3, 9, 20)
	f.Fuzz(func(t *testing.T, line string, start, end, width int) {
		width %= 300
		e := draw.ExcerptOf(line, start, end, width)
		if strings.ContainsAny(e.Text, "\x1b\r\n\t") || e.Width < 1 || e.Start < 0 {
			t.Fatalf("%+v", e)
		}
		if width > 40 && draw.Width(e.Text) > width {
			t.Fatalf("%d columns instead of %d: %q", draw.Width(e.Text), width, e.Text)
		}
	})
}

// Wrapping loses nothing but spaces.
func FuzzWrap(f *testing.F) {
	f.Add("one two 日本語 👩‍👩‍👧‍👦three", 5)
	f.Fuzz(func(t *testing.T, s string, width int) {
		s = draw.Clean(s)
		width = 2 + max(width, -width)%200
		lines := draw.Wrap(s, max(width, 2))
		if got, want := strings.ReplaceAll(strings.Join(lines, ""), " ", ""), strings.ReplaceAll(s, " ", ""); got != want {
			t.Fatalf("%q became %q", want, got)
		}
	})
}
