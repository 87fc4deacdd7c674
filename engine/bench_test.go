package engine_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"
	"time"

	"example.com/hearten/content/packs"
	"example.com/hearten/engine"
)

// year is a journal of about n events of days lived at random.
func year(b *testing.B, n int) (*engine.Coach, []engine.Event) {
	b.Helper()
	lib, err := packs.Library()
	if err != nil {
		b.Fatal(err)
	}
	mem, now := &engine.Memory{}, time.Date(2026, 1, 1, 7, 30, 0, 0, time.UTC)
	coach := &engine.Coach{
		Journal: mem, Drafts: mem, Library: lib,
		Now: func() time.Time { return now }, Seed: 1,
	}
	answer := atRandom(rand.New(rand.NewPCG(1, 1)))
	var p engine.Progress
	for p.Seq < uint64(n) {
		if p, err = coach.Progress(); err != nil {
			b.Fatal(err)
		}
		s, err := coach.Begin(p, coach.Agenda(p, 8))
		for err == nil && !s.Done() {
			s, err = coach.Reply(s, answer(s.Prompt()))
		}
		if err != nil {
			b.Fatal(err)
		}
		now = now.Add(24 * time.Hour)
	}
	var events []engine.Event
	for e := range mem.Read(0) {
		events = append(events, e)
	}
	return coach, events
}

// BenchmarkFold folds 10,000 events that are in memory.
func BenchmarkFold(b *testing.B) {
	coach, events := year(b, 10_000)
	for b.Loop() {
		p, err := engine.Fold(coach.Library, func(yield func(engine.Event, error) bool) {
			for _, e := range events {
				if !yield(e, nil) {
					return
				}
			}
		})
		if err != nil || p.Seq == 0 {
			b.Fatal(err)
		}
	}
}

// BenchmarkFoldDecoded decodes 10,000 events from their JSON and folds them.
func BenchmarkFoldDecoded(b *testing.B) {
	coach, events := year(b, 10_000)
	var lines [][]byte
	for _, e := range events {
		line, err := json.Marshal(e)
		if err != nil {
			b.Fatal(err)
		}
		lines = append(lines, line)
	}
	for b.Loop() {
		var d engine.Decoder
		p, err := engine.Fold(coach.Library, func(yield func(engine.Event, error) bool) {
			for _, line := range lines {
				if e, err := d.Event(line); !yield(e, err) {
					return
				}
			}
		})
		if err != nil || p.Seq == 0 {
			b.Fatal(err)
		}
	}
}

// BenchmarkPlan plans a day on a year of events.
func BenchmarkPlan(b *testing.B) {
	coach, _ := year(b, 2_000)
	p, err := coach.Progress()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		coach.Agenda(p, 5)
	}
}
