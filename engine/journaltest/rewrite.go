package journaltest

import (
	"testing"

	"example.com/hearten/engine"
)

func rewrite(t *testing.T, j engine.Journal, want int, keep func(engine.Event) (engine.Event, bool)) {
	t.Helper()
	got, err := j.Rewrite(keep)
	if err != nil {
		t.Fatalf("rewrite: %v", err)
	}
	if got != want {
		t.Fatalf("rewrite: got %d changed, want %d", got, want)
	}
}

// without leaves out the events at some places.
func without(places ...uint64) func(engine.Event) (engine.Event, bool) {
	return func(e engine.Event) (engine.Event, bool) {
		for _, p := range places {
			if e.Seq == p {
				return e, false
			}
		}
		return e, true
	}
}

func all(e engine.Event) (engine.Event, bool) { return e, true }

func leftOut(t *testing.T, j engine.Journal) {
	add(t, j, notes(1, 5)...)
	rewrite(t, j, 2, without(1, 3))
	was := placed(notes(1, 5), 1)
	want := []engine.Event{was[1], was[3], was[4]}
	Same(t, read(t, j, 0), want)
	Same(t, read(t, j, 2), want[1:])
	Same(t, read(t, j, 3), want[1:])
	add(t, j, note(6))
	Same(t, read(t, j, 3), append(want[1:], placed(notes(6, 6), 6)...))
}

func changed(t *testing.T, j engine.Journal) {
	add(t, j, notes(1, 4)...)
	rewrite(t, j, 1, func(e engine.Event) (engine.Event, bool) {
		if e.Seq == 2 {
			e.Fact = engine.ReflectionWritten{Text: "other words"}
			e.Seq = 77
		}
		return e, true
	})
	want := placed(notes(1, 4), 1)
	want[1].Fact = engine.ReflectionWritten{Text: "other words"}
	Same(t, read(t, j, 0), want)
	add(t, j, note(5))
	Same(t, read(t, j, 0), append(want, placed(notes(5, 5), 5)...))
}

func unchanged(t *testing.T, j engine.Journal) {
	add(t, j, notes(1, 3)...)
	rewrite(t, j, 0, all)
	Same(t, read(t, j, 0), placed(notes(1, 3), 1))
}

func notAgain(t *testing.T, j engine.Journal) {
	add(t, j, notes(1, 3)...)
	rewrite(t, j, 1, without(3))
	Same(t, read(t, j, 0), placed(notes(1, 2), 1))
	Same(t, add(t, j, note(4)), placed(notes(4, 4), 4))
	rewrite(t, j, 3, without(1, 2, 4))
	Same(t, read(t, j, 0), nil)
	Same(t, add(t, j, notes(5, 6)...), placed(notes(5, 6), 5))
	Same(t, read(t, j, 0), placed(notes(5, 6), 5))
}

func rewriteEmpty(t *testing.T, j engine.Journal) {
	rewrite(t, j, 0, without(1))
	Same(t, add(t, j, note(1)), placed(notes(1, 1), 1))
}

func rewriteReads(t *testing.T, j engine.Journal) {
	add(t, j, notes(1, 3)...)
	rewrite(t, j, 1, func(e engine.Event) (engine.Event, bool) {
		if got := read(t, j, 0); len(got) != 3 {
			t.Errorf("got %d events inside a rewrite, want 3", len(got))
		}
		return e, e.Seq != 2
	})
}

func readingAcross(t *testing.T, j engine.Journal) {
	const n = 2100
	add(t, j, notes(1, n)...)
	last := uint64(0)
	for e, err := range j.Read(0) {
		if err != nil {
			t.Fatal(err)
		}
		if e.Seq <= last {
			t.Fatalf("place %d came after place %d", e.Seq, last)
		}
		if last = e.Seq; last == 10 {
			rewrite(t, j, 2, without(5, n))
		}
	}
	if last != n-1 {
		t.Fatalf("got the last place %d, want %d", last, n-1)
	}
}
