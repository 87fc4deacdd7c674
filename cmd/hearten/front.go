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
	return e.flags.plain || e.getenv("TERM") == "dumb" || e.getenv("ACCESSIBLE") != ""
}

// byLines reports whether lines were asked for, and may ask in turn.
func (e *env) byLines() bool { return e.wantsLines() && !e.flags.noInput }

func (e *env) plain(h *house) *tui.Plain { return tui.NewPlain(h.Coach, e.in, e.out) }

// settle sees to it that a session can be had where the folder cannot be written to: on a copy of the record, and with
// words that say so, before it and, by leave, after it.
func (e *env) settle(h *house) (leave func(), err error) {
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
	open := h.furnished()
	leave, err := e.settle(h)
	if err != nil {
		return err
	}
	defer leave()
	if e.fullScreen() {
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
	open := h.furnished()
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
	e.onScreen.Store(true)
	o.In, o.Out, o.Environ, o.Settings.ASCII = e.in, e.out, e.colours(), e.flags.ascii || e.asciiLocale()
	left, err := tui.Run(ctx, o)
	e.onScreen.Store(false)
	if !e.unkept.Load() { // they speak of what is kept
		for _, line := range left.Lines(e.columns) {
			e.say("%s\n", line)
		}
	}
	if sig := (*tui.SignalError)(nil); errors.As(err, &sig) {
		return signalError{sig.Signal}
	}
	return err
}

// colours is the environment that the screen reads its colours from.
func (e *env) colours() []string {
	if !e.flags.noColor {
		return e.environ
	}
	return append(slices.Clone(e.environ), "NO_COLOR=1")
}

func (e *env) asciiLocale() bool {
	return slices.Contains([]string{"C", "POSIX"}, strings.ToUpper(e.getenv("LC_ALL")))
}
