package engine

import (
	"slices"

	"example.com/hearten/content"
)

// earlier is what undoing goes back to: the session before its last answer.
type earlier struct {
	session Session
	in      Input
	// recorded is true where the answer is a turn in the journal, false where it was kept in the session alone.
	recorded bool
}

// Undoable tells whether [Undo] is possible now, and what it takes back, in words: the words of the answer. An answer can be
// taken back until its feedback is shown. Once another event follows it in the journal, it stays.
func (s Session) Undoable() (what string, ok bool) {
	if s.done || s.back == nil || (s.back.recorded && !s.endsInTurn()) {
		return "", false
	}
	return answerWords(s.back.session.Prompt(), s.back.in), true
}

// endsInTurn reports whether a turn of this session is the last event of the journal.
func (s Session) endsInTurn() bool {
	turn := s.progress.newest
	return turn.seq > 0 && turn.seq == s.progress.Seq && turn.session == s.id
}

// undo takes the last answer back.
func (s Session) undo(at Moment) (Session, []Event, error) {
	if _, ok := s.Undoable(); !ok {
		return s, nil, refuse("there is nothing to take back here")
	}
	back := s.back.session
	back.progress, back.facts, back.asked = s.progress, s.facts, at
	if !s.back.recorded {
		return back, nil, nil
	}
	turn := s.progress.newest
	return back, back.record(at, []Fact{AnswerUndone{Run: turn.run, Answer: turn.seq}}), nil
}

// remember keeps what undoing the input goes back to; s is the session before it, next the one after, which recorded events.
func (s Session) remember(in Input, next Session, events []Event) *earlier {
	if len(events) > 0 {
		t, talking := next.now.(talk)
		if _, turn := events[0].Fact.(TurnTaken); !turn || len(events) > 1 || !talking || t.phase != inScene {
			return nil
		}
		s.back = nil // one turn can be taken back, not a row of them
		return &earlier{s, in, true}
	}
	switch in.(type) {
	case Choose, Write, Skip, Switch:
		return &earlier{s, in, false}
	case Continue:
		if _, ok := s.Prompt().(ChooseMoves); ok {
			return &earlier{s, in, false}
		}
		if s.back != nil && s.back.recorded { // through a scene in which there was nothing to answer
			return s.back
		}
	case Made:
		return &earlier{s, in, false}
	case Back, Sure, Intend, Replay, Learn, Rate, Enough, Aim, Rehearse, Undo:
	}
	return nil
}

// answerWords are the words of an answer to a prompt.
func answerWords(p Prompt, in Input) string {
	switch in := in.(type) {
	case Choose:
		switch p := p.(type) {
		case Question:
			return p.Options[in.N].String()
		case Scene:
			return p.Choices[in.N].String()
		case Choice:
			return p.Options[in.N]
		case TalkDay:
			return p.Options[in.N]
		case ChooseMoves:
			return "another move in the place of " + p.Moves[in.N].Words
		}
	case Write:
		return content.Clean(in.Text)
	case Switch:
		switch p := p.(type) {
		case Situation:
			return contextOf(p.Contexts, in.To).Title
		case Page:
			return contextOf(p.Contexts, in.To).Title
		}
	case Skip:
		return "Skipped"
	}
	return ""
}

// newest is the newest turn, with the misses as they were before it, as far as it changed them: what undoing it needs.
type newest struct {
	seq     uint64
	session ID
	run     ID
	misses  []formerMiss
}

// formerMiss is a miss before a turn changed it; there is false where it was none.
type formerMiss struct {
	behaviour content.Ref
	miss      Miss
	there     bool
}

// keepMiss keeps a miss that the newest turn is about to change.
func (p *Progress) keepMiss(e Event, b content.Ref) {
	if p.newest.seq == e.Seq {
		m, ok := p.misses[b]
		p.newest.misses = append(p.newest.misses, formerMiss{b, m, ok})
	}
}

// undoAnswer takes back the last turn of a run that goes on: its evidence goes, the misses are what they were before it unless
// something was answered since, and the run stands at its scene again. That the scene was met stays.
func (p *Progress) undoAnswer(f AnswerUndone) {
	i := p.run(f.Run)
	if i < 0 || p.Runs[i].Done || len(p.Runs[i].Answers) == 0 {
		return
	}
	r := &p.Runs[i]
	last := len(r.Answers) - 1
	if r.Answers[last].Seq != f.Answer || r.Item.Kind != content.KindScenario {
		return
	}
	r.takenBack = append(slices.Clip(r.takenBack), r.Answers[last].Slug)
	r.Answers = slices.Clip(r.Answers[:last])
	p.Pieces = slices.DeleteFunc(slices.Clone(p.Pieces), func(piece Piece) bool { return piece.Seq == f.Answer })
	p.mind.without(func(o Observation) bool { return o.Seq == f.Answer })
	if p.newest.seq != f.Answer {
		return
	}
	for _, former := range slices.Backward(p.newest.misses) {
		if former.there {
			p.misses[former.behaviour] = former.miss
		} else {
			delete(p.misses, former.behaviour)
		}
	}
	p.newest = newest{}
}
