//go:build unix

package main

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// holdFolder takes the lock of a learner's folder as another window does, until it is released.
func holdFolder(t *testing.T, home string) (release func()) {
	t.Helper()
	f, err := os.OpenFile(filepath.Join(home, "lock"), os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		t.Fatal(err)
	}
	return func() { _ = f.Close() }
}
