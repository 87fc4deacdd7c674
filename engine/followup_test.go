package engine_test

import (
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// planned makes a plan today and returns the session that follows it up tomorrow.
func planned(t *testing.T) (*learner, engine.Session) {
	t.Helper()
	l := newLearner(t, embedded(t))
	l.diligent(l.begin(l.do(content.KindLesson, "say-it-back")))
	l.now = l.now.Add(24 * time.Hour)
	p := l.progress()
	plan, ok := p.OpenPlan()
	if !ok {
		t.Fatal("no open plan")
	}
	return l, l.begin(engine.Activity{Kind: engine.DoFollowUp, Plan: plan.Plan})
}

func TestFollowUp(t *testing.T) {
	for _, c := range []struct {
		name    string
		inputs  []engine.Input
		outcome engine.Outcome
		end     engine.Resolution
		tries   int
		open    bool
	}{
		{"done, in words", []engine.Input{engine.Choose{N: 0}, engine.Write{Text: "She said yes."}}, engine.DidIt, engine.Finished, 1, false},
		{"done, without words", []engine.Input{engine.Choose{N: 0}, engine.Skip{}}, engine.DidIt, engine.Finished, 1, false},
		{"missed and kept", []engine.Input{engine.Choose{N: 1}, engine.Choose{N: 0}}, engine.CameMiss, engine.Kept, 0, true},
		{"missed and shrunk", []engine.Input{engine.Choose{N: 1}, engine.Choose{N: 1}, engine.Write{Text: "I nod"}}, engine.CameMiss, engine.Replaced, 0, true},
		{"missed and another", []engine.Input{engine.Choose{N: 1}, engine.Choose{N: 2}, engine.Intend{Cue: "at noon", Action: "I ask once", N: -1}}, engine.CameMiss, engine.Replaced, 0, true},
		{"missed, another, and then none", []engine.Input{engine.Choose{N: 1}, engine.Choose{N: 2}, engine.Skip{}}, engine.CameMiss, engine.Kept, 0, true},
		{"missed and let go", []engine.Input{engine.Choose{N: 1}, engine.Choose{N: 3}}, engine.CameMiss, engine.Dropped, 0, false},
		{"not yet, waits", []engine.Input{engine.Choose{N: 2}, engine.Choose{N: 0}}, engine.NotYet, engine.Kept, 0, true},
		{"not yet, let go", []engine.Input{engine.Choose{N: 2}, engine.Choose{N: 1}}, engine.NotYet, engine.Dropped, 0, false},
	} {
		l, s := planned(t)
		for _, in := range c.inputs {
			s = l.reply(s, in)
		}
		p := l.progress()
		a := p.Plans[0].Answers
		if len(a) != 1 || a[0].Outcome != c.outcome || a[0].Resolution != c.end {
			t.Errorf("%s: got %+v, want %s and %s", c.name, a, c.outcome, c.end)
		}
		if n, _ := p.Tries(content.Ref{}); n != c.tries {
			t.Errorf("%s: got %d tries, want %d", c.name, n, c.tries)
		}
		if plan, ok := p.OpenPlan(); ok != c.open {
			t.Errorf("%s: open plan %+v, want %v", c.name, plan, c.open)
		} else if ok && plan.Due != l.coach.Today()+1 {
			t.Errorf("%s: due %s, want tomorrow", c.name, plan.Due)
		}
	}
}

func TestAPlanWithABlankIsAskedAgain(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	act, _ := engine.Do(l.coach.Library, l.progress(), content.Target{Kind: content.KindLesson, Ref: content.Ref{Pack: "harbour", ID: "soundings"}})
	s := l.begin(act)
	for {
		if _, ok := s.Prompt().(engine.MakePlan); ok {
			break
		}
		s = l.reply(s, plainly(s.Prompt()))
	}
	sug := s.Prompt().(engine.MakePlan).Suggestions[1]
	if _, err := l.coach.Reply(s, engine.Intend{Cue: sug.Cue, Action: sug.Action, N: 1}); err == nil {
		t.Error("a plan with a blank was taken")
	}
	l.reply(s, engine.Intend{Cue: "When the tide turns", Action: sug.Action, N: 1})
	plan, _ := l.progress().OpenPlan()
	if plan.Competency != listening || plan.From == nil || plan.From.Ref.ID != "soundings" {
		t.Errorf("got %+v, want it to come from the lesson", plan)
	}
}

func TestATryIsOfALessonsPlan(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	s := l.play("quay", 2, "“Where is she?”", "Say nothing.")
	for {
		if _, ok := s.Prompt().(engine.MakePlan); ok {
			break
		}
		s = l.reply(s, plainly(s.Prompt()))
	}
	l.reply(s, engine.Intend{Cue: "at noon", Action: "I ask once", N: -1})
	plan, ok := l.progress().OpenPlan()
	if !ok || plan.Competency != listening {
		t.Fatalf("got %+v, want a plan for listening", plan)
	}
	l.now = l.now.Add(24 * time.Hour)
	s = l.begin(engine.Activity{Kind: engine.DoFollowUp, Plan: plan.Plan})
	l.reply(l.reply(s, engine.Choose{N: 0}), engine.Skip{})
	if n, _ := l.progress().Tries(listening); n != 0 {
		t.Errorf("got %d tries, want 0: the plan came from a conversation", n)
	}
}
