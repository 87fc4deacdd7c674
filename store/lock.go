package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"example.com/hearten/store/disk"
)

// lock takes the folder's lock, shared or alone, and returns how to let go of it. The lock is a file of its own because the
// journal itself is replaced by a rewrite, and because a plain look at the journal must be over before bbolt locks it.
func (s *Store) lock(alone bool) (release func(), err error) {
	f, err := s.openLock(alone)
	if err != nil {
		return nil, err
	}
	if f == nil {
		return func() {}, nil
	}
	const longest = 16 * time.Millisecond
	deadline := time.Now().Add(s.timeout)
	for pause := time.Millisecond; ; pause = min(2*pause, longest) {
		ok, err := disk.TryLock(f, alone)
		if err == nil && ok {
			return func() { f.Close() }, nil
		}
		if err == nil && time.Now().After(deadline) {
			err = held{}
		}
		if err != nil {
			f.Close()
			return nil, err
		}
		time.Sleep(pause)
	}
}

// openLock returns nil for a reader where nobody has written yet, since a reader creates nothing there, and for one that
// cannot make a missing lock in a folder that it may only read.
func (s *Store) openLock(alone bool) (*os.File, error) {
	path := filepath.Join(s.dir, lockName)
	if !alone {
		f, err := os.Open(path)
		if !errors.Is(err, fs.ErrNotExist) {
			return f, err
		}
		if there, err := plainFile(s.journal()); err != nil || !there {
			return nil, err
		}
		if f, err = os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600); err != nil {
			return nil, nil
		}
		return f, nil
	}
	if err := s.makeDir(); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	if err := disk.KeepPrivate(f); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// makeDir makes the folder for the learner alone. One that exists stays as it is: it may be shared for other reasons, and
// the files in it are private anyway.
func (s *Store) makeDir() error {
	if _, err := os.Stat(s.dir); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.MkdirAll(s.dir, 0o700); err != nil {
		return err
	}
	if err := os.Chmod(s.dir, 0o700); err != nil {
		return err
	}
	return disk.SyncDir(filepath.Dir(s.dir))
}

// createPrivate makes a file that only the learner can read, in place of one that a crash left behind.
func createPrivate(path string) (*os.File, error) {
	if err := remove(path); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	if err := disk.KeepPrivate(f); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}
