package tui

import (
	"context"

	"example.com/hearten/engine"
)

// revisiting tells a moment as it stood and the words of that day, and asks what the learner would say now.
func (p *Plain) revisiting(ctx context.Context, s engine.Session, r engine.Revisiting) (engine.Session, error) {
	var told []string
	if len(r.Name) > 0 {
		told = append(told, coachLines(quoted(withoutStop(plainLine(r.Name)))+".")...)
	}
	told = append(told, plainProse(r.Scene)...)
	told = append(told, saidLines(r.Then)...)
	told = append(told, coachLines(r.Ask)...)
	return p.writes(ctx, s, engine.Writing{Title: upper(thenNowWords) + ": “" + inner(r.Title) + "”", Key: r.Key, Spent: []string{r.Key}}, told)
}

// saidLines are words of the learner's behind how they came about.
func saidLines(s engine.Sentence) []string { return labelled(spoken(s.Lead)+": ", s.Words) }

// thenNow tells what was said in one moment at different times.
func (p *Plain) thenNow(ctx context.Context, s engine.Session, t engine.ThenNow) (engine.Session, error) {
	a := plainAsk{title: withStop(upper(thenNowWords) + ": “" + inner(t.Title) + "”"), enter: true, accept: "Enter goes on."}
	for _, said := range t.Said {
		a.told = append(a.told, saidLines(said)...)
	}
	if t.Differs != "" {
		a.told = append(a.told, coachLines(t.Differs)...)
	}
	if _, err := p.ask(ctx, a); err != nil {
		return s, err
	}
	return p.reply(s, engine.Continue{}, "")
}
