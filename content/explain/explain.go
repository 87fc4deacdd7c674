// Package explain holds a page for every code of lint: what was found in the words of coaches, what it means for their learners,
// and how it is mended, with an example from the corpus that lint itself is held to.
package explain

import (
	"embed"
	"strings"
)

//go:embed *.md
var pages embed.FS

// Page returns the page of a code as markdown; ok is false where no code is called so.
func Page(code string) (page string, ok bool) {
	b, err := pages.ReadFile(code + ".md")
	return string(b), err == nil
}

// Title returns what a code is about, in the words of its page; "" where no code is called so.
func Title(code string) string {
	page, _ := Page(code)
	first, _, _ := strings.Cut(page, "\n")
	return strings.TrimPrefix(first, "# ")
}
