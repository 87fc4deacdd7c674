package tui

import (
	tea "charm.land/bubbletea/v2"

	"example.com/hearten/engine"
	"example.com/hearten/tui/theme"
)

// app is the root: it routes. It holds the window's size, the theme, the one screen that is shown, and what is under way
// in the world; what a screen means is the screen's own business.
type app struct {
	world   *world
	minutes int
	look    look
	size    size
	screen  screen
	under   []under // the rooms that it was opened from
	offset  int     // of the screen's scrolling part
	read    bool    // its end has been in sight
	note    string  // what an answer lacked
	// direct is true where the program was begun with one session and has no Today behind it.
	direct bool
	// session is the one under way, while sitting.
	session engine.Session
	sitting bool
	onward  bool // after the session's end, show Today instead of leaving
	// gen counts what was asked of the world, busy is true until it answers; keys pressed meanwhile wait.
	gen     int
	busy    bool
	leaving bool
	waiting []tea.Msg
	// typing counts changes of the text that is being written.
	typing int
	// acted is true once something was answered; resumed where the session goes on with what was left.
	acted, resumed bool
	// stopping is true while an answer is kept before its session is left.
	stopping bool
	// first is done when the program starts; unopened is why it could not be.
	first    tea.Cmd
	unopened error
}

// Init opens the first screen.
func (a app) Init() tea.Cmd { return a.first }

// Update takes one message. A fault of ours is shown like any other error, over the screen as it was.
func (a app) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	defer func() {
		if r := recover(); r != nil {
			m, cmd = a.fail(fault(r)), nil
		}
	}()
	next, cmd := a.take(msg)
	for len(next.waiting) > 0 && !next.busy && !next.leaving {
		msg := next.waiting[0]
		next.waiting = next.waiting[1:]
		var more tea.Cmd
		next, more = next.take(msg)
		cmd = tea.Batch(cmd, more)
	}
	return next, cmd
}

func (a app) take(msg tea.Msg) (app, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.size = size{msg.Width, msg.Height}
		return a.typed(nil)
	case tea.BackgroundColorMsg:
		a.look.theme = theme.For(msg.IsDark())
	case tea.KeyPressMsg:
		return a.key(msg)
	case tea.PasteMsg:
		if a.busy {
			a.waiting = append(a.waiting, msg)
			return a, nil
		}
		return a.typed(msg)
	case opened:
		return a.takeOpened(msg)
	case answered:
		return a.takeAnswer(msg)
	case planned:
		return a.takePlan(msg)
	case visited:
		return a.takeVisit(msg)
	case paused:
		if msg.gen == a.typing {
			return a, a.keepDraft()
		}
	case draftKept:
		if msg.err != nil {
			a.note = "What you are writing could not be kept yet: " + oneLine(msg.err.Error())
		}
	case faulted:
		if msg.gen == a.gen {
			a.busy = false
			a = a.fail(msg.err)
		}
		if a.leaving {
			return a.leave()
		}
	case stopped:
		return a.leave()
	}
	return a, nil
}

// key takes a key press: one that the screen has an action for, or a letter for its text field.
func (a app) key(k tea.KeyPressMsg) (app, tea.Cmd) {
	name := keyName(k)
	switch act, _, _ := a.look.keys.lookUp(everywhere(), name); act {
	case quit:
		return a.leave()
	case suspend:
		return a, tea.Sequence(a.keepDraft(), tea.Suspend)
	}
	if a.busy {
		a.waiting = append(a.waiting, k)
		return a, nil
	}
	act, n, ok := a.look.keys.lookUp(a.screen.uses(), name)
	if !ok {
		return a.typed(k)
	}
	a.note = ""
	switch act {
	case scrollUp, scrollDown, scrollTop, scrollEnd:
		return a.page(act), nil
	case showKeys, typingKeys:
		return a.show(keyList{under: a.screen}), nil
	case space, goOn:
		if a.unread() {
			return a.page(scrollDown), nil
		}
		if act == space && len(a.sheet().rows) > 0 {
			return a, nil
		}
		if at := a.shown(); a.hidden() { // what Enter would take comes in sight first
			return a.scroll(min(at, a.offset+max(1, lay(a.sheet(), a.size).room-1))), nil
		}
		act = goOn
	}
	return a.act(act, n)
}

// act has the screen do an action.
func (a app) act(act action, n int) (app, tea.Cmd) {
	_, listed := a.screen.(keyList)
	next, in := a.screen.act(act, n)
	if a.screen = next; listed {
		a.offset, a.read = 0, false
	}
	a = a.scroll(a.shown())
	return a.perform(in)
}

// typed gives the text field a key or a paste, and keeps what is written once typing rests. A nil message only fits the
// field to the window.
func (a app) typed(msg tea.Msg) (app, tea.Cmd) {
	t, ok := a.screen.(typist)
	if !ok {
		return a.scroll(a.offset), nil
	}
	_, before := t.draft()
	a.screen = t.typed(msg, a.column())
	key, after := a.screen.(typist).draft()
	a.offset = a.shown()
	if key == "" || before == after {
		return a, nil
	}
	a.note = ""
	a.typing++
	return a, a.world.rest(a.typing)
}

func (a app) scroll(to int) app {
	most := lay(a.sheet(), a.size).most()
	a.offset = max(0, min(to, most))
	a.read = a.read || a.offset == most
	return a
}

// show puts a screen on.
func (a app) show(s screen) app {
	a.screen, a.offset, a.read, a.note = s, 0, false, ""
	switch s := s.(type) {
	case typist, firstRun:
		a.offset = a.shown()
	case browse:
		if s.at > 0 {
			a.offset = a.shown()
		}
	}
	return a
}
