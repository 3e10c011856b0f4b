package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/lint/rules"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/okrfile"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
	"github.com/okr-as-code/okr/okr/workspace"
	"github.com/spf13/cobra"
)

// tryOptions are the flags of okr try.
type tryOptions struct {
	out       outputs
	failOn    string
	config    string
	objective bool // the sentences are objectives
	context   sentence
	words     []string
}

// A sentence is what to read and what is known around it: a line of input that
// is a JSON object, or the flags.
type sentence struct {
	Text      string
	Objective string
	Level     string // company, department, team or person
	Function  string // of the team: "hiring"
	Label     string // that it stands under
}

func newTry(env *Env, g *global) *cobra.Command {
	o := &tryOptions{}
	cmd := &cobra.Command{
		Use:   "try [sentence]",
		Short: "Say what okr sees in a sentence",
		Long: `Try reads the sentence of a key result: its label with the reasons, the numbers
in it, and what is weak about it. Without an argument it reads one sentence a
line from standard input; a line that is a JSON object with "text" may also give
"objective", "level", "function" and "label".`,
		Example: `  okr try "Cut time to first deal from 94 to 60 days"
  okr try --objective "Become the vendor partners call first"
  okr try --format json < sentences.txt`,
		RunE: func(_ *cobra.Command, args []string) error {
			o.words = args
			return runTry(env, g, o)
		},
	}
	o.out.addTo(cmd, "text", "json")
	addFailOn(cmd, &o.failOn, "never")
	cmd.Flags().StringVar(&o.config, "config", "", "the configuration `FILE` whose words to use, instead of .okr.yaml")
	cmd.Flags().BoolVar(&o.objective, "objective", false, "the sentence is an objective")
	cmd.Flags().StringVar(&o.context.Objective, "under", "", "the `SENTENCE` of the objective that the key result belongs to")
	cmd.Flags().StringVar(&o.context.Label, "label", "", "the `LABEL` that it stands under: input, output or outcome")
	cmd.Flags().StringVar(&o.context.Level, "level", "", "whose it is, by `LEVEL`: company, department, team or person")
	cmd.Flags().StringVar(&o.context.Function, "function", "", "what the team does, its `FUNCTION`; hiring changes what hires are")
	complete(cmd, "label", "input", "output", "outcome")
	complete(cmd, "level", "company", "department", "team", "person")
	return cmd
}

func runTry(env *Env, g *global, o *tryOptions) error {
	limit, err := failOn(o.failOn)
	if err != nil {
		return err
	}
	list, err := o.out.list()
	if err != nil {
		return err
	}
	if err := o.check(); err != nil {
		return err
	}
	sentences, err := o.sentences(env)
	if err != nil {
		return err
	}
	reader, err := o.reader(env)
	if err != nil {
		return err
	}
	var trials []trial
	failed := false
	for _, s := range sentences {
		t, err := s.try(reader, o.objective)
		if err != nil {
			return err
		}
		for _, f := range t.found {
			failed = failed || f.Severity >= limit
		}
		trials = append(trials, t)
	}
	err = writeAll(env, list, func(format string) renderer {
		return func(w io.Writer, to Stream) error {
			if format == "json" {
				return writeTrialsJSON(w, trials)
			}
			return writeTrials(w, trials, env.canvas(g, to))
		}
	})
	if err == nil && failed {
		return errFindings
	}
	return err
}

// check finds flags that do not go together, and a label or a level that does not
// exist.
func (o *tryOptions) check() error {
	if o.objective {
		for _, f := range []struct{ flag, value string }{{"--under", o.context.Objective}, {"--label", o.context.Label}} {
			if f.value != "" {
				return usagef(f.flag+" is for the sentence of a key result: leave out one of the two", "%s and --objective do not go together", f.flag)
			}
		}
	}
	return o.context.check("--label", "--level")
}

// reader returns a reader with the words and names of the configuration around the
// working directory, so that a sentence is read as in its files.
func (o *tryOptions) reader(env *Env) (*wording.Reader, error) {
	fsys, dir, err := env.root()
	if err != nil {
		return nil, err
	}
	reader, problems, err := workspace.Reader(fsys, workspace.Options{Dir: dir, ConfigPath: filepath.ToSlash(o.config), Rules: rules.Names()})
	for _, p := range problems {
		sayProblem(env, p)
	}
	if len(problems) > 0 {
		return nil, errReported
	}
	return reader, err
}

// sentences returns what to read: the arguments as one sentence, else the lines
// of standard input.
func (o *tryOptions) sentences(env *Env) ([]sentence, error) {
	if len(o.words) > 0 {
		s := o.context
		if s.Text = strings.Join(o.words, " "); strings.TrimSpace(s.Text) != "" {
			return []sentence{s}, nil
		}
	}
	if len(o.words) > 0 || env.Interactive {
		return nil, usagef(`for example: okr try "Cut time to first deal from 94 to 60 days"`, "there is no sentence to read")
	}
	var all []sentence
	in := bufio.NewScanner(env.In)
	in.Buffer(nil, 16<<20)
	for in.Scan() {
		s, err := o.line(strings.TrimSuffix(in.Text(), "\r"))
		if err != nil {
			return nil, usagef(`a line is a sentence, or {"text": …} with "objective", "level", "function", "label"`, "line %d: %v", len(all)+1, err)
		}
		all = append(all, s)
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("reading standard input: %w", err)
	}
	return all, nil
}

// line reads a line of input: a JSON object with a text, or a sentence.
func (o *tryOptions) line(line string) (sentence, error) {
	s := o.context
	var object map[string]any
	if !strings.HasPrefix(strings.TrimSpace(line), "{") || json.Unmarshal([]byte(line), &object) != nil {
		s.Text = line
		return s, nil
	}
	fields := map[string]*string{"text": &s.Text, "objective": &s.Objective, "level": &s.Level, "function": &s.Function, "label": &s.Label}
	names := slices.Sorted(maps.Keys(fields))
	for _, name := range slices.Sorted(maps.Keys(object)) {
		value := object[name]
		text, isText := value.(string)
		switch {
		case fields[name] == nil:
			return s, fmt.Errorf("%q is no key of a sentence%s", name, meant(name, names))
		case value == nil: // null is not known
		case !isText:
			return s, fmt.Errorf("%q is not a text", name)
		default:
			*fields[name] = text
		}
	}
	if object["text"] == nil {
		return s, errors.New(`there is no "text"`)
	}
	return s, s.check(`"label"`, `"level"`)
}

// check reports a label or a level that does not exist, by what the one and the
// other are called where they were said.
func (s *sentence) check(label, level string) error {
	if s.Label != "" {
		if err := oneOf(label, s.Label, "input", "output", "outcome"); err != nil {
			return err
		}
	}
	if s.Level != "" {
		return oneOf(level, s.Level, "company", "department", "team", "person")
	}
	return nil
}

// A trial is a sentence, read and linted.
type trial struct {
	text      string
	keyResult *okr.KeyResult // nil for an objective
	objective *wording.ObjectiveReading
	found     []*lint.Finding
}

// try reads one sentence as if it were all there is in a file.
func (s *sentence) try(reader *wording.Reader, isObjective bool) (trial, error) {
	level, _ := okr.LevelOf(s.Level)
	text := whole{source.NewFile("", s.Text)}
	file := &okr.File{Source: text.File, Level: level}
	o := &okr.Objective{File: file, Level: level}
	file.Objectives = []*okr.Objective{o}
	t := trial{text: s.Text}
	if isObjective {
		reading := reader.Objective(s.Text)
		o.Sentence = &okr.Sentence{Text: s.Text, Place: text, Objective: &reading}
		t.objective = &reading
	} else {
		label := labelOf(s.Label)
		reading := reader.KeyResult(s.Text, wording.Context{
			Objective: s.Objective,
			Label:     label,
			Person:    level == okr.Person,
			Hiring:    okrfile.SaysHiring(s.Function),
		})
		t.keyResult = &okr.KeyResult{
			Objective: o,
			Index:     1,
			Parts:     []okr.Part{{Label: label, Sentence: &okr.Sentence{Text: s.Text, Place: text, Reading: &reading}}},
		}
		o.KeyResults = []*okr.KeyResult{t.keyResult}
	}
	if strings.TrimSpace(s.Text) != "" {
		t.found = lint.One(file, lint.Options{Rules: rules.All, Now: cycle.NewDate(1970, 1, 1)})
	}
	return t, nil
}

func labelOf(name string) wording.Label {
	for _, l := range []wording.Label{wording.Input, wording.Output, wording.Outcome} {
		if l.String() == name {
			return l
		}
	}
	return wording.None
}

// whole is the place of a sentence that is all there is.
type whole struct{ *source.File }

// Span returns bytes start to end of the sentence.
func (w whole) Span(start, end int) source.Span { return w.File.Span(start, end) }
