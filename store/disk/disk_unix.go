//go:build unix && !aix && !solaris

package disk

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// TryLock locks the file, or says that another holds it.
func TryLock(f *os.File, alone bool) (bool, error) {
	how := syscall.LOCK_SH
	if alone {
		how = syscall.LOCK_EX
	}
	for {
		err := syscall.Flock(int(f.Fd()), how|syscall.LOCK_NB)
		switch {
		case err == nil:
			return true, nil
		case errors.Is(err, syscall.EWOULDBLOCK):
			return false, nil
		case !errors.Is(err, syscall.EINTR):
			return false, &os.PathError{Op: "lock", Path: f.Name(), Err: err}
		}
	}
}

// Abandon lets go of a file that bbolt can no longer close. The unlock is explicit because bbolt's mapping keeps the open
// file, and with it the lock, alive.
func Abandon(f *os.File) {
	_ = syscall.Flock(int(f.Fd()), syscall.LOCK_UN)
	_ = f.Close()
}

// KeepPrivate makes sure that only the owner can read the file.
func KeepPrivate(f *os.File) error {
	for range 2 {
		info, err := f.Stat()
		if err != nil {
			return err
		}
		if info.Mode().Perm() == 0o600 {
			return nil
		}
		if err := f.Chmod(0o600); err != nil {
			return err
		}
	}
	return fmt.Errorf("keep %s private: the file system lets others read it", f.Name())
}

// SyncDir makes the names in a folder last.
func SyncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
