//go:build unix

package main

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// TestAStormOfResizes changes the window of the built program a hundred times on each of some screens, as fast as it goes.
// Back at the size of before, the screen is what it was before.
func TestAStormOfResizes(t *testing.T) {
	h := &keyHand{sitting: newSitting(build(t), t.TempDir()), terminal: terminal{wide: 80, high: 24}}
	chance := rand.New(rand.NewPCG(3, 4))
	resizes := 0
	storm := func(at string) {
		h.sees(at)
		h.rests(100 * time.Millisecond)
		before := h.screen()
		for i := range 100 {
			wide, high := chance.IntN(210), chance.IntN(70)
			if i < 4 {
				wide, high = []int{1, 0, 65535, 1}[i], []int{1, 0, 1, 500}[i]
			}
			h.resize(wide, high)
			resizes++
			time.Sleep(time.Duration(chance.IntN(4)) * time.Millisecond)
		}
		h.resize(80, 24)
		h.until("the screen as it was before:\n"+before+"\nbut", func() bool { return blanksTrimmed(h.screen()) == blanksTrimmed(before) }, h.screen)
	}
	h.begin(firstDay, "today")
	defer h.putAway()
	defer h.kill()
	storm("Nobody sees this but you")
	h.press("\r")
	storm("Say it back first")
	h.goOn()
	storm("In a busy kitchen")
	h.goOn()
	h.sees("Gist.")
	h.goOn()
	h.sees("Noor looks after")
	h.goOn()
	storm("Halina runs")
	h.press("\x03")
	h.fail(h.exit(h.screen))
	if h.failed() != nil {
		t.Fatal(h.failed())
	}
	if err := leftTidy(h.written()); err != nil {
		t.Error(err)
	}
	t.Logf("4 screens, %d resizes", resizes)
}

// resize gives the window another size. An emulator has one cell at least.
func (h *keyHand) resize(wide, high int) {
	if h.trouble != nil {
		return
	}
	h.emu.Resize(max(1, wide), max(1, high))
	h.fail(pty.Setsize(h.ptmx, &pty.Winsize{Rows: uint16(high), Cols: uint16(wide)}))
}

// blanksTrimmed is a screen without the blanks at the ends of its lines.
func blanksTrimmed(screen string) string {
	lines := strings.Split(screen, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}
