package engine

import (
	_ "embed"
	"strings"

	"example.com/hearten/content"
)

//go:embed doc.go
var docSource string

// JournalPage is the page on the journal: this package's documentation from its section on, as plain text.
func JournalPage() string { return content.Page(docSource, "# The journal") }

// ScoresPage is the page on scores and on how things are chosen: the sections of the documentation before the journal's.
func ScoresPage() string {
	return strings.TrimSuffix(content.Page(docSource, "# Scores"), JournalPage())
}
