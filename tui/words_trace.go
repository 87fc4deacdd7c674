package tui

import (
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// beganWords tell how a run begins.
func beganWords(s *content.Scenario, g content.Given, turns int) []string {
	words := "“" + inner(oneLine(s.Title)) + "” begins"
	if turns > 0 {
		words += " again after " + countOf(turns, "turn")
	}
	words += ": " + assumedWords(s, s.Play(g)) + "."
	if len(s.Meters) > 0 {
		words += " " + upper(metersWords(s, s.Play(g))) + "."
	}
	return []string{words}
}

// metersWords are the meters with their values.
func metersWords(s *content.Scenario, p content.Play) string {
	var parts []string
	for _, m := range s.Meters {
		parts = append(parts, fmt.Sprintf("%s %d of %d", m.Name, p.Meter(m.Name), m.Max))
	}
	return strings.Join(parts, ", ")
}

// movedMeters are the meters before and after a choice.
func movedMeters(s *content.Scenario, before, after content.Play) []string {
	var out []string
	for _, m := range s.Meters {
		from, to := before.Meter(m.Name), after.Meter(m.Name)
		words := fmt.Sprintf("%s stays at %d of %d.", m.Name, to, m.Max)
		if from != to {
			words = fmt.Sprintf("%s was %d, and is %d of %d now.", m.Name, from, to, m.Max)
		}
		out = append(out, "  "+words)
	}
	return out
}

// cameToTold name the scene in which a run stands.
func cameToTold(p content.Play) []string {
	sc := p.Scene()
	switch {
	case sc == nil:
		return []string{"  It leads to no scene of this file."}
	case sc.Ending != nil:
		return []string{fmt.Sprintf("  It comes to “%s”, line %d: ending %s.", inner(oneLine(sc.Name.String())), sc.Pos.Line, sc.Ending.Kind)}
	}
	return []string{fmt.Sprintf("  It comes to “%s”, line %d.", inner(oneLine(sc.Name.String())), sc.Pos.Line)}
}

// routeWords tell a route that was taken, and why.
func routeWords(p content.Play, r content.Route) string {
	words := "  The route to `" + r.To + "` is taken"
	if r.If == nil {
		return words + ", since none before it holds."
	}
	if !r.If.Holds(p) {
		return words + ", though " + content.ConditionWords(r.If, p) + " does not hold: no route does, and it is the last one."
	}
	return words + ": " + content.ConditionWords(r.If, p) + "."
}

// turnTold tells a turn: the choice, what it is worth, what it shows, marks and picks up, and what was not on offer.
func turnTold(s *content.Scenario, p content.Play, c *content.Choice, f engine.TurnTaken) []string {
	sc := p.Scene()
	out := []string{fmt.Sprintf("Turn %d, “%s”: choice %s, line %d, %s.", f.Turn, inner(oneLine(sc.Name.String())), c.Key, c.Pos.Line, c.Grade)}
	for _, e := range c.Effects {
		if e.Meter != "" {
			out = append(out, fmt.Sprintf("  Effect: %+d %s.", e.Points, e.Meter))
		}
	}
	out = append(out, evidenceTold(f.Response)...)
	for _, name := range c.As {
		out = append(out, "  Marked as `"+name+"`.")
	}
	if c.Once {
		out = append(out, "  It is not offered again in this run.")
	}
	if c.If != nil {
		out = append(out, "  It was on offer: "+content.ConditionWords(c.If, p)+".")
	}
	reaction, _ := p.Answer(c)
	for _, name := range slices.Compact(append(sc.Body.Shown(p).Cues(), reaction.Cues()...)) {
		if !slices.Contains(c.Catches, name) {
			out = append(out, "  Cue `"+name+"`: went by here.")
		}
	}
	for _, name := range c.Catches {
		out = append(out, "  Cue `"+name+"`: picked up.")
	}
	for _, o := range sc.Choices {
		if !p.Offers(o) {
			out = append(out, "  "+hiddenWords(p, o))
		}
	}
	return out
}

// evidenceTold is what an answer showed and passed over.
func evidenceTold(r engine.Response) []string {
	var out []string
	for _, e := range r.Evidence {
		out = append(out, fmt.Sprintf("  Evidence: %+d %s, of %s.", e.Points, e.Behaviour.ID, e.Competency.ID))
	}
	for _, b := range r.Missed {
		out = append(out, "  Passed over: "+b.ID+", which the best on offer shows.")
	}
	return out
}

// hiddenWords say why a choice is not on offer.
func hiddenWords(p content.Play, c *content.Choice) string {
	words := fmt.Sprintf("Not on offer, line %d: %s", c.Pos.Line, quoted(oneLine(c.Words.String())))
	if c.If != nil && !c.If.Holds(p) {
		return words + ": it needs that " + content.ConditionWords(c.If, p) + "."
	}
	return words + ": it is offered once, and was taken."
}

// endTold tell the end of a run.
func endTold(f engine.ScenarioEnded) []string {
	share := "no share, since no turn was taken"
	if f.Best > 0 {
		share = fmt.Sprintf("a share of %d of %d, %.0f in a hundred", f.Got, f.Best, 100*float64(f.Got)/float64(f.Best))
	}
	out := []string{fmt.Sprintf("The end: `%s`, %s, with %s.", f.Ending, f.Kind, share)}
	for _, c := range f.Cues {
		words := "went by"
		if c.Caught {
			words = "picked up"
		}
		out = append(out, "  Cue `"+c.Cue+"`: "+words+".")
	}
	return out
}

// answerTold tell an answer to a question.
func answerTold(f engine.QuestionAnswered) []string {
	words := fmt.Sprintf("Question `%s`: option %s, %s", f.Question, f.Choice, f.Grade)
	if f.Confidence > 0 {
		words += fmt.Sprintf(", confidence %d", f.Confidence)
	}
	return append([]string{words + "."}, evidenceTold(f.Response)...)
}
