package tui

import tea "charm.land/bubbletea/v2"

// key takes a key press: one that works everywhere, one that the screen has an action for, or a letter for its text field.
func (a app) key(k tea.KeyPressMsg) (app, tea.Cmd) {
	name := keyName(k)
	everywhere := a.everywhere()
	act, n, ok := a.look.keys.lookUp(everywhere, name)
	switch {
	case act == quit:
		return a.leave()
	case act == suspend:
		return a, tea.Sequence(a.keepDraft(), tea.Suspend)
	case a.busy:
		a.waiting = append(a.waiting, k)
		return a, nil
	case !ok:
		act, n, ok = a.look.keys.lookUp(a.top().uses(), name)
	}
	if !ok {
		return a.typed(k)
	}
	return a.do(act, n)
}

// do does an action: of the window, or of the screen that is shown.
func (a app) do(act action, n int) (app, tea.Cmd) {
	a = a.noted("")
	switch act {
	case quit:
		return a.leave()
	case suspend:
		return a, tea.Sequence(a.keepDraft(), tea.Suspend)
	case mouse:
		a.options.Settings.Mouse = !a.options.Settings.Mouse
		if a.options.Settings.Mouse {
			return a.say("The mouse scrolls and chooses now. ctrl+o gives it back for selecting text.")
		}
		return a.say("The mouse is off: text can be selected.")
	case goTo, typingGoTo:
		return a.push(newPalette(a)), nil
	case showKeys, typingKeys:
		return a.push(newKeyList(a)), nil
	case editor:
		return a.edit()
	case scrollUp, scrollDown, scrollTop, scrollEnd:
		return a.page(act), nil
	case space, goOn:
		sh := a.sheet()
		at := lay(sh, a.size)
		switch {
		case a.unread(sh, at):
			return a.page(scrollDown), nil
		case act == space && len(sh.rows) > 0:
			return a, nil
		case a.hidden(at):
			if next, ok := a.markSeen(sh, at); ok {
				return next, nil
			}
			// What Enter would take comes in sight first.
			offset := a.at().offset
			return a.scrollIn(at, min(at.reveal(offset), offset+max(1, at.room-1))), nil
		}
		act = goOn
	case lessonOnIt, pickRow: // a lesson is opened once its line has been in sight
		if sh := a.sheet(); len(sh.rows) == 0 && !a.at().read && a.unread(sh, lay(sh, a.size)) {
			return a.page(scrollDown), nil
		}
	}
	return a.act(act, n)
}

// act has the screen that is shown do an action.
func (a app) act(act action, n int) (app, tea.Cmd) {
	next, in := a.top().act(act, n)
	if turned(a.top(), next) {
		return a.show(next).perform(in)
	}
	return a.put(next).revealed().perform(in)
}

// handled takes what a hand does besides keys.
func (a app) handled(msg tea.Msg) (app, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		return a.wheel(msg)
	case tea.MouseClickMsg:
		return a.click(msg)
	}
	return a.typed(msg)
}

// typed gives the text field a key or a paste, and keeps what is written once typing rests. A nil message only fits the
// field to the window.
func (a app) typed(msg tea.Msg) (app, tea.Cmd) {
	t, ok := a.top().(typist)
	if !ok {
		return a.scroll(a.at().offset), nil
	}
	_, before := t.draft()
	a = a.put(t.typed(msg, a.column()))
	key, after := a.top().(typist).draft()
	a = a.revealed()
	if key == "" || before == after {
		return a, nil
	}
	a = a.noted("")
	a.typing++
	return a, a.world.rest(a.typing)
}
