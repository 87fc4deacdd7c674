package tui

import (
	"context"

	"example.com/hearten/engine"
)

// closing tells what was done and what moved.
func (p *Plain) closing(ctx context.Context, s engine.Session, c engine.Closing) (engine.Session, error) {
	a := plainAsk{title: "That is all for today.", enter: true, accept: "Enter ends the session."}
	for i, words := range closingLines(c, p.nextTime(), p.Coach.Today()) {
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

// nextTime names what other replies of the day would have shown.
func (p *Plain) nextTime() []string {
	return nextTimeWords(p.session.Progress(), p.Coach.Library, p.Coach.Today())
}
