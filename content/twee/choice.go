package twee

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
)

// choice writes a link, and in it what comes of taking it.
func (w *writer) choice(c *content.Choice) {
	var when []string
	if c.If != nil {
		when = append(when, "("+w.condition(c.If)+")")
	}
	if once, ok := w.once[c]; ok {
		when = append(when, "(not "+once+")")
	}
	before, after := "", ""
	if len(when) > 0 {
		before, after = "<<if "+strings.Join(when, " and ")+">>", "<</if>>"
	}
	w.line("%s<<link [[%s->%s]]>>", before, linkWords(c.Words.String()), w.to(c.To))
	w.line("/* %s */", chips(c))
	w.changes(c)
	if len(c.Reaction) > 0 {
		w.say("$reaction", c.Reaction)
	}
	if len(c.Feedback) > 0 {
		w.say("$feedback", c.Feedback)
	}
	w.line("<</link>>%s\n", after)
}

// say adds paragraphs to a variable, each on its condition.
func (w *writer) say(variable string, p content.Prose) {
	blocks(p, "", func(markup string, c content.Condition) {
		set := fmt.Sprintf("<<set %s += %s>>", variable, quoted(opening(strings.TrimSpace(markup))+"\n"))
		if c != nil {
			set = "<<if " + w.condition(c) + ">>" + set + "<</if>>"
		}
		w.line("%s", set)
	})
}

// changes moves the meters, each step kept between 0 and its most, and sets the marks.
func (w *writer) changes(c *content.Choice) {
	for _, e := range c.Effects {
		for _, m := range w.scenario.Meters {
			if m.Name == e.Meter {
				name := w.meters[m.Name]
				w.line("<<set %s to Math.clamp(%s + %d, 0, %d)>>", name, name, e.Points, m.Max)
			}
		}
	}
	for _, mark := range c.As {
		w.line("<<set %s to true>>", w.mark(mark))
	}
	if once, ok := w.once[c]; ok {
		w.line("<<set %s to true>>", once)
	}
}

// chips are those of the choice, as authors write them.
func chips(c *content.Choice) string {
	out := []string{c.Grade.String()}
	for _, e := range c.Effects {
		name := e.Meter
		if name == "" {
			name = strings.TrimPrefix(e.Behaviour.String(), "/")
		}
		sign := "+"
		if e.Points < 0 {
			sign = "-"
		}
		out = append(out, fmt.Sprintf("%s%d %s", sign, max(e.Points, -e.Points), name))
	}
	if c.If != nil {
		out = append(out, ifChip(c.If))
	}
	if c.Once {
		out = append(out, "once")
	}
	for _, mark := range c.As {
		out = append(out, "as "+mark)
	}
	if len(c.Catches) > 0 {
		out = append(out, "catches "+strings.Join(c.Catches, " "))
	}
	return "`" + strings.Join(out, "` `") + "`"
}

// ifChip writes a condition as authors do. Where there is no pack around a file, names have none in front of them.
func ifChip(c content.Condition) string { return "if " + strings.ReplaceAll(c.String(), " /", " ") }
