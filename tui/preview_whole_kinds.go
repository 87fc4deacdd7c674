package tui

import (
	"fmt"
	"strings"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

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
