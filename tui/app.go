package tui

import (
	"errors"
	"slices"
	"strings"

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
	offset  int    // of the screen's scrolling part
	note    string // what an answer lacked
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
	// acted is true once something was answered.
	acted bool
	// failed is the error that ended the program, if one did.
	failed error
	// first is done when the program starts.
	first tea.Cmd
}

// Init asks the terminal for its background; the first frame does not wait for the answer.
func (a app) Init() tea.Cmd { return tea.Batch(tea.RequestBackgroundColor, a.first) }

// Update takes one message.
func (a app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
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
	case answered:
		return a.takeAnswer(msg)
	case planned:
		return a.takePlan(msg)
	case paused:
		if msg.gen == a.typing {
			return a, a.keepDraft()
		}
	case draftKept:
		if msg.err != nil {
			a.note = "What you are writing could not be kept yet: " + oneLine(msg.err.Error())
		}
	case stopped:
		return a.leave()
	}
	return a, nil
}

// key takes a key press: one that the screen has an action for, or a letter for its text field.
func (a app) key(k tea.KeyPressMsg) (app, tea.Cmd) {
	name := keyName(k)
	if name == "ctrl+c" {
		return a.leave()
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
	at := lay(a.sheet(), a.size)
	switch act {
	case scrollUp:
		return a.scroll(a.offset - max(1, at.room-1)), nil
	case scrollDown:
		return a.scroll(a.offset + max(1, at.room-1)), nil
	case scrollTop:
		return a.scroll(0), nil
	case scrollEnd:
		return a.scroll(at.most()), nil
	case space, goOn:
		if a.unread() {
			return a.scroll(a.offset + max(1, at.room-1)), nil
		}
		if act == space && len(a.sheet().rows) > 0 {
			return a, nil
		}
		act = goOn
	case showKeys, typingKeys:
		return a.show(keyList{under: a.screen}), nil
	}
	before := a.screen
	next, in := a.screen.act(act, n)
	a.screen = next
	if _, was := before.(keyList); was {
		a.offset = 0
	}
	a.offset = lay(a.sheet(), a.size).reveal(a.offset)
	return a.perform(in)
}

// unread reports whether the screen is one to read and there is more of it below: then going on means reading on.
func (a app) unread() bool {
	sh := a.sheet()
	return len(sh.rows) == 0 && a.offset < lay(sh, a.size).most()
}

// uses are the actions valid now.
func (a app) uses() []use {
	uses := a.screen.uses()
	if a.unread() && uses[0].act == goOn {
		uses = slices.Clone(uses)
		uses[0].words = "read on"
	}
	return uses
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
	a.offset = lay(a.sheet(), a.size).reveal(a.offset)
	if key == "" || before == after {
		return a, nil
	}
	a.note = ""
	a.typing++
	return a, a.world.rest(a.typing)
}

func (a app) scroll(to int) app {
	a.offset = max(0, min(to, lay(a.sheet(), a.size).most()))
	return a
}

// show puts a screen on.
func (a app) show(s screen) app {
	a.screen, a.offset, a.note = s, 0, ""
	if _, ok := s.(typist); ok {
		a.offset = lay(a.sheet(), a.size).reveal(0)
	}
	return a
}

// perform does what a screen wants done.
func (a app) perform(in intent) (app, tea.Cmd) {
	switch in := in.(type) {
	case answer:
		a.gen, a.busy, a.acted = a.gen+1, true, true
		a.onward = a.onward || in.onward
		a.typing++
		return a, a.world.reply(a.gen, a.session, in, a.typing)
	case begin:
		a.gen, a.busy = a.gen+1, true
		return a, a.world.begin(a.gen, in.agenda)
	case profile:
		a.gen, a.busy = a.gen+1, true
		return a, a.world.record(a.gen, in.set, a.minutes)
	case goToday:
		a.gen, a.busy = a.gen+1, true
		return a, a.world.plan(a.gen, a.minutes)
	case stop:
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
	a.leaving = true
	if draft := a.keepDraft(); draft != nil {
		return a, tea.Sequence(draft, tea.Quit)
	}
	return a, tea.Quit
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
			a = a.show(promptScreen(a.session.Prompt(), msg.draft))
		}
	}
	if msg.lapse != nil {
		a.note = "What is being written could not be kept: " + oneLine(msg.lapse.Error())
	}
	switch {
	case a.leaving:
		return a.leave()
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

// fail shows an error over the screen that it happened on.
func (a app) fail(err error) app {
	a.waiting = nil
	return a.show(failure{err: err, under: a.screen})
}

// inputWords is what an answer lacked, as a sentence.
func inputWords(err error) string {
	return upper(strings.TrimPrefix(err.Error(), engine.ErrInput.Error()+": ")) + "."
}

// column is the look of the window's column.
func (a app) column() look {
	l := a.look
	l.width = a.size.column()
	return l
}

func (a app) sheet() sheet {
	sh := a.screen.sheet(a.column())
	if sh.note == "" {
		sh.note = a.note
	}
	return sh
}

// View draws the screen.
func (a app) View() tea.View {
	content, cursor := "", (*tea.Cursor)(nil)
	if a.size.tooSmall() {
		content = drawSmall(a.size)
	} else {
		content, cursor = draw(a.sheet(), a.uses(), a.column(), a.size, a.offset)
	}
	v := tea.NewView(content)
	v.AltScreen = true
	v.Cursor = cursor
	v.WindowTitle = "Hearten"
	return v
}
