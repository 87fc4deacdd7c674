//go:build windows

package tui

import (
	"os"
	"syscall"
)

// endings are the signals that end the program in order.
func endings() []os.Signal { return []os.Signal{os.Interrupt, syscall.SIGTERM} }
