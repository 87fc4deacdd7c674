package tui

import (
	"fmt"
	"slices"
	"strings"

	width "github.com/charmbracelet/x/ansi"

	"example.com/hearten/tui/theme"
)

// drawnListing is how a listing was drawn last, for all copies of its screen: so that a key costs what changes.
type drawnListing struct {
	texts []string // the entries as a filter looks through them
	// height is how many lines the window had room for.
	height int
	// What the lines depend on.
	width int
	theme string
	ascii bool
	// cells are the lines of each entry, not chosen and without a number; nil where it was not drawn yet.
	cells [][]string
	// filter is what the lines below hold, made is true once they were made.
	filter string
	made   bool
	head   []string // what stands over the entries
	lines  []string // the entries with the headings of their groups
	// from and to are where the lines of an entry begin and end, its heading left out.
	from, to []int
}

// draw draws the entries that are shown, none of them chosen, or gives what was drawn.
func (b browse) draw(l look) *drawnListing {
	d := b.drawn
	d.height = l.height
	if d.cells == nil || d.width != l.width || d.theme != l.theme.Name || d.ascii != l.settings.ASCII {
		d.width, d.theme, d.ascii, d.made = l.width, l.theme.Name, l.settings.ASCII, false
		d.cells = make([][]string, len(b.listing.entries))
	}
	if d.made && d.filter == b.filter {
		return d
	}
	d.filter, d.made = b.filter, true
	d.head, d.lines, d.from, d.to = b.head(l), nil, nil, nil
	group := ""
	for i, at := range b.shown {
		if e := b.listing.entries[at]; e.group != group {
			if group = e.group; i > 0 {
				d.lines = append(d.lines, "")
			}
			d.lines = append(d.lines, l.heading(group)...)
		}
		d.from = append(d.from, len(d.lines))
		d.lines = append(d.lines, b.cell(l, i)...)
		d.to = append(d.to, len(d.lines))
	}
	return d
}

// cell draws the i-th of the entries that are shown, not chosen.
func (b browse) cell(l look, i int) []string {
	if i < mostKeys {
		return b.entryLines(l, i, false)
	}
	cell := &b.drawn.cells[b.shown[i]]
	if *cell == nil {
		*cell = b.entryLines(l, i, false)
	}
	return *cell
}

// head are the lines over the entries, with what their signs stand for.
func (b browse) head(l look) []string {
	if b.filter != "" {
		return append(l.quiet("Only what holds “"+b.filter+"”. Esc shows everything again."), "")
	}
	out := slices.Concat(l.span(b.listing.span), b.above(l))
	if b.listing.weeks != (weeks{}) {
		out = append(out, l.legend()...)
		labels := b.listing.weeks.labels()
		out = append(out, "", strings.Repeat(" ", max(0, l.width-len(labels)))+l.theme.Quiet.Paint(labels))
		return out
	}
	if len(out) > 0 {
		out = append(out, "")
	}
	return out
}

// How many lines a title has that is not chosen, and how many of an entry that opens are shown before it is opened: so
// many at least, half the window where that is more.
const (
	mostTitle = 2
	leastPeek = 6
)

func (l look) mostPeek() int { return max(leastPeek, l.height/2) }

// entryLines draws the i-th of the entries that are shown: its title with what stands beside it, and, where it is chosen,
// what more there is to say.
func (b browse) entryLines(l look, i int, chosen bool) []string {
	e := b.listing.entries[b.shown[i]]
	mark := l.cursor(chosen)
	if !b.isPage() {
		mark += b.number(i)
	}
	in := l.narrower(len([]rune(mark)))
	style := theme.Style{}
	if chosen {
		style = l.theme.Chosen
	}
	lines, left := in.entryTitle(style, e, chosen || e.do == nil)
	if chosen || e.do == nil {
		lines = append(lines, in.peek(e, left)...)
	}
	return hang(style.Paint(mark), lines)
}

// mostKeys is how many entries a number key chooses at once.
const mostKeys = 9

// number is the key that chooses the i-th entry at once.
func (b browse) number(i int) string {
	switch own := b.entry(i).number; {
	case !b.acts(i), own > mostKeys, own == 0 && b.listing.numbered:
		return "   "
	case b.listing.numbered:
		return fmt.Sprintf("%d  ", own)
	}
	n := 1
	for j := b.lastActing(i); j >= 0; j = b.lastActing(j) {
		if n++; n > mostKeys {
			return "   "
		}
	}
	return fmt.Sprintf("%d  ", n)
}

// entryTitle draws a title, and what stands beside it at the end of its first line; what finds no room there is left. A
// title that is not chosen is cut.
func (l look) entryTitle(style theme.Style, e entry, chosen bool) (lines []string, left string) {
	right, left := l.beside(e)
	in, wide, most := l, width.StringWidth(right), mostTitle
	if wide > 0 {
		in = l.narrower(wide + 2)
	}
	lines = in.wrap(style, e.title)
	if chosen {
		most = l.mostPeek()
		if len(lines) > mostTitle && wide > 0 && e.heat == nil { // what is read has the whole column
			in, wide, left = l, 0, e.side
			lines = in.wrap(style, e.title)
		}
	}
	if len(lines) == 0 {
		lines = []string{""}
	}
	if len(lines) > most {
		cut := l.sign("…", "...")
		lines = lines[:most:most]
		lines[most-1] = width.Truncate(lines[most-1], max(0, in.width-len(cut)), "") + cut
	}
	if wide > 0 {
		lines[0] += strings.Repeat(" ", max(1, l.width-width.StringWidth(lines[0])-wide)) + right
	}
	return lines, left
}

// beside is what stands at the end of a title's line, and the value that has to stand below it.
func (l look) beside(e entry) (right, left string) {
	side := l.wishSign(e) + l.arrowed(oneLine(e.side))
	wide := width.StringWidth(side)
	switch {
	case e.heat != nil && (side == "" || len(e.heat)+2+wide > l.width/2):
		return l.heatRow(e.heat), oneLine(e.side)
	case e.heat != nil:
		return l.theme.Quiet.Paint(side) + "  " + l.heatRow(e.heat), ""
	case wide > l.width*3/5:
		return "", oneLine(e.side)
	}
	return l.theme.Quiet.Paint(side), ""
}

// peek is what more there is to say of an entry; of one that opens, the beginning.
func (l look) peek(e entry, left string) []string {
	var out []string
	if left != "" {
		out = l.quiet(l.wishSign(e) + upper(left) + ".")
	}
	out = append(out, l.span(e.span)...)
	for _, words := range e.lines {
		out = append(out, l.say(words)...)
	}
	if _, opens := e.do.(visit); opens && len(out) > l.mostPeek() {
		out = append(out[:l.mostPeek()-1:l.mostPeek()-1], l.theme.Quiet.Paint(l.sign("…", "...")+" Enter opens all of it."))
	}
	return out
}
