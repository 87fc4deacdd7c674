package tui

import (
	"context"
	"strings"

	"example.com/hearten/engine"
)

// letter prints a text between two lines, to be copied.
func (p *Plain) letter(ctx context.Context, s engine.Session, l engine.Letter) (engine.Session, error) {
	a := plainAsk{title: l.Title + ".", enter: true, accept: "Enter goes on."}
	for _, words := range l.Words {
		a.told = append(a.told, coachLines(words)...)
	}
	a.told = append(a.told, "The letter:", "")
	for part := range strings.SplitSeq(l.Text, "\n\n") {
		a.told = append(append(a.told, wrap(part, plainWidth)...), "")
	}
	a.told = append(a.told, "End of the letter.")
	if _, err := p.ask(ctx, a); err != nil {
		return s, err
	}
	return p.reply(s, engine.Continue{}, "")
}
