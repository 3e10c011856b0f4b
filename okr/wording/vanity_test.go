package wording

import "testing"

// A count of attention is vanity wherever its number stands; the same word that
// only says which thing is meant, or is worked on, is none.
func TestWhatIsVanity(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		text string
		want Strength
	}{
		{"Followers across all channels 20,000", StrongVanity},
		{"Page views of the guide up to 3,000", StrongVanity},
		{"Impressions doubled", StrongVanity},
		{"Send 40,000 emails to alumni", StrongVanity},
		{"900 members in total", WeakVanity},
		{"Open-day attendees: 600 overall", WeakVanity},
		{"Gross number of leads at 300", WeakVanity},
		{"Total membership hits 2,000", WeakVanity},
		{"Teacher sign-ups up to 500", WeakVanity},
		{"Pupil sign-ups for the choir in total: 900", WeakVanity},
		// near misses
		{"Logins per nurse and week: 4", NoVanity},
		{"Cold install of the till app: 8.2 s to 3 s", NoVanity},
		{"Customers sign up for 3 months", NoVanity},
		{"Send 40 emails to donors", NoVanity},
		{"Answer 2,000 emails within a day", NoVanity},
		{"30% of downloads come from partners", NoVanity},
		{"Of our subscribers 15% renew", NoVanity},
		{"Raise the share of followers who buy from 1% to 3%", NoVanity},
		{"Impression share at 70% for our own name", NoVanity},
		{"Follower-to-buyer ratio of 2%", NoVanity},
		{"2,000 subscribers moved to the new tool", NoVanity},
		{"150 user accounts closed", NoVanity},
		{"Catalogue of 900 maps, no login", NoVanity},
		{"From sign-up to first order in 3 days", NoVanity},
		{"Visits to 12 farms", NoVanity},
		{"Followers in sync on all 9 lines", NoVanity},
		{"Logins of the two shops merged", NoVanity},
		{"Raise total team members trained to 40", NoVanity},
		{"95% of courses completed, as defined by the number of views", NoVanity},
	} {
		if got := r.KeyResult(tt.text, Context{}).Vanity; got.Strength != tt.want {
			t.Errorf("%s: %v, want %v", tt.text, got.Strength, tt.want)
		}
	}
}
