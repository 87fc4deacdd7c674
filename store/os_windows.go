package store

import (
	"errors"
	"os"
	"syscall"
	"unsafe"
)

// tryLock locks the file, or says that another holds it.
func tryLock(f *os.File, alone bool) (bool, error) {
	const (
		failImmediately = 1
		exclusive       = 2
		lockViolation   = syscall.Errno(33)
	)
	how := uintptr(failImmediately)
	if alone {
		how |= exclusive
	}
	lockFileEx := syscall.NewLazyDLL("kernel32.dll").NewProc("LockFileEx")
	ok, _, err := lockFileEx.Call(f.Fd(), how, 0, 1, 0, uintptr(unsafe.Pointer(new(syscall.Overlapped))))
	switch {
	case ok != 0:
		return true, nil
	case errors.Is(err, lockViolation):
		return false, nil
	}
	return false, &os.PathError{Op: "lock", Path: f.Name(), Err: err}
}

// abandon lets go of a file that bbolt can no longer close. Closing the handle ends its locks.
func abandon(f *os.File) { _ = f.Close() }

// keepPrivate does nothing: Windows has no modes; the user's profile folder is private by its access list.
func keepPrivate(*os.File) error { return nil }

// syncDir does nothing: Windows cannot flush a folder.
func syncDir(string) error { return nil }
