package graph

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
)

// Mermaid draws the scenario as a flowchart in Mermaid: boxes for scenes that ask, diamonds for those that lead on, rounded boxes
// for endings.
func Mermaid(sc *content.Scenario) string {
	var b strings.Builder
	b.WriteString("flowchart TD\n")
	number := numbers(sc)
	fmt.Fprintf(&b, "    start([%s])\n", mermaidLabel(oneSpace(sc.Title)))
	for _, s := range sc.Scenes {
		open, shut := "[", "]"
		switch {
		case s.Ending != nil:
			open, shut = "([", "])"
		case len(s.Routes) > 0:
			open, shut = "{", "}"
		}
		fmt.Fprintf(&b, "    s%d%s%s%s\n", number[s.Slug], open, mermaidLabel(sceneLabel(s)), shut)
	}
	for _, slug := range lost(sc) {
		fmt.Fprintf(&b, "    s%d[/%s/]\n", number[slug], mermaidLabel(lostLabel(slug)))
	}
	if len(sc.Scenes) > 0 {
		fmt.Fprintf(&b, "    start --> s%d\n", number[sc.Start])
	}
	for _, s := range sc.Scenes {
		for _, w := range waysOf(s) {
			arrow := "-->"
			if w.route {
				arrow = "-.->"
			}
			if w.label != "" {
				arrow += "|" + mermaidLabel(w.label) + "|"
			}
			fmt.Fprintf(&b, "    s%d %s s%d\n", number[s.Slug], arrow, number[w.to])
		}
	}
	return b.String()
}

// mermaidLabel writes words in quotation marks, with every sign that means something to Mermaid, or to the markdown and HTML that
// it reads within them, as a number. A colon is one of them: what follows `style` and one is cut.
func mermaidLabel(words string) string {
	var b strings.Builder
	b.WriteByte('"')
	digits := true // only digits so far: with a full stop they would begin a list
	for i, r := range words {
		letter := r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		switch {
		case r > '~', letter, strings.ContainsRune(" ,?!'()", r), r == '.' && !digits, r == '-' && i > 0:
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "#%d;", r)
		}
		digits = digits && r >= '0' && r <= '9'
	}
	b.WriteByte('"')
	return b.String()
}
