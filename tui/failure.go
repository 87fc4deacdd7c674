package tui

import (
	"errors"

	"example.com/hearten/engine"
)

// failure is an error that stands in the way: what happened, with the path where there is one, and what to do next.
type failure struct {
	err error
	// answering is true where an answer was being kept.
	answering bool
}

func (f failure) sheet(l look) sheet {
	kept := "Nothing that you answered is touched."
	if f.answering {
		kept = "What you answered before is kept. This last step is not."
	}
	return sheet{head: "This did not work", row: none, body: stack(
		l.wrap(l.theme.Alert, upper(f.err.Error())+"."), l.say(kept), l.say("Next: "+f.next()),
	)}
}

// next is what to do about it.
func (f failure) next() string {
	again := "Enter, and try again"
	if f.answering {
		again = "Enter, and answer again"
	}
	switch {
	case errors.Is(f.err, engine.ErrHeld):
		return again + " in a moment."
	case errors.Is(f.err, engine.ErrDamaged):
		return "quit, and look at the file that hearten data path names."
	}
	return again + ". If it stays like this: hearten data path names the place."
}

func (f failure) uses() []use {
	return append([]use{{goOn, "try again"}, {leave, "back"}, {showKeys, ""}}, scrolling()...)
}

func (f failure) act(a action, _ int) (screen, intent) {
	switch a {
	case goOn, leave:
		return f, retry{}
	}
	return f, nil
}
