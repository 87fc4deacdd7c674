package tui

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

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

func TestScreens(t *testing.T) {
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{})
	goldens(t, "first-run", d.app)
	d.press("enter")
	goldens(t, "today", d.app)
	d.press("enter", "enter")
	goldens(t, "page", d.app)
	d.until("question 1 of 2", "enter")
	goldens(t, "question", d.app)
	d.press("2")
	goldens(t, "feedback", d.app)
	d.press("enter", "1", "enter")
	d.write("With K.")
	goldens(t, "writing", d.app)
	d.press("enter")
	goldens(t, "plan", d.app)
	d.press("1")
	goldens(t, "closing", d.app)

	agenda := conversation(t, l)
	d = drive(t, l, Options{Begin: &agenda})
	goldens(t, "situation", d.app)
	d.press("enter")
	goldens(t, "confidence", d.app)
	d.press("2")
	goldens(t, "scene", d.app)
	d.pick("Again?")
	d.until("looking back", "enter")
	goldens(t, "debrief", d.app)
	d.press("t")
	d.pick("Where is he?")
	d.until("turn 2", "enter")
	d.press("1")
	d.until("looking back", "enter")
	goldens(t, "replayed", d.app)
	d = drive(t, l, Options{Begin: &engine.Agenda{Minutes: 1, Activities: []engine.Activity{{Kind: engine.DoWeek}}}})
	d.press("enter")
	d.write("A.")
	d.press("enter")
	d.write("taking the call at six")
	d.press("enter", "enter")
	goldens(t, "letter", d.app)
}

// TestScreensOfTheShell keeps what lies over a session or beside it, and the states in which there is little to show.
func TestScreensOfTheShell(t *testing.T) {
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{Topics: []Topic{{"privacy", "what leaves the machine: nothing", privacyPage}}})
	d.press("enter", "?")
	goldens(t, "keys", d.app)
	d.press("esc", ":")
	goldens(t, "palette", d.app)
	d.write("sett")
	goldens(t, "palette-found", d.app)
	d.press("enter", "down")
	goldens(t, "settings", d.app)
	d.press("esc", ":")
	d.write("notices")
	d.press("enter")
	goldens(t, "notices-none", d.app)
	d.press("esc", "ctrl+o", ":")
	d.write("notices")
	d.press("enter")
	goldens(t, "notices", d.app)
	d.press("esc", ":")
	d.write("privacy")
	d.press("enter")
	goldens(t, "help-page", d.app)
	d.press("esc", ":")
	d.write("profile")
	d.press("enter")
	goldens(t, "profile", d.app)
	d.press("esc")

	agenda := conversation(t, l)
	d = drive(t, l, Options{Begin: &agenda})
	d.press("enter", "s", "w")
	d.write("Where is he now?")
	goldens(t, "own-words", d.app)
	d.press("ctrl+g")
	goldens(t, "keys-typing", d.app)
	d.press("esc", "enter")
	goldens(t, "own-words-beside", d.app)

	d = drive(t, l, Options{Begin: &engine.Agenda{Activities: []engine.Activity{{Kind: engine.DoReflect}}}})
	d.write("On Monday, with K.")
	d.press("esc")
	goldens(t, "leave-written", d.app)
	d.app = d.app.fail(fmt.Errorf("write the journal: %w: /home/ada/hearten/journal.db", engine.ErrHeld), true)
	goldens(t, "failure", d.app)
}

func privacyPage() (string, error) {
	return "PRIVACY\n\nEverything is in one folder on this machine:\n\n  /home/ada/.local/share/hearten\n", nil
}

// TestScreensOfADay keeps how a day looks: resting, nothing waiting, a plan to follow up and to change.
func TestScreensOfADay(t *testing.T) {
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{})
	d.press("enter", "enter")
	d.until("question 1 of 2", "enter")
	d.press("1", "enter", "1", "enter")
	d.until("One plan for today", "enter")
	d.press("2")
	goldens(t, "plan-changed", d.app)
	d.write("a bell")
	d.press("enter")
	d.until("For today", "enter")
	d.press("enter")
	l.now = l.now.AddDate(0, 0, 1)
	d = drive(t, l, Options{})
	goldens(t, "today-second", d.app)
	d.press("enter")
	goldens(t, "follow-up", d.app)
	d.press("2")
	goldens(t, "follow-up-missed", d.app)
	if err := l.coach.Record(engine.RestTaken{From: l.coach.Today(), Until: l.coach.Today() + 4}); err != nil {
		t.Fatal(err)
	}
	goldens(t, "today-resting", drive(t, l, Options{}).app)
	goldens(t, "today-empty", alone(l, today{day: l.coach.Today(), next: engine.NextSession(mustProgress(t, l), l.coach.Library, l.coach.Today())}, 80, 24))
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
