package ink

import (
	"strconv"

	"example.com/hearten/content"
)

// scene writes a knot. Its tag comes first, also before nothing: engines then show it on a line without words.
func (w *writer) scene(s *content.Scene) {
	w.gap()
	w.line("=== %s ===", w.scenes[s.Slug])
	w.line("%s", tag("scene:", s.Slug))
	if s.Ending != nil {
		w.line("%s", tag("ending:", string(s.Ending.Kind)))
	}
	if flag, ok := w.seen[s.Slug]; ok {
		w.line("~ %s = true", flag)
	}
	if w.circular[s.Slug] {
		w.stopCircle()
	}
	w.prose(s.Body, "", w.words)
	switch {
	case s.Ending != nil:
		w.ending(s.Ending)
	case len(s.Routes) > 0:
		w.routes(s.Routes)
	case len(s.Choices) > 0:
		w.choices(s.Choices)
	default:
		w.line("-> DONE")
	}
}

func (w *writer) ending(e *content.Ending) {
	w.prose(e.Body, "", w.words)
	w.words(e.Title.String(), nil)
	w.prose(e.Debrief, "", w.words)
	w.line("-> END")
}

// routes writes a list of ways of which the first that holds is taken. The last is the way on in any case.
func (w *writer) routes(all []content.Route) {
	for i, r := range all {
		if r.If == nil {
			all = all[:i+1]
			break
		}
	}
	last := len(all) - 1
	if last == 0 {
		w.line("%s", w.to(all[0].To))
		return
	}
	w.line("{")
	for _, r := range all[:last] {
		w.line("- %s:", w.condition(r.If))
		w.line("    %s", w.to(r.To))
	}
	w.line("- else:")
	w.line("    %s", w.to(all[last].To))
	w.line("}")
}

// choices writes what can be said, and where something may be off offer, what happens when nothing is left: ink takes a choice
// without words by itself then, and does not count it among the others.
func (w *writer) choices(all []*content.Choice) {
	always := false
	for _, c := range all {
		w.choice(c)
		always = always || c.If == nil && !c.Once
	}
	if !always {
		w.line("+ ->")
		w.line("    -> DONE")
	}
}

func (w *writer) choice(c *content.Choice) {
	bullet := "+"
	if c.Once {
		bullet = "*"
	}
	if c.If != nil {
		bullet += " {" + w.condition(c.If) + "}"
	}
	words := oneSpace(c.Words.String())
	if words == "" {
		words = "…" // ink would take one without words by itself
	}
	w.line("%s [%s]", bullet, escape(words))
	w.indent++
	defer func() { w.indent-- }()
	w.changes(c)
	w.line("%s", tag("grade:", c.Grade.String()))
	for _, e := range c.Effects {
		if e.Meter == "" {
			w.line("%s", tag(signed(e.Points, ""), " "+e.Behaviour.ID))
		}
	}
	for _, cue := range c.Catches {
		w.line("%s", tag("catches:", cue))
	}
	w.prose(c.Feedback, "", w.feedback)
	w.prose(c.Reaction, "", w.words)
	w.line("%s", w.to(c.To))
}

// changes moves the meters, each step kept between 0 and its most, and sets the marks.
func (w *writer) changes(c *content.Choice) {
	for _, e := range c.Effects {
		for _, m := range w.scenario.Meters {
			if m.Name == e.Meter {
				name := w.meters[m.Name]
				w.line("~ %s = MAX(0, MIN(%d, %s %s))", name, m.Max, name, signed(e.Points, " "))
			}
		}
	}
	for _, mark := range c.As {
		if flag, ok := w.chose[mark]; ok {
			w.line("~ %s = true", flag)
		}
	}
	if w.steps != "" {
		w.line("~ %s = 0", w.steps)
	}
}

func signed(n int, space string) string {
	if n < 0 {
		return "-" + space + strconv.Itoa(-n)
	}
	return "+" + space + strconv.Itoa(n)
}
