package store_test

import (
	"testing"
	"time"

	"example.com/hearten/engine"
	"example.com/hearten/store"
)

func TestAFolderIsUntouchedUntilSomethingIsKept(t *testing.T) {
	s := store.At(t.TempDir(), store.Options{})
	for range s.Read(0) {
		t.Fatal("an event in an empty folder")
	}
	if !s.Untouched() {
		t.Error("reading touched the folder")
	}
	now := engine.At(time.Now())
	if _, err := s.Append(engine.Event{At: now.Time, Day: now.Day, Fact: engine.ReflectionWritten{Text: "x"}}); err != nil {
		t.Fatal(err)
	}
	if s.Untouched() {
		t.Error("a folder with an event counts as untouched")
	}
}
