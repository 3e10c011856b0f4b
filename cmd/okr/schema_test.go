package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/okr-as-code/okr/cmd/okr/internal/cli"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Every JSON document that a command prints follows the schema that okr schema
// prints for it.
func TestOutputsFollowTheirSchemas(t *testing.T) {
	top, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	run := func(args, in string) string {
		t.Helper()
		var out, errs bytes.Buffer
		env := environment(top, &out, &errs, 0)
		env.In = strings.NewReader(in)
		cli.Main(env, words(t, args))
		if errs.Len() > 0 {
			t.Logf("okr %s: %s", args, errs.String())
		}
		return out.String()
	}
	const sentences = "Cut time to first deal from 94 to 60 days\n\nDouble the visits\nReach 120% of plan\nGrow by 300\n潮汐 👩‍👩‍👧 from 5 to 9\n"
	for _, test := range []struct{ of, args, in string }{
		{"lint", "lint --as-of 2026-08-31 --format json testdata", ""},
		{"lint", "lint --as-of 2026-08-31 --format json examples", ""},
		{"report", "report --as-of 2026-08-31 --format json testdata", ""},
		{"report", "report --as-of 2026-08-31 --format json examples", ""},
		{"status", "status --as-of 2026-08-31 --format json testdata/kinds", ""},
		{"rules", "rules --format json", ""},
		{"config-output", "config --format json", ""},
		{"config-output", "config --format json --changed testdata/rules", ""},
		{"config-output", "config --format json examples/personal", ""},
		{"try", "try --format json", sentences},
		{"try", "try --format json --objective", sentences},
	} {
		text := run("schema --of "+test.of, "")
		document, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatalf("schema of %s: %v", test.of, err)
		}
		compiler := jsonschema.NewCompiler()
		if err := compiler.AddResource("schema.json", document); err != nil {
			t.Fatal(err)
		}
		schema, err := compiler.Compile("schema.json")
		if err != nil {
			t.Fatalf("schema of %s: %v", test.of, err)
		}
		documents := []string{run(test.args, test.in)}
		if test.of == "try" {
			documents = strings.Split(strings.TrimSuffix(documents[0], "\n"), "\n")
			if want := strings.Count(sentences, "\n"); len(documents) != want {
				t.Errorf("okr %s gives %d documents for %d lines", test.args, len(documents), want)
			}
		}
		for _, d := range documents {
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(d))
			if err != nil {
				t.Fatalf("okr %s: %v", test.args, err)
			}
			if err := schema.Validate(value); err != nil {
				t.Errorf("okr %s: %v", test.args, err)
			}
		}
	}
}
