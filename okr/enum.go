package okr

import "slices"

// A Level says whose an objective is.
type Level uint8

// The levels. Team is the default of a file that does not say.
const (
	Team Level = iota
	Company
	Department
	Person
)

var levels = [...]string{"team", "company", "department", "person"}

// String returns the field that says the level: "team".
func (l Level) String() string { return levels[l] }

// LevelOf returns the level of that name.
func LevelOf(name string) (Level, bool) { return enum[Level](levels[:], name) }

// Above reports whether l is a level that objectives of level o may serve.
func (l Level) Above(o Level) bool { return l.height() > o.height() }

func (l Level) height() int { return [...]int{Team: 1, Company: 3, Department: 2, Person: 0}[l] }

// A Status says whether an objective, a key result or an initiative is pursued.
type Status uint8

// The statuses. Active is the default.
const (
	Active Status = iota
	Proposed
	Parked
	Dropped
	Done
)

// Statuses holds the names of the statuses.
var Statuses = [...]string{"active", "proposed", "parked", "dropped", "done"}

// String returns the name: "active".
func (s Status) String() string { return Statuses[s] }

// StatusOf returns the status of that name.
func StatusOf(name string) (Status, bool) { return enum[Status](Statuses[:], name) }

// Out reports whether what has the status is left out of every number.
func (s Status) Out() bool { return s == Proposed || s.PutOff() }

// PutOff reports whether nobody works on it now: parked or dropped.
func (s Status) PutOff() bool { return s == Parked || s == Dropped }

// A Commitment says whether a target is a promise or a hope.
type Commitment uint8

// The commitments. Aspirational is the default.
const (
	Aspirational Commitment = iota
	Committed
)

// Commitments holds the names of the commitments.
var Commitments = [...]string{"aspirational", "committed"}

// String returns the name: "committed".
func (c Commitment) String() string { return Commitments[c] }

// CommitmentOf returns the commitment of that name.
func CommitmentOf(name string) (Commitment, bool) { return enum[Commitment](Commitments[:], name) }

// An Influence says how far the owner can move a number.
type Influence uint8

// The influences, from all to none. NotSaid is the default.
const (
	NotSaid Influence = iota
	Control
	High
	Shared
	Low
	External
)

// Influences holds the names of the influences; the first is that of NotSaid.
var Influences = [...]string{"", "control", "high", "shared", "low", "external"}

// String returns the name: "shared".
func (i Influence) String() string { return Influences[i] }

// InfluenceOf returns the influence of that name.
func InfluenceOf(name string) (Influence, bool) { return enum[Influence](Influences[:], name) }

// A Pace says how progress is expected to come over a cycle.
type Pace uint8

// The paces. Linear is the default.
const (
	Linear Pace = iota
	BackLoaded
	FrontLoaded
)

// Paces holds the names of the paces.
var Paces = [...]string{"linear", "back-loaded", "front-loaded"}

// String returns the name: "back-loaded".
func (p Pace) String() string { return Paces[p] }

// PaceOf returns the pace of that name.
func PaceOf(name string) (Pace, bool) { return enum[Pace](Paces[:], name) }

func enum[T ~uint8](names []string, name string) (T, bool) {
	if name == "" {
		return 0, false
	}
	i := slices.Index(names, name)
	return T(max(i, 0)), i >= 0
}
