package wording

import (
	"fmt"
	"testing"
)

// sentences returns n sentences that are all different.
func sentences(n int) []string {
	frames := []string{
		"Cut the time to the first order in region %d from %d to 60 days",
		"Raise the share of partners in group %d with a deal from %d%% to 48%%",
		"Publish %d customer stories about the depot in street %d",
		"Develop a portal for zone %d (input), leading to %d%% more partner-driven sales (outcome)",
		"Keep the booking availability of line %d at or above %d %%",
		"Support the regional teams of area %d with %d hours of training a month",
		"Launch the offline mode for the %d depots by September %d",
		"%d households say that they skipped no meal last week (today %d%%)",
	}
	s := make([]string, n)
	for i := range s {
		s[i] = fmt.Sprintf(frames[i%len(frames)], i+100, i%90+7)
	}
	return s
}

func BenchmarkKeyResult(b *testing.B) {
	r := newReader(b)
	all := sentences(20_000)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		r.KeyResult(all[i%len(all)], Context{PeriodDays: 92})
		i++
	}
}

func BenchmarkObjective(b *testing.B) {
	frames := []string{
		"Partners of region %d find what they need without asking us",
		"Launch the new portal for the %d depots of the north",
		"Make the crossings of street %d safe for children on foot",
		"Reading room %d is a place pupils choose after school",
		"Improve collaboration between zone %d and the regional teams",
		"Reservation system for line %d live before the season",
		"Fewer forms for the foster parents of group %d",
		"Booking engine v%d",
	}
	all := make([]string, 20_000)
	for i := range all {
		all[i] = fmt.Sprintf(frames[i%len(frames)], i+100)
	}
	r := newReader(b)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		r.Objective(all[i%len(all)])
		i++
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// A configuration that adds words, and one that takes words out.
func BenchmarkNewOptions(b *testing.B) {
	for _, o := range []struct {
		name    string
		options Options
	}{
		{"add", Options{Add: map[string][]string{"person": {"gardener"}}}},
		{"remove", Options{Remove: map[string][]string{"vanity": {"downloads"}}}},
	} {
		b.Run(o.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := New(o.options); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
