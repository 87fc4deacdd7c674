package tui

import (
	"fmt"
	"strings"
)

// KeysPage is the page on keys: the table that the screens are led by, in lines of at most 80 columns.
func KeysPage() string {
	var b strings.Builder
	b.WriteString("KEYS\n\nThe line at the foot of every screen names what is valid there; ? lists all of\n" +
		"it, and does what you choose. No key needs alt or a function key.\n")
	for _, g := range append(keyGroups(), keyGroup{"While you write", typing()}) {
		fmt.Fprintf(&b, "\n%s\n", g.name)
		for _, k := range g.keys {
			fmt.Fprintf(&b, "  %-18s %s\n", k.names(), k.words)
		}
	}
	return b.String()
}
