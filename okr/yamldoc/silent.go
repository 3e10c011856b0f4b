package yamldoc

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/okr-as-code/okr/okr/source"
)

// The mistakes here are good YAML that says something else than its author
// meant. Each is read as it was meant and reported; where that reading is
// certain the problem is minor, and its fix is safe.

// misread reports a text at at that YAML has read as something else because of
// the bytes at cause.
func (b *builder) misread(cause, at source.Span, value, message string) {
	b.doc.report(source.Problem{
		Kind: source.Syntax, Minor: true, At: cause, Message: message,
		Help:  Quote(value),
		Fixes: []source.Fix{quoteFix(at, value)},
	})
}

func quoteFix(at source.Span, value string) source.Fix {
	return source.Fix{Title: "put the text in quotes", Safe: true, Edits: []source.Edit{{At: at, New: Quote(value)}}}
}

// become makes n the scalar that is written at at.
func (n *Node) become(at source.Span) {
	*n = Node{Kind: ScalarNode, At: at, Scalar: Raw(at)}
}

// cutSentence reads a sentence that a '#' cuts off to the end of its line, where
// a letter or a digit follows the '#' at once: "Win the #1 spot". end is where
// YAML ends it; the new end is returned.
func (b *builder) cutSentence(out *Node, end int, h home) int {
	if out.Scalar.Style != Plain || h.flow || !isBlank(b.byteAt(end)) {
		return end
	}
	hash := end
	for isBlank(b.byteAt(hash)) {
		hash++
	}
	if !isHashWord(b.text[hash:]) || !b.sentence(h) {
		return end
	}
	b.done = hash + len(withoutComment(b.text[hash:lineEnd(b.text, hash)]))
	cut := b.span(hash, b.done)
	out.become(out.At.To(cut))
	b.misread(cut, out.At, out.Scalar.Value, "YAML takes this for a comment; put quotes around the sentence")
	return b.done
}

// hashSentence reads the sentence that begins with a '#' where YAML reads no
// value, after end: "- #1 in town". It returns the new end.
func (b *builder) hashSentence(out *Node, end int, h home) int {
	if h.flow || !isBlank(b.byteAt(end)) {
		return end
	}
	hash := end
	for isBlank(b.byteAt(hash)) {
		hash++
	}
	if !isHashWord(b.text[hash:]) || !b.sentence(h) {
		return end
	}
	b.done = hash + len(withoutComment(b.text[hash:lineEnd(b.text, hash)]))
	out.become(b.span(hash, b.done))
	b.misread(b.span(hash, hash+1), out.At, out.Scalar.Value, "YAML takes this for a comment; put quotes around the sentence")
	return b.done
}

// glued finds a colon without a space after it in a text that should be a field:
// an item "- outcome:Cut churn", or a field "target:60" that has become the end
// of the sentence above it.
func (b *builder) glued(out *Node, start, end int, h home) {
	if out.Scalar.Style != Plain || h.flow || strings.IndexByte(out.Scalar.Value, ':') < 0 {
		return
	}
	sentence := b.sentence(h)
	for at := start; at < end && sentence; {
		stop := min(lineEnd(b.text, at), end)
		word, rest, found := strings.Cut(b.text[at:stop], ":")
		if found && rest != "" && !isBlank(rest[0]) && !strings.HasPrefix(rest, "//") && b.isKey(word) && (h.item || at > start) {
			b.mend(at+len(word), "a colon needs a space after it")
			return
		}
		n, _ := blanks(b.text[stop:])
		at = stop + max(n, 1)
	}
}

// gluedDash finds a dash without a space after it before the name of a field.
func (b *builder) gluedDash(key *Scalar, start int) {
	if key.Style == Plain && strings.HasPrefix(key.Value, "-") && b.isKey(key.Value[1:]) {
		b.mend(start, "a dash needs a space after it")
	}
}

// mend reports that a space is missing after the sign at off.
func (b *builder) mend(off int, message string) {
	b.mends = append(b.mends, missingAfter(b.span(off, off+1), b.span(off+1, off+1), off, message))
}

// isHashWord reports whether s begins with '#' and a word, as "#1" does.
func isHashWord(s string) bool {
	if len(s) < 2 || s[0] != '#' || strings.HasPrefix(s, "#okr:") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[1:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// mark judges the tag or the anchor of out, which ends at end: before a sentence
// it is the beginning of the sentence, and elsewhere it says nothing. An anchor
// that an alias names is meant as one: in quotes it would leave the alias nothing
// to stand for.
func (b *builder) mark(out *Node, h home) {
	mark := out.Mark
	word := mark.Text()
	if word == "" || strings.HasPrefix(word, "!!") {
		return
	}
	plain := out.Kind == Null || out.Kind == ScalarNode && out.Scalar.Style == Plain
	if plain && !h.flow && b.sentence(h) && !b.isUsed(word) {
		out.become(mark.To(out.At))
		b.misread(mark, out.At, out.Scalar.Value,
			"YAML takes this word for "+markName(word)+" and drops it; put quotes around the sentence")
		return
	}
	if word[0] == '!' && len(word) > 1 && word[1] != '<' {
		b.doc.report(source.Problem{Kind: source.Schema, Minor: true, At: mark,
			Message: "the tag " + word + " means nothing here; delete it, or put quotes around the text"})
	}
}

// isUsed reports whether word is an anchor that an alias in the document names.
func (b *builder) isUsed(word string) bool {
	if word[0] != '&' {
		return false
	}
	if b.aliases == nil {
		b.aliases = map[string]bool{}
		b.root.addAliases(b.aliases)
	}
	return b.aliases[word[1:]]
}

func markName(word string) string {
	if word[0] == '&' {
		return "an anchor"
	}
	return "a tag"
}

// dashSentence reads the list out, which begins at start, as the sentence it is
// where sentences are listed: "- - 5% churn".
func (b *builder) dashSentence(out *Node, h home, start, end int) *Node {
	if out.Flow || !h.item || len(out.Items) != 1 || out.Items[0].Kind != ScalarNode || !b.sentence(h) {
		return out
	}
	if s := out.Items[0].Scalar; s.Style != Plain || strings.ContainsAny(out.At.Text(), "\r\n") {
		return out
	}
	out.become(out.At)
	b.misread(b.span(start, start+1), out.At, out.Scalar.Value,
		"YAML takes this dash for a list within the list; put quotes around the sentence")
	return out
}

// askedSentence reads the mapping out, which begins at start, as the sentence it
// is where it consists of nothing but a key after a question mark: "? more users".
func (b *builder) askedSentence(out *Node, h home, start, end int) *Node {
	if out.Flow || len(out.Pairs) != 1 || b.byteAt(start) != '?' || !b.sentence(h) {
		return out
	}
	if p := out.Pairs[0]; p.Value.Kind != Null || p.Value.At.Start != p.Key.At.End || p.Key.Style != Plain {
		return out
	}
	out.become(out.At)
	b.misread(b.span(start, start+1), out.At, out.Scalar.Value,
		"YAML takes this question mark for a sign of its own; put quotes around the sentence")
	return out
}

func (b *builder) isKey(word string) bool { return b.grammar.Key != nil && b.grammar.Key(word) }

// duplicates reports the keys of out that are there already.
func (b *builder) duplicates(out *Node) {
	if len(out.Pairs) <= 16 {
		for i := range out.Pairs {
			for j := range i {
				if out.Pairs[i].Key.Value == out.Pairs[j].Key.Value {
					b.duplicate(out.Pairs[j].Key, out.Pairs[i].Key)
					break
				}
			}
		}
		return
	}
	seen := make(map[string]*Scalar, len(out.Pairs))
	for _, p := range out.Pairs {
		if first := seen[p.Key.Value]; first != nil {
			b.duplicate(first, p.Key)
			continue
		}
		seen[p.Key.Value] = p.Key
	}
}

func (b *builder) duplicate(first, second *Scalar) {
	b.doc.report(source.Problem{
		Kind: source.Syntax, At: second.At,
		Message: Quote(second.Value) + " is here twice; only the first is read",
		Related: []source.Related{{At: first.At, Message: "the first"}},
	})
}

// alias reports the alias at start, and returns where it ends. It is never
// followed: what it stands for may be as large as you like.
func (b *builder) alias(out *Node, start int) int {
	b.comments(start)
	end := start + 1
	for end < len(b.text) && isWordByte(b.text[end]) {
		end++
	}
	b.done = max(b.done, end)
	out.At = b.span(start, end)
	b.doc.report(source.Problem{Kind: source.Schema, At: out.At, Message: aliasMessage})
	return end
}

const aliasMessage = "aliases are no part of the format; write the value itself"

// merge reports a merge key, if its value has not been reported yet.
func (b *builder) merge(key *Scalar, value *raw) {
	if !value.alias {
		b.doc.report(source.Problem{Kind: source.Schema, At: key.At,
			Message: "merge keys are no part of the format; write the fields themselves"})
	}
}
