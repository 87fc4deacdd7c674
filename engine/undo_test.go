package engine_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// row returns the number of a choice by its words.
func (l *learner) row(s engine.Session, words string) engine.Choose {
	l.t.Helper()
	i := slices.Index(choices(s), words)
	if i < 0 {
		l.t.Fatalf("%q is not on offer in %q", words, choices(s))
	}
	return engine.Choose{N: i}
}

func (l *learner) undoable(s engine.Session, want string) {
	l.t.Helper()
	if got, ok := s.Undoable(); !ok || got != want {
		l.t.Fatalf("undoable at %T: got %q %v, want %q", s.Prompt(), got, ok, want)
	}
}

func TestATurnWhoseFeedbackWaitsIsTakenBack(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	s := l.play("quay", 2, "“Do you?”")
	if got := l.progress(); len(got.Misses()) != 1 || len(got.Pieces) != 1 {
		t.Fatalf("before: got %d misses and %d pieces, want 1 and 1", len(got.Misses()), len(got.Pieces))
	}
	l.undoable(s, "“Do you?”")
	s = l.reply(s, engine.Undo{})
	if got, want := choices(s), []string{"“Do you?”", "“Where is she?”", "“Later.”"}; !slices.Equal(got, want) {
		t.Fatalf("choices: got %q, want %q", got, want)
	}
	p := l.progress()
	if len(p.Misses()) != 0 || len(p.Pieces) != 0 || !p.ActiveDay(l.coach.Today()) {
		t.Errorf("after: got %d misses and %d pieces, want none, and an active day", len(p.Misses()), len(p.Pieces))
	}
	if _, ok := s.Undoable(); ok {
		t.Error("the turn can be taken back twice")
	}
	l.comesBackTo(s.Prompt().(engine.Scene))

	// Its reaction was seen: the answer in its place is practice, on another day too.
	l.now = l.now.AddDate(0, 0, 1)
	s = l.reply(s, l.row(s, "“Where is she?”"))
	if got := l.progress().Tally(engine.OfBehaviour(asks)).Pieces; got != 0 {
		t.Errorf("the answer in its place: got %d pieces, want 0", got)
	}
	l.comesBackTo(s.Prompt().(engine.Scene))
	// The next scene has not been met.
	l.reply(s, l.row(s, "Say nothing."))
	if got := l.progress().Tally(engine.OfBehaviour(waits)).Pieces; got != 1 {
		t.Errorf("the next scene: got %d pieces, want 1", got)
	}
}

func TestUndoGivesBackWhatATurnHadCleared(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	l.play("quay", 2, "“Later.”")
	missed := l.progress().Misses()
	s := l.play("quay", 2, "“Where is she?”")
	if got := l.progress().Misses(); len(got) != 0 {
		t.Fatalf("got %v, want the miss cleared", got)
	}
	l.reply(s, engine.Undo{})
	if got := l.progress().Misses(); !reflect.DeepEqual(got, missed) {
		t.Errorf("got %v, want %v", got, missed)
	}
}

func TestWhatCannotBeTakenBack(t *testing.T) {
	stays := func(l *learner, s engine.Session) {
		l.t.Helper()
		seq := l.progress().Seq
		if what, ok := s.Undoable(); ok {
			l.t.Errorf("at %T: %q can be taken back", s.Prompt(), what)
		}
		if _, err := l.coach.Reply(s, engine.Undo{}); !errors.Is(err, engine.ErrInput) {
			l.t.Errorf("at %T: got %v, want ErrInput", s.Prompt(), err)
		}
		if got := l.progress().Seq; got != seq {
			l.t.Errorf("the journal has %d events, want %d", got, seq)
		}
	}
	t.Run("nothing, at the beginning", func(t *testing.T) {
		l := newLearner(t, small(t, "harbour"))
		stays(l, l.play("quay", 2))
	})
	t.Run("the turn that ended a conversation: its debrief is shown", func(t *testing.T) {
		l := newLearner(t, small(t, "harbour"))
		stays(l, l.play("quay", 2, "“Where is she?”", "Say nothing."))
	})
	t.Run("a turn whose feedback is shown at once", func(t *testing.T) {
		l := newLearner(t, embedded(t))
		s := l.begin(l.do(content.KindScenario, "copied-in"))
		for n := 0; n == 0; {
			if f, ok := s.Prompt().(engine.Feedback); ok {
				n++
				stays(l, s)
				t.Logf("feedback on %q", f.Answer)
			}
			s = l.reply(s, plainly(s.Prompt()))
		}
	})
	t.Run("a turn that another window has written after", func(t *testing.T) {
		l := newLearner(t, small(t, "harbour"))
		s := l.play("quay", 2, "“Where is she?”")
		if err := l.coach.Record(engine.ReflectionWritten{Text: "elsewhere"}); err != nil {
			t.Fatal(err)
		}
		if _, err := l.coach.Reply(s, engine.Undo{}); !errors.Is(err, engine.ErrInput) {
			t.Errorf("got %v, want ErrInput", err)
		}
	})
}

func TestAnAnswerThatIsNotRecordedYetIsTakenBackWithoutATrace(t *testing.T) {
	l := newLearner(t, embedded(t))
	s := l.begin(l.do(content.KindCheckup, "listening-moments"))
	ask := s.Prompt()
	s = l.reply(s, engine.Choose{N: 1})
	seq := l.progress().Seq
	l.undoable(s, ask.(engine.Question).Options[1].String())
	s = l.reply(s, engine.Undo{})
	if !reflect.DeepEqual(s.Prompt(), ask) {
		t.Errorf("got %+v, want %+v", s.Prompt(), ask)
	}
	if got := l.progress().Seq; got != seq {
		t.Errorf("the journal has %d events, want %d", got, seq)
	}

	l = newLearner(t, embedded(t))
	if err := l.coach.Record(engine.PlanMade{Plan: "0123456789ab", Cue: "when it rings", Action: "I wait", Due: l.coach.Today()}); err != nil {
		t.Fatal(err)
	}
	s = l.begin(engine.Activity{Kind: engine.DoFollowUp, Plan: "0123456789ab"})
	s = l.reply(l.reply(s, engine.Choose{N: 1}), engine.Choose{N: 1})
	l.undoable(s, "Make it smaller")
	s = l.reply(s, engine.Undo{})
	l.undoable(s, "It came, and it went by")
	s = l.reply(s, engine.Undo{})
	if got := s.Prompt().(engine.Choice).Options[0]; got != "It came, and I did it" {
		t.Errorf("got %q, want the first question", got)
	}
}

// TestUndoAnywhereLeavesWhatTheJournalTells tries to undo at every prompt of random walks.
func TestUndoAnywhereLeavesWhatTheJournalTells(t *testing.T) {
	undone, refused, turns, folds := 0, 0, 0, 0
	for seed := range uint64(40) {
		lib := embedded(t)
		if seed%2 == 0 {
			lib = small(t, "harbour")
		}
		r := rand.New(rand.NewPCG(seed, 11))
		l := newLearner(t, lib)
		l.coach.Seed = seed
		answer := atRandom(r)
		for range 6 {
			s, err := l.coach.Begin(l.progress(), l.coach.Agenda(l.progress(), 1+r.IntN(9)))
			if err != nil {
				t.Fatal(err)
			}
			for n := 0; !s.Done() && n < 60; n++ {
				before := s
				s = l.reply(s, answer(s.Prompt()))
				_, can := s.Undoable()
				if can && r.IntN(2) == 0 {
					recorded := l.progress().Seq
					s = l.reply(s, engine.Undo{})
					if s.Done() || s.Prompt() == nil {
						t.Fatal("undone, and nothing is asked")
					}
					if _, ok := before.Prompt().(engine.Scene); ok && l.progress().Seq > recorded {
						turns++
						if got, want := fmt.Sprint(s.Prompt().(engine.Scene).Key), before.Prompt().(engine.Scene).Key; len(before.Prompt().(engine.Scene).Choices) > 0 && got != want {
							t.Fatalf("undone, it stands at %s, want %s", got, want)
						}
						l.comesBackTo(s.Prompt().(engine.Scene))
					}
					undone++
				} else if !can {
					if _, err := l.coach.Reply(s, engine.Undo{}); !errors.Is(err, engine.ErrInput) {
						t.Fatalf("got %v, want ErrInput", err)
					}
					refused++
				}
				folds++
				if got, want := s.Progress(), l.progress(); !reflect.DeepEqual(got, want) {
					t.Fatalf("seed %d: the session knows\n%+v\nthe journal tells\n%+v", seed, got, want)
				}
			}
			l.now = l.now.AddDate(0, 0, 1)
		}
	}
	t.Logf("%d undone, %d of them turns; %d refused; %d folds the same", undone, turns, refused, folds)
	if turns < 20 || undone < 2*turns {
		t.Errorf("too few were undone to show anything")
	}
}
