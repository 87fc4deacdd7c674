package tui

import (
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// What a preview says of itself.
const (
	assumeWords = "Who is it seen by? The way you went is gone again with what you choose here, as far as it leads."
	previewEnd  = "This is the end of it."
)

// previewSide stands at the other end of the heading.
func previewSide(side string) string {
	if side == "" {
		return "preview"
	}
	return side + ", preview"
}

// redrawnWords say that a file was saved; lost counts the steps that are not there any more.
func redrawnWords(r Reading, lost int) string {
	if r.Err != nil {
		return "It was changed, and cannot be read now."
	}
	if lost > 0 {
		return "Saved, and drawn anew. The way you went ends here now."
	}
	return "Saved, and drawn anew."
}

// kindWords name a kind for those who write.
func kindWords(k content.Kind) string {
	switch k {
	case content.KindScenario:
		return "conversation"
	case content.KindCheckup:
		return "check-up"
	case content.KindNudges:
		return "reminders"
	case content.KindPack, content.KindCompetency, content.KindLesson, content.KindBadge, content.KindRole, content.KindWalk:
	}
	return string(k)
}

// subjectWords name a file in a list.
func subjectWords(s content.Subject) string {
	kind, pos, title := s.Of()
	return upper(kindWords(kind)) + " “" + inner(oneLine(title)) + "”, " + oneLine(pos.File)
}

// sceneWords name a scene in a list.
func sceneWords(sc *content.Scene) string {
	words := fmt.Sprintf("%s, line %d", oneLine(sc.Name.String()), sc.Pos.Line)
	if sc.Ending != nil {
		words += fmt.Sprintf(", ending %s", sc.Ending.Kind)
	}
	return words
}

// faultWords are problems in a sentence each, the errors first.
func faultWords(problems []content.Problem) []string {
	var out []string
	for _, severity := range []content.Severity{content.Error, content.Warning} {
		for _, p := range problems {
			if p.Severity != severity {
				continue
			}
			words := fmt.Sprintf("Line %d, %s %s: %s", p.Line, p.Severity, p.Code, p.Message)
			if p.Suggestion != "" {
				words += "; " + p.Suggestion
			}
			out = append(out, withStop(oneLine(words)))
		}
	}
	return out
}

// behind is prose with what learners do not see: where cues stand, and when a paragraph is shown.
func behind(p content.Prose) content.Prose {
	out := make(content.Prose, len(p))
	for i, b := range p {
		switch b := b.(type) {
		case content.Paragraph:
			b.Text = cuesShown(b.Text)
			if b.If != nil {
				b.Text = append(content.Line{content.Literal{Text: "[only if " + content.ConditionWords(b.If, nil) + "]"}, content.Text(" ")}, b.Text...)
				b.If = nil
			}
			out[i] = b
		case content.List:
			items := make([]content.Prose, len(b.Items))
			for j, item := range b.Items {
				items[j] = behind(item)
			}
			b.Items = items
			out[i] = b
		case content.Quote:
			b.Body = behind(b.Body)
			out[i] = b
		case content.Code, content.Table, content.Subheading, content.Rule:
			out[i] = b
		}
	}
	return out
}

func cuesShown(l content.Line) content.Line {
	out := slices.Clone(l)
	for i, in := range out {
		switch in := in.(type) {
		case content.CueMark:
			out[i] = content.Literal{Text: " [cue " + in.Name + "]"}
		case content.Strong:
			out[i] = content.Strong(cuesShown(content.Line(in)))
		case content.Emphasis:
			out[i] = content.Emphasis(cuesShown(content.Line(in)))
		case content.Struck:
			out[i] = content.Struck(cuesShown(content.Line(in)))
		case content.Text, content.Literal, content.Link, content.Break:
		}
	}
	return out
}

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
