package engine_test

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// without yields the journal's events but some.
func (l *learner) without(seqs []uint64) iter.Seq2[engine.Event, error] {
	return func(yield func(engine.Event, error) bool) {
		for e, err := range l.mem.Read(0) {
			if !slices.Contains(seqs, e.Seq) && !yield(e, err) {
				return
			}
		}
	}
}

// says reports whether an agenda offers an activity for a reason.
func says(a engine.Agenda, act engine.Activity, r engine.Reason) bool {
	return slices.ContainsFunc(a.Activities, func(x engine.Activity) bool {
		return x.Kind == act.Kind && x.Item == act.Item && slices.Equal(x.Questions, act.Questions) && slices.ContainsFunc(x.Reasons, func(y engine.Reason) bool { return y.Words == r.Words })
	})
}

func TestTheNextDayFollowsUpRepeatsAndSaysWhy(t *testing.T) {
	l := newLearner(t, embedded(t))
	l.diligent(l.begin(l.do(content.KindLesson, "say-it-back")))
	l.now = l.now.Add(24 * time.Hour)
	agenda := l.coach.Agenda(l.progress(), 5)
	var kinds []engine.ActivityKind
	for _, a := range agenda.Activities {
		kinds = append(kinds, a.Kind)
		for _, r := range a.Reasons {
			t.Logf("%s: %s %v", a.Kind, r.Words, r.Causes)
		}
	}
	if len(kinds) < 3 || kinds[0] != engine.DoFollowUp || kinds[1] != engine.DoReview {
		t.Fatalf("got %v, want a follow-up, a review and something new", kinds)
	}
}

func TestRemovingACitedCauseChangesThePlan(t *testing.T) {
	lib := embedded(t)
	reasons := map[engine.ActivityKind]int{}
	for seed := range uint64(6) {
		r := rand.New(rand.NewPCG(seed, 2))
		l := newLearner(t, lib)
		profile := engine.ProfileSet{Role: "new-lead", Minutes: 6, Focus: lib.All(content.KindCompetency)[:1]}
		if err := l.coach.Record(profile); err != nil {
			t.Fatal(err)
		}
		for range 24 { // moments come back from the fifteenth day on
			p := l.progress()
			agenda := l.coach.Agenda(p, 0)
			for _, act := range agenda.Activities {
				for _, reason := range act.Reasons {
					if len(reason.Causes) == 0 {
						continue
					}
					reasons[act.Kind]++
					without, err := engine.Fold(lib, l.without(reason.Causes))
					if err != nil {
						t.Fatal(err)
					}
					if says(engine.Plan(without, lib, l.coach.Today(), 6, nil), act, reason) {
						t.Fatalf("seed %d: without %v, %s %q is still offered for the same reason", seed, reason.Causes, act.Kind, reason.Words)
					}
				}
			}
			s, err := l.coach.Begin(p, agenda)
			if err != nil {
				t.Fatal(err)
			}
			// Leave now and then, so that something is unfinished.
			answer, n := atRandom(r), r.IntN(40)
			for ; !s.Done() && n > 0; n-- {
				s = l.reply(s, answer(s.Prompt()))
			}
			l.now = l.now.Add(24 * time.Hour)
		}
	}
	t.Logf("reasons with causes that were tried: %v", reasons)
	for _, kind := range []engine.ActivityKind{engine.DoFollowUp, engine.DoReview, engine.DoLesson, engine.DoScenario, engine.DoCheckup, engine.DoMoment} {
		if reasons[kind] == 0 {
			t.Errorf("no reason for a %s was ever tried", kind)
		}
	}
}

func TestTheSamePlanOnEveryRun(t *testing.T) {
	l := newLearner(t, embedded(t))
	r := rand.New(rand.NewPCG(3, 3))
	for range 10 {
		a, b := l.coach.Agenda(l.progress(), 5), l.coach.Agenda(l.progress(), 5)
		if !reflect.DeepEqual(a, b) {
			t.Fatalf("got %+v, then %+v", a, b)
		}
		s, err := l.coach.Begin(l.progress(), a)
		if err != nil {
			t.Fatal(err)
		}
		l.through(s, atRandom(r))
		l.now = l.now.Add(24 * time.Hour)
	}
}

func TestAMissedBehaviourBringsUpTheLessonThatTeachesIt(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	s := l.play("quay", 2, "“Later.”", "Say nothing.")
	for !s.Done() {
		s = l.reply(s, plainly(s.Prompt()))
	}
	agenda := l.coach.Agenda(l.progress(), 5)
	act := agenda.Activities[len(agenda.Activities)-1]
	if act.Item.Ref.ID != "soundings" {
		t.Fatalf("got %s %s, want the lesson soundings", act.Kind, act.Item.Ref)
	}
	fmt.Fprintln(t.Output(), act.Reasons[0].Words)
}

func TestOneMinuteIsOneThing(t *testing.T) {
	l := newLearner(t, embedded(t))
	if got := l.coach.Agenda(l.progress(), 1); len(got.Activities) != 1 || got.TotalMinutes() != 1 {
		t.Errorf("an empty home: got %+v", got)
	}
	l.diligent(l.begin(l.do(content.KindLesson, "say-it-back")))
	l.now = l.now.Add(24 * time.Hour)
	if got := l.coach.Agenda(l.progress(), 1); len(got.Activities) != 1 || got.Activities[0].Kind != engine.DoFollowUp {
		t.Errorf("the day after: got %+v, want the follow-up alone", got)
	}
}
