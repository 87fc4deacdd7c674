package tui

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	width "github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
	"example.com/hearten/tui/theme"
)

// command is one line of a finder: what it is called, the key that does it, and what happens.
type command struct {
	group string
	label string // the key
	words string
	// find are words that find it and are not shown.
	find string
	does intent
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

// found are the commands that hold every word that was typed; where none does, those that have a word most like one of
// them, and near is true.
func (f finder) found() (held []command, near bool) {
	words := strings.Fields(folded(f.filter.value()))
	held = slices.DeleteFunc(slices.Clone(f.all), func(c command) bool { return !holdsAll(c.text(), words) })
	if len(held) > 0 {
		return calledFirst(held, words), false
	}
	return f.nearest(words), true
}

// calledFirst are commands in their order, those that are called by all the words before the others of their group.
func calledFirst(all []command, words []string) []command {
	out := make([]command, 0, len(all))
	for len(all) > 0 {
		n := len(all)
		if i := slices.IndexFunc(all, func(c command) bool { return c.group != all[0].group }); i > 0 {
			n = i
		}
		var others []command
		for _, c := range all[:n] {
			if holdsAll(folded(c.name()), words) {
				out = append(out, c)
				continue
			}
			others = append(others, c)
		}
		out, all = append(out, others...), all[n:]
	}
	return out
}

// name is what a command is called, without what is said about it.
func (c command) name() string {
	name, _, _ := strings.Cut(c.words, ":")
	return name
}

// text is what is looked through, folded.
func (c command) text() string {
	return folded(strings.Join([]string{c.group, c.label, c.words, c.find}, " "))
}

// mostNear is how many commands are shown that are only like what was typed.
const mostNear = 3

// nearest are the commands that have a word most like one of the words, in their order; of equal ones those that are
// called so.
func (f finder) nearest(words []string) []command {
	var called, like []command
	least := math.MaxInt
	for _, c := range f.all {
		edits := likeness(c.text(), words)
		if edits < 0 || edits > least {
			continue
		}
		if edits < least {
			least, called, like = edits, nil, nil
		}
		if likeness(folded(c.name()), words) == edits {
			called = append(called, c)
			continue
		}
		like = append(like, c)
	}
	if len(called) > 0 {
		like = called
	}
	return like[:min(mostNear, len(like))]
}

// likeness is how many letters the most similar word of a text has to be changed by to be one of the words, or to begin
// as one of them does; none where that is more than one and more than a third of the word.
func likeness(text string, words []string) int {
	best := none
	for _, t := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		for _, w := range words {
			n := utf8.RuneCountInString(w)
			begin := t
			if r := []rune(t); len(r) > n {
				begin = string(r[:n])
			}
			d := min(content.EditDistance(w, t), content.EditDistance(w, begin))
			if d <= max(1, n/3) && d < n && (best < 0 || d < best) {
				best = d
			}
		}
	}
	return best
}

func (f finder) sheet(l look) sheet {
	sh := sheet{head: f.head, rows: l.quiet(f.hint)}
	found, near := f.found()
	inField := f.filter.on(sheet{rows: sh.rows}, l)
	sh.rows, sh.row, sh.col, sh.bar = inField.rows, inField.row, inField.col, inField.bar
	if near {
		sh.rows = append(append(sh.rows, ""), l.say(nothingNear(len(found)))...)
	}
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
		switch {
		case i == f.at && f.moved:
			sh.row, sh.col, sh.bar = len(sh.rows), 0, false
		case i == f.at: // what Enter takes is in sight with the field
			sh.below = len(sh.rows) + len(lines) - 1 - sh.row
		}
		sh.rows, sh.hits = append(sh.rows, lines...), append(sh.hits, slices.Repeat([]int{i}, len(lines))...)
	}
	return sh
}

// nothingNear is said where nothing holds what was typed, and so many things are like it.
func nothingNear(n int) string {
	if n == 0 {
		return "Nothing here is called that. Backspace takes letters off again."
	}
	return "Nothing here is called that. The nearest:"
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
	if found, _ := f.found(); len(found) == 0 {
		return append([]use{{stopTyping, "back"}}, paging()...)
	}
	return append([]use{{goOn, "do it"}, {lineDown, ""}, {lineUp, ""}, {stopTyping, "back"}}, paging()...)
}

func (f finder) act(a action, n int) (screen, intent) {
	found, _ := f.found()
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
