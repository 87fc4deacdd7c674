package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestWatchTellsOfEveryKindOfChange waits for each change to be told of; nothing is said where nothing changes.
func TestWatchTellsOfEveryKindOfChange(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	do(os.Mkdir(at("lessons"), 0o700))
	do(os.WriteFile(at("lessons/a.md"), []byte("one"), 0o600))
	ctx, stop := context.WithCancel(t.Context())
	changed := watch(ctx, dir)
	told := 0
	for _, change := range []func() error{
		func() error { return os.WriteFile(at("lessons/a.md"), []byte("two, and longer"), 0o600) },
		func() error { return os.WriteFile(at("b.md"), nil, 0o600) },
		func() error { return os.Rename(at("b.md"), at("lessons/a.md")) },
		func() error { return os.RemoveAll(at("lessons")) },
	} {
		do(change())
		select {
		case <-changed:
			told++
		case <-time.After(20 * time.Second):
			t.Fatalf("change %d was not told of", told+1)
		}
	}
	do(os.WriteFile(at(".a.md.swp"), []byte("an editor's own"), 0o600))
	select {
	case <-changed:
		t.Error("something was told of a hidden file")
	case <-time.After(3 * watchEvery):
	}
	stop()
	if _, open := <-changed; open {
		t.Error("it goes on after the end")
	}
	t.Logf("%d changes told of", told)
}
