package tui

import (
	"strings"

	width "github.com/charmbracelet/x/ansi"
)

// helped is an action in the help line.
type helped struct {
	label, words string
	// must is true for what is never left out: going on, leaving, and the list of keys.
	must, leaves, lists bool
	// paired is the first of two arrows: one alone would look as if there were no other way.
	paired bool
}

// mostHelped is how many actions the help line names.
const mostHelped = 6

// helpLine names the actions valid now: those that are never left out, and as many of the others as fit, first things
// first.
func helpLine(uses []use, l look) string {
	all := l.helped(uses)
	shown := shorten(all, l.width)
	n := 0
	for _, h := range shown {
		if h.must {
			n++
		}
	}
	fits := true
	var parts []string
	for i, h := range shown {
		if !h.must {
			rest := append(append([]helped{}, musts(shown[i:])...), h)
			used := width.StringWidth(strings.Join(parts, gapHelped))
			if used > 0 {
				used += len(gapHelped)
			}
			room := mostHelped - n
			if h.paired && i+1 < len(shown) {
				rest, room = append(rest, shown[i+1]), room-1
			}
			fits = fits && room > 0 && used+wide(rest) <= l.width
			if !fits {
				continue
			}
			n++
		}
		parts = append(parts, l.helpWords(h))
	}
	return strings.Join(parts, gapHelped)
}

const gapHelped = "   "

func (l look) helpWords(h helped) string {
	if h.words == "" {
		return l.theme.Key.Paint(h.label)
	}
	return l.theme.Key.Paint(h.label) + " " + l.theme.Quiet.Paint(h.words)
}

// helped are the actions in words, the list of keys last.
func (l look) helped(uses []use) []helped {
	var out, last []helped
	for i, u := range uses {
		label, words := l.keys.words(u)
		h := helped{label: l.label(label), words: words}
		h.leaves = u.act == leave || u.act == stopTyping
		h.lists = u.act == showKeys || u.act == typingKeys
		h.paired = i+1 < len(uses) && (u.act == rowUp && uses[i+1].act == rowDown || u.act == rowDown && uses[i+1].act == rowUp)
		h.must = i == 0 || h.leaves || h.lists
		if h.lists {
			last = append(last, h)
			continue
		}
		out = append(out, h)
	}
	return append(out, last...)
}

// shorten takes words off what is never left out until it fits: those of the list of keys, those of leaving but the
// first, those of going on.
func shorten(all []helped, room int) []helped {
	for _, cut := range []func(*helped){
		func(h *helped) {
			if h.lists {
				h.words = ""
			}
		},
		func(h *helped) {
			if h.leaves {
				h.words, _, _ = strings.Cut(strings.ReplaceAll(h.words, ",", " "), " ")
			}
		},
		func(h *helped) {
			if h.must && !h.leaves {
				h.words = ""
			}
		},
	} {
		if wide(musts(all)) <= room {
			break
		}
		for i := range all {
			cut(&all[i])
		}
	}
	return all
}

func musts(all []helped) []helped {
	var out []helped
	for _, h := range all {
		if h.must {
			out = append(out, h)
		}
	}
	return out
}

// wide is the width of actions beside each other.
func wide(all []helped) int {
	n := 0
	for i, h := range all {
		if i > 0 {
			n += len(gapHelped)
		}
		n += width.StringWidth(h.label)
		if h.words != "" {
			n += 1 + width.StringWidth(h.words)
		}
	}
	return n
}
