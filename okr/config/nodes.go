package config

import (
	"strings"

	"github.com/okr-as-code/okr/okr/yamldoc"
)

// list returns the items of a list; what stands alone is a list of one.
func list(n *yamldoc.Node) []*yamldoc.Node {
	switch n.Kind {
	case yamldoc.Null:
		return nil
	case yamldoc.Sequence:
		return n.Items
	}
	return []*yamldoc.Node{n}
}

// scalar returns the text of a value. what says what it should be, for the
// problem that it is not one.
func (r *reader) scalar(name string, n *yamldoc.Node, what string) (string, bool) {
	switch n.Kind {
	case yamldoc.ScalarNode:
		return n.Scalar.Value, true
	case yamldoc.Null:
		return "", r.wrong(n, "%s is empty; it is %s", name, what)
	case yamldoc.Mapping:
		return "", r.wrong(n, "%s is %s, not a mapping", name, what)
	}
	return "", r.wrong(n, "%s is %s, not a list", name, what)
}

// word returns which of words a value is.
func (r *reader) word(name string, n *yamldoc.Node, words ...string) (int, bool) {
	text, ok := r.scalar(name, n, sentence(words, "or"))
	if !ok {
		return 0, false
	}
	for i, w := range words {
		if w == text {
			return i, true
		}
	}
	mean, _ := suggest(text, words)
	return 0, r.wrong(n, "%s is %s, not %q%s", name, sentence(words, "or"), text, mean)
}

// most is how many entries a list of words may have: every sentence is compared
// with all of them.
const most = 2000

// texts returns a list of texts, blank ones left out.
func (r *reader) texts(name string, n *yamldoc.Node) (texts []string, ok bool) {
	if len(n.Items) > most {
		return nil, r.wrong(n.Items[most], "%s has %d entries, and may have %d", name, len(n.Items), most)
	}
	ok = true
	for _, item := range list(n) {
		if item.Kind == yamldoc.Null {
			continue
		}
		text, good := r.scalar("an entry of "+name, item, "a text")
		if text = strings.TrimSpace(text); text != "" {
			texts = append(texts, text)
		}
		ok = ok && good
	}
	return texts, ok
}

// share returns a part of a whole.
func (r *reader) share(name string, n *yamldoc.Node) (float64, bool) {
	text, ok := r.scalar(name, n, "a share, like 0.6 or 60%")
	if !ok {
		return 0, false
	}
	v, err := parseShare(text)
	if err != nil {
		return 0, r.wrong(n, "%s is a share from 0 to 1, like 0.6 or 60%%, not %q", name, text)
	}
	return v, true
}

// zone returns a pair of shares.
func (r *reader) zone(name string, n *yamldoc.Node) (low, high float64, ok bool) {
	if n.Kind != yamldoc.Sequence || len(n.Items) != 2 {
		return 0, 0, r.wrong(n, "%s is a list of two shares, like [0.6, 0.8]", name)
	}
	low, ok = r.share(name, n.Items[0])
	high, good := r.share(name, n.Items[1])
	switch {
	case !ok || !good:
		return 0, 0, false
	case low > high:
		return 0, 0, r.wrong(n, "%s goes from low to high, not from %s to %s", name, decimal(low), decimal(high))
	}
	return low, high, true
}

// sentence joins words as a sentence does: "met and exceeded".
func sentence(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}
