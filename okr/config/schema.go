package config

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/wording"
)

// A schema is a JSON Schema, or a part of one.
type schema map[string]any

// Schema returns the JSON Schema (draft-07) of .okr.yaml, indented. With the
// names of the rules it knows them too.
func Schema(rules ...string) []byte {
	root := schema{
		"$schema":     "http://json-schema.org/draft-07/schema#",
		"title":       ".okr.yaml",
		"description": "The rules and thresholds that a folder of OKRs is linted with.",
	}
	object(root)
	groups := map[string]schema{}
	for _, k := range table() {
		s := schema{"description": k.doc}
		for name, v := range orNull(k.shape.schema) {
			s[name] = v
		}
		switch k.name {
		case "rules":
			s = orNull(rulesSchema(rules))
			s["description"] = k.doc
		case "paths":
			items := k.shape.schema["items"].(schema)
			items["properties"].(schema)["rules"] = rulesSchema(rules)
		}
		root["properties"].(schema)[k.name] = s
		if group, leaf, ok := strings.Cut(k.name, "."); ok {
			if groups[group] == nil {
				groups[group] = schema{}
				object(groups[group])
				root["properties"].(schema)[group] = groups[group]
			}
			groups[group]["properties"].(schema)[leaf] = s
		}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(root); err != nil {
		panic(err) // it holds texts, numbers, lists and mappings only
	}
	return b.Bytes()
}

// object makes s that of a mapping with no keys yet but those that are free.
func object(s schema) {
	s["type"] = []string{"object", "null"}
	s["additionalProperties"] = false
	s["patternProperties"] = schema{"^x-": true}
	s["properties"] = schema{}
}

// orNull allows a value to be left empty.
func orNull(s schema) schema {
	return schema{"anyOf": []any{s, schema{"type": "null"}}}
}

func oneOrList(s schema) schema {
	return schema{"anyOf": []any{s, schema{"type": "array", "items": s}}}
}

func textsSchema() schema {
	return oneOrList(schema{"type": []string{"string", "number", "boolean", "null"}})
}

func shareSchema() schema {
	return schema{"anyOf": []any{
		schema{"type": "number", "minimum": 0, "maximum": 1},
		schema{"type": "string", "pattern": `^[0-9.]+ *%?$`},
	}}
}

func zoneSchema() schema {
	return schema{"type": "array", "items": shareSchema(), "minItems": 2, "maxItems": 2}
}

// rulesSchema is that of a mapping of rules to severities: of any rules where
// none are named. A YAML 1.1 editor sees a bare off as false.
func rulesSchema(rules []string) schema {
	severity := schema{"enum": []any{"off", "info", "warning", "error", false}}
	s := schema{}
	object(s)
	if len(rules) == 0 {
		s["patternProperties"] = schema{"^x-": true, "^[a-z]+(-[a-z]+)*$": severity}
		return s
	}
	for _, r := range rules {
		s["properties"].(schema)[r] = severity
	}
	if slices.Contains(rules, string(source.Syntax)) { // which cannot be off
		s["properties"].(schema)[string(source.Syntax)] = schema{"enum": []any{"info", "warning", "error"}}
	}
	return s
}

// lexiconPattern matches the keys that lexicon may have.
func lexiconPattern() string {
	return "^(acronyms(_add)?|(" + strings.Join(slices.Sorted(slices.Values(wording.Lists())), "|") + ")s?(_add|_remove)?)$"
}
