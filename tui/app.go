package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"example.com/hearten/engine"
	"example.com/hearten/tui/theme"
)

// app is the root: it routes. It holds the window's size, the look, the stack of screens, the notices, and what is under
// way in the world; what a screen means is the screen's own business.
type app struct {
	world   *world
	options Options
	look    look
	size    size
	// dark is the terminal's background, profile its colours.
	dark    bool
	profile colorprofile.Profile
	// stack are the screens over each other, never empty; the last is shown.
	stack []level
	// direct is true where the program was begun with one session or room and has no Today behind it.
	direct bool
	// session is the one under way, while sitting; its prompts are shown on the level at seat.
	session engine.Session
	sitting bool
	seat    int
	onward  bool // after the session's end, show Today instead of leaving
	// stale is true once something was wished for: what lies under the room was drawn before.
	stale bool
	// gen counts what was asked of the world, busy is true until it answers; keys pressed meanwhile wait.
	gen     int
	busy    bool
	leaving bool
	waiting []tea.Msg
	// typing counts changes of the text that is being written.
	typing int
	// acted is true once something was answered; resumed where the session goes on with what was left. did is what the
	// sessions before this one did.
	acted, resumed bool
	did            []engine.Deed
	// writeFirst asks for the learner's own words before the choices of every turn.
	writeFirst bool
	// lasting are the settings that are kept, changed counts their changes, kept is the newest that is written.
	lasting       Settings
	changed, kept int
	// after is what is wanted once an answer is kept: stopping, or beginning something else.
	after intent
	// said are the notices, newest last, told how many there were; spoken is true while the newest is shown. slow is true
	// while the world takes its time, ticks counts it.
	said   []string
	told   int
	spoken bool
	slow   bool
	ticks  int
	// byLines is true where the learner asked to go on by lines.
	byLines bool
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
			next := a.settled().fail(NewFault(r), false)
			if m, cmd = next, nil; next.leaving {
				m, cmd = next.leave()
			}
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

// take routes a message: what the terminal says, what a hand does, what the world answers.
func (a app) take(msg tea.Msg) (app, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return a.resized(size{msg.Width, msg.Height})
	case tea.BackgroundColorMsg:
		a.dark = msg.IsDark()
		return a.dressed(), nil
	case tea.ColorProfileMsg:
		a.profile = msg.Profile
		return a.dressed(), nil
	case tea.KeyPressMsg:
		return a.previewRead().key(msg)
	case tea.PasteMsg, tea.MouseClickMsg, tea.MouseWheelMsg:
		a = a.previewRead()
		if a.busy {
			a.waiting = append(a.waiting, msg)
			return a, nil
		}
		return a.handled(msg)
	}
	return a.takeWorld(msg)
}

// takeWorld routes what became of something that was asked of the world.
func (a app) takeWorld(msg tea.Msg) (app, tea.Cmd) {
	switch msg := msg.(type) {
	case opened:
		return a.takeOpened(msg)
	case answered:
		return a.takeAnswer(msg)
	case planned:
		return a.takePlan(msg)
	case visited:
		return a.takeVisit(msg)
	case talkKept:
		return a.takeTalk(msg)
	case edited:
		next, cmd := a.takeEdit(msg)
		if next.leaving && !next.busy {
			return next.leave()
		}
		return next, cmd
	case paused:
		if msg.gen == a.typing {
			return a, a.keepDraft()
		}
	case draftKept:
		if msg.err != nil {
			return a.say("Not kept yet, what you are writing: " + oneLine(msg.err.Error()))
		}
	case settingsKept:
		a.kept = max(a.kept, msg.of)
		if msg.err != nil {
			return a.say("Not kept, it holds until you quit: " + oneLine(msg.err.Error()))
		}
	case rewritten:
		return a.takeRewritten(msg)
	case faded:
		a.spoken = a.spoken && msg.of != a.told
	case stillBusy:
		return a.takeTime(msg)
	case faulted:
		return a.takeFault(msg)
	case stopped:
		return a.leave()
	}
	return a, nil
}

// dressed is the app in the look that the settings and the terminal ask for.
func (a app) dressed() app {
	s := a.options.Settings
	a.look.theme = theme.Named(s.Theme, a.dark).Within(a.profile)
	a.look.settings = s
	return a
}
