package okrfile

import (
	"testing"

	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// BenchmarkRead reads the tree of a file of every field, without its sentences.
func BenchmarkRead(b *testing.B) {
	doc := yamldoc.Parse(source.NewFile("plan.yaml", everyField), Grammar())
	b.ReportAllocs()
	for b.Loop() {
		Read(doc, noFolder())
	}
}

// BenchmarkParse is what Read is measured against: making that tree.
func BenchmarkParse(b *testing.B) {
	src, g := source.NewFile("plan.yaml", everyField), Grammar()
	b.ReportAllocs()
	for b.Loop() {
		yamldoc.Parse(src, g)
	}
}
