package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestProposalsAreForWhatThereIs: each stands at a command and a flag of the program, has something to propose, and says
// everything in one line without signs that a terminal obeys.
func TestProposalsAreForWhatThereIs(t *testing.T) {
	home := "HEARTEN_HOME=" + t.TempDir()
	if err := run(t.Context(), world(false, home), []string{"pack", "add", "../../content/testdata/example-pack", "--yes"}); err != nil {
		t.Fatal(err)
	}
	e := world(false, home)
	root := newRoot(e)
	n := 0
	for _, c := range e.completed(root) {
		cmd, rest, err := root.Find(strings.Fields(c.command))
		if err != nil || len(rest) > 0 || c.command != "" && cmd == root {
			t.Errorf("%q is not a command", c.command)
			continue
		}
		if c.flag != "" && cmd.Flag(c.flag) == nil && root.PersistentFlags().Lookup(c.flag) == nil {
			t.Errorf("%s has no flag --%s", cmd.CommandPath(), c.flag)
		}
		all, _ := c.names.answer(cmd, nil, "")
		if n += len(all); len(all) == 0 {
			t.Errorf("nothing is proposed for %s %s", cmd.CommandPath(), c.flag)
		}
		for _, p := range all {
			if name, what, _ := strings.Cut(p, "\t"); name == "" || strings.ContainsAny(what, "\t\n\x1b") || strings.ContainsAny(name, " \n\x1b") {
				t.Errorf("%s proposes %q", cmd.CommandPath(), p)
			}
		}
	}
	t.Logf("%d proposals at %d places", n, len(e.completed(root)))
	if got := described("a\x1b]0;x\x07\tb", "two\nlines\u202e"); strings.ContainsAny(got, "\x1b\x07\n") || strings.Count(got, "\t") != 1 {
		t.Errorf("hostile words are proposed as %q", got)
	}
}

// TestCompletingWaitsForNobody: while another process holds the learner's folder, which would hold up a command for
// seconds, names are proposed at once, and the folder is as it was.
func TestCompletingWaitsForNobody(t *testing.T) {
	program, home := build(t), t.TempDir()
	run := func(args ...string) (string, time.Duration, error) {
		cmd := exec.Command(program, args...)
		cmd.Env = append(os.Environ(), "HEARTEN_HOME="+home)
		began := time.Now()
		out, err := cmd.Output()
		return string(out), time.Since(began), err
	}
	if _, _, err := run("rest", "until", "3d"); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(filepath.Join(home, "journal.db"))
	if err != nil {
		t.Fatal(err)
	}
	release := holdFolder(t, home)
	if _, _, err := run("rest", "end"); err == nil {
		t.Fatal("the folder is not held, so this shows nothing")
	}
	out, took, err := run("__complete", "learn", "s")
	if err != nil || !strings.HasPrefix(out, "say-it-back\t") || took > time.Second {
		t.Errorf("got %q, %v after %s", out, err, took)
	}
	release()
	if after, err := os.ReadFile(filepath.Join(home, "journal.db")); err != nil || string(after) != string(before) {
		t.Errorf("the journal was touched: %v", err)
	}
	t.Logf("proposed after %s, the folder held", took)
}
