package engine_test

import (
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

var (
	listening = content.Ref{Pack: "harbour", ID: "listening"}
	asks      = content.Ref{Pack: "harbour", ID: "asks"}
	waits     = content.Ref{Pack: "harbour", ID: "waits"}
	barks     = content.Ref{Pack: "harbour", ID: "barks"}
)

func TestASceneCannotBeFarmed(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	for range 50 {
		l.play("quay", 2, "“Where is she?”", "Say nothing.")
	}
	p := l.progress()
	got := p.Tally(engine.OfBehaviour(asks)).Pieces
	t.Logf("one scene played 50 times in a day: %d turns recorded, %d piece of evidence for “asks”", p.Seq/5*2, got)
	if got != 1 {
		t.Errorf("got %d pieces, want 1", got)
	}
}

func TestTheFirstTwoDaysOfAPlaceCountAndNoLaterOne(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	for day, want := range []int{1, 2, 2, 2} {
		l.play("quay", 2, "“Where is she?”", "Say nothing.")
		if got := l.progress().Tally(engine.OfBehaviour(asks)).Pieces; got != want {
			t.Errorf("day %d: got %d pieces, want %d", day+1, got, want)
		}
		l.now = l.now.Add(24 * time.Hour)
	}
}

func TestASecondVisitInARunIsNotEvidence(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	l.play("quay", 2, "“Do you?”", "“Back to the gangway.”", "“Where is she?”", "Say nothing.")
	p := l.progress()
	for _, want := range []struct {
		behaviour       content.Ref
		pieces, against int
	}{{asks, 0, 0}, {barks, 0, 1}, {waits, 0, 0}} {
		got := p.Tally(engine.OfBehaviour(want.behaviour))
		if got.Pieces != want.pieces || got.Against != want.against {
			t.Errorf("%s: got %d for and %d against, want %d and %d", want.behaviour, got.Pieces, got.Against, want.pieces, want.against)
		}
	}
}

func TestAReplayedTurnIsPractice(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	item := engine.Item{Kind: content.KindScenario, Ref: boat.Ref, Version: "1.2.0"}
	turn := engine.TurnTaken{
		Run: "0123456789ab", Item: item, Turn: 1, Scene: "gangway",
		Response: engine.Response{Grade: content.Best, Evidence: []engine.Evidence{{Behaviour: asks, Competency: listening, Points: 2}}},
	}
	practice := turn
	practice.Practice = true
	if err := l.coach.Record(practice); err != nil {
		t.Fatal(err)
	}
	if got := l.progress().Tally(engine.OfBehaviour(asks)).Pieces; got != 0 {
		t.Errorf("practice: got %d pieces, want 0", got)
	}
	if err := l.coach.Record(turn); err != nil {
		t.Fatal(err)
	}
	if got := l.progress().Tally(engine.OfBehaviour(asks)).Pieces; got != 1 {
		t.Errorf("the turn itself: got %d pieces, want 1; practice must not use up its day", got)
	}
}

func TestTwoChipsForOneBehaviourAreOnePiece(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	item := engine.Item{Kind: content.KindLesson, Ref: content.Ref{Pack: "harbour", ID: "soundings"}}
	e := engine.Evidence{Behaviour: waits, Competency: listening, Points: 1}
	err := l.coach.Record(engine.QuestionAnswered{
		Run: "0123456789ab", Purpose: engine.InLesson, Item: item, Question: "which-one-waits", Competency: listening,
		Response: engine.Response{Grade: content.Good, Evidence: []engine.Evidence{e, e}},
	})
	if err != nil {
		t.Fatal(err)
	}
	p := l.progress()
	if len(p.Pieces) != 1 || p.Pieces[0].Points != 2 {
		t.Errorf("got %+v, want one piece of 2 points", p.Pieces)
	}
}

func TestATurnCarriesWhatWasTrue(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	l.play("office", 3, "“Later.”")
	var got engine.TurnTaken
	for e, err := range l.mem.Read(0) {
		if err != nil {
			t.Fatal(err)
		}
		if f, ok := e.Fact.(engine.TurnTaken); ok {
			got = f
		}
	}
	switch {
	case got.Item.Version != "1.2.0", got.Scene != "gangway", got.Turn != 1, got.Context != "office", got.Level != 2:
		t.Errorf("got %+v", got)
	case got.Choice.Index != 2 || len(got.Choice.Hash) != 8:
		t.Errorf("choice: got %s, want index 2 and eight hex digits", got.Choice)
	case len(got.Offered) != 3 || got.Offered[0] != content.Weak:
		t.Errorf("offered: got %v, want weak, best, poor", got.Offered)
	case len(got.Missed) != 1 || got.Missed[0] != asks:
		t.Errorf("missed: got %v, want asks", got.Missed)
	case got.Weights[listening] != 3:
		t.Errorf("weights: got %v, want 3 for listening", got.Weights)
	case got.Seconds != 7:
		t.Errorf("seconds: got %d, want 7", got.Seconds)
	}
}
