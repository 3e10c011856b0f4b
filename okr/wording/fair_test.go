package wording

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What fair readers accept of a sentence that nobody has labelled, and why.
func TestFair(t *testing.T) {
	const (
		work  = Labels(1<<Input | 1<<Output)
		moves = Labels(1<<Output | 1<<Outcome)
		any   = work | moves
	)
	only := Set(Outcome)
	tests := []struct {
		why, text        string
		accept, possible Labels
	}{
		{"it is made, and may be the work or what is there then", "Write a handbook for the night ferry", work, work},
		{"work without a verb that the lists of making hold", "Investigate why the lock gates leak", work, work},
		{"nothing moves by being there", "A second lamp at the slipway", work, work},
		{"a verb, though it may be a noun", "Test the sluice in winter", work, work},
		{"the noun that may be a verb is measured", "Offer acceptance of 85%", only, only},
		{"and it stands before its own verb", "Test coverage stays above 80%", moves, moves},
		{"work whose number says how good it is", "Repaint the buoys with less than 3% peeling", moves, moves},
		{"it is measured, whatever is done", "Raise the share of crews on time from 70% to 85%", only, only},
		{"a price is set by oneself, and what falls is measured", "Cut the toll for small boats from 9 EUR to 6 EUR", moves, moves},
		{"what others decide, though it is counted", "Win 3 sponsors for the regatta", moves, moves},
		{"what is brought to a goal by others", "Reach 40 readers of the harbour letter", moves, moves},
		{"what others let in", "Get the chart accepted by 4 pilots", moves, moves},
		{"what others are brought to do", "Have 5 clubs join the clean-up", moves, moves},
		{"a helped one reaches it", "Enable the crews to reach 90% punctuality", moves, only},
		{"what others agree to", "Sign 3 contracts with net makers", moves, work},
		{"what others write of one", "6 mentions of the regatta in the press", moves, work},
		{"most people say so in a survey", "80% approval in the spring survey", moves, moves},
		{"people who act", "Members know where to moor", moves, moves},
		{"how well, though nobody says how much", "Mooring is painless", moves, moves},
		{"a change, though it is not said of whom", "Double the berths for visitors", moves, moves},
		{"it is over", "We have painted the quay", work, work},
		{"it is over, for each", "Logs written for 100% of the trips", work, moves},
		{"what shall be, not what is done", "Become a port that sailors return to", moves, moves},
		{"none of something is how things go", "No grounded boats in the fairway", moves, moves},
		{"that all are meant is no number", "Every berth has a lamp", work, work},
		{"what others like", "400 followers of the harbour page", moves, moves},
		{"a plan is what people do, a quota what others leave", "Exceed the quota of mussels", moves, moves},
		{"and so", "Exceed the plan of the last regatta", work, work},
		{"a rate is made of many", "Chart match rate in Kiel and Lubeck 78%", moves, moves},
		{"work, that is to change a number", "Select a pilot boat with 20% less fuel", moves, moves},
		{"work, of which a share shall be so", "Explain the tide tables so that 80% of the guests know them", moves, moves},
		{"work, of which a share is but counted", "Explore routes of 80% of the boats", work, work},
		{"a time that can be missed, though one brings it there", "Bring repair time below 3 days", moves, only},
		{"it is there, or it is done", "Charts link to the tide table", work, any},
		{"others quote it", "Song of the harbour quoted in 3 papers", moves, moves},
		{"how fast, and it is one's own to be fast", "80% of the calls answered within a day", moves, only},
		{"more of something", "More tidy berths", moves, moves},
		{"nothing is said", "Harbour", work, work},
		{"it may be anything", "Improve the pontoons", any, any},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			rd := newReader(t).KeyResult(tt.text, Context{})
			fair := rd.Fair()
			if fair.Accept != tt.accept || fair.Possible != tt.possible {
				t.Errorf("accepts %v, and %v is possible; want %v and %v: %s", names(fair.Accept), names(fair.Possible), names(tt.accept), names(tt.possible), tt.why)
			}
		})
	}
}

// names returns the labels of a set.
func names(s Labels) []Label {
	var found []Label
	for l := Input; l <= Outcome; l++ {
		if s.Has(l) {
			found = append(found, l)
		}
	}
	return found
}

// What is said about a sentence besides, each by two that differ in it alone.
func TestFairSays(t *testing.T) {
	tests := []struct {
		name     string
		of       func(Fair) bool
		yes, not string
	}{
		{"alone", func(f Fair) bool { return f.Alone }, "Raise the share of crews on time from 70% to 85%", "Win 3 sponsors for the regatta"},
		{"settled", func(f Fair) bool { return f.Settled }, "Launch the tide app", "Harbour"},
		{"undertaken", func(f Fair) bool { return f.Undertaken }, "Explain the tide table", "Explained tide tables"},
		{"undertaken, of what is met", func(f Fair) bool { return f.Undertaken }, "Meet with the pilots", "Meet the quota of fish"},
		{"undertaken, of what is made", func(f Fair) bool { return f.Undertaken }, "Make a map of the shoals", "Make mooring safe"},
		{"others", func(f Fair) bool { return f.Others }, "Meet the quota of fish", "Meet the pilots"},
		{"others, by a participle", func(f Fair) bool { return f.Others }, "Be mentioned in the almanac", "Be in the almanac"},
		{"result", func(f Fair) bool { return f.Result }, "Mooring is painless", "Mooring is blue"},
		{"result, in two words", func(f Fair) bool { return f.Result }, "The silt is under control", "The silt control is under water"},
		{"people", func(f Fair) bool { return f.People }, "Members can book a berth", "Tides can book a berth"},
		{"people, who are none", func(f Fair) bool { return f.People }, "Members can book a berth", "Accounts can hold a berth"},
		{"counts", func(f Fair) bool { return f.Counts }, "Paint at least 10 buoys", "Paint the buoys of the north channel, at least 10"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for text, want := range map[string]bool{tt.yes: true, tt.not: false} {
				rd := newReader(t).KeyResult(text, Context{})
				if got := tt.of(rd.Fair()); got != want {
					t.Errorf("%s: %v, want %v", text, got, want)
				}
			}
		})
	}
}

// The words of its lists can be added and taken out, and no label and no reason rests
// on them.
func TestFairWords(t *testing.T) {
	plain := newReader(t)
	own, err := New(Options{
		Add:    map[string][]string{"undertake_verb": {"caulk"}, "result_words": {"shipshape", "in good order"}},
		Remove: map[string][]string{"result_word": {"painless"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		text                string
		of                  func(Fair) bool
		withPlain, withOwns bool
	}{
		{"Caulk the old ferry", func(f Fair) bool { return f.Undertaken }, false, true},
		{"The deck is shipshape", func(f Fair) bool { return f.Result }, false, true},
		{"The ropes are in good order", func(f Fair) bool { return f.Result }, false, true},
		{"Mooring is painless", func(f Fair) bool { return f.Result }, true, false},
	}
	for _, tt := range tests {
		a, b := plain.KeyResult(tt.text, Context{}), own.KeyResult(tt.text, Context{})
		if got := tt.of(a.Fair()); got != tt.withPlain {
			t.Errorf("%s: as it is built in %v, want %v", tt.text, got, tt.withPlain)
		}
		if got := tt.of(b.Fair()); got != tt.withOwns {
			t.Errorf("%s: with words of its own %v, want %v", tt.text, got, tt.withOwns)
		}
		if diff := cmp.Diff([]any{a.Label, a.Accept, a.Certain, a.VerbAt}, []any{b.Label, b.Accept, b.Certain, b.VerbAt}); diff != "" {
			t.Errorf("%s is read in another way:\n%s", tt.text, diff)
		}
	}
}

// Of no sentence nothing is accepted, and nothing breaks.
func TestFairOfNothing(t *testing.T) {
	blank := newReader(t).KeyResult(" ", Context{})
	for name, rd := range map[string]*Reading{"blank": &blank, "none": {}} {
		if got := rd.Fair(); got != (Fair{}) {
			t.Errorf("of %s it says %+v", name, got)
		}
		if _, ok := rd.Why(); ok {
			t.Errorf("%s has a reason", name)
		}
	}
}

// A verb that is asked for by itself.
func TestVerbsAreAsked(t *testing.T) {
	lists := newReader(t).Lexicon()
	tests := []struct {
		verb                     string
		makes, moves, undertakes bool
	}{
		{"Launch", true, false, true},
		{"updating", true, false, true},
		{"launched", false, false, false},
		{"hire", false, false, true},
		{"Explain", false, false, true},
		{"improving", false, true, false},
		{"reduce", false, true, false},
		{"reduced", false, false, false},
		{"gain", false, false, false},
		{"harbour", false, false, false},
		{"", false, false, false},
	}
	for _, tt := range tests {
		if got := lists.Makes(tt.verb); got != tt.makes {
			t.Errorf("%s makes: %v", tt.verb, got)
		}
		if got := lists.Moves(tt.verb); got != tt.moves {
			t.Errorf("%s moves: %v", tt.verb, got)
		}
		if got := lists.Undertakes(tt.verb); got != tt.undertakes {
			t.Errorf("%s undertakes: %v", tt.verb, got)
		}
		if (Lexicon{}).Makes(tt.verb) || (Lexicon{}).Undertakes(tt.verb) {
			t.Errorf("no lists hold %s", tt.verb)
		}
	}
}

func BenchmarkFair(b *testing.B) {
	r := newReader(b)
	var all []Reading
	for _, text := range sentences(5_000) {
		all = append(all, r.KeyResult(text, Context{PeriodDays: 92}))
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		all[i%len(all)].Fair()
		i++
	}
}
