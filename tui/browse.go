package tui

import (
	"fmt"
	"slices"
	"strings"
)

// browse is the screen of a listing: a cursor on one of the entries that do something, whose other lines are shown under
// its title. The others are text between them (browse_move.go); where none does anything, all of it is a page to read.
type browse struct {
	listing listing
	// filter is what the entries that are shown hold, "" for all; shown are their indices, at is the one among them that is
	// read: the cursor stands on it, or on the next one in sight that does something.
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
	is.listing = is.listing.grouped(was.listing.grouping)
	is.drawn = &drawnListing{}
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

// regrouped shows the entries in the next of their groupings, the cursor on the same.
func (b browse) regrouped() browse {
	at, _ := b.chosen()
	b.listing = b.listing.grouped(b.listing.nextGrouping())
	b.drawn = &drawnListing{}
	b = b.filtered(b.filter)
	for i := range b.shown {
		if b.entry(i).number == at.number {
			b.at = i
		}
	}
	return b
}

// entry is the i-th of the entries that are shown.
func (b browse) entry(i int) entry { return b.listing.entries[b.shown[i]] }

// chosen is the entry under the cursor; ok is false where there is none.
func (b browse) chosen() (e entry, ok bool) {
	if i, ok := b.marked(); ok {
		return b.entry(i), true
	}
	return entry{}, false
}

// side counts what is shown of what there is.
func (b browse) side() string {
	if b.filter == "" {
		return b.listing.sideWords()
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
	if b.isPage() {
		sh.body = slices.Concat(d.head, d.lines)
		return sh
	}
	at, marked := b.marked()
	if !marked {
		at = b.at
	}
	chosen := b.entryLines(l, at, marked)
	sh.rows = slices.Grow(sh.rows, len(d.head)+len(d.lines)+len(chosen))
	sh.rows = append(append(sh.rows, d.head...), d.lines[:d.from[at]]...)
	sh.row, sh.below = len(sh.rows), len(chosen)-1
	sh.rows = append(append(sh.rows, chosen...), d.lines[d.to[at]:]...)
	sh.numbered = b.acting()
	sh.hits = b.hits(d, at, len(sh.rows), len(chosen))
	switch {
	case b.at == 0: // back at the top, what stands above comes in sight again
		sh.above = sh.row
	case b.at < at:
		sh.above = d.from[at] - d.from[b.at]
	default:
		sh.above = d.from[at] - d.to[at-1]
	}
	follows := d.to[b.beforeNext(at)] - d.to[at] // text that is read along
	if b.at == 0 || b.at < at {
		follows = max(0, min(follows, l.height-sh.above-len(chosen)))
	}
	sh.below += follows
	return sh
}

// hits are the entries that the rows belong to, where the one at has so many lines.
func (b browse) hits(d *drawnListing, at, rows, chosen int) []int {
	out := slices.Repeat([]int{none}, rows)
	for i := range b.shown {
		from, to := len(d.head)+d.from[i], len(d.head)+d.to[i]
		switch grown := chosen - (d.to[at] - d.from[at]); {
		case i == at:
			to += grown
		case i > at:
			from, to = from+grown, to+grown
		}
		for line := from; line < to && b.acts(i); line++ {
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
	_, empty := b.listing.said(b.listing.way.keys)
	return empty
}

// above are the lines over the entries.
func (b browse) above(l look) []string {
	if b.filter != "" {
		return nil
	}
	var out [][]string
	intro, _ := b.listing.said(b.listing.way.keys)
	for _, words := range intro {
		out = append(out, l.say(words))
	}
	if len(b.listing.entries) > 0 { // sentences over a list stand close
		out = [][]string{slices.Concat(out...)}
	}
	return stack(out...)
}

// nothingToFind is said where there is no list to find something in.
const nothingToFind = "Nothing to find in: this is all there is."

func (b browse) act(a action, n int) (screen, intent) {
	e, _ := b.chosen()
	if room, ok := roomOf(a); ok {
		return b, visit{room: room, here: true}
	}
	switch a {
	case leave, less:
		if b.filter != "" {
			return b.unfiltered(), nil
		}
		return b, stop{}
	case find:
		if len(b.listing.entries) <= 1 || b.isPage() {
			return b, tells{nothingToFind}
		}
		return newFiltering(b), nil
	case regroup:
		return b.regrouped(), nil
	case askFor, setAside:
		return b, e.wished(a)
	case goOn, more:
		if b.filter == "" && b.isPage() {
			return b, stop{}
		}
		return b, e.do
	case markRow:
		if n >= 1 && n <= len(b.shown) {
			b.at = n - 1
		}
		return b, nil
	case pickRow:
		i, ok := b.numbered(n)
		if !ok {
			return b, nil
		}
		b.at = i
		return b, b.entry(i).do
	case rowUp, rowDown:
		if b.isPage() {
			return b, scrollBy(a)
		}
	}
	return b.moved(a), nil
}
