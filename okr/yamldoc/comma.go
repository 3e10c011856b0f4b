package yamldoc

import (
	"strings"

	"github.com/okr-as-code/okr/okr/source"
)

const commaMessage = "YAML ends a value at its comma; put quotes around it"

// joinCommas puts the values in braces together again that YAML has cut at a
// comma: {value: 1,200} is value 1 and a key 200 without a value to YAML.
func (b *builder) joinCommas(out *Node) {
	kept := out.Pairs[:0]
	var joined []int
	for _, p := range out.Pairs {
		last := len(kept) - 1
		if last < 0 || !b.continues(kept[last].Value, p) {
			kept = append(kept, p)
			continue
		}
		v := kept[last].Value
		v.become(v.At.To(p.Key.At))
		if len(joined) == 0 || joined[len(joined)-1] != last {
			joined = append(joined, last)
		}
	}
	out.Pairs = kept
	for _, i := range joined {
		v := kept[i].Value
		b.misread(v.At, v.At, v.Scalar.Value, "in braces "+commaMessage)
	}
}

// continues reports whether the pair next is the rest of value, cut off at a
// comma: digits after digits, or some words that are no key.
func (b *builder) continues(value *Node, next Pair) bool {
	if value.Kind != ScalarNode || value.Scalar.Style != Plain || next.Key.Style != Plain ||
		next.Value.Kind != Null || next.Value.At.Start != next.Key.At.End || next.Value.At.Len() > 0 {
		return false
	}
	between := b.doc.File.Text[value.At.End:next.Key.At.Start]
	key := next.Key.Value
	if between == "," && isDigit(value.Scalar.Value[len(value.Scalar.Value)-1]) && isDigit(key[0]) {
		return true
	}
	return strings.TrimSpace(between) == "," && strings.Contains(key, " ") && !b.isKey(key) &&
		!strings.ContainsAny(between+next.Key.At.Text(), "\r\n")
}

// joinThousands puts the numbers in brackets together again that YAML has cut at
// a comma: [1,200, 1,400] is four values to YAML. Whether a comma without a space
// after it groups digits is certain where each second part has three of them;
// where other commas have a space, it is something that a person must say. A
// pair alone is two values, and a list without any space is a list.
func (b *builder) joinThousands(out *Node) {
	n := len(out.Items)
	if n < 3 {
		return
	}
	glued, thousands := 0, n%2 == 0
	for i := range n - 1 {
		if b.gluedDigits(out.Items[i], out.Items[i+1]) {
			glued++
		} else if i%2 == 0 {
			thousands = false
		}
		if i%2 == 0 && !startsWithThree(out.Items[i+1]) {
			thousands = false
		}
	}
	switch {
	case glued == 0, !thousands && glued == n-1:
		return
	case !thousands:
		b.cutNumbers(out)
		return
	}
	kept := out.Items[:0]
	for i := 0; i < n; i += 2 {
		number := out.Items[i]
		number.become(number.At.To(out.Items[i+1].At))
		b.misread(number.At, number.At, number.Scalar.Value, "in brackets "+commaMessage)
		kept = append(kept, number)
	}
	out.Items = kept
}

// cutNumbers reports the first number in out that may be one with the next.
func (b *builder) cutNumbers(out *Node) {
	for i := range len(out.Items) - 1 {
		if first, next := out.Items[i], out.Items[i+1]; b.gluedDigits(first, next) {
			b.doc.report(source.Problem{
				Kind: source.Syntax, At: first.At.To(next.At),
				Message: "in brackets YAML ends a value at its comma; put quotes around a number with a comma in it, and a space after the others",
			})
			return
		}
	}
}

// gluedDigits reports whether nothing but a comma is between the digits of two
// plain values.
func (b *builder) gluedDigits(first, next *Node) bool {
	if first.Kind != ScalarNode || next.Kind != ScalarNode || first.Scalar.Style != Plain || next.Scalar.Style != Plain {
		return false
	}
	text, comma := b.doc.File.Text, int(first.At.End)
	return int(next.At.Start) == comma+1 && text[comma] == ',' && isDigit(text[comma-1]) && isDigit(text[comma+1])
}

// startsWithThree reports whether n begins with three digits and no more.
func startsWithThree(n *Node) bool {
	if n.Kind != ScalarNode {
		return false
	}
	digits := 0
	for digits < len(n.Scalar.Value) && isDigit(n.Scalar.Value[digits]) {
		digits++
	}
	return digits == 3
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
