package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/engine"
)

// plainWriting asks for words: a line, or several, ended by an empty one.
type plainWriting struct {
	title    string
	told     []string
	key      string
	required bool
	skip     string // what `s` does
	edits    bool   // `e` opens the editor
}

// writing asks for the learner's words and brings them to the coach.
func (p *Plain) writing(ctx context.Context, s engine.Session, w engine.Writing) (engine.Session, error) {
	if w.Line {
		return p.line(ctx, s, w)
	}
	return p.writes(ctx, s, w, coachProse("Coach: ", w.Ask))
}

// writes asks for the learner's words after what is told.
func (p *Plain) writes(ctx context.Context, s engine.Session, w engine.Writing, told []string) (engine.Session, error) {
	text, wrote, err := p.write(ctx, plainWriting{title: withStop(w.Title), told: told, key: w.Key, required: w.Required, skip: "skips"})
	switch {
	case err != nil:
		return s, err
	case !wrote:
		next, err := p.reply(s, engine.Skip{}, "")
		// The outcome of a plan counts without words too.
		if err == nil && !p.sayResolved(s, next) {
			p.coach("Skipped.")
		}
		if err == nil && next.Recorded() > s.Recorded() {
			// What was begun here stays a draft; what was written before it is recorded now.
			err = p.dropDrafts(slices.DeleteFunc(slices.Clone(w.Spent), func(key string) bool { return key == w.Key }))
		}
		return next, err
	}
	next, err := p.reply(s, engine.Write{Text: text}, text)
	if err != nil || next.Recorded() == s.Recorded() {
		return next, err
	}
	p.sayResolved(s, next)
	return next, p.dropDrafts(w.Spent)
}

// write asks for words, with what was begun to go on from. wrote is false where the learner passes.
func (p *Plain) write(ctx context.Context, w plainWriting) (text string, wrote bool, err error) {
	text, err = p.Coach.Drafts.Draft(w.key)
	if err != nil {
		return "", false, fmt.Errorf("read the draft: %w", err)
	}
	w.edits = p.Edit != nil
	if w.edits && p.EditAtOnce && p.edited != w.key {
		p.edited = w.key
		var kept bool
		text, kept, err = p.writeElsewhere(w, text)
		if err != nil || kept && (text != "" || !w.required) {
			return text, text != "", err
		}
	}
	return p.writeLines(ctx, w, text)
}

// writeLines reads lines until an empty one. Each is kept as a draft the moment it is read, and only then acknowledged.
func (p *Plain) writeLines(ctx context.Context, w plainWriting, text string) (_ string, wrote bool, err error) {
	a := p.withUndo(w.ask(text))
	if err := p.gate(ctx, a); err != nil {
		return "", false, err
	}
	p.show(a)
	passing := false
	for {
		got, err := p.read(ctx)
		if err != nil {
			return "", false, err
		}
		letter := a.command(got.words)
		switch {
		case letter == "u" && p.undoable:
			return "", false, errUndo
		case w.edits && strings.EqualFold(got.words, "e"):
			if text, err = p.editLines(w, text); err != nil {
				return "", false, err
			}
			passing, a = false, w.ask(text)
		case got.words == "" && text != "":
			return text, true, nil
		case got.words == "":
			p.coach("Nothing is written yet. " + a.accept)
		case (letter == "s" || letter == "b") && !w.required && (text == "" || passing):
			return text, false, nil
		case (letter == "s" || letter == "b") && !w.required:
			passing = true
			p.coach("An empty line sends what you wrote. " + letter + " once more leaves it unsent, as a draft.")
		case letter == "x" && text != "":
			text, a = "", p.withUndo(w.ask(""))
			if err := p.keepDraft(w.key, text); err != nil {
				return "", false, err
			}
			p.coach("Begun again. " + a.accept)
		case letter != "":
			if err := p.common(letter, a); err != nil {
				return "", false, err
			}
		default:
			longer := strings.TrimPrefix(text+"\n"+got.words, "\n")
			switch err := p.keepDraft(w.key, longer); {
			case errors.Is(err, engine.ErrHeld):
				p.coach(heldWords)
				continue
			case err != nil:
				return "", false, err
			}
			p.acknowledge(got.long, text == "")
			text, passing, a = longer, false, p.withUndo(w.ask(longer))
		}
	}
}

func (p *Plain) keepDraft(key, text string) error {
	if err := p.Coach.Drafts.SetDraft(key, text); err != nil {
		return fmt.Errorf("keep the draft: %w", err)
	}
	return nil
}

// dropDraft removes the draft of what is in the journal by now. Where another window writes it stays, and does no harm.
func (p *Plain) dropDraft(key string) error {
	if err := p.keepDraft(key, ""); err != nil && !errors.Is(err, engine.ErrHeld) {
		return err
	}
	return nil
}

func (p *Plain) dropDrafts(keys []string) (err error) {
	for _, key := range keys {
		err = errors.Join(err, p.dropDraft(key))
	}
	return err
}

func (p *Plain) acknowledge(long, first bool) {
	switch {
	case long:
		p.coach(fmt.Sprintf("Kept, up to %d bytes: a line is no longer than that.", longestLine))
	case first:
		p.coach("Kept. An empty line sends it.")
	default:
		p.coach("Kept.")
	}
}

// ask is the prompt of a writing with what was begun.
func (w plainWriting) ask(begun string) plainAsk {
	a := plainAsk{title: w.title, told: w.told, free: true, accept: "Write a line or more; an empty line sends"}
	if begun != "" {
		a.told = append(append([]string{}, w.told...), labelled("You had begun: ", begun)...)
		a.accept = "Enter keeps it; more lines add to it; x begins again"
	}
	if w.edits {
		a.accept += "; e opens your editor"
	}
	if w.skip != "" && !w.required {
		a.accept += "; s " + w.skip
	}
	a.accept += "."
	return a
}
