package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	width "github.com/charmbracelet/x/ansi"

	"example.com/hearten/tui/theme"
)

// command is one line of a finder: what it is called, the key that does it, and what happens.
type command struct {
	group string
	label string // the key
	words string
	does  intent
}

// finder is a list that typing narrows, and that does what is chosen: the palette, and the keys behind `?`.
type finder struct {
	head, hint string
	all        []command
	filter     field
	at         int
	// moved is true once the cursor was moved: then it stands on the row, and in the field before.
	moved bool
}

func newFinder(head, hint string, all []command) finder {
	return finder{head: head, hint: hint, all: all, filter: newField(1, "")}
}

// found are the commands that hold every word that was typed.
func (f finder) found() []command {
	words := strings.Fields(folded(f.filter.value()))
	return slices.DeleteFunc(slices.Clone(f.all), func(c command) bool {
		return !holdsAll(folded(c.group+" "+c.label+" "+c.words), words)
	})
}

func (f finder) sheet(l look) sheet {
	sh := sheet{head: f.head, rows: l.quiet(f.hint)}
	found := f.found()
	inField := f.filter.on(sheet{rows: sh.rows}, l)
	sh.rows, sh.row, sh.col, sh.bar = inField.rows, inField.row, inField.col, inField.bar
	sh.hits = slices.Repeat([]int{none}, len(sh.rows))
	group, labels := "", 0
	if slices.ContainsFunc(f.all, func(c command) bool { return c.label != "" }) {
		labels = labelWidth
	}
	for i, c := range found {
		if c.group != group {
			group = c.group
			heading := append([]string{""}, l.heading(group)...)
			sh.rows, sh.hits = append(sh.rows, heading...), append(sh.hits, slices.Repeat([]int{none}, len(heading))...)
		}
		lines := l.commandLine(i == f.at, c, labels)
		if i == f.at && f.moved {
			sh.row, sh.col, sh.bar = len(sh.rows), 0, false
		}
		sh.rows, sh.hits = append(sh.rows, lines...), append(sh.hits, slices.Repeat([]int{i}, len(lines))...)
	}
	if len(found) == 0 {
		sh.rows = append(sh.rows, "")
		sh.rows = append(sh.rows, l.say("Nothing here is called that. Backspace takes letters off again.")...)
	}
	return sh
}

// labelWidth is the column of keys in a finder.
const labelWidth = 18

// commandLine is a command with its key in a column of so many signs.
func (l look) commandLine(here bool, c command, labels int) []string {
	style := l.theme.Chosen
	if !here {
		style = theme.Style{}
	}
	mark := l.cursor(here)
	label := l.label(c.label)
	key := style.Paint(mark)
	if labels > 0 {
		key += l.theme.Key.Paint(label) + strings.Repeat(" ", max(1, labels-width.StringWidth(label)))
	}
	return hang(key, l.narrower(width.StringWidth(key)).wrap(style, c.words))
}

func (f finder) uses() []use {
	if len(f.found()) == 0 {
		return append([]use{{stopTyping, "back"}}, paging()...)
	}
	return append([]use{{goOn, "do it"}, {lineDown, ""}, {lineUp, ""}, {stopTyping, "back"}}, paging()...)
}

func (f finder) act(a action, n int) (screen, intent) {
	found := f.found()
	switch a {
	case lineUp:
		f.at, f.moved = max(0, f.at-1), true
	case lineDown:
		if f.moved || f.at > 0 {
			f.at = min(len(found)-1, f.at+1)
		}
		f.at, f.moved = max(0, f.at), true
	case markRow:
		f.at, f.moved = n-1, true
	case stopTyping:
		return f, stop{}
	case goOn:
		if f.at < len(found) {
			return f, found[f.at].does
		}
	}
	return f, nil
}

func (f finder) typed(msg tea.Msg, l look) screen {
	before := f.filter.value()
	f.filter = f.filter.typed(msg, l)
	if f.filter.value() != before {
		f.at, f.moved = 0, false
	}
	return f
}

func (finder) typing() bool              { return true }
func (finder) draft() (key, text string) { return "", "" }
