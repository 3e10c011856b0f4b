package git

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// maxSize is how many bytes of an object are read.
const maxSize = 32 << 20

// errMissing is the error of an object that the repository does not have.
var errMissing = errors.New("is not in this clone")

// errLarge is the error of an object that nobody has written by hand.
var errLarge = fmt.Errorf("is too large: more than %d MiB", maxSize>>20)

// objects answers for every object of every revision, by one git cat-file --batch
// that runs until close. One that dies is started again for the next object.
type objects struct {
	command func() *exec.Cmd
	folders map[string][]node // that were read, by hash: revisions share most of them

	mu     sync.Mutex
	batch  *batch // nil while none runs
	closed bool
	lacks  bool // something was asked for that the clone does not have, and should
}

// A batch is a running git cat-file --batch.
type batch struct {
	cmd  *exec.Cmd
	in   io.WriteCloser
	out  *bufio.Reader
	errs bytes.Buffer
}

func start(cmd *exec.Cmd) (*batch, error) {
	b := &batch{cmd: cmd}
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	b.in, b.out = in, bufio.NewReaderSize(out, 64<<10)
	cmd.Stderr = &b.errs
	return b, cmd.Start()
}

// end ends the process and returns why it failed, if it did.
func (b *batch) end() error {
	b.in.Close()
	err := b.cmd.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return &failure{"cat-file", complaint(b.errs.String(), exit), exit.ExitCode()}
	}
	return err
}

func (o *objects) close() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.closed = true
	if o.batch == nil {
		return nil
	}
	err := o.batch.end()
	o.batch = nil
	return err
}

// An object is what git keeps under a hash.
type object struct {
	hash, kind string
	text       string
}

// get returns the object that a name stands for: a hash, or what a person typed.
// The name is nothing but data; one that cannot be written on a line is none.
func (o *objects) get(name string) (object, error) {
	if strings.ContainsAny(name, "\n\x00") {
		return object{}, errMissing
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.closed {
		return object{}, errors.New("the repository is closed")
	}
	if o.batch == nil {
		b, err := start(o.command())
		if err != nil {
			return object{}, fmt.Errorf("git cat-file: %w", err)
		}
		o.batch = b
	}
	x, err := o.batch.ask(name)
	if err == nil || errors.Is(err, errMissing) || errors.Is(err, errLarge) {
		return x, err
	}
	// What follows in the pipe is not known any more, and the process has mostly
	// said on stderr what was wrong.
	ended := o.batch.end()
	o.batch = nil
	var failed *failure
	switch {
	case errors.As(ended, &failed) && (strings.Contains(failed.said, "not allowed") || strings.Contains(failed.said, "promisor")):
		return object{}, errMissing // it wanted to fetch it
	case ended != nil:
		return object{}, ended
	}
	return object{}, fmt.Errorf("git cat-file: %w", err)
}

// known is get for a hash that another object holds, so that it must be there.
func (o *objects) known(hash string) (object, error) {
	x, err := o.get(hash)
	if errors.Is(err, errMissing) {
		o.mu.Lock()
		o.lacks = true
		o.mu.Unlock()
	}
	return x, err
}

// ask writes a name and reads the answer: "HASH KIND SIZE", the text and a line
// end; or the name with a word that says why there is none.
func (b *batch) ask(name string) (object, error) {
	if _, err := io.WriteString(b.in, name+"\n"); err != nil {
		return object{}, err
	}
	head, err := b.out.ReadString('\n')
	if err != nil {
		return object{}, err
	}
	head = strings.TrimSuffix(head, "\n")
	for _, none := range [...]string{" missing", " ambiguous"} {
		if head == name+none {
			return object{}, errMissing
		}
	}
	var x object
	parts := strings.Split(head, " ")
	if len(parts) != 3 {
		return object{}, fmt.Errorf("it answers %q", head)
	}
	x.hash, x.kind = parts[0], parts[1]
	size, err := strconv.ParseInt(parts[2], 10, 64)
	if err != nil || size < 0 {
		return object{}, fmt.Errorf("it answers %q", head)
	}
	if size > maxSize {
		if _, err := io.CopyN(io.Discard, b.out, size+1); err != nil {
			return object{}, err
		}
		return object{}, errLarge
	}
	text := make([]byte, size+1)
	if _, err := io.ReadFull(b.out, text); err != nil {
		return object{}, err
	}
	x.text = string(text[:size])
	return x, nil
}

// A node is an entry of a folder as git keeps it.
type node struct {
	name string
	mode string // "100644"
	hash string
}

// folder returns the entries of the tree of that hash, by name. Git has them in
// another order, in which a folder comes where it would with a '/' at its end.
func (o *objects) folder(hash string) ([]node, error) {
	o.mu.Lock()
	known, ok := o.folders[hash]
	o.mu.Unlock()
	if ok {
		return known, nil
	}
	x, err := o.known(hash)
	if err != nil {
		return nil, err
	}
	if x.kind != "tree" {
		return nil, fmt.Errorf("is a %s, not a folder", x.kind)
	}
	nodes, err := parseTree(x.text, len(x.hash)/2)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(nodes, byName)
	o.mu.Lock()
	o.folders[hash] = nodes
	o.mu.Unlock()
	return nodes, nil
}

func byName(a, b node) int { return cmp.Compare(a.name, b.name) }

// parseTree reads "MODE NAME\x00HASH" as often as it is there; a hash has size
// bytes, 20 or 32. Names that no checkout would write are left out: they lead
// elsewhere.
func parseTree(text string, size int) ([]node, error) {
	var all []node
	for text != "" {
		head, rest, ok := strings.Cut(text, "\x00")
		mode, name, spaced := strings.Cut(head, " ")
		if !ok || !spaced || len(rest) < size {
			return nil, errors.New("is no folder that git could have written")
		}
		if name != "" && name != "." && name != ".." && !strings.Contains(name, "/") {
			all = append(all, node{name, mode, fmt.Sprintf("%x", rest[:size])})
		}
		text = rest[size:]
	}
	return all, nil
}
