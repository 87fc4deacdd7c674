package tui

import tea "charm.land/bubbletea/v2"

// column is the look of the window's column.
func (a app) column() look {
	l := a.look
	l.width, l.height = a.size.column(), a.size.room()
	return l
}

// sheet is what is shown, with what stands around it.
func (a app) sheet() sheet {
	sh := a.top().sheet(a.column())
	if sh.note == "" {
		sh.note = a.at().note
	}
	sh.crumbs, sh.notice = a.crumbs(), a.notice()
	return sh.within(a.size)
}

// View draws the screen.
func (a app) View() tea.View {
	content, cursor := a.frame()
	v := tea.NewView(content)
	v.AltScreen = true
	v.Cursor = cursor
	v.WindowTitle = "Hearten"
	if a.options.Settings.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

// frame is the screen as text. A screen that cannot be drawn says so, and can be left.
func (a app) frame() (content string, cursor *tea.Cursor) {
	defer func() {
		if r := recover(); r != nil {
			err := NewFault(r)
			a.world.remember(err)
			sh := failure{err: err}.sheet(a.column())
			content, cursor = draw(sh, lay(sh, a.size), []use{{act: quit}}, a.column(), a.size, 0)
		}
	}()
	if a.size.tooSmall() {
		return drawSmall(a.size), nil
	}
	sh := a.sheet()
	at := lay(sh, a.size)
	return draw(sh, at, a.helped(sh, at), a.column(), a.size, a.at().offset)
}
