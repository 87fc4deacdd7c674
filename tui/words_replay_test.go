package tui

import (
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func TestStressedWordsWithinALine(t *testing.T) {
	for _, c := range []struct {
		name string
		line content.Line
		want string
	}{
		{
			"a sentence within one that goes on keeps its stop to itself",
			content.Line{content.Text("At "), content.Emphasis{content.Text("when I ask at four?")}, content.Text(" the door stood open.")},
			"At ‘when I ask at four?’ the door stood open.",
		},
		{
			"a stressed word stays as it is",
			content.Line{content.Text("That is "), content.Emphasis{content.Text("your")}, content.Text(" call.")},
			"That is your call.",
		},
		{
			"what somebody does after a sentence is one of its own",
			content.Line{content.Text("Fine. "), content.Emphasis{content.Text("He looks up.")}, content.Text(" And you?")},
			"Fine. He looks up. And you?",
		},
		{"a line of nothing else is what somebody does", content.Line{content.Emphasis{content.Text("You wait.")}}, "[You wait.]"},
	} {
		if got := plainLine(c.line); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTheMapSaysWhichCueAndWhichPlace(t *testing.T) {
	turn := engine.ToldTurn{
		Cues: []engine.CueShown{
			{Text: content.Prose{para("“Fine” came too soon.")}}, {Caught: true, Text: content.Prose{para("She said “tired”.")}},
		},
		To: engine.Stop{Slug: "hall", Name: content.Line{content.Text("In the hall")}},
	}
	want := []string{"A cue went by here: “Fine” came too soon.", "A cue was picked up here: She said “tired”."}
	got := cuesHere(turn)
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Errorf("cues: got %q, want %q", got, want)
		}
	}
	if got, want := leadsTo(turn, turn.To), "“In the hall”, as yours did"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	other := engine.Stop{Slug: "yard", Name: content.Line{content.Text("In the yard")}}
	if got, want := leadsTo(turn, other), "“In the yard”"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
