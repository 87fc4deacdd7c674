package engine_test

import (
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// begunAt goes to the first prompt that has a draft key of the kind, keeps a draft there and leaves.
func (l *learner) begunAt(s engine.Session, words string, is func(engine.Prompt) (key string, ok bool)) (key string) {
	l.t.Helper()
	for !s.Done() {
		if key, ok := is(s.Prompt()); ok {
			if err := l.mem.SetDraft(key, words); err != nil {
				l.t.Fatal(err)
			}
			return key
		}
		s = l.reply(s, plainly(s.Prompt()))
	}
	l.t.Fatal("the session has no such prompt")
	return ""
}

func aLine(p engine.Prompt) (string, bool) {
	w, ok := p.(engine.Writing)
	return w.Key, ok
}

func aPlan(p engine.Prompt) (string, bool) {
	m, ok := p.(engine.MakePlan)
	return m.Key, ok
}

func TestWhatWasBegunIsOfferedAgainAfterAnotherLesson(t *testing.T) {
	for name, is := range map[string]func(engine.Prompt) (string, bool){"a line": aLine, "a plan": aPlan} {
		l := newLearner(t, embedded(t))
		key := l.begunAt(l.begin(l.do(content.KindLesson, "say-it-back")), "Half a thou", is)
		l.through(l.begin(l.do(content.KindLesson, "point-first")), plainly) // plainly skips the plan
		l.now = l.now.Add(24 * time.Hour)
		agenda := l.coach.Agenda(l.progress(), 5)
		act := agenda.Activities[0]
		if act.Item.Ref.ID != "say-it-back" {
			t.Fatalf("%s: got %+v first, want what was begun after say-it-back", name, act)
		}
		n := 0
		for _, a := range agenda.Activities {
			if a.Kind == act.Kind && a.Item == act.Item {
				n++
			}
		}
		s := l.begin(agenda.Activities...)
		if got, ok := is(s.Prompt()); !ok || got != key || n != 1 {
			t.Errorf("%s: got %T %q, offered %d times; want the key %q", name, s.Prompt(), got, n, key)
		}
		if left, ok := l.coach.LeftOver(l.progress()); !ok || left.Item != act.Item {
			t.Errorf("%s: LeftOver is %+v", name, left)
		}
		l.now = l.now.AddDate(0, 0, 20)
		if left, ok := l.coach.LeftOver(l.progress()); ok {
			t.Errorf("%s: after three weeks it is still offered: %+v", name, left)
		}
		l.now = l.now.AddDate(0, 0, -20)
		if err := l.mem.SetDraft(key, " "); err != nil {
			t.Fatal(err)
		}
		if left, ok := l.coach.LeftOver(l.progress()); ok {
			t.Errorf("%s: nothing is begun, and it is offered: %+v", name, left)
		}
	}
}

func TestOfTwoThatWereBegunTheNewerComesAlone(t *testing.T) {
	l := newLearner(t, embedded(t))
	for _, id := range []string{"say-it-back", "point-first"} {
		l.begunAt(l.begin(l.do(content.KindLesson, id)), "Half", aLine)
	}
	l.now = l.now.AddDate(0, 0, 3)
	var got []string
	for _, act := range l.coach.Agenda(l.progress(), 5).Activities {
		if act.Kind == engine.DoReflect {
			got = append(got, act.Item.Ref.ID)
		}
	}
	if len(got) != 1 || got[0] != "point-first" {
		t.Errorf("got %q, want the newer one alone", got)
	}
}
