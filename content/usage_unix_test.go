//go:build unix

package content_test

import (
	"os"
	"runtime"
	"syscall"
	"time"
)

// processorTime is how long processors have worked for this process, all together.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// mostResident is the most memory in bytes that a process had which has ended.
func mostResident(p *os.ProcessState) int64 {
	u, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" || runtime.GOOS == "ios" {
		return u.Maxrss
	}
	return u.Maxrss << 10
}
