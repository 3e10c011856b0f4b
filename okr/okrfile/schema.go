package okrfile

import (
	"bytes"
	"encoding/json"

	"github.com/okr-as-code/okr/okr"
)

// A node is a part of the JSON Schema. Its keys are printed in alphabetic order.
type node = map[string]any

// Schema returns the JSON Schema (draft-07) of a file, indented. Every file that
// Read has no problem with is valid; what only reading numbers, sentences and
// references can tell is valid too.
func Schema() []byte {
	// A field that says nothing is absent, so every kind allows a blank.
	definitions := node{
		"blank":  anyOf(node{"type": "null"}, textNode(`^\s*$`)),
		"scalar": node{"type": []string{"string", "number", "boolean", "null"}},
	}
	for k := range definitionNames {
		definitions[definitionNames[k]] = kind(k).node()
	}
	f := &theFormat
	for name, o := range map[string]node{
		"key_result":    keyResultNode(f.keyResult.section()),
		"check_in":      objectNode(f.checkIn.section(), hasNode("date")),
		"milestone":     objectNode(f.milestone.section(), hasNode("text")),
		"initiative":    objectNode(f.initiative.section(), hasNode("text")),
		"review":        objectNode(f.review.section()),
		"change":        objectNode(f.change.section()),
		"retrospective": objectNode(f.retrospective.section()),
		"rice":          objectNode(f.rice.section()),
		"experiment":    objectNode(f.experiment.section()),
		"link":          objectNode(f.link.section(), anyOf(hasNode("name"), hasNode("link"))),
		"dates":         objectNode(f.period.section(), hasNode("start"), hasNode("end")),
		"term":          objectNode(f.term.section()),
		"objective":     objectNode(f.objective.section(), oneWhose()...),
	} {
		definitions[name] = o
	}
	root := objectNode(f.single.section(), append(oneWhose(), aboveNode(f))...)
	root["$schema"] = "http://json-schema.org/draft-07/schema#"
	root["title"] = "A file of OKRs"
	root["definitions"] = definitions

	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(root); err != nil {
		panic(err) // it is made of maps, lists and texts
	}
	return out.Bytes()
}

// definitionNames are the names of the kinds among the definitions.
var definitionNames = [...]string{
	kindName: "name", kindNames: "names", kindText: "text", kindTexts: "texts", kindSentence: "sentence", kindIdentifier: "id", kindValue: "value", kindNumber: "baseline",
	kindChance: "chance", kindAmount: "number", kindDay: "day", kindSpan: "days", kindFlag: "flag", kindRefs: "references",
	kindLinks: "links", kindUrl: "address", kindVersion: "version", kindPeriod: "cycle", kindBounds: "two_values", kindFloors: "floor",
	kindTerms: "glossary", kindStatus: "status", kindCommitment: "commitment", kindInfluence: "influence", kindPace: "pace",
	kindDecision: "decision", kindStage: "stage", kindObjectives: "objectives", kindKeyResults: "key_results", kindCheckIns: "check_ins",
	kindMilestones: "milestones", kindInitiatives: "initiatives", kindReviews: "reviews", kindChanges: "changes",
	kindRetro: "retrospective_or_blank", kindRiceScore: "rice_or_blank", kindTrial: "experiment_or_blank",
}

// node returns what may stand under a field of the kind.
func (k kind) node() node {
	switch k {
	case kindNames, kindTexts, kindRefs:
		return listOf(ref("scalar"))
	case kindIdentifier:
		return node{"allOf": []node{ref("scalar"), {"pattern": `^\s*[\p{L}\p{Nd}_-]*\s*$`}}}
	case kindValue, kindAmount:
		return node{"type": []string{"number", "string", "null"}, "not": textNode(`^\s*(\+|by\s)|[0-9][x×]\s*$`)}
	case kindNumber:
		return ref(definitionNames[kindValue])
	case kindChance:
		return anyOf(ref("blank"), node{"type": "number", "minimum": 0, "maximum": 1}, textNode(`^\s*[0-9.]`))
	case kindDay:
		return anyOf(ref("blank"), textNode(`^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\s*$`))
	case kindSpan:
		return anyOf(ref("blank"), textNode(`^\s*[0-9]{1,4}\s*([dDwW]|[dD][aA][yY][sS]?|[wW][eE][eE][kK][sS]?)\s*$`))
	case kindFlag:
		return anyOf(ref("blank"), node{"type": "boolean"}, textNode(`^\s*(true|True|TRUE|false|False|FALSE)\s*$`))
	case kindLinks:
		return listOf(anyOf(ref("scalar"), ref("link")))
	case kindVersion:
		return anyOf(ref("blank"), node{"const": 1}, textNode(`^\s*1\s*$`))
	case kindPeriod:
		return anyOf(ref("blank"), node{"type": "number"}, textNode(`^\s*([Ff][Yy])?[0-9]{2,4}(-[QqHhTtMm][0-9]{1,2})?\s*$`), ref("dates"))
	case kindBounds:
		return anyOf(ref("blank"), valuesNode(2))
	case kindFloors:
		return anyOf(ref(definitionNames[kindValue]), valuesNode(1))
	case kindTerms:
		return anyOf(ref("blank"), node{"type": "object", "additionalProperties": anyOf(ref("scalar"), ref("term"))})
	case kindStatus:
		return oneOfNode(okr.Statuses[:])
	case kindCommitment:
		return oneOfNode(okr.Commitments[:])
	case kindInfluence:
		return oneOfNode(okr.Influences[1:])
	case kindPace:
		return oneOfNode(okr.Paces[:])
	case kindDecision:
		return oneOfNode(decisions)
	case kindObjectives:
		return listOf(anyOf(ref("objective"), node{"type": "null"}))
	case kindKeyResults:
		return anyOf(ref("blank"), ref("key_result"), node{"type": "array", "items": ref("key_result")})
	case kindCheckIns:
		return listOf(anyOf(ref("blank"), ref("check_in")))
	case kindMilestones:
		return listOf(anyOf(ref("scalar"), ref("milestone")))
	case kindInitiatives:
		return listOf(anyOf(ref("scalar"), ref("initiative")))
	case kindReviews:
		return listOf(anyOf(ref("blank"), ref("review")))
	case kindChanges:
		return listOf(anyOf(ref("blank"), ref("change")))
	case kindRetro:
		return anyOf(ref("blank"), ref("retrospective"))
	case kindRiceScore:
		return anyOf(ref("blank"), ref("rice"))
	case kindTrial:
		return anyOf(ref("blank"), ref("experiment"))
	}
	return ref("scalar") // name, text, sentence, url, stage
}

// keyResultNode is a sentence, or fields with a sentence and one aim.
func keyResultNode(s *section) node {
	labels := []node{hasNode("input"), hasNode("output"), hasNode("outcome")}
	rules := []node{
		anyOf(append(labels, hasNode("key_result"))...),
		notBoth(hasNode("key_result"), anyOf(labels...)),
		notBoth(hasNode("between"), anyOf(hasNode("at_least"), hasNode("at_most"))),
		notBoth(hasNode("between"), node{"properties": node{"floor": node{"type": []string{"number", "string"}, "not": ref("blank")}}, "required": []string{"floor"}}),
	}
	unknown := node{"required": []string{"baseline"}, "properties": node{"baseline": node{"const": "unknown"}}}
	var aims []node
	for _, a := range aimTable {
		var fields []node
		for _, f := range a.fields {
			fields = append(fields, hasNode(f))
		}
		aims = append(aims, anyOf(fields...))
	}
	for i, a := range aims {
		for _, b := range aims[i+1:] {
			rules = append(rules, notBoth(a, b))
		}
	}
	rules = append(rules, notBoth(unknown, anyOf(hasNode("milestones"), hasNode("probability"), hasNode("achieved"))))
	bare := node{"type": []string{"string", "number", "boolean"}, "not": ref("blank")}
	return anyOf(bare, objectNode(s, rules...))
}

// objectNode is a mapping of the fields of s that follows rules, and may have
// keys of its own.
func objectNode(s *section, rules ...node) node {
	properties := node{}
	for _, f := range s.fields {
		properties[f.name] = node{"description": f.doc, "allOf": []node{ref(definitionNames[f.kind])}}
	}
	o := node{
		"type":                 "object",
		"properties":           properties,
		"patternProperties":    node{"^x-": true},
		"additionalProperties": false,
	}
	if len(rules) > 0 {
		o["allOf"] = rules
	}
	return o
}

// aboveNode says that a file with objectives has the other fields of an
// objective in each of them.
func aboveNode(f *format) node {
	only := node{}
	for _, c := range f.objective.section().fields {
		if f.above.find(c.name) == nil {
			only[c.name] = ref("blank")
		}
	}
	return node{"if": hasNode("objectives"), "then": node{"properties": only}}
}

// oneWhose says that an objective is of one company, department, team or person.
func oneWhose() []node {
	levels := []string{"company", "department", "team", "person"}
	var rules []node
	for i, a := range levels {
		for _, b := range levels[i+1:] {
			rules = append(rules, notBoth(hasNode(a), hasNode(b)))
		}
	}
	return rules
}

// hasNode is a mapping in which a field says something.
func hasNode(field string) node {
	nothing := ref("blank")
	if field == "milestones" {
		nothing = anyOf(nothing, node{"type": "array", "items": ref("blank")})
	}
	return node{"required": []string{field}, "properties": node{field: node{"not": nothing}}}
}

func notBoth(a, b node) node { return node{"not": node{"allOf": []node{a, b}}} }

func anyOf(of ...node) node { return node{"anyOf": of} }

func listOf(item node) node { return anyOf(item, ref("blank"), node{"type": "array", "items": item}) }

func ref(name string) node { return node{"$ref": "#/definitions/" + name} }

// textNode is a text of that form. The pattern is of ECMA 262, with no flags.
func textNode(pattern string) node { return node{"type": "string", "pattern": pattern} }

func valuesNode(least int) node {
	item := node{"allOf": []node{ref(definitionNames[kindValue]), {"not": ref("blank")}}}
	return node{"type": "array", "items": item, "minItems": least, "maxItems": 2}
}

// oneOfNode is one of a few words. Editors offer those of an enum; white space
// in quotes around them does not matter.
func oneOfNode(words []string) node {
	pattern := ""
	for i, w := range words {
		if i > 0 {
			pattern += "|"
		}
		pattern += w
	}
	return anyOf(node{"enum": words}, node{"type": "null"}, textNode(`^\s*(`+pattern+`)?\s*$`))
}
