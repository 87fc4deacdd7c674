//go:build unix

package main

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"
)

var starts = flag.Int("starts", 20, "how often the program is started and left; the figure that is promised is 300")

// TestStarts starts the built program again and again in terminals of all sizes, such that answer queries and such that do
// not, and leaves it at any moment after its first frame. The first frame always comes, and comes whole; the terminal is as
// it was before; the exit status says how it ended.
func TestStarts(t *testing.T) {
	program := build(t)
	dir := t.TempDir()
	lived := filepath.Join(dir, "lived")
	live(t, lived, 9, secondDay)
	chance := rand.New(rand.NewPCG(9, uint64(*starts)))
	counts := map[string]int{}
	for i := range *starts {
		s := opening{home: lived, way: ways()[chance.IntN(len(ways()))], after: time.Duration(chance.IntN(60)) * time.Millisecond}
		s.terminal = terminal{wide: 40 + chance.IntN(161), high: 12 + chance.IntN(49), silent: chance.IntN(2) == 0}
		if chance.IntN(2) == 0 {
			s.home = filepath.Join(dir, fmt.Sprint(i))
		}
		if err := s.do(program); err != nil {
			t.Errorf("start %d, %d×%d, silent %v, left by %s %s after the first frame: %v", i+1, s.wide, s.high, s.silent, s.way.name, s.after, err)
		} else {
			counts["whole and tidy"]++
		}
		counts["left by "+s.way.name]++
		if s.silent {
			counts["terminals without an answer"]++
		}
		if s.home != lived {
			counts["first days"]++
		}
	}
	t.Logf("%d starts: %v", *starts, counts)
}

// opening is one start of the program and its end.
type opening struct {
	terminal
	home  string
	way   way
	after time.Duration
}

// way is how a program is left, and what it says then.
type way struct {
	name   string
	leave  func(h *keyHand)
	status int
}

func ways() []way {
	key := func(k string) func(*keyHand) { return func(h *keyHand) { h.press(k) } }
	signal := func(sig syscall.Signal) func(*keyHand) {
		return func(h *keyHand) { h.fail(h.cmd.Process.Signal(sig)) }
	}
	return []way{
		{"q", key("q"), 0},
		{"ctrl+c", key("\x03"), 0},
		{"SIGTERM", signal(syscall.SIGTERM), 143},
		{"SIGHUP", signal(syscall.SIGHUP), 129},
		{"SIGINT", signal(syscall.SIGINT), 130},
	}
}

func (s opening) do(program string) error {
	h := &keyHand{sitting: newSitting(program, s.home), terminal: s.terminal}
	h.begin(secondDay, "today")
	defer h.putAway()
	h.until("a whole first frame", func() bool { return wholeFrame(h.screen(), s.high) }, h.screen)
	if !h.emu.IsAltScreen() {
		h.fail(errors.New("the first frame is not on the other screen"))
	}
	time.Sleep(s.after)
	s.way.leave(h)
	return errors.Join(s.status(h.exit(h.screen)), h.trouble, s.tidy(h))
}

// status holds an end against the status that the way of leaving has.
func (s opening) status(ended error) error {
	got := 0
	if exit := (*exec.ExitError)(nil); errors.As(ended, &exit) {
		got, ended = exit.ExitCode(), nil
	}
	if ended == nil && got != s.way.status {
		return fmt.Errorf("the exit status is %d, want %d", got, s.way.status)
	}
	return ended
}

// tidy says what is not as it was before.
func (s opening) tidy(h *keyHand) error {
	if !reflect.DeepEqual(h.before, h.after) {
		return fmt.Errorf("the modes of the terminal were %v and are %v", h.before, h.after)
	}
	if h.emu.IsAltScreen() {
		return errors.New("the terminal is left on the other screen")
	}
	return leftTidy(h.written())
}

// wholeFrame reports whether a screen has its heading, something to say, and its help in the last line.
func wholeFrame(screen string, high int) bool {
	lines := strings.Split(strings.TrimRight(screen, "\n"), "\n")
	return len(lines) == high && strings.TrimSpace(lines[0]) != "" && strings.Contains(lines[high-1], footer) &&
		strings.TrimSpace(strings.Join(lines[1:high-1], "")) != ""
}

func TestHalfAFrameIsNone(t *testing.T) {
	for _, c := range []struct {
		name, screen string
		want         bool
	}{
		{"a whole one", "Today\n\nwords\nEnter begin   q quit", true},
		{"nothing", "\n\n\n", false},
		{"no heading", "\n\nwords\nq quit", false},
		{"no help", "Today\n\nwords\n", false},
		{"nothing to say", "Today\n\n\nq quit", false},
		{"the help in another line", "Today\nwords\nq quit\n", false},
	} {
		if got := wholeFrame(c.screen, 4); got != c.want {
			t.Errorf("%s: got %v", c.name, got)
		}
	}
}
