//go:build !windows

package main

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// TestSignals ends a session by lines at its first question.
func TestSignals(t *testing.T) {
	program := build(t)
	for sig, want := range map[syscall.Signal]int{syscall.SIGINT: 130, syscall.SIGTERM: 143, syscall.SIGHUP: 129} {
		cmd := exec.Command(program, "today", "--plain")
		cmd.Env = append(os.Environ(), "HEARTEN_HOME="+t.TempDir())
		if _, err := cmd.StdinPipe(); err != nil {
			t.Fatal(err)
		}
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		var words strings.Builder
		cmd.Stderr = &words
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		for s := bufio.NewScanner(out); s.Scan() && !strings.HasPrefix(s.Text(), "Enter "); {
		}
		if err := cmd.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		var exit *exec.ExitError
		if err := cmd.Wait(); !errors.As(err, &exit) || exit.ExitCode() != want {
			t.Errorf("%s: %v, want exit status %d", sig, err, want)
		}
		if !strings.Contains(words.String(), "Everything you answered is kept") {
			t.Errorf("%s: it says %q", sig, words.String())
		}
	}
}
