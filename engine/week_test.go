package engine_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// friday moves the clock to the Friday of its week.
func (l *learner) friday() {
	l.now = l.now.AddDate(0, 0, int(time.Friday-l.now.Weekday()))
}

func closesWeek(a engine.Agenda) int {
	return slices.IndexFunc(a.Activities, func(act engine.Activity) bool { return act.Kind == engine.DoWeek })
}

func TestAWeekIsClosedOnItsFridayOnce(t *testing.T) {
	l := newLearner(t, embedded(t))
	offered := func(want bool, when string) {
		t.Helper()
		a := l.coach.Agenda(l.progress(), 5)
		if i := closesWeek(a); (i >= 0) != want || want && i != len(a.Activities)-1 {
			t.Fatalf("%s: it stands at %d of %d", when, i, len(a.Activities))
		}
	}
	tuesday := l.now
	l.friday()
	offered(false, "a Friday after nothing")
	l.now = tuesday
	l.diligent(l.begin(l.do(content.KindLesson, "say-it-back")))
	offered(false, "a Tuesday")
	l.friday()
	offered(true, "Friday")

	a := l.coach.Agenda(l.progress(), 5)
	act := a.Activities[closesWeek(a)]
	if got, want := act.Reasons[0].Words, "It is Friday, and you were here on one day this week."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	without, err := engine.Fold(l.coach.Library, l.without(act.Reasons[0].Causes))
	if err != nil {
		t.Fatal(err)
	}
	if closesWeek(engine.Plan(without, l.coach.Library, l.coach.Today(), 5, nil)) >= 0 {
		t.Error("without its causes it is offered all the same")
	}

	s := l.begin(act)
	s = l.reply(s, engine.Write{Text: "I asked K. before I answered."})
	s = l.reply(s, engine.Write{Text: "Anna"})
	s = l.reply(s, engine.Write{Text: "Taking the call at six"})
	l.undoable(s, "Taking the call at six")
	s = l.reply(s, engine.Write{Text: "it meant the ward had its numbers, and I had my evening"})
	want := "Anna,\n\nThank you for taking the call at six. It meant the ward had its numbers, and I had my evening."
	if got := s.Prompt().(engine.Letter).Text; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	s = l.reply(s, engine.Continue{})
	c := s.Prompt().(engine.Closing)
	if c.Week == nil || c.Week.Days != 2 || c.Week.Tries != 0 {
		t.Errorf("got %+v, want 2 days and no try", c.Week)
	}
	p := l.progress()
	if n := len(p.Reflections); p.Reflections[n-2].Topic != engine.AboutWeek || p.Reflections[n-1].Topic != engine.Thanks || p.Reflections[n-1].Text != want {
		t.Errorf("got %+v", p.Reflections)
	}
	offered(false, "the same Friday")
	l.now = l.now.AddDate(0, 0, 7)
	offered(false, "the Friday after a quiet week")
}

func TestAMinuteOnFridayMayBeTheWeekAlone(t *testing.T) {
	l := newLearner(t, embedded(t))
	l.through(l.begin(l.do(content.KindLesson, "say-it-back")), plainly)
	l.friday()
	a := l.coach.Agenda(l.progress(), 1)
	if len(a.Activities) != 1 || a.Activities[0].Kind != engine.DoWeek || a.TotalMinutes() != 1 {
		t.Errorf("got %+v, want the week alone", a.Activities)
	}
	seen := l.through(l.begin(a.Activities...), plainly)
	if len(seen) != 3 {
		t.Errorf("skipped, it asks %d things, want the week, the thanks and the closing", len(seen))
	}
}

func TestAThankYouIsTheLearnersWords(t *testing.T) {
	for _, c := range []struct{ who, what, meant, want string }{
		{"K.", "the numbers", "", "K,\n\nThank you for the numbers."},
		{"Anna,", "Thank you for Being there.", "We got home!", "Anna,\n\nThank you for being there. It meant we got home!"},
		{"Jo", "for Ann's help", "that I slept", "Jo,\n\nThank you for Ann's help. It meant I slept."},
		{"Jo", "A word\nin time", "I could say “no”", "Jo,\n\nThank you for a word in time. It meant I could say “no”."},
		{"Jo", "IT support", "It meant", "Jo,\n\nThank you for IT support. It meant it meant."},
	} {
		l := newLearner(t, small(t, "harbour"))
		s := l.reply(l.begin(engine.Activity{Kind: engine.DoWeek}), engine.Skip{})
		for _, words := range []string{c.who, c.what} {
			s = l.reply(s, engine.Write{Text: words})
		}
		s = l.reply(s, engine.Write{Text: c.meant})
		if got := s.Prompt().(engine.Letter).Text; got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestDraftsOfAThankYouStayUntilItIsRecorded(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	s := l.reply(l.begin(engine.Activity{Kind: engine.DoWeek}), engine.Skip{})
	var keys []string
	for {
		w, ok := s.Prompt().(engine.Writing)
		if !ok {
			break
		}
		keys = append(keys, w.Key)
		before := s.Recorded()
		s = l.reply(s, engine.Write{Text: "words"})
		if recorded := s.Recorded() > before; recorded != (len(w.Spent) > 0) || recorded && !slices.Equal(w.Spent, keys) {
			t.Errorf("%s: recorded %v, and it makes %q unnecessary", w.Key, recorded, w.Spent)
		}
	}
	if got := strings.Join(keys, " "); strings.Count(got, "thanks") != 3 {
		t.Errorf("got %s", got)
	}
}
