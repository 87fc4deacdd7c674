package engine

import (
	_ "embed"
	"strings"
)

//go:embed doc.go
var docSource string

// JournalPage is the page on the journal: this package's documentation from its section on, as plain text.
func JournalPage() string {
	var lines []string
	for _, line := range strings.Split(docSource, "\n") {
		text, ok := strings.CutPrefix(line, "//")
		if !ok {
			break
		}
		lines = append(lines, strings.ReplaceAll(strings.TrimPrefix(text, " "), "\t", "    "))
	}
	page := strings.Join(lines, "\n")
	_, page, _ = strings.Cut(page, "# ")
	return strings.ReplaceAll(page, "\n# ", "\n") + "\n"
}
