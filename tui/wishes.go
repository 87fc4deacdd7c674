package tui

import "example.com/hearten/engine"

// What is said of things that the learner asked for or set aside.
const (
	askedWord    = "asked for"
	skippedWord  = "skipped"
	stretchWord  = "stretch"
	skippedWords = "Skipped for now; nothing is lost."
)

// wishSign is the sign that an entry has before its value: what was asked for, set aside, or asks for more.
func (l look) wishSign(e entry) string {
	switch {
	case e.wish == engine.Pinned:
		return l.sign("▲ ", "^ ")
	case e.wish == engine.Skipped:
		return l.sign("○ ", "o ")
	case e.stretch:
		return l.sign("△ ", "+ ")
	}
	return ""
}

// wishUses are the keys by which something is asked for or set aside, or that is taken back.
func (e entry) wishUses() []use {
	if e.item.Kind == "" {
		return nil
	}
	ask, aside := use{askFor, ""}, use{setAside, ""}
	switch e.wish {
	case engine.Pinned:
		ask.words = "not next"
	case engine.Skipped:
		aside.words = "back again"
	case engine.NoWish:
	}
	return []use{ask, aside}
}

// wished is what a key wants of the entry: once more, it takes the wish back. Nil where there is nothing to wish for.
func (e entry) wished(a action) intent {
	if e.item.Kind == "" {
		return nil
	}
	w := engine.Pinned
	if a == setAside {
		w = engine.Skipped
	}
	if e.wish == w {
		w = engine.NoWish
	}
	return wishes{engine.WishSet{Kind: e.item.Kind, Item: e.item.Ref, Wish: w}}
}
