package main

import (
	"context"
	"fmt"
	"strconv"

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

// pick lists the lessons or the conversations, with their names to type. Where somebody is there to ask, a number begins
// one.
func (e *env) pick(ctx context.Context, h *house, kind content.Kind, where content.ContextID) error {
	p, err := h.Progress()
	if err != nil {
		return err
	}
	all := catalogue(h.Library, p, kind)
	verb, name := "learn", "lessons"
	if kind == content.KindScenario {
		verb, name = "practice", "conversations"
	}
	if e.flags.json {
		return e.sayJSON(struct {
			head
			Items []listing `json:"items"`
		}{schema(name), all})
	}
	if e.byLines() {
		leave, err := e.settle(h)
		if err != nil {
			return err
		}
		defer leave()
		return e.plain(h).Pick(ctx, kind, where)
	}
	e.say("%s\n", capital(name))
	for i, l := range all {
		state := ""
		if l.Done != nil {
			state = ", last done " + l.Done.Ago(h.Today())
		}
		e.say("  %d  %s\n", i+1, fold(fmt.Sprintf("%s: “%s”, %s%s", l.ID.ID, l.Title, count(l.Minutes, "minute"), state), e.width()-5, "     "))
	}
	if !e.asks() {
		e.say("Begin one: hearten %s %s\n", verb, all[0].ID.ID)
		return nil
	}
	answer, err := e.ask("Which one? Its number, or Enter for none: ")
	if err != nil || answer == "" {
		return err
	}
	n, err := strconv.Atoi(answer)
	if err != nil || n < 1 || n > len(all) {
		return &usageError{words: fmt.Sprintf("“%s” is not a number from 1 to %d", answer, len(all)), see: verb + " --help"}
	}
	return e.goThrough(ctx, h, content.Target{Kind: kind, Ref: all[n-1].ID}, where)
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
