package tui

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// page reads a part of a lesson.
func (p *Plain) page(ctx context.Context, s engine.Session, pg engine.Page) (engine.Session, error) {
	where := fmt.Sprintf("“%s”, page %d of %d.", pg.Title, pg.N, pg.Of)
	if pg.Part != engine.Hook {
		where = withoutStop(where) + ": the " + string(pg.Part) + "."
	}
	var setting, sources []string
	if len(pg.Contexts) > 1 {
		setting = coachLines("Setting: " + pg.Context.Title + ".")
	}
	for _, source := range pg.Sources {
		sources = append(sources, wrap("Source: "+source, plainWidth)...)
	}
	a := plainAsk{
		title: "A lesson: “" + pg.Title + "”, " + pages(pg.Of) + ", then a question or two.",
		enter: true, accept: "Enter goes on.",
	}
	a.told, a.whole = p.changed(string(s.ID())+where, slices.Concat(coachLines(where), changedLines(pg.Changed)), setting, plainProse(pg.Body), sources)
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

// shownParts are the parts of a prompt that was told last, by a key that tells it from others.
type shownParts struct {
	key   string
	parts [][]string
}

// changed are the parts of a prompt that have not just been told, and all of them, for r.
func (p *Plain) changed(key string, parts ...[]string) (told, whole []string) {
	for i, part := range parts {
		whole = append(whole, part...)
		if p.last.key != key || !slices.Equal(part, p.last.parts[i]) {
			told = append(told, part...)
		}
	}
	p.last = shownParts{key, parts}
	return told, whole
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
