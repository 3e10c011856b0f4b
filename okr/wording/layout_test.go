package wording

import (
	"bytes"
	"testing"
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
