package tui

import "slices"

// The entries of a listing that do nothing are text. The cursor never stands on one: it goes from one that does something
// to the next. Where there is more text between them than a window holds, it is read as text is, a window at a time, and
// the cursor is on the first that comes in sight.

// mostAtOnce is how many rows a page key moves the cursor by.
const mostAtOnce = 10

// acts reports whether choosing the i-th of the entries that are shown does something.
func (b browse) acts(i int) bool { return b.entry(i).do != nil }

// isPage reports whether nothing that is shown does anything: then it is a page to read.
func (b browse) isPage() bool { return b.nextActing(-1) < 0 }

// nextActing is the first entry after i that does something, lastActing the last before it; none for none.
func (b browse) nextActing(i int) int {
	for i++; i < len(b.shown); i++ {
		if b.acts(i) {
			return i
		}
	}
	return none
}

func (b browse) lastActing(i int) int {
	for i--; i >= 0; i-- {
		if b.acts(i) {
			return i
		}
	}
	return none
}

// acting is how many entries have a number that chooses them.
func (b browse) acting() int {
	n := 0
	if b.listing.numbered {
		for i := range b.shown {
			if b.entry(i).number <= mostKeys {
				n = max(n, b.entry(i).number)
			}
		}
		return n
	}
	for i := b.nextActing(none); i >= 0 && n < mostKeys; i = b.nextActing(i) {
		n++
	}
	return n
}

// beforeNext is the last of the entries that do nothing and follow the i-th, or i.
func (b browse) beforeNext(i int) int {
	for i+1 < len(b.shown) && !b.acts(i+1) {
		i++
	}
	return i
}

// marked is the entry that the cursor stands on: the one that is read, else the next in sight that does something.
func (b browse) marked() (i int, ok bool) {
	if len(b.shown) == 0 {
		return 0, false
	}
	if b.acts(b.at) {
		return b.at, true
	}
	i = b.nextActing(b.at)
	return i, i >= 0 && b.together(b.at, i)
}

// together reports whether a window holds all lines from the beginning of an entry to the end of a later one; at the top
// what stands above belongs to the first.
func (b browse) together(from, to int) bool {
	d := b.drawn
	if !d.made || d.height == 0 {
		return true
	}
	lines := d.to[to] - d.from[from]
	if from == 0 {
		lines = len(d.head) + d.to[to]
	}
	return lines <= d.height
}

// moved does an action that moves the cursor.
func (b browse) moved(a action) browse {
	last := len(b.shown) - 1
	if last < 0 {
		return b
	}
	here, ok := b.marked()
	if !ok {
		here = b.at
	}
	switch a {
	case rowDown:
		b.at = b.below(here)
	case rowUp:
		b.at = b.overhead(b.at) // text before the cursor is read on from where it was
	case rowsUp:
		b.at = max(0, here-mostAtOnce)
	case rowsDown:
		b.at = min(last, here+mostAtOnce)
	case windowOn:
		b.at = b.aWindowOn(here)
	case firstRow:
		b.at = 0
	case lastRow:
		b.at = last
	}
	return b
}

// aWindowOn is the last entry that a window holds together with this one, the next one at least.
func (b browse) aWindowOn(here int) int {
	last := len(b.shown) - 1
	i := min(last, here+1)
	for i < last && b.together(here, i+1) {
		i++
	}
	return i
}

// below is what is read after an entry: the next that does something, or where the text goes on that a window does not
// hold.
func (b browse) below(here int) int {
	next, end := b.nextActing(here), b.beforeNext(here)
	if end == here || next >= 0 && b.together(here, next) || next < 0 && b.together(here, end) {
		return max(here, next)
	}
	i := here + 1
	for i < end && b.together(here, i+1) {
		i++
	}
	return i
}

// overhead is what is read before an entry.
func (b browse) overhead(here int) int {
	before := b.lastActing(here)
	if before == here-1 || before >= 0 && b.together(before, here) {
		return max(0, before)
	}
	i := max(0, here-1)
	for i > 0 && b.together(i-1, here) {
		i--
	}
	return i
}

// numbered is the entry of the number n where entries have their own, else the n-th of those that do something; ok is false
// where none in sight is that.
func (b browse) numbered(n int) (i int, ok bool) {
	if b.listing.numbered {
		i = slices.IndexFunc(b.shown, func(at int) bool { return b.listing.entries[at].number == n })
		return i, i >= 0
	}
	i = none
	for range n {
		if i = b.nextActing(i); i < 0 {
			return 0, false
		}
	}
	return i, n > 0
}
