package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// heard is what a command printed so far.
type heard struct {
	mu  sync.Mutex
	all bytes.Buffer
}

func (h *heard) Write(b []byte) (int, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.all.Write(b)
}

// until waits for words, and returns what was printed by then.
func (h *heard) until(t *testing.T, words string) string {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		h.mu.Lock()
		got := h.all.String()
		h.mu.Unlock()
		if strings.Contains(got, words) {
			return got
		}
		if time.Now().After(deadline) {
			t.Fatalf("%q was not printed, but:\n%s", words, got)
		}
	}
}

// TestLintWatches goes through an afternoon: a pack that is well, a slip, the file away while it is written, and mended again.
func TestLintWatches(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../content/testdata/lint/base")); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "roles", "seller.md")
	well, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out := &heard{}
	e := &env{out: out, err: out, getenv: func(key string) string {
		return map[string]string{"HEARTEN_NOW": "2026-11-24T17:04:05+01:00"}[key]
	}}
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- runLintWatch(ctx, e, []string{name}, "text") }()
	out.until(t, "17:04:05\nNo problems in 1 file.\n")
	write(strings.Replace(string(well), "weight 5", "wieght 5", 1))
	got := out.until(t, "1 error in 1 file\n")
	if !strings.Contains(got, filepath.ToSlash(name)+":14:45: error P003") {
		t.Errorf("the slip is not named:\n%s", got)
	}
	if err := os.Remove(name); err != nil {
		t.Fatal(err)
	}
	out.until(t, "there is no file or folder called")
	write(string(well))
	for deadline := time.Now().Add(20 * time.Second); strings.Count(out.until(t, ""), "No problems") < 2; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("the mended file was not looked at")
		}
	}
	stop()
	if err := <-done; err != nil {
		t.Errorf("it ended with %v", err)
	}
	if status := report(e, signalError{syscall.SIGINT}); status != statusDone {
		t.Errorf("ctrl+c ends it with status %d, want %d", status, statusDone)
	}
	if status := report(&env{out: out, err: out, getenv: e.getenv}, signalError{syscall.SIGINT}); status != statusSignal+2 {
		t.Errorf("ctrl+c ends another command with status %d", status)
	}
}
