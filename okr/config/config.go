// Package config is .okr.yaml: the rules and thresholds that a workspace is
// linted with, and what its files mean beyond their text.
//
// It opens no file and runs no rule: what the files named in extends say comes
// through a function, and which rules there are from the caller. What the keys
// are is in one table, keys.go; every mistake in one is a problem with its place.
package config

import (
	"slices"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// Newest is the version of the rule set that this program knows last.
const Newest = 1

// A Config is the configuration of a workspace, with presets and extended files
// worked in. It is immutable.
type Config struct {
	File            *source.File   // nil for the one that is built in
	Version         int            // freezes the rule set; 0 is the newest
	Presets         []string       // in the order they were extended
	Files           []*source.File // that it extends, directly or not, in the order they were reached
	Folder          string         // where the files are: "okrs"
	Level           okr.Level      // of a file that does not say whose it is
	Language        string         // "en"; any English is that
	ArchiveAfter    int            // days after the end of a cycle
	FiscalYearStart int            // a month, 1 to 12
	Rules           map[string]Setting
	Paths           []Override // in order; a later one wins
	Strict          bool       // every rule is on, and an info is a warning
	ErrorsOnly      bool       // rules that Rules does not name report errors only
	Limits          Limits
	Bands           Bands
	ScoreKinds      wording.Labels // the labels that count into a score; none is all
	RollUpChildren  bool           // a key result is scored by the objectives that align to it
	Names           []string       // that are no measures
	Competitors     []string
	Acronyms        []string            // that need no glossary
	LexiconAdd      map[string][]string // by list, as package wording names it
	LexiconRemove   map[string][]string
	Stages          []string // nil checks none

	origins map[string]Origin // of the keys that were set, by name
}

// Bands are the bounds of missed, met and exceeded, as package score takes them.
type Bands struct {
	Met      float64 // from here on met
	Exceeded float64 // above it exceeded; with Closed from here on
	Closed   bool
}

// The presets of bands.
var (
	learning = Bands{Met: 0.6, Exceeded: 0.8}
	google   = Bands{Met: 0.4, Exceeded: 0.7, Closed: true}
)

// poem holds the stages of a partner programme.
var poem = [...]string{
	"strategize", "recruit", "onboard", "enable", "market", "sell", "incentivize", "accelerate",
}

// Limits are the thresholds of the rules.
type Limits struct {
	KRMin, KRMax              int
	TeamMaxObjectives         int
	CompanyMin, CompanyMax    int
	PersonMaxObjectives       int
	PersonKRMin               int
	ReviewEvery, CheckEvery   int     // days
	ExpectedLow, ExpectedHigh float64 // of the way, without extra effort
	ConfidenceLow             float64 // info below
	ConfidenceHigh            float64 // info above
	ConfidenceTooLow          float64 // warning below
	ConfidenceTooHigh         float64 // warning from
	PaceEarly                 float64 // share of the cycle
	Similarity                float64 // of two key results that are the same
	SmallBaseline             float64 // units
	ObjectiveLength           int     // characters
	ObjectiveWords            int
	KRLength                  int // characters
	Grace, RetroGrace         int // days
	RequireKROwner            bool
	RequireTopLevel           bool
	RequireInfluence          bool
	RequireAgreement          bool // agreed_with, where others must act; the preset partner says so
	KindsPerKR                bool // kinds_per: kr
}

// Default returns the configuration that is built in.
func Default() *Config {
	return &Config{
		Folder:          "okrs",
		Language:        "en",
		ArchiveAfter:    90,
		FiscalYearStart: 1,
		Rules:           map[string]Setting{},
		Bands:           learning,
		LexiconAdd:      map[string][]string{},
		LexiconRemove:   map[string][]string{},
		Stages:          slices.Clone(poem[:]),
		Limits: Limits{
			KRMin: 3, KRMax: 5,
			TeamMaxObjectives: 1,
			CompanyMin:        3, CompanyMax: 5,
			PersonMaxObjectives: 3,
			PersonKRMin:         3,
			ReviewEvery:         42, CheckEvery: 14,
			ExpectedLow: 0.60, ExpectedHigh: 0.80,
			ConfidenceLow: 0.40, ConfidenceHigh: 0.80,
			ConfidenceTooLow: 0.20, ConfidenceTooHigh: 0.90,
			PaceEarly:       0.15,
			Similarity:      0.6,
			SmallBaseline:   10,
			ObjectiveLength: 100,
			ObjectiveWords:  16,
			KRLength:        240,
			Grace:           14,
			RetroGrace:      21,
		},
		origins: map[string]Origin{},
	}
}

// English reports whether sentences are read.
func (c *Config) English() bool { return c.Language == "en" }

// An Origin is where a value comes from. The zero Origin is what is built in.
type Origin struct {
	Preset string
	At     source.Span
}

// String returns "built in", "preset google" or ".okr.yaml:3:9".
func (o Origin) String() string {
	switch {
	case !o.At.IsZero():
		return o.At.String()
	case o.Preset != "":
		return "preset " + o.Preset
	}
	return "built in"
}

// From returns where the value of a key comes from: "kr_min",
// "team.max_objectives". For rules it is what Setting.Origin says.
func (c *Config) From(key string) Origin { return c.origins[key] }
