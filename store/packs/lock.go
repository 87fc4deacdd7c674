package packs

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"example.com/hearten/store/disk"
)

// locked is a shelf that nobody else changes.
type locked struct {
	dir  string
	root *os.Root
	file *os.File
	// made are the folders that were made for it, the innermost last.
	made []string
}

// lock takes the lock of the shelf, which is made where it is missing. Whoever has it removes it at the end, so one that
// was taken is held against the one that has the name now.
func (s *Shelf) lock(wait time.Duration) (*locked, error) {
	const longest = 16 * time.Millisecond
	deadline := time.Now().Add(wait)
	for pause := time.Millisecond; ; pause = min(2*pause, longest) {
		l, err := s.tryLock()
		if err != nil || l != nil {
			return l, err
		}
		if !time.Now().Before(deadline) {
			return nil, ErrHeld
		}
		time.Sleep(pause)
	}
}

// tryLock returns nil where another holds the lock.
func (s *Shelf) tryLock() (*locked, error) {
	made, err := makeFolders(s.dir)
	if err != nil {
		unmake(made)
		return nil, err
	}
	path := filepath.Join(s.dir, lockName)
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		unmake(made)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil // the shelf was just emptied
		}
		return nil, err
	}
	ok, err := disk.TryLock(f, true)
	if ok && err == nil {
		ok = isNamed(f, path)
	}
	if !ok || err != nil {
		return nil, errors.Join(err, f.Close())
	}
	root, err := os.OpenRoot(s.dir)
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return &locked{s.dir, root, f, made}, nil
}

// isNamed reports whether an open file is still the one that has the name.
func isNamed(f *os.File, path string) bool {
	open, err := f.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(path)
	return err == nil && os.SameFile(open, named)
}

// makeFolders makes a folder for the learner alone, with those around it, and returns what it made.
func makeFolders(dir string) (made []string, err error) {
	if _, err := os.Stat(dir); err == nil || !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if parent := filepath.Dir(dir); parent != dir {
		if made, err = makeFolders(parent); err != nil {
			return made, err
		}
	}
	if err := os.Mkdir(dir, 0o700); errors.Is(err, fs.ErrExist) {
		return made, nil
	} else if err != nil {
		return made, err
	}
	return append(made, dir), disk.SyncDir(filepath.Dir(dir))
}

// unmake removes folders that were made, as far as nothing is in them.
func unmake(made []string) {
	for i := len(made) - 1; i >= 0; i-- {
		_ = os.Remove(made[i])
	}
}

// release lets others go on. Folders that were made for it go, as far as nothing is in them, and so does the lock, for a shelf
// looks then as if nobody had been there.
func (l *locked) release() {
	path := filepath.Join(l.dir, lockName)
	_ = l.root.Close()
	if runtime.GOOS == "windows" { // where no open file is removed, and none is that another has opened since
		_ = l.file.Close()
		_ = os.Remove(path)
	} else {
		_ = os.Remove(path)
		_ = l.file.Close()
	}
	unmake(l.made)
}

// emptied has the shelf go, too, where nothing is on it any more.
func (l *locked) emptied() {
	if len(l.made) == 0 {
		l.made = []string{l.dir}
	}
}
