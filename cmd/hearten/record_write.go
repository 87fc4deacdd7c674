package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"example.com/hearten/content"
)

// writeWalk writes the way as a walkthrough and goes it once, from the file.
func (e *env) writeWalk(b bench, w passage, file, to string, in recording) error {
	contexts := b.settingsOf(w)
	switch {
	case !slices.Contains(contexts, w.in):
		return errors.New("this way hangs on how sure somebody says they are, and a walk is gone by somebody who is fairly sure: nothing was written")
	case in.setting != "":
		contexts = []content.ContextID{w.in}
	case len(contexts) == max(1, len(b.pack.Contexts)):
		contexts = nil // the walk is for all
	}
	text := content.WalkMarkdown(b.scenario, filepath.Base(file), contexts, w.choices, w.end)
	if err := writeNew(to, []byte(text), 0o644, recordHelp); err != nil {
		return err
	}
	all, _, err := e.walksAt(to)
	if err == nil && (len(all) != 1 || !replayed(all[0]).OK) {
		err = fmt.Errorf("the words of this way cannot be read back from a list, so nothing was written: %s", to)
	}
	if err != nil {
		_ = os.Remove(to) // it was made here, a moment ago
		return err
	}
	if e.flags.json {
		return e.sayJSON(struct {
			head
			File     string              `json:"file"`
			Scenario string              `json:"scenario"`
			Steps    int                 `json:"steps"`
			Contexts []content.ContextID `json:"contexts,omitempty"`
			Ending   string              `json:"ending"`
			Kind     content.EndingKind  `json:"kind"`
		}{schema("recorded"), filepath.ToSlash(to), b.scenario.ID, len(w.choices), contexts, w.end.Slug, w.end.Ending.Kind})
	}
	written := fmt.Sprintf("Written: %s, %s to “%s”", to, count(len(w.choices), "step"), w.end.Name)
	e.done("%s\nTo go it again: hearten pack test %s\n", fold(written, e.width(), ""), shellWord(to))
	return nil
}

// settingsOf are the contexts in which a way can be gone; "" where there are none to choose from.
func (b bench) settingsOf(w passage) (out []content.ContextID) {
	all := []content.ContextID{""}
	if len(b.pack.Contexts) > 0 {
		all = nil
	}
	for _, c := range b.pack.Contexts {
		all = append(all, c.ID)
	}
	for _, in := range all {
		play, _ := b.scenario.Play(content.Given{In: in}).Onward()
		holds := true
		for _, c := range w.choices {
			if holds = slices.Contains(play.Offered(), c); !holds {
				break
			}
			play, _ = play.Take(c).Onward()
		}
		if holds && play.Ended() && play.Scene() == w.end {
			out = append(out, in)
		}
	}
	return out
}
