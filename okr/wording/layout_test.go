package wording

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// The lexicon that is built in is that of the word lists.
func TestLexicon(t *testing.T) {
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	if err := b.read(nil); err != nil {
		t.Fatal(err)
	}
	laid := b.layOut()
	if *update {
		write(t, "lexicon.bin", laid)
		t.Logf("%d words and %d phrases, %d bytes", len(b.entries), len(b.phrases), len(laid))
		return
	}
	if !bytes.Equal(laid, builtIn) {
		t.Error("lexicon.bin is not made of the word lists: go test ./okr/wording -run TestLexicon -update")
	}
}

// Words are put to a copy of the lexicon that is built in: they are known to the one
// reader, and it knows what all readers know.
func TestWordsAreAdded(t *testing.T) {
	plain := newReader(t)
	r, err := New(Options{
		Names: []string{"Lighthouse 9"},
		Add: map[string][]string{
			"person":       {"lamplighter"},
			"vanity":       {"page turns", "page turns by hand"},
			"output_verbs": {"whittle"},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, in := range []struct {
		list, phrase string
		plain        bool
	}{
		{"person", "Lamplighters", false},
		{"vanity", "page turns", false},
		{"vanity", "page turns by hand", false},
		{"vanity", "page views", true},
		{"output_verb", "whittled", false},
		{"name", "lighthouse 9", false},
		{"at_least", "no less than", true},
		{"person", "customers", true},
	} {
		l, err := listOf(in.list)
		if err != nil {
			t.Fatal(err)
		}
		if !r.Lexicon().Has(List(l.in), in.phrase) {
			t.Errorf("%s is not known for a %s", in.phrase, in.list)
		}
		if got := plain.Lexicon().Has(List(l.in), in.phrase); got != in.plain {
			t.Errorf("%s is known for a %s to a reader without words of its own: %v, want %v", in.phrase, in.list, got, in.plain)
		}
	}
	for _, text := range sentences(16) {
		if diff := cmp.Diff(plain.KeyResult(text, Context{}), r.KeyResult(text, Context{}), cmp.AllowUnexported(Reason{}), cmpopts.IgnoreTypes(Lexicon{})); diff != "" {
			t.Errorf("%s is read in another way (-without, +with the added words):\n%s", text, diff)
		}
	}
}
