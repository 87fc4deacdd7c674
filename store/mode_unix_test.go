//go:build unix

package store_test

import (
	"os"
	"path/filepath"
	"testing"

	"example.com/hearten/store"
)

func mode(t *testing.T, path string) os.FileMode {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode().Perm()
}

func TestOnlyTheLearnerCanReadTheFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "hearten")
	s := store.At(dir, store.Options{})
	private := func(when string) {
		t.Helper()
		if got := mode(t, dir); got != 0o700 {
			t.Errorf("%s: the folder has mode %o, want 700", when, got)
		}
		for _, name := range names(t, dir) {
			if got := mode(t, filepath.Join(dir, name)); got != 0o600 {
				t.Errorf("%s: %s has mode %o, want 600", when, name, got)
			}
		}
	}
	if _, err := s.Append(answers(2)...); err != nil {
		t.Fatal(err)
	}
	private("after the first use")
	for _, name := range names(t, dir) {
		if err := os.Chmod(filepath.Join(dir, name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Append(answers(1)...); err != nil {
		t.Fatal(err)
	}
	private("after they were opened to others")
	if _, err := s.Rewrite(everything); err != nil {
		t.Fatal(err)
	}
	private("after a rewrite")
}
