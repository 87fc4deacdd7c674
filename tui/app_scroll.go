package tui

import "slices"

// lay lays the screen that is shown out in the window.
func (a app) lay() layout { return lay(a.sheet(), a.size) }

// scroll scrolls to a line.
func (a app) scroll(to int) app {
	l, most := a.at(), a.lay().most()
	l.offset = max(0, min(to, most))
	l.read = l.read || l.offset == most
	return a.on(l)
}

// page scrolls by a screenful less a line, or to an end.
func (a app) page(act action) app {
	at, offset := a.lay(), a.at().offset
	switch act {
	case scrollUp:
		return a.scroll(offset - max(1, at.room-1))
	case scrollDown:
		return a.scroll(offset + max(1, at.room-1))
	case scrollTop:
		return a.scroll(0)
	case scrollEnd:
		return a.scroll(at.most())
	}
	return a
}

// unread reports whether there is more below that has to be read first: then going on means reading on. Where options
// are asked for, all of them have been in sight once before one is taken.
func (a app) unread() bool {
	sh := a.sheet()
	at := lay(sh, a.size)
	switch {
	case len(sh.rows) == 0:
		return a.at().offset < at.most()
	case !sh.asks || a.at().read || sh.row >= 0 && !at.one:
		return false
	}
	return a.at().offset < at.most()
}

// hidden reports whether the cursor's row is out of sight.
func (a app) hidden() bool {
	at := a.lay()
	return at.hides(max(0, min(a.at().offset, at.most())))
}

// shown is the nearest offset that shows the cursor's row.
func (a app) shown() int { return a.lay().reveal(a.at().offset) }

// helped are the actions that the help line speaks of: going on is reading on where there is more, and scrolling is left
// out where there is nothing to scroll.
func (a app) helped() []use {
	uses := slices.Clone(a.top().uses())
	if len(uses) > 0 && uses[0].act == goOn {
		if a.unread() || a.hidden() {
			uses[0].words = "read on"
		}
		// Space does what Enter does where there is more; once is enough.
		uses = slices.DeleteFunc(uses, func(u use) bool { return u.act == space })
	}
	if a.lay().most() > 0 {
		return uses
	}
	scrolls := append(scrolling(), paging()...)
	return slices.DeleteFunc(uses, func(u use) bool {
		return slices.ContainsFunc(scrolls, func(s use) bool { return s.act == u.act })
	})
}
