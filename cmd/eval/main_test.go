package main

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// write returns the name of a new file.
func write(t *testing.T, name, text string) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

const (
	launch = `{"kind":"kr","text":"Launch the partner portal","label":"output","accept":["output"],"vague":false,"target":"5"}` + "\n"
	vision = `{"kind":"objective","text":"Launch the partner portal","deliverable":true}` + "\n"
)

func TestRun(t *testing.T) {
	spring, autumn := write(t, "spring.jsonl", launch), write(t, "autumn.jsonl", vision)
	const missed = ":1: Launch the partner portal\n    gold 5; got none\n"
	tests := []struct {
		name string
		args []string
		want []string
		not  string
	}{
		{"the figures", []string{spring, autumn}, []string{"1 key results, 1 objectives", "\nlabel strict           1.000     1\n"}, "misses"},
		{"some misses", []string{"-misses", "vague, target", spring}, []string{"misses of vague: 0", "misses of target: 1\n" + spring + missed}, "misses of label"},
		{"all misses", []string{"-misses", "all", spring}, []string{"misses of label: 0", "misses of target: 1\n" + spring + missed}, "spring  "},
		{"by file", []string{"-by-file", spring, autumn}, []string{"all  spring  autumn\n", "\nobjective deliverable  1.000       –   1.000\n", "\nlabel strict           1.000     1\n"}, "misses"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out, help strings.Builder
			if err := run(test.args, &out, &help); err != nil {
				t.Fatal(err)
			}
			for _, want := range test.want {
				if !strings.Contains(out.String(), want) {
					t.Errorf("%q is not in:\n%s", want, out.String())
				}
			}
			if strings.Contains(out.String(), test.not) {
				t.Errorf("%q is in:\n%s", test.not, out.String())
			}
		})
	}
}

func TestRunMistakes(t *testing.T) {
	good := write(t, "good.jsonl", launch)
	bad := write(t, "bad.jsonl", launch+`{"kind":"kr"}`)
	tests := []struct {
		name string
		args []string
		want string
	}{
		{"no file", nil, "there is no file to judge"},
		{"a file that is missing", []string{good, "none.jsonl"}, "open none.jsonl: "},
		{"a bad line", []string{good, bad}, bad + ":2: there is no text"},
		{"an empty file", []string{write(t, "empty.jsonl", "\n")}, "empty.jsonl: there is no sentence in it"},
		{"no judgement", []string{"-misses", "label,lable", good}, "-misses lable: it is all, none, or some of label, accept, outcome,"},
		{"no flag", []string{"-miss", good}, "flag provided but not defined: -miss"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out, help strings.Builder
			err := run(test.args, &out, &help)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("it says %v, want %s", err, test.want)
			}
			if out.Len() > 0 {
				t.Errorf("it writes all the same:\n%s", out.String())
			}
		})
	}
}

func TestHelp(t *testing.T) {
	var out, help strings.Builder
	if err := run([]string{"-h"}, &out, &help); !errors.Is(err, flag.ErrHelp) {
		t.Errorf("the error is %v", err)
	}
	if !strings.Contains(help.String(), "usage: eval") || !strings.Contains(help.String(), "-by-file") {
		t.Errorf("the help is %q", help.String())
	}
}
