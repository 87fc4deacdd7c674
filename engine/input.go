package engine

import "example.com/hearten/content"

// Input answers a prompt: one of [Continue], [Back], [Switch], [Choose], [Sure], [Write], [Intend], [Skip],
// [Replay], [Learn], [Rate], [Enough], [Aim], [Rehearse], [Made], [Undo].
type Input interface{ input() }

type (
	// Continue goes on.
	Continue struct{}
	// Back turns a page back.
	Back struct{}
	// Switch changes the context of a lesson's example or of a scenario that has not begun.
	Switch struct{ To content.ContextID }
	// Choose takes an option by its place in the order shown, from 0.
	Choose struct{ N int }
	// Sure says how sure: 1 guessing, 2 fairly sure, 3 sure.
	Sure struct{ Level int }
	// Write is the learner's words.
	Write struct{ Text string }
	// Intend is a plan: when the cue comes, the action. N is the suggestion it was made from, -1 for none.
	Intend struct {
		Cue    string
		Action string
		N      int
	}
	// Skip leaves an optional prompt unanswered.
	Skip struct{}
	// Replay goes through a conversation again from one of its turns on, by its index in [Debrief].Turns. It is practice: it
	// is no evidence, for or against anything.
	Replay struct{ Turn int }
	// Learn opens one of a debrief's lessons before what would come next.
	Learn struct{ Lesson content.Ref }
	// Rate is how the learner sees their own skills: points from 1 to 5 for each of a [SelfView]'s in its order, 0 for one that
	// is left out.
	Rate struct{ Points []int }
	// Enough ends a snapshot: its result comes next.
	Enough struct{}
	// Aim is the learner's focus from now on.
	Aim struct{ Focus []content.Ref }
	// Rehearse opens the conversation of a [Worksheet] before what would come next.
	Rehearse struct{}
	// Made are the moves that were made in a talk, by their places in [ChooseMade].Moves; none for none.
	Made struct{ Moves []int }
	// Undo takes back the last answer, while [Session.Undoable] says that it can be.
	Undo struct{}
)

func (Continue) input() {}
func (Back) input()     {}
func (Switch) input()   {}
func (Choose) input()   {}
func (Sure) input()     {}
func (Write) input()    {}
func (Intend) input()   {}
func (Skip) input()     {}
func (Replay) input()   {}
func (Learn) input()    {}
func (Rate) input()     {}
func (Enough) input()   {}
func (Aim) input()      {}
func (Rehearse) input() {}
func (Made) input()     {}
func (Undo) input()     {}
