package workspace

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkLoad reads 1,000 files of 2.5 KB in which no sentence stands twice:
// all of them, and what must be known of one.
func BenchmarkLoad(b *testing.B) {
	dir, size := b.TempDir(), 0
	for i := range 1000 {
		var text strings.Builder
		fmt.Fprintf(&text, "objective: Team %d makes onboarding a delight\nowner: Person %d\nkey_results:\n", i, i)
		for k := range 4 {
			fmt.Fprintf(&text, "  - outcome: Cut time to first deal in area %d from %d to %d days\n    source: CRM report %d\n    check_ins:\n", i*4+k, 94+i%50, 60+k, i)
			for c := range 6 {
				fmt.Fprintf(&text, "      - {date: 2026-0%d-%02d, value: %d, note: \"thing %d, tried with %d people\"}\n", 7+c/3, 5+c, 90-2*c, i+c, c+k)
			}
		}
		size += text.Len()
		p := filepath.Join(dir, "okrs", fmt.Sprintf("%d-Q%d", 2020+i%8, i%4+1), fmt.Sprintf("team-%d.yaml", i))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text.String()), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	for name, paths := range map[string][]string{"all": nil, "one": {"okrs/2020-Q1/team-0.yaml"}} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Load(os.DirFS(dir), Options{Paths: paths}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
