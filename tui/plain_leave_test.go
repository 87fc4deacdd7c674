package tui_test

import (
	"strings"
	"testing"

	"example.com/hearten/engine"
)

// TestAnAnswerIsKeptThatWaitsForHowSure: whoever leaves at “How sure are you?” has answered all the same.
func TestAnAnswerIsKeptThatWaitsForHowSure(t *testing.T) {
	for name, leave := range map[string]string{"the input ends": "", "q": "q\n"} {
		l := newPerson(courtyard(t))
		out, err := l.run("checkup first-moments", "\n1\n"+leave)
		if err != nil || !strings.Contains(out, "How sure are you?") {
			t.Fatalf("%s: got %v and\n%s", name, err, out)
		}
		kept := 0
		for _, f := range l.facts(t) {
			if _, ok := f.(engine.QuestionAnswered); ok {
				kept++
			}
		}
		if kept != 1 || !strings.Contains(out, "\nYou: ") {
			t.Errorf("%s: %d answers are kept:\n%s", name, kept, out)
		}
	}
}

// TestLeavingIsToldAsItIs: what is said of leaving is true of what was done.
func TestLeavingIsToldAsItIs(t *testing.T) {
	l := newPerson(courtyard(t))
	for _, c := range []struct{ command, input, want string }{
		{"practice two-keys", "\n", "To go on: hearten practice two-keys\n--plain"},
		{"practice two-keys", "\nq\n", "Nothing was answered yet."},
		{"practice empty-bed", "\n1\n1\n\n", "To go on: hearten practice empty-bed\n--plain"},
		{"practice empty-bed", "\nq\n", "You left in the middle of it. Everything is kept."},
		{"reflect", "Half a line\nq\n", "Nothing sent; what you were writing is kept."},
		{"reflect", "", "To go on: hearten reflect --plain"},
	} {
		out, err := l.run(c.command, c.input)
		if err != nil || !strings.Contains(out, c.want) {
			t.Errorf("%s %q: got %v and\n%s\nwant %q", c.command, c.input, err, out, c.want)
		}
	}
}

// TestWhatIsExtraSaysSo: once the day has what it asked for, more is offered as extra.
func TestWhatIsExtraSaysSo(t *testing.T) {
	l := newPerson(courtyard(t))
	if _, err := l.run("today", "\n\n\n\n\n1\n\n1\n\ns\ns\n\n"); err != nil {
		t.Fatal(err)
	}
	out, err := l.run("today", "q\n")
	if err != nil || !strings.Contains(out, "Coach: Today counts already. There is more, if you like: ") {
		t.Errorf("got %v and\n%s", err, out)
	}
	checkPlain(t, out)
}
