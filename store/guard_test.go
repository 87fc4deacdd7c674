package store

import (
	"os"
	"strings"
	"testing"

	"example.com/hearten/engine"
)

func BenchmarkGuard(b *testing.B) {
	s := At(b.TempDir(), Options{})
	events := make([]engine.Event, 10_000)
	for i := range events {
		events[i] = at(i)
		events[i].Fact = engine.ReflectionWritten{Text: strings.Repeat("so ", 80)}
	}
	if _, err := s.Append(events...); err != nil {
		b.Fatal(err)
	}
	f, err := os.Open(s.journal())
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(info.Size())
	for b.Loop() {
		if err := guard(f); err != nil {
			b.Fatal(err)
		}
	}
}
