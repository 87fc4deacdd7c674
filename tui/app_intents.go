package tui

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"example.com/hearten/engine"
)

// perform does what a screen wants done.
func (a app) perform(in intent) (app, tea.Cmd) {
	switch in := in.(type) {
	case answer:
		a.gen, a.busy, a.acted = a.gen+1, true, true
		a.onward = a.onward || in.onward
		a.typing++
		return a, a.world.reply(a.gen, a.session, in, a.typing)
	case begin:
		if _, ok := a.screen.(browse); ok {
			a.under = append(a.under, under{a.screen, a.offset})
		}
		a.gen, a.busy, a.resumed = a.gen+1, true, resumes(in.agenda)
		return a, a.world.begin(a.gen, in.agenda)
	case profile:
		a.gen, a.busy = a.gen+1, true
		return a, a.world.record(a.gen, in.set, a.minutes)
	case goToday:
		a.gen, a.busy = a.gen+1, true
		return a, a.world.plan(a.gen, a.minutes)
	case visit:
		a.gen, a.busy = a.gen+1, true
		return a, a.world.visit(a.gen, in.room)
	case stop:
		if n := len(a.under); n > 0 {
			last := a.under[n-1]
			a.under, a.sitting = a.under[:n-1], false
			a = a.show(last.screen)
			return a.scroll(last.offset), nil
		}
		if a.unsettled() {
			a.stopping = true
			return a.perform(answer{in: engine.Skip{}})
		}
		if a.sitting && !a.direct {
			draft := a.keepDraft()
			next, cmd := a.perform(goToday{})
			return next, tea.Batch(draft, cmd)
		}
		return a.leave()
	case finish:
		return a.leave()
	case retry:
		return a, nil
	case nil:
	}
	return a, nil
}

// unsettled reports whether there is an answer that is recorded only with how sure the learner is: leaving there keeps it
// without.
func (a app) unsettled() bool {
	s := a.screen
	if k, ok := s.(keyList); ok {
		s = k.under
	}
	c, ok := s.(confidence)
	return ok && len(c.prompt.Answer) > 0
}

// unsent reports whether something is being written.
func (a app) unsent() bool {
	t, ok := a.screen.(typist)
	if !ok {
		return false
	}
	_, text := t.draft()
	return strings.TrimSpace(text) != ""
}

// resumes reports whether an agenda begins where something was left.
func resumes(a engine.Agenda) bool { return len(a.Activities) > 0 && a.Activities[0].Resume != "" }

// keepDraft keeps what is being written now.
func (a app) keepDraft() tea.Cmd {
	t, ok := a.screen.(typist)
	if !ok {
		return nil
	}
	key, text := t.draft()
	if key == "" {
		return nil
	}
	return a.world.keep(key, text, a.typing)
}

// leave ends the program: what is being written is kept first, and an answer that is on its way arrives. Asked a second
// time, it does not wait.
func (a app) leave() (app, tea.Cmd) {
	if a.busy && !a.leaving {
		a.leaving = true
		return a, nil
	}
	if a.unsettled() && !a.leaving {
		a.leaving = true
		return a.perform(answer{in: engine.Skip{}})
	}
	a.leaving = true
	if draft := a.keepDraft(); draft != nil {
		return a, tea.Sequence(draft, tea.Quit)
	}
	return a, tea.Quit
}

// takeOpened puts the first screen on; the window, the background and the keys pressed so far are the ones that were met.
func (a app) takeOpened(msg opened) (app, tea.Cmd) {
	if msg.err != nil {
		a.unopened, a.leaving = msg.err, true
		return a, tea.Quit
	}
	first := msg.first
	first.size, first.look.theme, first.waiting = a.size, a.look.theme, a.waiting
	if a.leaving {
		return first.leave()
	}
	first, cmd := first.typed(nil)
	// The terminal is asked for its background now, so that the first frame waits neither for the answer nor for the asking.
	return first, tea.Batch(cmd, tea.RequestBackgroundColor)
}

func (a app) takeAnswer(msg answered) (app, tea.Cmd) {
	if msg.gen != a.gen {
		return a, nil
	}
	a.busy = false
	switch {
	case errors.Is(msg.err, engine.ErrInput):
		a.waiting = nil
		a.note = inputWords(msg.err)
	case msg.err != nil:
		a = a.fail(msg.err)
	default:
		a.session, a.sitting = msg.session, true
		if !a.session.Done() {
			a = a.show(promptScreen(a.world.coach, a.session, msg.draft))
		}
	}
	if msg.lapse != nil {
		a.note = "What is being written could not be kept: " + oneLine(msg.lapse.Error())
	}
	stopping := a.stopping
	a.stopping = false
	switch {
	case a.leaving:
		a.leaving = false // what came may have to be settled
		return a.leave()
	case stopping && msg.err == nil:
		return a.perform(stop{})
	case !a.sitting || !a.session.Done() || msg.err != nil:
		return a, nil
	case a.onward:
		a.onward = false
		return a.perform(goToday{})
	}
	return a.leave()
}

func (a app) takePlan(msg planned) (app, tea.Cmd) {
	if msg.gen != a.gen {
		return a, nil
	}
	a.busy = false
	switch {
	case a.leaving:
		return a.leave()
	case msg.err != nil:
		return a.fail(msg.err), nil
	}
	a.sitting = false
	return a.show(msg.day), nil
}

// under is a screen that something was opened from.
type under struct {
	screen screen
	offset int
}

// takeVisit lays a room over the screen that it was opened from.
func (a app) takeVisit(msg visited) (app, tea.Cmd) {
	if msg.gen != a.gen {
		return a, nil
	}
	a.busy = false
	switch {
	case a.leaving:
		return a.leave()
	case msg.err != nil:
		return a.fail(msg.err), nil
	}
	a.under = append(a.under, under{a.screen, a.offset})
	return a.show(msg.screen), nil
}

// fail shows an error over the screen that it happened on.
func (a app) fail(err error) app {
	a.waiting = nil
	under := a.screen
	if f, ok := under.(failure); ok {
		under = f.under
	}
	return a.show(failure{err: err, under: under})
}

// inputWords is what an answer lacked, as a sentence.
func inputWords(err error) string {
	return upper(strings.TrimPrefix(err.Error(), engine.ErrInput.Error()+": ")) + "."
}
