package config

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/source"
	"github.com/okr-as-code/okr/okr/yamldoc"
)

// maxExtended is how many files a configuration may be built upon, itself and
// repetitions counted.
const maxExtended = 50

// ReadOptions are what a configuration means depends on besides its text.
type ReadOptions struct {
	Rules []string // the names of the rules that there are

	// Extend returns the file that extends names, by its path relative to the
	// folder of .okr.yaml. The error says what is wrong with it: "is not there".
	// Nil: no file can be extended.
	Extend func(path string) (*source.File, error)
}

// Read returns the configuration that f says, and every mistake in it and in the
// files that it extends. What is not mistaken holds all the same.
func Read(f *source.File, o ReadOptions) (*Config, []source.Problem) {
	r := &reader{o: o, c: Default(), keys: table()}
	r.c.File = f
	if f != nil {
		r.read(f, path.Base(f.Name))
		r.compare()
	}
	slices.SortStableFunc(r.problems, func(a, b source.Problem) int { return source.Compare(a.At, b.At) })
	return r.c, r.problems
}

// A reader reads one configuration with the files that it extends into c.
type reader struct {
	o        ReadOptions
	c        *Config
	keys     []key
	problems []source.Problem
	open     []string          // the paths of the files being read, outermost first
	count    int               // of files read
	said     map[string]string // the keys that the file being read has, by name, as they are written
}

// read works a file into the configuration: first what it extends, then its
// own keys, in the order of the text.
func (r *reader) read(f *source.File, name string) {
	r.open = append(r.open, name)
	r.count++
	said := r.said
	r.said = map[string]string{}
	defer func() { r.open, r.said = r.open[:len(r.open)-1], said }()
	doc := yamldoc.Parse(f, yamldoc.Grammar{Key: r.isKey})
	r.problems = append(r.problems, doc.Problems...)
	root := doc.Root
	if root == nil || root.Kind == yamldoc.Null {
		return
	}
	if root.Kind != yamldoc.Mapping {
		r.wrong(root, "a configuration is a mapping of keys to values, like kr_max: 4")
		return
	}
	for _, p := range root.Pairs {
		if p.Key.Value == "extends" {
			r.key("extends", p)
		}
	}
	r.mapping("", root)
}

// mapping reads the keys below a prefix: "" for all, "team.".
func (r *reader) mapping(prefix string, n *yamldoc.Node) {
	for _, p := range n.Pairs {
		name := prefix + p.Key.Value
		switch {
		case name == "extends", free(p.Key.Value):
		case r.has(name):
			r.key(name, p)
		case !r.isGroup(name):
			r.unknownKey(p.Key, prefix)
		case p.Value.Kind == yamldoc.Mapping:
			r.mapping(name+".", p.Value)
		case p.Value.Kind != yamldoc.Null:
			r.wrong(p.Value, "%s is a mapping with %s", name, sentence(names(r.keys, name+"."), "and"))
		}
	}
}

// key reads the value of a key that there is. An empty value leaves it as it is.
func (r *reader) key(name string, p yamldoc.Pair) {
	if p.Value.Kind == yamldoc.Null {
		return
	}
	// The same spelling twice is the YAML reader's to report.
	if was, ok := r.said[name]; ok && was != p.Key.Value {
		r.wrongAt(p.Key.At, "%s is said twice; keep one of them", name)
		return
	}
	r.said[name] = p.Key.Value
	k := r.keys[slices.IndexFunc(r.keys, func(k key) bool { return k.name == name })]
	if k.shape.read(r, name, p.Value) {
		r.c.origins[name] = Origin{At: p.Value.At}
	}
}

// isKey reports whether a word may be a key anywhere in a configuration.
func (r *reader) isKey(word string) bool {
	return r.has(word) || r.isGroup(word) || slices.Contains(r.o.Rules, word) ||
		slices.ContainsFunc(r.keys, func(k key) bool { return strings.HasSuffix(k.name, "."+word) })
}

func (r *reader) has(name string) bool {
	return slices.ContainsFunc(r.keys, func(k key) bool { return k.name == name })
}

func (r *reader) isGroup(name string) bool {
	return slices.ContainsFunc(r.keys, func(k key) bool { return strings.HasPrefix(k.name, name+".") })
}

// free reports whether a key is one that nobody reads.
func free(key string) bool { return strings.HasPrefix(key, "x-") }

// unknownKey says that there is no such key, and where the word belongs if it
// is known elsewhere.
func (r *reader) unknownKey(k *yamldoc.Scalar, prefix string) {
	if slices.Contains(r.o.Rules, k.Value) {
		r.wrongAt(k.At, "%s is a rule: it goes under rules", k.Value)
		return
	}
	for _, full := range r.keys {
		if strings.HasSuffix(full.name, "."+k.Value) {
			r.wrongAt(k.At, "%q is no key of the configuration, did you mean %s", prefix+k.Value, full.name)
			return
		}
	}
	what := "a key of the configuration"
	if prefix != "" {
		what = "a key of " + strings.TrimSuffix(prefix, ".")
	}
	r.unknown(k, what, names(r.keys, prefix))
}

// unknown says that a key is not what it should be, and what was probably
// meant. It returns false.
func (r *reader) unknown(k *yamldoc.Scalar, what string, names []string) bool {
	mean, name := suggest(k.Value, names)
	p := source.Problem{
		Kind:    source.UnknownField,
		At:      k.At,
		Message: fmt.Sprintf("%q is not %s%s", k.Value, what, mean),
	}
	if name != "" {
		p.Fixes = []source.Fix{{Title: "write " + name, Safe: true, Edits: []source.Edit{{At: k.At, New: name}}}}
	}
	r.problems = append(r.problems, p)
	return false
}

// wrong says what is wrong with a value. It returns false.
func (r *reader) wrong(n *yamldoc.Node, format string, args ...any) bool {
	return r.wrongAt(n.At, format, args...)
}

func (r *reader) wrongAt(at source.Span, format string, args ...any) bool {
	r.problems = append(r.problems, source.Problem{Kind: source.Schema, At: at, Message: fmt.Sprintf(format, args...)})
	return false
}

// compare says which thresholds contradict each other, at the one that was
// written, and the later one if both were.
func (r *reader) compare() {
	l := &r.c.Limits
	for _, pair := range []struct {
		low, high string
		a, b      int
	}{
		{"kr_min", "kr_max", l.KRMin, l.KRMax},
		{"company.min", "company.max", l.CompanyMin, l.CompanyMax},
		{"person.kr_min", "kr_max", l.PersonKRMin, l.KRMax},
	} {
		at, other := r.c.origins[pair.low].At, r.c.origins[pair.high].At
		if other.File == r.c.File && (at.File != r.c.File || other.Start > at.Start) {
			at = other
		}
		if pair.a <= pair.b || at.IsZero() {
			continue
		}
		if pair.low == "person.kr_min" && r.c.origins[pair.low].At.IsZero() {
			l.PersonKRMin = l.KRMax // nobody said it, so it gives way
			continue
		}
		r.wrongAt(at, "%s, %d, is above %s, %d", pair.low, pair.a, pair.high, pair.b)
	}
}
