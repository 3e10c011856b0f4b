package wording

import "math/bits"

// A finding is something that the rules may find of a clause, and that leans.
type finding struct {
	name string // of a pair, "": it is named by both
	hash uint32
	w    leaning
}

// findings are all that the rules may find of a clause, by kind, with their
// leanings. They are looked up once, by whoever reads sentences.
type findings struct {
	verb, form, object, number, label, why []finding // each by the number of what was found
	list                                   []finding // in the order of leaningLists

	// Two by two.
	labelWhy, formVerb, verbObject, objectNumber, formNumber [][]finding

	listed listSet // the lists of which it leans that a word is in them
	inList [64]leaning
}

// leaningLists are the word lists of which it leans that a word is in them.
var leaningLists = [...]struct {
	name string
	l    listSet
}{
	{"input", inputNoun}, {"output", outputNoun}, {"uptake", uptakeNoun}, {"outcome", outcomeNoun}, {"person", person}, {"staff", staff},
	{"lower", lowerIsBetter}, {"time", timeMetric}, {"ratio", ratio}, {"total", total}, {"unwanted", unwanted}, {"paper", paper},
	{"comparative", comparative}, {"vague", vagueQty}, {"adopt", adoptVerb}, {"take-up", takeupVerb}, {"up", upVerb}, {"down", downVerb},
	{"hold", holdVerb}, {"state", stateVerb}, {"override", headOverride}, {"adjective", outcomeAdj}, {"period", period},
	{"change", changeNoun}, {"resource", resourceNoun},
}

func newFindings() *findings {
	f := &findings{
		verb:   findingsOf("verb", "none", "weak", "making", "delivering", "neutral", "changing", "holding", "resourcing", "other"),
		form:   findingsOf("form", "none", "told", "ing", "done", "passive", "state", "subject"),
		object: findingsOf("object", "unknown", "made", "delivered", "taken", "state", "sticky", "none"),
		number: findingsOf("number", "none", "count", "share", "money", "time", "change", "pair", "held"),
		label:  findingsOf("label", "none", "input", "output", "outcome", "input!", "output!", "outcome!"),
		why:    findingsOf("why", whyNames[:]...),
	}
	f.labelWhy = pairsOf(f.label, f.why)
	f.formVerb = pairsOf(f.form, f.verb)
	f.verbObject = pairsOf(f.verb, f.object)
	f.objectNumber = pairsOf(f.object, f.number)
	f.formNumber = pairsOf(f.form, f.number)
	var names [len(leaningLists)]string
	for i, l := range leaningLists {
		names[i] = l.name
	}
	f.list = findingsOf("in", names[:]...)
	for i, l := range leaningLists {
		f.listed |= l.l
		f.inList[bits.TrailingZeros64(uint64(l.l))] = f.list[i].w
	}
	return f
}

func findingsOf(kind string, values ...string) []finding {
	fs := make([]finding, len(values))
	for i, v := range values {
		name := "=" + kind + ":" + v
		h := hash(noHash, name)
		fs[i] = finding{name, h, leaningOf(h)}
	}
	return fs
}

func pairsOf(as, bs []finding) [][]finding {
	all := make([]finding, len(as)*len(bs))
	fs := make([][]finding, len(as))
	for i, a := range as {
		fs[i] = all[i*len(bs):][:len(bs)]
		for k, b := range bs {
			h := pairHash(a.hash, b.hash)
			fs[i][k] = finding{hash: h, w: leaningOf(h)}
		}
	}
	return fs
}

// found returns what the rules found of a clause.
func (s *sentence) found(c *clause) [10]*finding {
	verb, form, object, number := c.kind, s.formOf(c), c.object, s.numberOf(c)
	label := int(c.label)
	if c.certain && c.label != None {
		label += 3
	}
	f := s.findings
	return [...]*finding{
		&f.verb[verb], &f.form[form], &f.object[object], &f.number[number], &f.label[label], &f.labelWhy[label][c.why],
		&f.formVerb[form][verb], &f.verbObject[verb][object], &f.objectNumber[object][number], &f.formNumber[form][number],
	}
}
