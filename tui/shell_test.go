package tui

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"example.com/hearten/engine"
)

// atPage is a driver on the first page of a lesson, begun from Today.
func atPage(t *testing.T, o Options) (*learner, *driver) {
	t.Helper()
	l := newLearner(courtyard(t))
	d := drive(t, l, o)
	d.press("enter", "enter")
	d.want("Today › Ask what happened", "page 1 of 3")
	return l, d
}

func TestScreensLieOverEachOtherAndComeBackAsTheyWere(t *testing.T) {
	_, d := atPage(t, Options{})
	d.press("enter")
	before := d.screen()
	for _, open := range []func(){
		func() { d.press("?") },
		func() { d.press(":") },
		func() { d.press("ctrl+p"); d.write("sett"); d.press("enter") },
		func() { d.press(":"); d.write("notices"); d.press("enter") },
		func() { d.press(":"); d.write("skills"); d.press("enter") },
	} {
		open()
		d.want("Today › Ask what happened › ")
		if d.screen() == before {
			t.Fatalf("nothing was opened:\n%s", d.screen())
		}
		d.press("esc")
		if got := d.screen(); got != before {
			t.Errorf("coming back shows\n%s\nwant\n%s", got, before)
		}
	}
}

func TestTheListOfKeysDoesWhatIsChosen(t *testing.T) {
	l := newLearner(courtyard(t))
	agenda := conversation(t, l)
	d := drive(t, l, Options{Begin: &agenda})
	d.press("enter", "s")
	d.want("turn 1")
	d.press("?")
	d.write("OWN wör")
	d.want("your own words first")
	d.press("enter")
	d.want("In your own words")
	d.press("ctrl+g")
	d.write("back to the choices")
	d.press("enter")
	d.want("turn 1", "w your own words first")
	d.press("?")
	d.write("xyzzy")
	d.want("Nothing here is called that.")
	d.press("enter")
	d.want("Nothing here is called that.")
}

func TestSomethingElseBegunFromWithinASessionKeepsIt(t *testing.T) {
	l := newLearner(courtyard(t))
	d := atConfidence(t, l, false)
	next, cmd := d.app.perform(begin{conversation(t, l)})
	d.app = next
	d.do(cmd)
	d.want("Today › The empty bed")
	kept := 0
	for e := range l.mem.Read(0) {
		if _, ok := e.Fact.(engine.QuestionAnswered); ok {
			kept++
		}
	}
	if kept != 1 {
		t.Errorf("%d answers are kept, want 1", kept)
	}
	d.press("q")
	d.want("Today", "Begin:")
	if len(d.app.stack) != 1 || d.app.sitting {
		t.Errorf("%d screens lie over each other, sitting %v", len(d.app.stack), d.app.sitting)
	}
}

func TestANoticeStandsForSecondsAndInTheListForGood(t *testing.T) {
	var after time.Duration
	var fades tea.Msg
	_, d := atPage(t, Options{})
	d.app.world.clock = func(d time.Duration, msg tea.Msg) tea.Cmd { after, fades = d, msg; return nil }
	d.press("ctrl+o")
	d.want("The mouse scrolls and chooses now.")
	if d.app.View().MouseMode == tea.MouseModeNone {
		t.Error("the mouse is not asked for")
	}
	if after < 4*time.Second {
		t.Errorf("it stands for %v, want 4 s or more", after)
	}
	first := fades
	d.press("ctrl+o")
	d.send(first) // the first one's time is over; the second still stands
	d.want("The mouse is off")
	d.send(fades)
	if strings.Contains(d.screen(), "The mouse is off") {
		t.Error("it stands for ever")
	}
	d.press(":")
	d.write("notices")
	d.press("enter")
	d.want("The mouse is off: text can be selected. The mouse scrolls")
}

func TestALongWaitSaysSoAndStandsStillWhereMotionIsOff(t *testing.T) {
	for _, still := range []bool{false, true} {
		_, d := atPage(t, Options{Settings: Settings{ReduceMotion: still}})
		d.app.busy = true
		ticks := 0
		d.app.world.clock = func(time.Duration, tea.Msg) tea.Cmd { ticks++; return nil }
		d.send(stillBusy{gen: d.app.gen})
		d.want("One moment")
		if moves := ticks > 0; moves == still {
			t.Errorf("still %v: %d more looks were asked for", still, ticks)
		}
		d.send(stillBusy{gen: d.app.gen - 1, ticks: 7})
		if d.app.ticks == 7 {
			t.Error("a late look at an earlier wait is taken for this one")
		}
	}
}

func TestSettingsHoldAtOnceAndAreKept(t *testing.T) {
	var kept []Settings
	_, d := atPage(t, Options{Keep: func(s Settings) error {
		kept = append(kept, s)
		if len(kept) == 4 {
			return errors.New("the disk is full")
		}
		return nil
	}})
	d.press(":")
	d.write("settings")
	d.press("enter", "down", "right")
	d.want("‹ dark ›")
	d.press("right")
	d.want("This terminal is dark")
	d.press("left", "down", "down", "space")
	d.want("< dark >", "Not kept, it holds until you quit: the disk is full")
	if want := (Settings{Theme: "dark", ASCII: true}); len(kept) != 4 || kept[3] != want {
		t.Errorf("kept %+v, want %+v last", kept, want)
	}
	d.press("left")
	d.want("‹ dark ›")
}

func TestTheFormCanAskForPlainLines(t *testing.T) {
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{})
	for range 10 {
		d.press("down")
	}
	d.press("space")
	d.want("[x] Plain lines instead of this screen")
	d.press("enter")
	if !d.quit || !d.app.left().ByLines || mustProgress(t, l).ProfileSeq == 0 {
		t.Errorf("quit %v, left %+v, profile at %d", d.quit, d.app.left(), mustProgress(t, l).ProfileSeq)
	}
}

func TestTheMouseMarksFirstAndChoosesThen(t *testing.T) {
	l := newLearner(courtyard(t))
	agenda := conversation(t, l)
	d := drive(t, l, Options{Begin: &agenda, Settings: Settings{Mouse: true}})
	d.press("enter", "s")
	d.want("turn 1")
	lines := strings.Split(d.screen(), "\n")
	y := 0
	for i, line := range lines {
		if strings.HasPrefix(strings.TrimSpace(line), "2  ") {
			y = i
		}
	}
	d.send(tea.MouseClickMsg{X: 10, Y: y, Button: tea.MouseLeft})
	if at := d.app.top().(scene).rows.at; at != 1 {
		t.Fatalf("row %d is marked, want 1", at)
	}
	for _, miss := range []int{0, 1, 23, 400, -3} {
		d.send(tea.MouseClickMsg{X: 10, Y: miss, Button: tea.MouseLeft})
	}
	d.want("turn 1")
	d.send(tea.MouseClickMsg{X: 10, Y: y, Button: tea.MouseLeft})
	if n := len(mustProgress(t, l).Runs[0].Answers); n != 1 {
		t.Errorf("%d answers, want 1", n)
	}
}

func TestTheWheelScrolls(t *testing.T) {
	l := newLearner(courtyard(t, "Bed four is empty.", strings.Repeat("Bed four is empty. ", 40)))
	d := drive(t, l, Options{Width: 40, Height: 12, Settings: Settings{Mouse: true}})
	d.press("enter")
	d.until("Begin:", "enter")
	d.until("question 1 of 2", "enter")
	d.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if got := d.app.at().offset; got != 3 {
		t.Errorf("the wheel scrolls to line %d, want 3", got)
	}
	d.send(tea.MouseWheelMsg{Button: tea.MouseWheelUp})
	if got := d.app.at().offset; got != 0 {
		t.Errorf("the wheel scrolls back to line %d, want 0", got)
	}
}

// editing is an editor that wants nothing of the pipes that stand for the terminal.
type editing struct{ *exec.Cmd }

func (editing) SetStdin(io.Reader)  {}
func (editing) SetStdout(io.Writer) {}
func (editing) SetStderr(io.Writer) {}

// scratch makes files in a folder of the test.
func scratch(dir string) func(string) (string, func() (string, error), error) {
	return func(text string) (string, func() (string, error), error) {
		path := filepath.Join(dir, "line.md")
		read := func() (string, error) {
			b, err := os.ReadFile(path)
			return string(b), errors.Join(err, os.Remove(path))
		}
		return path, read, os.WriteFile(path, []byte(text), 0o600)
	}
}

func TestTheEditorGivesTheWordsBack(t *testing.T) {
	for _, c := range []struct{ name, script, shows, want string }{
		{"with more in them", `echo "and more" >> "$1"`, "Half a sen and more", "Half a sen and more"},
		{"as they were where it fails", `echo "lost" > "$1"; exit 3`, "The words are as they were", "Half a sen"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := newLearner(courtyard(t))
			reflect := engine.Agenda{Activities: []engine.Activity{{Kind: engine.DoReflect}}}
			signals := make(chan os.Signal, 1)
			x := start(t, l, 80, 24, Options{
				Begin: &reflect, Scratch: scratch(t.TempDir()), Signals: signals,
				Editor: func(path string) Editor { return editing{exec.Command("sh", "-c", c.script, "sh", path)} },
			})
			for _, s := range []stepped{
				{shows: "One line is plenty", keys: "Half a sen"}, {shows: "Half a sen", keys: " \x05"}, {shows: c.shows},
			} {
				if err := x.wait(s.shows, 10*time.Second); err != nil {
					t.Fatal(err)
				}
				if err := x.send(s.keys); err != nil {
					t.Fatal(err)
				}
			}
			signals <- os.Interrupt
			if err := x.end(10 * time.Second); err == nil {
				t.Fatal("the signal is not told of")
			}
			n, err := l.mem.CountDrafts(func(_, text string) bool { return strings.TrimSpace(text) == c.want })
			if n != 1 || err != nil {
				t.Errorf("%d drafts hold %q, %v; want 1", n, c.want, err)
			}
		})
	}
}
