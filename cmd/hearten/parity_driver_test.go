//go:build unix

package main

import (
	"fmt"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// hand goes through sittings as a learner does. It waits for words before it answers, and chooses by the words of a choice,
// never by its place. After the first trouble nothing is done any more.
type hand interface {
	begin(day string, args ...string)
	sees(words string)
	// opens waits for the first words of a command that says first what is to come.
	opens(words string)
	// either waits for one of several words and says which.
	either(all ...string) string
	goOn()
	choose(words string)
	// setting asks for another setting of what is shown; then the words are there.
	setting(title, shows string)
	passOver()
	ownWords(text string)
	write(lines ...string)
	// half writes a line and does not send it; takeUp sends it in a later sitting.
	half(text string)
	takeUp(text string)
	skipWriting()
	// plan takes a suggestion as it stands, ownPlan writes another; the closing comes next.
	plan(words string)
	ownPlan(cue, action string)
	noPlan()
	// lookBack goes through what follows a conversation, to the words.
	lookBack(to string)
	atClosing()
	// leave goes by q, drop by ctrl+c or the end of the input, over after the last answer.
	leave()
	drop()
	over()
	failed() error
}

// sitting is what both hands have: a running program and what it has written.
type sitting struct {
	program, home string
	patience      time.Duration
	cmd           *exec.Cmd
	ended         chan error
	trouble       error
	seen          string // the words that were waited for last
	answers       int

	mu  sync.Mutex
	raw strings.Builder
}

func newSitting(program, home string) sitting {
	return sitting{program: program, home: home, patience: 10 * time.Second}
}

func (s *sitting) failed() error { return s.trouble }

// saw remembers what was shown last, for words about what did not come after it.
func (s *sitting) saw(words string) {
	if s.trouble == nil {
		s.seen = words
	}
}

func (s *sitting) fail(err error) {
	if s.trouble == nil && err != nil {
		s.trouble = err
	}
}

// Write takes in what the program writes.
func (s *sitting) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.raw.Write(b)
}

func (s *sitting) written() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.raw.String()
}

func (s *sitting) command(day string, args []string) {
	s.cmd = exec.Command(s.program, args...)
	s.cmd.Env = []string{
		"HOME=" + s.home, "TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8",
		"HEARTEN_HOME=" + s.home, "HEARTEN_SEED=3", "HEARTEN_NOW=" + day,
	}
	s.mu.Lock()
	s.raw.Reset()
	s.mu.Unlock()
	s.ended = make(chan error, 1)
}

// until waits for something, and says what was there instead.
func (s *sitting) until(what string, there func() bool, shown func() string) {
	for end := time.Now().Add(s.patience); s.trouble == nil && !there(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			s.fail(fmt.Errorf("after %q: %s never came; there is\n%s", s.seen, what, shown()))
		}
	}
}

// exit waits for the end of the program.
func (s *sitting) exit(shown func() string) error {
	if s.trouble != nil {
		s.kill()
		return s.trouble
	}
	select {
	case err := <-s.ended:
		return err
	case <-time.After(s.patience):
		s.kill()
		return fmt.Errorf("after %q: the program did not end; there is\n%s", s.seen, shown())
	}
}

func (s *sitting) kill() {
	if s.cmd != nil && s.cmd.Process != nil {
		_ = s.cmd.Process.Kill()
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
