package tui

import (
	"fmt"
	"strings"
)

// KeysPage is the page on keys: the table that the screens are led by, in lines of at most 80 columns.
func KeysPage() string {
	var b strings.Builder
	b.WriteString("KEYS\n\nThe line at the foot of every screen names what is valid there; ? lists all of it,\nand does what you choose. No key needs alt or a function key.\n\n")
	for _, k := range bindings() {
		fmt.Fprintf(&b, "  %-24s %s\n", strings.Join(k.shown(), ", "), k.words)
	}
	b.WriteString("\nWhile you write:\n\n")
	for _, k := range typing() {
		fmt.Fprintf(&b, "  %-24s %s\n", strings.Join(k.shown(), ", "), k.words)
	}
	return b.String()
}

// shown are the names of a binding's keys; of a range, its ends.
func (b binding) shown() []string {
	if len(b.keys) > 4 {
		return []string{b.label}
	}
	return b.keys
}
