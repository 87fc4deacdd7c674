package content_test

import (
	"strings"
	"testing"

	"example.com/hearten/content"
)

func TestAPageIsListedInAndEveryOtherByteStays(t *testing.T) {
	front := "---\nkind: pack\n## Path\n---\n\n# P\n\n"
	for _, c := range []struct{ about, page, section, want string }{
		{"a numbered list goes on", front + "## Path\n\n1. [a](a.md)\n2. [b](b.md)\n\n## Competencies\n\n- [c](c.md)\n", "Path", front + "## Path\n\n1. [a](a.md)\n2. [b](b.md)\n3. [T](t.md)\n\n## Competencies\n\n- [c](c.md)\n"},
		{"the mark stays", front + "## Path\n\n* [a](a.md)\n", "Path", front + "## Path\n\n* [a](a.md)\n* [T](t.md)\n"},
		{"a last line without an end gets one", front + "## Path\n\n- [a](a.md)", "Path", front + "## Path\n\n- [a](a.md)\n- [T](t.md)\n"},
		{"lines end as they did", "# P\r\n\r\n## Path\r\n\r\n- [a](a.md)\r\n", "Path", "# P\r\n\r\n## Path\r\n\r\n- [a](a.md)\r\n- [T](t.md)\r\n"},
		{"a missing section is put in its order", front + "## Path\n\n- [a](a.md)\n\n## Nudges\n\n- [n](n.md)\n", "Badges", front + "## Path\n\n- [a](a.md)\n\n## Badges\n\n- [T](t.md)\n\n## Nudges\n\n- [n](n.md)\n"},
		{"a missing section at the end", front + "## Path\n\n- [a](a.md)", "Roles", front + "## Path\n\n- [a](a.md)\n\n## Roles\n\n- [T](t.md)\n"},
		{"what stands in code is no section", front + "```\n## Path\n```\n\n## Path ##\n\n- [a](a.md)\n", "Path", front + "```\n## Path\n```\n\n## Path ##\n\n- [a](a.md)\n- [T](t.md)\n"},
		{"an item of two lines", front + "## Path\n\n1) [a\n   b](a.md)\n\n\n## Roles\n\n- [n](n.md)\n", "Path", front + "## Path\n\n1) [a\n   b](a.md)\n2) [T](t.md)\n\n\n## Roles\n\n- [n](n.md)\n"},
		{"words alone get a list behind them", front + "## Path\n\nSoon.\n\n## Roles\n", "Path", front + "## Path\n\nSoon.\n\n- [T](t.md)\n\n## Roles\n"},
		{"an empty section", front + "## Path\n\n## Roles\n", "Path", front + "## Path\n\n- [T](t.md)\n\n## Roles\n"},
	} {
		got := content.Listed(c.page, c.section, "T", "t.md")
		if got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.about, got, c.want)
		}
		if i := strings.Index(got, "[T](t.md)"); i < 0 {
			t.Errorf("%s: it is not listed", c.about)
		}
	}
}
