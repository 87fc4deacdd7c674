package tui

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
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
