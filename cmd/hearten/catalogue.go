package main

import (
	"context"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
)

// goThrough goes through one lesson or conversation; one that was left in the middle goes on from there.
func (e *env) goThrough(ctx context.Context, h *house, t content.Target, where content.ContextID) error {
	p, err := h.Progress()
	if err != nil {
		return err
	}
	agenda, ok := tui.AgendaFor(h.Library, p, t, where)
	if !ok {
		return &notFoundError{what: noun(t.Kind), name: t.Ref.String()}
	}
	return e.lead(ctx, h, &agenda, agenda.Minutes)
}

// listing is one lesson or conversation that can be begun.
type listing struct {
	ID      content.Ref `json:"id"`
	Title   string      `json:"title"`
	Minutes int         `json:"minutes"`
	Level   int         `json:"level"`
	Done    *engine.Day `json:"done,omitempty"` // the last time
}

// pick shows the lessons or the conversations, to begin one. By lines it is asked which.
func (e *env) pick(ctx context.Context, h *house, kind content.Kind, where content.ContextID) error {
	room := tui.Room{Name: tui.LessonsRoom, In: where}
	if kind == content.KindScenario {
		room.Name = tui.ConversationsRoom
	}
	switch {
	case e.flags.json:
		p, err := h.Progress()
		if err != nil {
			return err
		}
		return e.sayJSON(struct {
			head
			Items []listing `json:"items"`
		}{schema(string(room.Name)), catalogue(h.Library, p, kind)})
	case e.byLines():
		leave, err := e.settle(h)
		if err != nil {
			return err
		}
		defer leave()
		return e.plain(h).Pick(ctx, kind, where)
	}
	return e.room(ctx, h, room)
}

func catalogue(lib *content.Library, p engine.Progress, kind content.Kind) []listing {
	out := []listing{}
	for _, ref := range lib.All(kind) {
		o, _ := lib.Outline(kind, ref)
		l := listing{ID: ref, Title: o.Title, Minutes: o.Minutes, Level: o.Level}
		if r, ok := p.LastRun(kind, ref); ok {
			l.Done = &r.Ended
		}
		out = append(out, l)
	}
	return out
}
