package tui

import (
	"slices"

	"example.com/hearten/engine"
	"example.com/hearten/tui/theme"
)

// made asks which moves of a talk were made: rows to tick.
type made struct {
	prompt engine.ChooseMade
	ticked []int
	at     int
	note   string // what the last key lacked
	back   takeBack
}

func newMade(p engine.ChooseMade, back takeBack) made { return made{prompt: p, back: back} }

func (m made) sheet(l look) sheet {
	sh := sheet{head: m.prompt.Title, body: l.say(m.prompt.Ask), note: m.note, numbered: len(m.prompt.Moves)}
	for i, words := range m.prompt.Moves {
		mark := "[ ] "
		if slices.Contains(m.ticked, i) {
			mark = "[x] "
		}
		var style theme.Style
		if i == m.at {
			style, sh.row = l.theme.Chosen, len(sh.rows)
		}
		mark = l.cursor(i == m.at) + mark
		lines := hang(style.Paint(mark), l.narrower(len([]rune(mark))).wrap(style, words))
		sh.rows, sh.hits = append(sh.rows, lines...), append(sh.hits, slices.Repeat([]int{i}, len(lines))...)
	}
	return sh
}

func (m made) uses() []use {
	enter := "these"
	if len(m.ticked) == 0 {
		enter = "none of them"
	}
	return m.back.with(append([]use{
		{goOn, enter}, {toggleRow, "tick"}, {pickRow, "tick"}, {rowDown, ""}, {rowUp, ""}, {leave, "leave"}, {showKeys, ""},
	}, paging()...), undo)
}

func (m made) act(a action, n int) (screen, intent) {
	m.note = ""
	last := len(m.prompt.Moves) - 1
	switch a {
	case rowUp:
		m.at = max(0, m.at-1)
	case rowDown:
		m.at = min(last, m.at+1)
	case markRow, pickRow:
		if n >= 1 && n-1 <= last {
			m.at = n - 1
			return m.toggled(), nil
		}
		m.note = newRows(m.prompt.Moves...).ask()
	case toggleRow:
		return m.toggled(), nil
	case goOn:
		ticked := slices.Sorted(slices.Values(m.ticked))
		return m, answer{in: engine.Made{Moves: ticked}}
	case undo:
		return m, m.back.intent()
	case leave:
		return m, stop{}
	}
	return m, nil
}

func (m made) toggled() made {
	if i := slices.Index(m.ticked, m.at); i >= 0 {
		m.ticked = slices.Delete(slices.Clone(m.ticked), i, i+1)
	} else {
		m.ticked = append(slices.Clip(m.ticked), m.at)
	}
	return m
}
