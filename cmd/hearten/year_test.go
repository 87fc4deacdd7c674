package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
	"example.com/hearten/engine"
	"example.com/hearten/store"
)

// daysOfYear is how many days in a row yearOf lives through.
const daysOfYear = 365

// afterYear is the morning after the last day of yearOf.
func afterYear() time.Time { return newYear().AddDate(0, 0, daysOfYear) }

// newYear is the first morning of yearOf.
func newYear() time.Time { return time.Date(2025, 11, 24, 7, 30, 0, 0, time.FixedZone("", 3600)) }

// yearOf leaves in dir the journal of somebody who did the day's five minutes for a year, all that was offered: follow-ups,
// due questions, lessons, conversations, lines, plans. What they answer follows from the seed. The sessions go to a journal
// in memory first, which spares thousands of commits; the store then takes the same events in the same order.
func yearOf(t testing.TB, dir string, seed uint64) []engine.Event {
	t.Helper()
	lib, err := packs.Library()
	if err != nil {
		t.Fatal(err)
	}
	mem, now := &engine.Memory{}, newYear()
	coach := &engine.Coach{
		Journal: mem, Drafts: mem, Library: lib, Planner: engine.Ladder{}, Seed: seed,
		Now: func() time.Time { return now },
	}
	diligent := &diligent{chance: rand.New(rand.NewPCG(seed, daysOfYear))}
	profile := engine.ProfileSet{Role: lib.Roles()[0], Focus: lib.All(content.KindCompetency)[:1], Minutes: 5}
	if err := coach.Record(profile); err != nil {
		t.Fatal(err)
	}
	for day := range daysOfYear {
		now = newYear().AddDate(0, 0, day)
		p, err := coach.Progress()
		if err != nil {
			t.Fatal(err)
		}
		s, err := coach.Begin(p, coach.Agenda(p, 0))
		for err == nil && !s.Done() {
			now = now.Add(time.Duration(3+diligent.chance.IntN(30)) * time.Second)
			s, err = coach.Reply(s, diligent.answer(s.Prompt()))
		}
		if err != nil {
			t.Fatalf("day %d: %v", day, err)
		}
	}
	events := collect(t, mem)
	kept := store.At(dir, store.Options{})
	for batch := range slices.Chunk(events, 1000) {
		if _, err := kept.Append(batch...); err != nil {
			t.Fatal(err)
		}
	}
	return events
}

func collect(t testing.TB, j engine.Journal) []engine.Event {
	t.Helper()
	var events []engine.Event
	for e, err := range j.Read(0) {
		if err != nil {
			t.Fatal(err)
		}
		events = append(events, e)
	}
	return events
}

// diligent answers every prompt of a session.
type diligent struct {
	chance  *rand.Rand
	written int
}

func (d *diligent) answer(p engine.Prompt) engine.Input {
	switch p := p.(type) {
	case engine.Question:
		return engine.Choose{N: d.chance.IntN(len(p.Options))}
	case engine.Choice:
		return engine.Choose{N: d.chance.IntN(len(p.Options))}
	case engine.Scene:
		if len(p.Choices) > 0 {
			return engine.Choose{N: d.chance.IntN(len(p.Choices))}
		}
	case engine.Confidence:
		if level := d.chance.IntN(4); level > 0 {
			return engine.Sure{Level: level}
		}
		return engine.Skip{}
	case engine.Writing:
		return engine.Write{Text: d.words()}
	case engine.MakePlan:
		return d.plan(p)
	case engine.Page, engine.Situation, engine.Feedback, engine.Debrief, engine.Closing:
	}
	return engine.Continue{}
}

func (d *diligent) plan(p engine.MakePlan) engine.Input {
	n := d.chance.IntN(len(p.Suggestions)+1) - 1
	own := engine.Intend{Cue: "When the morning round begins", Action: "I ask one thing before I answer", N: n}
	if n < 0 || strings.Contains(p.Suggestions[n].Cue+p.Suggestions[n].Action, "___") {
		return own
	}
	return engine.Intend{Cue: p.Suggestions[n].Cue, Action: p.Suggestions[n].Action, N: n}
}

// words are a line or three, no two alike.
func (d *diligent) words() string {
	d.written++
	line := fmt.Sprintf("Note %d: she stopped after the second sentence, and I let it be quiet.", d.written)
	return strings.Repeat(line+" ", d.chance.IntN(3)) + line
}

// TestAYear holds a year that is read from disk against the events that were lived: places, chain and head, and what is
// known of the learner.
func TestAYear(t *testing.T) {
	dir := t.TempDir()
	lived := yearOf(t, dir, 1)
	h, got, err := yearIn(dir).visit()
	if err != nil {
		t.Fatal(err)
	}
	want := engine.Progress{}.With(lived...)
	if got.Seq != want.Seq || !slices.EqualFunc(got.Pieces, want.Pieces, func(a, b engine.Piece) bool { return a == b }) {
		t.Errorf("the journal ends at place %d with %d pieces of evidence, want %d and %d",
			got.Seq, len(got.Pieces), want.Seq, len(want.Pieces))
	}
	if a, b := fmt.Sprintf("%+v", h.Agenda(got, 0)), fmt.Sprintf("%+v", h.Agenda(want, 0)); a != b {
		t.Errorf("the day after it\ngot  %s\nwant %s", a, b)
	}
	types := map[string]int{}
	for _, e := range lived {
		types[e.Fact.Type()]++
	}
	if len(types) < 12 {
		t.Errorf("%d types of events, want 12 at least: %v", len(types), types)
	}
	info, err := os.Stat(filepath.Join(dir, "journal.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d events in %d bytes: %v", len(lived), info.Size(), types)
}

// yearIn is an env on the morning after a year that is kept in dir.
func yearIn(dir string) *env {
	e := world(false)
	e.clock, e.flags.home = afterYear, dir
	return e
}

// BenchmarkOpenYear does what comes before Today can be drawn, after a year: open the packs, read, verify and fold the
// journal, plan the day.
func BenchmarkOpenYear(b *testing.B) {
	dir := b.TempDir()
	events := len(yearOf(b, dir, 1))
	for b.Loop() {
		h, p, err := yearIn(dir).visit()
		if err != nil {
			b.Fatal(err)
		}
		if a := h.Agenda(p, 0); len(a.Activities) == 0 || p.Seq != uint64(events) {
			b.Fatalf("%d activities after %d events", len(a.Activities), p.Seq)
		}
	}
	b.ReportMetric(float64(events), "events")
}
