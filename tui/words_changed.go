package tui

import (
	"fmt"

	"example.com/hearten/engine"
)

// changedSince marks in a few words what is not what it was when the learner learned it.
const changedSince = "changed since"

// changedWords say it whole, with the versions where they differ; "" for what is as it was.
func changedWords(e *engine.Editions) string {
	switch {
	case e == nil:
		return ""
	case e.Then == e.Now:
		return "Changed since you learned it."
	}
	return fmt.Sprintf("Changed since you learned it: %s then, %s now.", oneLine(e.Then), oneLine(e.Now))
}

// changedNote stands over what changed on a screen.
func changedNote(l look, e *engine.Editions) []string {
	if e == nil {
		return nil
	}
	return l.quiet(changedWords(e))
}

// changedLines say it line by line.
func changedLines(e *engine.Editions) []string {
	if e == nil {
		return nil
	}
	return wrap(changedWords(e), plainWidth)
}
