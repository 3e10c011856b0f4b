package report

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"strings"

	"github.com/okr-as-code/okr/okr/cycle"
	"github.com/okr-as-code/okr/okr/draw"
	"github.com/okr-as-code/okr/okr/score"
)

// Status writes one line for each objective: score, band, pace, coverage,
// confidence and when anything was last recorded. A narrow terminal gets fewer
// columns, and sentences that are cut.
func Status(w io.Writer, r *Report, l Look) error {
	var b bytes.Buffer
	for i, c := range r.Cycles {
		if i > 0 {
			fmt.Fprintln(&b)
		}
		head := joined(c.Name, c.When)
		if l.Width > 0 {
			head = draw.Truncate(head, l.Width)
		}
		fmt.Fprintln(&b, l.Theme.Paint(draw.Bold, head))
		if err := statusTable(c, r.AsOf, l.Width).Write(&b, l.Theme, "", l.Width); err != nil {
			return err
		}
		for _, left := range c.Left {
			left = draw.Clean(left)
			if l.Width > 0 {
				left = draw.Truncate(left, l.Width)
			}
			fmt.Fprintln(&b, l.Theme.Paint(draw.Quiet, left))
		}
	}
	if len(r.Cycles) == 0 {
		fmt.Fprintln(&b, "no objectives")
	}
	_, err := w.Write(b.Bytes())
	return err
}

func statusTable(c Cycle, day cycle.Date, width int) *draw.Table {
	wide := width == 0 || width >= 120
	middle := wide || width >= 92
	t := &draw.Table{Columns: []draw.Column{{Title: "score"}, {Title: "band"}}}
	if middle {
		t.Columns = append(t.Columns, draw.Column{Title: "pace"}, draw.Column{Title: "measured"})
	}
	if wide {
		t.Columns = append(t.Columns, draw.Column{Title: "confidence"}, draw.Column{Title: "last check-in"})
	}
	t.Columns = append(t.Columns, draw.Column{Title: "objective", Cut: true, Min: 12})
	if middle {
		t.Columns = append(t.Columns, draw.Column{Title: "address", Cut: true, Min: 16})
	}
	for _, o := range c.Objectives {
		row := []draw.Cell{
			{Text: draw.Bar(measured(o.Objective), barColumns) + " " + tilde(o), Role: bandRole(o.Band)},
			{Text: shortVerdict(o), Role: bandRole(o.Band)},
		}
		if middle {
			row = append(row,
				draw.Cell{Text: paces[o.Pace]},
				draw.Cell{Text: fmt.Sprintf("%d of %d", o.Measured, o.Total)})
		}
		if wide {
			row = append(row,
				draw.Cell{Text: number(o.Confidence)},
				draw.Cell{Text: ago(lastCheckIn(o.Objective), day)})
		}
		row = append(row, draw.Cell{Text: draw.Clean(o.Title), Role: draw.Bold})
		if middle {
			row = append(row, draw.Cell{Text: draw.Clean(o.Address), Role: draw.Quiet})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// tilde prints a score, with "~" where open chances are counted in.
func tilde(o *Objective) string {
	number, _, _ := strings.Cut(o.Number, " ")
	return number
}

func shortVerdict(o *Objective) string {
	if o.Measured == 0 {
		return noData
	}
	if o.Breached {
		return o.Band.String() + ", at a price"
	}
	return o.Band.String()
}

// lastCheckIn returns the latest day on which anything was recorded for a key
// result that counts, nil if that never happened.
func lastCheckIn(s *score.Objective) *cycle.Date {
	var latest *cycle.Date
	for i := range s.KeyResults {
		if k := &s.KeyResults[i]; !k.Out && k.LastCheckIn != nil && (latest == nil || *k.LastCheckIn > *latest) {
			latest = k.LastCheckIn
		}
	}
	return latest
}

func ago(then *cycle.Date, day cycle.Date) string {
	switch {
	case then == nil:
		return "never"
	case *then == day:
		return "today"
	}
	return draw.Plural(int(day-*then), "day") + " ago"
}

//go:embed status.schema.json
var statusSchema string

// StatusSchema returns the JSON Schema, draft-07, of what StatusJSON writes.
func StatusSchema() string { return statusSchema }

type statusDocument struct {
	Version    int               `json:"version"`
	AsOf       string            `json:"as_of"`
	Objectives []statusObjective `json:"objectives"`
}

type statusObjective struct {
	Address     string   `json:"address"`
	Path        *string  `json:"path"`
	Cycle       *string  `json:"cycle"`
	Objective   *string  `json:"objective"`
	Owner       *string  `json:"owner"`
	Status      string   `json:"status"`
	Score       *float64 `json:"score"`
	Booked      *float64 `json:"booked"`
	Band        *string  `json:"band"`
	Breached    bool     `json:"breached"`
	Coverage    coverage `json:"coverage"`
	Pace        *string  `json:"pace"`
	Projected   *float64 `json:"projected"`
	Confidence  *float64 `json:"confidence"`
	LastCheckIn *string  `json:"last_check_in"`
	DaysSince   *int     `json:"days_since_check_in"`
}

// StatusJSON writes the status as the document that StatusSchema describes.
func StatusJSON(w io.Writer, r *Report, _ Look) error {
	d := statusDocument{Version: 1, AsOf: r.AsOf.String(), Objectives: make([]statusObjective, 0, len(r.All))}
	for _, s := range r.All {
		full := objectiveOf(s)
		o := statusObjective{
			Address: full.Address, Path: full.Path, Cycle: full.Cycle, Objective: full.Objective,
			Owner: full.Owner, Status: full.Status, Score: full.Score, Booked: full.Booked,
			Band: full.Band, Breached: s.Breached, Coverage: full.Coverage,
			Pace: full.Pace, Projected: full.Projected, Confidence: full.Confidence,
		}
		if last := lastCheckIn(s); last != nil {
			days := int(r.AsOf - *last)
			o.LastCheckIn, o.DaysSince = known(last.String()), &days
		}
		d.Objectives = append(d.Objectives, o)
	}
	return draw.JSON(w, d)
}
