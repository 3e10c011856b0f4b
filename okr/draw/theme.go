package draw

import (
	"math"
	"strings"

	"charm.land/lipgloss/v2"
)

// A Role is the part that a piece of text plays. What it looks like is decided
// here, and only here.
type Role uint8

// The roles. None is text as it comes.
const (
	None Role = iota
	Bold
	Quiet
	Path
	Rule
	Help
	Error
	Warning
	Info
	Input
	Output
	Outcome
	Missed
	Met
	Exceeded
	Removed
	Added
	roles
)

// A Theme is how the roles look on one stream. The zero Theme leaves all text as
// it is.
type Theme struct {
	marks *[roles]mark // nil without colour
}

// A mark is what stands before and after a text of a role. lipgloss lays out
// every text it renders anew, which is too slow for a thousand findings, so it
// is asked once for each role.
type mark struct{ before, after string }

// Coloured returns a theme of the sixteen colours that every terminal has and
// its user has chosen.
func Coloured() Theme {
	s := lipgloss.NewStyle()
	styles := [roles]lipgloss.Style{
		None:     s,
		Bold:     s.Bold(true),
		Quiet:    s.Faint(true),
		Path:     s.Bold(true).Underline(true),
		Rule:     s.Faint(true),
		Help:     s.Foreground(lipgloss.Green),
		Error:    s.Bold(true).Foreground(lipgloss.Red),
		Warning:  s.Bold(true).Foreground(lipgloss.Yellow),
		Info:     s.Bold(true).Foreground(lipgloss.Cyan),
		Input:    s.Foreground(lipgloss.Blue),
		Output:   s.Foreground(lipgloss.Magenta),
		Outcome:  s.Foreground(lipgloss.Green),
		Missed:   s.Foreground(lipgloss.Red),
		Met:      s.Foreground(lipgloss.Green),
		Exceeded: s.Foreground(lipgloss.Cyan),
		Removed:  s.Foreground(lipgloss.Red),
		Added:    s.Foreground(lipgloss.Green),
	}
	marks := new([roles]mark)
	for r, style := range styles {
		before, after, _ := strings.Cut(style.Render("x"), "x")
		marks[r] = mark{before, after}
	}
	return Theme{marks}
}

// IsColoured reports whether the theme changes any text.
func (t Theme) IsColoured() bool { return t.marks != nil }

// Paint returns s, which has no line breaks, as r looks.
func (t Theme) Paint(r Role, s string) string {
	if t.marks == nil || r == None || s == "" {
		return s
	}
	return t.marks[r].before + s + t.marks[r].after
}

// Bar returns a bar of that many columns for a share of 0 to 1; nil, which is
// unknown, is dotted. A full bar is 1 and an empty one 0: anything between
// shows a column of each.
func Bar(share *float64, columns int) string {
	if share == nil || math.IsNaN(*share) {
		return strings.Repeat("·", columns)
	}
	full := int(math.Round(*share * float64(columns)))
	switch {
	case *share <= 0:
		full = 0
	case *share >= 1:
		full = columns
	default:
		full = min(max(full, 1), columns-1)
	}
	return strings.Repeat("█", full) + strings.Repeat("░", columns-full)
}
