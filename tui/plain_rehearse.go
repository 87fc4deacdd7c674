package tui

import (
	"context"
	"errors"

	"example.com/hearten/engine"
)

// Rehearse goes through the conversation that a session begins with, up to the end of its debrief, for those who write it: what
// else the session holds is left out. A learner who leaves, and the end of the input, end it early; neither is an error.
func (p *Plain) Rehearse(ctx context.Context, s engine.Session) error {
	p.session, p.begun = s, true
	for !p.session.Done() {
		prompt := p.session.Prompt()
		switch prompt.(type) {
		case engine.Situation, engine.Confidence, engine.Scene, engine.Feedback, engine.Debrief:
		default:
			return p.failed
		}
		_, p.undoable = p.session.Undoable()
		next, err := p.answer(ctx, p.session, prompt)
		if errors.Is(err, errUndo) {
			next, err = p.undo(p.session)
		}
		switch {
		case errors.Is(err, errEnded), errors.Is(err, errLeft):
			p.over = true
			return p.failed
		case err != nil:
			return err
		}
		p.session = next
	}
	return p.failed
}
