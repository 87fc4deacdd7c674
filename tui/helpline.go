package tui

import (
	"strconv"
	"strings"

	width "github.com/charmbracelet/x/ansi"
)

// helped is an action in the help line.
type helped struct {
	label, words string
	// must is true for what is never left out: going on, leaving, and the list of keys.
	must, leaves, lists bool
}

// mostHelped is how many actions the help line names.
const mostHelped = 6

// helpLine names the actions valid now: those that are never left out, and as many of the others as fit, first things
// first. options is how many numbers choose something.
func helpLine(uses []use, l look, options int) string {
	shown := shorten(l.helped(uses, options), l.width)
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
			fits = fits && n < mostHelped && used+wide(rest) <= l.width
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

// pairs are actions that go together: the help line names them once.
func pairs() map[[2]action]helped {
	return map[[2]action]helped{
		{rowUp, rowDown}:       {label: "↑↓", words: "move"},
		{lineUp, lineDown}:     {label: "↑↓", words: "move"},
		{less, more}:           {label: "←→", words: "change"},
		{rowsUp, rowsDown}:     {label: "PgUp PgDn", words: "ten rows"},
		{scrollUp, scrollDown}: {label: "PgUp PgDn", words: "scroll"},
	}
}

// paired is the two actions at the start of uses as one; ok is false where they do not go together.
func paired(uses []use) (h helped, ok bool) {
	if len(uses) < 2 {
		return helped{}, false
	}
	a, b := uses[0].act, uses[1].act
	return pairs()[[2]action{min(a, b), max(a, b)}], pairs()[[2]action{min(a, b), max(a, b)}].label != ""
}

// helped are the actions in words, the list of keys last.
func (l look) helped(uses []use, options int) []helped {
	var out, last []helped
	for i := 0; i < len(uses); i++ {
		u := uses[i]
		if both, ok := paired(uses[i:]); ok {
			both.label = l.label(both.label)
			out = append(out, both)
			i++
			continue
		}
		if u.words == chooseMarked {
			continue
		}
		label, words := l.keys.words(u)
		if u.act == pickRow {
			label = rangeLabel(min(options, 9))
		}
		h := helped{label: l.label(label), words: words}
		h.leaves = u.act == leave || u.act == stopTyping
		h.lists = u.act == showKeys || u.act == typingKeys
		h.must = i == 0 || h.leaves || h.lists
		if h.lists {
			last = append(last, h)
			continue
		}
		out = append(out, h)
	}
	return append(out, last...)
}

// rangeLabel is the numbers up to n.
func rangeLabel(n int) string {
	if n < 2 {
		return "1"
	}
	return "1–" + strconv.Itoa(n)
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
