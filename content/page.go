package content

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed doc.go
var docSource string

// Manual is the manual of the pack format: this package's documentation and the table of what lint reports, as plain text.
func Manual() string {
	var b strings.Builder
	b.WriteString(Page(docSource, "# What a pack is"))
	b.WriteString("\nWhat hearten pack lint reports\n\n")
	for _, c := range Codes() {
		fmt.Fprintf(&b, "    %s  %-7s  %s\n", c.ID, c.Severity, c.Title)
	}
	return b.String()
}

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
