package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Writable says why nothing can be kept in the folder, nil where it can be: that is tried, and what was made for it is
// removed at once. Anything but a missing permission and a read-only file system is left to the first write to find.
func (s *Store) Writable() error {
	for _, path := range []string{s.journal(), filepath.Join(s.dir, lockName)} {
		f, err := os.OpenFile(path, os.O_RDWR, 0)
		if err == nil {
			f.Close()
		}
		if forbidden(err) {
			return unwritable(path, err)
		}
	}
	dir := s.dir
	for !exists(dir) && dir != filepath.Dir(dir) {
		dir = filepath.Dir(dir)
	}
	probe, err := os.MkdirTemp(dir, ".hearten-*")
	if err == nil {
		err = os.Remove(probe)
	}
	if forbidden(err) {
		return unwritable(dir, err)
	}
	return nil
}

func forbidden(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}

func unwritable(path string, err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Errorf("%s cannot be written to: %w", path, err)
}
