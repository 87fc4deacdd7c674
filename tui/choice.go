package tui

import (
	"fmt"

	width "github.com/charmbracelet/x/ansi"

	"example.com/hearten/engine"
)

// rows are options with a cursor on one of them.
type rows struct {
	options []string
	at      int
}

// act moves the cursor. picked is the option that was taken, none where none was.
func (r rows) act(a action, n int) (next rows, picked int) {
	switch a {
	case rowUp:
		r.at = max(0, r.at-1)
	case rowDown:
		r.at = min(len(r.options)-1, r.at+1)
	case pickRow:
		if n >= 1 && n <= len(r.options) {
			r.at = n - 1
			return r, r.at
		}
	case goOn:
		if len(r.options) > 0 {
			return r, r.at
		}
	}
	return r, none
}

// uses are the actions of rows.
func (r rows) uses() []use {
	return []use{{goOn, "choose"}, {pickRow, "at once"}, {rowUp, ""}, {rowDown, ""}}
}

// on puts the rows on a sheet, numbered, the cursor where it stands.
func (r rows) on(sh sheet, l look) sheet {
	sh.rows, sh.row = nil, none
	for i, words := range r.options {
		if i > 0 && r.tall(l) {
			sh.rows = append(sh.rows, "")
		}
		if i == r.at {
			sh.row = len(sh.rows)
		}
		sh.rows = append(sh.rows, r.option(l, i, words)...)
	}
	return sh
}

// tall reports whether any option takes more than one line: then they stand apart.
func (r rows) tall(l look) bool {
	for i, words := range r.options {
		if len(r.option(l, i, words)) > 1 {
			return true
		}
	}
	return false
}

func (r rows) option(l look, i int, words string) []string {
	mark := fmt.Sprintf("%s%d  ", l.cursor(i == r.at), i+1)
	style := l.theme.Chosen
	if i != r.at {
		style.Color, style.Bold = "", false
	}
	lines := l.narrower(width.StringWidth(mark)).wrap(style, words)
	if len(lines) == 0 {
		lines = []string{""}
	}
	return hang(style.Paint(mark), lines)
}

// cursor is what stands before a row.
func (l look) cursor(here bool) string {
	if here {
		return l.sign("›", ">") + " "
	}
	return "  "
}

// row is one row without a number.
func (l look) row(here bool, words string) string {
	if here {
		return l.theme.Chosen.Paint(l.cursor(true) + words)
	}
	return l.cursor(false) + words
}

// choice asks one thing in plain words.
type choice struct {
	prompt engine.Choice
	rows   rows
}

func newChoice(p engine.Choice) choice { return choice{p, rows{options: p.Options}} }

func (c choice) sheet(l look) sheet {
	var words [][]string
	for _, w := range c.prompt.Words {
		words = append(words, l.say(w))
	}
	return c.rows.on(sheet{head: c.prompt.Title, body: stack(words...)}, l)
}

func (c choice) uses() []use {
	return append(append(c.rows.uses(), use{leave, "leave"}, use{showKeys, ""}), scrolling()...)
}

func (c choice) act(a action, n int) (screen, intent) {
	if a == leave {
		return c, stop{}
	}
	var picked int
	if c.rows, picked = c.rows.act(a, n); picked != none {
		return c, answer{in: engine.Choose{N: picked}}
	}
	return c, nil
}
