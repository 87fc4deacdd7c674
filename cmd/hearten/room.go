package main

import (
	"context"

	"example.com/hearten/engine"
	"example.com/hearten/tui"
)

// room shows a room: on the full screen where there is one, else in words.
func (e *env) room(ctx context.Context, h *house, r tui.Room) error {
	if e.fullScreen() && !e.flags.noInput {
		return e.leadRoom(ctx, h, r)
	}
	p, err := h.Progress()
	if err != nil {
		return err
	}
	return e.sayRoom(h, p, r)
}

// sayRoom prints a room in words.
func (e *env) sayRoom(h *house, p engine.Progress, r tui.Room) error {
	lines, err := tui.Lines(h.Coach, p, r, e.width())
	if err != nil {
		return err
	}
	for _, line := range lines {
		e.say("%s\n", line)
	}
	return nil
}
