package okrfile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

func compiled(t testing.TB) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("okr.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("okr.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// asJSON is a tree as an editor with a YAML server hands it to a schema: by the
// core schema of YAML 1.2.
func asJSON(n *yamldoc.Node) any {
	if n == nil {
		return nil
	}
	switch n.Kind {
	case yamldoc.Mapping:
		m := map[string]any{}
		for _, p := range n.Pairs {
			m[p.Key.Value] = asJSON(p.Value)
		}
		return m
	case yamldoc.Sequence:
		list := []any{}
		for _, i := range n.Items {
			list = append(list, asJSON(i))
		}
		return list
	case yamldoc.ScalarNode:
		if n.Scalar.Style == yamldoc.Plain {
			return coreScalar(n.Scalar.Value)
		}
		return n.Scalar.Value
	}
	return nil
}

func coreScalar(s string) any {
	switch s {
	case "true", "True", "TRUE":
		return true
	case "false", "False", "FALSE":
		return false
	}
	if strings.Trim(s, "0123456789.eE+-") == "" {
		if f, err := strconv.ParseFloat(s, 64); err == nil {
			return json.Number(strconv.FormatFloat(f, 'g', -1, 64))
		}
	}
	return s
}

func validate(s *jsonschema.Schema, f *okr.File) error {
	return s.Validate(asJSON(yamldoc.Parse(f.Source, Grammar()).Root))
}

func TestSchemaAcceptsWhatIsRight(t *testing.T) {
	s := compiled(t)
	for _, text := range []string{
		everyField,
		"objective: Finish strong\nkey_results:\n  - input: Train\n  - Run 5 km\n",
		"objectives:\n  - objective: A\n    key_results: [a]\n    team: x\n  - {objective: B, status: parked, key_results: []}\nowner: Ana\nx-any: [1, {a: b}]\n",
		"cycle: 2026\nobjective: A\nowner: [a, b]\n",
		"cycle: FY27-q1\nobjective:\nkey_results:\n",
		"objective: A\nkey_results:\n  - outcome: a\n    target:\n    milestones: [a, {text: b, weight: 2}]\n    achieved: ~\n    owner: ''\n",
		"objective: 2026\nid: 7\nwhy: true\nkey_results: 5 deals\n",
		"objective: A\nkey_results:\n  - {outcome: a, achieved: True, due: 2026-08-03}\n  - {outcome: b, probability: 1, weight: 1}\n  - {outcome: c, between: [1, 2 ms], floor: [0, 5]}\n",
		"objective: A\nsource: {name: CRM}\nlinks: [https://x.example.com, {link: https://y.example.com}, text]\nglossary: {a: b, c: {means: d}}\n",
	} {
		if err := validate(s, clean(t, text, noFolder())); err != nil {
			t.Errorf("%s\n%v", text, err)
		}
	}
}

// What a schema cannot see: numbers that are no numbers, days that are not
// there, ids, stages of the configuration, what YAML has misread.
var unseen = []string{
	"a day that is not there", "a misspelt multiplier", "a decimal comma", "a cycle that ends before it starts",
	"a band upside down", "two key results of one id", "an id that is a place", "an objective's id that is a place", "an id of two objectives and a key result",
	"two floors for one bound", "a floor above its bound", "current beside a check-in with a value",
	"a confidence of something done or not", "a misspelt stage", "a weight with a unit", "a confidence beyond all", "nothing", "a comment and nothing else",
	"check-ins without a day, of another shape, of a part that is not there",
}

func TestSchemaRefusesWhatIsWrong(t *testing.T) {
	s := compiled(t)
	cannot := map[string]bool{}
	for _, name := range unseen {
		cannot[name] = true
	}
	for name, m := range mistakes(t) {
		err := validate(s, readFile(t, m[0], noFolder()))
		if err == nil && !cannot[name] {
			t.Errorf("%s is valid", name)
		}
	}
	for _, text := range []string{
		"objective: A\nkey_results: [{outcome: a, target: 5, achieved: true}]\n",
		"objective: A\nkey_results: [{outcome: a, baseline: unknown, milestones: [b]}]\n",
		"objective: A\nkey_results: [{outcome: a, key_result: b}]\n",
		"objective: A\nkey_results: [{outcome: a, between: [1, 2], at_least: 1}]\n",
		"objective: A\nkey_results: [{outcome: a, check_ins: [{value: 1}]}]\n",
		"objective: A\nkey_results: [{outcome: a, check_ins: [5]}]\n",
		"objective: A\nkey_results: [{outcome: a, milestones: [{due: 2026-08-03}]}]\n",
		"objective: A\nkey_results: [{outcome: a, influence: some, pace: linear}]\n",
		"objective: A\nkey_results: [{outcome: a, check_every: 14}]\n",
		"objective: A\nkey_results: ['']\n",
		"objective: A\nretrospective: {decision: maybe}\n",
		"objective: A\ncycle: {start: 2026-08-03}\n",
		"objectives: [{objective: A}]\nkey_results: []\n",
		"objectives: [{objective: A, cycle: 2026}]\n",
	} {
		f := readFile(t, text, noFolder())
		if len(f.Problems) == 0 {
			t.Errorf("nothing is said of %s", text)
		}
		if validate(s, f) == nil {
			t.Errorf("%s is valid", text)
		}
	}
}

// TestSchemaHoldsTheTable holds that each row is in the schema, with its words.
func TestSchemaHoldsTheTable(t *testing.T) {
	schema := string(Schema())
	for _, s := range theFormat.sections() {
		for _, c := range s.fields {
			doc, _ := json.Marshal(c.doc)
			if !strings.Contains(schema, fmt.Sprintf("%q: {", c.name)) || !strings.Contains(schema, string(doc)) {
				t.Errorf("%s of %s is not in the schema", c.name, s.noun)
			}
		}
	}
	if !strings.Contains(schema, `"$schema": "http://json-schema.org/draft-07/schema#"`) {
		t.Error("it does not say that it is draft-07")
	}
}
