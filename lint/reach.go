package lint

import (
	"cmp"
	"slices"
	"sort"
)

// A reach is a set of stretches of one file, so many that they cannot be asked
// one by one. Stretches are added, then it is sorted, then asked.
type reach struct {
	stretches []stretch
	ends      []int32 // the furthest end of the stretches up to each
}

// A stretch is the bytes from start up to, but not including, end.
type stretch struct{ start, end int32 }

func (r *reach) add(start, end int32) {
	r.stretches = append(r.stretches, stretch{start, max(end, start+1)})
}

func (r *reach) sort() {
	slices.SortFunc(r.stretches, func(a, b stretch) int { return cmp.Compare(a.start, b.start) })
	r.ends = r.ends[:0]
	furthest := int32(0)
	for _, s := range r.stretches {
		furthest = max(furthest, s.end)
		r.ends = append(r.ends, furthest)
	}
}

// touches reports whether a stretch shares a byte with those from start to end.
// What is empty counts as one byte.
func (r *reach) touches(start, end int32) bool {
	if r == nil {
		return false
	}
	end = max(end, start+1)
	before := sort.Search(len(r.stretches), func(i int) bool { return r.stretches[i].start >= end })
	return before > 0 && r.ends[before-1] > start
}
