package config

import (
	"slices"

	"github.com/okr-as-code/okr/okr"
)

// A preset is a named configuration to start from.
type preset struct {
	name, doc string
	keys      []presetKey
	rules     []presetRule
	mode      func(*Config) // what no key says; may be nil
}

// A presetKey is the value that a preset gives to a key, "" for what is none.
type presetKey struct {
	name string
	set  func(*Config)
}

type presetRule struct {
	name string
	Severity
}

// presets holds the presets, from the least to the most.
var presets = [...]preset{
	{
		name:  "minimal",
		doc:   "errors, the number of key results, and goals that nobody looks at",
		mode:  func(c *Config) { c.ErrorsOnly, c.Strict = true, false },
		rules: []presetRule{{"missing-label", Off}, {"kr-count", On}, {"set-and-forget", On}},
	},
	{
		name: "default",
		doc:  "what holds without a configuration",
	},
	{
		name: "strict",
		doc:  "every rule, and every info is a warning",
		mode: func(c *Config) { c.Strict, c.ErrorsOnly = true, false },
		// It rests on shared words, too little for a warning.
		rules: []presetRule{{"misaligned-metric", Info}},
	},
	{
		name: "partner",
		doc:  "partner programmes: the stages from strategize to accelerate, and agreed_with where a partner must act",
		keys: []presetKey{{"stages", func(c *Config) { c.Stages = slices.Clone(poem[:]) }}},
		mode: func(c *Config) { c.Limits.RequireAgreement = true },
	},
	{
		name: "google",
		doc:  "bands at 0.4 and 0.7, and up to three objectives for a team",
		keys: []presetKey{
			{"bands", func(c *Config) { c.Bands = google }},
			{"team.max_objectives", func(c *Config) { c.Limits.TeamMaxObjectives = 3 }},
		},
	},
	{
		name: "personal",
		doc:  "one's own goals: nobody to align with or to answer to, and reminders that are only that",
		keys: []presetKey{{"level", func(c *Config) { c.Level = okr.Person }}},
		rules: []presetRule{
			{"orphan-objective", Off},
			{"parent-mismatch", Off},
			{"uncovered-parent-kr", Off},
			{"misaligned-metric", Off},
			{"missing-owner", Off},
			{"missing-source", Info},
			{"set-and-forget", Info},
			{"review-cadence", Info},
			{"missing-retrospective", Info},
			{"unscored-after-end", Info},
		},
	},
}

// PresetNames returns the names of the presets.
func PresetNames() []string {
	var names []string
	for _, p := range presets {
		names = append(names, p.name)
	}
	return names
}

func presetOf(name string) (*preset, bool) {
	i := slices.IndexFunc(presets[:], func(p preset) bool { return p.name == name })
	if i < 0 {
		return nil, false
	}
	return &presets[i], true
}

// apply works the preset into c.
func (p *preset) apply(c *Config) {
	c.Presets = append(c.Presets, p.name)
	for _, k := range p.keys {
		k.set(c)
		c.origins[k.name] = Origin{Preset: p.name}
	}
	for _, r := range p.rules {
		c.Rules[r.name] = Setting{Severity: r.Severity, Preset: p.name}
	}
	if p.mode != nil {
		p.mode(c)
	}
}
