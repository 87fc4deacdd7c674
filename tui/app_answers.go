package tui

import (
	"errors"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"example.com/hearten/engine"
)

// takeOpened puts the first screen on; the window, the background and the keys pressed so far are the ones that were met.
func (a app) takeOpened(msg opened) (app, tea.Cmd) {
	if msg.err != nil {
		a.unopened, a.leaving = msg.err, true
		return a, tea.Quit
	}
	first := msg.first
	first.size, first.dark, first.profile, first.waiting = a.size, a.dark, a.profile, a.waiting
	first = first.dressed()
	if a.leaving {
		return first.leave()
	}
	first, cmd := first.typed(nil)
	first, told := first.open()
	// The terminal is asked for its background now, so that the first frame waits neither for the answer nor for the asking.
	return first, tea.Batch(cmd, told, tea.RequestBackgroundColor, a.world.changed(a.options.Preview))
}

// open says what there is to be said at the start.
func (a app) open() (app, tea.Cmd) {
	var told tea.Cmd
	for _, words := range a.options.Notices {
		a, told = a.say(words)
	}
	if n := len(a.options.Notices); n > 1 {
		a, told = a.say(fmt.Sprintf("%d lines to read; : and notices shows them.", n))
	}
	return a, told
}

// takeAnswer goes on with the session where the answer is on disk.
func (a app) takeAnswer(msg answered) (app, tea.Cmd) {
	if msg.gen != a.gen {
		return a, nil
	}
	a = a.settled()
	after := a.after
	a.after = nil
	switch {
	case errors.Is(msg.err, engine.ErrInput):
		a.waiting = nil
		a = a.noted(inputWords(msg.err))
	case msg.err != nil:
		a = a.fail(msg.err, true)
	default:
		a = a.goOn(msg)
	}
	var told tea.Cmd
	if msg.lapse != nil {
		a, told = a.say("Not kept, what you were writing: " + oneLine(msg.lapse.Error()))
	}
	if msg.note != "" && msg.err == nil {
		a, told = a.say(msg.note)
	}
	switch {
	case a.leaving:
		a.leaving = msg.err != nil // what came may have to be settled
		return a.leave()
	case msg.err == nil && after != nil:
		next, cmd := a.perform(after)
		return next, tea.Batch(told, cmd)
	case !a.sitting || !a.session.Done() || msg.err != nil:
		return a, told
	}
	next, cmd := a.end()
	return next, tea.Batch(told, cmd)
}

// goOn shows the session's next prompt: in the place of the last, or over what it was begun from.
func (a app) goOn(msg answered) app {
	began := !a.sitting || msg.session.ID() != a.session.ID()
	if began && a.session.ID() != "" {
		a.did = append(slices.Clip(a.did), a.session.SoFar().Did...)
	}
	a.session = msg.session
	if began {
		if a.sitting { // something else was begun from within a session, which is kept
			a = a.unseated()
		}
		a = a.sit()
	}
	a.stack = slices.Clone(a.stack[:a.seat+1]) // what lay over the prompt that was answered goes with it
	if a.session.Done() {
		return a
	}
	return a.show(a.prompting(msg))
}

// unseated takes the session's prompt off, and what lies over it but for the rooms: what is begun there goes back to them.
func (a app) unseated() app {
	over := slices.DeleteFunc(slices.Clone(a.stack[a.seat+1:]), func(l level) bool { return l.room == (Room{}) })
	a.stack = append(slices.Clone(a.stack[:a.seat]), over...)
	return a
}

// prompting is the screen of the session's prompt, as what lies under it and the learner's wishes would have it.
func (a app) prompting(msg answered) screen {
	switch s := promptScreen(a.session, msg).(type) {
	case scene:
		s.writing = a.writeFirst && len(s.prompt.Choices) > 0 && s.prompt.Written == ""
		return s
	case opening:
		s.first = a.writeFirst
		return s
	case closing:
		if a.seat > 0 && a.stack[a.seat-1].room != (Room{}) {
			s.back = lower(a.stack[a.seat-1].name)
		}
		return s
	default:
		return s
	}
}

// sit makes a place for a session's prompts.
func (a app) sit() app {
	a.sitting = true
	if len(a.stack) == 0 {
		a.seat, a.stack = 0, []level{{screen: curtain{}}}
		return a
	}
	a = a.push(curtain{})
	a.seat = len(a.stack) - 1
	return a
}

// end goes where the learner wants to be after the end of a session.
func (a app) end() (app, tea.Cmd) {
	onward := a.onward
	a.onward = false
	if len(a.stack) > 1 && !onward {
		if below := a.stack[len(a.stack)-2]; below.room != (Room{}) {
			a = a.pop()
			return a.refresh()
		}
	}
	if !onward {
		return a.leave()
	}
	a.stack, a.sitting, a.direct = a.stack[:1], false, false
	return a.perform(goToday{})
}

// hears takes note of what the world read. over is true where there is nothing to show of it: it comes too late, the
// program is being left, or an error is shown instead.
func (a app) hears(gen int, err error) (next app, cmd tea.Cmd, over bool) {
	if gen != a.gen {
		return a, nil, true
	}
	a = a.settled()
	switch {
	case a.leaving:
		next, cmd = a.leave()
		return next, cmd, true
	case err != nil:
		return a.fail(err, false), nil, true
	}
	return a, nil, false
}

// takePlan shows the day as it stands, in the place of the first screen.
func (a app) takePlan(msg planned) (app, tea.Cmd) {
	a, cmd, over := a.hears(msg.gen, msg.err)
	switch {
	case over:
		return a, cmd
	case msg.again && len(a.stack) > 1:
		return a.profiled()
	}
	a.sitting, a.direct, a.stale = false, false, false
	a.byLines = msg.lines
	if f, ok := msg.day.(firstRun); ok {
		f.late = a.session.ID() != ""
		msg.day = f
	}
	a.stack = []level{{screen: msg.day}}
	if a.byLines {
		return a.leave()
	}
	return a.begun(), nil
}

// profiled goes back to where the profile was changed from.
func (a app) profiled() (app, tea.Cmd) {
	a, told := a.pop().say("Kept. It holds from the next thing on.")
	if a.seated() {
		return a, told
	}
	next, cmd := a.refresh()
	return next, tea.Batch(told, cmd)
}

// takeVisit shows a room: over what is shown, or in its place.
func (a app) takeVisit(msg visited) (app, tea.Cmd) {
	a, cmd, over := a.hears(msg.gen, msg.err)
	switch {
	case over:
		return a, cmd
	case msg.here && msg.room != a.at().room:
		a = a.outOfRooms().show(msg.screen)
	case msg.here:
		a = a.put(asBefore(a.top(), msg.screen)).revealed()
	case msg.room != (Room{}) && msg.room.place() == a.at().room.place():
		a = a.show(msg.screen)
	default:
		a = a.push(msg.screen)
	}
	l := a.at()
	l.room = msg.room
	return a.on(l), nil
}

// takeFault shows a fault of ours in the middle of something.
func (a app) takeFault(msg faulted) (app, tea.Cmd) {
	if msg.gen == a.gen {
		a = a.settled().fail(msg.err, a.sitting)
	}
	if a.leaving {
		return a.leave()
	}
	return a, nil
}
