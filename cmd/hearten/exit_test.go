package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"

	"example.com/hearten/engine"
)

func TestExplain(t *testing.T) {
	for name, c := range map[string]struct {
		err    error
		status int
		code   string
		hint   string // a part of it
	}{
		"usage":                      {&usageError{words: "no", see: "rest --help"}, 2, "usage", "hearten rest --help"},
		"usage, nearly":              {&usageError{words: "no", near: "--plain"}, 2, "usage", "Did you mean --plain?"},
		"problems":                   {&problemsError{errors: 1}, 3, "problems_found", ""},
		"not found":                  {&notFoundError{what: "lesson", name: "x", near: []string{"a", "b"}, list: "hearten learn"}, 4, "not_found", "a or b? All there are: hearten learn"},
		"damage, however wrapped":    {fmt.Errorf("read the journal: %w", engine.ErrDamaged), 5, "damaged", "/data/hearten"},
		"held, however wrapped":      {fmt.Errorf("write the journal: %w", engine.ErrHeld), 6, "held", "try again"},
		"an answer is needed":        {&needError{"a yes", "--yes"}, 7, "input_needed", "--yes"},
		"interrupted":                {signalError{os.Interrupt}, 130, "stopped", "kept"},
		"terminated":                 {signalError{syscall.SIGTERM}, 143, "stopped", "kept"},
		"hung up":                    {signalError{syscall.SIGHUP}, 129, "stopped", "kept"},
		"a newer record":             {&engine.UnknownFactError{Name: "x"}, 1, "newer_record", "newer hearten"},
		"no home":                    {errNoHome, 1, "no_home", "HEARTEN_HOME"},
		"not allowed":                {&fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission}, 1, "not_allowed", "HEARTEN_HOME"},
		"a full disk":                {&fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}, 1, "disk_full", "full"},
		"anything that is not known": {errors.New("odd"), 1, "failed", ""},
	} {
		e := world(false)
		e.answering.Store(true)
		f := explain(e, c.err)
		if f.status != c.status || f.Code != c.code || !strings.Contains(f.Hint, c.hint) || (c.hint == "") != (f.Hint == "") {
			t.Errorf("%s: got %d %s %q, want %d %s %q", name, f.status, f.Code, f.Hint, c.status, c.code, c.hint)
		}
	}
}

// Nobody is told of answers who was asked nothing.
func TestStoppedWithoutASession(t *testing.T) {
	if f := explain(world(false), signalError{os.Interrupt}); f.status != 130 || f.Words != "stopped" || f.Hint != "" {
		t.Errorf("got %d %q %q, want 130 “stopped” without a hint", f.status, f.Words, f.Hint)
	}
}

func TestReportAsJSON(t *testing.T) {
	e := world(false)
	e.flags.json = true
	if got := report(e, &notFoundError{what: "lesson", name: "x\x1b[2J"}); got != statusNotFound {
		t.Errorf("status %d", got)
	}
	text := e.err.(*strings.Builder).String()
	var got struct {
		Error struct{ Code, Message, Hint string }
	}
	if err := json.Unmarshal([]byte(text), &got); err != nil || got.Error.Code != "not_found" || strings.ContainsRune(text, 0x1b) {
		t.Errorf("%q: %v", text, err)
	}
}

func TestReportCleansWords(t *testing.T) {
	e := world(false)
	report(e, errors.New("open \x1b]0;x\x07: \u202egone"))
	if text := e.err.(*strings.Builder).String(); strings.ContainsAny(text, "\x1b\x07\u202e") {
		t.Errorf("%q", text)
	}
}

// A hint must not send anybody to a command that is not there.
func TestHintsNameCommandsThatExist(t *testing.T) {
	e := world(false)
	f := explain(e, engine.ErrDamaged)
	root := newRoot(e)
	if !strings.Contains(f.Hint, "hearten data forget --all") || !strings.Contains(f.Hint, "hearten --home OTHER") {
		t.Fatalf("got %q", f.Hint)
	}
	cmd, rest, err := root.Find([]string{"data", "forget"})
	if err != nil || len(rest) > 0 || cmd.Flags().Lookup("all") == nil || root.PersistentFlags().Lookup("home") == nil {
		t.Errorf("%q names what does not exist: %v", f.Hint, err)
	}
}
