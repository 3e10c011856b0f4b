package draw_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/okr-as-code/okr/okr/draw"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain text", "Grow sales from 3 to 5", "Grow sales from 3 to 5"},
		{"other scripts and emoji", "増やす é 👩‍👧 ❤️", "増やす é 👩‍👧 ❤️"},
		{"colour", "a\x1b[31mb", `a\x1b[31mb`},
		{"link of a terminal", "\x1b]8;;https://x.example\x07y\x1b]8;;\x1b\\", `\x1b]8;;https://x.example\x07y\x1b]8;;\x1b\`},
		{"CSI of one byte is no UTF-8", "a\x9b31mb", "a\ufffd31mb"},
		{"CSI as a character", "a\u009b31mb", `a\x9b31mb`},
		{"DEL and NUL", "a\x7f\x00", `a\x7f\x00`},
		{"next line", "a\u0085b", `a\x85b`},
		{"line and paragraph separator", "a\u2028b\u2029", "a<U+2028>b<U+2029>"},
		{"right to left", "pay \u202e100\u202c", "pay <U+202E>100<U+202C>"},
		{"isolates and marks", "\u2066a\u2069\u200f\u061c", "<U+2066>a<U+2069><U+200F><U+061C>"},
		{"no width", "a\u200bb\ufeff", "a<U+200B>b<U+FEFF>"},
		{"tab and line ends", "a\tb\nc\r\nd", "a b c d"},
		{"a lone carriage return", "safe\revil", `safe\revil`},
		{"workflow command", "::error::boom", `:\x3aerror:\x3aboom`},
		{"command after a word", "x ::add-mask::y", `x :\x3aadd-mask:\x3ay`},
		{"command in a line", "a ##[group]b ##vso[task.x]", `a #\x23[group]b #\x23vso[task.x]`},
		{"colons that are none", "10:30, a: b, ::, ## x", "10:30, a: b, ::, ## x"},
	}
	for _, test := range tests {
		if got := draw.Clean(test.in); got != test.want {
			t.Errorf("%s: Clean(%q) = %q, want %q", test.name, test.in, got, test.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("a\x1b[31m::error::\u202e\x9b")
	f.Add("##::x\r\n\t")
	f.Fuzz(func(t *testing.T, s string) {
		got := draw.Clean(s)
		if !utf8.ValidString(got) {
			t.Fatalf("%q is no UTF-8", got)
		}
		for _, r := range got {
			if r < 0x20 || 0x7f <= r && r < 0xa0 || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 {
				t.Fatalf("Clean(%q) let %U pass", s, r)
			}
		}
		if strings.HasPrefix(got, "::e") || strings.Contains(got, "##[") {
			t.Fatalf("Clean(%q) = %q, a command", s, got)
		}
		if again := draw.Clean(got); again != got {
			t.Fatalf("Clean twice: %q, then %q", got, again)
		}
	})
}
