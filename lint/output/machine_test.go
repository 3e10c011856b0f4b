package output_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/lint/output"
	"github.com/okr-as-code/okr/okr/source"
)

// written returns what a format writes of a result.
func written(t *testing.T, format string, r *lint.Result, o output.Options) []byte {
	t.Helper()
	f, ok := output.Named(format)
	if !ok {
		t.Fatalf("there is no format %s", format)
	}
	var b bytes.Buffer
	if err := f.Write(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What Jenkins and GitLab add up is what there is, and no test case takes the
// place of another.
func TestJUnitCountsWhatItHolds(t *testing.T) {
	r := hostile()
	r.Findings = append(r.Findings, r.Findings[3], r.Findings[3]) // the same thing said three times
	r.Paths = append(r.Paths, "okrs/clean.yaml")
	var doc struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Errors   int `xml:"errors,attr"`
		Suites   []struct {
			Name  string `xml:"name,attr"`
			Tests int    `xml:"tests,attr"`
			Cases []struct {
				Name    string    `xml:"name,attr"`
				Class   string    `xml:"classname,attr"`
				Failure *struct{} `xml:"failure"`
				Error   *struct{} `xml:"error"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal(written(t, "junit", r, output.Options{FailOn: lint.Warning}), &doc); err != nil {
		t.Fatal(err)
	}
	taken := map[string]bool{}
	tests, failures, errors := 0, 0, 0
	clean := false
	for _, s := range doc.Suites {
		if s.Tests != len(s.Cases) {
			t.Errorf("%s says %d of %d cases", s.Name, s.Tests, len(s.Cases))
		}
		for _, c := range s.Cases {
			tests++
			if taken[c.Class+c.Name] {
				t.Errorf("two cases are %s of %s", c.Name, c.Class)
			}
			taken[c.Class+c.Name] = true
			if c.Failure != nil {
				failures++
			}
			if c.Error != nil {
				errors++
			}
			clean = clean || c.Class == "okrs/clean.yaml" && c.Failure == nil && c.Error == nil
		}
	}
	if want := len(r.Findings) + 1; tests != want || doc.Tests != want {
		t.Errorf("%d cases, %d said, want %d", tests, doc.Tests, want)
	}
	if failures != doc.Failures || errors != doc.Errors || failures+errors != r.Count(lint.Error)+r.Count(lint.Warning) {
		t.Errorf("%d failures and %d errors, said %d and %d", failures, errors, doc.Failures, doc.Errors)
	}
	if !clean {
		t.Error("the clean file passes no test")
	}
}

// A suggestion of reviewdog, taken up, does what the fix does.
func TestSuggestionsDoWhatFixesDo(t *testing.T) {
	f := source.NewFile("a.yaml", "objective: Größe é\nkey_results:\n  - input: 12 talks\n  - input: more\n")
	other := source.NewFile("b.yaml", "x: 1\n")
	x := finding("schema", lint.Error, at(f, "12 talks"), "wrong")
	x.Offer("one place", true, source.Edit{At: at(f, "é"), New: "e\nwhy: it is"})
	x.Offer("two places, the later one first", true,
		source.Edit{At: at(f, "more"), New: "Hire 3"}, source.Edit{At: at(f, "12 talks"), New: "Talk"})
	x.Offer("two files", true, source.Edit{At: at(f, "12"), New: "13"}, source.Edit{At: at(other, "1"), New: "2"})
	var doc struct {
		Diagnostics []struct {
			Suggestions []struct {
				Range struct{ Start, End struct{ Line, Column int } }
				Text  string
			}
		}
	}
	if err := json.Unmarshal(written(t, "rdjson", &lint.Result{Findings: []*lint.Finding{x}}, output.Options{}), &doc); err != nil {
		t.Fatal(err)
	}
	suggestions := doc.Diagnostics[0].Suggestions
	if len(suggestions) != 2 {
		t.Fatalf("%d suggestions: what touches two files is none", len(suggestions))
	}
	offset := func(line, column int) int {
		return len(strings.Join(strings.SplitAfter(f.Text, "\n")[:line-1], "")) + column - 1 // in bytes
	}
	for i, s := range suggestions {
		want, err := source.Apply(f, x.Fixes[i].Edits...)
		if err != nil {
			t.Fatal(err)
		}
		start, end := s.Range.Start, s.Range.End
		got := f.Text[:offset(start.Line, start.Column)] + s.Text + f.Text[offset(end.Line, end.Column):]
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s:\n%s", x.Fixes[i].Title, diff)
		}
	}
}

// GitHub makes links of brackets, and shows an alert on a pull request only if
// all its lines were changed.
func TestSARIFForGitHub(t *testing.T) {
	f := source.NewFile("okrs/a b.yaml", "objective: >\n  one\n  two\n")
	x := finding("schema", lint.Error, at(f, "one\n  two"), "see [here](https://x.example) [and there]")
	var doc struct {
		Runs []struct {
			Results []struct {
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine, StartColumn, EndLine, EndColumn int }
					}
				}
			}
		}
	}
	if err := json.Unmarshal(written(t, "sarif", &lint.Result{Findings: []*lint.Finding{x}}, output.Options{Root: "plans"}), &doc); err != nil {
		t.Fatal(err)
	}
	got := doc.Runs[0].Results[0]
	if want := `see \[here\](https://x.example) \[and there\]`; got.Message.Text != want {
		t.Errorf("%s, want %s", got.Message.Text, want)
	}
	place := got.Locations[0].PhysicalLocation
	if want := "plans/okrs/a%20b.yaml"; place.ArtifactLocation.URI != want {
		t.Errorf("%s, want %s", place.ArtifactLocation.URI, want)
	}
	if want := (struct{ StartLine, StartColumn, EndLine, EndColumn int }{2, 3, 2, 6}); place.Region != want {
		t.Errorf("%v, want %v", place.Region, want)
	}
}
