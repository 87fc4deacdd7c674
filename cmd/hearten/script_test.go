package main

import (
	"errors"
	"flag"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"hearten": main, measuredCommand: runMeasured})
}

// update writes what the program says now into the transcripts: go test ./cmd/hearten -run Script -update
var update = flag.Bool("update", false, "write what the program says into the transcripts")

// TestScript plays the transcripts: one for each promise, to be read as documentation. In all of them it is half past
// seven in the morning of Tuesday 24 November 2026 in Oslo until a transcript says otherwise.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("HEARTEN_HOME", filepath.Join(e.WorkDir, "home"))
			e.Setenv("HEARTEN_NOW", "2026-11-24T07:30:00+01:00")
			e.Setenv("HEARTEN_SEED", "1")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// exits runs a command and wants its exit status: exits 4 hearten learn nothing
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("it goes: exits STATUS COMMAND …")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("%v: exit status %d, want %d", args[1:], got, want)
	}
}
