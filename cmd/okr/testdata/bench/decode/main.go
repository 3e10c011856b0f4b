// Command decode reads every YAML file of a folder into yaml.v3 nodes on all
// processors, and does nothing with them: the floor that okr lint is measured
// against.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

func main() {
	debug.SetGCPercent(400)
	var files []string
	err := filepath.WalkDir(os.Args[1], func(p string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(p, ".yaml") {
			files = append(files, p)
		}
		return err
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	next := make(chan string)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for name := range next {
				text, err := os.ReadFile(name)
				var node yaml.Node
				if err == nil {
					err = yaml.Unmarshal(text, &node)
				}
				if err != nil {
					fmt.Fprintln(os.Stderr, err)
				}
			}
		})
	}
	for _, name := range files {
		next <- name
	}
	close(next)
	workers.Wait()
	fmt.Println(len(files))
}
