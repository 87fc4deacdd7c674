package ink

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
)

// condition writes a condition. Every part stands in brackets, so that no order of ink's operators matters, and no marker
// stands alone in them: ink would read `(told)` as a list.
func (n *names) condition(c content.Condition) string {
	switch c := c.(type) {
	case content.All:
		return n.joined(c, " and ")
	case content.Any:
		return n.joined(c, " or ")
	case content.Not:
		return "not (" + n.condition(c.Part) + ")"
	case content.Compare:
		return fmt.Sprintf("%s %s %d", n.quantity(c), operator(c.Op), c.N)
	case content.CompareLevel:
		return fmt.Sprintf("%s %s %d", n.levels[c.Competency], operator(c.Op), c.N)
	case content.HasSeen:
		return n.seen[string(c)] + " == true"
	case content.HasChosen:
		return n.chose[string(c)] + " == true"
	case content.InContext:
		return n.context + ` == "` + string(c) + `"`
	case content.HasMet:
		if c.Ending == "" {
			return n.met[c.Scenario] + ` != "` + neverMet + `"`
		}
		return n.met[c.Scenario] + ` == "` + string(c.Ending) + `"`
	}
	return "true"
}

// neverMet is the value of a `met_…` variable for a scenario that the learner has not played.
const neverMet = "none"

func (n *names) joined(parts []content.Condition, word string) string {
	out := make([]string, len(parts))
	for i, p := range parts {
		out[i] = "(" + n.condition(p) + ")"
	}
	return strings.Join(out, word)
}

// quantity is what a comparison reads. What the scenario has no meter for is 0, as it is when it is played.
func (n *names) quantity(c content.Compare) string {
	if c.Of == content.OfConfidence {
		return n.confidence
	}
	if name, ok := n.meters[c.Name]; ok && c.Of == content.OfMeter {
		return name
	}
	return "0"
}

func operator(op content.Op) string {
	if op == content.Equal {
		return "=="
	}
	return string(op)
}
