//go:build unix

package main

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestAPipeIsNotReadForEver: what is no regular file is refused before it is opened, since to open a pipe waits for its other end.
func TestAPipeIsNotReadForEver(t *testing.T) {
	dir, home := handedPack(t, "1.0.0"), filepath.Join(t.TempDir(), "home")
	pipe := filepath.Join(t.TempDir(), "pipe.md")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	refused := 0
	for name, run := range map[string]func(e *env) error{
		"build a pipe":   func(e *env) error { return runPackBuild(e, pipe, "") },
		"build into one": func(e *env) error { return runPackBuild(e, dir, pipe) },
		"add one":        func(e *env) error { return runPackAdd(e, pipe, true) },
		"record one":     func(e *env) error { _, err := tried(e, pipe, recordHelp); return err },
		"translate one":  func(*env) error { _, err := readPO(pipe); return err },
	} {
		var said bytes.Buffer
		done := make(chan error, 1)
		go func() { done <- run(shelfWorld(home, "", nil, &said)) }()
		select {
		case err := <-done:
			if u := (*usageError)(nil); !errors.As(err, &u) || !strings.HasPrefix(u.words, "“"+pipe+"” is ") {
				t.Errorf("%s: got %v", name, err)
			}
			refused++
		case <-time.After(10 * time.Second):
			t.Fatalf("%s: it waits", name)
		}
	}
	t.Logf("%d refused", refused)
}
