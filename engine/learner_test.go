package engine_test

import (
	"errors"
	"math/rand/v2"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
	"example.com/hearten/engine"
)

// learner drives sessions against a journal in memory, with a clock that only moves when told.
type learner struct {
	t     *testing.T
	now   time.Time
	mem   *engine.Memory
	coach *engine.Coach
}

func newLearner(t *testing.T, lib *content.Library) *learner {
	t.Helper()
	l := &learner{t: t, now: time.Date(2026, 11, 24, 7, 30, 0, 0, time.FixedZone("", 3600)), mem: &engine.Memory{}}
	l.coach = &engine.Coach{
		Journal: l.mem, Drafts: l.mem, Library: lib,
		Now: func() time.Time { return l.now }, Seed: 7,
	}
	return l
}

func embedded(t *testing.T) *content.Library {
	t.Helper()
	lib, err := packs.Library()
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

func (l *learner) progress() engine.Progress {
	l.t.Helper()
	p, err := l.coach.Progress()
	if err != nil {
		l.t.Fatal(err)
	}
	return p
}

func (l *learner) begin(activities ...engine.Activity) engine.Session {
	l.t.Helper()
	s, err := l.coach.Begin(l.progress(), engine.Agenda{Minutes: 5, Activities: activities})
	if err != nil {
		l.t.Fatal(err)
	}
	return s
}

func (l *learner) do(kind content.Kind, id string) engine.Activity {
	l.t.Helper()
	ref := content.Ref{Pack: "first-days", ID: id}
	act, ok := engine.Do(l.coach.Library, l.progress(), content.Target{Kind: kind, Ref: ref})
	if !ok {
		l.t.Fatalf("no %s called %s", kind, id)
	}
	return act
}

func (l *learner) reply(s engine.Session, in engine.Input) engine.Session {
	l.t.Helper()
	l.now = l.now.Add(7 * time.Second)
	next, err := l.coach.Reply(s, in)
	if err != nil {
		l.t.Fatalf("%T to %T: %v", in, s.Prompt(), err)
	}
	return next
}

// through answers everything with answer and returns the prompts that came.
func (l *learner) through(s engine.Session, answer func(engine.Prompt) engine.Input) []engine.Prompt {
	l.t.Helper()
	var seen []engine.Prompt
	for !s.Done() {
		p := s.Prompt()
		if p == nil {
			l.t.Fatal("a session that is not done asks nothing")
		}
		seen = append(seen, p)
		if len(seen) > 300 {
			l.t.Fatal("the session does not end")
		}
		s = l.reply(s, answer(p))
	}
	return seen
}

// plainly answers with the first choice, sure, and skips what is optional.
func plainly(p engine.Prompt) engine.Input {
	switch p := p.(type) {
	case engine.Question, engine.Choice:
		return engine.Choose{N: 0}
	case engine.Scene:
		if len(p.Choices) > 0 {
			return engine.Choose{N: 0}
		}
	case engine.Confidence:
		return engine.Sure{Level: 3}
	case engine.Writing:
		if p.Required {
			return engine.Write{Text: "one small step"}
		}
		return engine.Skip{}
	case engine.MakePlan, engine.SelfView, engine.ChooseFocus, engine.Revisiting:
		return engine.Skip{}
	case engine.Page, engine.Situation, engine.Feedback, engine.Debrief, engine.Letter, engine.ThenNow, engine.Glimpse, engine.Result, engine.Closing:
	}
	return engine.Continue{}
}

func atRandom(r *rand.Rand) func(engine.Prompt) engine.Input {
	return func(p engine.Prompt) engine.Input {
		switch p := p.(type) {
		case engine.Question:
			return engine.Choose{N: r.IntN(len(p.Options))}
		case engine.Choice:
			return engine.Choose{N: r.IntN(len(p.Options))}
		case engine.Scene:
			if len(p.Choices) > 0 {
				return engine.Choose{N: r.IntN(len(p.Choices))}
			}
		case engine.Confidence:
			if n := r.IntN(4); n > 0 {
				return engine.Sure{Level: n}
			}
			return engine.Skip{}
		case engine.Writing:
			if p.Required || r.IntN(2) == 0 {
				return engine.Write{Text: "in my words"}
			}
			return engine.Skip{}
		case engine.Revisiting:
			if r.IntN(2) == 0 {
				return engine.Write{Text: "What did you see?"}
			}
			return engine.Skip{}
		case engine.MakePlan:
			return engine.Intend{Cue: "when the phone rings", Action: "I breathe once", N: r.IntN(len(p.Suggestions)+1) - 1}
		case engine.Debrief:
			switch n := r.IntN(4); {
			case n == 0:
				return engine.Replay{Turn: r.IntN(len(p.Turns))}
			case n == 1 && len(p.Lessons) > 0:
				return engine.Learn{Lesson: p.Lessons[r.IntN(len(p.Lessons))].Lesson}
			}
		case engine.SelfView:
			points := make([]int, len(p.Skills))
			for i := range points {
				points[i] = r.IntN(6)
			}
			return engine.Rate{Points: points}
		case engine.ChooseFocus:
			if r.IntN(2) == 0 {
				return engine.Skip{}
			}
			return engine.Aim{Focus: p.Chosen}
		case engine.Glimpse:
			if r.IntN(3) == 0 {
				return engine.Enough{}
			}
		case engine.Page, engine.Situation, engine.Feedback, engine.Letter, engine.ThenNow, engine.Result, engine.Closing:
		}
		return engine.Continue{}
	}
}

func TestManyDaysOfAnybodyAlwaysEndAndFoldTheSame(t *testing.T) {
	lib := embedded(t)
	days, events, awards := 0, 0, 0
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 1))
		l := newLearner(t, lib)
		for range 25 {
			p := l.progress()
			agenda := l.coach.Agenda(p, 1+r.IntN(12))
			for _, act := range agenda.Activities {
				if len(act.Reasons) == 0 || act.Title == "" || act.Minutes <= 0 {
					t.Fatalf("an activity without reason, title or minutes: %+v", act)
				}
			}
			s, err := l.coach.Begin(p, agenda)
			if err != nil {
				t.Fatal(err)
			}
			l.through(s, atRandom(r))
			l.now = l.now.Add(24 * time.Hour)
			days++
		}
		p := l.progress()
		events += int(p.Seq)
		awards += len(p.Awards)
	}
	t.Logf("%d days, %d events, %d awards", days, events, awards)
}

func TestAnInputThatDoesNotFitChangesNothing(t *testing.T) {
	l := newLearner(t, embedded(t))
	s := l.begin(l.do(content.KindLesson, "say-it-back"))
	before := l.progress().Seq
	for _, in := range []engine.Input{
		engine.Choose{N: 0}, engine.Sure{Level: 2}, engine.Write{Text: "x"}, engine.Intend{}, engine.Skip{}, engine.Switch{To: "moon"},
	} {
		if _, err := l.coach.Reply(s, in); !errors.Is(err, engine.ErrInput) {
			t.Errorf("%T to a page: got %v, want ErrInput", in, err)
		}
	}
	if got := l.progress().Seq; got != before {
		t.Errorf("the journal has %d events, want %d", got, before)
	}
}
