package tui

import (
	"fmt"
	"slices"
	"strings"
)

// browse is the screen of a listing: a cursor on one of the entries, whose other lines are shown under its title. A
// listing without entries is a page to read.
type browse struct {
	listing listing
	// filter is what the entries that are shown hold, "" for all; shown are their indices, at is the cursor's among them.
	filter string
	shown  []int
	at     int
	drawn  *drawnListing
}

// newBrowse is a listing to browse in, with the entries that hold the words of find.
func newBrowse(l listing, find string) browse {
	if len(l.entries) == 0 {
		find = ""
	}
	b := browse{listing: l, drawn: &drawnListing{}}.filtered(strings.TrimSpace(find))
	if b.filter == "" {
		b.at = l.at
	}
	return b
}

// asBefore is a screen that was read anew, with the cursor and the filter of the one before it where they are of one kind.
func asBefore(old, now screen) screen {
	was, ok := old.(browse)
	is, same := now.(browse)
	if !ok || !same || was.listing.name != is.listing.name {
		return now
	}
	is = is.filtered(was.filter)
	at, _ := was.chosen()
	for i, n := range is.shown {
		if e := is.listing.entries[n]; e.title == at.title && e.find == at.find {
			is.at = i
		}
	}
	return is
}

// filtered shows the entries that hold every word of find, the cursor on the first.
func (b browse) filtered(find string) browse {
	b.filter, b.at = find, 0
	if b.drawn.texts == nil {
		b.drawn.texts = b.listing.texts()
	}
	b.shown = holding(b.drawn.texts, find)
	return b
}

// unfiltered shows all entries, the cursor where it was.
func (b browse) unfiltered() browse {
	at := 0
	if len(b.shown) > 0 {
		at = b.shown[b.at]
	}
	b = b.filtered("")
	b.at = at
	return b
}

// chosen is the entry under the cursor; ok is false where there is none.
func (b browse) chosen() (e entry, ok bool) {
	if len(b.shown) == 0 {
		return entry{}, false
	}
	return b.listing.entries[b.shown[b.at]], true
}

// side counts what is shown of what there is.
func (b browse) side() string {
	if b.filter == "" {
		return b.listing.side
	}
	return fmt.Sprintf("%d of %d", len(b.shown), len(b.listing.entries))
}

func (b browse) sheet(l look) sheet {
	sh := sheet{head: b.listing.name, side: b.side(), row: none}
	if len(b.shown) == 0 {
		sh.body = stack(b.above(l), l.say(b.absent()))
		return sh
	}
	d := b.draw(l)
	chosen := b.entryLines(l, b.at, true)
	sh.rows = slices.Grow(sh.rows, len(d.head)+len(d.lines)+len(chosen))
	sh.rows = append(append(sh.rows, d.head...), d.lines[:d.from[b.at]]...)
	sh.row, sh.below = len(sh.rows), len(chosen)-1
	sh.rows = append(append(sh.rows, chosen...), d.lines[d.to[b.at]:]...)
	sh.hits = b.hits(d, len(sh.rows), len(chosen))
	switch {
	case b.at == 0: // back at the top, what stands above comes in sight again
		sh.above = sh.row
	default:
		sh.above = d.from[b.at] - d.to[b.at-1]
	}
	return sh
}

// hits are the entries that the rows belong to, where the chosen one has so many lines.
func (b browse) hits(d *drawnListing, rows, chosen int) []int {
	out := slices.Repeat([]int{none}, rows)
	for i := range b.shown {
		from, to := len(d.head)+d.from[i], len(d.head)+d.to[i]
		switch grown := chosen - (d.to[b.at] - d.from[b.at]); {
		case i == b.at:
			to += grown
		case i > b.at:
			from, to = from+grown, to+grown
		}
		for line := from; line < to; line++ {
			out[line] = i
		}
	}
	return out
}

// absent is said in the place of entries.
func (b browse) absent() string {
	if b.filter != "" {
		return noneHolds(b.filter) + " Esc shows everything again."
	}
	return b.listing.empty
}

// above are the lines over the entries.
func (b browse) above(l look) []string {
	if b.filter != "" {
		return nil
	}
	var out [][]string
	for _, words := range b.listing.intro {
		out = append(out, l.say(words))
	}
	if len(b.listing.entries) > 0 { // sentences over a list stand close
		out = [][]string{slices.Concat(out...)}
	}
	return stack(out...)
}

// mostAtOnce is how many rows a page key moves the cursor by.
const mostAtOnce = 10

func (b browse) uses() []use {
	e, ok := b.chosen()
	if !ok && b.filter == "" {
		return append([]use{{goOn, "back"}, {leave, "back"}, {showKeys, ""}}, scrolling()...)
	}
	var out []use
	if e.do != nil {
		out = append(out, use{goOn, e.doWords})
	}
	if ok {
		out = append(out, use{rowDown, ""}, use{rowUp, ""})
	}
	if len(b.listing.entries) > 1 {
		out = append(out, use{find, ""})
	}
	back := use{leave, "back"}
	if b.filter != "" {
		back.words = "all again"
	}
	out = append(out, back)
	if b.acts() {
		out = append(out, use{pickRow, "at once"})
	}
	out = append(out, use{showKeys, ""})
	if ok {
		out = append(out, use{rowsDown, ""}, use{rowsUp, ""}, use{firstRow, ""}, use{lastRow, ""}, use{less, back.words})
	}
	if e.do != nil {
		out = append(out, use{more, e.doWords})
	}
	return out
}

// acts reports whether choosing any entry does something: then the first ones have numbers.
func (b browse) acts() bool {
	return slices.ContainsFunc(b.listing.entries, func(e entry) bool { return e.do != nil })
}

func (b browse) act(a action, n int) (screen, intent) {
	last := len(b.shown) - 1
	e, ok := b.chosen()
	switch a {
	case leave, less:
		if b.filter != "" {
			return b.unfiltered(), nil
		}
		return b, stop{}
	case find:
		return newFiltering(b), nil
	case goOn, more:
		if !ok && b.filter == "" {
			return b, stop{}
		}
		return b, e.do
	case markRow:
		if n >= 1 && n-1 <= last {
			b.at = n - 1
		}
		return b, nil
	case pickRow:
		if n < 1 || n-1 > last {
			return b, nil
		}
		b.at = n - 1
		e, _ = b.chosen()
		return b, e.do
	}
	if ok {
		b.at = moved(b.at, last, a)
	}
	return b, nil
}

// moved is the row that an action moves the cursor to.
func moved(at, last int, a action) int {
	switch a {
	case rowUp:
		at--
	case rowDown:
		at++
	case rowsUp:
		at -= mostAtOnce
	case rowsDown:
		at += mostAtOnce
	case firstRow:
		return 0
	case lastRow:
		return last
	}
	return max(0, min(last, at))
}
