package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime/debug"
	"time"

	"example.com/hearten/store/disk"
	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// filePageSize is fixed, so that a file is the same everywhere.
const filePageSize = 4096

// access is what an action may do to the file.
type access int

const (
	reading access = iota
	writing
	creating
)

// session is one opening of a bbolt file: one transaction, then closed again.
type session struct {
	path    string
	access  access
	timeout time.Duration
	// inspect looks at the file before bbolt maps it; nil is guard.
	inspect func(*os.File) error
	file    *os.File
	size    int64
}

// run is the one place where bbolt works. A fault in its mapping and a panic on a page that makes no sense both come back
// as damage.
func (s *session) run(fn func(*bbolt.Tx) error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			// Close would wait for ever for the locks that bbolt held when it panicked.
			if s.file != nil {
				disk.Abandon(s.file)
			}
			err = damaged("%v", r)
		}
	}()
	db, err := bbolt.Open(s.path, 0o600, &bbolt.Options{
		Timeout: s.timeout, ReadOnly: s.access == reading, PageSize: filePageSize, NoStatistics: true, OpenFile: s.open,
	})
	if err != nil {
		return openingError(err)
	}
	if s.access == reading {
		err = db.View(fn)
	} else if err = db.Update(fn); err == nil {
		err = s.unswapped()
	}
	return errors.Join(err, db.Close())
}

// open opens the file for bbolt, and looks at it first: bbolt would follow any number that it finds in a page.
func (s *session) open(path string, _ int, _ os.FileMode) (*os.File, error) {
	if s.access == creating {
		f, err := createPrivate(path)
		s.file = f
		return f, err
	}
	flag := os.O_RDONLY
	if s.access == writing {
		flag = os.O_RDWR
	}
	f, err := os.OpenFile(path, flag, 0)
	if err != nil {
		return nil, err
	}
	if err := s.admit(f); err != nil {
		f.Close()
		return nil, err
	}
	s.file = f
	return f, nil
}

func (s *session) admit(f *os.File) error {
	if s.access == writing {
		if err := disk.KeepPrivate(f); err != nil {
			return err
		}
	}
	info, err := f.Stat()
	if err != nil {
		return err
	}
	s.size = info.Size()
	if s.inspect != nil {
		return s.inspect(f)
	}
	return guard(f)
}

// unswapped makes sure that what was committed is in the file that has the name. A sync client that put another copy there,
// or cut the file, while it was open would take the answer with it.
func (s *session) unswapped() error {
	mine, err := s.file.Stat()
	if err != nil {
		return err
	}
	named, err := os.Stat(s.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return damaged("another program removed the file while it was written to")
	case err != nil:
		return err
	case !os.SameFile(mine, named):
		return damaged("another program replaced the file while it was written to")
	case mine.Size() < s.size:
		return damaged("another program cut the file while it was written to")
	}
	return nil
}

func openingError(err error) error {
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return held{}
	case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrChecksum), errors.Is(err, berrors.ErrVersionMismatch):
		return damaged("%v", err)
	}
	return err
}

// plainFile says whether there is a file with something in it, and refuses what is no plain file.
func plainFile(path string) (bool, error) {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, err
	case !info.Mode().IsRegular():
		return false, fmt.Errorf("not a plain file (%s)", info.Mode().Type())
	}
	return info.Size() > 0, nil
}
