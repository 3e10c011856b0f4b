package wording

import "testing"

func TestLexiconIsAsked(t *testing.T) {
	own, err := New(Options{Add: map[string][]string{"person": {"pilgrim", "night owl"}}, Remove: map[string][]string{"person": {"dentist"}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name     string
		list     List
		phrase   string
		plain    bool // as it is built in
		ownWords bool // with a pilgrim and without a dentist
	}{
		{"a word", People, "customer", true, true},
		{"in the plural", People, "Customers", true, true},
		{"of another list", Stocks, "dentist", false, false},
		{"added", People, "pilgrims", false, true},
		{"taken out", People, "dentists", true, false},
		{"a phrase", Nowhere, "Gut feeling", true, true},
		{"a phrase that is added", People, "night owls", false, true},
		{"with a hyphen", Means, "ring-fence", true, true},
		{"one of two lists", Degrees, "shrinking", true, true},
		{"more than the entry", People, "customer of old", false, false},
		{"nothing", People, "", false, false},
		{"only a sign", People, "-", false, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, r := range []struct {
				*Reader
				want bool
			}{{newReader(t), tt.plain}, {own, tt.ownWords}} {
				if got := r.KeyResult("Win 3 regulars", Context{}).Lexicon.Has(tt.list, tt.phrase); got != r.want {
					t.Errorf("of a key result %v, want %v", got, r.want)
				}
				if got := r.Objective("Regulars come back").Lexicon.Has(tt.list, tt.phrase); got != r.want {
					t.Errorf("of an objective %v, want %v", got, r.want)
				}
			}
			if (Lexicon{}).Has(tt.list, tt.phrase) {
				t.Error("no lists hold it")
			}
		})
	}
}
