package config

import (
	"path"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// extends reads presets and files, in order: a later one wins, and what stands
// beside extends wins over all of them. A file is named by its path from the
// file that names it; a word without a slash and an ending is a preset.
func extends() shape {
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			all := true
			for _, item := range list(n) {
				text, ok := r.scalar(name, item, "a preset or the path of a file")
				all = ok && r.extend(item, text) && all
			}
			return all
		},
		schema: oneOrList(schema{"anyOf": []any{
			schema{"enum": PresetNames()},
			schema{"type": "string", "pattern": `/|\.ya?ml$`},
		}}),
		value: func(c *Config) any { return append([]string{}, c.Presets...) },
	}
}

func (r *reader) extend(n *yamldoc.Node, text string) bool {
	if p, ok := presetOf(text); ok {
		p.apply(r.c)
		return true
	}
	if ext := path.Ext(text); !strings.Contains(text, "/") && ext != ".yaml" && ext != ".yml" {
		mean, _ := suggest(text, PresetNames())
		return r.wrong(n, "there is no preset %q%s; the presets are %s", text, mean, sentence(PresetNames(), "and"))
	}
	if strings.Contains(text, "://") {
		return r.wrong(n, "extends names presets and files of the repository, not %q: nothing is fetched", text)
	}
	if path.IsAbs(text) || strings.Contains(text, "\\") {
		return r.wrong(n, "extends names a file by its path from this one, written with /, not %q", text)
	}
	name := path.Join(path.Dir(r.open[len(r.open)-1]), text)
	if i := slices.Index(r.open, name); i >= 0 {
		return r.wrong(n, "extends goes in a circle: %s", strings.Join(append(slices.Clone(r.open[i:]), name), " → "))
	}
	if r.count >= maxExtended {
		return r.wrong(n, "extends leads to more than %d files", maxExtended)
	}
	if r.o.Extend == nil {
		return r.wrong(n, "%s cannot be read here", text)
	}
	f, err := r.o.Extend(name)
	if err != nil {
		return r.wrong(n, "%s %v", text, err)
	}
	if !slices.ContainsFunc(r.c.Files, func(x *source.File) bool { return x.Name == f.Name }) {
		r.c.Files = append(r.c.Files, f)
	}
	r.read(f, name)
	return true
}
