package tui

import (
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// effectsBehind are points with their names.
func effectsBehind(all []content.Effect) []string {
	var out []string
	for _, e := range all {
		name := e.Meter
		if name == "" {
			name = e.Behaviour.ID
		}
		out = append(out, fmt.Sprintf("%+d %s", e.Points, name))
	}
	return out
}

// choiceBehind is what is behind a choice: its grade, what it does, and where it leads.
func choiceBehind(s *content.Scenario, c *content.Choice) string {
	parts := append([]string{c.Grade.String()}, effectsBehind(c.Effects)...)
	if len(c.Catches) > 0 {
		parts = append(parts, "picks up "+strings.Join(c.Catches, ", "))
	}
	for _, name := range c.As {
		parts = append(parts, "marked as "+name)
	}
	if c.Once {
		parts = append(parts, "once")
	}
	return strings.Join(parts, ", ") + "; leads to " + placeName(s, c.To)
}

// placeName names the scene that a way leads to.
func placeName(s *content.Scenario, slug string) string {
	sc := s.Scene(slug)
	if sc == nil {
		return "`" + slug + "`, which is no scene of this file"
	}
	return "“" + inner(oneLine(sc.Name.String())) + "”"
}

// optionBehind is what is behind an option.
func optionBehind(o *content.Option) string {
	return strings.Join(append([]string{o.Grade.String()}, effectsBehind(o.Effects)...), ", ")
}

// talkBehind is where a run stands: its meters, what is given, scenes seen, marks and cues.
func talkBehind(s *content.Scenario, p content.Play, begun bool, cues []engine.CueOutcome) []string {
	var out []string
	if len(s.Meters) > 0 {
		out = append(out, upper(metersWords(s, p))+".")
	}
	out = append(out, upper(assumedWords(s, p))+".")
	if !begun {
		return append(out, hiddenParagraphs(s.Opening, p)...)
	}
	if words := seenWords(s, p); words != "" {
		out = append(out, words)
	}
	for _, c := range cues {
		words := "met, and not picked up so far"
		if c.Caught {
			words = "picked up"
		}
		out = append(out, "Cue “"+c.Cue+"”: "+words+".")
	}
	return out
}

// sceneBehind is what is behind the scene that a run stands in: what is not shown and not on offer, and its routes.
func sceneBehind(s *content.Scenario, p content.Play) []string {
	sc := p.Scene()
	if sc == nil {
		return nil
	}
	out := hiddenParagraphs(sc.Body, p)
	for _, c := range sc.Choices {
		switch {
		case !p.Offers(c):
			out = append(out, hiddenWords(p, c))
		case c.If != nil:
			out = append(out, fmt.Sprintf("On offer, line %d: %s.", c.Pos.Line, content.ConditionWords(c.If, p)))
		}
	}
	for _, r := range sc.Routes {
		words := fmt.Sprintf("Route, line %d, to %s: ", r.Pos.Line, placeName(s, r.To))
		if r.If == nil {
			out = append(out, words+"where none before it holds.")
			continue
		}
		out = append(out, words+"if "+content.ConditionWords(r.If, p)+".")
	}
	return out
}

// stuckWords say that a run cannot go on from where it stands, "" where it can.
func stuckWords(p content.Play) string {
	sc := p.Scene()
	switch {
	case sc == nil:
		return "The way led to no scene of this file. Step back, and mend the link."
	case sc.Ending == nil && len(sc.Choices)+len(sc.Routes) == 0:
		return "This scene has no choices, no routes and no ending: a learner would be stuck here."
	case sc.Ending == nil && len(sc.Routes) == 0 && len(p.Offered()) == 0:
		return "None of the choices of this scene is on offer: a learner would be stuck here."
	}
	return ""
}

// assumedWords say who it is seen by.
func assumedWords(s *content.Scenario, p content.Play) string {
	parts := []string{"no setting"}
	if p.Context() != "" {
		parts[0] = "setting " + string(p.Context())
	}
	asked := s.Asked()
	if asked.Confidence {
		parts = append(parts, fmt.Sprintf("confidence %d", p.Confidence()))
	}
	for _, ref := range asked.Levels {
		parts = append(parts, fmt.Sprintf("level %d in %s", p.Level(ref), ref.ID))
	}
	for _, ref := range asked.Met {
		words := ref.ID + " not met before"
		if kind, ok := p.Met(ref); ok {
			words = ref.ID + " ended " + string(kind) + " before"
		}
		parts = append(parts, words)
	}
	return strings.Join(parts, ", ")
}

// seenWords name the scenes seen and the marks made.
func seenWords(s *content.Scenario, p content.Play) string {
	var seen, marks []string
	for _, sc := range s.Scenes {
		if p.Seen(sc.Slug) {
			seen = append(seen, sc.Slug)
		}
		for _, c := range sc.Choices {
			for _, name := range c.As {
				if p.Chose(name) && !slices.Contains(marks, name) {
					marks = append(marks, name)
				}
			}
		}
	}
	words := "Seen: " + strings.Join(seen, ", ") + "."
	if len(marks) > 0 {
		words += " Marked: " + strings.Join(marks, ", ") + "."
	}
	return words
}

// hiddenParagraphs are those that are not shown now, with why.
func hiddenParagraphs(prose content.Prose, p content.Play) []string {
	var out []string
	for _, b := range prose {
		par, ok := b.(content.Paragraph)
		if ok && par.If != nil && !par.If.Holds(p) {
			out = append(out, fmt.Sprintf("Not shown, line %d: %s: it needs that %s.", par.Pos.Line, quoted(brief(par.Text)), content.ConditionWords(par.If, p)))
		}
	}
	return out
}

// brief is the beginning of a line.
func brief(l content.Line) string {
	words := strings.Fields(oneLine(l.String()))
	if len(words) > 6 {
		return strings.Join(words[:6], " ") + " …"
	}
	return strings.Join(words, " ")
}

// questionBehind is what is behind a question.
func questionBehind(q *content.Question, options []*content.Option) []string {
	out := []string{fmt.Sprintf("Line %d, level %d.", q.Pos.Line, q.Level)}
	for _, o := range options {
		out = append(out, fmt.Sprintf("Line %d, %s: %s.", o.Pos.Line, quoted(brief(o.Words)), optionBehind(o)))
	}
	return out
}

// lessonBehind is what is behind a lesson's pages.
func lessonBehind(l *content.Lesson) []string {
	out := []string{fmt.Sprintf("Level %d, %s as its front matter says.", l.Level, minuteWords(float64(l.Minutes)))}
	var teaches []string
	for _, ref := range l.Teaches {
		teaches = append(teaches, ref.ID)
	}
	if len(teaches) > 0 {
		out = append(out, "It teaches "+strings.Join(teaches, ", ")+".")
	}
	for _, t := range l.Tries {
		out = append(out, fmt.Sprintf("Line %d, to be tried today: %s → %s", t.Pos.Line, oneLine(t.Cue.String()), oneLine(t.Action.String())))
	}
	return out
}
