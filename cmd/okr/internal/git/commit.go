package git

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/source"
)

// A Commit is one state of a repository.
type Commit struct {
	Hash string

	tree string
	repo *Repo
}

// Short returns the first digits of the hash, enough for a person to find it.
func (c *Commit) Short() string { return c.Hash[:min(len(c.Hash), 8)] }

// Commit returns the commit that a person named: "main", "v1.2", "HEAD~3".
//
// An unknown one is an *Error that says which was probably meant, or that the
// clone does not have it.
func (r *Repo) Commit(rev string) (*Commit, error) {
	x, err := r.objects.get(rev + "^{commit}")
	if err == nil && rev != "" {
		return r.commit(x)
	}
	var refused *failure // such as @{u} on a branch that follows no other
	if err != nil && !errors.Is(err, errMissing) && !errors.As(err, &refused) {
		return nil, err
	}
	return nil, r.unknown(rev, refused)
}

// byHash returns a commit whose hash git gave.
func (r *Repo) byHash(hash string) (*Commit, error) {
	x, err := r.objects.get(hash)
	if err != nil {
		return nil, fmt.Errorf("commit %s: %w", hash, err)
	}
	return r.commit(x)
}

func (r *Repo) commit(x object) (*Commit, error) {
	tree, ok := strings.CutPrefix(x.text, "tree ")
	tree, _, cut := strings.Cut(tree, "\n")
	if x.kind != "commit" || !ok || !cut {
		return nil, fmt.Errorf("%s is no commit that git could have written", x.hash)
	}
	return &Commit{Hash: x.hash, tree: tree, repo: r}, nil
}

// unknown returns the error of a revision that is not there; refused is what git
// said of it, if it said anything.
func (r *Repo) unknown(rev string, refused *failure) error {
	e := &Error{Message: fmt.Sprintf("there is no revision %q in this repository", rev)}
	if _, err := r.objects.get("HEAD^{commit}"); err != nil {
		e.Message, e.Way = "the repository has no commit yet, so nothing is known of its past", "make a first commit"
		return e
	}
	meant := ""
	if refused == nil && !strings.ContainsAny(rev, "~^@:") { // else no name is meant, but a way from one
		// Which names there are only helps: without them the error is what it is.
		out, _ := r.run("rev-parse", "--symbolic", "--branches", "--tags", "--remotes")
		meant = nearest(rev, strings.Fields(out))
	}
	switch {
	case refused != nil:
		e.Message += ": " + refused.said
	case meant != "":
		e.Message += fmt.Sprintf(": did you mean %s?", meant)
	case r.shallow:
		e.Message += ": the clone is shallow"
	case strings.Contains(rev, ".."):
		e.Way = "name one commit, such as a branch or a tag"
	}
	if r.shallow {
		e.Way = deepen
	} else if meant == "" && e.Way == "" {
		e.Way = "git branch --all lists the branches; git fetch brings those of the server"
	}
	return e
}

// deepen is the way out of a shallow clone.
const deepen = "git fetch --unshallow brings the rest; in GitHub Actions: actions/checkout with fetch-depth: 0"

// nearest returns the name that was probably meant: the same branch on the server
// ("main" for "origin/main"), one that is written nearly so, or the usual branch
// under its other usual name; "" if there is none.
func nearest(rev string, names []string) string {
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(strings.Count(a, "/"), strings.Count(b, "/")) })
	for _, wanted := range [...]string{rev, map[string]string{"master": "main", "main": "master"}[rev]} {
		if wanted == "" {
			continue
		}
		for _, name := range names {
			_, last, _ := strings.Cut(name, "/")
			if name == wanted || last == wanted || strings.HasSuffix(wanted, "/"+name) {
				return name
			}
		}
	}
	bases := make([]string, len(names))
	for i, name := range names {
		_, bases[i], _ = strings.Cut(name, "/")
	}
	if name, _, ok := source.Nearest(rev, names); ok {
		return name
	}
	if base, _, ok := source.Nearest(rev, bases); ok {
		return names[slices.Index(bases, base)]
	}
	return ""
}

// MergeBase returns the commit at which the histories of two parted: of a branch
// and the one that it was made from. If there are several, it is the one that git
// names first.
func (r *Repo) MergeBase(a, b *Commit) (*Commit, error) {
	out, err := r.run("merge-base", a.Hash, b.Hash)
	var failed *failure
	switch {
	case errors.As(err, &failed) && failed.code == 1:
		e := &Error{fmt.Sprintf("%s and %s have no commit in common", a.Short(), b.Short()), "name the branch that this one was made from"}
		if r.shallow {
			e.Message += " in this shallow clone"
			e.Way = deepen
		}
		return nil, e
	case err != nil:
		return nil, err
	}
	return r.byHash(strings.TrimSpace(out))
}

// window is how many seconds after midnight UTC a day may still last somewhere.
const window = 14 * 60 * 60

// Before returns the last commit before a day on the way that head came, nil if
// the repository is younger. Of a merge only the first parent is followed: what
// a branch held that was merged later was not in force yet. A commit's day is
// that of its committer, so that every machine gives the same answer.
//
// In a shallow clone that does not reach back so far it is an *Error.
func (r *Repo) Before(head *Commit, day cycle.Date) (*Commit, error) {
	const many = 1000 // commits of a day
	out, err := r.run("rev-list", "--first-parent", fmt.Sprintf("--max-count=%d", many),
		fmt.Sprintf("--min-age=%d", day.Time().Unix()+window), "--format=%cs", head.Hash)
	if err != nil {
		return nil, err
	}
	hash := ""
	for line := range strings.Lines(out) {
		line = strings.TrimSuffix(line, "\n")
		if h, ok := strings.CutPrefix(line, "commit "); ok {
			hash = h
			continue
		}
		if made, err := cycle.ParseDate(line); err == nil && made < day {
			return r.byHash(hash)
		}
	}
	if r.shallow {
		return nil, &Error{fmt.Sprintf("the clone is shallow, and does not reach back to %v", day-1), deepen}
	}
	return nil, nil
}
