package engine

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"example.com/hearten/content"
)

// ErrInput: the input does not answer the prompt. The session is unchanged.
var ErrInput = errors.New("that is not an answer to what was asked")

// Moment is a clock reading with its civil day.
type Moment struct {
	Time time.Time
	Day  Day
}

// At makes the moment of a time, in the time's own zone.
func At(t time.Time) Moment { return Moment{t.Truncate(time.Millisecond), DayOf(t)} }

// Session is a sitting: a value that answers prompts. Reply gives the next one; both front ends drive the same.
type Session struct {
	id      ID
	began   Moment
	asked   Moment
	library *content.Library
	// progress is what was known when the session began, and all that happened since.
	progress Progress
	before   Progress
	queue    []Activity
	now      step
	facts    []Fact
	done     bool
	// back is what undoing goes back to; nil where there is nothing to take back.
	back *earlier
}

// step is one activity under way. A step is a value: reply returns the next, nil when the activity is over.
type step interface {
	prompt(s Session) Prompt
	reply(s Session, in Input, at Moment) (step, []Fact, error)
}

// ID names the session.
func (s Session) ID() ID { return s.id }

// Done reports whether there is nothing more to answer.
func (s Session) Done() bool { return s.done }

// InSnapshot reports whether what is asked now belongs to a snapshot.
func (s Session) InSnapshot() bool {
	_, ok := s.now.(snapshot)
	return ok && !s.done
}

// Progress is what is known at this point of the session.
func (s Session) Progress() Progress { return s.progress }

// SoFar is what a closing would tell at this point of the session: for a front end that is left before the end.
func (s Session) SoFar() Closing {
	p, _ := closing{day: s.asked.Day}.prompt(s).(Closing)
	return p
}

// Recorded counts the facts that the session has put into the journal: an answer is kept once it has grown.
func (s Session) Recorded() int { return len(s.facts) }

// Prompt returns what is asked now; nil once the session is done.
func (s Session) Prompt() Prompt {
	if s.done {
		return nil
	}
	return s.now.prompt(s)
}

// Reply answers the prompt and returns the next session with the events that the answer made. The receiver is
// unchanged, so a preview is the same call. An input that does not answer the prompt gives an error that wraps
// [ErrInput] and says what does.
func (s Session) Reply(in Input, at Moment) (Session, []Event, error) {
	if s.done {
		return s, nil, fmt.Errorf("%w: the session is over", ErrInput)
	}
	if _, ok := in.(Undo); ok {
		return s.undo(at)
	}
	now, facts, err := s.now.reply(s, in, at)
	if err != nil {
		return s, nil, err
	}
	next := s
	next.now = now
	next.asked = at
	events := next.record(at, facts)
	switch in := in.(type) { // accepted by a debrief or worksheet: what it opens comes before what would
	case Learn:
		next.queue = next.first(content.Target{Kind: content.KindLesson, Ref: in.Lesson})
	case Rehearse:
		if sheet, ok := s.Prompt().(Worksheet); ok {
			next.queue = next.first(content.Target{Kind: content.KindScenario, Ref: sheet.Rehearsal.Scenario})
		}
	}
	if now == nil {
		events = append(events, next.advance(at)...)
	}
	next.back = s.remember(in, next, events)
	return next, events, nil
}

// record takes facts into the session as events without places; the journal gives those.
func (s *Session) record(at Moment, facts []Fact) []Event {
	events := make([]Event, len(facts))
	for i, f := range facts {
		events[i] = s.progress.stamp(f, at)
		events[i].Session = s.id
		s.progress = s.progress.With(events[i])
	}
	s.facts = append(slices.Clip(s.facts), facts...)
	return events
}

// advance enters the next activity that has something to ask.
func (s *Session) advance(at Moment) []Event {
	for len(s.queue) > 0 {
		a := s.queue[0]
		s.queue = slices.Clone(s.queue[1:])
		now := s.enter(a, at)
		if now == nil {
			continue
		}
		s.now = now
		if a.Kind != DoClose {
			return nil
		}
		// All is done once the closing is shown; whoever reads no further has left nothing undone.
		return s.record(at, []Fact{SessionEnded{Session: s.id, Seconds: int(at.Time.Sub(s.began.Time).Seconds())}})
	}
	s.done, s.now = true, nil
	return nil
}

// first is the queue behind a lesson or conversation.
func (s Session) first(t content.Target) []Activity {
	act, ok := Do(s.library, s.progress, t)
	if !ok {
		return s.queue
	}
	return append([]Activity{act}, s.queue...)
}

// enter makes the step of an activity; nil where there is nothing to ask, for instance because a pack was removed.
func (s *Session) enter(a Activity, at Moment) step {
	switch a.Kind {
	case DoFollowUp:
		return s.enterFollowUp(a)
	case DoReview, DoCheckup:
		return s.enterCheck(a)
	case DoLesson:
		return s.enterLesson(a)
	case DoScenario:
		return s.enterScenario(a)
	case DoReflect:
		return s.enterReflect(a)
	case DoPlan:
		return s.enterPlanning(a)
	case DoWeek:
		return closingWeek{}
	case DoPrepare:
		return preparing{}
	case DoTalk:
		return s.enterTalk(a)
	case DoSnapshot:
		return s.enterSnapshot(a, at)
	case DoMoment:
		return s.enterMoment(a, at)
	case DoClose:
		return closing{day: at.Day}
	}
	return nil
}

// seconds is how long the prompt has been looked at, capped at ten minutes.
func (s Session) seconds(at Moment) int {
	return max(0, min(600, int(at.Time.Sub(s.asked.Time).Seconds())))
}

// newID derives the id of what begins now; the place in the journal makes it unique.
func (s Session) newID(what string, ref content.Ref) ID {
	return NewID(s.id, s.progress.Seq, what, ref)
}

// item makes the item of something in the library.
func (s Session) item(kind content.Kind, ref content.Ref) Item {
	it := Item{Kind: kind, Ref: ref}
	if p := s.library.Pack(ref.Pack); p != nil {
		it.Version, it.Edition = p.Version, s.library.Edition(kind, ref)
	}
	return it
}

// contexts returns the contexts of a pack and the one that a run starts in: the learner's first that the pack has, the
// one that their role names first; otherwise the pack's first.
func (s Session) contexts(pack content.PackID) ([]content.Context, content.ContextID) {
	return contextsOf(s.progress, s.library, pack)
}

func contextsOf(progress Progress, lib *content.Library, pack content.PackID) ([]content.Context, content.ContextID) {
	p := lib.Pack(pack)
	if p == nil || len(p.Contexts) == 0 {
		return nil, ""
	}
	has := func(id content.ContextID) bool {
		return slices.ContainsFunc(p.Contexts, func(c content.Context) bool { return c.ID == id })
	}
	mine := progress.Profile.Contexts
	if role, ok := lib.Role(progress.Profile.Role); ok {
		for _, id := range role.Contexts {
			if has(id) && (len(mine) == 0 || slices.Contains(mine, id)) {
				return p.Contexts, id
			}
		}
	}
	for _, id := range mine {
		if has(id) {
			return p.Contexts, id
		}
	}
	return p.Contexts, p.Contexts[0].ID
}

func contextOf(all []content.Context, id content.ContextID) content.Context {
	for _, c := range all {
		if c.ID == id {
			return c
		}
	}
	return content.Context{ID: id, Title: string(id)}
}

func refuse(words string) error { return fmt.Errorf("%w: %s", ErrInput, words) }
