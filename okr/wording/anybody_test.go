package wording

import "testing"

// Somebody of whom nothing is known but that they are none of one's own, and nobody, do
// what no work can bring about; one's own people do their work.
func TestAnybody(t *testing.T) {
	checkLabels(t, []labelCase{
		{"a stranger", Outcome, "Someone we have never met builds a kite from our plan"},
		{"none of one's own", Outcome, "Somebody outside the club runs the jumble sale"},
		{"none of one's own", Outcome, "Someone other than us organises a walk along the canal"},
		{"one of one's own", Output, "Someone on the desk answers the phone"},
		{"what is theirs is used", Output, "Somebody else's slides are printed"},
		{"what people no longer need", Outcome, "Nobody needs the manual to start the pump"},
		{"what people no longer do", Outcome, "No one asks where the keys are"},
		{"one is a number", Input, "No one budget for all halls"},
	})
}

// Who attends what is held takes it up, however often.
func TestAttend(t *testing.T) {
	checkLabels(t, []labelCase{
		{"each month", Output, "Head nurses attend the shift forum every month"},
		{"one of a kind", Output, "Ward clerks attend one drill per month"},
		{"a share of them", Output, "64% of children attend 3 out of 4 puppet shows"},
		{"so many times", Output, "Shift leaders attend at least two drills per quarter"},
		{"they do it once", Output, "Clerks do the data refresher"},
		{"they come back to it", Outcome, "60 growers open the frost map at least weekly"},
	})
}

// What is agreed or promised is kept by people; paper is kept in a room.
func TestObserved(t *testing.T) {
	checkLabels(t, []labelCase{
		{"what is agreed", Outcome, "Quiet hours are respected"},
		{"what is promised", Outcome, "Opening times on the door are kept in 95% of the weeks"},
		{"what is promised", Outcome, "Delivery promise is honoured for 98% of parcels"},
		{"beasts", Output, "Bees are kept on 3 roofs"},
		{"looked at", Output, "Ten lessons are observed"},
	})
}

// How some get on with others is no work of either, whatever is done for it.
func TestRelations(t *testing.T) {
	checkLabels(t, []labelCase{
		{"between two", Outcome, "Better alignment between the two wards"},
		{"with others", Outcome, "Closer cooperation with the fire brigade"},
		{"a paper on it", Input, "Better communication plan"},
	})
}

// What customers complete for their own sake is theirs; a course of ours is taken up.
func TestCompletion(t *testing.T) {
	checkLabels(t, []labelCase{
		{"an order", Outcome, "Checkout completion from 58% to 66%"},
		{"a form", Outcome, "Form completion on phones 70%"},
		{"a cure", Outcome, "Treatment completion 92%"},
		{"our course", Output, "Course completion 80%"},
		{"our work", Output, "Completion of the new form"},
		{"a thing to build", Input, "Build a checkout completion dashboard"},
	})
}

// Whom others invite or recommend they have chosen.
func TestInvited(t *testing.T) {
	checkLabels(t, []labelCase{
		{"by nobody in particular", Outcome, "Get invited to the beekeepers' panel"},
		{"once more", Outcome, "Be invited back once"},
		{"it can be asked for", Output, "Get listed in the catalogue"},
		{"one invites oneself", Output, "Get the neighbours invited"},
	})
}

// Who consents to what one does lends himself to it.
func TestConsent(t *testing.T) {
	checkLabels(t, []labelCase{
		{"a share of them", Output, "90% of the tenants have given consent"},
		{"some of them", Output, "Forty donors have given permission to name them"},
		{"what they think", Outcome, "90% of guests have given us top marks"},
		{"what they change", Outcome, "80% of nurses have given up paper charts"},
	})
}

// That all is taken is for those to do who buy or come; what one books or sells off is not.
func TestSoughtAfter(t *testing.T) {
	checkLabels(t, []labelCase{
		{"all seats", Outcome, "Concert sold out (320 seats)"},
		{"all seats, soon", Outcome, "The raffle sells out by noon"},
		{"all places", Outcome, "The bread course is fully booked"},
		{"more than all places", Outcome, "Pottery weekends are oversubscribed"},
		{"one books it", Output, "The hall is booked for June"},
		{"one gets rid of it", Output, "Leftover stock sold off"},
	})
}

// That a metric is looked at says nothing of how it stands.
func TestMonitored(t *testing.T) {
	checkLabels(t, []labelCase{
		{"now and then", Output, "Response time is monitored half-yearly"},
		{"talked about", Output, "Complaints are discussed at each shift change"},
		{"its level", Outcome, "Waiting time is measured at 12 minutes"},
	})
}

// A paper that is adopted by those who decide on it is done; others adopt it if they like.
func TestEnacted(t *testing.T) {
	checkLabels(t, []labelCase{
		{"those who decide", Output, "Travel policy is adopted by the management board"},
		{"those who decide", Output, "The strategy is adopted by the trustees"},
		{"others", Outcome, "Our guideline is adopted by 12 hospitals"},
		{"others", Outcome, "The seed plan is adopted by neighbouring councils"},
	})
}

// Repeat callers are those who call again, and nothing to do once more.
func TestRepeat(t *testing.T) {
	checkLabels(t, []labelCase{
		{"which they are", Output, "Repeat callers are recognised automatically"},
		{"which they are", Outcome, "Repeat purchases up 5%"},
	})
}

// "No more on paper" is how something is done, and counts nothing.
func TestNoMoreOn(t *testing.T) {
	checkLabels(t, []labelCase{
		{"how", Output, "Time cards are no more on paper"},
		{"how much", Outcome, "No more paper on the ward"},
	})
}

// The full stop of an abbreviation ends no sentence.
func TestAbbreviation(t *testing.T) {
	text := "Lift attendance to 85% in all halls, incl. Depot where people have no mail account"
	if got := newReader(t).KeyResult(text, Context{}); got.Label != Output || len(got.Clauses) != 1 {
		t.Errorf("%s: %v of %+v, want one output", text, got.Label, got.Clauses)
	}
}

// More people who go on doing something is how they behave; who subscribes has done so once.
func TestMorePeople(t *testing.T) {
	checkLabels(t, []labelCase{
		{"they give again", Outcome, "Raise regular donors from 40 to 120"},
		{"they help again", Outcome, "First-time contributors per month rise from 6 to 15"},
		{"they took it up", Output, "Newsletter subscribers from 140 to 400"},
		{"calls with them", Output, "Customer calls from 12 to 30"},
		{"new ones are counted", Output, "20 new customers"},
	})
}

// Who writes of what is ours, or links to it, has chosen to; of our pages we say it ourselves.
func TestRefers(t *testing.T) {
	checkLabels(t, []labelCase{
		{"others link", Outcome, "The parish magazine links to our trail map"},
		{"others quote", Outcome, "Three city blogs quote our rent report"},
		{"our own page", Output, "Our page links to our trail map"},
		{"every page of ours", Output, "All pages link to our imprint"},
		{"we add them", Output, "Add links to our trail map"},
	})
}

// Sales is a department where it does something, and a metric where it moves.
func TestDepartment(t *testing.T) {
	checkLabels(t, []labelCase{
		{"they have it", Output, "Sales has a price list for every region"},
		{"they can do it", Output, "Sales can print a quote alone"},
		{"it moves", Outcome, "Sales grow by 5%"},
		{"it gets there", Outcome, "Sales reaches 200k"},
	})
}

// What goes on with nobody in the way is how it goes.
func TestUndisturbed(t *testing.T) {
	checkLabels(t, []labelCase{
		{"a rest", Outcome, "Renate's day off is undisturbed"},
		{"it goes on", Outcome, "Night rest stays uninterrupted"},
	})
}

// An amount that says which ones are meant is none that others decide about.
func TestWhichOnes(t *testing.T) {
	checkLabels(t, []labelCase{
		{"which ones", Output, "Second signature on all invoices over 5,000 euros"},
		{"which ones", Output, "Birthday letter goes out, with a drawing in those over $500"},
		{"how much they give", Outcome, "Average gift over $50"},
		{"how much they order", Outcome, "Orders above 50k EUR"},
	})
}

// What is never to go out wrong or late is a state, though it is one's own work that goes out.
func TestGoesWrong(t *testing.T) {
	checkLabels(t, []labelCase{
		{"too late", Outcome, "Zero journal entries posted after day 3"},
		{"to the wrong place", Outcome, "Zero parcels sent to a wrong address"},
		{"it is not done", Output, "Zero slides presented"},
	})
}

// What is to come of a step may stand behind a semicolon, with its number first.
func TestSemicolon(t *testing.T) {
	checkLabels(t, []labelCase{
		{"what comes of it", Outcome, "Train the porters; 80% of trolleys return to the bay"},
		{"what comes of it", Output, "Write the plan; at least one talk held on it"},
		{"a part of the same", Output, "The spare rooms are cleared; half of them have a new lamp"},
	})
}

// A labelCase is a sentence, the label that it has, and why in few words.
type labelCase struct {
	name string
	want Label
	text string
}

func checkLabels(t *testing.T, tests []labelCase) {
	t.Helper()
	r := newReader(t)
	for _, tt := range tests {
		if got := r.KeyResult(tt.text, Context{}); got.Label != tt.want {
			t.Errorf("%s: %s: %v, want %v: %v", tt.name, tt.text, got.Label, tt.want, got.Reasons)
		}
	}
}
