//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"os/exec"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// aFewAnswers is the beginning of a conversation.
func aFewAnswers(h hand) {
	h.begin(firstDay, "practice", "what-we-agreed")
	h.opens("Your aim")
	h.goOn()
	h.sees("How sure")
	h.choose("Fairly sure")
	h.sees("seen the list")
	h.ownWords("Only twenty?")
	h.choose("twenty short for Tuesday")
	h.sees("facts can answer it")
	h.goOn()
	h.sees("if everything went well")
}

// testBrokenKey: with one key that does something else, the same steps do not get on, or the records
// are not the same any more.
func testBrokenKey(t *testing.T, program string) {
	dead := func(string) string { return "\x1bOP" } // F1 is bound to nothing
	another := func(key string) string {
		n, _ := strconv.Atoi(key)
		return strconv.Itoa(n%3 + 1)
	}
	cases := []struct {
		name   string
		broken brokenKey
	}{
		{"no key is broken", brokenKey{}},
		{"Enter does not go on", brokenKey{"Your aim", dead, true}},
		{"a number takes another row", brokenKey{"How sure", another, false}},
		{"w does not ask for words", brokenKey{"seen the list", dead, true}},
		{"Enter does not send the words", brokenKey{"Only twenty?", dead, true}},
		{"a number does not choose a reply", brokenKey{"closest?", dead, true}},
	}
	pipes := &lineHand{sitting: newSitting(program, t.TempDir())}
	hands := make([]*keyHand, len(cases))
	play := []func(){func() { aFewAnswers(pipes); pipes.leave() }}
	for i, c := range cases {
		h := &keyHand{sitting: newSitting(program, t.TempDir()), broken: c.broken}
		hands[i], play = h, append(play, func() { aFewAnswers(h); h.leave() })
	}
	together(play...)
	if pipes.failed() != nil {
		t.Fatal(pipes.failed())
	}
	for i, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			h := hands[i]
			diff := difference(exported(t, program, h.home), exported(t, program, pipes.home))
			switch {
			case c.broken.instead != nil && h.broken.instead != nil:
				t.Errorf("the key after %q was never pressed: %v", c.broken.seen, h.failed())
			case c.broken.dead && (h.failed() == nil || h.seen != c.broken.seen):
				t.Errorf("it is not stuck after %q, but %q: %v", c.broken.seen, h.seen, h.failed())
			case !c.broken.dead && h.failed() != nil:
				t.Error(h.failed())
			case (diff != "") != (c.broken.instead != nil):
				t.Errorf("the difference is %q", diff)
			}
		})
	}
}

// testSignals ends the program in a terminal while a line is half written: the terminal is as it was,
// what was answered is in the record, and the half line is shown again.
func testSignals(t *testing.T, program string) {
	signals := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP}
	found := make([]error, len(signals))
	var play []func()
	for i, sig := range signals {
		home := t.TempDir()
		play = append(play, func() { found[i] = stoppedBy(program, home, sig) })
	}
	together(play...)
	for i, sig := range signals {
		t.Run(sig.String(), func(t *testing.T) {
			if found[i] != nil {
				t.Error(found[i])
			}
		})
	}
}

func stoppedBy(program, home string, sig syscall.Signal) error {
	const half = "You did write, and I sa"
	h := &keyHand{sitting: newSitting(program, home)}
	aFewAnswers(h)
	h.press("w")
	h.sees("In your own words")
	h.half(half)
	if h.failed() != nil {
		h.over()
		return h.failed()
	}
	during, err := term.GetState(h.tty.Fd())
	if err != nil {
		return err
	}
	if err := h.cmd.Process.Signal(sig); err != nil {
		return err
	}
	ended := h.exit(h.screen)
	left := h.emu.IsAltScreen()
	h.putAway()
	var exit *exec.ExitError
	if !errors.As(ended, &exit) || exit.ExitCode() != 128+int(sig) {
		return fmt.Errorf("it ended with %v, want the exit status %d", ended, 128+int(sig))
	}
	switch {
	case reflect.DeepEqual(h.before, during):
		return errors.New("the modes of the terminal were never changed: the test sees nothing")
	case !reflect.DeepEqual(h.before, h.after):
		return fmt.Errorf("the modes of the terminal were %v and are %v", h.before, h.after)
	case left:
		return errors.New("the terminal is left on the other screen")
	}
	if err := leftTidy(h.written()); err != nil {
		return err
	}
	return keptOf(program, home, half)
}

var (
	modeSet     = regexp.MustCompile(`\x1b\[\?([0-9;]+)([hl])`)
	keyboardOn  = regexp.MustCompile(`\x1b\[>[0-9;]+u`)
	keyboardOff = regexp.MustCompile(`\x1b\[<[0-9]*u`)
)

// leftTidy reports what a stream of bytes leaves switched on in a terminal.
func leftTidy(stream string) error {
	last := map[string]string{}
	for _, m := range modeSet.FindAllStringSubmatch(stream, -1) {
		for mode := range strings.SplitSeq(m[1], ";") {
			last[mode] = m[2]
		}
	}
	if last["1049"] == "" {
		return errors.New("there was no other screen: the test sees nothing")
	}
	for mode, set := range last {
		// A terminal starts with a cursor that is shown and lines that wrap.
		if want := map[bool]string{true: "h", false: "l"}[mode == "25" || mode == "7"]; set != want {
			return fmt.Errorf("the mode ?%s is left at %q, want %q", mode, set, want)
		}
	}
	if set, unset := len(keyboardOn.FindAllString(stream, -1)), len(keyboardOff.FindAllString(stream, -1)); set != unset {
		return fmt.Errorf("the keyboard's mode is set %d times and unset %d times", set, unset)
	}
	end := stream[strings.LastIndex(stream, "\x1b[?1049l"):]
	if words := strings.TrimLeft(ansi.Strip(end), "\r\n"); words == "" || !strings.HasSuffix(end, words) {
		return fmt.Errorf("the stream does not end with leaving the screen and plain words: %q", end)
	}
	return nil
}

// keptOf holds the record and the drafts against what was done before the signal.
func keptOf(program, home, half string) error {
	out, err := exec.Command(program, "data", "export", "--home", home).Output()
	if err != nil {
		return err
	}
	if n := bytes.Count(out, []byte(`"turn.taken"`)); n != 1 || !bytes.Contains(out, []byte("Only twenty?")) {
		return fmt.Errorf("%d answers are in the record, want 1 with its words:\n%s", n, out)
	}
	h := &lineHand{sitting: newSitting(program, home)}
	h.begin(firstDay, "practice", "what-we-agreed")
	h.opens("You had begun: " + half)
	h.leave()
	return h.failed()
}
