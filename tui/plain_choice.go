package tui

import (
	"context"
	"strings"

	"example.com/hearten/engine"
)

// choice asks one thing in plain words.
func (p *Plain) choice(ctx context.Context, s engine.Session, c engine.Choice) (engine.Session, error) {
	words := make([]string, len(c.Words))
	for i, w := range c.Words {
		words[i] = withStop(planInWords(w))
	}
	a := plainAsk{
		title: c.Title + ".", told: coachLines(strings.Join(words, " ")), accept: chooseWords(len(c.Options)),
	}
	for _, o := range c.Options {
		a.choices = append(a.choices, spoken(o))
	}
	got, err := p.ask(ctx, a)
	if err != nil {
		return s, err
	}
	you := a.choices[got.n-1]
	if s.Preparing() { // the worksheet says all of it
		you = ""
	}
	next, err := p.reply(s, engine.Choose{N: got.n - 1}, you)
	if err == nil {
		p.sayResolved(s, next)
	}
	return next, err
}

// sayResolved says what became of a plan, once that is in the journal.
func (p *Plain) sayResolved(before, after engine.Session) (said bool) {
	words := keptWords(before, after, p.Coach.Today())
	if words != "" {
		p.coach(words)
	}
	return words != ""
}
