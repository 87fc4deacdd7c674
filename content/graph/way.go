package graph

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
)

// way is how one scene leads to another.
type way struct {
	to    string // slug; a scene of that name may be missing
	label string
	route bool // it is taken without asking
}

// waysOf are the choices or routes of a scene in the order of the file. The last route is taken in any case.
func waysOf(s *content.Scene) (out []way) {
	for _, c := range s.Choices {
		out = append(out, way{to: c.To, label: choiceLabel(c)})
	}
	for i, r := range s.Routes {
		label := "otherwise"
		switch {
		case r.If != nil:
			label = when(r.If)
		case i == 0:
			label = ""
		}
		out = append(out, way{r.To, label, true})
	}
	return out
}

// choiceLabel is the grade, the words, and when the choice is on offer.
func choiceLabel(c *content.Choice) string {
	label := c.Grade.String() + " " + oneSpace(c.Words.String())
	if c.If != nil {
		label += " (" + when(c.If) + ")"
	}
	if c.Once {
		label += " (once)"
	}
	return label
}

// when writes a condition as authors do. Where there is no pack around a file, names have none in front of them.
func when(c content.Condition) string { return "if " + strings.ReplaceAll(c.String(), " /", " ") }

// sceneLabel is the name of a scene and how it ends the conversation, if it does.
func sceneLabel(s *content.Scene) string {
	name := oneSpace(s.Name.String())
	if name == "" {
		name = "(no name)"
	}
	if s.Ending != nil {
		name += " (ends " + string(s.Ending.Kind) + ")"
	}
	return name
}

// lost are the names that ways lead to and no scene has, in the order of the file.
func lost(sc *content.Scenario) (out []string) {
	seen := map[string]bool{}
	look := func(to string) {
		if sc.Scene(to) == nil && !seen[to] {
			seen[to] = true
			out = append(out, to)
		}
	}
	if len(sc.Scenes) > 0 {
		look(sc.Start)
	}
	for _, s := range sc.Scenes {
		for _, w := range waysOf(s) {
			look(w.to)
		}
	}
	return out
}

// lostLabel says that a scene is missing.
func lostLabel(slug string) string {
	if slug == "" {
		return "no scene"
	}
	return "no scene is called " + slug
}

// numbers gives every scene, and every name without one, a number of its own: names of nodes that no format can misread.
func numbers(sc *content.Scenario) map[string]int {
	out := map[string]int{}
	for _, s := range sc.Scenes {
		out[s.Slug] = len(out)
	}
	for _, slug := range lost(sc) {
		out[slug] = len(out)
	}
	return out
}

// fold breaks words into lines of about so many letters.
func fold(words string, width int) []string {
	var lines []string
	line := ""
	for _, w := range strings.Fields(words) {
		switch {
		case line == "":
			line = w
		case len([]rune(line))+1+len([]rune(w)) > width:
			lines, line = append(lines, line), w
		default:
			line += " " + w
		}
	}
	return append(lines, line)
}

func oneSpace(s string) string { return strings.Join(strings.Fields(s), " ") }

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
