package main

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What okr config writes as YAML is a configuration that means the same, for the
// folder and for a file that has an entry of paths.
func TestConfigCanBeWrittenBack(t *testing.T) {
	const files = "-- okrs/2026-Q3/repairs.yaml --" + bikes + "-- okrs/2026-Q3/vans.yaml --" + bikes
	for _, test := range []struct{ name, text string }{
		{"nothing", ""},
		{"minimal", "extends: minimal\nrules: {missing-label: warning}\n"},
		{"strict", "extends: [google, strict]\nversion: 1\nrules: {missing-kind: off, lagging-only: info}\n"},
		{"personal", "extends: personal\nrules: {missing-owner: error, set-and-forget: error}\nkr_min: 2\n"},
		{"another language", "language: no\nstages: none\nfiscal_year_start: april\n"},
		{"texts that look like YAML", "names: ['a: b', '#1', \"it's\", 'null', '- x', '[y]', \"z\\u202e\\x1b::error\"]\ncompetitors: ['yes', '1']\nlexicon: {vanity_add: ['a, b'], vanity_remove: views, acronyms: [TTV]}\n"},
		{"numbers", "bands: {met: 0.55, exceeded: 91%}\nambition: {expected: [0.1, 0.3], confidence: {info: [30%, 0.7]}}\narchive_after: 10d\nsmall_baseline: 2.5\n"},
		{"entries of paths", `
rules: {kr-count: error, missing-why: off}
paths:
  - {glob: okrs/2026-Q3/**, rules: {kr-count: info, missing-owner: off}, reason: "young: #1"}
  - {glob: okrs/2026-Q3/vans.yaml, rules: {kr-count: off, missing-why: error}, reason: "said ::error"}
`},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, path := range []string{".", "okrs/2026-Q3/vans.yaml", "okrs/2026-Q3/repairs.yaml"} {
				was := files + "-- .okr.yaml --\n" + test.text
				written := files + "-- .okr.yaml --\n" + said(t, was, "config --format yaml "+path)
				before, after := meaning(t, said(t, was, "config --format json "+path)), meaning(t, said(t, written, "config --format json "+path))
				if diff := cmp.Diff(before, after); diff != "" {
					t.Errorf("%s (-before +after): %s\n%s", path, diff, written)
				}
			}
		})
	}
}

// meaning returns a document of okr config without the places that its values
// come from.
func meaning(t *testing.T, document string) any {
	t.Helper()
	var d struct {
		Settings []struct {
			Key   string
			Value any
		}
		Rules []struct{ Name, Severity string }
		Paths []struct {
			Glob   string
			Rules  map[string]string
			Reason string
			Files  []string
		}
	}
	if err := json.Unmarshal([]byte(document), &d); err != nil {
		t.Fatalf("%v\n%s", err, document)
	}
	if len(d.Settings) == 0 || len(d.Rules) == 0 {
		t.Fatalf("nothing is said:\n%s", document)
	}
	return d
}
