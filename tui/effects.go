package tui

import (
	"cmp"
	"errors"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"example.com/hearten/engine"
)

// world is what the screens act on. Everything that is done to it is done here, by commands that end in a message with
// the generation of what asked; Update itself reads and writes nothing.
type world struct {
	coach *engine.Coach
	// drafts come from several commands at once: one that was asked for earlier never undoes a later one.
	mu     sync.Mutex
	latest map[string]int
	// faults are ours, for those who mend them.
	faults []*Fault
	// clock sends a message after a time; nil is the real one.
	clock func(after time.Duration, msg tea.Msg) tea.Cmd
	// keeps writes the settings, nil where they cannot be kept.
	keeps   func(Settings) error
	setting int
	// keepsTalk keeps a prepared talk as a conversation, nil where none can be kept.
	keepsTalk func(engine.Progress, engine.ID) (KeptTalk, error)
}

type (
	// opened is the first screen with something on it.
	opened struct {
		first app
		err   error
	}
	// answered is what became of an answer, or of opening a session: it is on disk, or err says why not.
	answered struct {
		gen     int
		session engine.Session
		draft   string   // what had been written for the new prompt
		next    []string // what to try next time, at the end of the session
		err     error
		// lapse is what went otherwise with a draft; the answer is on disk all the same.
		lapse error
		note  string // what is said then
	}
	// planned is the day as it stands now.
	planned struct {
		gen   int
		day   screen
		lines bool // the learner goes on by lines
		again bool // the profile was changed, nothing else
		err   error
	}
	// visited is what a room shows now.
	visited struct {
		visit
		gen    int
		screen screen
		err    error
	}
	// paused says that nothing was typed for a while.
	paused struct{ gen int }
	// draftKept is what became of a draft.
	draftKept struct{ err error }
	// faulted is a fault of ours in the middle of something.
	faulted struct {
		gen int
		err error
	}
	// settingsKept is what became of the settings.
	settingsKept struct {
		of  int // the count of the change
		err error
	}
	// stopped is a signal of the system.
	stopped struct{}
)

// pauseAfter is how long typing rests before it is kept.
const pauseAfter = 300 * time.Millisecond

// safely makes a command of something that is done to the world. A fault in it is an answer like any other error: it is
// shown, and what was answered and written before is kept.
func safely(gen int, do func() tea.Msg) tea.Cmd {
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = faulted{gen, NewFault(r)}
			}
		}()
		return do()
	}
}

// open opens the coach and reads the first screen.
func (w *world) open(o Options) tea.Cmd {
	return safely(0, func() tea.Msg {
		coach, err := o.Open()
		if err != nil {
			return opened{err: err}
		}
		w.coach = coach
		first, err := firstScreen(w, o)
		return opened{first, err}
	})
}

// reply answers the session's prompt; when the message comes without an error, the answer is on disk.
func (w *world) reply(gen int, s engine.Session, a answer, draftGen int) tea.Cmd {
	return safely(gen, func() tea.Msg {
		if words, ok := a.in.(engine.Write); ok && a.keeps != "" {
			if err := w.setDraft(a.keeps, words.Text, draftGen); err != nil {
				return answered{gen: gen, session: s, err: err}
			}
		}
		next, err := w.coach.Reply(s, a.in)
		if err != nil {
			return answered{gen: gen, session: s, err: err}
		}
		got := w.opened(gen, next)
		got.note = cmp.Or(a.note, keptWords(s, next, w.coach.Today()))
		spent := a.spent
		if sheet, ok := next.Prompt().(engine.Worksheet); ok {
			spent = sheet.Spent
		}
		for _, key := range spent {
			got.lapse = errors.Join(got.lapse, w.setDraft(key, "", draftGen))
		}
		return got
	})
}

// begin opens a session.
func (w *world) begin(gen int, a engine.Agenda) tea.Cmd {
	return safely(gen, func() tea.Msg {
		p, err := w.coach.Progress()
		if err != nil {
			return answered{gen: gen, err: err}
		}
		s, err := w.coach.Begin(p, a)
		if err != nil {
			return answered{gen: gen, err: err}
		}
		return w.opened(gen, s)
	})
}

// opened is a session with what had been written for its prompt.
func (w *world) opened(gen int, s engine.Session) answered {
	msg := answered{gen: gen, session: s}
	if _, ok := s.Prompt().(engine.Closing); ok {
		msg.next = nextTimeWords(s.Progress(), w.coach.Library, w.coach.Today())
	}
	if key := draftKey(s.Prompt()); key != "" {
		msg.draft, msg.lapse = w.coach.Drafts.Draft(key)
	}
	return msg
}

// record keeps a profile and plans the day by it.
func (w *world) record(gen int, in profile, minutes int) tea.Cmd {
	return safely(gen, func() tea.Msg {
		if err := w.coach.Record(in.set); err != nil {
			return planned{gen: gen, err: err}
		}
		day, err := w.today(minutes)
		return planned{gen, day, in.lines, in.again, err}
	})
}

// wish keeps what the learner wants of something, and reads the room in which they said it.
func (w *world) wish(gen int, in wishes, from Room) tea.Cmd {
	return safely(gen, func() tea.Msg {
		if err := w.coach.Record(in.WishSet); err != nil {
			return visited{gen: gen, err: err}
		}
		s, err := w.room(from)
		return visited{visit{room: from, here: true}, gen, s, err}
	})
}

// visit reads what a room shows.
func (w *world) visit(gen int, in visit) tea.Cmd {
	return safely(gen, func() tea.Msg {
		s, err := w.room(in.room)
		return visited{in, gen, s, err}
	})
}

// room is a room as the journal has it now.
func (w *world) room(r Room) (screen, error) {
	p, err := w.coach.Progress()
	if err != nil {
		return nil, err
	}
	switch r.Name {
	case ProfileRoom:
		return newProfile(form{w.coach.Library}, p.Profile), nil
	case LetterRoom:
		return newMonthPage(p, w.coach.Library, w.coach.Today()), nil
	}
	return r.screen(w.coach, p)
}

// keepSettings writes how hearten looks and asks; of counts the changes, so that a later one is never undone.
func (w *world) keepSettings(of int, s Settings) tea.Cmd {
	return func() tea.Msg {
		w.mu.Lock()
		defer w.mu.Unlock()
		if w.keeps == nil || of < w.setting {
			return settingsKept{of: of}
		}
		w.setting = of
		return settingsKept{of, w.keeps(s)}
	}
}

// read reads a page of help.
func (w *world) read(gen int, t Topic) tea.Cmd {
	return safely(gen, func() tea.Msg {
		s, err := t.page()
		return visited{gen: gen, screen: s, err: err}
	})
}

// plan reads the journal and plans the day.
func (w *world) plan(gen, minutes int) tea.Cmd {
	return safely(gen, func() tea.Msg {
		day, err := w.today(minutes)
		return planned{gen: gen, day: day, err: err}
	})
}

// today is the day as the journal has it now.
func (w *world) today(minutes int) (screen, error) {
	p, err := w.coach.Progress()
	if err != nil {
		return nil, err
	}
	drafts, err := w.coach.Unsent(p)
	if err != nil {
		return nil, err
	}
	return dayOf(w.coach, p, drafts, minutes), nil
}

// keep keeps what is being written.
func (w *world) keep(key, text string, gen int) tea.Cmd {
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = draftKept{NewFault(r)}
			}
		}()
		return draftKept{w.setDraft(key, text, gen)}
	}
}

func (w *world) setDraft(key, text string, gen int) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if gen < w.latest[key] {
		return nil
	}
	if err := w.coach.Drafts.SetDraft(key, text); err != nil {
		return err
	}
	if w.latest == nil {
		w.latest = map[string]int{}
	}
	w.latest[key] = gen
	return nil
}

// rest waits for typing to rest.
func (w *world) rest(gen int) tea.Cmd { return w.later(pauseAfter, paused{gen}) }

// later sends a message after a time.
func (w *world) later(after time.Duration, msg tea.Msg) tea.Cmd {
	if w.clock != nil {
		return w.clock(after, msg)
	}
	return tea.Tick(after, func(time.Time) tea.Msg { return msg })
}
