package config

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// The schema is what editors check .okr.yaml with: it must take what Read takes,
// and refuse what it refuses. The texts are JSON, which is YAML too.
func TestSchemaAgreesWithRead(t *testing.T) {
	raw, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema(ruleNames...)))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("okr.json", raw); err != nil {
		t.Fatal(err)
	}
	s, err := compiler.Compile("okr.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		text string
		ok   bool
	}{
		{`{}`, true},
		{`{"version": 1, "extends": ["personal", "strict"], "kr_min": 2, "x-note": [1]}`, true},
		{`{"team": {"max_objectives": 2}, "person.kr_min": 1, "pace": {"early": "20%"}}`, true},
		{`{"rules": {"kr-count": "off"}, "archive_after": "30d", "fiscal_year_start": "february"}`, true},
		{`{"paths": [{"glob": "a/**", "rules": {"kr-count": "off"}, "reason": "young"}]}`, true},
		{`{"bands": {"met": 0.5}, "stages": "none", "score_kinds": "outcome", "rollup": "children"}`, true},
		{`{"ambition": {"expected": [0.5, 0.7], "confidence": {"info": [0.3, 0.7]}}}`, true},
		{`{"lexicon": {"vanity_add": ["likes"], "input_nouns": "shed", "acronyms": ["SLO"]}, "names": "Studio 54"}`, true},
		{`{"rules": null, "kr_min": null}`, true},

		{`{"kr_mn": 2}`, false},
		{`{"kr_min": "two"}`, false},
		{`{"kr_min": 0}`, false},
		{`{"version": 2}`, false},
		{`{"rules": {"kr-cnt": "off"}}`, false},
		{`{"rules": {"kr-count": "warn"}}`, false},
		{`{"rules": {"syntax": "warning"}}`, true},
		{`{"rules": {"syntax": "off"}}`, false},
		{`{"team": {"max": 2}}`, false},
		{`{"paths": [{"glob": "a/**", "rules": {"kr-count": "off"}}]}`, false},
		{`{"archive_after": "90"}`, false},
		{`{"level": "squad"}`, false},
		{`{"lexicon": {"vanty_add": ["likes"]}}`, false},
		{`{"bands": "red"}`, false},
	} {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(test.text)))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); (err == nil) != test.ok {
			t.Errorf("the schema on %s: %v", test.text, err)
		}
		if _, said := read(t, test.text, nil); (len(said) == 0) != test.ok {
			t.Errorf("Read on %s: %q", test.text, said)
		}
	}
}

func TestSchemaDescribesEveryKey(t *testing.T) {
	var s struct {
		Properties map[string]struct{ Description string }
	}
	if err := json.Unmarshal(Schema(), &s); err != nil {
		t.Fatal(err)
	}
	for _, k := range table() {
		if s.Properties[k.name].Description == "" {
			t.Errorf("%s is not described", k.name)
		}
	}
}

// What okr config prints can be written back: it means the same.
func TestValuesCanBeWritten(t *testing.T) {
	for _, text := range []string{"", "extends: [google, personal]\nkr_max: 7\nstages: [plan, 'a, b']\nnames: ['on: off', '#1', \"it's\"]\nlexicon: {vanity_add: ['a: b'], vanity_remove: views, input_nouns: shed, acronyms: [SLO]}\nscore_kinds: outcome\nbands: {met: 0.5}\nfolder: .\n"} {
		c, said := read(t, text, nil)
		if len(said) > 0 {
			t.Fatal(said)
		}
		written := ""
		for _, v := range c.Values() {
			written += v.Key + ": " + v.Text() + "\n"
		}
		again, said := read(t, written, nil)
		if len(said) > 0 {
			t.Fatalf("%s\n%q", written, said)
		}
		for i, v := range again.Values() {
			if was := c.Values()[i]; v.Text() != was.Text() {
				t.Errorf("%s: %s became %s", v.Key, was.Text(), v.Text())
			}
		}
	}
}
