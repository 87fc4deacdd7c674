package engine_test

import (
	"testing"

	"example.com/hearten/engine"
	"example.com/hearten/engine/journaltest"
)

func TestMemoryIsAJournal(t *testing.T) {
	journaltest.Run(t, func(*testing.T) engine.Journal { return new(engine.Memory) })
}

func TestMemoryKeepsDrafts(t *testing.T) {
	journaltest.RunDrafts(t, func(*testing.T) engine.Drafts { return new(engine.Memory) })
}
