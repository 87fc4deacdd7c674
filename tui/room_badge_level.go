package tui

import (
	"fmt"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// levelTitle is the level that is asked for, with its name where that ends no clause: "level 2 (Practising)".
func (c criterion) levelTitle() string {
	words := fmt.Sprintf("level %d", c.asked.Level)
	if skill := c.lib.Competency(c.subject()); skill != nil {
		for _, l := range skill.Levels {
			if name := oneLine(l.Name); l.N == c.asked.Level && name != "" {
				words += " (" + name + ")"
			}
		}
	}
	return words
}

// mastery is how high a score is asked for, as a share.
func (c criterion) mastery() (x float64, ok bool) {
	for _, m := range c.asked.Measures {
		if m.Of == content.OfMastery {
			return m.Value, true
		}
	}
	return 0, false
}

// standsFar is how far the level and the score have come that are asked for.
func (c criterion) standsFar() []entry {
	var out []entry
	find := c.subject().String()
	if want := c.asked.Level; want > 0 {
		n := min(want, c.p.Level(c.lib, c.subject()))
		out = append(out, entry{title: "Level in " + c.subjectTitle(), side: fmt.Sprintf("%d of %d", n, want), find: find})
	}
	if x, ok := c.mastery(); ok {
		sure := 0
		if p := c.p.Mastery(c.subject(), x); p > 0 {
			sure = engine.InHundred(p)
		}
		asked := engine.InHundred(engine.Mastered)
		out = append(out, entry{
			title: fmt.Sprintf("%d or more in %s", points(100*x), c.subjectTitle()), find: find,
			side: fmt.Sprintf("%d of %d in 100 sure", min(sure, asked), asked),
		})
	}
	return out
}
