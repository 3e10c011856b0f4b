package lint

import (
	"slices"
	"strings"
)

// A Page is the page of a rule, taken apart.
type Page struct {
	Title    string // the name of the rule
	Summary  string // its first paragraph, on one line
	Sections []Section
}

// A Section is the part of a page under one heading.
type Section struct {
	Heading string // "Why"
	Text    string // Markdown, without blank lines around it
}

// Headings holds the sections that every page has, in their order. Fixed may
// follow Good.
var Headings = [...]string{"Why", "Bad", "Good", "When to ignore it", "Options", "Source"}

// Page takes the page of the rule apart. It does so anew at each call.
func (r *Rule) Page() Page { return ParsePage(r.Doc()) }

// Summary returns what the rule checks, in a sentence.
func (r *Rule) Summary() string {
	// The whole page need not be read for it.
	head, _, _ := strings.Cut(r.Doc(), "\n## ")
	return ParsePage(head).Summary
}

// ParsePage takes a page apart. Headings inside code are none.
func ParsePage(text string) Page {
	var page Page
	var body []string
	heading, fenced := "", false
	flush := func() {
		text := strings.Trim(strings.Join(body, "\n"), "\n")
		body = body[:0]
		if heading != "" {
			page.Sections = append(page.Sections, Section{heading, text})
			return
		}
		paragraph, _, _ := strings.Cut(text, "\n\n")
		page.Summary = strings.Join(strings.Fields(paragraph), " ")
	}
	for line := range strings.SplitSeq(text, "\n") {
		if strings.HasPrefix(line, "```") {
			fenced = !fenced
		}
		switch name, ok := strings.CutPrefix(line, "## "); {
		case ok && !fenced:
			flush()
			heading = name
		case page.Title == "" && heading == "" && strings.HasPrefix(line, "# "):
			page.Title = line[len("# "):]
		default:
			body = append(body, line)
		}
	}
	flush()
	return page
}

// Section returns the text under a heading, "" if there is none.
func (p Page) Section(heading string) string {
	i := slices.IndexFunc(p.Sections, func(s Section) bool { return s.Heading == heading })
	if i < 0 {
		return ""
	}
	return p.Sections[i].Text
}

// Find returns the rule of that name, or nil.
func Find(rules []*Rule, name string) *Rule {
	i := slices.IndexFunc(rules, func(r *Rule) bool { return r.Name == name })
	if i < 0 {
		return nil
	}
	return rules[i]
}

// Names returns the names of rules, in their order.
func Names(rules []*Rule) []string {
	names := make([]string, len(rules))
	for i, r := range rules {
		names[i] = r.Name
	}
	return names
}
