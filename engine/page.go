package engine

import (
	_ "embed"

	"example.com/hearten/content"
)

//go:embed doc.go
var docSource string

// JournalPage is the page on the journal: this package's documentation from its section on, as plain text.
func JournalPage() string { return content.Page(docSource, "# The journal") }
