// Package draw is how text looks when it leaves the program: neutralised, cut
// to a width, coloured, in tables, in Markdown.
//
// It alone imports lipgloss, tablewriter and go-runewidth. It never asks a
// terminal or the environment anything: width and colour come from the caller.
// It does not know what a finding or an objective is.
package draw
