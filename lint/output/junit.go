package output

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/source"
)

// What the readers of JUnit's XML have in common: Jenkins takes one failure from
// a test case, GitLab tells cases apart by class name, name and file.
type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string        `xml:"name,attr"`
	Class   string        `xml:"classname,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    int           `xml:"line,attr,omitempty"`
	Error   *junitFailure `xml:"error"`
	Failure *junitFailure `xml:"failure"`
	Out     string        `xml:"system-out,omitempty"`
}

type junitFailure struct {
	Type    string `xml:"type,attr"`
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

// JUnit writes a test suite for each file and a test case for each finding,
// which fails from Options.FailOn on. A file without findings has a case that
// passes, so that a clean run is not taken for one without tests. What could not
// be read is an error instead of a failure.
func JUnit(w io.Writer, r *lint.Result, o Options) error {
	all := junitSuites{Name: "okr lint"}
	of := make(map[string]int) // the suite of a file
	suite := func(name string) *junitSuite {
		i, ok := of[name]
		if !ok {
			i = len(all.Suites)
			of[name] = i
			all.Suites = append(all.Suites, junitSuite{Name: name})
		}
		return &all.Suites[i]
	}
	for _, path := range r.Paths {
		suite(draw.Clean(path))
	}
	taken := make(map[junitCase]int) // how often a name is given in a file
	for _, f := range r.Findings {
		name := cmp.Or(draw.Clean(pathOf(f.At)), "okr lint")
		c := o.junitCase(name, f)
		key := junitCase{Name: c.Name, Class: c.Class}
		if taken[key]++; taken[key] > 1 {
			c.Name = fmt.Sprintf("%s (%d)", c.Name, taken[key])
		}
		suite(name).add(c)
	}
	for i := range all.Suites {
		s := &all.Suites[i]
		if len(s.Cases) == 0 {
			s.Cases = []junitCase{{Name: "no findings", Class: s.Name, File: s.Name}}
		}
		s.Tests = len(s.Cases)
		all.Tests += s.Tests
		all.Failures += s.Failures
		all.Errors += s.Errors
	}
	return writeXML(w, all)
}

// add adds a case and counts it.
func (s *junitSuite) add(c junitCase) {
	if c.Error != nil {
		s.Errors++
	}
	if c.Failure != nil {
		s.Failures++
	}
	s.Cases = append(s.Cases, c)
}

func (o Options) junitCase(name string, f *lint.Finding) junitCase {
	start, _ := f.At.Ends()
	c := junitCase{Name: fmt.Sprintf("%s at %v", ruleOf(f), start), Class: name}
	if !f.At.IsZero() {
		c.File, c.Line = name, start.Line
	}
	text := fmt.Sprintf("%s:%v: %v: %s [%s]", name, start, f.Severity, said(f), ruleOf(f))
	failure := &junitFailure{f.Severity.String(), draw.Clean(f.Message), text}
	switch rule := ruleOf(f); {
	case f.Severity < o.FailOn:
		c.Out = text
	case f.Severity == lint.Error && (rule == string(source.Syntax) || rule == string(source.Unreadable)):
		c.Error = failure
	default:
		c.Failure = failure
	}
	return c
}

// writeXML writes an XML document. Characters that XML has no place for are gone
// from text that is clean.
func writeXML(w io.Writer, v any) error {
	text, err := xml.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s%s\n", xml.Header, text)
	return err
}
