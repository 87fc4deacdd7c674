package engine_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// lostBoat plays the late boat badly at its first turn.
func (l *learner) lostBoat() engine.Session {
	l.t.Helper()
	return l.play("office", 2, "“Do you?”", "“Back to the gangway.”", "“Later.”", "Say nothing.")
}

func TestAReplayBeginsAtTheTurnAndIsPractice(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	s := l.lostBoat()
	first := s.Prompt().(engine.Debrief)
	before := l.progress()
	last, _ := before.LastRun(content.KindScenario, boat.Ref)

	s = l.reply(s, engine.Replay{Turn: first.Turning})
	scene := s.Prompt().(engine.Scene)
	if scene.Turn != first.Turning+1 || scene.Name.String() != first.Turns[first.Turning].Scene.String() {
		t.Fatalf("got turn %d, %q; want turn %d, %q", scene.Turn, scene.Name, first.Turning+1, first.Turns[first.Turning].Scene)
	}
	if slices.Contains(choices(s), "“Do you?”") {
		t.Error("what was taken once in an earlier turn is on offer again")
	}
	l.comesBackTo(scene)
	s = l.reply(s, l.row(s, "“Where is she?”"))
	l.comesBackTo(s.Prompt().(engine.Scene))
	s = l.reply(s, l.row(s, "Say nothing."))
	second := s.Prompt().(engine.Debrief)
	if want := (&engine.Again{Turn: first.Turning + 1, Got: first.Got, Of: first.Of}); !reflect.DeepEqual(second.Again, want) {
		t.Errorf("got %+v, want %+v", second.Again, want)
	}
	if len(second.Turns) != len(first.Turns) || second.Got != first.Got+3 {
		t.Errorf("got %d turns and %d, want %d and %d", len(second.Turns), second.Got, len(first.Turns), first.Got+3)
	}
	after := l.progress()
	if !reflect.DeepEqual(after.Pieces, before.Pieces) || !reflect.DeepEqual(after.Misses(), before.Misses()) {
		t.Error("the replay moved evidence or misses")
	}
	if again, _ := after.LastRun(content.KindScenario, boat.Ref); again.ID != last.ID {
		t.Error("the replay is the last run")
	}

	// Again, from the replay, at a turn that it took over: then from there in turn.
	s = l.reply(s, engine.Replay{Turn: 0})
	l.comesBackTo(s.Prompt().(engine.Scene))
	s = l.reply(s, l.row(s, "“Where is she?”"))
	s = l.reply(s, l.row(s, "Say nothing."))
	third := s.Prompt().(engine.Debrief)
	if third.Again.Got != second.Got || third.Again.Turn != 1 || third.Got != third.Of {
		t.Errorf("got %+v, %d of %d", third.Again, third.Got, third.Of)
	}
	s = l.reply(s, engine.Replay{Turn: 1})
	l.comesBackTo(s.Prompt().(engine.Scene))
	s = l.reply(s, l.row(s, "Say nothing."))
	if _, err := l.coach.Reply(s, engine.Replay{Turn: 2}); !errors.Is(err, engine.ErrInput) {
		t.Errorf("a turn that there is not: got %v, want ErrInput", err)
	}

	// Then the session goes on as after the first.
	s = l.reply(s, engine.Continue{})
	if w, ok := s.Prompt().(engine.Writing); !ok || !strings.HasPrefix(w.Key, "reflect") {
		t.Fatalf("got %T, want the reflection", s.Prompt())
	}
	s = l.reply(l.reply(s, engine.Skip{}), engine.Skip{})
	var did []string
	for _, d := range s.Prompt().(engine.Closing).Did {
		did = append(did, d.String())
	}
	want := []string{
		"One conversation: “The late boat”, 6 of 12 steps.", "One conversation again, from turn 3: “The late boat”, 9 of 12 steps.",
		"One conversation again, from turn 1: “The late boat”, 6 of 6 steps.", "One conversation again, from turn 2: “The late boat”, 6 of 6 steps.",
	}
	if !slices.Equal(did, want) {
		t.Errorf("got %q\nwant %q", did, want)
	}
}

func TestAReplayThatWasLeftIsOfferedInItsWords(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	s := l.lostBoat()
	s = l.reply(s, engine.Replay{Turn: 2})
	l.reply(s, l.row(s, "“Where is she?”"))
	agenda := l.coach.Agenda(l.progress(), 5)
	act := agenda.Activities[len(agenda.Activities)-1]
	if want := "You went through it again from turn 3 and left it today after one answer; it goes on from there."; act.Reasons[0].Words != want {
		t.Errorf("got %q, want %q", act.Reasons[0].Words, want)
	}
	again := l.begin(act)
	again = l.reply(again, l.row(again, "Say nothing."))
	if d := again.Prompt().(engine.Debrief); d.Again == nil || d.Again.Turn != 3 || d.Got != 9 {
		t.Errorf("got %+v, %d", d.Again, d.Got)
	}
}

func TestWhatReplaysAForgottenRunGoesWithIt(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	s := l.lostBoat()
	root := l.progress().Runs[0].ID
	l.reply(s, engine.Replay{Turn: 2})
	if _, err := l.coach.Forget(engine.Forgetting{Item: string(root)}, false); err != nil {
		t.Fatal(err)
	}
	if got := len(l.progress().Runs); got != 0 {
		t.Errorf("got %d runs, want none: what replays it goes with it", got)
	}
}

func TestALessonOnWhatWasMissedComesRightAfterTheDebrief(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	s := l.lostBoat()
	lesson := s.Prompt().(engine.Debrief).Lessons[0].Lesson
	if _, err := l.coach.Reply(s, engine.Learn{Lesson: boat.Ref}); !errors.Is(err, engine.ErrInput) {
		t.Errorf("no lesson of it: got %v, want ErrInput", err)
	}
	s = l.reply(s, engine.Learn{Lesson: lesson})
	var kinds []string
	for !s.Done() {
		if k := strings.TrimPrefix(reflect.TypeOf(s.Prompt()).String(), "engine."); len(kinds) == 0 || kinds[len(kinds)-1] != k {
			kinds = append(kinds, k)
		}
		s = l.reply(s, plainly(s.Prompt()))
	}
	if got, want := strings.Join(kinds, " "), "Page Question Feedback Question Feedback Writing MakePlan Closing"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if _, ok := l.progress().LastRun(content.KindLesson, lesson); !ok {
		t.Error("the lesson is not finished")
	}
}
