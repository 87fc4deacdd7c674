//go:build unix

package main

import (
	"errors"
	"fmt"
	"image/color"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// keyHand presses keys in a terminal.
type keyHand struct {
	sitting
	terminal
	ptmx, tty *os.File
	emu       *vt.SafeEmulator
	// frames counts what came; drawn is the screen as it was at drawnAt.
	frames  atomic.Int64
	drawnAt int64
	drawn   string
	// before and after are the modes of the terminal.
	before, after *term.State
	// broken is a key that does not do what it says: the one pressed after these words.
	broken brokenKey
}

type brokenKey struct {
	seen    string
	instead func(key string) string
	// dead is true where nothing is expected to come of it.
	dead bool
}

// terminal is what the keys are pressed on. The zero value is a dark one of 80×40 that answers queries.
type terminal struct {
	wide, high int
	// silent is true where queries are not answered.
	silent bool
	// ground is the background colour that it tells, nil for black.
	ground color.Color
}

func (t terminal) size() (wide, high int) {
	if t.wide == 0 {
		return 80, 40
	}
	return t.wide, t.high
}

func (t terminal) emulator() *vt.SafeEmulator {
	emu := vt.NewSafeEmulator(t.size())
	if t.ground != nil {
		emu.SetBackgroundColor(t.ground)
	}
	return emu
}

func (h *keyHand) begin(day string, args ...string) {
	if h.trouble != nil {
		return
	}
	h.command(day, args)
	var err error
	if h.ptmx, h.tty, err = pty.Open(); err != nil {
		h.fail(err)
		return
	}
	wide, high := h.size()
	h.fail(pty.Setsize(h.ptmx, &pty.Winsize{Rows: uint16(high), Cols: uint16(wide)}))
	h.before, err = term.GetState(h.tty.Fd())
	h.fail(err)
	h.cmd.Stdin, h.cmd.Stdout, h.cmd.Stderr = h.tty, h.tty, h.tty
	h.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	h.frames.Add(1)
	h.emu = h.emulator()
	if err := h.cmd.Start(); err != nil {
		h.fail(err)
		return
	}
	read := make(chan struct{})
	go h.show(h.ptmx, h.emu, read)
	var answers io.Writer = h.ptmx
	if h.silent {
		answers = io.Discard
	}
	go func(emu *vt.SafeEmulator, to io.Writer) { _, _ = io.Copy(to, emu) }(h.emu, answers) // it blocks where nobody reads its answers
	go func(cmd *exec.Cmd, tty *os.File, ended chan<- error) {
		err := cmd.Wait()
		state, lost := term.GetState(tty.Fd())
		h.mu.Lock()
		h.after = state
		h.mu.Unlock()
		_ = tty.Close()
		<-read
		ended <- errors.Join(err, lost)
	}(h.cmd, h.tty, h.ended)
}

// show keeps the screen until the program and the terminal are closingHead.
func (h *keyHand) show(from io.Reader, emu *vt.SafeEmulator, over chan<- struct{}) {
	defer close(over)
	buf := make([]byte, 16<<10)
	for {
		n, err := from.Read(buf)
		_, _ = h.sitting.Write(buf[:n])
		_, _ = emu.Write(buf[:n])
		h.frames.Add(1)
		if err != nil {
			return
		}
	}
}

func (h *keyHand) screen() string {
	if h.emu == nil {
		return ""
	}
	if n := h.frames.Load(); n != h.drawnAt {
		h.drawnAt, h.drawn = n, ansi.Strip(h.emu.Render())
	}
	return h.drawn
}

func (h *keyHand) shows(words string) bool { return strings.Contains(oneLine(h.screen()), words) }

func (h *keyHand) sees(words string) {
	h.until(fmt.Sprintf("%q", words), func() bool { return h.shows(words) }, h.screen)
	h.saw(words)
}

func (h *keyHand) opens(words string) { h.sees(words) }

func (h *keyHand) either(all ...string) (found string) {
	h.until(strings.Join(all, " or "), func() bool {
		for _, found = range all {
			if h.shows(found) {
				return true
			}
		}
		return false
	}, h.screen)
	h.saw(found)
	return found
}

func (h *keyHand) press(key string) {
	if h.trouble != nil {
		return
	}
	h.answers++
	if h.broken.instead != nil && h.seen == h.broken.seen {
		key = h.broken.instead(key)
		if h.broken.instead = nil; h.broken.dead {
			h.patience = time.Second
		}
	}
	_, err := io.WriteString(h.ptmx, key)
	h.fail(err)
}

// readOn scrolls to the end: before that Enter only reads on.
func (h *keyHand) readOn() {
	for h.trouble == nil && h.shows("↓ more") {
		before := h.screen()
		h.press(" ")
		h.until("the rest", func() bool { return h.screen() != before }, h.screen)
	}
}

var screenChoice = regexp.MustCompile(`^\s*[›>]?\s+(\d)  (\S.*)$`)

// number finds the choice with the words among the rows.
func (h *keyHand) number(words string) (n string) {
	h.until(fmt.Sprintf("a choice with %q", words), func() bool {
		row, text := "", ""
		for line := range strings.SplitSeq(h.screen(), "\n") {
			if m := screenChoice.FindStringSubmatch(line); m != nil {
				row, text = m[1], m[2]
			} else if text += " " + line; strings.TrimSpace(line) == "" {
				row = ""
			}
			if row != "" && strings.Contains(oneLine(text), words) {
				n = row
				return true
			}
		}
		return false
	}, h.screen)
	return n
}

func (h *keyHand) goOn() {
	h.readOn()
	h.press("\r")
}

func (h *keyHand) choose(words string) { h.press(h.number(words)) }
func (h *keyHand) passOver()           { h.press("s") }
func (h *keyHand) skipWriting()        { h.press("\r") }
func (h *keyHand) noPlan()             { h.passOver() }

// setting goes round the settings until the words are there.
func (h *keyHand) setting(_, shows string) {
	for range 3 {
		if h.trouble != nil || h.shows(shows) {
			break
		}
		before := h.screen()
		h.press("c")
		h.until("another setting", func() bool { return h.screen() != before }, h.screen)
	}
	h.sees(shows)
}

func (h *keyHand) ownWords(text string) {
	h.press("w")
	h.sees("In your own words")
	h.write(text)
	h.sees("closest?")
}

func (h *keyHand) write(lines ...string) {
	for i, line := range lines {
		if i > 0 {
			h.press("\n") // ctrl+j
		}
		h.half(line)
	}
	h.press("\r")
}

func (h *keyHand) half(text string) {
	h.press(text)
	h.sees(text)
}

func (h *keyHand) takeUp(text string) {
	h.sees(text)
	h.press("\r")
}

// plan takes a suggestion; where it opens for changing first, it is taken as it stands.
func (h *keyHand) plan(words string) {
	h.choose(words)
	const form = "What you do then"
	h.until("the closing or the plan to change", func() bool { return h.shows(closingHead) || h.shows(form) }, h.screen)
	if h.shows(form) {
		h.press("\r")
	}
}

func (h *keyHand) ownPlan(cue, action string) {
	h.press("o")
	h.sees("What you do then")
	h.half(cue)
	h.press("\t")
	h.half(action)
	h.press("\r")
}

// leave goes back to Today, where there is one, and out.
func (h *keyHand) leave() {
	h.press("q")
	h.until("the end or Today", func() bool { return len(h.ended) > 0 || (h.shows("Begin:") || h.shows("Go on:")) }, h.screen)
	if len(h.ended) == 0 {
		h.press("q")
	}
	h.over()
}

func (h *keyHand) drop() {
	h.press("\x03")
	h.over()
}

func (h *keyHand) over() {
	h.fail(h.exit(h.screen))
	h.putAway()
}

func (h *keyHand) putAway() {
	if h.ptmx != nil {
		_ = h.ptmx.Close()
	}
	if h.emu != nil {
		_ = h.emu.InputPipe().(io.Closer).Close() // Emulator.Close races with Read (x/vt v0.1.0)
	}
}

func (h *keyHand) atClosing() { h.sees(closingHead) }

// closingHead is what the closing is called on the screen.
const closingHead = "For today"

func (h *keyHand) lookBack(to string) {
	h.goOn()
	h.sees(to)
}
