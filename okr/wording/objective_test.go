package wording

import "testing"

func TestObjectives(t *testing.T) {
	tests := []struct{ text, says string }{
		{"Partners call us first", ""},
		{"Reach 1M registered users", "metric"},
		{"Double our sales in the north", "metric"},
		{"Give agents their evenings back", ""},
		{"Customers get one good answer instead of three quick ones", ""},
		{"Be second to none at handover", ""},
		{"Make 24/7 support feel easy", ""},
		{"Launch the new partner portal", "deliverable"},
		{"Migrate the billing platform", "deliverable"},
		{"Launch our company in Brazil", ""},
		{"Create a place people want to work", ""},
		{"Make the product simple enough to learn in one sitting", ""},
		{"Partners find what they need without asking us", ""},
		{"Win back lost customers by building a new portal", "solution"},
		{"Improve our quality", "vague"},
		{"Drive excellence", "vague"},
		{"On-call engineers sleep through the night", ""},
		{"Agents find better leads", ""},
		{"Recruit more resellers and improve margins", "compound"},
		{"Stabilise the platform and launch the mobile app", "compound"},
		{"Shippers trust our price. Drivers like our routes", "compound"},
		{"Partners sell with us because it pays", ""},
		{"Fast and safe releases for every team", ""},
		{"Help the sales and marketing teams work as one", ""},
	}
	r := newReader(t)
	for _, tt := range tests {
		if got := saysObjective(r.Objective(tt.text)); got != tt.says {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.says)
		}
	}
}

func TestObjectivePlaces(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		text string
		of   func(ObjectiveReading) Range
		want string
	}{
		{"Reach 1M registered users", func(o ObjectiveReading) Range { return o.MetricAt }, "1M"},
		{"Launch the new partner portal", func(o ObjectiveReading) Range { return o.DeliverableAt }, "Launch the new partner portal"},
		{"Improve our quality", func(o ObjectiveReading) Range { return o.VagueAt }, "Improve our quality"},
		{"Recruit more resellers and improve margins", func(o ObjectiveReading) Range { return o.CompoundAt }, "and improve margins"},
		{"Become the TBD of partners", func(o ObjectiveReading) Range { return o.Placeholder }, "TBD"},
		{"Win trust through honest prices", func(o ObjectiveReading) Range { return o.Solution }, "through honest prices"},
	} {
		if got := tt.of(r.Objective(tt.text)).In(tt.text); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
	if o := r.Objective("Learn whether shippers would pay for live tracking"); !o.Learning || o.Words != 8 {
		t.Errorf("%+v", o)
	}
}
