package main

import (
	"context"
	"errors"
	"slices"
	"strings"

	"example.com/hearten/engine"
	"example.com/hearten/tui"
)

// fullScreen decides how a session is led: on the full screen, or by plain lines where there is no terminal that could
// show one or where somebody asked for lines.
func (e *env) fullScreen() bool { return e.terminal && !e.wantsLines() }

func (e *env) wantsLines() bool {
	return e.settings().Plain || e.getenv("TERM") == "dumb"
}

// byLines reports whether lines were asked for, and may ask in turn.
func (e *env) byLines() bool { return e.wantsLines() && !e.flags.noInput }

// plain is the front end of lines. On a terminal, or where it is asked for, it opens the learner's editor.
func (e *env) plain(h *house) *tui.Plain {
	p := tui.NewPlain(h.Coach, e.in, e.out)
	p.EditAtOnce, p.WriteFirst = e.writesElsewhere, e.flags.writeFirst
	p.KeepTalk, p.Command = e.talkKeeper(h), e.command
	if e.terminal && e.editor() != nil || e.writesElsewhere {
		p.Edit = func(text string) (string, error) { return e.write(h, text) }
	}
	return p
}

// settle sees to it that a session can be had where the folder cannot be written to: on a copy of the record, and with
// words that say so, before it and, by leave, after it.
func (e *env) settle(h *house) (leave func(), err error) {
	e.answering.Store(true)
	if h.writable() == nil {
		return func() {}, nil
	}
	if err := h.toMemory(); err != nil {
		return nil, err
	}
	e.unkept.Store(true)
	e.say("This folder cannot be written to, so nothing of this session is kept:\n  %s\n", h.folder)
	return func() { e.say("Nothing of this session was kept. This folder cannot be written to:\n  %s\n", h.folder) }, nil
}

// lead goes through a session: the agenda, or today's where it is nil.
func (e *env) lead(ctx context.Context, h *house, agenda *engine.Agenda, minutes int) error {
	if e.flags.noInput {
		return &needError{what: "somebody who answers"}
	}
	if e.flags.json {
		return &usageError{words: "a session is talked through; it has no JSON form", see: "help exit-codes"}
	}
	if !e.fullScreen() || e.writesElsewhere {
		e.tellMisread()
	}
	open := e.furnished(h)
	leave, err := e.settle(h)
	if err != nil {
		return err
	}
	defer leave()
	if e.fullScreen() && !e.writesElsewhere {
		return e.leadScreen(ctx, h, tui.Options{Open: open, Minutes: minutes, Begin: agenda})
	}
	if agenda == nil {
		return e.plain(h).Today(ctx, minutes)
	}
	p, err := h.Progress()
	if err != nil {
		return err
	}
	s, err := h.Begin(p, *agenda)
	if err != nil {
		return err
	}
	return e.plain(h).Session(ctx, s)
}

// leadRoom shows a room on the full screen.
func (e *env) leadRoom(ctx context.Context, h *house, r tui.Room) error {
	open := e.furnished(h)
	leave, err := e.settle(h)
	if err != nil {
		return err
	}
	defer leave()
	return e.leadScreen(ctx, h, tui.Options{Open: open, Room: r})
}

// leadScreen shows the full screen. Where the house has no packs yet, they are read while the terminal gets ready.
func (e *env) leadScreen(ctx context.Context, h *house, o tui.Options) error {
	if h.fresh {
		e.say("The screen changes now. Plain lines, for screen readers: hearten --plain\n")
	}
	o.Awaited = awaited(h, o)
	e.onScreen.Store(true)
	o.In, o.Out, o.Environ = e.in, e.out, e.colours()
	o.Settings, o.Topics, o.WriteFirst = e.settings(), e.readable(), e.flags.writeFirst
	o.Keep, o.Notices, o.Editor, o.Scratch, o.Debug = e.keeper(o.Settings), e.misread(), e.editor(), h.scratch, e.flags.debug
	if !e.trial {
		o.KeepTalk = e.talkKeeper(h)
	}
	left, err := tui.Run(ctx, o)
	e.onScreen.Store(false)
	for _, f := range left.Faults {
		e.print(e.err, "%s", f.Trace())
	}
	if !e.unkept.Load() && !e.trial { // they speak of what is kept
		for _, line := range left.Lines(e.columns) {
			e.say("%s\n", line)
		}
	}
	if left.ByLines {
		return e.onByLines(ctx, h, left.Settings, o.Keep)
	}
	if sig := (*tui.SignalError)(nil); errors.As(err, &sig) {
		return signalError{sig.Signal}
	}
	return err
}

// awaited is what stands at the top of the screen while its first one is read.
func awaited(h *house, o tui.Options) tui.Awaited {
	switch {
	case h.fresh:
		return tui.Awaited{Head: "Hearten"}
	case o.Begin != nil:
		return tui.Awaited{Head: o.Begin.Activities[0].Title}
	case o.Preview != nil:
		return tui.Awaited{Side: "preview"}
	case o.Room != (tui.Room{}):
		return tui.Awaited{Head: capital(string(o.Room.Name))}
	}
	return tui.Awaited{Head: "Today", Side: tui.DayWords(h.Today())}
}

// onByLines goes on by plain lines, now and from now on, where the first form asked for them.
func (e *env) onByLines(ctx context.Context, h *house, s tui.Settings, keep func(tui.Settings) error) error {
	s.Plain = true
	if err := keep(s); err != nil {
		e.note("hearten: plain lines hold for this time only: %v\n", err)
	} else {
		e.note("Plain lines from now on. Back to the full screen: hearten config set plain off\n")
	}
	return e.plain(h).Today(ctx, 0)
}

// colours is the environment that the screen reads its colours from: --no-color takes them off, and --theme, which goes
// before NO_COLOR, asks for them.
func (e *env) colours() []string {
	switch {
	case e.flags.noColor:
		return append(slices.Clone(e.environ), "NO_COLOR=1")
	case e.flags.theme.name != "" && e.flags.theme.name != colourless:
		return slices.DeleteFunc(slices.Clone(e.environ), func(v string) bool { return strings.HasPrefix(v, "NO_COLOR=") })
	}
	return e.environ
}
