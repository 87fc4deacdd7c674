package tui

// Left are the two lines that stay on the normal screen: what was done, and when the next session is due.
type Left struct {
	Done, Next string
	// ByLines is true where the learner asked to go on by plain lines instead.
	ByLines bool
	// Settings are those at the end, to be kept.
	Settings Settings
	// Faults are Hearten's own that came up on the way, where [Options.Debug] asks for them.
	Faults []*Fault
}

// Lines are the lines that stay, folded at spaces to a terminal of this width; 0 is a width that is not known.
func (l Left) Lines(width int) []string {
	if width <= 0 {
		width = column
	}
	var out []string
	for _, words := range []string{l.Done, l.Next} {
		out = append(out, wrap(words, width)...)
	}
	return out
}
