package tui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"example.com/hearten/engine"
)

// terminal is an in-memory terminal that answers queries, with a program running on it.
type terminal struct {
	emu  *vt.SafeEmulator
	keys *io.PipeWriter
	done chan struct{}
	left Left
	err  error
}

// onlcr does what a terminal's driver does: bubbletea leaves line feeds bare when its input is no terminal.
type onlcr struct{ w io.Writer }

func (o onlcr) Write(b []byte) (int, error) {
	_, err := o.w.Write(bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n")))
	return len(b), err
}

func start(t *testing.T, l *learner, w, h int, o Options) *terminal {
	t.Helper()
	emu := vt.NewSafeEmulator(w, h)
	pr, pw := io.Pipe()
	go func() { // the emulator blocks in Write while nobody reads its answers
		buf := make([]byte, 4096)
		for {
			n, err := emu.Read(buf)
			if n > 0 {
				_, _ = pw.Write(bytes.Clone(buf[:n]))
			}
			if err != nil {
				_ = pw.Close()
				return
			}
		}
	}()
	profile := colorprofile.TrueColor
	o.Open, o.In, o.Out, o.Environ = opens(l.coach), pr, onlcr{emu}, []string{"TERM=xterm-256color"}
	o.Profile, o.Width, o.Height, o.FPS = &profile, w, h, 120
	if o.Signals == nil {
		o.Signals = make(chan os.Signal)
	}
	x := &terminal{emu: emu, keys: pw, done: make(chan struct{})}
	go func() {
		x.left, x.err = Run(context.Background(), o)
		close(x.done)
	}()
	t.Cleanup(func() {
		_ = pr.Close()
		_ = emu.InputPipe().(io.Closer).Close() // Emulator.Close races with Read (x/vt v0.1.0)
	})
	return x
}

func opens(c *engine.Coach) func() (*engine.Coach, error) {
	return func() (*engine.Coach, error) { return c, nil }
}

func (x *terminal) screen() string { return ansi.Strip(x.emu.Render()) }

// wait waits until words are on the screen.
func (x *terminal) wait(words string, patience time.Duration) error {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		if strings.Contains(strings.Join(strings.Fields(x.screen()), " "), words) {
			return nil
		}
	}
	return fmt.Errorf("%q never shown; screen:\n%s", words, x.screen())
}

func (x *terminal) send(keys string) error {
	_, err := io.WriteString(x.keys, keys)
	return err
}

func (x *terminal) end(patience time.Duration) error {
	select {
	case <-x.done:
		return x.err
	case <-time.After(patience):
		return fmt.Errorf("the program did not end; screen:\n%s", x.screen())
	}
}

// stepped is a prompt with its answer: what the screen shows, the keys, and the lines that say the same in plain.
type stepped struct {
	shows string
	keys  string
	lines []string
}

// script plays a session with a fixed policy and writes down what was asked and answered.
func script(t *testing.T, l *learner) []stepped {
	t.Helper()
	p := mustProgress(t, l)
	s, err := l.coach.Begin(p, l.coach.Agenda(p, 0))
	if err != nil {
		t.Fatal(err)
	}
	var out []stepped
	for i := 0; !s.Done(); i++ {
		step, in := policy(s.Prompt(), i)
		out = append(out, step)
		if s, err = l.coach.Reply(s, in); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// policy answers a prompt; i varies what is chosen.
func policy(p engine.Prompt, i int) (stepped, engine.Input) {
	goesOn := func(shows string) (stepped, engine.Input) {
		return stepped{shows, "\r", []string{""}}, engine.Continue{}
	}
	chooses := func(shows string, n, of int) (stepped, engine.Input) {
		digit := fmt.Sprint(n%of + 1)
		return stepped{shows, digit, []string{digit}}, engine.Choose{N: n % of}
	}
	switch p := p.(type) {
	case engine.Page:
		return goesOn(fmt.Sprintf("page %d of %d", p.N, p.Of))
	case engine.Situation:
		return goesOn("night porter")
	case engine.Question:
		return chooses(placeWords(p), i, len(p.Options))
	case engine.Confidence:
		return stepped{"How sure", "3", []string{"3"}}, engine.Sure{Level: 3}
	case engine.Feedback:
		return goesOn("You chose")
	case engine.Scene:
		switch {
		case len(p.Choices) == 0:
			return goesOn("The lift arrives")
		case p.Turn == 1 && p.Written == "":
			return stepped{"turn 1", "wWhere is he?\r", []string{"w", "Where is he?", ""}}, engine.Write{Text: "Where is he?"}
		}
		return chooses(fmt.Sprintf("turn %d", p.Turn), i, len(p.Choices))
	case engine.Debrief: // by lines it comes in parts
		parts := (&Plain{commented: true}).debriefParts(p)
		return stepped{"looking back", "\r", make([]string, len(parts))}, engine.Continue{}
	case engine.Choice:
		return chooses(p.Words[len(p.Words)-1], 0, len(p.Options))
	case engine.Writing:
		return stepped{"ctrl+j new line", "One line of mine.\r", []string{"One line of mine.", ""}}, engine.Write{Text: "One line of mine."}
	case engine.MakePlan:
		n := len(p.Suggestions) - 1
		cue := strings.Replace(p.Suggestions[n].Cue, "____", "a bell", 1)
		return stepped{"Which one is yours?", fmt.Sprint(n+1) + "a bell\r", []string{fmt.Sprint(n + 1), "a bell"}},
			engine.Intend{Cue: cue, Action: p.Suggestions[n].Action, N: n}
	case engine.SelfView:
		return stepped{"your own view", "s", []string{"s"}}, engine.Skip{}
	case engine.Glimpse:
		return goesOn("so far")
	case engine.Result:
		return goesOn("where you stand")
	case engine.ChooseFocus:
		return stepped{"What would you like to work on?", "s", []string{"s"}}, engine.Skip{}
	case engine.Closing:
		return goesOn("For today")
	}
	return stepped{}, nil
}

// twoSessions are a first day with its form and a second with the plan's follow-up, a question and a conversation, as a
// reference: the steps of each day, and the journal.
func twoSessions(t *testing.T) (days [2][]stepped, journal []string) {
	t.Helper()
	l := newLearner(courtyard(t))
	if err := l.coach.Record(form{l.coach.Library}.start()); err != nil {
		t.Fatal(err)
	}
	days[0] = script(t, l)
	l.now = l.now.Add(24 * time.Hour)
	days[1] = script(t, l)
	return days, l.journal(t)
}

// playKeys goes through a day on a terminal; first is true where the form comes first.
func playKeys(t *testing.T, l *learner, steps []stepped, first bool, o Options, patience time.Duration) (*terminal, error) {
	t.Helper()
	x := start(t, l, 80, 60, o)
	if first {
		if err := x.wait("Ward sister", patience); err != nil {
			return x, err
		}
		if err := x.send("\r"); err != nil {
			return x, err
		}
	}
	steps = slices.Concat([]stepped{{shows: "Begin:", keys: "\r"}}, steps)
	for _, s := range steps {
		if err := x.wait(s.shows, patience); err != nil {
			return x, err
		}
		if err := x.send(s.keys); err != nil {
			return x, err
		}
	}
	return x, x.end(patience)
}

func TestAWholeSessionByKeysAndByLinesLeavesTheSameJournal(t *testing.T) {
	days, want := twoSessions(t)

	byKeys := newLearner(courtyard(t))
	for i, steps := range days {
		x, err := playKeys(t, byKeys, steps, i == 0, Options{}, 10*time.Second)
		if err != nil {
			t.Fatalf("day %d: %v", i+1, err)
		}
		if !strings.HasPrefix(x.left.Done, "Done: ") || !strings.HasPrefix(x.left.Next, "Next: ") {
			t.Errorf("day %d leaves %+v", i+1, x.left)
		}
		byKeys.now = byKeys.now.Add(24 * time.Hour)
	}
	same(t, "keys", byKeys.journal(t), want)

	byLines := newLearner(courtyard(t))
	for i, steps := range days {
		var in, out bytes.Buffer
		if i == 0 {
			in.WriteString("\n") // the form as it stands
		}
		in.WriteString("\n") // Today begins
		for _, s := range steps {
			for _, line := range s.lines {
				in.WriteString(line + "\n")
			}
		}
		if err := NewPlain(byLines.coach, &in, &out).Today(context.Background(), 0); err != nil {
			t.Fatal(err)
		}
		byLines.now = byLines.now.Add(24 * time.Hour)
		if t.Failed() {
			t.Log(out.String())
		}
	}
	same(t, "lines", byLines.journal(t), want)
	t.Logf("%d events in both", len(want))
}

func same(t *testing.T, how string, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		g, w := "(nothing)", "(nothing)"
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Fatalf("by %s, event %d is\n%s\nwant\n%s", how, i+1, g, w)
		}
	}
}

func TestABrokenKeyIsNoticed(t *testing.T) {
	days, _ := twoSessions(t)
	for _, b := range bindings() {
		if b.act != goOn && b.act != pickRow {
			continue
		}
		keys := slices.Clone(bindings())
		i := slices.IndexFunc(keys, func(k binding) bool { return k.act == b.act })
		keys[i].keys = []string{"f1"}
		x, err := playKeys(t, newLearner(courtyard(t)), days[0], true, Options{keys: keys}, 300*time.Millisecond)
		if err == nil {
			t.Errorf("with %s bound to nothing the session went through all the same", b.label)
		}
		_ = x.send("\x03")
		if err := x.end(5 * time.Second); err != nil {
			t.Error(err)
		}
	}
}

func TestSignalsLeaveATidyTerminalAndAllThatWasWritten(t *testing.T) {
	for _, sig := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(sig.String(), func(t *testing.T) {
			l := newLearner(courtyard(t))
			signals := make(chan os.Signal, 1)
			reflect := engine.Agenda{Activities: []engine.Activity{{Kind: engine.DoReflect}}}
			x := start(t, l, 80, 24, Options{Begin: &reflect, Signals: signals})
			if err := x.wait("One line is plenty", 10*time.Second); err != nil {
				t.Fatal(err)
			}
			if err := x.send("Half a sen"); err != nil {
				t.Fatal(err)
			}
			if err := x.wait("Half a sen", 10*time.Second); err != nil {
				t.Fatal(err)
			}
			signals <- sig
			err := x.end(10 * time.Second)
			var stopped *SignalError
			if !errors.As(err, &stopped) || stopped.Signal != sig {
				t.Errorf("got %v, want the signal %v", err, sig)
			}
			if n, err := l.mem.CountDrafts(func(_, text string) bool { return text == "Half a sen" }); err != nil || n != 1 {
				t.Errorf("%d drafts are kept, %v; want 1", n, err)
			}
			if x.emu.IsAltScreen() {
				t.Error("the terminal is left on the other screen")
			}
		})
	}
}

// panicking is a journal that panics.
type panicking struct{ engine.Journal }

func (p *panicking) Append(events ...engine.Event) ([]engine.Event, error) {
	if _, ok := events[0].Fact.(engine.QuestionAnswered); ok {
		panic("a fault in a command")
	}
	return p.Journal.Append(events...)
}

func TestAFaultInACommandIsShownAndLeavesATidyTerminal(t *testing.T) {
	for name, debug := range map[string]bool{"with a trace": true, "without one": false} {
		t.Run(name, func(t *testing.T) { faultInACommand(t, debug) })
	}
}

func faultInACommand(t *testing.T, debug bool) {
	l := newLearner(courtyard(t))
	l.coach.Journal = &panicking{l.mem}
	x := start(t, l, 80, 60, Options{Debug: debug})
	for _, s := range []stepped{
		{shows: "Ward sister", keys: "\r"},
		{shows: "Begin:", keys: "\r"},
		{shows: "page 1", keys: "\r"},
		{shows: "page 2", keys: "\r"},
		{shows: "page 3", keys: "\r"},
		{shows: "question 1", keys: "1"},
		{shows: "There is a fault in hearten itself: a fault in a command.", keys: "\x03"},
	} {
		if err := x.wait(s.shows, 10*time.Second); err != nil {
			t.Fatal(err)
		}
		if err := x.send(s.keys); err != nil {
			t.Fatal(err)
		}
	}
	if err := x.end(10 * time.Second); err != nil {
		t.Error(err)
	}
	if x.emu.IsAltScreen() {
		t.Error("the terminal is left on the other screen")
	}
	if got := l.journal(t); !strings.Contains(strings.Join(got, ""), "lesson.began") {
		t.Errorf("what was answered before is gone: %v", got)
	}
	switch faults := x.left.Faults; {
	case !debug && len(faults) > 0:
		t.Errorf("nobody asked for a trace, and there are %d", len(faults))
	case debug && (len(faults) != 1 || !strings.Contains(faults[0].Trace(), "Append")):
		t.Errorf("got the faults %v, want one whose trace leads to the journal", faults)
	}
}

// faulty is a screen that panics.
type faulty struct{ writing }

func (faulty) act(action, int) (screen, intent) { panic("in act") }

func (f faulty) sheet(l look) sheet {
	if f.note == "draw" {
		panic("in sheet")
	}
	return f.writing.sheet(l)
}

func TestAFaultOfAScreenIsShown(t *testing.T) {
	d := drive(t, newLearner(courtyard(t)), Options{})
	d.app = d.app.put(faulty{newWriting(engine.Writing{Key: "k"}, "half a word", takeBack{})})
	d.press("enter")
	d.want("There is a fault in hearten itself: in act.", "q back")
	d.app = d.app.put(faulty{writing{note: "draw"}})
	d.want("There is a fault in hearten itself: in sheet.", "ctrl+c quit")
	if got := d.app.world.fellInto(); len(got) != 2 {
		t.Errorf("%d faults are remembered, want 2", len(got))
	}
}

func TestATerminalThatNeverAnswersIsNotWaitedFor(t *testing.T) {
	l := newLearner(courtyard(t))
	pr, pw := io.Pipe()
	defer pr.Close()
	emu := vt.NewSafeEmulator(80, 24)
	go func() { _, _ = io.Copy(io.Discard, emu) }() // its answers go nowhere
	defer func() { _ = emu.InputPipe().(io.Closer).Close() }()
	profile := colorprofile.TrueColor
	x := &terminal{emu: emu, keys: pw, done: make(chan struct{})}
	go func() {
		x.left, x.err = Run(context.Background(), Options{
			Open: opens(l.coach), In: pr, Out: onlcr{emu}, Environ: []string{"TERM=xterm-256color"}, Profile: &profile,
			Width: 80, Height: 24, Signals: make(chan os.Signal),
		})
		close(x.done)
	}()
	if err := x.wait("Ward sister", 2*time.Second); err != nil {
		t.Fatal(err)
	}
	_ = x.send("\x03")
	if err := x.end(5 * time.Second); err != nil {
		t.Fatal(err)
	}
}

func TestDrainReadsUpToTheLastAnswer(t *testing.T) {
	for _, c := range []struct {
		name string
		got  string
		want bool
	}{
		{"nothing", "", false},
		{"a colour only", "\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", false},
		{"a mode report only", "\x1b[?2026;2$y", false},
		{"half of the answer", "\x1b[?62;22", false},
		{"the answer", "\x1b[?62;22c", true},
		{"a colour, a mode report, the answer", "\x1b]11;rgb:0/0/0\x07\x1b[?2026;2$y\x1b[?1;2c", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := answersLast([]byte(c.got)); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestNoStartShowsAnEmptyScreen(t *testing.T) {
	starts := 100
	if testing.Short() {
		starts = 10
	}
	lib := courtyard(t)
	for i := range starts {
		l := newLearner(lib)
		x := start(t, l, 40+i, 12+i%50, Options{})
		if err := x.wait("describes you best", 5*time.Second); err != nil {
			t.Fatalf("start %d: %v", i+1, err)
		}
		if err := x.send("\x03"); err != nil {
			t.Fatal(err)
		}
		if err := x.end(5 * time.Second); err != nil {
			t.Fatalf("start %d: %v", i+1, err)
		}
	}
}
