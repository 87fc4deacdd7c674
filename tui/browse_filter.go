package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// filtering is the screen of a listing while words to find are typed: what holds them stands below, and changes with every
// letter.
type filtering struct {
	before browse // as it was
	now    browse
	field  field
}

func newFiltering(b browse) filtering {
	return filtering{before: b, now: b, field: newField(1, b.filter)}
}

func (f filtering) sheet(l look) sheet {
	sh := f.field.on(sheet{head: f.now.listing.name, side: f.now.side()}, l)
	if len(f.now.shown) == 0 {
		sh.rows = append(append(sh.rows, ""), l.say(f.now.absent())...)
		return sh
	}
	found := f.now.sheet(l)
	sh.hits = append(slices.Repeat([]int{none}, len(sh.rows)+1), found.hits...)
	sh.rows = append(append(sh.rows, ""), found.rows...)
	return sh
}

func (f filtering) uses() []use {
	keep := "keep it so"
	if len(f.now.shown) == 0 || f.now.filter == "" {
		keep = "back"
	}
	return append([]use{{goOn, keep}, {lineDown, ""}, {lineUp, ""}, {stopTyping, "all again"}, {typingKeys, ""}}, paging()...)
}

func (f filtering) act(a action, _ int) (screen, intent) {
	switch a {
	case goOn:
		if f.now.filter == "" || len(f.now.shown) == 0 {
			return f.before.unfiltered(), nil
		}
		return f.now, nil
	case lineDown:
		f.now.at = max(0, min(len(f.now.shown)-1, f.now.at+1))
	case lineUp:
		f.now.at = max(0, f.now.at-1)
	case stopTyping:
		return f.before.unfiltered(), nil
	}
	return f, nil
}

func (f filtering) typed(msg tea.Msg, l look) screen {
	f.field = f.field.typed(msg, l)
	if words := oneLine(f.field.value()); words != f.now.filter {
		f.now = f.now.filtered(words)
	}
	return f
}

// draft is nothing: what is looked for is not kept.
func (f filtering) draft() (key, text string) { return "", "" }

func (filtering) typing() bool { return true }
