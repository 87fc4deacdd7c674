package tui

import (
	"errors"

	"example.com/hearten/engine"
)

// errUndo is what a prompt answers where the learner takes the last answer back.
var errUndo = errors.New("the last answer is taken back")

// undo takes the last answer back. What was not in the journal yet is not repeated later.
func (p *Plain) undo(s engine.Session) (engine.Session, error) {
	what, _ := s.Undoable()
	next, lack, err := p.bring(s, engine.Undo{})
	if err != nil || lack != nil {
		return s, err
	}
	if n := len(p.held); n > 0 {
		p.held = p.held[:n-1]
	}
	p.coach(takenBackWords(what))
	return next, nil
}
