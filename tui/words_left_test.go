package tui

import (
	"testing"

	"example.com/hearten/engine"
)

func TestTheGoodbyeCountsByKind(t *testing.T) {
	lesson := engine.Deed{N: 1, One: "lesson", Many: "lessons", Title: "Ask first"}
	line := engine.Deed{N: 1, One: "line of your own", Many: "lines of your own"}
	again := engine.Deed{N: 1, One: "conversation again", Many: "conversations again", More: ", from turn 3"}
	questions := engine.Deed{N: 3, One: "question", Many: "questions"}
	for _, c := range []struct {
		name string
		did  []engine.Deed
		want string
	}{
		{"nothing", nil, ""},
		{"one thing", []engine.Deed{lesson}, "Done: one lesson."},
		{"several of a kind, in two sittings", []engine.Deed{questions, line, lesson, line, questions}, "Done: six questions, two lines of your own, one lesson."},
		{"turns taken again", []engine.Deed{again, again}, "Done: two conversations again."},
	} {
		if got := countsOf(c.did); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
