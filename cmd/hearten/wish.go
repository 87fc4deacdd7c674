package main

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

// pathWish is what a learner may want of something on the path, or beside it.
type pathWish struct {
	verb, short string
	example     string
	wish        engine.Wish
}

func pathWishes() []pathWish {
	return []pathWish{
		{"pin", "something comes next, until it is done", "hearten path pin say-it-back", engine.Pinned},
		{"skip", "something is not offered for now; nothing is lost", "hearten path skip copied-in", engine.Skipped},
		{"clear", "take a pin or a skip back", "hearten path clear copied-in", engine.NoWish},
	}
}

func (w pathWish) command(e *env) *cobra.Command {
	return &cobra.Command{
		Use: w.verb + " NAME", Short: w.short, Example: w.example, Args: takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error { return runWish(e, w, args[0]) },
	}
}

// wishable are the kinds of things that a session may offer.
func wishable() []content.Kind {
	return []content.Kind{content.KindLesson, content.KindScenario, content.KindCheckup}
}

// runWish keeps what the learner wants of the thing that is named.
func runWish(e *env, w pathWish, name string) error {
	h, p, err := e.visit()
	if err != nil {
		return err
	}
	t, err := findAny(h.Library, name, wishable()...)
	if err != nil {
		return err
	}
	was := p.Wish(t)
	if was != w.wish {
		if err := h.writable(); err != nil {
			return err
		}
		if err := h.Record(engine.WishSet{Kind: t.Kind, Item: t.Ref, Wish: w.wish}); err != nil {
			return err
		}
	}
	return sayWish(e, h.Library, t, w.wish, was)
}

// sayWish says what is wanted of something now, and what was before.
func sayWish(e *env, lib *content.Library, t content.Target, wish, was engine.Wish) error {
	if e.flags.json {
		return e.sayJSON(struct {
			head
			Kind content.Kind `json:"kind"`
			ID   content.Ref  `json:"id"`
			Wish engine.Wish  `json:"wish"` // pin, skip or none
		}{schema("wish"), t.Kind, t.Ref, wish})
	}
	title := "“" + strings.TrimRight(engine.TitleOf(lib, t.Kind, t.Ref), ".") + "”"
	name := tui.NameOf(lib, t)
	switch {
	case wish == engine.Pinned:
		e.done("%s comes next, until it is done. Today: hearten today\nTo take that back: hearten path clear %s\n", title, name)
	case wish == engine.Skipped:
		e.done("%s is skipped; nothing is lost.\nTo have it back: hearten path clear %s\n", title, name)
	case was == engine.NoWish:
		e.done("%s was neither pinned nor skipped.\n", title)
	default:
		e.done("%s is as it was, in its place. The path: hearten path\n", title)
	}
	return nil
}

// findAny is find over several kinds. A name that is one thing's id is not another's title.
func findAny(lib *content.Library, name string, kinds ...content.Kind) (content.Target, error) {
	var found []content.Target
	for _, k := range kinds {
		for _, ref := range lib.Find(k, name) {
			found = append(found, content.Target{Kind: k, Ref: ref})
		}
	}
	for _, k := range kinds {
		if ref, err := find(lib, k, name, ""); err == nil && len(found) == 0 {
			found = append(found, content.Target{Kind: k, Ref: ref})
		}
	}
	if len(found) == 1 {
		return found[0], nil
	}
	if len(found) == 0 {
		var nouns []string
		for _, k := range kinds {
			nouns = append(nouns, noun(k))
		}
		return content.Target{}, &notFoundError{what: oneOf(nouns), name: name, near: either(nearRefs(lib, name, kinds...)), list: "hearten path"}
	}
	var all []string
	for _, t := range found {
		all = append(all, t.Ref.String())
	}
	return content.Target{}, &usageError{words: fmt.Sprintf("“%s” is more than one thing: say which, %s", name, oneOf(all))}
}
