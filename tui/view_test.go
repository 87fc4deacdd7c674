package tui

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
)

var update = flag.Bool("update", false, "rewrite the screens in testdata/screen")

func target(id string) content.Target {
	return content.Target{Kind: content.KindScenario, Ref: content.Ref{Pack: "courtyard", ID: id}}
}

// fitsView checks that a frame keeps to its window, the cursor too.
func fitsView(v tea.View, w, h int) error {
	lines := strings.Split(v.Content, "\n")
	if len(lines) > h {
		return fmt.Errorf("%d lines:\n%s", len(lines), ansi.Strip(v.Content))
	}
	for i, line := range lines {
		if got := ansi.StringWidth(line); got > w {
			return fmt.Errorf("line %d is %d wide: %q", i+1, got, ansi.Strip(line))
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.X >= w || c.Y < 0 || c.Y >= h) {
		return fmt.Errorf("the cursor stands at %d,%d", c.X, c.Y)
	}
	return nil
}

// golden compares the screen with the kept one.
func golden(t *testing.T, name, got string) {
	t.Helper()
	var b strings.Builder
	for line := range strings.SplitSeq(got, "\n") {
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	path := filepath.Join("testdata", "screen", name+".txt")
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("%s differs; go test ./tui -run TestScreens -update rewrites it.\ngot:\n%s\nwant:\n%s", path, b.String(), want)
	}
}

func TestScreensAt80By24(t *testing.T) {
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{})
	golden(t, "first-run", d.screen())
	d.press("enter")
	golden(t, "today", d.screen())
	d.press("enter", "enter")
	golden(t, "page", d.screen())
	d.until("question 1 of 2", "enter")
	golden(t, "question", d.screen())
	d.press("2")
	golden(t, "feedback", d.screen())
	d.press("enter", "1", "enter")
	d.write("With K.")
	golden(t, "writing", d.screen())
	d.press("enter")
	golden(t, "plan", d.screen())
	d.press("1")
	golden(t, "closing", d.screen())

	agenda := conversation(t, l)
	d = drive(t, l, Options{Begin: &agenda})
	golden(t, "situation", d.screen())
	d.press("enter")
	golden(t, "confidence", d.screen())
	d.press("2")
	golden(t, "scene", d.screen())
	d.pick("Again?")
	d.until("looking back", "enter")
	golden(t, "debrief", d.screen())
}

func TestTheCursorStandsOnTheSelectedRow(t *testing.T) {
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{})
	d.press("enter", "enter")
	d.until("question 1 of 2", "enter")
	if c := d.app.View().Cursor; c != nil {
		t.Errorf("before a row is marked the cursor is at %d,%d", c.X, c.Y)
	}
	for range 3 {
		d.press("j")
		c := d.app.View().Cursor
		if c == nil {
			t.Fatal("no cursor")
		}
		if line := strings.Split(d.screen(), "\n")[c.Y]; !strings.HasPrefix(line[c.X:], "›") {
			t.Errorf("the cursor stands before %q", line[c.X:])
		}
	}
}

func TestLightIsDrawnWhenTheTerminalSaysSo(t *testing.T) {
	d := drive(t, newLearner(courtyard(t)), Options{})
	before := d.app.View().Content
	d.send(tea.BackgroundColorMsg{Color: white{}})
	after := d.app.View().Content
	if before == after || ansi.Strip(before) != ansi.Strip(after) {
		t.Error("the colours did not change, or more than the colours did")
	}
}

type white struct{}

func (white) RGBA() (r, g, b, a uint32) { return 0xffff, 0xffff, 0xffff, 0xffff }
