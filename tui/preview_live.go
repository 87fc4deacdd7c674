package tui

import tea "charm.land/bubbletea/v2"

// rewritten is what a preview's path holds after it was changed.
type rewritten struct{ reading Reading }

// changed waits until what is previewed is changed, and reads it anew; nil where there is no preview.
func (w *world) changed(p *Preview) tea.Cmd {
	if p == nil || p.Changes == nil {
		return nil
	}
	return safely(0, func() tea.Msg {
		if _, more := <-p.Changes; !more {
			return nil
		}
		return rewritten{p.Read()}
	})
}

// takeRewritten shows what was saved in the place of what was there, where the eyes are, and waits for the next time.
func (a app) takeRewritten(msg rewritten) (app, tea.Cmd) {
	again := a.world.changed(a.options.Preview)
	lost := 0
	a.stack = append([]level{}, a.stack...)
	for i, l := range a.stack { // the list of keys may lie over it
		if p, ok := l.screen.(preview); ok {
			l.screen, lost = p.read(msg.reading)
			a.stack[i] = l
		}
	}
	a = a.scroll(a.at().offset)
	words := redrawnWords(msg.reading, lost)
	if words == "" {
		a.spoken = false // what was said of the last time holds no more
		return a, again
	}
	a, told := a.say(words)
	return a, tea.Batch(told, again)
}

// previewRead takes down the notice of a preview with the first thing that a hand does: it was read by then, and no other screen
// is to carry it.
func (a app) previewRead() app {
	a.spoken = a.spoken && a.options.Preview == nil
	return a
}

// turned reports whether a preview shows something else than before, which is read from its top.
func turned(old, now screen) bool {
	was, before := old.(preview)
	is, after := now.(preview)
	return before && after && (was.at != is.at || was.mode != is.mode || len(was.way) != len(is.way))
}
