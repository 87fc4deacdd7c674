package engine_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// larger are the lessons and scenarios of an agenda.
func larger(a engine.Agenda) (out []content.Ref) {
	for _, act := range a.Activities {
		if act.Kind == engine.DoLesson || act.Kind == engine.DoScenario {
			out = append(out, act.Item.Ref)
		}
	}
	return out
}

// lived goes through days at random, left now and then in the middle.
func lived(l *learner, r *rand.Rand, days int) {
	l.t.Helper()
	for range days {
		p := l.progress()
		s, err := l.coach.Begin(p, l.coach.Agenda(p, 0))
		if err != nil {
			l.t.Fatal(err)
		}
		answer := atRandom(r)
		for n := 10 + r.IntN(60); !s.Done() && n > 0; n-- {
			s = l.reply(s, answer(s.Prompt()))
		}
		l.now = l.now.AddDate(0, 0, 1+r.IntN(2))
	}
}

func TestTheSamePlanBitForBit(t *testing.T) {
	lib := embedded(t)
	plans, activities, moments := 0, 0, 0
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 31))
		l := newLearner(t, lib)
		if err := l.coach.Record(engine.ProfileSet{Role: lib.Roles()[seed%2], Minutes: 3 + r.IntN(12), Focus: lib.All(content.KindCompetency)[:seed%3]}); err != nil {
			t.Fatal(err)
		}
		lived(l, r, 8)
		for range 4 {
			day, minutes := l.coach.Today()+engine.Day(r.IntN(40)), 1+r.IntN(20)
			want := engine.Plan(l.progress(), lib, day, minutes, nil)
			path := engine.Path(l.progress(), lib, day)
			for range 5 {
				p := l.progress()
				if got := engine.Plan(p, lib, day, minutes, nil); !reflect.DeepEqual(got, want) {
					t.Fatalf("seed %d: got %+v\nwant %+v", seed, got, want)
				}
				if got := engine.Path(p, lib, day); !reflect.DeepEqual(got, path) {
					t.Fatalf("seed %d: the path differs", seed)
				}
				if got, want := p.Belief(day).State().Means(), l.progress().Belief(day).State().Means(); !slices.Equal(got, want) {
					t.Fatalf("seed %d: the belief differs: %v, %v", seed, got, want)
				}
			}
			plans++
			activities += len(want.Activities)
			if slices.ContainsFunc(want.Activities, func(act engine.Activity) bool { return act.Kind == engine.DoMoment }) {
				moments++
			}
		}
	}
	t.Logf("%d plans with %d activities, each six times; in %d a moment came back", plans, activities, moments)
	if moments == 0 {
		t.Error("no moment ever came back")
	}
}

func TestTheLearnersWordGoesBeforeTheIndex(t *testing.T) {
	lib := embedded(t)
	pins, skips, focuses := 0, 0, 0
	for seed := range uint64(16) {
		r := rand.New(rand.NewPCG(seed, 32))
		l := newLearner(t, lib)
		if err := l.coach.Record(engine.ProfileSet{Role: "new-lead", Minutes: 8}); err != nil {
			t.Fatal(err)
		}
		lived(l, r, 6)
		if run, left := l.progress().UnfinishedRun(); left && !run.Done {
			continue // which comes first
		}
		kind := []content.Kind{content.KindLesson, content.KindScenario}[r.IntN(2)]
		all := lib.All(kind)
		it := all[r.IntN(len(all))]
		record := func(f engine.Fact) engine.Agenda {
			t.Helper()
			if err := l.coach.Record(f); err != nil {
				t.Fatal(err)
			}
			return l.coach.Agenda(l.progress(), 0)
		}
		if got := larger(record(engine.WishSet{Kind: kind, Item: it, Wish: engine.Pinned})); len(got) == 0 || got[0] != it {
			t.Errorf("seed %d: %s was pinned, and %v is offered", seed, it, got)
		}
		pins++
		for day := range engine.Day(40) {
			if day == 0 {
				record(engine.WishSet{Kind: kind, Item: it, Wish: engine.Skipped})
			}
			if got := larger(engine.Plan(l.progress(), lib, l.coach.Today()+day, 8, nil)); slices.Contains(got, it) {
				t.Errorf("seed %d: %s was skipped, and is offered", seed, it)
			}
			skips++
		}
		focus := lib.All(content.KindCompetency)[r.IntN(3)]
		a := record(engine.ProfileSet{Role: "new-lead", Minutes: 8, Focus: []content.Ref{focus}})
		if got := larger(a); len(got) > 0 {
			o, ok := lib.Outline(content.KindLesson, got[0])
			if !ok {
				o, _ = lib.Outline(content.KindScenario, got[0])
			}
			if slices.Contains(o.Competencies, focus) {
				focuses++
			} else {
				t.Logf("seed %d: the focus is %s, and %s is offered", seed, focus.ID, got[0].ID)
			}
		}
	}
	t.Logf("%d pins, %d days with a skip, %d times the focus came first", pins, skips, focuses)
	if pins < 5 || focuses < 4*pins/5 {
		t.Error("the focus does not lead")
	}
}

func TestRulesThatHoldOverAWeek(t *testing.T) {
	lib := embedded(t)
	weeks, again := 0, 0
	for seed := range uint64(10) {
		r := rand.New(rand.NewPCG(seed, 33))
		l := newLearner(t, lib)
		focus := lib.All(content.KindCompetency)[seed%3 : seed%3+1]
		if err := l.coach.Record(engine.ProfileSet{Minutes: 5, Focus: focus}); err != nil {
			t.Fatal(err)
		}
		about, last := map[content.Ref]bool{}, map[content.Ref]time.Time{}
		for day := range 28 {
			p := l.progress()
			a := l.coach.Agenda(p, 0)
			for _, act := range a.Activities {
				if act.Kind == engine.DoScenario && act.Resume == "" {
					if before, ok := last[act.Item.Ref]; ok {
						if again++; l.now.Sub(before) < 7*24*time.Hour {
							t.Errorf("seed %d, day %d: %s comes again after %v", seed, day, act.Item.Ref.ID, l.now.Sub(before))
						}
					}
					last[act.Item.Ref] = l.now
				}
				if o, ok := lib.Outline(act.Item.Kind, act.Item.Ref); ok && len(o.Competencies) > 0 {
					about[o.Competencies[0]] = true
				}
			}
			if day%7 == 6 {
				if weeks++; len(about) < 2 {
					t.Errorf("seed %d: a week with %v alone", seed, about)
				}
				clear(about)
			}
			s, err := l.coach.Begin(p, a)
			if err != nil {
				t.Fatal(err)
			}
			l.through(s, atRandom(r))
			l.now = l.now.AddDate(0, 0, 1)
		}
	}
	t.Logf("%d weeks with two competencies at least, %d scenarios that came again", weeks, again)
}

func TestEasyDaysAndAbsences(t *testing.T) {
	l := newLearner(t, embedded(t)) // a Tuesday
	if err := l.coach.Record(engine.ProfileSet{Minutes: 10, EasyDays: []string{"wednesday"}}); err != nil {
		t.Fatal(err)
	}
	for after, want := range map[int]int{0: 10, 1: 5, 2: 10} {
		now := l.now
		l.now = l.now.AddDate(0, 0, after)
		if got := l.coach.Agenda(l.progress(), 0).Minutes; got != want {
			t.Errorf("after %d days: got %d minutes, want %d", after, got, want)
		}
		l.now = now
	}
	lived(l, rand.New(rand.NewPCG(1, 34)), 3)
	l.now = l.now.AddDate(0, 2, 0)
	a := l.coach.Agenda(l.progress(), 0)
	questions := 0
	for _, act := range a.Activities {
		if act.Kind == engine.DoReview {
			questions = len(act.Questions)
		}
	}
	if a.Minutes != 5 || questions > 3 || a.Greeting == "" {
		t.Errorf("after two months: %d minutes, %d questions, %q", a.Minutes, questions, a.Greeting)
	}
}

func TestAPinAndASkipHoldOnAnyDay(t *testing.T) {
	lib := embedded(t)
	pins, skips, left := 0, 0, 0
	for seed := range uint64(8) {
		r := rand.New(rand.NewPCG(seed, 35))
		l := newLearner(t, lib)
		if err := l.coach.Record(engine.ProfileSet{Role: "new-lead", Minutes: 5}); err != nil {
			t.Fatal(err)
		}
		lived(l, r, 5)
		if seed%2 == 0 {
			s := l.begin(l.do(content.KindScenario, "copied-in"))
			for range 4 {
				s = l.reply(s, plainly(s.Prompt()))
			}
		}
		if _, open := l.progress().UnfinishedRun(); open {
			left++
		}
		for _, kind := range []content.Kind{content.KindLesson, content.KindScenario} {
			for _, it := range lib.All(kind) {
				for _, wish := range []engine.Wish{engine.Pinned, engine.Skipped} {
					p := l.progress()
					e := engine.Event{Seq: p.Seq + 1, At: l.now, Day: l.coach.Today(), Fact: engine.WishSet{Kind: kind, Item: it, Wish: wish}}
					p = p.With(e)
					for day := range engine.Day(7) {
						got := larger(engine.Plan(p, lib, l.coach.Today()+day, 2+r.IntN(9), nil))
						switch {
						case wish == engine.Pinned && (len(got) == 0 || got[0] != it):
							t.Errorf("seed %d, in %d days: %s was pinned, and %v is offered", seed, day, it.ID, got)
						case wish == engine.Skipped && slices.Contains(got, it):
							t.Errorf("seed %d, in %d days: %s was skipped, and is offered", seed, day, it.ID)
						}
						pins += len(got)
						skips++
					}
				}
			}
		}
	}
	t.Logf("%d days, %d larger things, %d lives with something left in the middle", skips, pins, left)
	if left == 0 {
		t.Error("nothing was ever left in the middle")
	}
}

func TestTheZeroProgressIsABeginner(t *testing.T) {
	lib := embedded(t)
	l := newLearner(t, lib)
	day := l.coach.Today()
	if got, want := engine.Plan(engine.Progress{}, lib, day, 5, nil), engine.Plan(l.progress(), lib, day, 5, nil); !reflect.DeepEqual(got, want) || len(got.Activities) == 0 {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	if got, want := engine.Path(engine.Progress{}, lib, day), engine.Path(l.progress(), lib, day); !reflect.DeepEqual(got, want) || len(got) == 0 {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}
