package output

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/draw"
)

// githubCap is how many annotations of a severity GitHub shows for each step. It
// drops the others without a word.
const githubCap = 10

// GitHub writes findings as workflow commands, which GitHub Actions shows beside
// the lines of a pull request: errors first, at most ten of each severity and
// Options.Most in all, then how many there are more.
func GitHub(w io.Writer, r *lint.Result, o Options) error {
	var b bytes.Buffer
	shown := &lint.Result{Findings: r.Most(o.Most)}
	left := len(r.Findings) - len(shown.Findings)
	why := fmt.Sprintf("GitHub shows %d of each severity; okr lint prints all", githubCap)
	if left > 0 {
		why = "--max-findings 0 shows as many as GitHub does, and okr lint prints all"
	}
	for _, s := range [...]lint.Severity{lint.Error, lint.Warning, lint.Info} {
		room := githubCap
		if s == lint.Info && left+max(0, shown.Count(s)-room) > 0 {
			room-- // for the notice that says so
		}
		left += annotate(&b, shown, s, room, o)
	}
	if left > 0 {
		fmt.Fprintf(&b, "::notice::%s\n", githubData(draw.Plural(left, "more finding")+" not shown here: "+why))
	}
	_, err := w.Write(b.Bytes())
	return err
}

// annotate writes the first findings of a severity, as many as there is room
// for, and returns how many it left out.
func annotate(b *bytes.Buffer, r *lint.Result, s lint.Severity, room int, o Options) (left int) {
	for _, f := range r.Findings {
		if f.Severity != s {
			continue
		}
		if room == 0 {
			left++
			continue
		}
		room--
		b.WriteString(o.githubCommand(f))
	}
	return left
}

func (o Options) githubCommand(f *lint.Finding) string {
	level := f.Severity.String()
	if f.Severity == lint.Info {
		level = "notice"
	}
	var properties []string
	if !f.At.IsZero() {
		start, end := f.At.Ends()
		properties = append(properties,
			"file="+githubProperty(o.fromTop(f.At)),
			fmt.Sprintf("line=%d", start.Line),
			fmt.Sprintf("endLine=%d", end.Line))
		if start.Line == end.Line { // else GitHub takes the columns for mistakes
			properties = append(properties,
				fmt.Sprintf("col=%d", start.Column),
				fmt.Sprintf("endColumn=%d", end.Column))
		}
	}
	properties = append(properties, "title="+githubProperty(ruleOf(f)))
	message := githubData(f.Message)
	if f.Help != "" {
		message += "%0Ahelp: " + githubData(f.Help)
	}
	return fmt.Sprintf("::%s %s::%s\n", level, strings.Join(properties, ","), message)
}

// githubData returns s as the message of a command. Its line breaks stay: as
// escapes they cannot begin a command.
func githubData(s string) string {
	return strings.NewReplacer("%", "%25", "\n", "%0A").Replace(cleanLines(s))
}

// githubProperty returns s as the value of a property.
func githubProperty(s string) string {
	s = strings.ReplaceAll(draw.Clean(s), "%", "%25")
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(s)
}
