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

` + "```yaml\nowner: Mara # a line of code is never wrapped, however long\n```\n"
	const want = `missing-owner

Nobody answers for it,
so nobody does.

- a list item that is
  too long for the line
- short

    owner: Mara # a line of code is never wrapped, however long
`
	var b strings.Builder
	if err := Page(&b, markdown, Theme{}, 24); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
	}
}
