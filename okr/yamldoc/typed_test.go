package yamldoc

import "testing"

func TestLooksTyped(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{
		{"", true}, {"yes", true}, {"Off", true}, {"y", true}, {"NULL", true}, {"~", true}, {".NaN", true}, {"-.inf", true},
		{"60", true}, {"-5", true}, {"+1.5", true}, {".5", true}, {"1e3", true}, {"1_000", true}, {"010", true}, {"0x1F", true},
		{"0o17", true}, {"1,200", true}, {"99999999999999999999999", true}, {"1e999", true},
		{"12:30", true}, {"1:02:03.5", true}, {"2026-08-03", true}, {"2026-8-3T10:00:00Z", true},
		{"5%", false}, {"90k", false}, {"3 days", false}, {"Yes, we do", false}, {"nobody", false}, {"v1.2", false},
		{"2026-Q3", false}, {"2026-13-45", false}, {"12:", false}, {"-", false}, {"...", false}, {"4h30m", false}, {"6/10", false},
	} {
		if got := looksTyped(tt.text); got != tt.want {
			t.Errorf("looksTyped(%q) = %v", tt.text, got)
		}
	}
}
