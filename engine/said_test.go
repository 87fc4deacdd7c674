package engine_test

import (
	"fmt"
	"testing"

	"example.com/hearten/engine"
)

func TestWhatWasSaidFirstIsKeptAtItsTurn(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	s := l.play("quay", 2)
	s = l.reply(s, engine.Write{Text: "Who told you?"})
	s = l.reply(s, l.row(s, "“Do you?”"))
	said := l.progress().Said()
	if len(said) != 1 {
		t.Fatalf("%d are said, want 1", len(said))
	}
	if got, want := fmt.Sprint(said[0].Turn, " ", said[0].Words, " ", said[0].Practice), "1 Who told you? false"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if said[0].Day != l.coach.Today() || l.progress().SaidAt(said[0].Seq) != "Who told you?" || l.progress().SaidAt(said[0].Seq-1) != "" {
		t.Errorf("it does not stand at its place: %+v", said[0])
	}
	l.reply(s, engine.Undo{})
	if got := l.progress().Said(); len(got) != 0 {
		t.Errorf("taken back, %d are said, want none", len(got))
	}
}
