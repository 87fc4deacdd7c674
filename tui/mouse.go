package tui

import tea "charm.land/bubbletea/v2"

// wheelLines is how far a turn of the wheel scrolls.
const wheelLines = 3

// wheel scrolls, also where the rows scroll with the words.
func (a app) wheel(msg tea.MouseWheelMsg) (app, tea.Cmd) {
	switch msg.Button {
	case tea.MouseWheelUp:
		return a.scroll(a.at().offset - wheelLines), nil
	case tea.MouseWheelDown:
		return a.scroll(a.at().offset + wheelLines), nil
	}
	return a, nil
}

// click marks the row under it; on the marked row it does what Enter does there.
func (a app) click(msg tea.MouseClickMsg) (app, tea.Cmd) {
	if msg.Button != tea.MouseLeft || a.size.tooSmall() {
		return a, nil
	}
	sh := a.sheet()
	line, ok := lay(sh, a.size).rowAt(a.at().offset, msg.Y-headLines)
	if !ok || line >= len(sh.hits) || sh.hits[line] == none {
		return a, nil
	}
	if sh.row >= 0 && sh.row < len(sh.hits) && sh.hits[sh.row] == sh.hits[line] {
		return a.do(goOn, 0)
	}
	return a.act(markRow, sh.hits[line]+1)
}
