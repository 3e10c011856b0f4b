package wording

import (
	"sync"
	"testing"
	"unsafe"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// One Reader serves all goroutines, and what it read stays as it was.
func TestReaderIsShared(t *testing.T) {
	r := newReader(t)
	all := sentences(64)
	want := make([]Reading, len(all))
	for i, text := range all {
		want[i] = r.KeyResult(text, Context{})
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i, text := range all {
				got := r.KeyResult(text, Context{})
				if d := cmp.Diff(want[i], got, cmpopts.IgnoreUnexported(Reason{}), cmpopts.IgnoreTypes(Lexicon{})); d != "" {
					t.Errorf("%s: read again it is another: %s", text, d)
				}
			}
		})
	}
	wg.Wait()
}

// 120,000 readings are kept at a time.
func TestReadingIsSmall(t *testing.T) {
	if n := unsafe.Sizeof(Reading{}); n > 700 {
		t.Errorf("a Reading takes %d bytes without what it points to", n)
	}
}

func TestNothingToRead(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{"", " \n\t", "…", "()"} {
		got := r.KeyResult(text, Context{})
		if got.Label != None || got.Measurable || got.Binary || got.Text != text {
			t.Errorf("%q: %+v", text, got)
		}
		if o := r.Objective(text); o.Vague || o.Metric || o.Words != 0 {
			t.Errorf("%q as an objective: %+v", text, o)
		}
	}
}
