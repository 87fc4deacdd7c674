package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// lay lays the screen that is shown out in the window.
func (a app) lay() layout { return lay(a.sheet(), a.size) }

// scroll scrolls to a line.
func (a app) scroll(to int) app { return a.scrollIn(a.lay(), to) }

// scrollIn scrolls what is laid out to a line.
func (a app) scrollIn(at layout, to int) app {
	l, most := a.at(), at.most()
	l.offset = max(0, min(to, most))
	l.read = l.read || l.offset == most
	return a.on(l)
}

// ended scrolls to the end of the words where that has to be in sight first, and stays in sight above what is asked.
func (a app) ended() app {
	sh := a.sheet()
	at := lay(sh, a.size)
	if !sh.ends || at.one {
		return a.scrollIn(at, at.reveal(a.at().offset))
	}
	return a.scrollIn(at, at.most())
}

// resized fits what is shown to another window. The end of the words stays in sight where it was.
func (a app) resized(to size) (app, tea.Cmd) {
	atEnd := !a.size.tooSmall() && a.sheet().ends && a.at().offset >= a.lay().most()
	a.size = to
	next, cmd := a.typed(nil)
	if _, form := next.top().(firstRun); form { // from its top, as it was begun
		at := next.lay()
		next = next.scrollIn(at, at.reveal(0))
	}
	if atEnd {
		next = next.ended()
	}
	return next, cmd
}

// revealed scrolls the cursor into sight.
func (a app) revealed() app {
	at := a.lay()
	return a.scrollIn(at, at.reveal(a.at().offset))
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
func (a app) unread(sh sheet, at layout) bool {
	switch {
	case len(sh.rows) == 0:
		return a.at().offset < at.most()
	case !sh.asks || a.at().read || sh.row >= 0 && !at.one:
		return false
	}
	return a.at().offset < at.most()
}

// hidden reports whether the cursor's row is out of sight.
func (a app) hidden(at layout) bool { return at.hides(max(0, min(a.at().offset, at.most()))) }

// markSeen marks the first option in sight where the marked one is out of sight above: going on never goes back.
func (a app) markSeen(sh sheet, at layout) (next app, ok bool) {
	offset := max(0, min(a.at().offset, at.most()))
	if !sh.asks || !at.one || at.row < 0 || at.row >= offset {
		return a, false
	}
	marked := none
	for y := range at.room {
		line := offset + y - at.rows
		if line < 0 || line >= len(sh.hits) || sh.hits[line] == none {
			continue
		}
		if marked == none {
			marked = sh.hits[line]
		}
		if line > 0 && sh.hits[line-1] != sh.hits[line] { // all of it is in sight from its first line on
			marked = sh.hits[line]
			break
		}
	}
	if marked == none {
		return a, false
	}
	s, _ := a.top().act(markRow, marked+1)
	return a.put(s).revealed(), true
}

// helped are the actions that the help line speaks of: going on is reading on where there is more, and scrolling is left
// out where there is nothing to scroll.
func (a app) helped(sh sheet, at layout) []use {
	uses := slices.Clone(a.top().uses())
	if i := slices.IndexFunc(uses, func(u use) bool { return u.act == goOn }); i >= 0 {
		if a.unread(sh, at) || a.hidden(at) { // that comes first
			on := use{goOn, "read on"}
			uses = append([]use{on}, slices.Delete(uses, i, i+1)...)
		}
		if _, ok := a.markSeen(sh, at); ok && !a.unread(sh, at) && uses[0].act == goOn {
			uses[0].words = "mark"
		}
		// Space does what Enter does where there is more; once is enough.
		uses = slices.DeleteFunc(uses, func(u use) bool { return u.act == space })
	}
	if _, ok := a.top().(feedback); ok { // it leads nowhere: the list of keys is enough
		uses = slices.DeleteFunc(uses, func(u use) bool { return u.act == undo })
	}
	if at.most() > 0 {
		return uses
	}
	scrolls := append(scrolling(), paging()...)
	if sh.row == none && !sh.asks {
		scrolls = append(scrolls, reading()...)
	}
	return slices.DeleteFunc(uses, func(u use) bool {
		return slices.ContainsFunc(scrolls, func(s use) bool { return s.act == u.act })
	})
}
