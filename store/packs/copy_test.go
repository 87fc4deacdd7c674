package packs_test

import (
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/store/packs"
	"example.com/hearten/store/packs/hostiletest"
)

// TestAFileThatChangedIsNamed, whether its bytes are others, it is gone, or it came; hidden ones are nobody's.
func TestAFileThatChangedIsNamed(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(dir string) error
		want  []packs.Change
	}{
		"nothing": {func(string) error { return nil }, nil},
		"a hidden file": {func(dir string) error {
			return os.WriteFile(filepath.Join(dir, ".DS_Store"), nil, 0o600)
		}, nil},
		"a changed file": {func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "pack.md"), []byte("x"), 0o600)
		}, []packs.Change{{File: "pack.md", What: packs.Changed}}},
		"a file that is gone": {func(dir string) error {
			return os.Remove(filepath.Join(dir, "lessons", "ask-once-more.md"))
		}, []packs.Change{{File: "lessons/ask-once-more.md", What: packs.Missing}}},
		"a folder that is gone": {func(dir string) error {
			return os.RemoveAll(filepath.Join(dir, "lessons"))
		}, []packs.Change{{File: "lessons/ask-once-more.md", What: packs.Missing}}},
		"a file that came": {func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "lessons", "x.md"), []byte("x"), 0o600)
		}, []packs.Change{{File: "lessons/x.md", What: packs.Extra}}},
		"a file of another kind that came": {func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "x.pdf"), []byte("x"), 0o600)
		}, []packs.Change{{File: "x.pdf", What: packs.Extra}}},
		"a link in the place of a file": {func(dir string) error {
			return os.Rename(filepath.Join(dir, "pack.md"), filepath.Join(dir, "lessons", "other.md"))
		}, []packs.Change{{File: "lessons/other.md", What: packs.Extra}, {File: "pack.md", What: packs.Missing}}},
		"a list that is gone": {func(dir string) error {
			return os.Remove(filepath.Join(dir, packs.HashList))
		}, []packs.Change{{File: packs.HashList, What: packs.Missing}}},
		"a list that is none": {func(dir string) error {
			return os.WriteFile(filepath.Join(dir, packs.HashList), []byte("x"), 0o600)
		}, []packs.Change{{File: packs.HashList, What: packs.Changed}}},
	} {
		t.Run(name, func(t *testing.T) {
			s := packs.At(filepath.Join(t.TempDir(), "packs"))
			install(t, s, read(t, built(t)))
			if err := c.spoil(s.Path(hostiletest.ID)); err != nil {
				t.Fatal(err)
			}
			verified := open(t, s)
			got, err := verified.Verify()
			if err != nil || !slices.Equal(got, c.want) {
				t.Errorf("verified: got %v, %v; want %v", got, err, c.want)
			}
			loaded := open(t, s)
			if content.Load(loaded, nil); !slices.Equal(loaded.Changes(), c.want) {
				t.Errorf("loaded: got %v, want %v", loaded.Changes(), c.want)
			}
		})
	}
}

func open(t *testing.T, s *packs.Shelf) *packs.Copy {
	t.Helper()
	c, err := s.Open(hostiletest.ID)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

// TestACopyIsReadSideBySide: several at once read an open pack, and each finds it as it was installed. The race detector looks on.
func TestACopyIsReadSideBySide(t *testing.T) {
	s := packs.At(filepath.Join(t.TempDir(), "packs"))
	install(t, s, read(t, built(t)))
	c, err := s.Open(hostiletest.ID)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if p, problems := content.Load(c, nil); p == nil {
				t.Errorf("it is not well: %v", problems)
			}
		})
	}
	all.Wait()
	if changes := c.Changes(); len(changes) > 0 {
		t.Errorf("it changed: %v", changes)
	}
}
