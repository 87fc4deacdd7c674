package main

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/store"
)

// life is a learner who has a session a day, and keeps nothing but in memory until it is put into a folder.
type life struct {
	coach  *engine.Coach
	mem    *engine.Memory
	now    time.Time
	chance *rand.Rand
}

// live fills an empty folder with the record of some days before the day given, one session a day, and returns how many
// events that is. The sessions are held through the coach; they are written in one go.
func live(tb testing.TB, home string, days int, before string) int {
	tb.Helper()
	until, err := time.Parse(time.RFC3339, before)
	if err != nil {
		tb.Fatal(err)
	}
	lib, err := library()
	if err != nil {
		tb.Fatal(err)
	}
	l := &life{mem: &engine.Memory{}, now: until.AddDate(0, 0, -days), chance: rand.New(rand.NewPCG(5, uint64(days)))}
	l.coach = &engine.Coach{
		Journal: l.mem, Drafts: l.mem, Library: lib, Planner: engine.Ladder{}, Now: func() time.Time { return l.now }, Seed: 5,
	}
	if err := l.coach.Record(engine.ProfileSet{Minutes: 5}); err != nil {
		tb.Fatal(err)
	}
	for ; l.now.Before(until.Add(-time.Hour)); l.now = l.now.Truncate(time.Hour).Add(24*time.Hour + 30*time.Minute) {
		if err := l.sitting(lib); err != nil {
			tb.Fatal(err)
		}
	}
	var events []engine.Event
	for e, err := range l.mem.Read(0) {
		if err != nil {
			tb.Fatal(err)
		}
		events = append(events, e)
	}
	kept := store.At(home, store.Options{Now: func() time.Time { return until }})
	for some := range slices.Chunk(events, 500) {
		if _, err := kept.Append(some...); err != nil {
			tb.Fatal(err)
		}
	}
	return len(events)
}

// sitting is the day's session, with an answer every twenty seconds. On some days a conversation comes in its place.
func (l *life) sitting(lib *content.Library) error {
	p, err := l.coach.Progress()
	if err != nil {
		return err
	}
	agenda := l.coach.Agenda(p, 0)
	if all := lib.All(content.KindScenario); l.chance.IntN(3) == 0 {
		at := content.Target{Kind: content.KindScenario, Ref: all[l.chance.IntN(len(all))]}
		if act, ok := engine.Do(lib, p, at); ok {
			agenda = engine.Agenda{Minutes: 5, Activities: []engine.Activity{act}}
		}
	}
	s, err := l.coach.Begin(p, agenda)
	for err == nil && !s.Done() {
		l.now = l.now.Add(20 * time.Second)
		s, err = l.coach.Reply(s, l.answer(s.Prompt()))
	}
	return err
}

// answer is one that the prompt takes.
func (l *life) answer(p engine.Prompt) engine.Input {
	switch p := p.(type) {
	case engine.Question:
		return engine.Choose{N: l.chance.IntN(len(p.Options))}
	case engine.Choice:
		return engine.Choose{N: l.chance.IntN(len(p.Options))}
	case engine.Confidence:
		return engine.Sure{Level: 1 + l.chance.IntN(3)}
	case engine.Scene:
		if len(p.Choices) > 0 {
			return engine.Choose{N: l.chance.IntN(len(p.Choices))}
		}
	case engine.Writing:
		return engine.Write{Text: "I asked K. what she had seen, and waited until she had found the word for it."}
	case engine.MakePlan:
		for n, s := range p.Suggestions {
			if !strings.Contains(s.Cue+s.Action, "____") {
				return engine.Intend{Cue: s.Cue, Action: s.Action, N: n}
			}
		}
		return engine.Skip{}
	}
	return engine.Continue{}
}

func TestLivedDaysAreARecordLikeAnyOther(t *testing.T) {
	home := t.TempDir()
	n := live(t, home, 30, secondDay)
	h, p, err := world(false, "HEARTEN_HOME="+home, "HEARTEN_NOW="+secondDay).visit()
	if err != nil {
		t.Fatal(err)
	}
	if p.Seq != uint64(n) || len(p.Runs) < 30 || h.fresh {
		t.Errorf("%d events were written; the record has %d with %d runs, fresh %v", n, p.Seq, len(p.Runs), h.fresh)
	}
	t.Logf("30 days: %d events, %d runs, %d pieces of evidence", n, len(p.Runs), len(p.Pieces))
}
