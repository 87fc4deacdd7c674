package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	width "github.com/charmbracelet/x/ansi"

	"example.com/hearten/engine"
	"example.com/hearten/tui/theme"
)

// rows are options with a cursor on one of them, or on none: an Enter too many answers nothing then.
type rows struct {
	options []string
	// letters are the keys of the last options, which have no number.
	letters []string
	at      int
	note    string // what the last key lacked
}

// newRows are options of which none is marked yet.
func newRows(options ...string) rows { return rows{options: options, at: none} }

// act moves the cursor. picked is the option that was taken, none where none was.
func (r rows) act(a action, n int) (next rows, picked int) {
	r.note = ""
	last := len(r.options) - 1
	switch {
	case last < 0:
	case a == rowUp && r.at == none:
		r.at = last
	case a == rowUp:
		r.at = max(0, r.at-1)
	case a == rowDown:
		r.at = min(last, r.at+1)
	case a == pickRow && n >= 1 && n <= r.numbered():
		r.at = n - 1
		return r, r.at
	case a == markRow && n >= 1 && n-1 <= last:
		r.at = n - 1
	case a == goOn && r.at != none:
		return r, r.at
	case a == goOn, a == pickRow:
		r.note = r.ask()
	}
	return r, none
}

// numbered is how many options have a number.
func (r rows) numbered() int { return len(r.options) - len(r.letters) }

// ask says what is accepted.
func (r rows) ask() string {
	var ways []string
	switch n := r.numbered(); {
	case n == 1:
		ways = append(ways, "1")
	case n > 1:
		ways = append(ways, fmt.Sprintf("1 to %d", n))
	}
	ways = append(ways, r.letters...)
	last := len(ways) - 1
	if last == 0 {
		return "Choose " + ways[0] + "."
	}
	return "Choose " + strings.Join(ways[:last], ", ") + " or " + ways[last] + "."
}

// key is the key of an option.
func (r rows) key(i int) string {
	if n := r.numbered(); i >= n {
		return r.letters[i-n]
	}
	return strconv.Itoa(i + 1)
}

// chooseMarked is what Enter does once a row is marked. Before, only the list of keys tells of it.
const chooseMarked = "choose the marked row"

// uses are the actions of rows.
func (r rows) uses() []use {
	var pick []use
	if r.numbered() > 0 {
		pick = []use{{pickRow, ""}}
	}
	if r.at == none {
		return append(pick, use{rowUp, ""}, use{rowDown, ""}, use{goOn, chooseMarked})
	}
	for i := range pick {
		pick[i].words = "at once"
	}
	return slices.Concat([]use{{goOn, "choose"}}, pick, []use{{rowUp, ""}, {rowDown, ""}})
}

// usesWith are the actions of rows, with some that are more wanted than the arrows.
func (r rows) usesWith(wanted ...use) []use {
	own := r.uses()
	return append(append(own[:1:1], wanted...), own[1:]...)
}

// on puts the rows on a sheet, numbered, the cursor where it stands.
func (r rows) on(sh sheet, l look) sheet {
	sh.rows, sh.hits, sh.row, sh.asks, sh.numbered = nil, nil, none, true, r.numbered()
	if sh.note == "" {
		sh.note = r.note
	}
	for i, words := range r.options {
		if i > 0 && r.tall(l) {
			sh.rows, sh.hits = append(sh.rows, ""), append(sh.hits, none)
		}
		if i == r.at {
			sh.row = len(sh.rows)
		}
		lines := r.option(l, i, words)
		sh.rows, sh.hits = append(sh.rows, lines...), append(sh.hits, slices.Repeat([]int{i}, len(lines))...)
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
	mark := l.cursor(i == r.at) + r.key(i) + "  "
	var style theme.Style
	if i == r.at {
		style = l.theme.Chosen
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
	back   takeBack
}

func newChoice(p engine.Choice, back takeBack) choice { return choice{p, newRows(p.Options...), back} }

func (c choice) sheet(l look) sheet {
	var words [][]string
	for _, w := range c.prompt.Words {
		words = append(words, l.say(nested(w)))
	}
	return c.rows.on(sheet{head: c.prompt.Title, body: stack(words...)}, l)
}

func (c choice) uses() []use {
	return c.back.with(append(append(c.rows.uses(), use{leave, "leave"}, use{showKeys, ""}), scrolling()...), undo)
}

func (c choice) act(a action, n int) (screen, intent) {
	switch a {
	case leave:
		return c, stop{}
	case undo:
		return c, c.back.intent()
	}
	var picked int
	if c.rows, picked = c.rows.act(a, n); picked != none {
		return c, answer{in: engine.Choose{N: picked}}
	}
	return c, nil
}
