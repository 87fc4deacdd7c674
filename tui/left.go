package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Left are the two lines that stay on the normal screen: what was done, and when the next session is due.
type Left struct {
	Done, Next string
	// ByLines is true where the learner asked to go on by plain lines instead.
	ByLines bool
	wide    int // the window at the end
	// Settings are those at the end, to be kept.
	Settings Settings
	// Faults are Hearten's own that came up on the way, where [Options.Debug] asks for them.
	Faults []*Fault
}

// Lines are the lines that stay, folded at spaces to the window as it was at the end, else to a terminal of this width; 0 is
// a width that is not known. Where the second would take more than one, its reason is left out.
func (l Left) Lines(width int) []string {
	if l.wide > 0 {
		width = l.wide
	}
	if width <= 0 {
		width = column
	}
	if short, _, ok := strings.Cut(l.Next, "; "); ok && ansi.StringWidth(l.Next) > width {
		l.Next = short + "."
	}
	var out []string
	for _, words := range []string{l.Done, l.Next} {
		out = append(out, wrap(words, width)...)
	}
	return out
}
