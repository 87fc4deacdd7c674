package engine_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func TestASnapshotGivesAReasonAfterThreeAnswersAndEnds(t *testing.T) {
	for name, lib := range map[string]*content.Library{"three skills and eight moments": embedded(t), "sixteen skills": wide(t, 16, 20)} {
		l := newLearner(t, lib)
		prompts := snapped(l, func(engine.Question) engine.Input { return engine.Choose{N: 1} })
		answers, glimpses := 0, 0
		for _, p := range prompts {
			switch p := p.(type) {
			case engine.Question:
				if answers++; p.N != answers || p.Of != 0 || !p.Snapshot {
					t.Errorf("%s: moment %d says %d of %d", name, answers, p.N, p.Of)
				}
			case engine.Glimpse:
				glimpses++
				if answers != 3 || len(p.Moments) == 0 || len(p.Moments) > 3 || len(p.Reasons) != 2 {
					t.Errorf("%s: after %d answers %d moments and %d reasons, want 3, 1 to 3, 2", name, answers, len(p.Moments), len(p.Reasons))
				}
				for _, r := range p.Reasons {
					t.Logf("%s: %s %v", name, r.Words, r.Causes)
					if len(r.Causes) == 0 {
						t.Errorf("%s: %q rests on nothing", name, r.Words)
					}
				}
			}
		}
		r := lastOf[engine.Result](t, prompts)
		t.Logf("%s: %d answers, stopped by %q after %v", name, r.Asked, r.Why, l.now.Format("04:05"))
		if glimpses != 1 || r.Asked != answers || answers < 3 {
			t.Errorf("%s: %d first reasons, %d answers, the result says %d", name, glimpses, answers, r.Asked)
		}
		if len(r.Stands) != len(lib.All(content.KindCompetency)) {
			t.Errorf("%s: %d skills in the result", name, len(r.Stands))
		}
		rec, ok := l.progress().LastSnapshot()
		if !ok || len(rec.Answers) != answers {
			t.Errorf("%s: the journal has %d answers of it, want %d", name, len(rec.Answers), answers)
		}
	}
}

func TestWhenASnapshotStops(t *testing.T) {
	lib := wide(t, 16, 20)
	best := func(p engine.Question) engine.Input { return graded(p, content.Best) }
	mixed := func(p engine.Question) engine.Input { return graded(p, content.Grade(p.N%4)) }
	const quick = -14 * time.Second // instead of 21 seconds
	for name, c := range map[string]struct {
		lib    *content.Library
		slow   time.Duration // each moment takes so long
		answer func(engine.Question) engine.Input
		before func(*learner)
		want   engine.SnapshotStop
	}{
		"the time is up":                   {lib, 90 * time.Second, best, nil, engine.TimeUp},
		"the learner has enough":           {lib, 0, func(engine.Question) engine.Input { return engine.Enough{} }, nil, engine.LearnerDone},
		"all moments are answered":         {embedded(t), 0, func(engine.Question) engine.Input { return engine.Choose{N: 0} }, nil, engine.NothingLeft},
		"what counts is known":             {wide(t, 3, 20), quick, mixed, nil, engine.SureEnough},
		"the focus is clear":               {lib, 0, best, func(l *learner) { l.record(engine.ProfileSet{Role: "keeper", Minutes: 5}) }, engine.FocusClear},
		"there is nothing to be asked for": {wide(t, 2, 1), 0, best, nil, engine.NothingLeft},
	} {
		l := newLearner(t, c.lib)
		if c.before != nil {
			c.before(l)
		}
		r := lastOf[engine.Result](t, snapped(l, func(p engine.Question) engine.Input {
			l.now = l.now.Add(c.slow)
			return c.answer(p)
		}))
		t.Logf("%s: %d answers, %s", name, r.Asked, r.Why)
		if r.Why != c.want {
			t.Errorf("%s: stopped by %q after %d answers, want %q", name, r.Why, r.Asked, c.want)
		}
	}
}

func TestASnapshotGoesOnWhereverItIsLeft(t *testing.T) {
	lib := wide(t, 6, 4)
	answer := func(p engine.Prompt) engine.Input {
		switch p := p.(type) {
		case engine.SelfView:
			return engine.Rate{Points: []int{4, 0, 2, 0, 5, 3}}
		case engine.Question:
			return graded(p, content.Grade(p.N%4))
		}
		return plainly(p)
	}
	whole := newLearner(t, lib)
	all := whole.through(whole.begin(takeSnapshot()), answer)
	left := 0
	for stop := range len(all) - 1 {
		l := newLearner(t, lib)
		s := l.begin(takeSnapshot())
		for range stop {
			s = l.reply(s, answer(s.Prompt()))
		}
		at := s.Prompt()
		if _, sure := at.(engine.Confidence); sure { // a front end keeps the answer without it
			l.reply(s, engine.Skip{})
		}
		l.now = l.now.Add(time.Hour)
		again := l.begin(takeSnapshot())
		switch want := at.(type) {
		case engine.SelfView, engine.Question, engine.Result:
			got := again.Prompt()
			if _, recap := got.(engine.Glimpse); recap {
				got = l.reply(again, engine.Continue{}).Prompt()
			}
			if !samePrompt(got, want) {
				t.Errorf("left at prompt %d, %T; it goes on with %T", stop, at, got)
			}
		case engine.ChooseFocus:
			if _, ok := again.Prompt().(engine.Result); !ok {
				t.Errorf("left at the focus, it goes on with %T", again.Prompt())
			}
		case engine.Glimpse:
			if _, ok := again.Prompt().(engine.Glimpse); !ok {
				t.Errorf("left at the first reason, it goes on with %T", again.Prompt())
			}
		}
		l.through(again, answer)
		p := l.progress()
		if r, ok := p.LastSnapshot(); !ok || len(p.Snapshots) != 1 || len(r.Answers) < 3 {
			t.Errorf("left at prompt %d: %d snapshots, ended %t, %d answers", stop, len(p.Snapshots), ok, len(r.Answers))
		}
		left++
	}
	t.Logf("left at %d prompts", left)

	l := newLearner(t, lib)
	l.reply(l.begin(takeSnapshot()), engine.Skip{})
	for _, c := range []struct {
		days int
		want bool
	}{{14, true}, {15, false}} {
		if _, open := l.progress().OpenSnapshot(l.coach.Today() + engine.Day(c.days)); open != c.want {
			t.Errorf("after %d days it goes on: %t, want %t", c.days, open, c.want)
		}
	}
}

func TestTheSameSnapshotAsksTheSameAndMovesTheBelief(t *testing.T) {
	lib := wide(t, 16, 20)
	answer := func(p engine.Question) engine.Input { return graded(p, content.Grade(p.N%4)) }
	a, b := newLearner(t, lib), newLearner(t, lib)
	first, second := snapped(a, answer), snapped(b, answer)
	if !reflect.DeepEqual(first, second) {
		t.Error("the same learner was asked otherwise the second time")
	}
	before, after := newLearner(t, lib).progress().Belief(a.coach.Today()), a.progress().Belief(a.coach.Today())
	moved := 0
	for k := range before.Competencies() {
		if before.State().Mean(k) != after.State().Mean(k) && after.State().Sd(k) < before.State().Sd(k) {
			moved++
		}
	}
	t.Logf("%d of %d skills moved", moved, len(before.Competencies()))
	if moved != len(before.Competencies()) {
		t.Errorf("%d of %d skills moved", moved, len(before.Competencies()))
	}
	c := newLearner(t, lib)
	c.coach.Seed = 8
	if reflect.DeepEqual(first, snapped(c, answer)) {
		t.Error("another learner was asked the very same")
	}
}

func TestASituationIsNotAskedOnceItCountsNoMore(t *testing.T) {
	l := newLearner(t, embedded(t))
	var asked []int
	for range 4 {
		n := 0
		snapped(l, func(engine.Question) engine.Input { n++; return engine.Choose{N: 0} })
		asked = append(asked, n)
		l.now = l.now.Add(24 * time.Hour)
	}
	t.Logf("asked on four days: %v", asked)
	if want := []int{8, 8, 0, 0}; !slices.Equal(asked, want) {
		t.Errorf("asked %v moments on four days, want %v", asked, want)
	}
}

func TestAnAnswerOfASnapshotCanBeTakenBack(t *testing.T) {
	l := newLearner(t, wide(t, 6, 4))
	s := l.reply(l.begin(takeSnapshot()), engine.Skip{})
	question := s.Prompt()
	s = l.reply(s, engine.Choose{N: 1})
	if _, ok := s.Undoable(); !ok {
		t.Fatal("the answer cannot be taken back before its feedback")
	}
	s = l.reply(s, engine.Undo{})
	if !samePrompt(s.Prompt(), question) {
		t.Errorf("taken back, %T comes", s.Prompt())
	}
	s = l.reply(l.reply(s, engine.Choose{N: 2}), engine.Sure{Level: 2})
	if _, ok := s.Undoable(); ok {
		t.Error("an answer can be taken back once its feedback was shown")
	}
}

func TestAnotherSnapshotMayBeginBeforeTheFocusOfTheLast(t *testing.T) {
	l := newLearner(t, embedded(t))
	act := engine.Activity{Kind: engine.DoSnapshot, Title: "Snapshot", Minutes: 10}
	s := l.begin(act)
	for {
		if _, shown := s.Prompt().(engine.Result); shown {
			break // and left here
		}
		s = l.reply(s, plainly(s.Prompt()))
		if q, ok := s.Prompt().(engine.Question); ok && q.N == 4 {
			s = l.reply(s, engine.Enough{})
		}
	}
	if got, ok := l.begin(act).Prompt().(engine.Result); !ok {
		t.Errorf("got %T, want the result that waits for its focus", got)
	}
	act.Anew = true
	if got, ok := l.begin(act).Prompt().(engine.Result); ok {
		t.Errorf("got the old result again: %+v", got)
	}
}
