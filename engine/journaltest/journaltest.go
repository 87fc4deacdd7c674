package journaltest

import (
	"fmt"
	"reflect"
	"sync"
	"testing"
	"time"

	"example.com/hearten/engine"
)

// Run holds a journal to its contract. Open returns a new, empty one.
func Run(t *testing.T, open func(t *testing.T) engine.Journal) {
	for _, c := range []struct {
		name string
		test func(*testing.T, engine.Journal)
	}{
		{"an empty journal reads as nothing", empty},
		{"appending nothing is allowed and adds nothing", nothing},
		{"events get places from 1, in order, and come back in order", order},
		{"a place given by the caller is not used", places},
		{"events are added all or none", allOrNone},
		{"what Append returns is what is read", returned},
		{"reading after a place begins behind it", after},
		{"a reader may stop early and begin again", early},
		{"a reader may append, and meets what it appended", whileReading},
		{"many events are read in order across pages", pages},
		{"every type of fact comes back whole", facts},
		{"a time keeps its offset and its milliseconds", times},
		{"a clock that went back is kept", behind},
		{"text comes back as it was written", text},
		{"what was handed in and given back may be changed", aliasing},
		{"appends from many sides are all kept", concurrent},
		{"rewriting can leave out, and places stay", leftOut},
		{"rewriting can change, and places stay", changed},
		{"rewriting nothing away changes nothing", unchanged},
		{"places of forgotten events are not given again", notAgain},
		{"rewriting an empty journal is allowed", rewriteEmpty},
		{"rewriting may read the journal meanwhile", rewriteReads},
		{"reading goes on after a rewrite", readingAcross},
		{"an erased journal is as a new one", erased},
		{"erasing an empty journal is allowed", eraseEmpty},
		{"a rewrite brings nothing back that was erased meanwhile", eraseInRewrite},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, open(t)) })
	}
}

// note is an event that is told apart by n.
func note(n int) engine.Event {
	at := time.Date(2026, 11, 24, 9, 0, 0, 0, time.FixedZone("", 3600)).Add(time.Duration(n) * time.Second)
	return engine.Event{At: at, Day: engine.DayOf(at), Fact: engine.ReflectionWritten{Text: fmt.Sprintf("note %d", n)}}
}

func notes(from, to int) []engine.Event {
	var out []engine.Event
	for n := from; n <= to; n++ {
		out = append(out, note(n))
	}
	return out
}

func add(t *testing.T, j engine.Journal, events ...engine.Event) []engine.Event {
	t.Helper()
	out, err := j.Append(events...)
	if err != nil {
		t.Fatalf("append: %v", err)
	}
	return out
}

func read(t *testing.T, j engine.Journal, after uint64) []engine.Event {
	t.Helper()
	var out []engine.Event
	for e, err := range j.Read(after) {
		if err != nil {
			t.Fatalf("read after %d: %v", after, err)
		}
		out = append(out, e)
	}
	return out
}

// Same fails unless got and want are the same events, in times, offsets and every field.
func Same(t *testing.T, got, want []engine.Event) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("got %d events, want %d", len(got), len(want))
	}
	for i := range want {
		g, w := got[i], want[i]
		_, gotOffset := g.At.Zone()
		_, wantOffset := w.At.Zone()
		if !g.At.Equal(w.At) || gotOffset != wantOffset {
			t.Fatalf("event %d: got the time %v, want %v", i, g.At, w.At)
		}
		g.At, w.At = time.Time{}, time.Time{}
		if !reflect.DeepEqual(g, w) {
			t.Fatalf("event %d:\n got %+v\nwant %+v", i, g, w)
		}
	}
}

// placed gives places from a first one.
func placed(events []engine.Event, first uint64) []engine.Event {
	for i := range events {
		events[i].Seq = first + uint64(i)
	}
	return events
}

func empty(t *testing.T, j engine.Journal) {
	Same(t, read(t, j, 0), nil)
	Same(t, read(t, j, 7), nil)
}

func nothing(t *testing.T, j engine.Journal) {
	if out := add(t, j); len(out) != 0 {
		t.Fatalf("got %d events, want none", len(out))
	}
	add(t, j, note(1))
	add(t, j)
	Same(t, read(t, j, 0), placed(notes(1, 1), 1))
}

func order(t *testing.T, j engine.Journal) {
	add(t, j, note(1))
	add(t, j, notes(2, 4)...)
	add(t, j, note(5))
	Same(t, read(t, j, 0), placed(notes(1, 5), 1))
}

func places(t *testing.T, j engine.Journal) {
	e := note(1)
	e.Seq = 99
	Same(t, add(t, j, e), placed(notes(1, 1), 1))
	Same(t, read(t, j, 0), placed(notes(1, 1), 1))
}

func allOrNone(t *testing.T, j engine.Journal) {
	add(t, j, note(1))
	cannot := note(3)
	cannot.Fact = engine.ScenarioEnded{Kind: "strong", Item: engine.Item{}, Run: "x"}
	cannot.At = time.Date(12026, 1, 1, 0, 0, 0, 0, time.UTC) // not a time that can be read back
	if _, err := j.Append(note(2), cannot, note(4)); err == nil {
		t.Fatal("an event that cannot be read back was taken")
	}
	Same(t, read(t, j, 0), placed(notes(1, 1), 1))
	add(t, j, note(2))
	Same(t, read(t, j, 0), placed(notes(1, 2), 1))
}

func returned(t *testing.T, j engine.Journal) {
	e := note(1)
	e.At = e.At.Add(123456 * time.Microsecond)
	out := add(t, j, e, note(2))
	Same(t, read(t, j, 0), out)
}

func after(t *testing.T, j engine.Journal) {
	add(t, j, notes(1, 5)...)
	Same(t, read(t, j, 3), placed(notes(4, 5), 4))
	Same(t, read(t, j, 5), nil)
	Same(t, read(t, j, 500), nil)
	Same(t, read(t, j, ^uint64(0)), nil)
}

func early(t *testing.T, j engine.Journal) {
	add(t, j, notes(1, 5)...)
	all := j.Read(0)
	for range 2 {
		n := 0
		for e, err := range all {
			if n++; err != nil || e.Seq != uint64(n) {
				t.Fatalf("got place %d, %v", e.Seq, err)
			}
			if n == 2 {
				break
			}
		}
	}
	add(t, j, note(6))
	Same(t, read(t, j, 0), placed(notes(1, 6), 1))
}

func whileReading(t *testing.T, j engine.Journal) {
	add(t, j, notes(1, 3)...)
	var seen []engine.Event
	for e, err := range j.Read(0) {
		if err != nil {
			t.Fatal(err)
		}
		if seen = append(seen, e); len(seen) <= 3 {
			add(t, j, note(3+len(seen)))
		}
	}
	Same(t, seen, placed(notes(1, 6), 1))
}

func pages(t *testing.T, j engine.Journal) {
	const n = 1100
	add(t, j, notes(1, n)...)
	Same(t, read(t, j, 0), placed(notes(1, n), 1))
	Same(t, read(t, j, 511), placed(notes(512, n), 512))
}

func aliasing(t *testing.T, j engine.Journal) {
	focus := Facts()[0].(engine.ProfileSet)
	want := Facts()[0].(engine.ProfileSet)
	e := note(1)
	e.Fact = focus
	out := add(t, j, e)
	focus.Contexts[0] = "changed"
	got := read(t, j, 0)
	if !reflect.DeepEqual(got[0].Fact, engine.Fact(want)) {
		t.Fatalf("got %+v, want %+v", got[0].Fact, want)
	}
	out[0] = note(9)
	Same(t, read(t, j, 0), got)
}

func concurrent(t *testing.T, j engine.Journal) {
	const sides, each = 4, 10
	var wg sync.WaitGroup
	errs := make(chan error, sides*each)
	for side := range sides {
		wg.Go(func() {
			for n := range each {
				_, err := j.Append(note(100*side+2*n), note(100*side+2*n+1))
				errs <- err
			}
		})
	}
	wg.Wait()
	close(errs)
	for err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
	got := read(t, j, 0)
	if len(got) != 2*sides*each {
		t.Fatalf("got %d events, want %d", len(got), 2*sides*each)
	}
	for i := 0; i < len(got); i += 2 {
		if got[i].Seq != uint64(i+1) || got[i+1].Seq != uint64(i+2) || got[i+1].At.Sub(got[i].At) != time.Second {
			t.Fatalf("places %d and %d are not one append's", got[i].Seq, got[i+1].Seq)
		}
	}
}
