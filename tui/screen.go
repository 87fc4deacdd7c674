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
	// draft is what has been written and not sent, with the key that it is kept under; an empty key means that nothing
	// is being written.
	draft() (key, text string)
}

// intent is what a screen wants done; nil for nothing.
type intent interface{ intent() }

type (
	// answer answers the session's prompt. spent is the key of a draft that the answer makes unnecessary, keeps the key
	// that written words are kept under until a later answer takes them; onward shows Today where the session ends.
	answer struct {
		in     engine.Input
		spent  string
		keeps  string
		onward bool
	}
	// begin opens a session.
	begin struct{ agenda engine.Agenda }
	// profile records what the first form says.
	profile struct{ set engine.ProfileSet }
	// goToday plans the day anew and shows it.
	goToday struct{}
	// stop leaves this screen: back to Today, or out of the program.
	stop struct{}
	// finish ends the program.
	finish struct{}
	// retry goes back to the screen before an error.
	retry struct{}
	// visit shows a room.
	visit struct{ room Room }
)

func (answer) intent()  {}
func (begin) intent()   {}
func (profile) intent() {}
func (goToday) intent() {}
func (stop) intent()    {}
func (finish) intent()  {}
func (retry) intent()   {}
func (visit) intent()   {}

// sheet is what a screen shows, in lines of the column.
type sheet struct {
	// head is what the screen is called, side what stands at the other end of its line.
	head, side string
	// body scrolls; rows stay in sight below it where there is room.
	body, rows []string
	// row is the line of rows that the cursor stands on, col its column; bar is true in a text field.
	row, col int
	bar      bool
	// above and below are how many lines around the cursor's row come in sight with it, where there is room.
	above, below int
	// note is what an answer lacked.
	note string
	// asks is true where the rows are numbered options: Enter takes none before all of them have been in sight.
	asks bool
}

// none is the row of a sheet without a cursor.
const none = -1
