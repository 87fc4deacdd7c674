package twee

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
)

// condition writes a condition as SugarCube evaluates it. Every part stands in brackets.
func (n *names) condition(c content.Condition) string {
	switch c := c.(type) {
	case content.All:
		return n.joined(c, " and ")
	case content.Any:
		return n.joined(c, " or ")
	case content.Not:
		return "not (" + n.condition(c.Part) + ")"
	case content.Compare:
		return n.quantity(c) + operator(c.Op) + fmt.Sprint(c.N)
	case content.CompareLevel:
		if n.levels[c.Competency] == "" {
			n.levels[c.Competency] = n.declare("level_"+c.Competency.ID, "0", "level in "+c.Competency.ID+", 0 to 4")
		}
		return n.levels[c.Competency] + operator(c.Op) + fmt.Sprint(c.N)
	case content.HasSeen:
		if name, ok := n.scenes[string(c)]; ok {
			return `hasVisited("` + name + `")`
		}
		return "false"
	case content.HasChosen:
		return n.mark(string(c))
	case content.InContext:
		return `$context is "` + string(c) + `"`
	case content.HasMet:
		return n.ended(c)
	}
	return "true"
}

func (n *names) ended(c content.HasMet) string {
	if n.met[c.Scenario] == "" {
		n.met[c.Scenario] = n.declare("met_"+c.Scenario.ID, `"none"`, "how "+c.Scenario.ID+" ended last: none, strong, mixed, poor")
	}
	if c.Ending == "" {
		return n.met[c.Scenario] + ` isnot "none"`
	}
	return n.met[c.Scenario] + ` is "` + string(c.Ending) + `"`
}

func (n *names) joined(parts []content.Condition, word string) string {
	out := make([]string, len(parts))
	for i, p := range parts {
		out[i] = "(" + n.condition(p) + ")"
	}
	return strings.Join(out, word)
}

// quantity is what a comparison reads; what the scenario has no meter for is 0.
func (n *names) quantity(c content.Compare) string {
	if c.Of == content.OfConfidence {
		return "$confidence"
	}
	if name, ok := n.meters[c.Name]; ok && c.Of == content.OfMeter {
		return name
	}
	return "0"
}

func operator(op content.Op) string {
	switch op {
	case content.AtLeast:
		return " gte "
	case content.AtMost:
		return " lte "
	case content.More:
		return " gt "
	case content.Less:
		return " lt "
	case content.Equal:
	}
	return " is "
}
