package tui

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// page reads a part of a lesson.
func (p *Plain) page(ctx context.Context, s engine.Session, pg engine.Page) (engine.Session, error) {
	a := plainAsk{
		title: "A lesson: “" + pg.Title + "”, " + pages(pg.Of) + ", then a question or two.",
		told:  coachLines(fmt.Sprintf("“%s”, page %d of %d: %s.", pg.Title, pg.N, pg.Of, strings.ToLower(pg.Part))),
		enter: true, accept: "Enter goes on.",
	}
	if len(pg.Contexts) > 1 {
		a.told = append(a.told, coachLines("Setting: "+pg.Context.Title+".")...)
	}
	a.told = append(a.told, plainProse(pg.Body)...)
	for _, source := range pg.Sources {
		a.told = append(a.told, wrap("Source: "+source, plainWidth)...)
	}
	if pg.N > 1 {
		a.letters, a.accept = "b", "Enter goes on; b goes back."
	}
	if len(pg.Contexts) > 1 {
		a.letters += "c"
		a.accept = strings.TrimSuffix(a.accept, ".") + "; c shows another setting."
	}
	got, err := p.ask(ctx, a)
	switch {
	case err != nil:
		return s, err
	case got.letter == "b":
		return p.reply(s, engine.Back{}, "")
	case got.letter == "c":
		return p.otherContext(ctx, s, pg.Contexts, pg.Context)
	}
	return p.reply(s, engine.Continue{}, "")
}

func pages(n int) string {
	if n == 1 {
		return "1 page"
	}
	return strconv.Itoa(n) + " pages"
}

// otherContext asks for another setting.
func (p *Plain) otherContext(ctx context.Context, s engine.Session, all []content.Context, now content.Context) (engine.Session, error) {
	a := plainAsk{told: coachLines("Now it is set for: " + now.Title + ". Which setting would you like?"), enter: true, letters: "b"}
	for _, c := range all {
		a.choices = append(a.choices, c.Title)
	}
	a.accept = strings.TrimSuffix(chooseWords(len(all)), ".") + "; Enter leaves it as it is."
	got, err := p.ask(ctx, a)
	if err != nil || got.n == 0 {
		return s, err
	}
	return p.reply(s, engine.Switch{To: all[got.n-1].ID}, "")
}
