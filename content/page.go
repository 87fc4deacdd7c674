package content

import (
	_ "embed"
	"strings"
)

//go:embed doc.go
var docSource string

// Manual is the manual of the pack format: this package's documentation, as plain text.
func Manual() string { return Page(docSource, "# What a pack is") }

// Page makes plain text of the package comment that Go source begins with, from the line `heading` on.
func Page(source, heading string) string {
	var lines []string
	for _, line := range strings.Split(source, "\n") {
		text, ok := strings.CutPrefix(line, "//")
		if !ok {
			break
		}
		lines = append(lines, strings.ReplaceAll(strings.TrimPrefix(text, " "), "\t", "    "))
	}
	page := strings.Join(lines, "\n")
	if i := strings.Index(page, heading); i >= 0 {
		page = page[i:]
	}
	return strings.TrimPrefix(strings.ReplaceAll(page, "\n# ", "\n"), "# ") + "\n"
}
