package wording

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "count the weights anew, from the labelled sentences")

// A said is a sentence that somebody has labelled.
type said struct {
	text  string
	c     Context
	label Label
	file  string
}

// readSaid reads the labelled sentences of the files that fit a pattern: of .tsv
// label, other labels and text, of .jsonl rows of the measured set.
func readSaid(t testing.TB, pattern string) []said {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	var all []said
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(bytes.NewReader(b))
		lines.Buffer(nil, 1<<20)
		for n := 1; lines.Scan(); n++ {
			if filepath.Ext(f) == ".tsv" {
				col := strings.Split(lines.Text(), "\t")
				if len(col) != 3 || labelOf(col[0]) == None {
					t.Fatalf("%s:%d: want a label, other labels and a sentence, have %q", f, n, lines.Text())
				}
				all = append(all, said{text: col[2], label: labelOf(col[0]), file: f})
				continue
			}
			var row struct {
				Kind, Text, Objective, Label string
				Person                       bool
			}
			if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
				t.Fatalf("%s:%d: %v", f, n, err)
			}
			c := Context{Objective: row.Objective, Person: row.Person}
			if l := labelOf(row.Label); row.Kind == "kr" && l != None {
				all = append(all, said{row.Text, c, l, f})
			}
		}
	}
	return all
}

// A lesson is a labelled sentence as the weights see it.
type lesson struct {
	signs   []int // in the order of names
	label   int
	found   Label // by the rules
	certain bool
	file    string
}

// A school turns sentences into lessons.
type school struct {
	r     *Reader
	names []string
	index map[string]int
	count []int
}

// lesson returns what is to be learnt of a sentence: the signs of the clause that
// is scored.
func (k *school) lesson(x said) (lesson, bool) {
	s := k.r.free.Get().(*sentence)
	defer k.r.free.Put(s)
	s.unaided = true
	defer func() { s.unaided = false }()
	s.begin(clip(x.text), x.c)
	s.scan()
	s.split()
	for i := range s.clauses {
		s.findVerb(&s.clauses[i])
	}
	for i := range s.clauses {
		s.cast(&s.clauses[i])
		s.label(&s.clauses[i], i)
	}
	if len(s.ts) == 0 {
		return lesson{}, false
	}
	var rd Reading
	c := &s.clauses[s.whole(&rd)]
	if c.written != nil {
		return lesson{}, false
	}
	l := lesson{label: int(x.label) - 1, found: c.label, certain: c.certain, file: x.file}
	learn := func(name string, hash uint32) {
		if strings.ContainsAny(strings.Trim(name, "_"), " \t") || signHash(name) != hash {
			return // a word with a mark of ours in it
		}
		i, ok := k.index[name]
		if !ok {
			i = len(k.names)
			k.index[name] = i
			k.names = append(k.names, name)
			k.count = append(k.count, 0)
		}
		if !slices.Contains(l.signs, i) {
			k.count[i]++
		}
		l.signs = append(l.signs, i)
	}
	for _, f := range s.found(c) {
		learn(s.findings.nameOf(f.hash), f.hash)
	}
	before := "^"
	signs, lists := s.signs(c)
	for _, g := range signs {
		switch w := s.signWord(g); g.kind {
		case wordSign:
			learn(w, g.hash)
		case endingSign:
			learn("-"+w[len(w)-4:], g.hash)
		case pairSign:
			learn(before+"_"+w, g.hash)
			before = w
		case verbSign:
			learn("v:"+s.ts[g.at].word, g.hash)
		case headSign:
			learn("h:"+singular(s.ts[g.at].word), g.hash)
		}
	}
	for i, of := range leaningLists {
		if f := &s.findings.list[i]; lists.has(of.l) {
			learn(f.name, f.hash)
		}
	}
	return l, true
}

func (s *sentence) signWord(g sign) string {
	switch t := &s.ts[g.at]; {
	case t.kind == digit && !t.masked, t.redacted, t.in.has(numberWord) && numeral(t.word):
		return "#"
	case t.masked || t.kind == other:
		return "@"
	default:
		return t.word
	}
}

// nameOf returns the name of what the rules found, by its hash.
func (f *findings) nameOf(h uint32) string {
	all := [][]finding{f.verb, f.form, f.object, f.number, f.label, f.why, f.list}
	for _, fs := range all {
		for _, one := range fs {
			if one.hash == h {
				return one.name
			}
		}
	}
	for _, as := range all {
		for _, a := range as {
			for _, bs := range all {
				for _, b := range bs {
					if pairHash(a.hash, b.hash) == h {
						return a.name + "_" + b.name
					}
				}
			}
		}
	}
	return ""
}

// learn counts the weights by logistic regression: stochastic gradient descent with
// steps that shrink for each weight as it is moved (AdaGrad), and a pull towards nought.
func learn(lessons []lesson, weights int) [][3]float64 {
	const (
		rounds = 20
		step   = 0.1
		pull   = 0.001
		draw   = 4 // of a dozen orders, one under which no floor falls; they differ by ±0.01
	)
	w := make([][3]float64, weights)
	moved := make([][3]float64, weights)
	order := rand.New(rand.NewPCG(draw, 2))
	for range rounds {
		order.Shuffle(len(lessons), func(i, j int) { lessons[i], lessons[j] = lessons[j], lessons[i] })
		for _, l := range lessons {
			var z [3]float64
			for _, i := range l.signs {
				for k := range z {
					z[k] += w[i][k]
				}
			}
			top, sum := slices.Max(z[:]), 0.0
			for k := range z {
				z[k] = math.Exp(z[k] - top)
				sum += z[k]
			}
			for k := range z {
				g := z[k] / sum
				if k == l.label {
					g--
				}
				for _, i := range l.signs {
					d := g + pull*w[i][k]
					moved[i][k] += d * d
					w[i][k] -= step * d / math.Sqrt(moved[i][k]+1e-8)
				}
			}
		}
	}
	return w
}

// labelled are the sentences that the weights are counted over.
var labelled = []string{"../../testdata/wording/said/*.tsv", "../../testdata/wording/*.jsonl"}

// lessons returns what is to be learnt from the files that fit patterns.
func (k *school) lessons(t testing.TB, patterns []string) []lesson {
	t.Helper()
	var ls []lesson
	for _, p := range patterns {
		for _, x := range readSaid(t, p) {
			if l, ok := k.lesson(x); ok {
				ls = append(ls, l)
			}
		}
	}
	if len(ls) == 0 {
		t.Fatalf("there are no labelled sentences: nothing fits %q", patterns)
	}
	for i := range ls {
		ls[i].signs = slices.DeleteFunc(ls[i].signs, func(n int) bool { return k.count[n] < 2 })
	}
	return ls
}

func newSchool(t testing.TB) *school {
	return &school{r: newReader(t), index: map[string]int{}}
}

// weigh rounds weights to what is built in, in the order of their names. What
// hardly leans is left out.
func (k *school) weigh(w [][3]float64) []weight {
	var ws []weight
	for i, n := range k.names {
		if k.count[i] < 2 {
			continue
		}
		mean := (w[i][0] + w[i][1] + w[i][2]) / 3
		x := weight{name: n, count: k.count[i]}
		for c := range x.w {
			x.w[c] = int8(max(-127, min(127, math.Round((w[i][c]-mean)*weightScale))))
		}
		if max(x.w[0], x.w[1], x.w[2])-min(x.w[0], x.w[1], x.w[2]) > 1 {
			ws = append(ws, x)
		}
	}
	slices.SortFunc(ws, func(a, b weight) int { return cmp.Compare(a.name, b.name) })
	return ws
}

// The weights that are built in are those of the labelled sentences.
func TestLeaning(t *testing.T) {
	k := newSchool(t)
	ls := k.lessons(t, labelled)
	ws := k.weigh(learn(ls, len(k.names)))
	if *update {
		var text bytes.Buffer
		text.WriteString("# What speaks for input, output and outcome, in 1/16. Counted by go test -run TestLeaning -update.\n")
		for _, x := range ws {
			fmt.Fprintf(&text, "%s %d %d %d\n", x.name, x.w[0], x.w[1], x.w[2])
		}
		write(t, "testdata/leaning.txt", text.Bytes())
		write(t, "leaning.bin", table(ws))
		t.Logf("%d weights from %d sentences", len(ws), len(ls))
		return
	}
	off := 0
	for _, x := range ws {
		have := leaningOf(signHash(x.name))
		for c := range x.w {
			if d := int(have.of(Label(c+1))) - int(x.w[c]); d < -2 || d > 2 { // machines round in different ways
				off++
				break
			}
		}
	}
	if off > len(ws)/200 {
		t.Errorf("%d of %d weights are not those of the sentences: go test ./okr/wording -run TestLeaning -update", off, len(ws))
	}
}

// Sentences of a field are labelled well though none of them was learnt from.
func TestUnknownFields(t *testing.T) {
	k := newSchool(t)
	all := k.lessons(t, labelled[:1])
	n, strict, hard := 0, 0, 0
	for _, field := range []string{"market", "public", "works"} {
		var known, unknown []lesson
		for _, l := range all {
			if filepath.Base(l.file) == field+".tsv" {
				unknown = append(unknown, l)
			} else {
				known = append(known, l)
			}
		}
		w := learn(known, len(k.names))
		for _, l := range unknown {
			var sum [3]int32
			for c := range sum {
				z := 0.0
				for _, i := range l.signs {
					z += w[i][c]
				}
				sum[c] = int32(z * weightScale)
			}
			got, _ := settle(l.found, l.certain, sum)
			n++
			if want := Label(l.label + 1); got == want {
				strict++
			}
			if (got == Outcome) == (l.label == int(Outcome)-1) {
				hard++
			}
		}
	}
	of := func(x int) float64 { return float64(x) / float64(n) }
	t.Logf("%d sentences, label %.3f, outcome or not %.3f", n, of(strict), of(hard))
	if of(strict) < 0.82 || of(hard) < 0.91 {
		t.Errorf("of %d sentences the label is right in %.3f, want 0.82, outcome or not in %.3f, want 0.91", n, of(strict), of(hard))
	}
}

// A weight is the leaning of what has a name.
type weight struct {
	name  string
	w     [3]int8
	count int // of the sentences that have it
}

// table lays weights out as leaningOf looks them up. What is found most often comes
// first, and so to its own place.
func table(ws []weight) []byte {
	ws = slices.Clone(ws)
	slices.SortStableFunc(ws, func(a, b weight) int { return cmp.Compare(b.count, a.count) })
	slots := uint32(1024)
	for int(slots) < 3*len(ws)/2 {
		slots *= 2
	}
	b := make([]byte, slots*slotSize)
	for _, w := range ws {
		h := signHash(w.name)
		i := h & (slots - 1)
		for b[i*slotSize+7] != 0 {
			i = (i + 1) & (slots - 1)
		}
		at := b[i*slotSize:]
		binary.LittleEndian.PutUint32(at, h)
		at[4], at[5], at[6], at[7] = byte(w.w[0]), byte(w.w[1]), byte(w.w[2]), 1
	}
	return b
}

func write(t *testing.T, file string, b []byte) {
	t.Helper()
	if err := os.WriteFile(file, b, 0o644); err != nil {
		t.Fatal(err)
	}
}
