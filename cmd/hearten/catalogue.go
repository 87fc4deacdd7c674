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
	// Number is its number in the list of all, which commands take as its name.
	Number       int           `json:"number"`
	ID           content.Ref   `json:"id"`
	Title        string        `json:"title"`
	Minutes      int           `json:"minutes"`
	Level        int           `json:"level"`
	Competencies []content.Ref `json:"competencies"`
	// Form, Direction and Mood are a conversation's, left out where its author says nothing of them.
	Form      content.Form      `json:"form,omitempty"`
	Direction content.Direction `json:"direction,omitempty"`
	Mood      content.Mood      `json:"mood,omitempty"`
	Done      *engine.Day       `json:"done,omitempty"` // the last time
	// Changed is there where it is not what it was then: the versions of its pack.
	Changed *engine.Editions `json:"changed,omitempty"`
	// Suggested is true for what is worth its minutes most today; Reasons say why.
	Suggested bool     `json:"suggested"`
	Reasons   []string `json:"reasons"`
}

// pick shows the lessons or the conversations of a room, to begin one. By lines it is asked which.
func (e *env) pick(ctx context.Context, h *house, kind content.Kind, room tui.Room) error {
	switch {
	case e.flags.json:
		p, err := h.Progress()
		if err != nil {
			return err
		}
		return e.sayJSON(struct {
			head
			Items []listing `json:"items"`
		}{schema(string(room.Name)), catalogue(h, p, kind, room.Facets)})
	case e.byLines():
		leave, err := e.settle(h)
		if err != nil {
			return err
		}
		defer leave()
		return e.plain(h).Pick(ctx, room)
	}
	return e.room(ctx, h, room)
}

// catalogue are the things of a kind that hold, in the order of their packs.
func catalogue(h *house, p engine.Progress, kind content.Kind, f tui.Facets) []listing {
	out, suggested := []listing{}, engine.Suggested(p, h.Library, h.Today(), kind)
	for i, ref := range h.Library.All(kind) {
		o, _ := h.Library.Outline(kind, ref)
		if !f.Hold(o) {
			continue
		}
		l := listing{
			Number: i + 1, ID: ref, Title: o.Title, Minutes: o.Minutes, Level: o.Level, Competencies: o.Competencies,
			Form: o.Form, Direction: o.Direction, Mood: o.Mood, Reasons: []string{},
		}
		if r, ok := p.LastRun(kind, ref); ok {
			l.Done, l.Changed = &r.Ended, p.Changed(h.Library, kind, ref)
		}
		for _, act := range suggested {
			if act.Item.Ref == ref {
				l.Suggested, l.Reasons = true, append(l.Reasons, reasonsOf(act)...)
			}
		}
		out = append(out, l)
	}
	return out
}

// reasonsOf are the reasons for an activity, in words.
func reasonsOf(act engine.Activity) []string {
	var out []string
	for _, r := range act.Reasons {
		out = append(out, r.Words)
	}
	return out
}
