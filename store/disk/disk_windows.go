package disk

import (
	"errors"
	"os"
	"syscall"
	"unsafe"
)

// TryLock locks the file, or says that another holds it.
func TryLock(f *os.File, alone bool) (bool, error) {
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

// Abandon lets go of a file that bbolt can no longer close. Closing the handle ends its locks.
func Abandon(f *os.File) { _ = f.Close() }

// KeepPrivate does nothing: Windows has no modes; the user's profile folder is private by its access list.
func KeepPrivate(*os.File) error { return nil }

// SyncDir does nothing: Windows cannot flush a folder.
func SyncDir(string) error { return nil }
