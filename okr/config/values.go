package config

import (
	"path"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr"
	"github.com/okr-as-code/okr/okr/wording"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

func folder() shape {
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			text, ok := r.scalar(name, n, "the path of a folder")
			if !ok {
				return false
			}
			if text == "" { // path.Clean would make . of it, which is every file there is
				return r.wrong(n, "folder is empty; the folder of .okr.yaml itself is .")
			}
			clean := path.Clean(text)
			if strings.HasPrefix(clean, "/") || clean == ".." || strings.HasPrefix(clean, "../") || strings.ContainsAny(clean, "\\\x00") {
				return r.wrong(n, "folder is below the folder of .okr.yaml, written with /, not %q", text)
			}
			r.c.Folder = clean
			return true
		},
		schema: schema{"type": "string"},
		value:  func(c *Config) any { return c.Folder },
	}
}

func level() shape {
	words := []string{okr.Company.String(), okr.Department.String(), okr.Team.String(), okr.Person.String()}
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			i, ok := r.word(name, n, words...)
			if ok {
				r.c.Level, _ = okr.LevelOf(words[i])
			}
			return ok
		},
		schema: schema{"enum": words},
		value:  func(c *Config) any { return c.Level.String() },
	}
}

// language is a code such as en, de or pt-BR.
func language() shape {
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			text, ok := r.scalar(name, n, "the code of a language, like en or de")
			if !ok {
				return false
			}
			code := strings.ToLower(text)
			main, _, _ := strings.Cut(strings.ReplaceAll(code, "_", "-"), "-")
			if len(main) < 2 || len(main) > 3 || strings.Trim(main, "abcdefghijklmnopqrstuvwxyz") != "" {
				return r.wrong(n, "language is the code of a language, like en or de, not %q", text)
			}
			if main == "en" {
				code = main
			}
			r.c.Language = code
			return true
		},
		schema: schema{"type": "string", "pattern": "^[A-Za-z]{2,3}([-_].+)?$"},
		value:  func(c *Config) any { return c.Language },
	}
}

func stages() shape {
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			if n.Kind == yamldoc.Sequence {
				list, ok := r.texts(name, n)
				if ok {
					r.c.Stages = list
				}
				return ok
			}
			i, ok := r.word(name, n, "poem", "none")
			switch {
			case ok && i == 0:
				r.c.Stages = slices.Clone(poem[:])
			case ok:
				r.c.Stages = nil
			}
			return ok
		},
		schema: schema{"anyOf": []any{schema{"enum": []string{"poem", "none"}}, textsSchema()}},
		value: func(c *Config) any {
			switch {
			case c.Stages == nil:
				return "none"
			case slices.Equal(c.Stages, poem[:]):
				return "poem"
			}
			return c.Stages
		},
	}
}

func scoreKinds() shape {
	labels := []wording.Label{wording.Input, wording.Output, wording.Outcome}
	words := []string{"input", "output", "outcome"}
	return shape{
		read: func(r *reader, name string, n *yamldoc.Node) bool {
			var kinds wording.Labels
			all := true
			for _, item := range list(n) {
				i, ok := r.word(name, item, words...)
				if ok {
					kinds |= wording.Set(labels[i])
				}
				all = all && ok
			}
			if all {
				r.c.ScoreKinds = kinds
			}
			return all
		},
		schema: oneOrList(schema{"enum": words}),
		value: func(c *Config) any {
			var on []string
			for i, l := range labels {
				if c.ScoreKinds == 0 || c.ScoreKinds.Has(l) {
					on = append(on, words[i])
				}
			}
			return on
		},
	}
}
