package tui

import (
	"fmt"
	"strings"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// PreviewLines is a whole file in lines of at most width columns, with all that is behind its words: its problems first, then every
// part of it in the order of the file.
func PreviewLines(r Reading, s content.Subject, width int) []string {
	_, pos, _ := s.Of()
	out := wrap(subjectWords(s)+".", width)
	var own []content.Problem
	for _, p := range r.Problems {
		if p.File == pos.File {
			own = append(own, p)
		}
	}
	for _, words := range faultWords(own) {
		out = append(out, wrap(words, width)...)
	}
	for _, b := range wholeOf(s, r.Library) {
		if _, heads := b.(content.Subheading); heads {
			out = append(out, "")
		}
		out = append(out, blockLines(b, width)...)
	}
	for i, line := range out {
		out[i] = strings.TrimRight(plainText(line), " ")
	}
	return out
}

// fullText gathers the words of a file and what is behind them.
type fullText struct {
	lib *content.Library
	out content.Prose
}

// wholeOf is a file as one text.
func wholeOf(s content.Subject, lib *content.Library) content.Prose {
	w := &fullText{lib: lib}
	switch s := s.(type) {
	case *content.Scenario:
		w.scenario(s)
	case *content.Lesson:
		w.lesson(s)
	case *content.Checkup:
		w.checkup(s)
	case *content.Competency:
		w.competency(s)
	case *content.Badge:
		w.badge(s)
	case *content.Role:
		w.role(s)
	case *content.Nudges:
		w.nudges(s)
	case *content.Cover:
		w.cover(s)
	}
	return w.out
}

func (w *fullText) say(format string, args ...any) {
	w.out = append(w.out, content.Paragraph{Text: content.Line{content.Text(oneLine(fmt.Sprintf(format, args...)))}})
}

func (w *fullText) head(words content.Line) {
	w.out = append(w.out, content.Subheading{Level: 3, Text: words})
}

func (w *fullText) title(words string) { w.head(content.Line{content.Text(words)}) }

func (w *fullText) prose(p content.Prose) { w.out = append(w.out, behind(p)...) }

// list puts lines into a list.
func (w *fullText) list(items ...content.Line) {
	l := content.List{}
	for _, item := range items {
		l.Items = append(l.Items, content.Prose{content.Paragraph{Text: item}})
	}
	if len(items) > 0 {
		w.out = append(w.out, l)
	}
}

func (w *fullText) scenario(s *content.Scenario) {
	w.say("%s, level %d. Feedback comes %s.", upper(minuteWords(float64(s.Minutes))), s.Level, map[bool]string{true: "after each turn", false: "in the debrief"}[s.Immediate])
	for _, m := range s.Cast {
		w.say("%s: %s", m.Name, m.About)
	}
	for _, m := range s.Meters {
		w.say("It counts %s: from %d, at most %d.", m.Name, m.Start, m.Max)
	}
	w.prose(s.Opening)
	for _, sc := range s.Scenes {
		w.title(fmt.Sprintf("Scene “%s”, line %d", inner(oneLine(sc.Name.String())), sc.Pos.Line))
		w.prose(sc.Body)
		for _, c := range sc.Choices {
			w.choice(s, c)
		}
		for _, r := range sc.Routes {
			cond := "where none before it holds"
			if r.If != nil {
				cond = "if " + content.ConditionWords(r.If, nil)
			}
			w.say("It goes on to %s %s.", placeName(s, r.To), cond)
		}
		if e := sc.Ending; e != nil {
			w.say("It ends here: ending %s.", e.Kind)
			w.prose(e.Body)
			w.head(e.Title)
			w.prose(e.Debrief)
		}
	}
	if len(s.Cues) > 0 {
		w.title("Cues")
	}
	for _, c := range s.Cues {
		w.say("Cue %s:", c.Name)
		w.prose(c.Text)
	}
}

func (w *fullText) choice(s *content.Scenario, c *content.Choice) {
	w.say("Choice, line %d: %s [%s]", c.Pos.Line, quoted(oneLine(c.Words.String())), choiceBehind(s, c))
	if c.If != nil {
		w.say("Only on offer if %s.", content.ConditionWords(c.If, nil))
	}
	w.prose(c.Reaction)
	w.out = append(w.out, content.Quote{Alert: "feedback", Body: behind(c.Feedback)})
}

func (w *fullText) lesson(l *content.Lesson) {
	for _, words := range lessonBehind(l)[:1] {
		w.say("%s", words)
	}
	w.title("Hook")
	w.prose(l.Hook)
	w.title("Idea")
	w.prose(l.Idea)
	w.title("Example")
	w.prose(l.Example.Shared)
	for _, v := range l.Example.Versions {
		w.head(v.Title)
		w.prose(v.Body)
	}
	w.title("Check")
	w.questions(l.Checks)
	w.title("Reflect")
	w.prose(l.Reflect)
	w.title("Try it today")
	for _, t := range l.Tries {
		w.say("%s → %s", t.Cue, t.Action)
	}
}

func (w *fullText) questions(all []*content.Question) {
	for _, q := range all {
		w.head(q.Ask)
		w.say("Line %d, level %d.", q.Pos.Line, q.Level)
		w.prose(q.Body)
		for _, o := range q.Options {
			w.say("Option, line %d: %s [%s]", o.Pos.Line, quoted(oneLine(o.Words.String())), optionBehind(o))
			w.out = append(w.out, content.Quote{Alert: "feedback", Body: behind(o.Feedback)})
		}
	}
}

func (w *fullText) checkup(c *content.Checkup) {
	ask := "what would work best"
	if c.Would {
		ask = "what one would do"
	}
	w.say("%s. It asks %s.", upper(minuteWords(float64(c.Minutes))), ask)
	w.prose(c.About)
	w.questions(c.Items)
}

func (w *fullText) competency(c *content.Competency) {
	w.say("Area: %s.", c.Area)
	w.prose(c.About)
	w.title("What it looks like")
	w.behaviours(c.Behaviours)
	if len(c.Obstacles) > 0 {
		w.title("What gets in the way")
		w.behaviours(c.Obstacles)
	}
	w.title("Levels")
	for _, l := range c.Levels {
		w.say("%d %s: %s %s", l.N, l.Name, withStop(oneLine(l.InShort.String())), oneLine(l.TellBy.String()))
	}
	for _, r := range c.Rules {
		w.say("Level %d asks for: %s.", r.Level, strings.Join(measuresBehind(r.Tests), ", "))
	}
	w.alignments(c.Alignments)
}

func (w *fullText) behaviours(all []content.Behaviour) {
	for _, b := range all {
		w.list(append(content.Line{content.Literal{Text: b.ID}, content.Text(" ")}, b.Text...))
	}
}

func (w *fullText) alignments(all []content.Alignment) {
	if len(all) > 0 {
		w.title("Alignment")
	}
	for _, a := range all {
		w.say("%s (%s %s) %s", a.Label, a.Framework, a.Code, a.URL)
	}
}

func measuresBehind(all []content.Measure) []string {
	var out []string
	for _, m := range all {
		value := fmt.Sprint(m.Value)
		if m.Of == content.OfGrade {
			value = content.Grade(m.Value).String()
		}
		out = append(out, fmt.Sprintf("%s %s %s", m.Of, m.Op, value))
	}
	return out
}

func (w *fullText) badge(b *content.Badge) {
	w.say("For %s, level %d.", engine.TitleOf(w.lib, content.KindCompetency, b.Competency), b.Level)
	w.prose(b.About)
	w.title("Criteria")
	for _, c := range b.Criteria {
		parts := measuresBehind(c.Measures)
		if c.Ending != "" {
			parts = append(parts, "ending "+string(c.Ending))
		}
		if c.Level > 0 {
			parts = append(parts, fmt.Sprintf("level %d", c.Level))
		}
		for _, word := range []struct {
			is    bool
			words string
		}{{c.SelfReported, "self-reported"}, {c.Confirmed, "confirmed"}, {c.CoachConfirmed, "confirmed by a coach"}} {
			if word.is {
				parts = append(parts, word.words)
			}
		}
		line := c.Text
		if len(parts) > 0 {
			line = append(line[:len(line):len(line)], content.Text(" ["+strings.Join(parts, ", ")+"]"))
		}
		w.list(line)
	}
	if len(b.Evidence) > 0 {
		w.title("Evidence")
		w.prose(b.Evidence)
	}
	w.alignments(b.Alignments)
}

func (w *fullText) role(r *content.Role) {
	w.prose(r.About)
	w.title("What it asks for")
	for _, d := range r.Asks {
		words := fmt.Sprintf("%s, weight %d of 9", engine.TitleOf(w.lib, content.KindCompetency, d.Competency), d.Weight)
		if len(d.Why) > 0 {
			words += ": " + oneLine(d.Why.String())
		}
		w.say("%s", words)
	}
}

func (w *fullText) nudges(n *content.Nudges) {
	for _, e := range n.Entries {
		w.head(e.Name)
		w.out = append(w.out, content.Paragraph{Text: e.Text})
		for _, t := range e.Triggers {
			w.say("It comes %s.", triggerBehind(t))
		}
	}
}

// triggerBehind says when a reminder comes.
func triggerBehind(t content.Trigger) string {
	switch t := t.(type) {
	case content.After:
		return waitWords(t.Wait) + " after the last " + t.Event
	case content.Stale:
		return "where " + t.Competency.ID + " has had no evidence for " + waitWords(t.Wait)
	case content.AtHour:
		return "in the " + string(t)
	case content.AtMostEvery:
		return fmt.Sprintf("at most %d times a %s", t.N, t.Per)
	case content.When:
		return "if " + content.ConditionWords(t.If, nil)
	}
	return ""
}

func waitWords(d time.Duration) string {
	if hours := int(d / time.Hour); hours%24 != 0 {
		return countOf(hours, "hour")
	}
	return countOf(int(d/(24*time.Hour)), "day")
}

func (w *fullText) cover(c *content.Cover) {
	w.say("Version %s, language %s, licence %s.", c.Version, c.Language, c.Licence)
	if len(c.Authors) > 0 {
		w.say("By %s.", strings.Join(c.Authors, ", "))
	}
	var contexts []string
	for _, context := range c.Contexts {
		contexts = append(contexts, context.Title)
	}
	if len(contexts) > 0 {
		w.say("Settings: %s.", strings.Join(contexts, ", "))
	}
	w.prose(c.Body)
}
