package cli

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/workspace"
)

// Of two runs that write one baseline at once the second loses nothing of the first.
func TestABaselineThatHasChangedIsNotWrittenOver(t *testing.T) {
	const empty = "{\"version\": 1, \"findings\": []}\n"
	for _, tt := range []struct {
		name   string
		before string // as it was read; "" is not there
		now    string
		err    error
	}{
		{"as it was read", empty, empty, nil},
		{"changed by somebody", empty, empty + "\n", workspace.ErrChanged},
		{"new", "", "", nil},
		{"made by somebody", "", empty, workspace.ErrChanged},
	} {
		t.Run(tt.name, func(t *testing.T) {
			env := &Env{Dir: t.TempDir()}
			file := filepath.Join(env.Dir, "known.json")
			put := func(text string) {
				t.Helper()
				os.Remove(file)
				if text == "" {
					return
				}
				if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			put(tt.before)
			b := &baseline{file: "known.json", write: true}
			if err := b.load(env); err != nil {
				t.Fatal(err)
			}
			put(tt.now)
			err := b.save(env, lint.NewBaseline(nil, nil))
			if !errors.Is(err, tt.err) {
				t.Fatalf("the error is %v, want %v", err, tt.err)
			}
			want := "{\n  \"version\": 1,\n  \"findings\": []\n}\n"
			if err != nil {
				want = tt.now
			}
			if got, _ := os.ReadFile(file); string(got) != want {
				t.Errorf("the file holds %q, want %q", got, want)
			}
		})
	}
}
