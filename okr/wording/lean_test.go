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
			if l := labelOf(row.Label); row.Kind == "kr" && l != None {
				all = append(all, said{row.Text, Context{Objective: row.Objective, Person: row.Person}, l, f})
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
	before := "^"
	for _, g := range s.signs(c) {
		name := ""
		switch g.kind {
		case foundSign:
			name = foundName(g.hash)
		case wordSign:
			name = s.signWord(g)
		case endingSign:
			w := s.ts[g.at].word
			name = "-" + w[len(w)-4:]
		case pairSign:
			w := s.signWord(g)
			name = before + "_" + w
			before = w
		}
		if strings.ContainsAny(strings.Trim(name, "_"), " \t") || signHash(name) != g.hash {
			continue // a word with a mark of ours in it
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
	return l, true
}

func (s *sentence) signWord(g sign) string {
	switch t := &s.ts[g.at]; {
	case t.kind == digit && !t.masked, s.isRedacted(int(g.at)):
		return "#"
	case t.masked || t.kind == other:
		return "@"
	default:
		return t.word
	}
}

// foundName returns the name of what the rules found, by its hash.
func foundName(h uint32) string {
	all := []signNames{verbSigns, formSigns, objectSigns, numberSigns, labelSigns, whySigns, listSigns}
	for _, a := range all {
		if i := slices.Index(a.hash, h); i >= 0 {
			return a.name[i]
		}
	}
	for _, a := range all {
		for i := range a.hash {
			for _, b := range all {
				for k := range b.hash {
					if pairHash(a.hash[i], b.hash[k]) == h {
						return a.name[i] + "_" + b.name[k]
					}
				}
			}
		}
	}
	return ""
}

// learn counts the weights by logistic regression: stochastic gradient descent with
// steps that shrink for each weight as it is moved (AdaGrad), and a pull towards nought.
func learn(lessons []lesson, weights int, rounds int, pull float64) [][3]float64 {
	w := make([][3]float64, weights)
	moved := make([][3]float64, weights)
	order := rand.New(rand.NewPCG(1, 2))
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
					w[i][k] -= 0.1 * d / math.Sqrt(moved[i][k]+1e-8)
				}
			}
		}
	}
	return w
}

// TestLeaning holds the weights that are built in to the labelled sentences.
func TestLeaning(t *testing.T) {
	k := &school{r: newReader(t), index: map[string]int{}}
	var lessons []lesson
	for _, p := range strings.Fields(os.Getenv("SAID")) {
		for _, x := range readSaid(t, p) {
			if l, ok := k.lesson(x); ok {
				lessons = append(lessons, l)
			}
		}
	}
	for i := range lessons {
		lessons[i].signs = slices.DeleteFunc(lessons[i].signs, func(n int) bool { return k.count[n] < 2 })
	}
	w := learn(lessons, len(k.names), 20, 0.002)
	var out []weight
	for i, n := range k.names {
		if k.count[i] < 2 {
			continue
		}
		mean := (w[i][0] + w[i][1] + w[i][2]) / 3
		o := weight{name: n}
		for c := range o.w {
			o.w[c] = int8(max(-127, min(127, math.Round((w[i][c]-mean)*weightScale))))
		}
		if max(o.w[0], o.w[1], o.w[2])-min(o.w[0], o.w[1], o.w[2]) > 1 {
			out = append(out, o)
		}
	}
	t.Logf("%d lessons, %d weights", len(lessons), len(out))
	slices.SortFunc(out, func(a, b weight) int { return cmp.Compare(a.name, b.name) })
	if *update {
		var text bytes.Buffer
		text.WriteString("# What speaks for input, output and outcome, in 1/16. Counted by go test -run TestLeaning -update.\n")
		for _, o := range out {
			fmt.Fprintf(&text, "%s %d %d %d\n", o.name, o.w[0], o.w[1], o.w[2])
		}
		write(t, "testdata/leaning.txt", text.Bytes())
		write(t, "leaning.bin", table(out))
	}
}

// A weight is the leaning of what has a name.
type weight struct {
	name string
	w    leaning
}

// table lays weights out as leaningOf looks them up.
func table(ws []weight) []byte {
	slots := uint32(1024)
	for int(slots) < 2*len(ws) {
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

// TestCross tells how well sentences are labelled of files that the weights were not counted from.
func TestCross(t *testing.T) {
	k := &school{r: newReader(t), index: map[string]int{}}
	var lessons []lesson
	for _, p := range strings.Fields(os.Getenv("SAID")) {
		for _, x := range readSaid(t, p) {
			if l, ok := k.lesson(x); ok {
				lessons = append(lessons, l)
			}
		}
	}
	for i := range lessons {
		lessons[i].signs = slices.DeleteFunc(lessons[i].signs, func(n int) bool { return k.count[n] < 2 })
	}
	rounds, pull := 20, 0.002
	if v := os.Getenv("ROUNDS"); v != "" {
		fmt.Sscan(v, &rounds)
	}
	if v := os.Getenv("PULL"); v != "" {
		fmt.Sscan(v, &pull)
	}
	for _, f := range strings.Fields(os.Getenv("FOLDS")) {
		var train, test []lesson
		for _, l := range lessons {
			if l.file == f {
				test = append(test, l)
			} else if !(os.Getenv("OWN") != "" && strings.Contains(l.file, "tuning")) {
				train = append(train, l)
			}
		}
		w := learn(train, len(k.names), rounds, pull)
		n, rules, ruleHard, strict, hard, sureN, sureOK, ownN := 0, 0, 0, 0, 0, 0, 0, 0
		for _, l := range test {
			if l.found == None {
				continue
			}
			var sum [3]int32
			for c := range sum {
				z := 0.0
				for _, i := range l.signs {
					z += w[i][c]
				}
				sum[c] = int32(z * weightScale)
			}
			want := Label(l.label + 1)
			own, _ := winner(sum)
			got, certain := settle(l.found, l.certain, sum)
			n++
			if l.found == want {
				rules++
			}
			if (l.found == Outcome) == (want == Outcome) {
				ruleHard++
			}
			if own == want {
				ownN++
			}
			if got == want {
				strict++
			}
			if (got == Outcome) == (want == Outcome) {
				hard++
			}
			if certain {
				sureN++
				if got == want {
					sureOK++
				}
			}
		}
		p := func(a, b int) float64 { return float64(a) / float64(max(1, b)) }
		t.Logf("%-28s %4d  rules %.3f/%.3f  weights %.3f  both %.3f/%.3f  sure %.3f of %.3f", filepath.Base(f), n, p(rules, n), p(ruleHard, n), p(ownN, n), p(strict, n), p(hard, n), p(sureOK, sureN), p(sureN, n))
	}
}

func TestZZWhy(t *testing.T) {
	k := &school{r: newReader(t), index: map[string]int{}}
	type cell struct{ n, ok, hard int }
	m := map[string]map[string]*cell{}
	for _, p := range strings.Fields(os.Getenv("SAID")) {
		for _, x := range readSaid(t, p) {
			l, ok := k.lesson(x)
			if !ok {
				continue
			}
			set := "own"
			if strings.Contains(l.file, "tuning") {
				set = "tuning"
			} else if !strings.Contains(l.file, "said") && !strings.Contains(l.file, "g.json") && !strings.Contains(l.file, "h.two") {
				continue
			}
			name := ""
			for _, i := range l.signs {
				if strings.HasPrefix(k.names[i], "=label:") && strings.Contains(k.names[i], "_") {
					name = k.names[i]
				}
			}
			if m[name] == nil {
				m[name] = map[string]*cell{"own": {}, "tuning": {}}
			}
			c := m[name][set]
			c.n++
			if l.found == Label(l.label+1) {
				c.ok++
			}
			if (l.found == Outcome) == (l.label == 2) {
				c.hard++
			}
		}
	}
	for n, c := range m {
		t.Logf("ZZ %-40s own %4d %.2f/%.2f  tuning %4d %.2f/%.2f", n, c["own"].n, float64(c["own"].ok)/float64(max(1, c["own"].n)), float64(c["own"].hard)/float64(max(1, c["own"].n)), c["tuning"].n, float64(c["tuning"].ok)/float64(max(1, c["tuning"].n)), float64(c["tuning"].hard)/float64(max(1, c["tuning"].n)))
	}
}

func TestZZRows(t *testing.T) {
	k := &school{r: newReader(t), index: map[string]int{}}
	for _, p := range strings.Fields(os.Getenv("SAID")) {
		for _, x := range readSaid(t, p) {
			l, ok := k.lesson(x)
			if !ok || l.found == Label(l.label+1) || (l.found == Outcome) == (l.label == 2) && os.Getenv("SOFT") == "" {
				continue
			}
			name := ""
			for _, i := range l.signs {
				if strings.HasPrefix(k.names[i], "=label:") && strings.Contains(k.names[i], "_") {
					name = k.names[i]
				}
			}
			fmt.Printf("ZZ %v<%s | %s\n", Label(l.label+1), strings.TrimPrefix(name, "=label:"), x.text)
		}
	}
}
