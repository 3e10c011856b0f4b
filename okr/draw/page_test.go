package draw

import (
	"strings"
	"testing"
)

func TestPage(t *testing.T) {
	const markdown = `# missing-owner

Nobody answers for it,
so nobody does.

- a list item that is too long for the line
- short

` + "```yaml\nkey_results:\n  - outcome: Late parcels from 12% to 6%\n```\n"
	const want = `missing-owner

Nobody answers for it,
so nobody does.

- a list item that is
  too long for the line
- short

    key_results:
      - outcome:
          Late parcels
          from 12% to 6%
`
	var b strings.Builder
	if err := Page(&b, markdown, Theme{}, 24); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
	}
}
