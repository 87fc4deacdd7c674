package engine_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// TestEveryRunThatIsLeftGoesOnWhereItWas leaves conversations at every scene of random walks and comes back; a scene that
// only leads on may be shown once more.
func TestEveryRunThatIsLeftGoesOnWhereItWas(t *testing.T) {
	lib := embedded(t)
	resumed := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 4))
		for _, ref := range lib.All(content.KindScenario) {
			l := newLearner(t, lib)
			l.coach.Seed = seed
			answer := atRandom(r)
			s := l.begin(l.do(content.KindScenario, ref.ID))
			for !s.Done() {
				if here, ok := s.Prompt().(engine.Scene); ok && len(here.Choices) > 0 {
					resumed++
					l.comesBackTo(here)
				}
				s = l.reply(s, answer(s.Prompt()))
			}
		}
	}
	t.Logf("%d runs left and resumed", resumed)
}

func (l *learner) comesBackTo(here engine.Scene) {
	l.t.Helper()
	run, ok := l.progress().UnfinishedRun()
	if !ok {
		l.t.Fatalf("turn %d of %s: no unfinished run", here.Turn, here.Title)
	}
	act, _ := engine.Do(l.coach.Library, l.progress(), content.Target{Kind: content.KindScenario, Ref: run.Item.Ref})
	act.Resume = run.ID
	// The session is opened on a copy, so that the walk goes on undisturbed.
	copied := &engine.Memory{}
	for e, err := range l.mem.Read(0) {
		if err != nil {
			l.t.Fatal(err)
		}
		if _, err := copied.Append(e); err != nil {
			l.t.Fatal(err)
		}
	}
	coach := *l.coach
	coach.Journal, coach.Drafts = copied, copied
	s, err := coach.Begin(l.progress(), engine.Agenda{Minutes: 5, Activities: []engine.Activity{act}})
	if err != nil {
		l.t.Fatal(err)
	}
	got, ok := s.Prompt().(engine.Scene)
	if ok && len(got.Choices) == 0 {
		if s, err = coach.Reply(s, engine.Continue{}); err != nil {
			l.t.Fatal(err)
		}
		got, ok = s.Prompt().(engine.Scene)
	}
	if !ok || got.Key != here.Key || got.Name.String() != here.Name.String() || len(got.Choices) != len(here.Choices) {
		l.t.Fatalf("%s: left at turn %d, %q; came back to %T %q", here.Title, here.Turn, here.Name, s.Prompt(), got.Name)
	}
	for i, c := range got.Choices {
		if c.String() != here.Choices[i].String() {
			l.t.Fatalf("%s, turn %d: choice %d is %q, was %q", here.Title, here.Turn, i+1, c, here.Choices[i])
		}
	}
}

func TestASessionLeftBeforeItsPlanOffersThePlanAgain(t *testing.T) {
	l := newLearner(t, embedded(t))
	s := l.begin(l.do(content.KindLesson, "say-it-back"))
	for {
		if _, ok := s.Prompt().(engine.Writing); ok {
			break
		}
		s = l.reply(s, plainly(s.Prompt()))
	}
	key := s.Prompt().(engine.Writing).Key
	agenda := l.coach.Agenda(l.progress(), 5)
	if act := agenda.Activities[0]; act.Kind != engine.DoReflect || act.Item.Ref.ID != "say-it-back" {
		t.Fatalf("got %+v, want the line and the plan", act)
	}
	// Left once more, it is still there.
	if _, err := l.coach.Begin(l.progress(), agenda); err != nil {
		t.Fatal(err)
	}
	agenda = l.coach.Agenda(l.progress(), 5)
	if agenda.Activities[0].Kind != engine.DoReflect {
		t.Fatalf("left twice: got %+v, want the line and the plan", agenda.Activities[0])
	}
	again, err := l.coach.Begin(l.progress(), agenda)
	if err != nil {
		t.Fatal(err)
	}
	if got, ok := again.Prompt().(engine.Writing); !ok || got.Key != key {
		t.Fatalf("got %+v, want the same question with the same draft", again.Prompt())
	}
	again = l.reply(again, engine.Skip{})
	if _, ok := again.Prompt().(engine.MakePlan); !ok {
		t.Fatalf("got %T, want the plan", again.Prompt())
	}
	l.through(again, plainly)
	if a := l.coach.Agenda(l.progress(), 5); a.Activities[0].Kind == engine.DoReflect {
		t.Error("the plan is offered again after a session that went to its end")
	}
}

// TestWhatAConversationShowedBeforeItWasLeftIsNewAtItsEnd plays conversations twice with the same answers, once at a
// stretch and once left after two turns: both have to end with the same words on what was shown.
func TestWhatAConversationShowedBeforeItWasLeftIsNewAtItsEnd(t *testing.T) {
	lib := embedded(t)
	compared := 0
	for _, ref := range lib.All(content.KindScenario) {
		var ends [2][]engine.Movement
		for i, leaves := range []bool{false, true} {
			l := newLearner(t, lib)
			s := l.begin(l.do(content.KindScenario, ref.ID))
			for turns := 0; ; {
				if c, ok := s.Prompt().(engine.Closing); ok {
					ends[i] = c.Moved
					break
				}
				if sc, ok := s.Prompt().(engine.Scene); ok && len(sc.Choices) > 0 {
					if turns++; leaves && turns == 3 {
						run, _ := l.progress().UnfinishedRun()
						act := l.do(content.KindScenario, ref.ID)
						act.Resume = run.ID
						s = l.begin(act)
						continue
					}
				}
				s = l.reply(s, first(s.Prompt()))
			}
		}
		if len(ends[0]) == 0 || !reflect.DeepEqual(ends[0], ends[1]) {
			t.Errorf("%s: left and gone on with it says %+v, want %+v", ref, ends[1], ends[0])
		}
		compared++
	}
	t.Logf("%d conversations", compared)
}

// first takes the first of what is offered, and passes over what may be.
func first(p engine.Prompt) engine.Input {
	switch p := p.(type) {
	case engine.Scene:
		if len(p.Choices) > 0 {
			return engine.Choose{N: 0}
		}
	case engine.Question, engine.Choice:
		return engine.Choose{N: 0}
	case engine.Confidence, engine.Writing, engine.MakePlan:
		return engine.Skip{}
	}
	return engine.Continue{}
}
