package output

import (
	"io"
	"net/url"
	"path"
	"strings"

	"github.com/okr-as-code/okr/lint"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/source"
)

// home is where the program and the pages of its rules are to be read.
const home = "https://github.com/okr-as-code/okr"

// ruleURL returns where the page of a rule is to be read.
func ruleURL(rule string) string { return home + "/blob/main/lint/rules/doc/" + rule + ".md" }

// The parts of SARIF 2.1.0 that are written. primaryLocationLineHash is left
// out: GitHub's upload computes it, and warns where a file has another.
type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool       sarifTool     `json:"tool"`
	ColumnKind string        `json:"columnKind"`
	Results    []sarifResult `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name            string      `json:"name"`
	Version         string      `json:"version,omitempty"`
	SemanticVersion string      `json:"semanticVersion,omitempty"`
	InformationURI  string      `json:"informationUri"`
	Rules           []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID            string          `json:"id"`
	Short         sarifText       `json:"shortDescription"`
	Full          sarifText       `json:"fullDescription"`
	HelpURI       string          `json:"helpUri"`
	Help          sarifText       `json:"help"`
	Configuration sarifLevel      `json:"defaultConfiguration"`
	Properties    sarifProperties `json:"properties"`
}

type sarifText struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

type sarifLevel struct {
	Level string `json:"level"`
}

// security-severity is none of them: it would make a security alert of an OKR.
type sarifProperties struct {
	Tags     []string `json:"tags"`
	Severity string   `json:"problem.severity"`
}

type sarifResult struct {
	RuleID       string            `json:"ruleId"`
	RuleIndex    int               `json:"ruleIndex"`
	Level        string            `json:"level"`
	Message      sarifText         `json:"message"`
	Locations    []sarifLocation   `json:"locations"`
	Related      []sarifLocation   `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string `json:"partialFingerprints"`
	Fixes        []sarifFix        `json:"fixes,omitempty"`
}

type sarifLocation struct {
	ID       int            `json:"id,omitempty"`
	Physical sarifPhysical  `json:"physicalLocation"`
	Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	Message  *sarifText     `json:"message,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI  string `json:"uri"`
	Base string `json:"uriBaseId,omitempty"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn"`
	EndLine     int `json:"endLine"`
	EndColumn   int `json:"endColumn"`
}

type sarifLogical struct {
	Name string `json:"fullyQualifiedName"`
}

type sarifFix struct {
	Description sarifText     `json:"description"`
	Changes     []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	Artifact     sarifArtifact      `json:"artifactLocation"`
	Replacements []sarifReplacement `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  sarifRegion `json:"deletedRegion"`
	Inserted sarifText   `json:"insertedContent"`
}

// SARIF writes the result as SARIF 2.1.0, with the rules that found something
// and their pages.
func SARIF(w io.Writer, r *lint.Result, o Options) error {
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{Name: "okr", Version: o.Version, InformationURI: home, Rules: []sarifRule{}}},
		ColumnKind: "unicodeCodePoints",
		Results:    make([]sarifResult, 0, len(r.Findings)),
	}
	driver := &run.Tool.Driver
	if number, ok := strings.CutPrefix(o.Version, "v"); ok {
		driver.SemanticVersion = number
	}
	index := make(map[string]int)
	for _, f := range r.Findings {
		i, ok := index[f.Rule.Name]
		if !ok {
			i = len(driver.Rules)
			index[f.Rule.Name] = i
			driver.Rules = append(driver.Rules, sarifRuleOf(f.Rule))
		}
		result := o.sarifResult(f)
		result.RuleIndex = i
		run.Results = append(run.Results, result)
	}
	return draw.JSON(w, sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}

func sarifRuleOf(r *lint.Rule) sarifRule {
	page := r.Doc()
	summary := sarifText{Text: r.Summary()}
	severity := r.Severity.String()
	if r.Severity == lint.Info {
		severity = "recommendation"
	}
	return sarifRule{
		ID:            r.Name,
		Short:         summary,
		Full:          summary,
		HelpURI:       ruleURL(r.Name),
		Help:          sarifText{page, page},
		Configuration: sarifLevel{levelOf(r.Severity)},
		Properties:    sarifProperties{[]string{string(r.Category)}, severity},
	}
}

func levelOf(s lint.Severity) string {
	if s == lint.Info {
		return "note"
	}
	return s.String()
}

func (o Options) sarifResult(f *lint.Finding) sarifResult {
	result := sarifResult{
		RuleID:       f.Rule.Name,
		Level:        levelOf(f.Severity),
		Message:      sarifMessage(said(f)),
		Locations:    []sarifLocation{},
		Fingerprints: map[string]string{"okrFinding/v1": f.Fingerprint},
	}
	if !f.At.IsZero() {
		location := sarifLocation{Physical: o.sarifPhysical(f.At)}
		if f.Address != "" {
			location.Logical = []sarifLogical{{f.Address}}
		}
		result.Locations = append(result.Locations, location)
	}
	for i, related := range f.Related {
		if !related.At.IsZero() {
			message := sarifMessage(cleanLines(related.Message))
			result.Related = append(result.Related, sarifLocation{ID: i + 1, Physical: o.sarifPhysical(related.At), Message: &message})
		}
	}
	for _, fix := range f.Fixes {
		result.Fixes = append(result.Fixes, o.sarifFix(fix))
	}
	return result
}

// sarifMessage returns a text in which no brackets make a link.
func sarifMessage(text string) sarifText {
	if strings.Contains(text, "](") {
		text = strings.NewReplacer("[", `\[`, "]", `\]`).Replace(text)
	}
	return sarifText{Text: text}
}

// sarifPhysical returns a place, at most to the end of its first line: GitHub
// shows an alert in a pull request only if all of its lines were changed.
func (o Options) sarifPhysical(at source.Span) sarifPhysical {
	start, _ := at.Ends()
	if line := at.File.Line(start.Line); at.End > line.End {
		at.End = max(at.Start, line.End)
	}
	return sarifPhysical{o.sarifArtifact(at), sarifRegionOf(at)}
}

func sarifRegionOf(at source.Span) sarifRegion {
	start, end := at.Ends()
	return sarifRegion{start.Line, start.Column, end.Line, end.Column}
}

func (o Options) sarifArtifact(at source.Span) sarifArtifact {
	name := o.fromTop(at)
	escaped := strings.ReplaceAll((&url.URL{Path: name}).EscapedPath(), ":", "%3A")
	if path.IsAbs(name) {
		return sarifArtifact{URI: "file://" + escaped}
	}
	return sarifArtifact{URI: escaped, Base: "%SRCROOT%"}
}

// sarifFix returns a fix, whose edits are of one file each.
func (o Options) sarifFix(fix source.Fix) sarifFix {
	out := sarifFix{Description: sarifMessage(cleanLines(fix.Title)), Changes: []sarifChange{}}
	var last *source.File
	for _, e := range fix.Edits {
		if e.At.File != last {
			last = e.At.File
			out.Changes = append(out.Changes, sarifChange{Artifact: o.sarifArtifact(e.At)})
		}
		change := &out.Changes[len(out.Changes)-1]
		change.Replacements = append(change.Replacements, sarifReplacement{sarifRegionOf(e.At), sarifText{Text: e.New}})
	}
	return out
}
