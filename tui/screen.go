package tui

import (
	tea "charm.land/bubbletea/v2"

	"example.com/hearten/engine"
)

// screen is one thing that is shown and asked. A screen is a value: what it does comes back as the next screen and an
// intent for the world; it never does anything itself.
type screen interface {
	// sheet is what is shown.
	sheet(l look) sheet
	// uses are the actions valid now, the most wanted first.
	uses() []use
	// act does one of them; n is the number of a number key.
	act(a action, n int) (screen, intent)
}

// typist is a screen with a text field: keys that ask for no valid action are typed.
type typist interface {
	screen
	typed(msg tea.Msg, l look) screen
	// typing is true while letters are typed.
	typing() bool
	// draft is what has been written and not sent, with the key that it is kept under; an empty key means that nothing
	// is kept.
	draft() (key, text string)
}

// intent is what a screen wants done; nil for nothing.
type intent interface{ intent() }

type (
	// answer answers the session's prompt. spent are the keys of the drafts that the answer makes unnecessary, keeps the
	// key that written words are kept under until a later answer takes them; onward shows Today where the session ends; note
	// is said once the answer is on disk.
	answer struct {
		in     engine.Input
		spent  []string
		keeps  string
		onward bool
		note   string
	}
	// begin opens a session.
	begin struct{ agenda engine.Agenda }
	// profile records what the form says; lines goes on by plain lines then, and remembers it; again is true where it
	// changes what was said before.
	profile struct {
		set          engine.ProfileSet
		lines, again bool
	}
	// goToday plans the day anew and shows it.
	goToday struct{}
	// visit reads what a room shows, and lays it over the screen, or puts it here in its place.
	visit struct {
		room Room
		here bool
	}
	// shows lays a screen over this one.
	shows struct{ screen screen }
	// run takes this screen off and does something on the one under it: an action, or an intent where there is one.
	run struct {
		act action
		in  intent
	}
	// copyText puts words where they can be pasted from.
	copyText struct{ text string }
	// set turns a setting to its next value, or the one before, and keeps that.
	set struct {
		name string
		by   int
	}
	// reads reads a page of help, and lays it over the screen.
	reads struct{ topic Topic }
	// tells says something.
	tells struct{ words string }
	// keepTalk keeps a prepared talk as a conversation of the learner's own.
	keepTalk struct{ talk engine.ID }
	// elsewhere opens the palette.
	elsewhere struct{}
	// firstWords asks for the learner's own words before the choices of every turn, or stops asking.
	firstWords struct{}
	// wishes keeps the learner's word on something: it comes next, or not for now.
	wishes struct{ engine.WishSet }
	// scrolls scrolls by so many lines.
	scrolls struct{ by int }
	// stop leaves this screen: back to the one under it, or out of the program.
	stop struct{}
	// finish ends the program.
	finish struct{}
	// retry goes back to the screen before an error.
	retry struct{}
)

func (answer) intent()     {}
func (begin) intent()      {}
func (profile) intent()    {}
func (goToday) intent()    {}
func (visit) intent()      {}
func (shows) intent()      {}
func (run) intent()        {}
func (copyText) intent()   {}
func (set) intent()        {}
func (reads) intent()      {}
func (tells) intent()      {}
func (keepTalk) intent()   {}
func (elsewhere) intent()  {}
func (firstWords) intent() {}
func (wishes) intent()     {}
func (scrolls) intent()    {}
func (stop) intent()       {}
func (finish) intent()     {}
func (retry) intent()      {}

// sheet is what a screen shows, in lines of the column.
type sheet struct {
	// offers is true where the rows are wanted in sight before the words: a line less of those is enough then.
	offers bool
	// crumbs are the names of the screens under this one, head what it is called itself, side what stands at the other end
	// of their line.
	crumbs     []string
	head, side string
	// notice is said for some seconds.
	notice string
	// body scrolls; rows stay in sight below it where there is room.
	body, rows []string
	// hits tells for each line of rows which option it belongs to, or none; nil where there are no options.
	hits []int
	// row is the line of rows that the cursor stands on, col its column; bar is true in a text field.
	row, col int
	bar      bool
	// above and below are how many lines around that line are kept in sight with it.
	above, below int
	// note is what an answer lacked.
	note string
	// ends is true where the end of the body has to be in sight first: what was said last, above the answers to it.
	ends bool
	// asks is true where the rows are numbered options: Enter takes none before all of them have been in sight.
	asks bool
	// numbered is how many of them have a number.
	numbered int
}

// options is how many options the rows have that a number chooses.
func (sh sheet) options() int {
	if sh.asks || sh.numbered > 0 {
		return sh.numbered
	}
	most := none
	for _, n := range sh.hits {
		most = max(most, n)
	}
	return most + 1
}

// within is the sheet for a window: where it does not fit, the empty lines between the options go first, if that leaves them in
// sight below the words.
func (sh sheet) within(s size) sheet {
	if !sh.asks || len(sh.body) == 0 || lay(sh, s).most() == 0 {
		return sh
	}
	tight := sh
	tight.rows, tight.hits = nil, nil
	for i, line := range sh.rows {
		if sh.hits[i] == none && line == "" {
			if i < sh.row {
				tight.row--
			}
			continue
		}
		tight.rows, tight.hits = append(tight.rows, line), append(tight.hits, sh.hits[i])
	}
	if at := lay(tight, s); at.one && at.most() > 0 {
		return sh
	}
	return tight
}

// none is the row of a sheet without a cursor, and what a line hits where it is no option's.
const none = -1

// isTyping reports whether letters are typed on a screen.
func isTyping(s screen) bool {
	t, ok := s.(typist)
	return ok && t.typing()
}
