package content

import (
	"fmt"
	"slices"
	"strings"
)

// Meter is a number between 0 and Max that choices move and conditions read.
type Meter struct {
	Pos   Pos
	Name  string
	Start int
	Max   int
}

// meters reads `trust: 2 of 5`.
func (p *scenarioParser) meters() {
	for _, m := range p.file.front.pairs("meters") {
		start, most, ok := strings.Cut(m.Value.Text, " of ")
		n, startOK := parseNumber(start)
		top, topOK := parseNumber(most)
		switch {
		case ok && (tooFar(start) || tooFar(most)):
			p.report(m.Value.Pos, "S001", fmt.Sprintf("the meter `%s` goes too far: “%s”", m.Key.Text, m.Value.Text),
				numbersEnd+", and up to 5 is plenty for a meter")
		case !ok || !startOK || !topOK:
			p.report(m.Value.Pos, "S001", fmt.Sprintf("the meter `%s` is written “%s”", m.Key.Text, m.Value.Text),
				fmt.Sprintf("write where it starts and how far it goes: `%s: 2 of 5`", m.Key.Text))
		case n > top || top == 0:
			p.report(m.Value.Pos, "S001", fmt.Sprintf("the meter `%s` starts at %d and goes only to %d", m.Key.Text, n, top),
				fmt.Sprintf("write `%s: %d of %d`, for example", m.Key.Text, min(n, 2), max(n, 5)))
		case !isWord(m.Key.Text) || slices.Contains(conditionWords(), m.Key.Text):
			p.report(m.Key.Pos, "S001", fmt.Sprintf("a meter cannot be called `%s`", m.Key.Text),
				"use letters, digits and hyphens, and none of the words that conditions are made of")
		}
		// A broken meter still has its name, so that what it is used for isn't reported too.
		p.scenario.Meters = append(p.scenario.Meters, Meter{m.Key.Pos, m.Key.Text, n, top})
		p.names.meters = append(p.names.meters, m.Key.Text)
	}
}

// conditionWords are the words that have a meaning in conditions.
func conditionWords() []string {
	return []string{"and", "or", "not", "if", "level", "seen", "chose", "met", "confidence", "tries"}
}
