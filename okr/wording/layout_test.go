package wording

import "testing"

// The lexicon that is built in is that of the word lists.
func TestLexicon(t *testing.T) {
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	if err := b.read(nil); err != nil {
		t.Fatal(err)
	}
	text := b.text()
	if *update {
		write(t, "lexicon.bin", []byte(text))
		t.Logf("%d words and %d phrases, %d bytes", len(b.entries), len(b.phrases), len(text))
		return
	}
	if text != builtIn {
		t.Error("lexicon.bin is not made of the word lists: go test ./okr/wording -run TestLexicon -update")
	}
}
