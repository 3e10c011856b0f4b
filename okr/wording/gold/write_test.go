package gold

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWrite(t *testing.T) {
	r := Judge(newReader(t), tiny(t))
	var b strings.Builder
	if err := r.Write(&b, "target", "label"); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"4 key results, 1 objectives\n",
		"\nlabel strict           0.500     2\n",
		"\ntarget                 0.667     3\n",
		"\nvague                      –     0\n",
		"\nlabel                     2    –     –     0.500          –       –      –\n",
		"\noutcome                   2    2     1     0.500      1.000   0.500  0.667\n",
		"\nlabels accepted  rows  a row\nby people           3  1.333\nas read             3  1.667\n",
		"\nmisses of target: 1\ntiny.jsonl:3: Launch the partner portal\n    gold 5; got none\n\nmisses of label: 1\n",
		"so it is an output\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in:\n%s", want, b.String())
		}
	}
	for line := range strings.Lines(b.String()) {
		if utf8.RuneCountInString(line) > 101 && !strings.HasPrefix(line, "    ") {
			t.Errorf("wider than 100 columns: %s", line)
		}
	}
}

func TestWriteBeside(t *testing.T) {
	rows := tiny(t)
	r := newReader(t)
	var b strings.Builder
	if err := WriteBeside(&b, []string{"all", "first"}, []*Result{Judge(r, rows), Judge(r, rows[:1])}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"figure                   all  first\n", "label strict           0.500  1.000\n", "objective metric           –      –\n"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in:\n%s", want, b.String())
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestWriteErrors(t *testing.T) {
	r := Judge(newReader(t), tiny(t))
	if r.Write(full{}) == nil || WriteBeside(full{}, []string{"all"}, []*Result{r}) == nil {
		t.Error("nobody learns that the disk is full")
	}
}

// Every figure names a judgement whose misses can be listed.
func TestFiguresHaveMisses(t *testing.T) {
	r := Judge(newReader(t), nil)
	if len(r.Figures()) == 0 {
		t.Fatal("there are no figures")
	}
	for _, f := range r.Figures() {
		if r.Of(f.Judgement) == nil {
			t.Errorf("%s is of the judgement %q, which does not exist", f.Name, f.Judgement)
		}
	}
}
