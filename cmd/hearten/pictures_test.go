//go:build unix

package main

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
)

var updatePictures = flag.Bool("update-pictures", false, "take the pictures in .github/pictures anew")

// picturesDir is where the README's pictures are.
const picturesDir = "../../.github/pictures"

// picture is a screen for the README: how to get there, from a home with some days in it.
type picture struct {
	name, title string
	days        int // lived before
	args        []string
	play        func(h *keyHand)
}

func pictures() []picture {
	return []picture{
		{"today", "Today: what comes next, and why", 9, []string{"today"}, func(h *keyHand) {
			h.sees("Begin:")
		}},
		{"conversation", "A conversation: choose what you say", 0, []string{"practice", "what-we-agreed"}, func(h *keyHand) {
			h.opens("You plan the change-over")
			h.goOn()
			h.sees("How sure")
			h.choose("Fairly sure")
			h.sees("seen the list")
			h.choose("twenty short for Tuesday")
			h.sees("facts can answer it")
			h.goOn()
			h.sees("if everything went well")
		}},
		{"debrief", "Looking back: what your replies did, and the turn that mattered", 0, []string{"practice", "what-we-agreed"}, func(h *keyHand) {
			aTalk(h)
			h.sees("What we both said")
			h.press("\x1b[6~") // PgDn: from the ending to what the replies showed
			h.sees("What the replies showed")
		}},
		{"skills", "Skills: where you stand, and how surely", 24, []string{"skills"}, func(h *keyHand) {
			h.sees("Empathy")
		}},
	}
}

// aTalk goes through a conversation up to its debrief.
func aTalk(h hand) {
	h.opens("You plan the change-over")
	h.goOn()
	h.sees("How sure")
	h.choose("Fairly sure")
	for _, turn := range []struct{ shows, reply, feedback string }{
		{"seen the list", "twenty short for Tuesday", "facts can answer it"},
		{"if everything went well", "sent back a thumb", "begins with your own thumb"},
		{"In the first week I asked", "Leave it there", "what she has just said"},
		{"a flat no is", "That word was mine", "without selling it"},
		{"I'd never promise", "you'd sign for", "one of the polite answers"},
	} {
		h.sees(turn.shows)
		h.choose(turn.reply)
		h.sees(turn.feedback)
		h.goOn()
	}
	h.sees("She counts under")
	h.goOn()
	h.sees("Twenty-eight. I only list")
	h.choose("have heard a yes")
	h.sees("in daylight")
	h.goOn()
	h.sees("Who tells them?")
	h.choose("say the rest back to me")
	h.sees("The awkward part is taken")
	h.goOn()
}

// TestPictures takes the README's pictures from the built program, on a dark and on a light terminal, and holds them
// against those that are kept: they show what the program shows. -update-pictures takes them anew.
func TestPictures(t *testing.T) {
	program := build(t)
	taken, largest := 0, 0
	for _, p := range pictures() {
		for name, colours := range map[string]palette{"dark": darkPalette(), "light": lightPalette()} {
			t.Run(p.name+" on a "+name+" terminal", func(t *testing.T) {
				home := t.TempDir()
				if p.days > 0 {
					live(t, home, p.days, secondDay)
				}
				h := &keyHand{sitting: newSitting(program, home)}
				h.terminal = terminal{wide: 80, high: 24, ground: ansi.XParseColor(colours.ground)}
				if h.ground == nil {
					t.Fatalf("the ground %q is no colour", colours.ground)
				}
				h.begin(secondDay, p.args...)
				defer h.putAway()
				defer h.kill()
				p.play(h)
				if h.failed() != nil {
					t.Fatal(h.failed())
				}
				svg := p.take(t, h, colours, filepath.Join(picturesDir, p.name+"-"+name+".svg"))
				if err := sound(svg); err != nil {
					t.Errorf("the picture %s: %v", p.name, err)
				}
				taken, largest = taken+1, max(largest, len(svg))
			})
		}
	}
	t.Logf("%d pictures, the largest has %d bytes", taken, largest)
}

// take takes the picture once the screen has come to rest, and holds it against the one that is kept. The colours of a
// light terminal come a moment after the words: it waits for them.
func (p picture) take(t *testing.T, h *keyHand, colours palette, path string) []byte {
	t.Helper()
	kept, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	var svg []byte
	quiet := 30 * time.Millisecond
	if *updatePictures {
		quiet = time.Second
	}
	for end := time.Now().Add(h.patience); ; {
		h.rests(quiet)
		s := shoot(h.emu, colours)
		s.title, s.command = p.title, "hearten "+strings.Join(p.args, " ")
		svg = s.svg()
		if *updatePictures || bytes.Equal(svg, kept) || time.Now().After(end) {
			break
		}
	}
	if *updatePictures {
		if err := os.MkdirAll(picturesDir, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, svg, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if !bytes.Equal(svg, kept) {
		t.Errorf("%s is not what the program shows; go test ./cmd/hearten -run TestPictures -update-pictures takes it anew. There is\n%s", path, h.screen())
	}
	return svg
}

// rests waits until nothing has been written for a while.
func (h *keyHand) rests(quiet time.Duration) {
	for n := int64(-1); n != h.frames.Load(); time.Sleep(quiet) {
		n = h.frames.Load()
	}
}

// TestTheREADMEShowsEveryPicture holds the README and the folder of pictures against the table.
func TestTheREADMEShowsEveryPicture(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]bool{}
	for _, p := range pictures() {
		for _, name := range []string{p.name + "-dark.svg", p.name + "-light.svg"} {
			want[name] = true
			if !strings.Contains(string(readme), `="`+strings.TrimPrefix(picturesDir, "../../")+"/"+name+`"`) {
				t.Errorf("the README does not show %s", name)
			}
		}
	}
	kept, err := os.ReadDir(picturesDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range kept {
		if !want[f.Name()] {
			t.Errorf("%s is in no table: nothing takes it anew", f.Name())
		}
	}
	if len(kept) != len(want) {
		t.Errorf("%d pictures are kept, %d are in the table", len(kept), len(want))
	}
}
