package workspace

import (
	"cmp"
	"errors"
	"fmt"
	"path"

	"github.com/okr-as-code/okr/okr/config"
	"github.com/okr-as-code/okr/okr/source"
)

// config reads the configuration of a place. It is that of ConfigPath where one
// is given, and the one that is built in where there is none.
func (l *loader) config(place Place) (*config.Config, []source.Problem) {
	p, top := path.Join(place.Root, configName), place.Top
	_, overlaid := l.overlay[p]
	switch {
	case l.ConfigPath != "":
		p = resolve(l.dir, l.ConfigPath)
		named, _ := Find(l.fsys, path.Dir(p))
		top = cmp.Or(named.Top, path.Dir(p))
	case !place.Config && !overlaid:
		return config.Default(), l.misnamed(place)
	}
	var text, problem string
	if l.ConfigPath != "" { // where it leads is the business of who named it
		text, problem = l.text(p)
	} else {
		text, problem = l.linked(top, p)
	}
	f, dir := source.NewFile(display(l.dir, p), text), path.Dir(p)
	if problem != "" {
		c, _ := config.Read(f, config.ReadOptions{})
		return c, []source.Problem{{Kind: source.Unreadable, At: f.Span(0, 0), Message: "the configuration " + problem}}
	}
	return config.Read(f, config.ReadOptions{
		Rules: l.Rules,
		Extend: func(name string) (*source.File, error) {
			p := resolve(dir, name)
			if !below(top, p) {
				return nil, errors.New("is outside the repository")
			}
			if _, ok := l.overlay[p]; !ok && !exists(l.fsys, p) {
				return nil, l.notThere(dir, p)
			}
			text, problem := l.linked(top, p)
			if problem != "" {
				return nil, errors.New(problem)
			}
			return source.NewFile(display(l.dir, p), text), nil
		},
	})
}

// notThere returns the error of an extended file that is not there, with the one
// that was probably meant: by its path from the folder of .okr.yaml.
func (l *loader) notThere(dir, p string) error {
	if meant := l.missing(p, p).Nearest; meant != "" {
		return fmt.Errorf("is not there, did you mean %s", display(dir, resolve(l.dir, meant)))
	}
	return errors.New("is not there")
}

// misnamed returns the problem of a configuration that nobody reads because of
// its name.
func (l *loader) misnamed(place Place) []source.Problem {
	p := path.Join(place.Root, ".okr.yml")
	if !exists(l.fsys, p) {
		return nil
	}
	f := source.NewFile(display(l.dir, p), "")
	return []source.Problem{{Kind: source.Unreadable, At: f.Span(0, 0), Message: "a configuration is named .okr.yaml; rename this file"}}
}
