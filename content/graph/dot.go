package graph

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
)

// dotWidth is about how many letters stand on a line of a label.
const dotWidth = 32

// DOT draws the scenario in the language of Graphviz: boxes for scenes that ask, diamonds for those that lead on, rounded boxes for
// endings.
func DOT(sc *content.Scenario) string {
	var b strings.Builder
	fmt.Fprintf(&b, "digraph %s {\n", dotLabel(sc.ID))
	fmt.Fprintf(&b, "    graph [charset=\"UTF-8\", label=%s, labelloc=t];\n", dotLabel(oneSpace(sc.Title)))
	b.WriteString("    node [shape=box];\n    start [shape=point];\n")
	number := numbers(sc)
	for _, s := range sc.Scenes {
		look := ""
		switch {
		case s.Ending != nil:
			look = ", style=rounded"
		case len(s.Routes) > 0:
			look = ", shape=diamond"
		}
		fmt.Fprintf(&b, "    s%d [label=%s%s];\n", number[s.Slug], dotLabel(sceneLabel(s)), look)
	}
	for _, slug := range lost(sc) {
		fmt.Fprintf(&b, "    s%d [label=%s, style=dashed];\n", number[slug], dotLabel(lostLabel(slug)))
	}
	if len(sc.Scenes) > 0 {
		fmt.Fprintf(&b, "    start -> s%d;\n", number[sc.Start])
	}
	for _, s := range sc.Scenes {
		for _, w := range waysOf(s) {
			look := ""
			if w.route {
				look = ", style=dashed"
			}
			fmt.Fprintf(&b, "    s%d -> s%d [label=%s%s];\n", number[s.Slug], number[w.to], dotLabel(w.label), look)
		}
	}
	b.WriteString("}\n")
	return b.String()
}

// dotLabel writes words in quotation marks, folded. Graphviz reads entities of HTML in labels, so the sign that begins one is
// written as one.
func dotLabel(words string) string {
	lines := fold(words, dotWidth)
	for i, line := range lines {
		lines[i] = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "&", "&amp;").Replace(line)
	}
	return `"` + strings.Join(lines, `\n`) + `"`
}
