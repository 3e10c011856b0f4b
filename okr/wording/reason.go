package wording

import "fmt"

// A Reason is one step of how a label was found, for a person to follow.
type Reason struct {
	Word  string // the words it rests on
	At    Range  // where they stand
	why   why
	label Label
}

// Counted reports whether the reason is only what the words are mostly said of.
func (r Reason) Counted() bool { return r.why == whyLeaning }

// Guessed reports whether the reason is only that nothing else is known.
func (r Reason) Guessed() bool { return r.why == whyGuess }

// Uptake reports whether the reason is that others take up what is delivered.
func (r Reason) Uptake() bool { return r.why == whyUptake || r.why == whyTakeUp }

// WorkedOn reports whether the reason is only that something of one's own is worked on,
// or that something goes on.
func (r Reason) WorkedOn() bool { return r.why == whyOwnThing || r.why == whyWeak }

// A why is a kind of reason.
type why uint8

const (
	whyWritten why = iota
	whyHead
	whyHiring
	whyResource
	whyEffort
	whyTakeUp
	whyBehaviour
	whyOutcome
	whyNone
	whyMoney
	whyService
	whyTime
	whyHeld
	whyRate
	whyUptake
	whyWeak
	whyMade
	whyDelivered
	whyFewer
	whyMoreDelivered
	whyOwnThing
	whyChange
	whyThere
	whyThing
	whyLearn
	whyCapable
	whyGuess
	whyCause
	whyCompared
	whyStaff
	whyPlan
	whyLeaning
)

// whyNames are short names of the reasons, in their order.
var whyNames = [...]string{
	"written", "head", "hiring", "resource", "effort", "take-up", "behaviour", "outcome", "nothing", "money", "service",
	"time", "held", "rate", "uptake", "weak", "made", "delivered", "fewer", "more-delivered", "own-thing", "change",
	"there", "thing", "learn", "capable", "guess", "cause", "compared", "staff", "plan", "leaning",
}

// String returns the reason as a sentence: "'certify' says what is there
// or done in the end, so it is an output".
func (r Reason) String() string {
	if r.why == whyLeaning {
		return fmt.Sprintf("'%s' is mostly said of an %v", shorten(r.Word), r.label)
	}
	return fmt.Sprintf(r.why.format(), shorten(r.Word)) + ", so it is an " + r.label.String()
}

func shorten(w string) string {
	r := []rune(w)
	if len(r) > 60 {
		return string(r[:57]) + "…"
	}
	return w
}

func (w why) format() string {
	switch w {
	case whyWritten:
		return "the label stands beside '%s'"
	case whyHead:
		return "'%s' stands at the head of a chain, where it is the cause"
	case whyHiring:
		return "for a hiring team '%s' is what it delivers"
	case whyResource:
		return "'%s' is about your own people, time or money"
	case whyEffort:
		return "'%s' is effort at a rate, which you can simply do"
	case whyTakeUp:
		return "'%s' is people taking up what you deliver"
	case whyBehaviour:
		return "'%s' is what people do or say"
	case whyOutcome:
		return "'%s' is measured, which can stay as it is although all the work is done"
	case whyNone:
		return "'%s' is a state to keep, which can be missed although all the work is done"
	case whyMoney:
		return "'%s' is an amount of money, which others decide about"
	case whyService:
		return "'%s' within a time is a level of service that others experience"
	case whyTime:
		return "'%s' is a time that must be beaten, not something to deliver"
	case whyHeld:
		return "'%s' is a level to hold"
	case whyRate:
		return "'%s' says that a rate is measured"
	case whyUptake:
		return "'%s' counts people taking up what you deliver, not what they gain"
	case whyWeak:
		return "'%s' is an activity without a result"
	case whyMade:
		return "'%s' is a step of the work"
	case whyDelivered:
		return "'%s' says what is there or done in the end"
	case whyFewer:
		return "'%s' says that there is less of something unwanted"
	case whyMoreDelivered:
		return "'%s' is said of things that you deliver"
	case whyOwnThing:
		return "'%s' is something of your own that you work on"
	case whyChange:
		return "'%s' says that something changes, though not clearly for whom"
	case whyThere:
		return "'%s' says what is there, or works, once the work is done"
	case whyCapable:
		return "'%s' says how much or how well something does"
	case whyLearn:
		return "'%s' is something to find out"
	case whyThing:
		return "'%s' is something that is delivered"
	case whyCompared:
		return "'%s' says what something should be like, which can be missed although all the work is done"
	case whyStaff:
		return "'%s' is work that your own people do"
	case whyPlan:
		return "'%s' is measured against a plan, which can be missed although all the work is done"
	case whyCause:
		return "'%s' says how it is brought about"
	}
	return "'%s' fits nothing better"
}
