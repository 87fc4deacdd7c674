package tui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"example.com/hearten/engine"
)

// SignalError says that a signal ended the program. What was answered and written is kept.
type SignalError struct{ Signal os.Signal }

func (e *SignalError) Error() string { return "stopped by the signal " + e.Signal.String() }

// Run shows the full screen until the learner leaves. However it ends, the terminal is as it was before, every answer
// that was acknowledged is on disk, and what was being written is kept.
func Run(ctx context.Context, o Options) (Left, error) {
	if o.keys == nil {
		o.keys = bindings()
	}
	w := &world{keeps: o.Keep, keepsTalk: o.KeepTalk}
	first := newApp(w, o)
	first.first, first.busy = tea.Batch(w.open(o), w.later(slowAfter, stillBusy{})), true
	began := time.Now()
	p := tea.NewProgram(first, programOptions(ctx, o)...)
	stop := listen(p, o.Signals)
	last, err := p.Run()
	sig := stop()
	drain(o, time.Since(began))
	end, ok := last.(app)
	if !ok {
		end = first
	}
	// A program that was killed or that panicked had no time to keep what was being written.
	err = errors.Join(err, end.rescue())
	if end.unopened != nil {
		return Left{}, end.unopened
	}
	left := end.left()
	if o.Debug {
		left.Faults = w.fellInto()
	}
	switch {
	case sig != nil:
		return left, &SignalError{sig}
	case err != nil && ctx.Err() == nil:
		return left, fmt.Errorf("show the screen: %w", err)
	}
	return left, nil
}

func programOptions(ctx context.Context, o Options) []tea.ProgramOption {
	fps := o.FPS
	if fps <= 0 {
		fps = 60
	}
	opts := []tea.ProgramOption{
		tea.WithContext(ctx), tea.WithInput(o.In), tea.WithOutput(o.Out), tea.WithEnvironment(o.Environ),
		tea.WithFPS(fps), tea.WithoutSignalHandler(),
	}
	if o.Profile != nil {
		opts = append(opts, tea.WithColorProfile(*o.Profile))
	}
	if o.Width > 0 && o.Height > 0 {
		opts = append(opts, tea.WithWindowSize(o.Width, o.Height))
	}
	return opts
}

func newApp(w *world, o Options) app {
	a := app{
		world: w, options: o, size: sizeOf(o), dark: true, profile: colorprofile.TrueColor,
		stack: []level{{screen: curtain{o.Awaited}}}, lasting: o.Settings, writeFirst: o.WriteFirst, look: look{press: &press{}, keys: o.keys},
	}
	if o.Profile != nil {
		a.profile = *o.Profile
	}
	return a.dressed()
}

// firstScreen reads what the first frame needs.
func firstScreen(w *world, o Options) (app, error) {
	a := newApp(w, o)
	switch {
	case o.Begin != nil:
		return a.beginDirect(*o.Begin)
	case o.Preview != nil:
		a.direct = true
		return a.show(newPreview(o.Preview.Read(), o.Preview.Given)), nil
	case o.Room != (Room{}):
		s, err := w.room(o.Room)
		if err != nil {
			return a, err
		}
		a.direct = true
		a.stack[0].room = o.Room
		return a.show(s), nil
	}
	day, err := w.today(o.Minutes)
	if err != nil {
		return a, err
	}
	return a.show(day), nil
}

// beginDirect begins a session that has nothing under it.
func (a app) beginDirect(agenda engine.Agenda) (app, error) {
	a.direct, a.resumed = true, resumes(agenda)
	got, _ := a.world.begin(0, agenda)().(answered)
	if got.err != nil {
		return a, got.err
	}
	a.session, a.sitting = got.session, true
	if a.session.Done() {
		return a, errors.New("open the session: there is nothing in it to do")
	}
	return a.show(a.prompting(got)), nil
}

func sizeOf(o Options) size {
	if o.Width > 0 && o.Height > 0 {
		return size{o.Width, o.Height}
	}
	if f, ok := o.Out.(term.File); ok {
		if w, h, err := term.GetSize(f.Fd()); err == nil && w > 0 && h > 0 {
			return size{w, h}
		}
	}
	return size{80, 24}
}

// patience is how long a signal waits for the program to keep things and leave by itself.
const patience = 2 * time.Second

// listen turns signals into an orderly end; the second one does not wait. The function that it returns stops listening
// and tells which signal came, if one did.
func listen(p *tea.Program, from <-chan os.Signal) (stop func() os.Signal) {
	heard, end, over := make(chan os.Signal, 1), make(chan struct{}), make(chan struct{})
	if from == nil {
		own := make(chan os.Signal, 2)
		signal.Notify(own, endings()...)
		from = own
		defer func() {
			inner := stop
			stop = func() os.Signal { signal.Stop(own); return inner() }
		}()
	}
	go func() {
		defer close(over)
		select {
		case s := <-from:
			heard <- s
			p.Send(stopped{})
		case <-end:
			return
		}
		select {
		case <-from:
			p.Kill()
		case <-time.After(patience):
			p.Kill()
		case <-end:
		}
	}()
	return func() os.Signal {
		close(end)
		<-over
		select {
		case s := <-heard:
			return s
		default:
			return nil
		}
	}
}

// rescue keeps what is still being written, or an answer that waits for how sure it is.
func (a app) rescue() error {
	if a.unsettled() && !a.busy {
		got, _ := a.world.reply(a.gen, a.session, answer{in: engine.Skip{}}, a.typing)().(answered)
		return got.err
	}
	cmd := a.keepDraft()
	if cmd == nil {
		return nil
	}
	kept, _ := cmd().(draftKept)
	return kept.err
}

// left are the lines that stay.
func (a app) left() Left {
	l := a.goodbye()
	l.wide = a.size.w
	return l
}

// goodbye is what was done, and when the next is worth it.
func (a app) goodbye() Left {
	if a.byLines {
		return Left{ByLines: true, Settings: a.lasting}
	}
	if a.session.ID() != "" && (a.acted || a.resumed || a.unsent()) {
		done, next := leftLines(a.did, a.session, a.world.coach)
		return Left{Done: done, Next: next}
	}
	idle := Left{Done: "Nothing was begun; nothing is owed.", Next: "Next: whenever you like; hearten opens the day."}
	if a.world.coach == nil { // left before it was there
		return idle
	}
	p, err := a.world.coach.Progress()
	if err != nil || p.ProfileSeq == 0 {
		return idle
	}
	today := a.world.coach.Today()
	agenda := a.world.coach.Agenda(p, a.options.Minutes)
	if len(agenda.Activities) > 0 && !DoneToday(p, agenda, today) {
		return Left{Done: idle.Done, Next: "Next: whenever you like today, " + minuteWords(float64(agenda.TotalMinutes())) + "."}
	}
	return Left{
		Done: idle.Done,
		Next: nextWords(engine.NextSession(p, a.world.coach.Library, today), today),
	}
}
