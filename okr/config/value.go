package config

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/okr-as-code/okr/okr/yamldoc"
)

// A Value is the effective value of a key.
type Value struct {
	Key  string // "team.max_objectives"
	Is   any    // nil for what nobody has said, int, float64, bool, string, []string, []float64 or Fields
	From Origin
	Doc  string // what the key is for: a sentence without a full stop
}

// Text returns the value as it can be written in .okr.yaml.
func (v Value) Text() string { return flow(v.Is, yamldoc.Quote) }

// Quoted is Text with the texts in it in quotes of the caller's choice.
func (v Value) Quoted(quote func(string) string) string { return flow(v.Is, quote) }

// Values returns the effective value of every key that has one of its own, in
// the order of the documentation: all but rules and paths. That of extends is
// its presets: what its files say is in the other values.
func (c *Config) Values() []Value {
	var vs []Value
	for _, k := range table() {
		if k.shape.value != nil {
			vs = append(vs, Value{k.name, k.shape.value(c), c.origins[k.name], k.doc})
		}
	}
	return vs
}

// Fields are a value with names of its own, in order.
type Fields []Field

// A Field is one of them.
type Field struct {
	Name string
	Is   any
}

// MarshalJSON returns the fields as a JSON object in their order.
func (fs Fields) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, f := range fs {
		if i > 0 {
			b.WriteByte(',')
		}
		value, err := json.Marshal(f.Is)
		if err != nil {
			return nil, err
		}
		b.WriteString(strconv.Quote(f.Name) + ":")
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// flow returns a value as YAML on one line.
func flow(v any, quote func(string) string) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case string:
		return quote(v)
	case float64:
		return decimal(v)
	case []float64:
		return flowList(v, quote)
	case []string:
		return flowList(v, quote)
	case Fields:
		parts := make([]string, len(v))
		for i, f := range v {
			parts[i] = f.Name + ": " + flow(f.Is, quote)
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return fmt.Sprint(v)
}

func flowList[T any](list []T, quote func(string) string) string {
	parts := make([]string, len(list))
	for i, x := range list {
		parts[i] = flow(x, quote)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}
