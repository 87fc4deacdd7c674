package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	width "github.com/charmbracelet/x/ansi"
)

// The window that screens are made for, and the widest column of words.
const (
	leastWidth  = 40
	leastHeight = 12
	column      = 80
	margin      = 2
	// headLines are the heading and the line of notices; chrome are those and what stands under the column.
	headLines = 2
	chrome    = headLines + 2
	// leastBody is how much of the words is kept in sight above the rows.
	leastBody = 5
)

// size is the window's.
type size struct{ w, h int }

func (s size) tooSmall() bool { return s.w < leastWidth || s.h < leastHeight }

// column is the width that words are given.
func (s size) column() int { return max(1, min(column, s.w-2*margin)) }

// room is the lines between the heading and the foot.
func (s size) room() int { return max(1, s.h-chrome) }

// layout is where the lines of a sheet go: either the body scrolls above rows that stay, or all of it scrolls as one.
type layout struct {
	scrolls []string // the lines that scroll
	stays   []string // the lines that stay below
	room    int      // lines that the scrolling part is given
	row     int      // line of the cursor, counted in scrolls where one is true, else in stays
	rows    int      // line of the first row, counted likewise
	// above and below are how many lines around the row belong to it.
	above, below int
	one          bool
}

func lay(sh sheet, s size) layout {
	below, all, row, gap := sh.rows, sh.rows, sh.row, 0
	if len(sh.body) > 0 {
		if len(sh.rows) > 0 {
			below, gap = append([]string{""}, sh.rows...), 1
		}
		all = append(append([]string{}, sh.body...), below...)
		if row >= 0 {
			row += gap
		}
	}
	least := leastBody
	if sh.offers {
		least--
	}
	if left := s.room() - len(below); len(all) > s.room() && len(sh.body) > 0 && left >= min(least, len(sh.body)) {
		return layout{scrolls: sh.body, stays: below, room: left, row: row, rows: gap}
	}
	l := layout{scrolls: all, room: min(len(all), s.room()), row: row, rows: len(sh.body) + gap, above: sh.above, below: sh.below, one: true}
	if row >= 0 {
		l.row += len(sh.body)
	}
	return l
}

// rowAt is the line of the sheet's rows that stands y lines under the heading.
func (l layout) rowAt(offset, y int) (line int, ok bool) {
	switch {
	case y < 0:
		return 0, false
	case l.one && y >= l.room:
		return 0, false
	case l.one:
		line = max(0, min(offset, l.most())) + y - l.rows
	default:
		line = y - l.room - l.rows
	}
	return line, line >= 0
}

// most is the furthest that the layout scrolls.
func (l layout) most() int { return max(0, len(l.scrolls)-l.room) }

// hides reports whether the cursor's row is out of sight.
func (l layout) hides(offset int) bool {
	return l.one && l.row >= 0 && (l.row < offset || l.row >= offset+l.room)
}

// reveal returns the nearest offset that shows the cursor's row and, as far as there is room, the lines around it that
// belong to it: those below before those above.
func (l layout) reveal(offset int) int {
	offset = max(0, min(offset, l.most()))
	if !l.one || l.row < 0 {
		return offset
	}
	last := min(l.row+l.below, l.row+l.room-1)
	first := max(l.row-l.above, last-l.room+1)
	return max(min(offset, first), last-l.room+1)
}

// draw makes the frame of a sheet: heading, words, rows, note or “more”, help.
func draw(sh sheet, at layout, uses []use, l look, s size, offset int) (string, *tea.Cursor) {
	if s.tooSmall() {
		return drawSmall(s), nil
	}
	offset = max(0, min(offset, at.most()))
	shown := at.scrolls[offset:min(len(at.scrolls), offset+at.room)]
	lines := []string{headLine(sh, l), noticeLine(sh, l)}
	top := len(lines)
	lines = append(lines, shown...)
	for len(lines) < top+at.room {
		lines = append(lines, "")
	}
	unread := offset < at.most()
	stays := at.stays
	if around := aroundWords(sh, l, unread, offset > 0); around != "" && len(stays) > 0 {
		stays = append([]string{l.theme.Quiet.Paint(around)}, stays[1:]...)
	}
	lines = append(lines, stays...)
	under := underLines(sh, l, unread && len(stays) == 0, max(1, s.h-1-len(lines)))
	for len(lines) < s.h-1-len(under) {
		lines = append(lines, "")
	}
	lines = append(append(lines, under...), helpLine(uses, l, sh.options()))
	left := (s.w - l.width) / 2
	for i, line := range lines {
		if line != "" {
			lines[i] = strings.Repeat(" ", left) + width.Truncate(line, s.w-left, "")
		}
	}
	frame := strings.Join(lines, "\n")
	if l.settings.ASCII {
		frame = typedSigns().Replace(frame)
	}
	return sink(l.theme, frame), place(sh, at, offset, top, left)
}

// typedSigns makes typed signs of the marks that words are set with; each is as wide as what it stands for.
func typedSigns() *strings.Replacer {
	return strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "‘", "'", "’", "'", "–", "-", "—", "-", "−", "-", "·", ".", "•", "-")
}

// aroundWords say that there are words out of sight: below, or above where the end is what is shown first.
func aroundWords(sh sheet, l look, below, above bool) string {
	switch {
	case below && sh.ends:
		return l.sign("↓", "v") + " more below; PgDn"
	case below:
		return l.sign("↓", "v") + " more; Space reads on"
	case above && sh.ends:
		return l.sign("↑", "^") + " earlier above; PgUp"
	}
	return ""
}

// place is where the cursor goes; nil where its row is out of sight.
func place(sh sheet, at layout, offset, top, left int) *tea.Cursor {
	if at.row < 0 {
		return nil
	}
	y := top + at.room + at.row
	if at.one {
		if at.row < offset || at.row >= offset+at.room {
			return nil
		}
		y = top + at.row - offset
	}
	c := tea.NewCursor(left+sh.col, y)
	c.Blink = false
	if sh.bar {
		c.Shape = tea.CursorBar
	}
	return c
}

// headLine says where the learner is: the names of the screens under this one, from the right as many as there is room
// for, then its own.
func headLine(sh sheet, l look) string {
	side := oneLine(sh.side)
	room := max(1, l.width-width.StringWidth(side)-2)
	head := width.Truncate(oneLine(sh.head), room, l.sign("…", "..."))
	crumbs := l.crumbs(sh.crumbs, room-width.StringWidth(head))
	painted := l.theme.Crumb.Paint(crumbs) + l.theme.Heading.Paint(head)
	if side == "" {
		return painted
	}
	space := max(1, l.width-width.StringWidth(crumbs)-width.StringWidth(head)-width.StringWidth(side))
	return painted + strings.Repeat(" ", space) + l.theme.Quiet.Paint(side)
}

// crumbs are as many names as fit before the heading, the nearest first to stay.
func (l look) crumbs(names []string, room int) string {
	to := " " + l.sign("›", ">") + " "
	out := ""
	for i := len(names) - 1; i >= 0; i-- {
		name := oneLine(names[i])
		if name == "" {
			continue
		}
		if width.StringWidth(name+to+out) > room {
			break
		}
		out = name + to + out
	}
	return out
}

// noticeLine stands under the heading.
func noticeLine(sh sheet, l look) string {
	return l.theme.Notice.Paint(width.Truncate(oneLine(sh.notice), l.width, l.sign("…", "...")))
}

// underLines stand above the help: what an answer lacked, in as many lines as are free, or that there is more to read.
func underLines(sh sheet, l look, more bool, free int) []string {
	switch {
	case sh.note != "":
		if lines := l.wrap(l.theme.Alert, sh.note); len(lines) > 0 && len(lines) <= free {
			return lines
		}
		return []string{l.theme.Alert.Paint(width.Truncate(oneLine(sh.note), l.width, l.sign("…", "...")))}
	case more:
		return []string{l.theme.Quiet.Paint(l.sign("↓", "v") + " more below")}
	}
	return []string{""}
}

// label is the name of a key in signs that can be drawn.
func (l look) label(name string) string {
	if !l.settings.ASCII {
		return name
	}
	return strings.NewReplacer("↑↓", "Up/Down", "←→", "Left/Right", "↑", "Up", "↓", "Down", "←", "Left", "→", "Right", "–", "-").Replace(name)
}

// drawSmall is one sentence for windows that are too small for anything else.
func drawSmall(s size) string {
	words := "This window is too small: 40 by 12 is enough. Nothing is lost."
	lines := strings.Split(width.Wrap(words, max(1, s.w), ""), "\n")
	for i := range lines {
		lines[i] = width.Truncate(strings.TrimSpace(lines[i]), max(0, s.w), "")
	}
	return strings.Join(lines[:max(0, min(len(lines), s.h))], "\n")
}
