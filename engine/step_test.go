package engine_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func TestThePathShowsWhatThePlannerTakesFromIt(t *testing.T) {
	lib := embedded(t)
	taken, whole := 0, 0
	for seed := range uint64(10) {
		r := rand.New(rand.NewPCG(seed, 12))
		l := newLearner(t, lib)
		profile := engine.ProfileSet{Role: "new-lead", Minutes: 1 + r.IntN(8), Focus: lib.All(content.KindCompetency)[:seed%3]}
		if err := l.coach.Record(profile); err != nil {
			t.Fatal(err)
		}
		for range 20 {
			p := l.progress()
			steps := engine.Path(p, lib, l.coach.Today())
			next := map[content.Target][]engine.Reason{}
			for _, s := range steps {
				if s.State == engine.StepNext {
					next[s.Target] = s.Reasons
				}
				open := s.State == engine.StepNext || s.State == engine.StepLater
				if open != (len(s.Reasons) > 0) || s.State == engine.StepDone && s.Done == 0 {
					t.Fatalf("got %+v", s)
				}
			}
			if len(next) > 1 {
				t.Fatalf("%d steps are next", len(next))
			}
			agenda := l.coach.Agenda(p, 0)
			for _, act := range agenda.Activities {
				if act.Resume == "" && (act.Kind == engine.DoLesson || act.Kind == engine.DoScenario) {
					taken++
					got, ok := next[content.Target{Kind: act.Item.Kind, Ref: act.Item.Ref}]
					if !ok || !reflect.DeepEqual(got, act.Reasons) {
						t.Fatalf("the planner takes %s for %v; the path has %v", act.Item.Ref, act.Reasons, next)
					}
					break // what follows in a longer session is further along
				}
			}
			if !slices.ContainsFunc(steps, func(s engine.Step) bool { return s.State == engine.StepLater && s.Target.Kind != content.KindCheckup }) {
				whole++
			}
			s, err := l.coach.Begin(p, agenda)
			if err != nil {
				t.Fatal(err)
			}
			l.through(s, atRandom(r))
			l.now = l.now.AddDate(0, 0, 1)
		}
	}
	t.Logf("the planner took %d steps from the path; %d days had walked it to its end", taken, whole)
	if taken == 0 || whole == 0 {
		t.Error("the path was never taken from, or never walked to its end")
	}
}

func TestTheStepsOfThePathInTheirOrder(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	got := engine.Path(l.progress(), l.coach.Library, l.coach.Today())
	if len(got) != 2 || got[0].State != engine.StepNext || got[1].State != engine.StepLater || got[1].Title != "The late boat" || got[1].Minutes != 3 {
		t.Fatalf("got %+v", got)
	}
	l.through(l.begin(engine.Activity{Kind: engine.DoLesson, Item: engine.Item{Kind: content.KindLesson, Ref: got[0].Target.Ref}}), plainly)
	got = engine.Path(l.progress(), l.coach.Library, l.coach.Today()+1)
	if got[0].State != engine.StepDone || got[0].Done != l.coach.Today() || got[1].State != engine.StepNext || got[1].InFocus {
		t.Errorf("after the lesson: got %+v", got)
	}
}
