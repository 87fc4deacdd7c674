package tui

import (
	"errors"

	"example.com/hearten/engine"
)

// writeElsewhere opens the editor instead of asking for lines. kept is false where another window holds the journal, so
// that the words that came back are in memory only.
func (p *Plain) writeElsewhere(w plainWriting, begun string) (text string, kept bool, err error) {
	p.asked = true
	p.say(w.told...)
	p.coach("Your editor opens now. An empty file writes nothing.")
	return p.edit(w.key, begun)
}

// editLines opens what was written so far in the editor and shows what came back. An editor that did not work leaves
// everything as it was.
func (p *Plain) editLines(w plainWriting, text string) (string, error) {
	now, _, err := p.edit(w.key, text)
	var failed *editError
	switch {
	case errors.As(err, &failed):
		p.coach(upper(failed.Error()) + ". What you wrote before stays.")
		return text, nil
	case err != nil:
		return text, err
	case now == "":
		p.coach("Nothing is written. " + w.ask("").accept)
		return "", nil
	}
	p.say(labelled("You have written: ", now)...)
	p.say(wrap(w.ask(now).accept, plainWidth)...)
	return now, nil
}

// editError is why the editor gave nothing.
type editError struct{ error }

func (e *editError) Unwrap() error { return e.error }

// edit opens a text in the editor and keeps what comes back as the draft.
func (p *Plain) edit(key, text string) (now string, kept bool, err error) {
	now, err = p.Edit(text)
	if err != nil {
		return text, false, &editError{err}
	}
	switch err := p.keepDraft(key, now); {
	case errors.Is(err, engine.ErrHeld):
		p.coach(heldWords)
		return now, false, nil
	case err != nil:
		return now, false, err
	}
	return now, true, nil
}
