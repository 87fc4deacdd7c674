package store_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"example.com/hearten/store"
)

func TestTheProbeLeavesNothingBehind(t *testing.T) {
	s, dir := filled(t, 3)
	before, journal := names(t, dir), file(t, dir, "journal.db")
	if err := s.Writable(); err != nil {
		t.Errorf("got %v", err)
	}
	if got := names(t, dir); !slices.Equal(got, before) || string(file(t, dir, "journal.db")) != string(journal) {
		t.Errorf("got the files %v, want %v", got, before)
	}
	parent := t.TempDir()
	if err := store.At(filepath.Join(parent, "a", "b"), store.Options{}).Writable(); err != nil {
		t.Errorf("a folder to come: got %v", err)
	}
	if got := names(t, parent); len(got) > 0 {
		t.Errorf("got %v, want nothing", got)
	}
}

// What is no matter of permission is told by the first write, in its own words.
func TestTheProbeSpeaksOfPermissionOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := store.At(path, store.Options{}).Writable(); err != nil {
		t.Errorf("got %v", err)
	}
}
