//go:build unix

package main

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"
)

// lockedHome is a record in a folder that cannot be written to, and the program to use it, as somebody whom modes bind.
type lockedHome struct {
	t             *testing.T
	program, home string
}

func newLockedHome(t *testing.T) *lockedHome {
	t.Helper()
	l := &lockedHome{t, build(t), filepath.Join(t.TempDir(), "home")}
	for _, args := range [][]string{{"profile", "--minutes", "5"}, {"rest", "until", "tomorrow"}} {
		if out, err := l.command(args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
	}
	for _, name := range []string{"journal.db", "head", "lock"} {
		l.chmod(filepath.Join(l.home, name), 0o444)
	}
	l.chmod(l.home, 0o555)
	t.Cleanup(func() { l.chmod(l.home, 0o700) })
	for _, path := range []string{l.program, l.home} { // the way to them
		for dir := filepath.Dir(path); strings.HasPrefix(dir, filepath.Clean(os.TempDir())+string(filepath.Separator)); dir = filepath.Dir(dir) {
			l.chmod(dir, 0o755)
		}
	}
	return l
}

func (l *lockedHome) chmod(path string, mode os.FileMode) {
	l.t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		l.t.Fatal(err)
	}
}

// command is a command of a learner.
func (l *lockedHome) command(args ...string) *exec.Cmd {
	cmd := exec.Command(l.program, args...)
	cmd.Env = []string{"HEARTEN_HOME=" + l.home, "HEARTEN_NOW=2026-11-25T07:30:00+01:00", "HEARTEN_SEED=3", "HOME=/", "TERM=xterm-256color"}
	return cmd
}

// outsider is the command as somebody who may only read the folder.
func (l *lockedHome) outsider(args ...string) *exec.Cmd {
	cmd := l.command(args...)
	cmd.Dir = "/"
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534, NoSetGroups: true}}
	}
	return cmd
}

func (l *lockedHome) run(input string, args ...string) (out, words string, status int) {
	l.t.Helper()
	cmd := l.outsider(args...)
	var stdout, stderr strings.Builder
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(input), &stdout, &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		l.t.Fatal(err)
	}
	return stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()
}

// state is all that is in the folder.
func (l *lockedHome) state() (all []string) {
	l.t.Helper()
	entries, err := os.ReadDir(l.home)
	if err != nil {
		l.t.Fatal(err)
	}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(l.home, e.Name()))
		if err != nil {
			l.t.Fatal(err)
		}
		all = append(all, e.Name()+string(b))
	}
	return all
}

const (
	unkeptBefore = "This folder cannot be written to, so nothing of this session is kept:\n  "
	unkeptAfter  = "Nothing of this session was kept. This folder cannot be written to:\n  "
)

func TestAFolderThatCannotBeWrittenTo(t *testing.T) {
	l := newLockedHome(t)
	before := l.state()
	for _, args := range [][]string{{"status"}, {"skills"}, {"badge", "list"}, {"data", "export"}, {"profile"}, {"learn"}, {"practice"}} {
		if out, words, status := l.run("", args...); status != 0 || out == "" || strings.Contains(out+words, "cannot be written") {
			t.Errorf("%v: status %d\n%s%s", args, status, out, words)
		}
	}
	for _, args := range [][]string{
		{"today", "--plain"},
		{"learn", "say-it-back"},
		{"learn", "--plain"},
		{"practice", "copied-in", "--plain"},
		{"reflect", "--quiet"},
	} {
		out, words, status := l.run(strings.Repeat("1\n\n", 60), args...)
		if status != 0 || !strings.HasPrefix(out, unkeptBefore+l.home+"\n") || !strings.HasSuffix(out, unkeptAfter+l.home+"\n") {
			t.Errorf("%v: status %d\n%s%s", args, status, out, words)
		}
		if args[0] != "reflect" && !strings.Contains(out, "You: ") {
			t.Errorf("%v: nothing was answered\n%s", args, out)
		}
	}
	for _, args := range [][]string{
		{"profile", "--minutes", "3"},
		{"rest", "until", "friday"},
		{"path", "pin", "copied-in"},
		{"data", "forget", "--all", "--yes"},
	} {
		out, words, status := l.run("", args...)
		if status != statusFailed || out != "" || !strings.Contains(words, "cannot be written to: permission denied") ||
			!strings.Contains(words, l.home) || !strings.Contains(words, "HEARTEN_HOME") {
			t.Errorf("%v: status %d\n%s%s", args, status, out, words)
		}
	}
	if got := l.state(); !slices.Equal(got, before) {
		t.Errorf("the folder holds\n%q\nand held\n%q", got, before)
	}
}

func TestAFullScreenOverAFolderThatCannotBeWrittenTo(t *testing.T) {
	l := newLockedHome(t)
	before := l.state()
	cmd := l.outsider("learn", "say-it-back")
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 100})
	if err != nil {
		t.Fatal(err)
	}
	defer tty.Close()
	stuck := time.AfterFunc(patience, func() { cmd.Process.Kill() })
	defer stuck.Stop()
	var seen strings.Builder
	left := false
	for buf := make([]byte, 16<<10); ; {
		n, err := tty.Read(buf)
		seen.Write(buf[:n])
		if err != nil { // the terminal's other end is closed
			break
		}
		if !left && strings.Contains(ansi.Strip(seen.String()), "Enter") {
			left = true
			io.WriteString(tty, "\r\x03")
		}
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("%v", err)
	}
	out := strings.ReplaceAll(ansi.Strip(seen.String()), "\r\n", "\n")
	if !strings.HasPrefix(out, unkeptBefore+l.home+"\n") || !strings.HasSuffix(out, unkeptAfter+l.home+"\n") {
		t.Errorf("got\n%q", out)
	}
	if got := l.state(); !slices.Equal(got, before) {
		t.Errorf("the folder holds\n%q\nand held\n%q", got, before)
	}
}

func TestASignalDoesNotSayThatSomethingIsKept(t *testing.T) {
	e := world(false)
	e.unkept.Store(true)
	if f := explain(e, signalError{syscall.SIGTERM}); !strings.HasPrefix(f.Hint, "Nothing of this session is kept") {
		t.Errorf("got %q", f.Hint)
	}
}
