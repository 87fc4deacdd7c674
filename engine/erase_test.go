package engine_test

import (
	"errors"
	"fmt"
	"iter"
	"testing"
	"time"

	"example.com/hearten/engine"
	"example.com/hearten/engine/journaltest"
)

// broken is a journal of which two events can be read, until it is erased.
type broken struct {
	engine.Memory
	fault error
}

func (b *broken) Read(after uint64) iter.Seq2[engine.Event, error] {
	return func(yield func(engine.Event, error) bool) {
		for e, err := range b.Memory.Read(after) {
			if e.Seq > 2 && b.fault != nil {
				yield(engine.Event{}, fmt.Errorf("read: %w", b.fault))
				return
			}
			if !yield(e, err) {
				return
			}
		}
	}
}

func (b *broken) Erase() error {
	b.fault = nil
	return b.Memory.Erase()
}

func written(t *testing.T, j engine.Journal, n int) {
	t.Helper()
	at := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	for i := range n {
		e := engine.Event{At: at, Day: engine.DayOf(at), Fact: engine.ReflectionWritten{Text: fmt.Sprint("line ", i)}}
		if _, err := j.Append(e); err != nil {
			t.Fatal(err)
		}
	}
}

func TestADamagedJournalCanBeForgottenAsAWhole(t *testing.T) {
	b := &broken{fault: engine.ErrDamaged}
	written(t, b, 5)
	drafts := &engine.Memory{}
	_ = drafts.SetDraft("plan", "when Kim calls")
	c := engine.Coach{Journal: b, Drafts: drafts}
	if n, err := c.Forget(engine.Forgetting{All: true}, true); n != 2 || !errors.Is(err, engine.ErrDamaged) {
		t.Errorf("counting: got %d, %v, want 2 and damage", n, err)
	}
	if _, err := c.Forget(engine.Forgetting{Text: "line"}, false); !errors.Is(err, engine.ErrDamaged) {
		t.Errorf("a part of it: got %v, want damage", err)
	}
	if n, err := c.Forget(engine.Forgetting{All: true}, false); n != 2 || err != nil {
		t.Errorf("got %d, %v, want 2", n, err)
	}
	if n, err := c.Forget(engine.Forgetting{All: true}, true); n != 0 || err != nil {
		t.Errorf("after it: got %d, %v", n, err)
	}
}

func TestAJournalThatIsNotDamagedButCannotBeReadIsNotForgotten(t *testing.T) {
	b := &broken{fault: engine.ErrHeld}
	written(t, b, 5)
	c := engine.Coach{Journal: b, Drafts: b}
	if _, err := c.Forget(engine.Forgetting{All: true}, false); !errors.Is(err, engine.ErrHeld) {
		t.Errorf("got %v, want that it is held", err)
	}
	if b.fault == nil {
		t.Error("it was erased")
	}
}

func events(t *testing.T, j engine.Journal) (all []engine.Event) {
	t.Helper()
	for e, err := range j.Read(0) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e)
	}
	return all
}

func TestRememberKeepsPlacesAndDraftsAndLeavesTheJournalAlone(t *testing.T) {
	from := &engine.Memory{}
	written(t, from, 5)
	if _, err := from.Rewrite(func(e engine.Event) (engine.Event, bool) { return e, e.Seq%2 == 0 }); err != nil {
		t.Fatal(err)
	}
	_ = from.SetDraft("plan", "when Kim calls")
	m, err := engine.Remember(from, from)
	if err != nil {
		t.Fatal(err)
	}
	journaltest.Same(t, events(t, m), events(t, from))
	if text, _ := m.Draft("plan"); text != "when Kim calls" {
		t.Errorf("got the draft %q", text)
	}
	written(t, m, 1)
	_ = m.SetDraft("plan", "")
	if text, _ := from.Draft("plan"); text == "" || len(events(t, from)) != 2 || len(events(t, m)) != 3 {
		t.Error("the copy is not a copy")
	}
	if _, err := engine.Remember(&broken{}, from); err != nil {
		t.Error(err)
	}
	b := &broken{fault: engine.ErrDamaged}
	written(t, b, 3)
	if _, err := engine.Remember(b, b); !errors.Is(err, engine.ErrDamaged) {
		t.Errorf("got %v, want damage", err)
	}
}
