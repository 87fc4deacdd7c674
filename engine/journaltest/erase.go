package journaltest

import (
	"testing"

	"example.com/hearten/engine"
)

func erase(t *testing.T, j engine.Journal) {
	t.Helper()
	if err := j.Erase(); err != nil {
		t.Fatalf("erase: %v", err)
	}
}

func erased(t *testing.T, j engine.Journal) {
	add(t, j, notes(1, 5)...)
	rewrite(t, j, 1, without(5))
	erase(t, j)
	Same(t, read(t, j, 0), nil)
	Same(t, read(t, j, 3), nil)
	Same(t, add(t, j, notes(6, 7)...), placed(notes(6, 7), 1))
	Same(t, read(t, j, 0), placed(notes(6, 7), 1))
	erase(t, j)
	erase(t, j)
	Same(t, read(t, j, 0), nil)
}

func eraseEmpty(t *testing.T, j engine.Journal) {
	erase(t, j)
	Same(t, read(t, j, 0), nil)
	Same(t, add(t, j, note(1)), placed(notes(1, 1), 1))
}

func eraseInRewrite(t *testing.T, j engine.Journal) {
	add(t, j, notes(1, 3)...)
	again := false
	rewrite(t, j, 0, func(e engine.Event) (engine.Event, bool) {
		if !again {
			again = true
			erase(t, j)
			add(t, j, notes(4, 6)...)
		}
		return e, true
	})
	Same(t, read(t, j, 0), placed(notes(4, 6), 1))
}

func erasedDrafts(t *testing.T, d engine.Drafts) {
	j, ok := d.(engine.Journal)
	if !ok {
		t.Skip("the drafts are kept apart from a journal")
	}
	set(t, d, "plan", "when Kim calls")
	erase(t, j)
	want(t, d, "plan", "")
	set(t, d, "note", "so")
	want(t, d, "note", "so")
}
