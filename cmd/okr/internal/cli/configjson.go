package cli

import (
	_ "embed"
	"path"

	"github.com/okr-as-code/okr/okr/config"
)

//go:embed config.schema.json
var configSchema string

// configDocument is the configuration of a path as JSON.
type configDocument struct {
	Version  int            `json:"version"`
	Path     string         `json:"path"`
	Folder   bool           `json:"folder"`
	Root     *string        `json:"root"`   // null outside any workspace
	Config   *string        `json:"config"` // null where there is none
	Presets  []string       `json:"presets"`
	Files    []string       `json:"files"`
	Settings []settingEntry `json:"settings"`
	Rules    []ruleSeverity `json:"rules"`
	Paths    []pathEntry    `json:"paths"`
}

type settingEntry struct {
	Key     string      `json:"key"`
	Value   any         `json:"value"`
	Text    string      `json:"text"`
	From    originEntry `json:"from"`
	Summary string      `json:"summary"`
}

type ruleSeverity struct {
	Name     string      `json:"name"`
	Severity string      `json:"severity"`
	From     originEntry `json:"from"`
	Glob     *string     `json:"glob"`
	Reason   *string     `json:"reason"`
}

type pathEntry struct {
	Glob   string            `json:"glob"`
	Rules  map[string]string `json:"rules"`
	Reason string            `json:"reason"`
	Files  []string          `json:"files"`
	From   originEntry       `json:"from"`
}

// An originEntry is where a value comes from: one of the three, or built in.
type originEntry struct {
	BuiltIn bool        `json:"built_in"`
	Preset  *string     `json:"preset"`
	Path    *string     `json:"path"`
	Start   *placeEntry `json:"start"`
}

type placeEntry struct {
	Line   int `json:"line"`
	Column int `json:"column"`
	Offset int `json:"offset"`
}

func (e *effective) document() configDocument {
	d := configDocument{
		Version: 1, Path: e.Name, Folder: e.Folder,
		Presets: append([]string{}, e.Config.Presets...), Files: []string{},
		Settings: []settingEntry{}, Rules: []ruleSeverity{}, Paths: []pathEntry{},
	}
	if e.Root != "" {
		d.Root = &e.Root
	}
	if f := e.Config.File; f != nil {
		d.Config = &f.Name
	}
	for _, f := range e.Config.Files {
		d.Files = append(d.Files, f.Name)
	}
	for _, v := range e.settings {
		d.Settings = append(d.Settings, settingEntry{v.Key, v.Is, v.Text(), origin(v.From), v.Doc})
	}
	for _, r := range e.rules {
		entry := ruleSeverity{Name: r.rule.Name, Severity: r.severity, From: origin(r.from)}
		if o := r.set.Over; o != nil {
			entry.Glob, entry.Reason = &o.Glob, &o.Reason
		}
		d.Rules = append(d.Rules, entry)
	}
	for _, p := range e.paths {
		entry := pathEntry{p.Glob, map[string]string{}, p.Reason, []string{}, origin(config.Origin{At: p.At})}
		for name, s := range p.Rules {
			entry.Rules[name] = s.Severity.String()
		}
		for _, f := range p.files {
			entry.Files = append(entry.Files, path.Join(e.Root, f))
		}
		d.Paths = append(d.Paths, entry)
	}
	return d
}

func origin(from config.Origin) originEntry {
	o := originEntry{BuiltIn: isBuiltIn(from)}
	switch {
	case !from.At.IsZero():
		at, _ := from.At.Ends()
		start := placeEntry(at)
		o.Path, o.Start = &from.At.File.Name, &start
	case from.Preset != "":
		o.Preset = &from.Preset
	}
	return o
}
