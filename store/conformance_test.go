package store_test

import (
	"testing"

	"example.com/hearten/engine"
	"example.com/hearten/engine/journaltest"
	"example.com/hearten/store"
)

func fresh(t testing.TB) *store.Store {
	t.Helper()
	return store.At(t.TempDir(), store.Options{})
}

func TestStoreIsAJournal(t *testing.T) {
	journaltest.Run(t, func(t *testing.T) engine.Journal { return fresh(t) })
}

func TestStoreKeepsDrafts(t *testing.T) {
	journaltest.RunDrafts(t, func(t *testing.T) engine.Drafts { return fresh(t) })
}
