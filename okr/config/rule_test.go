package config

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/okr"
)

func TestTheLaterOverrideWins(t *testing.T) {
	c, said := read(t, `
rules: {kr-count: error, vanity-metric: off}
paths:
  - {glob: "okrs/**", rules: {kr-count: info}, reason: young}
  - {glob: okrs/2026-Q3/ana.yaml, rules: {kr-count: off, missing-label: error}, reason: hers}
  - {glob: okrs/2025-Q4/, rules: {missing-label: off}, reason: over}
`, nil)
	if len(said) > 0 {
		t.Fatal(said)
	}
	for _, test := range []struct {
		rule, path string
		want       Severity
		at         string
	}{
		{"kr-count", "okrs/2026-Q3/ana.yaml", Off, ".okr.yaml:5:53"},
		{"kr-count", "okrs/2026-Q3/emea/sales.yaml", Info, ".okr.yaml:4:41"},
		{"kr-count", "drafts/ana.yaml", Error, ".okr.yaml:2:19"},
		{"missing-label", "okrs/2026-Q3/ana.yaml", Error, ".okr.yaml:5:73"},
		{"missing-label", "okrs/2025-Q4/emea/sales.yaml", Off, ".okr.yaml:6:50"},
		{"missing-label", "okrs/2026-Q3/sales.yaml", Unset, "built in"},
		{"vanity-metric", "okrs/2026-Q3/ana.yaml", Off, ".okr.yaml:2:41"},
	} {
		got := c.Rule(test.rule, test.path)
		if got.Severity != test.want || got.Origin().String() != test.at {
			t.Errorf("%s in %s: %v from %v, want %v from %s", test.rule, test.path, got.Severity, got.Origin(), test.want, test.at)
		}
	}
	if o := c.Rule("kr-count", "okrs/2026-Q3/ana.yaml").Over; o == nil || o.Reason != "hers" {
		t.Errorf("the reason of an override is lost: %+v", o)
	}
}

func TestSeverityOfAFinding(t *testing.T) {
	for _, test := range []struct {
		name, in, rule string
		own, want      Severity
	}{
		{"nothing said", "", "kr-count", Warning, Warning},
		{"by hand, upwards", "rules: {kr-count: error}", "kr-count", Info, Error},
		{"by hand, downwards", "rules: {kr-count: info}", "kr-count", Error, Info},
		{"off", "rules: {kr-count: off}", "kr-count", Error, Off},
		{"strict raises an info", "extends: strict", "vanity-metric", Info, Warning},
		{"strict leaves an error", "extends: strict", "vanity-metric", Error, Error},
		{"strict leaves what is written", "extends: strict\nrules: {vanity-metric: info}", "vanity-metric", Info, Info},
		{"strict leaves what rests on shared words", "extends: strict", "misaligned-metric", Info, Info},
		{"minimal reports an error", "extends: minimal", "missing-source", Error, Error},
		{"minimal reports no warning", "extends: minimal", "missing-source", Warning, Off},
		{"minimal reports the count", "extends: minimal", "kr-count", Warning, Warning},
		{"minimal lets silence become an error", "extends: minimal", "set-and-forget", Error, Error},
		{"minimal and by hand", "extends: minimal\nrules: {missing-source: warning}", "missing-source", Info, Warning},
		{"the last of two presets", "extends: [minimal, strict]", "vanity-metric", Info, Warning},
		{"personal lowers a source", "extends: personal", "missing-source", Warning, Info},
		{"personal lowers an error too", "extends: personal", "set-and-forget", Error, Info},
		{"personal raises nothing", "extends: personal", "missing-source", Info, Info},
		{"personal aligns with nobody", "extends: personal", "orphan-objective", Warning, Off},
		{"personal and by hand", "extends: personal\nrules: {orphan-objective: warning}", "orphan-objective", Warning, Warning},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, said := read(t, test.in, nil)
			if len(said) > 0 {
				t.Fatal(said)
			}
			if got := c.ForPath("okrs/a.yaml").Severity(test.rule, test.own); got != test.want {
				t.Errorf("%v becomes %v, want %v", test.own, got, test.want)
			}
		})
	}
}

func TestWhichRulesRun(t *testing.T) {
	for _, test := range []struct {
		in        string
		byDefault bool
		want      bool
	}{
		{"", true, true},
		{"", false, false},
		{"extends: strict", false, true},
		{"extends: strict\nrules: {kr-count: off}", true, false},
		{"rules: {kr-count: info}", false, true},
		{"extends: minimal", false, true}, // it names kr-count
	} {
		c, _ := read(t, test.in, nil)
		if got := c.ForPath("okrs/a.yaml").Runs("kr-count", test.byDefault); got != test.want {
			t.Errorf("%q, on by default %v: runs %v", test.in, test.byDefault, got)
		}
	}
}

func TestPresets(t *testing.T) {
	c, _ := read(t, "extends: [google, personal, partner]\nkr_max: 6\n", nil)
	if c.Bands != google || c.Limits.TeamMaxObjectives != 3 || c.Level != okr.Person || !c.Limits.RequireAgreement {
		t.Errorf("bands %v, objectives %d, level %v, agreement %v", c.Bands, c.Limits.TeamMaxObjectives, c.Level, c.Limits.RequireAgreement)
	}
	for key, want := range map[string]string{
		"bands": "preset google", "level": "preset personal", "kr_max": ".okr.yaml:2:9", "kr_min": "built in",
	} {
		if got := c.From(key).String(); got != want {
			t.Errorf("%s comes from %s, want %s", key, got, want)
		}
	}
	if _, said := read(t, "extends: ["+strings.Join(PresetNames(), ", ")+"]\n", nil); len(said) > 0 {
		t.Errorf("a preset that is listed cannot be extended: %q", said)
	}
}

func TestExtendedFiles(t *testing.T) {
	files := map[string]string{
		"shared/base.yaml":  "extends: [google, more.yaml]\nkr_max: 4\nrules: {kr-count: info}\nnames: [Studio 54]\n",
		"shared/more.yaml":  "kr_min: 2\nkr_max: 3\nbands: learning\n",
		"shared/wrong.yaml": "level: persn\n",
		"a.yaml":            "extends: b.yaml\n",
		"b.yaml":            "extends: a.yaml\n",
		"wide.yaml":         "extends: [wider.yaml, wider.yaml, wider.yaml, wider.yaml, wider.yaml, wider.yaml, wider.yaml, wider.yaml]\n",
		"wider.yaml":        "extends: [shared/more.yaml, shared/more.yaml, shared/more.yaml, shared/more.yaml, shared/more.yaml, shared/more.yaml]\n",
	}
	c, said := read(t, "extends: shared/base.yaml\nkr_min: 1\nnames: [Route 66]\n", files)
	if len(said) > 0 {
		t.Fatal(said)
	}
	if c.Limits.KRMin != 1 || c.Limits.KRMax != 4 || c.Bands != learning {
		t.Errorf("kr_min %d, kr_max %d, bands %v: what is nearer must win", c.Limits.KRMin, c.Limits.KRMax, c.Bands)
	}
	if d := cmp.Diff([]string{"Studio 54", "Route 66"}, c.Names); d != "" {
		t.Error(d)
	}
	if got := c.Rule("kr-count", "").Origin().String(); got != "shared/base.yaml:3:19" {
		t.Errorf("kr-count comes from %s", got)
	}
	for name, want := range map[string]string{
		"shared/wrong.yaml": `shared/wrong.yaml:1:8 level is company, department, team or person, not "persn", did you mean person`,
		"a.yaml":            "b.yaml:1:10 extends goes in a circle: a.yaml → b.yaml → a.yaml",
	} {
		if _, said := read(t, "extends: "+name+"\n", files); strings.Join(said, "\n") != want {
			t.Errorf("%s: %q, want %q", name, said, want)
		}
	}
	if _, said := read(t, "extends: wide.yaml\n", files); !strings.Contains(strings.Join(said, "\n"), "extends leads to more than 50 files") {
		t.Errorf("a web of files is read to its end: %q", said)
	}
}
