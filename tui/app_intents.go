package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"example.com/hearten/engine"
)

// perform does what a screen wants done.
func (a app) perform(in intent) (app, tea.Cmd) {
	switch in := in.(type) {
	case answer:
		a.acted, a.spoken = true, false
		a.onward = a.onward || in.onward
		a.typing++
		return a.ask(func(gen int) tea.Cmd { return a.world.reply(gen, a.session, in, a.typing) })
	case begin:
		if a.unsettled() {
			return a.settle(in)
		}
		a.resumed = resumes(in.agenda)
		draft := a.keepDraft()
		next, cmd := a.ask(func(gen int) tea.Cmd { return a.world.begin(gen, in.agenda) })
		return next, tea.Sequence(draft, cmd)
	case profile:
		return a.ask(func(gen int) tea.Cmd { return a.world.record(gen, in, a.options.Minutes) })
	case wishes:
		a.stale = true
		return a.ask(func(gen int) tea.Cmd { return a.world.wish(gen, in, a.at().room) })
	case goToday:
		if a.unsettled() {
			return a.settle(in)
		}
		draft := a.keepDraft()
		next, cmd := a.ask(func(gen int) tea.Cmd { return a.world.plan(gen, a.options.Minutes) })
		return next, tea.Sequence(draft, cmd)
	case reads:
		return a.ask(func(gen int) tea.Cmd { return a.world.read(gen, in.topic) })
	case keepTalk:
		return a.ask(func(gen int) tea.Cmd { return a.world.keepTalk(gen, in.talk) })
	case tells:
		return a.say(in.words)
	case elsewhere:
		return a.push(newPalette(a)), nil
	case firstWords:
		a.writeFirst = !a.writeFirst
		return a, nil
	case visit:
		return a.ask(func(gen int) tea.Cmd { return a.world.visit(gen, in) })
	case scrolls:
		return a.scroll(a.at().offset + in.by), nil
	case stop:
		return a.stop()
	case finish:
		return a.leave()
	case retry:
		return a.pop(), nil
	case shows:
		return a.push(in.screen), nil
	case run:
		return a.run(in)
	case copyText:
		next, cmd := a.say("Copied, where your terminal allows it. It is yours to send.")
		return next, tea.Batch(cmd, tea.SetClipboard(in.text))
	case set:
		return a.set(in)
	case nil:
	}
	return a, nil
}

// run takes off the screen that something was chosen on, and does it on the one under it.
func (a app) run(in run) (app, tea.Cmd) {
	if len(a.stack) == 1 {
		return a, nil
	}
	if a = a.pop(); in.in != nil {
		return a.perform(in.in)
	}
	return a.do(in.act, 0)
}

// set takes a setting up at once and keeps it.
func (a app) set(in set) (app, tea.Cmd) {
	a.options.Settings = a.options.Settings.turned(in.name, in.by)
	a.lasting = a.lasting.with(in.name, a.options.Settings.Value(in.name))
	a.changed++
	a = a.dressed().revealed()
	keep := a.world.keepSettings(a.changed, a.lasting)
	words := groundWords(a.options.Settings.Theme, a.dark)
	if in.name != "theme" || words == "" {
		return a, keep
	}
	a, told := a.say(words)
	return a, tea.Batch(keep, told)
}

// ask asks the world for something; until it answers, keys wait.
func (a app) ask(do func(gen int) tea.Cmd) (app, tea.Cmd) {
	a.gen, a.busy = a.gen+1, true
	return a, tea.Batch(do(a.gen), a.world.later(slowAfter, stillBusy{gen: a.gen}))
}

// settled notes that the world has answered.
func (a app) settled() app {
	a.busy, a.slow = false, false
	return a
}

// stop leaves the screen that is shown: for the one under it, or out of the program.
func (a app) stop() (app, tea.Cmd) {
	if a.seated() && a.unsettled() {
		return a.settle(stop{})
	}
	if len(a.stack) == 1 {
		return a.leave()
	}
	draft, anew := a.keepDraft(), a.seated() || a.stale
	a = a.pop()
	if !anew || a.seated() {
		return a, draft
	}
	// What lies under a session was drawn before it, as was what lies under a room where something was wished for.
	next, cmd := a.refresh()
	return next, tea.Batch(draft, cmd)
}

// refresh reads the screen that is shown anew, where it tells of the journal.
func (a app) refresh() (app, tea.Cmd) {
	switch room := a.at().room; {
	case room != (Room{}):
		return a.perform(visit{room: room, here: true})
	case len(a.stack) == 1 && !a.direct:
		return a.perform(goToday{})
	}
	return a, nil
}

// settle keeps an answer that waits for how sure it is, without that, and does what comes after it then.
func (a app) settle(after intent) (app, tea.Cmd) {
	a.after = after
	return a.perform(answer{in: engine.Skip{}})
}

// unsettled reports whether there is an answer that is recorded only with how sure the learner is: leaving there keeps it
// without.
func (a app) unsettled() bool {
	if !a.sitting {
		return false
	}
	c, ok := a.stack[a.seat].screen.(confidence)
	return ok && len(c.prompt.Answer) > 0
}

// unsent reports whether something is being written.
func (a app) unsent() bool {
	_, text := a.draft()
	return strings.TrimSpace(text) != ""
}

// draft is what is being written, on the screen that is shown or under it, with the key that it is kept under; "" for
// nothing.
func (a app) draft() (key, text string) {
	for i := len(a.stack) - 1; i >= 0; i-- {
		if t, ok := a.stack[i].screen.(typist); ok {
			if key, text = t.draft(); key != "" {
				return key, text
			}
		}
	}
	return "", ""
}

// resumes reports whether an agenda begins where something was left.
func resumes(a engine.Agenda) bool { return len(a.Activities) > 0 && a.Activities[0].Resume != "" }

// keepDraft keeps what is being written now.
func (a app) keepDraft() tea.Cmd {
	key, text := a.draft()
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
	var settings tea.Cmd
	if a.kept < a.changed {
		settings = a.world.keepSettings(a.changed, a.lasting)
	}
	return a, tea.Sequence(a.keepDraft(), settings, tea.Quit)
}

// fail shows an error over the screen that it happened on; answering is true where an answer was being kept.
func (a app) fail(err error, answering bool) app {
	a.waiting = nil
	a.world.remember(err)
	if _, ok := a.top().(failure); ok {
		a = a.pop()
	}
	return a.push(failure{err: err, answering: answering})
}

// inputWords is what an answer lacked, as a sentence.
func inputWords(err error) string {
	return upper(strings.TrimPrefix(err.Error(), engine.ErrInput.Error()+": ")) + "."
}
