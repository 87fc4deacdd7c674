package store_test

import (
	"fmt"
	"testing"
	"time"

	"example.com/hearten/engine"
	"example.com/hearten/engine/journaltest"
	"example.com/hearten/store"
)

// answers are events as a learner makes them.
func answers(n int) []engine.Event {
	facts := journaltest.Facts()
	at := time.Date(2026, 11, 24, 9, 0, 0, 0, time.FixedZone("", 3600))
	out := make([]engine.Event, n)
	for i := range out {
		when := at.Add(time.Duration(i) * time.Minute)
		out[i] = engine.Event{At: when, Day: engine.DayOf(when), Fact: facts[i%len(facts)]}
		if _, ok := facts[i%len(facts)].(engine.ReflectionWritten); ok {
			out[i].Fact = engine.ReflectionWritten{Text: fmt.Sprintf("words number %d.", i)}
		}
	}
	return out
}

func filled(t testing.TB, n int) (*store.Store, string) {
	t.Helper()
	dir := t.TempDir()
	s := store.At(dir, store.Options{})
	if n > 0 {
		if _, err := s.Append(answers(n)...); err != nil {
			t.Fatal(err)
		}
	}
	return s, dir
}

func BenchmarkAppendOne(b *testing.B) {
	for _, n := range []int{0, 1000, 10_000} {
		b.Run(fmt.Sprintf("after %d", n), func(b *testing.B) {
			s, _ := filled(b, n)
			e := answers(6)[5]
			for b.Loop() {
				if _, err := s.Append(e); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	const n = 10_000
	s, _ := filled(b, n)
	for b.Loop() {
		got := 0
		for _, err := range s.Read(0) {
			if err != nil {
				b.Fatal(err)
			}
			got++
		}
		if got != n {
			b.Fatalf("got %d events, want %d", got, n)
		}
	}
}

func BenchmarkReadTail(b *testing.B) {
	s, _ := filled(b, 10_000)
	for b.Loop() {
		for _, err := range s.Read(9_900) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
