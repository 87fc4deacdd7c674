package store_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"example.com/hearten/engine"
	"example.com/hearten/store"
)

// readOnly makes a folder and its files unwritable, for this test even if root runs it.
func readOnly(t *testing.T, dir string) {
	t.Helper()
	for _, name := range names(t, dir) {
		if err := os.Chmod(filepath.Join(dir, name), 0o444); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	asAnybody(t, dir)
}

// asAnybody goes on without root's rights: root may write anything.
func asAnybody(t *testing.T, dir string) {
	t.Helper()
	if os.Getuid() == 0 {
		if err := os.Chmod(filepath.Dir(dir), 0o755); err != nil {
			t.Fatal(err)
		}
		runtime.LockOSThread()
		if err := syscall.Setfsuid(65534); err != nil {
			t.Skip(err)
		}
	}
	t.Cleanup(func() {
		if os.Getuid() == 0 {
			if err := syscall.Setfsuid(0); err != nil {
				t.Fatal(err)
			}
			runtime.UnlockOSThread()
		}
		if err := os.Chmod(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	})
}

func TestAFolderThatCannotBeWrittenIsReadAndSaysSo(t *testing.T) {
	for _, c := range []struct {
		name string
		gone string // a file that is not there
	}{{"with its lock", ""}, {"without a lock", "lock"}} {
		t.Run(c.name, func(t *testing.T) {
			s, dir := filled(t, 3)
			if c.gone != "" {
				if err := os.Remove(filepath.Join(dir, c.gone)); err != nil {
					t.Fatal(err)
				}
			}
			readOnly(t, dir)
			if got, err := all(s); err != nil || len(got) != 3 {
				t.Errorf("got %d events, %v, want 3", len(got), err)
			}
			_, err1 := s.Append(answers(1)...)
			err2 := s.SetDraft("plan", "when")
			_, err3 := s.Rewrite(func(e engine.Event) (engine.Event, bool) { return e, false })
			for _, err := range []error{err1, err2, err3, s.Erase(), s.Writable()} {
				if !errors.Is(err, fs.ErrPermission) || errors.Is(err, engine.ErrDamaged) || !strings.Contains(err.Error(), dir) {
					t.Errorf("got %v", err)
				}
			}
		})
	}
}

func TestAFolderThatCannotBeMadeSaysSo(t *testing.T) {
	dir := t.TempDir()
	readOnly(t, dir)
	s := store.At(filepath.Join(dir, "hearten"), store.Options{})
	if got, err := all(s); err != nil || len(got) != 0 {
		t.Errorf("got %d events, %v", len(got), err)
	}
	if _, err := s.Append(answers(1)...); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("got %v", err)
	}
	if err := s.Writable(); !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), dir) {
		t.Errorf("got %v", err)
	}
	if err := s.Erase(); err != nil {
		t.Errorf("erase where nothing is: %v", err)
	}
}

func TestAJournalAloneThatCannotBeWrittenIsFound(t *testing.T) {
	s, dir := filled(t, 3)
	for name, mode := range map[string]os.FileMode{"journal.db": 0o444, "lock": 0o666, "": 0o777} {
		if err := os.Chmod(filepath.Join(dir, name), mode); err != nil {
			t.Fatal(err)
		}
	}
	asAnybody(t, dir)
	if err := s.Writable(); !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "journal.db cannot be written to") {
		t.Errorf("got %v", err)
	}
}
