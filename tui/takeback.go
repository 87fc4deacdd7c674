package tui

import "example.com/hearten/engine"

// takeBack is the last answer, where it can still be taken back: a part of the screens on which that may be so.
type takeBack struct {
	what string
	can  bool
}

func takeBackOf(s engine.Session) takeBack {
	what, can := s.Undoable()
	return takeBack{what, can}
}

// with adds taking back to the actions of a screen, right behind the first: it is only there for a while.
func (t takeBack) with(uses []use, undoing action) []use {
	if !t.can {
		return uses
	}
	if len(uses) == 0 {
		return []use{{act: undoing}}
	}
	return append([]use{uses[0], {act: undoing}}, uses[1:]...)
}

// intent takes the answer back and says so.
func (t takeBack) intent() intent { return answer{in: engine.Undo{}, note: takenBackWords(t.what)} }

// takenBackWords say what was taken back.
func takenBackWords(what string) string {
	if what == "" {
		return "Taken back."
	}
	return "Taken back: " + withStop(quoted(what))
}
