package engine_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// grade returns the grade that an input would get: a preview is the real thing.
func grade(s engine.Session, in engine.Input, now time.Time) (content.Grade, bool) {
	_, events, err := s.Reply(in, engine.At(now))
	if err != nil {
		return 0, false
	}
	for _, e := range events {
		switch f := e.Fact.(type) {
		case engine.QuestionAnswered:
			return f.Grade, true
		case engine.TurnTaken:
			return f.Grade, true
		}
	}
	return 0, false
}

// diligent answers with the best reply on offer, writes a line, makes a plan and does it.
func (l *learner) diligent(s engine.Session) {
	l.t.Helper()
	for !s.Done() {
		in := plainly(s.Prompt())
		switch p := s.Prompt().(type) {
		case engine.Question:
			in = l.best(s, len(p.Options))
		case engine.Scene:
			if len(p.Choices) > 0 {
				in = l.best(s, len(p.Choices))
			}
		case engine.MakePlan:
			in = engine.Intend{Cue: "at nine, when I open the inbox", Action: p.Suggestions[0].Action, N: 0}
		case engine.Writing:
			in = engine.Write{Text: "I waited, and she went on."}
		default:
		}
		s = l.reply(s, in)
	}
}

// best previews every choice; where confidence stands between answer and grade, it looks one step further.
func (l *learner) best(s engine.Session, n int) engine.Input {
	top, at := content.Grade(-1), 0
	for i := range n {
		in := engine.Choose{N: i}
		g, ok := grade(s, in, l.now)
		if !ok {
			next, _, err := s.Reply(in, engine.At(l.now))
			if err != nil {
				l.t.Fatal(err)
			}
			g, _ = grade(next, engine.Skip{}, l.now)
		}
		if g > top {
			top, at = g, i
		}
	}
	return engine.Choose{N: at}
}

func TestADiligentFortnightEarnsBothBadges(t *testing.T) {
	l := newLearner(t, embedded(t))
	if err := l.coach.Record(engine.ProfileSet{
		Role: "new-lead", Contexts: []content.ContextID{"frontline", "new-manager"}, Minutes: 8,
	}); err != nil {
		t.Fatal(err)
	}
	var diary strings.Builder
	for day := 1; day <= 18; day++ {
		p := l.progress()
		agenda := l.coach.Agenda(p, 0)
		s, err := l.coach.Begin(p, agenda)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&diary, "day %d\n", day)
		for _, a := range agenda.Activities {
			fmt.Fprintf(&diary, "  %s: %s\n", a.Kind, a.Title)
			for _, r := range a.Reasons {
				fmt.Fprintf(&diary, "    %s\n", r.Words)
			}
		}
		before := len(p.Awards)
		l.diligent(s)
		for _, a := range l.progress().Awards[before:] {
			fmt.Fprintf(&diary, "  earned: %s\n", a.Title)
		}
		l.now = l.now.Add(24 * time.Hour)
	}
	p := l.progress()
	t.Logf("\n%s%d pieces of evidence, streak %d", diary.String(), len(p.Pieces), p.Streak(l.coach.Today()))
	if len(p.Awards) != 2 {
		for _, ref := range l.coach.Library.All(content.KindBadge) {
			t.Logf("%+v", engine.Stand(p, l.coach.Library, ref))
		}
		t.Fatalf("got %d awards, want 2", len(p.Awards))
	}
	for _, a := range p.Awards {
		if len(a.Criteria) < 3 || a.Narrative == "" || a.Renew != "24 months" {
			t.Errorf("%s does not hold its rule: %+v", a.Title, a)
		}
		for _, c := range a.Criteria {
			if len(c.Evidence) == 0 {
				t.Errorf("%s: %q rests on no evidence", a.Title, c.Text)
			}
		}
	}
}
