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
	"example.com/hearten/engine"
	"example.com/hearten/store"
)

// measuredDay is the day on which everything is measured: the morning after the days that were lived.
const measuredDay = "2026-11-25T07:30:00+01:00"

// live fills an empty folder with the record of some days before a time: one session a day, all that was offered, and on
// every third day or so a conversation in its place. What is answered follows from the number of days. The sessions are
// held in memory, which spares thousands of commits; the store then takes the same events in the same order.
func live(tb testing.TB, home string, days int, before string) []engine.Event {
	tb.Helper()
	until, err := time.Parse(time.RFC3339, before)
	if err != nil {
		tb.Fatal(err)
	}
	lib, err := library()
	if err != nil {
		tb.Fatal(err)
	}
	mem, now := &engine.Memory{}, until
	coach := &engine.Coach{
		Journal: mem, Drafts: mem, Library: lib, Seed: 5, Now: func() time.Time { return now },
	}
	d := &diligent{chance: rand.New(rand.NewPCG(5, uint64(days)))}
	for day := range days {
		now = until.AddDate(0, 0, day-days)
		if day == 0 {
			err = coach.Record(engine.ProfileSet{Role: lib.Roles()[0], Focus: lib.All(content.KindCompetency)[:1], Minutes: 5})
		}
		if err == nil {
			err = d.sit(coach, &now)
		}
		if err != nil {
			tb.Fatalf("day %d: %v", day, err)
		}
	}
	var events []engine.Event
	for e, err := range mem.Read(0) {
		if err != nil {
			tb.Fatal(err)
		}
		events = append(events, e)
	}
	kept := store.At(home, store.Options{Now: func() time.Time { return until }})
	for some := range slices.Chunk(events, 1000) {
		if _, err := kept.Append(some...); err != nil {
			tb.Fatal(err)
		}
	}
	return events
}

// sit goes through the day's session, with an answer every half a minute at most.
func (d *diligent) sit(coach *engine.Coach, now *time.Time) error {
	p, err := coach.Progress()
	if err != nil {
		return err
	}
	agenda := coach.Agenda(p, 0)
	if all := coach.Library.All(content.KindScenario); d.chance.IntN(3) == 0 {
		at := content.Target{Kind: content.KindScenario, Ref: all[d.chance.IntN(len(all))]}
		if act, ok := engine.Do(coach.Library, p, at); ok {
			agenda = engine.Agenda{Minutes: 5, Activities: []engine.Activity{act}}
		}
	}
	s, err := coach.Begin(p, agenda)
	for err == nil && !s.Done() {
		*now = now.Add(time.Duration(3+d.chance.IntN(30)) * time.Second)
		s, err = coach.Reply(s, d.answer(s.Prompt()))
	}
	return err
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
	case engine.Revisiting:
		return engine.Write{Text: d.words()}
	case engine.SelfView, engine.ChooseFocus:
		return engine.Skip{}
	case engine.Page, engine.Situation, engine.Feedback, engine.Debrief, engine.Letter, engine.ThenNow, engine.Glimpse, engine.Result, engine.Closing:
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
	lived := live(t, dir, 365, measuredDay)
	h, got, err := world(false, "HEARTEN_HOME="+dir, "HEARTEN_NOW="+measuredDay).visit()
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

// BenchmarkOpenYear does what comes before Today can be drawn, after a year: open the packs, read, verify and fold the
// journal, plan the day.
func BenchmarkOpenYear(b *testing.B) {
	dir := b.TempDir()
	events := len(live(b, dir, 365, measuredDay))
	for b.Loop() {
		h, p, err := world(false, "HEARTEN_HOME="+dir, "HEARTEN_NOW="+measuredDay).visit()
		if err != nil {
			b.Fatal(err)
		}
		if a := h.Agenda(p, 0); len(a.Activities) == 0 || p.Seq != uint64(events) {
			b.Fatalf("%d activities after %d events", len(a.Activities), p.Seq)
		}
	}
	b.ReportMetric(float64(events), "events")
}
