package engine_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// great is a library of 16 competencies in 4 areas, 100 lessons with 5 checks each (500 questions), 20 checkups of 20
// situations (400 items) and 40 scenarios.
func great(tb testing.TB) *content.Library {
	tb.Helper()
	fsys := fstest.MapFS{}
	put := func(name, text string) { fsys[name] = &fstest.MapFile{Data: []byte(text), Mode: fs.FileMode(0o644)} }
	var path, listed strings.Builder
	for k := range 16 {
		fmt.Fprintf(&listed, "- [C%d](competencies/c%d.md)\n", k, k)
		put(fmt.Sprintf("competencies/c%d.md", k), fmt.Sprintf(`---
kind: competency
id: c%[1]d
title: Skill %[1]d
area: Area %[2]d
---

# Skill %[1]d

A skill.

## What it looks like

- `+"`b%[1]d`"+` Does it.

## Levels

| Level | In short | You can tell because |
| --- | --- | --- |
| 1 Begins | Begins | It shows. |
| 2 Goes on | Goes on | It shows more. |
`, k, k/4))
	}
	options := func(k int) string {
		return fmt.Sprintf("- [x] “Yes, and what else?” `+2 b%[1]d`\n  > It asks.\n- [ ] “Yes.” `good` `+1 b%[1]d`\n  > It agrees.\n- [ ] “No.” `weak`\n  > It ends.\n- [ ] “Why?” `poor` `-1 b%[1]d`\n  > It pries.\n\n", k)
	}
	for n := range 100 {
		fmt.Fprintf(&path, "- [L%d](lessons/l%d.md)\n", n, n)
		checks := ""
		for q := range 5 {
			checks += fmt.Sprintf("### What now, %d?\n\n%s", q, options(n%16))
		}
		put(fmt.Sprintf("lessons/l%d.md", n), fmt.Sprintf("---\nkind: lesson\nid: l%[1]d\ntitle: Lesson %[1]d\ncompetency: c%[2]d\nlevel: %[3]d\nminutes: %[4]d\nteaches: [b%[2]d]\n---\n\n# Lesson %[1]d\n\n## Hook\n\nA.\n\n## Idea\n\nB.\n\n## Example\n\nC.\n\n## Check\n\n%[5]s## Reflect\n\nD?\n\n## Try it today\n\n- When it rings → I wait.\n", n, n%16, 1+n%4, 2+n%4, checks))
	}
	for n := range 20 {
		fmt.Fprintf(&path, "- [U%d](checkups/u%d.md)\n", n, n)
		items := ""
		for q := range 20 {
			items += fmt.Sprintf("## Moment %d\n\n`level %d` Somebody says something.\n\n%s", q, 1+q%4, options(n%16))
		}
		put(fmt.Sprintf("checkups/u%d.md", n), fmt.Sprintf("---\nkind: checkup\nid: u%[1]d\ntitle: Checkup %[1]d\ncompetency: c%[2]d\nminutes: 15\n---\n\n# Checkup %[1]d\n\n%[3]s", n, n%16, items))
	}
	for n := range 40 {
		fmt.Fprintf(&path, "- [S%d](scenarios/s%d.md)\n", n, n)
		put(fmt.Sprintf("scenarios/s%d.md", n), fmt.Sprintf("---\nkind: scenario\nid: s%[1]d\ntitle: Scenario %[1]d\ncompetencies: [c%[2]d, c%[3]d]\nlevel: %[4]d\nminutes: 5\n---\n\n# Scenario %[1]d\n\nA room.\n\n## Door\n\nSomebody comes in.\n\n- [“Yes?”](#end) `best` `+2 b%[2]d` `+1 b%[3]d`\n  > It asks.\n- [“No.”](#end) `poor` `-1 b%[2]d`\n  > It ends.\n\n## End\n\n`ending strong` It is over.\n\n### After\n\nThere.\n", n, n%16, (n+3)%16, 1+n%4))
	}
	put("pack.md", "---\nkind: pack\nformat: 1\nid: great\ntitle: Great\nversion: 1.0.0\nlanguage: en\nlicence: CC-BY-4.0\n---\n\n# Great\n\nMuch.\n\n## Path\n\n"+path.String()+"\n## Competencies\n\n"+listed.String())
	pack, problems := content.Load(fsys, nil)
	if pack == nil {
		tb.Fatal(problems[:min(5, len(problems))])
	}
	lib, err := content.NewLibrary(pack)
	if err != nil {
		tb.Fatal(err)
	}
	return lib
}

// wellRead is the record of about n events in the library of great, every question of which was answered once at least.
func wellRead(tb testing.TB, lib *content.Library, n int) (*engine.Coach, engine.Progress) {
	tb.Helper()
	mem, now := &engine.Memory{}, time.Date(2026, 1, 1, 7, 30, 0, 0, time.UTC)
	coach := &engine.Coach{Journal: mem, Drafts: mem, Library: lib, Now: func() time.Time { return now }, Seed: 1}
	r := rand.New(rand.NewPCG(1, 41))
	var seen []engine.Event
	seq := uint64(0)
	put := func(f engine.Fact) {
		seq++
		e := engine.Event{At: now, Day: engine.DayOf(now), Fact: f}
		if _, err := mem.Append(e); err != nil {
			tb.Fatal(err)
		}
		seen = append(seen, e)
	}
	put(engine.ProfileSet{Minutes: 15})
	lessons := lib.All(content.KindLesson)
	for i := 0; int(seq) < n; i++ {
		if i%12 == 0 {
			now = now.Add(24 * time.Hour)
		}
		ref := lessons[i/5%len(lessons)]
		l := lib.Lesson(ref)
		q := l.Checks[i%5]
		o := q.Options[r.IntN(len(q.Options))]
		resp := engine.Response{Choice: o.Key, Grade: o.Grade, Offered: []content.Grade{3, 2, 1, 0}, Weights: map[content.Ref]int{l.Competency: 4}, Level: 1 + i%4}
		for _, e := range o.Effects {
			resp.Evidence = append(resp.Evidence, engine.Evidence{Behaviour: e.Behaviour, Competency: l.Competency, Points: e.Points})
		}
		it := engine.Item{Kind: content.KindLesson, Ref: ref, Version: "1.0.0"}
		purpose := engine.InLesson
		if i >= 500 {
			purpose = engine.ForReview
		}
		put(engine.QuestionAnswered{Run: engine.NewID("run", i/5), Purpose: purpose, Item: it, Question: q.Slug, Competency: l.Competency, Response: resp, Confidence: 1 + r.IntN(3)})
	}
	now = now.Add(10 * 24 * time.Hour)
	p, err := coach.Progress()
	if err != nil {
		tb.Fatal(err)
	}
	return coach, p
}

// BenchmarkWholePlan plans a day with 400 items, 500 questions and 5,000 events. It reports the 99th percentile beside the mean.
func BenchmarkWholePlan(b *testing.B) {
	lib := great(b)
	coach, p := wellRead(b, lib, 5_000)
	var took []time.Duration
	for b.Loop() {
		at := time.Now()
		a := coach.Agenda(p, 15)
		took = append(took, time.Since(at))
		if len(a.Activities) < 2 {
			b.Fatalf("got %+v", a)
		}
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "ms/p99")
}

// BenchmarkFoldWithRatings folds 5,000 events with the views of 200 raters among them.
func BenchmarkFoldWithRatings(b *testing.B) {
	lib := great(b)
	coach, _ := wellRead(b, lib, 4_800)
	all := lib.All(content.KindCompetency)
	var events []engine.Event
	for e := range coach.Journal.Read(0) {
		if events = append(events, e); len(events)%25 == 0 {
			n := len(events) / 25
			e.Fact = engine.CompetencyRated{Competency: all[n%len(all)], Source: engine.BySelf, Points: 1 + n%5}
			events = append(events, e)
		}
	}
	for b.Loop() {
		if _, err := engine.Fold(lib, func(yield func(engine.Event, error) bool) {
			for _, e := range events {
				if !yield(e, nil) {
					return
				}
			}
		}); err != nil {
			b.Fatal(err)
		}
	}
}
