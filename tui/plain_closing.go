package tui

import (
	"context"

	"example.com/hearten/engine"
)

// closing tells what was done and what moved.
func (p *Plain) closing(ctx context.Context, s engine.Session, c engine.Closing) (engine.Session, error) {
	a := plainAsk{title: "That is all for today.", enter: true, accept: "Enter ends the session."}
	for i, words := range closingLines(c, p.Coach.Today()) {
		if i == 0 {
			a.told = append(a.told, coachLines(words)...)
			continue
		}
		a.told = append(a.told, wrap(words, plainWidth)...)
	}
	if _, err := p.ask(ctx, a); err != nil {
		return s, err
	}
	return p.reply(s, engine.Continue{}, "")
}
