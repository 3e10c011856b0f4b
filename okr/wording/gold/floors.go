package gold

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Floors is the text of a file that says how low figures may be: lines of a name
// and a value, and comments that begin with "#".
type Floors string

// floor returns the name and the value of a line; ok is false of a comment and an
// empty line.
func floor(line string) (name string, value float64, ok bool, err error) {
	line = strings.TrimSpace(line)
	if line == "" || strings.HasPrefix(line, "#") {
		return "", 0, false, nil
	}
	at := strings.LastIndexAny(line, " \t")
	if at < 0 {
		return "", 0, false, fmt.Errorf("%q is no name and value", line)
	}
	value, err = strconv.ParseFloat(line[at+1:], 64)
	if err != nil || value < 0 || value > 1 {
		return "", 0, false, fmt.Errorf("%q does not end in a value from 0 to 1", line)
	}
	return strings.TrimSpace(line[:at]), value, true, nil
}

// tolerance is how far a figure may be below its floor for the way in which it is
// computed.
const tolerance = 1e-9

// Below returns a sentence for each figure of r that is below its floor, or that
// does not exist. With it comes how to list the misses of files.
func (f Floors) Below(r *Result, files string) ([]string, error) {
	var below []string
	figures := r.Figures()
	for i, line := range strings.Split(string(f), "\n") {
		name, value, ok, err := floor(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
		if !ok {
			continue
		}
		at := slices.IndexFunc(figures, func(f Figure) bool { return f.Name == name })
		if at < 0 {
			return nil, fmt.Errorf("line %d: there is no figure %q", i+1, name)
		}
		now := figures[at]
		if now.Value < value-tolerance {
			below = append(below, fmt.Sprintf("%s is %s, below its floor of %s; see which are misread: go run ./cmd/eval -misses '%s' %s",
				name, number(now.Value, now.Rows), number(value, 1), now.Judgement, files))
		}
	}
	return below, nil
}

// Raised returns f with each floor at what r reaches, rounded down to three
// digits, if that is more, and a floor for each figure that had none. It keeps
// comments and order, and lowers nothing.
func (f Floors) Raised(r *Result) (Floors, error) {
	reached := map[string]float64{}
	for _, figure := range r.Figures() {
		if figure.Rows > 0 {
			reached[figure.Name] = math.Floor(figure.Value*1000+tolerance) / 1000
		}
	}
	var lines []string
	for i, line := range strings.Split(strings.TrimRight(string(f), "\n"), "\n") {
		name, value, ok, err := floor(line)
		if err != nil {
			return "", fmt.Errorf("line %d: %w", i+1, err)
		}
		if ok && reached[name] > value {
			line = name + " " + number(reached[name], 1)
		}
		lines = append(lines, line)
		delete(reached, name)
	}
	for _, figure := range r.Figures() {
		if value, ok := reached[figure.Name]; ok {
			lines = append(lines, figure.Name+" "+number(value, 1))
		}
	}
	return Floors(strings.Join(lines, "\n") + "\n"), nil
}
