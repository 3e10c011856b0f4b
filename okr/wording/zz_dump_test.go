package wording

import (
	"encoding/json"
	"os"
	"testing"
)

func TestZZDump(t *testing.T) {
	out := os.Getenv("ZZ_OUT")
	if out == "" {
		t.Skip()
	}
	r := newReader(t)
	f, _ := os.Create(out)
	defer f.Close()
	enc := json.NewEncoder(f)
	for _, name := range []string{"own", "tune", "real"} {
		b, _ := os.ReadFile("/tmp/w/" + name + "_texts.json")
		var texts []string
		json.Unmarshal(b, &texts)
		for _, s := range texts {
			for _, c := range []Context{{}, {PeriodDays: 92, Person: true}, {Label: Output}} {
				enc.Encode(map[string]any{"set": name, "text": s, "r": r.KeyResult(s, c), "why": whys(r.KeyResult(s, c))})
			}
			enc.Encode(map[string]any{"set": name, "text": s, "o": r.Objective(s)})
		}
	}
}
func whys(r Reading) (s []string) {
	for _, w := range r.Reasons {
		s = append(s, w.String())
	}
	return s
}
