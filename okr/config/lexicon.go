package config

import (
	"maps"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/wording"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// lexicon reads the changes to the word lists. A list under its bare name, like
// input_nouns, is added to.
func lexicon() shape {
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			if n.Kind != yamldoc.Mapping {
				return r.wrong(n, "lexicon is a mapping of word lists, like vanity_add, to words")
			}
			all := true
			for _, p := range n.Pairs {
				if !free(p.Key.Value) {
					all = r.wordList(p) && all
				}
			}
			return all
		},
		schema: schema{
			"type":                 "object",
			"additionalProperties": false,
			"patternProperties":    schema{"^x-": true, lexiconPattern(): textsSchema()},
		},
		value: func(c *Config) any {
			lists := Fields{}
			for _, add := range slices.Sorted(maps.Keys(c.LexiconAdd)) {
				lists = append(lists, Field{add + "_add", c.LexiconAdd[add]})
			}
			for _, remove := range slices.Sorted(maps.Keys(c.LexiconRemove)) {
				lists = append(lists, Field{remove + "_remove", c.LexiconRemove[remove]})
			}
			if len(c.Acronyms) > 0 {
				lists = append(lists, Field{"acronyms", c.Acronyms})
			}
			return lists
		},
	}
}

func (r *reader) wordList(p yamldoc.Pair) bool {
	k := p.Key.Value
	base, add := strings.CutSuffix(k, "_add")
	base, remove := strings.CutSuffix(base, "_remove")
	lists := wording.Lists()
	known := slices.Contains(lists, base) || slices.Contains(lists, strings.TrimSuffix(base, "s"))
	if base == "acronyms" {
		known = !remove // those that are built in are nobody's to redefine
	}
	if !known || add && remove {
		// With "vanity" first, the plain form is suggested first.
		names := []string{"vanity_add", "vanity_remove", "input_nouns", "output_nouns", "outcome_nouns", "acronyms"}
		for _, l := range lists {
			names = append(names, l+"_add", l+"_remove", l)
		}
		return r.unknown(p.Key, "a word list", names)
	}
	words, ok := r.texts(k, p.Value)
	switch {
	case base == "acronyms":
		r.c.Acronyms = join(r.c.Acronyms, words)
	case remove:
		r.c.LexiconRemove[base] = join(r.c.LexiconRemove[base], words)
	default:
		r.c.LexiconAdd[base] = join(r.c.LexiconAdd[base], words)
	}
	return ok
}
