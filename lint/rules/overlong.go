package rules

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

var overlong = &lint.Rule{
	Name:     "overlong",
	Severity: lint.Info,
	Category: lint.Hygiene,
	Phase:    cycle.Plan,
	Scope:    lint.Sentence,
	Since:    1,
	Options:  []string{"objective_length", "objective_words", "kr_length"},
	Doc:      doc("overlong"),
	Check:    checkOverlong,
}

// whyLength is how many characters a reason may have that people read to its end.
const whyLength = 500

func checkOverlong(p *lint.Pass) {
	lint.EachObjective(longObjective)(p)
	lint.EachMeasure(longKeyResult)(p)
}

// What is too much is underlined: the words after the last that there is room for.
func longObjective(p *lint.Pass, o *okr.Objective) {
	if s := o.Sentence; s != nil {
		words, length := 0, utf8.RuneCountInString(s.Text)
		from := len(s.Text)
		for at := range writtenWords(s.Text) {
			words++
			if words > p.Settings.ObjectiveWords || utf8.RuneCountInString(s.Text[:at.End]) > p.Settings.ObjectiveLength {
				from = min(from, int(at.Start))
			}
		}
		over := ""
		if words <= p.Settings.ObjectiveWords && 20*length <= 21*p.Settings.ObjectiveLength {
			length = 0 // a few characters more do not matter where the words are few enough
		}
		switch {
		case words > p.Settings.ObjectiveWords && length > p.Settings.ObjectiveLength:
			over = fmt.Sprintf("%s and %s are more than people remember of an objective: say it in at most %d and %d",
				count(words, "word"), count(length, "character"), p.Settings.ObjectiveWords, p.Settings.ObjectiveLength)
		case words > p.Settings.ObjectiveWords:
			over = fmt.Sprintf("%s are more than people remember of an objective: say it in at most %d", count(words, "word"), p.Settings.ObjectiveWords)
		case length > p.Settings.ObjectiveLength:
			over = fmt.Sprintf("%s are more than people remember of an objective: say it in at most %d", count(length, "character"), p.Settings.ObjectiveLength)
		}
		if over != "" {
			p.Report(o, s.At(tail(s.Text, from)), "%s", over).
				Suggest("keep what becomes true and for whom; reasons can go to `why`, numbers to key results, and means to initiatives")
		}
	}
	if o.Why != nil && o.Has("why") {
		if n := utf8.RuneCountInString(o.Why.Value); n > whyLength {
			p.Report(o, o.Why.At, "a `why` of %d characters is read by nobody to its end: say what you saw, in at most %d", n, whyLength).
				Suggest("keep the number or the sentence that made you choose it, and put the rest behind `links`")
		}
	}
}

func longKeyResult(p *lint.Pass, kr *okr.KeyResult) {
	n := utf8.RuneCountInString(kr.Text())
	if n <= p.Settings.KRLength || len(kr.Parts) == 0 {
		return
	}
	at := source.Span{}
	what, help := "a key result", "keep what is measured, from which number to which; the rest can go to `notes`, and several numbers to several key results"
	if len(kr.Parts) > 1 {
		what, help = "a chain", "keep what each part brings about, with its number; the rest can go to `notes`"
	} else if s := kr.Parts[0].Sentence; s != nil {
		at = s.At(tail(s.Text, room(s.Text, p.Settings.KRLength)))
	}
	p.Report(kr, at, "%s of %d characters fits on no board: say it in at most %d", what, n, p.Settings.KRLength).
		Suggest("%s", help)
}

// writtenWords returns where the words of a text stand, as people count them.
func writtenWords(text string) func(yield func(wording.Range) bool) {
	return func(yield func(wording.Range) bool) {
		start, counts := -1, false
		for i, c := range text + " " {
			switch {
			case !unicode.IsSpace(c):
				if start < 0 {
					start = i
				}
				counts = counts || unicode.IsLetter(c) || unicode.IsDigit(c)
			case start >= 0:
				if counts && !yield(wording.Range{Start: int32(start), End: int32(i)}) {
					return
				}
				start, counts = -1, false
			}
		}
	}
}

// room returns where the first word begins that no longer fits into most characters.
func room(text string, most int) int {
	for at := range writtenWords(text) {
		if utf8.RuneCountInString(text[:at.End]) > most {
			return int(at.Start)
		}
	}
	return len(text)
}

// tail returns the range of a text from a place on, all of it where that is its end
// or its beginning.
func tail(text string, from int) wording.Range {
	end := len(strings.TrimRightFunc(text, unicode.IsSpace))
	if from >= end {
		from = 0
	}
	return wording.Range{Start: int32(from), End: int32(end)}
}
