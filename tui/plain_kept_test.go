package tui_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"example.com/hearten/engine"
	"example.com/hearten/tui"
)

// TestEndAnywhere cuts the input of a whole day after every line: nothing is an error, the last line says that all is
// kept, what was acknowledged is in the journal, and the same command goes on from there.
func TestEndAnywhere(t *testing.T) {
	lib := courtyard(t)
	day := strings.SplitAfter("\n\n\n\n\n2\n\n1\n\nI waited for M.\n\n1\n\n", "\n")
	for n := range day {
		l := newPerson(lib)
		out, err := l.run("today", strings.Join(day[:n], ""))
		if err != nil {
			t.Fatalf("after %d lines: %v", n, err)
		}
		checkPlain(t, out)
		lines := strings.Split(strings.TrimSpace(out), "\n")
		if last := lines[len(lines)-1]; n < len(day)-1 && !strings.Contains(last, "The input ended here") {
			t.Errorf("after %d lines the last line is %q", n, last)
		}
		acknowledged := strings.Count(out, "\nYou: ") - strings.Count(out, "\nYou: “What did you see?”")
		kept := 0
		for _, f := range l.facts(t) {
			switch f.(type) {
			case engine.ProfileSet, engine.QuestionAnswered, engine.ReflectionWritten, engine.PlanMade:
				kept++
			}
		}
		if acknowledged != kept {
			t.Errorf("after %d lines: %d answers acknowledged, %d kept\n%s", n, acknowledged, kept, out)
		}
		if facts := l.facts(t); n == len(day)-1 && facts[len(facts)-1].Type() != "session.ended" {
			t.Errorf("the whole day ends with %s", facts[len(facts)-1].Type())
		}
		if again, err := l.run("today", "q\n"); err != nil || again == "" {
			t.Errorf("after %d lines, again: %q, %v", n, again, err)
		}
	}
}

// badDrafts refuses to keep drafts, as a full disk would.
type badDrafts struct{ engine.Memory }

func (*badDrafts) SetDraft(string, string) error { return errors.New("keep the draft: no space left") }

func TestNothingIsAcknowledgedThatIsNotKept(t *testing.T) {
	l := newPerson(courtyard(t))
	l.coach.Drafts = &badDrafts{}
	out, err := l.run("reflect", "a line\n\n")
	if err == nil || strings.Contains(out, "Kept") {
		t.Errorf("got %v and\n%s", err, out)
	}
	l = newPerson(courtyard(t))
	l.coach.Journal = &failing{Memory: l.mem, after: 1}
	out, err = l.run("reflect", "a line\n\n")
	if err == nil || strings.Contains(out, "You: ") {
		t.Errorf("got %v and\n%s", err, out)
	}
	if draft, _ := l.mem.CountDrafts(func(_, text string) bool { return text == "a line" }); draft != 1 {
		t.Errorf("%d drafts are kept, want 1", draft)
	}
}

// failing takes some appends and refuses the next with an error.
type failing struct {
	*engine.Memory
	after int
	err   error
}

func (f *failing) Append(events ...engine.Event) ([]engine.Event, error) {
	if f.after--; f.after < 0 {
		if f.err == nil {
			return nil, errors.New("no space left")
		}
		err := f.err
		f.err, f.after = nil, 1000
		return nil, err
	}
	return f.Memory.Append(events...)
}

func TestAHeldJournalAsksAgain(t *testing.T) {
	l := newPerson(courtyard(t))
	l.coach.Journal = &failing{Memory: l.mem, after: 1, err: engine.ErrHeld}
	out, err := l.run("reflect", "a line\n\n\n\n")
	if err != nil || !strings.Contains(out, "Give it again") || !strings.Contains(out, "You had begun: a line") || !strings.Contains(out, "You: a line") {
		t.Errorf("got %v and\n%s", err, out)
	}
}

// TestStopsWithItsContext: a context that ends is the error, and nothing waits for the input.
func TestStopsWithItsContext(t *testing.T) {
	l := newPerson(courtyard(t))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	block, _, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer block.Close()
	if err := tui.NewPlain(l.coach, block, &bytes.Buffer{}).Today(ctx, 0); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// TestLongLines: an endless line costs no more than its limit.
func TestLongLines(t *testing.T) {
	l := newPerson(courtyard(t))
	out, err := l.run("reflect", strings.Repeat("long ", 100_000)+"\n\n\n")
	if err != nil || !strings.Contains(out, "Kept, up to") {
		t.Errorf("got %v and\n%.2000s", err, out)
	}
	for _, f := range l.facts(t) {
		if r, ok := f.(engine.ReflectionWritten); ok && len(r.Text) > 40_000 {
			t.Errorf("%d bytes are kept", len(r.Text))
		}
	}
}
