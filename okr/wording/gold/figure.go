package gold

import "github.com/okr-as-code/okr/okr/wording"

// A Figure is one number of a Result, from 0 to 1; more is better.
type Figure struct {
	Name      string
	Value     float64
	Rows      int    // it rests on, with 0 the value is nothing; of a rare judgement, those where people say yes
	Judgement string // whose misses lower it
}

// Figures returns the figures that say how good the reader is, in a fixed order.
//
// Of a judgement that is rare it is F1, which a reader that always says no does
// not win. Of baseline and target it is the share of rows in which people or the
// reader give one.
func (r *Result) Figures() []Figure {
	label, vanity := r.Of("label"), r.Of("vanity")
	all := []Figure{
		{"label strict", ratio(label.Right, label.Rows), label.Rows, "label"},
		{"label macro-F1", r.Labels.F1(), label.Rows, "label"},
		{"label lenient", ratio(r.acceptable, r.judged), r.judged, "label"},
		r.share("accept exact", "accept"),
		{"accept holds label", ratio(r.Accepted.Holds, r.Accepted.Given), r.Accepted.Given, "accept"},
		r.share("outcome or not", "outcome"),
		{"strict where certain", ratio(r.Certain.Strict, r.Certain.Rows), r.Certain.Rows, "label"},
		{"share certain", ratio(r.Certain.Rows, label.Rows), label.Rows, "label"},
		r.share("measurable", "measurable"),
		r.share("binary", "binary"),
		r.rare("relative"),
	}
	for _, name := range []string{"baseline", "target"} {
		j := r.Of(name)
		either := j.Rows - j.Neither
		all = append(all, Figure{name, ratio(j.Right-j.Neither, either), either, name})
		all = append(all, r.share(name+" unit", name+" unit"))
	}
	return append(all,
		r.rare("vague"),
		Figure{"vanity precision", vanity.Precision(), vanity.Said, "vanity"},
		Figure{"vanity recall", vanity.Recall(), vanity.Yes, "vanity"},
		r.rare("compound"),
		r.share("objective deliverable", "objective deliverable"),
		r.rare("objective metric"),
		r.rare("objective vague"),
		r.rare("objective compound"),
	)
}

func (r *Result) share(name, judgement string) Figure {
	j := r.Of(judgement)
	return Figure{name, j.Accuracy(), j.Rows, judgement}
}

func (r *Result) rare(name string) Figure {
	j := r.Of(name)
	return Figure{name, j.F1(), j.Yes, name}
}

// Accuracy returns the share of rows that are right.
func (j *Judgement) Accuracy() float64 { return ratio(j.Right, j.Rows) }

// Precision returns the share of those the reader says yes to that are so.
func (j *Judgement) Precision() float64 { return ratio(j.Both, j.Said) }

// Recall returns the share of those that are so that the reader says yes to.
func (j *Judgement) Recall() float64 { return ratio(j.Both, j.Yes) }

// F1 returns the harmonic mean of Precision and Recall.
func (j *Judgement) F1() float64 { return ratio(2*j.Both, j.Yes+j.Said) }

// Of returns the judgement "is it l" of each row.
func (c *Confusion) Of(l wording.Label) Judgement {
	j := Judgement{Name: l.String()}
	for gold := range c {
		for got, n := range c[gold] {
			is, seen := gold == int(l), got == int(l)
			j.Rows += n
			j.Yes += n * count(is)
			j.Said += n * count(seen)
			j.Both += n * count(is && seen)
			j.Neither += n * count(!is && !seen)
		}
	}
	j.Right = j.Both + j.Neither
	return j
}

// F1 returns the mean of the F1 of the three labels, however rare each is.
func (c *Confusion) F1() float64 {
	sum := 0.0
	for l := wording.Input; l <= wording.Outcome; l++ {
		j := c.Of(l)
		sum += j.F1()
	}
	return sum / 3
}

// ratio returns a / b, 0 of nothing.
func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}
