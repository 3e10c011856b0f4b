// Command eval says how well okr reads sentences that people have labelled:
//
//	go run ./cmd/eval [-misses label,target|all|none] [-by-file] FILE.jsonl…
//
// It exits with 2 if a file is missing or holds a bad line.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/okr-as-code/okr/okr/wording"
	"github.com/okr-as-code/okr/okr/wording/gold"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "eval:", err)
		}
		os.Exit(2)
	}
}

// run judges the files of args and writes what comes out.
func run(args []string, out, help io.Writer) error {
	flags := flag.NewFlagSet("eval", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // errors are written once, by main
	misses := flags.String("misses", "none", "the `judgements` whose misses are listed, with commas between them; all, none")
	byFile := flags.Bool("by-file", false, "show the figures of each file beside those of all")
	flags.Usage = func() {}
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(help, "usage: eval [-misses label,target|all|none] [-by-file] FILE.jsonl…")
		flags.SetOutput(help)
		flags.PrintDefaults()
	}
	if err != nil {
		return err
	}
	list, err := judgements(*misses)
	if err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return errors.New("there is no file to judge; for example: eval testdata/wording/*.jsonl")
	}
	reader, err := wording.New(wording.Options{})
	if err != nil {
		return err
	}
	var all []gold.Row
	heads, results := []string{"all"}, []*gold.Result{nil}
	for _, name := range flags.Args() {
		rows, err := read(name)
		if err != nil {
			return err
		}
		all = append(all, rows...)
		heads = append(heads, strings.TrimSuffix(filepath.Base(name), ".jsonl"))
		results = append(results, gold.Judge(reader, rows))
	}
	results[0] = gold.Judge(reader, all)
	if *byFile {
		if err := gold.WriteBeside(out, heads, results); err != nil {
			return err
		}
		fmt.Fprintln(out)
	}
	return results[0].Write(out, list...)
}

// read returns the rows of a file, of which there must be some.
func read(name string) ([]gold.Row, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := gold.Read(f, name)
	if err == nil && len(rows) == 0 {
		return nil, fmt.Errorf("%s: there is no sentence in it", name)
	}
	return rows, err
}

// judgements returns the names that the flag -misses means.
func judgements(names string) ([]string, error) {
	switch names {
	case "all":
		return gold.Names(), nil
	case "none", "":
		return nil, nil
	}
	list := strings.Split(names, ",")
	for i, name := range list {
		list[i] = strings.TrimSpace(name)
		if !slices.Contains(gold.Names(), list[i]) {
			return nil, fmt.Errorf("-misses %s: it is all, none, or some of %s", list[i], strings.Join(gold.Names(), ", "))
		}
	}
	return list, nil
}
