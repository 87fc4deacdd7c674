package tui

import "slices"

// level is one screen of the stack.
type level struct {
	screen screen
	// name is what the breadcrumbs call it while something lies over it.
	name   string
	offset int    // of the screen's scrolling part
	read   bool   // its end has been in sight
	note   string // what an answer lacked
	// room is what the level shows, where it can be read anew.
	room Room
}

// top is the screen that is shown.
func (a app) top() screen { return a.stack[len(a.stack)-1].screen }

// at is the level that is shown.
func (a app) at() level { return a.stack[len(a.stack)-1] }

// on puts a level in the place of the one that is shown. The stack is copied: an app is a value.
func (a app) on(l level) app {
	a.stack = slices.Clone(a.stack)
	a.stack[len(a.stack)-1] = l
	return a
}

// put puts a screen in the place of the one that is shown.
func (a app) put(s screen) app {
	l := a.at()
	l.screen = s
	return a.on(l)
}

// show puts a screen in the place of the one that is shown, from its top.
func (a app) show(s screen) app { return a.on(level{screen: s, room: a.at().room}).begun() }

// push lays a screen over the one that is shown.
func (a app) push(s screen) app {
	l := a.at()
	l.name = a.name()
	a = a.on(l)
	a.stack = append(a.stack, level{screen: s})
	return a.begun()
}

// outOfRooms takes off the rooms that lie over each other but for the first.
func (a app) outOfRooms() app {
	for n := len(a.stack); n > 1 && a.stack[n-2].room != (Room{}); n = len(a.stack) {
		a = a.pop()
	}
	return a
}

// name is what the screen that is shown calls itself; one that cannot be drawn has no name.
func (a app) name() (head string) {
	defer func() {
		if recover() != nil {
			head = ""
		}
	}()
	return a.top().sheet(a.column()).head
}

// pop takes off the screen that is shown; the last one stays.
func (a app) pop() app {
	if len(a.stack) > 1 {
		a.stack = slices.Clone(a.stack[:len(a.stack)-1])
	}
	a.sitting = a.sitting && a.seat < len(a.stack)
	return a
}

// begun scrolls a screen that has just been put on to where it is begun.
func (a app) begun() app {
	switch s := a.top().(type) {
	case scene:
		return a.ended()
	case writing:
		if s.moment != nil {
			return a.ended()
		}
		return a.revealed()
	case typist, firstRun:
		return a.revealed()
	case browse:
		if s.at > 0 { // it does not begin at its top
			return a.revealed()
		}
	}
	return a
}

// noted sets what an answer lacked.
func (a app) noted(words string) app {
	l := a.at()
	l.note = words
	return a.on(l)
}

// seated reports whether the prompt of the session is what is shown.
func (a app) seated() bool { return a.sitting && a.seat == len(a.stack)-1 }

// crumbs are the names of the screens under the one that is shown, from the first on.
func (a app) crumbs() []string {
	var out []string
	for _, l := range a.stack[:len(a.stack)-1] {
		out = append(out, l.name)
	}
	return out
}
