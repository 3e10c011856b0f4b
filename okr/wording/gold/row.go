// Package gold is a set of sentences that people have labelled, with how well a
// reader of sentences agrees with them.
//
// It judges what okr try says of a sentence, not the findings of the linter. Where
// the people differ among themselves nothing is judged. It sets no bar: Floors are
// what was reached once, for a test to hold.
package gold

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// A Row is a sentence with what people say of it. Nil, of a judgement, and "", of
// Label and Vanity, is that they differ, or were not asked. A row may hold other
// keys too, which are passed over.
type Row struct {
	File string `json:"-"`
	Line int    `json:"-"` // from 1

	Kind      string   `json:"kind"` // KeyResult or Objective
	Text      string   `json:"text"`
	Objective string   `json:"objective"` // that a key result stands under
	Person    bool     `json:"person"`    // the objective is one person's own
	Hiring    bool     `json:"hiring"`    // the team's function is hiring
	Near      []string `json:"near"`      // judgements that it is meant to look like, and is not

	// Of a key result.
	Label        string    `json:"label"`  // input, output, outcome; unknown is not judged
	Accept       []string  `json:"accept"` // labels that a fair reader would accept; nil is not judged
	Outcome      *bool     `json:"outcome"`
	Measurable   *bool     `json:"measurable"`
	Binary       *bool     `json:"binary"`
	Relative     *bool     `json:"relative"`
	Vanity       string    `json:"vanity"` // none, weak, strong
	Baseline     Written   `json:"baseline"`
	BaselineAlso []*string `json:"baseline_also"` // what another reader gives, nil for none
	Target       Written   `json:"target"`
	TargetAlso   []*string `json:"target_also"`

	// Of either.
	Vague    *bool `json:"vague"`
	Compound *bool `json:"compound"`

	// Of an objective.
	Metric      *bool `json:"metric"`
	Deliverable *bool `json:"deliverable"`
}

// Written is a number as people write it: "8%". The zero Written is that nobody was asked.
type Written struct {
	Text  *string // nil if none is stated
	Asked bool
}

// UnmarshalJSON reads a number or null, which says that none is stated.
func (w *Written) UnmarshalJSON(b []byte) error {
	w.Asked = true
	return json.Unmarshal(b, &w.Text)
}

// The kinds of row.
const (
	KeyResult = "kr"
	Objective = "objective"
)

// longestLine is how many bytes a line may have.
const longestLine = 1 << 20

// Read reads rows, a JSON object a line; blank lines are passed over. An error
// names the file, which is called name, and the line.
func Read(r io.Reader, name string) ([]Row, error) {
	var rows []Row
	in := bufio.NewScanner(r)
	in.Buffer(nil, longestLine)
	line := 1
	for ; in.Scan(); line++ {
		if strings.TrimSpace(in.Text()) == "" {
			continue
		}
		row := Row{File: name, Line: line}
		err := json.Unmarshal(in.Bytes(), &row)
		if err == nil {
			err = row.check()
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, line, plain(err))
		}
		rows = append(rows, row)
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", name, line, err)
	}
	return rows, nil
}

// plain says what is wrong with a line of JSON in the words of the file.
func plain(err error) error {
	var syntax *json.SyntaxError
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("not a JSON object: %w", err)
	case !errors.As(err, &wrong):
		return err
	case wrong.Field == "":
		return fmt.Errorf("not a JSON object: %s", wrong.Value)
	}
	return fmt.Errorf("%q holds the wrong thing: %s, where %s is meant", wrong.Field, wrong.Value, wrong.Type)
}

// check reports what cannot be a row.
func (row *Row) check() error {
	switch {
	case row.Kind != KeyResult && row.Kind != Objective:
		return fmt.Errorf("kind %q is neither %q nor %q", row.Kind, KeyResult, Objective)
	case strings.TrimSpace(row.Text) == "":
		return errors.New("there is no text")
	}
	labels := []string{"input", "output", "outcome", "unknown"}
	if err := among("label", row.Label, labels); row.Label != "" && err != nil {
		return err
	}
	for _, l := range row.Accept {
		if err := among("accept", l, labels); err != nil {
			return err
		}
	}
	if row.Vanity == "" {
		return nil
	}
	return among("vanity", row.Vanity, []string{"none", "weak", "strong"})
}

// among reports a value of field that is none of those it may have.
func among(field, value string, may []string) error {
	if slices.Contains(may, value) {
		return nil
	}
	return fmt.Errorf("%s %q is none of %s", field, value, strings.Join(may, ", "))
}

// one returns text in one line with single spaces.
func one(text string) string { return strings.Join(strings.Fields(text), " ") }
