package engine_test

import (
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
	"example.com/hearten/engine"
)

// TestRecordedWalkthroughsEndWhereTheySay replays the walkthroughs of the embedded packs turn by turn, in each of their contexts.
func TestRecordedWalkthroughsEndWhereTheySay(t *testing.T) {
	lib := embedded(t)
	walked := map[content.Ref]bool{}
	for _, name := range packs.Names() {
		fsys, err := packs.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		pack, problems := content.Load(fsys, nil)
		if pack == nil {
			t.Fatal(problems)
		}
		for _, w := range pack.Walkthroughs {
			contexts := w.Contexts
			if len(contexts) == 0 {
				for _, c := range lib.Contexts() {
					contexts = append(contexts, c.ID)
				}
			}
			for _, context := range contexts {
				replay(t, lib, w, context)
			}
			walked[w.Of] = true
			t.Logf("%s: %d turns in %d contexts, to %s", w.Of, len(w.Steps), len(contexts), w.EndsAt)
		}
	}
	for _, ref := range lib.All(content.KindScenario) {
		if !walked[ref] {
			t.Errorf("no walkthrough of %s is recorded", ref)
		}
	}
}

func replay(t *testing.T, lib *content.Library, w *content.Walkthrough, context content.ContextID) {
	t.Helper()
	sc := lib.Scenario(w.Of)
	l := newLearner(t, lib)
	act := l.do(content.KindScenario, w.Of.ID)
	act.Context = context
	turn, ended := 0, false
	l.through(l.begin(act), func(p engine.Prompt) engine.Input {
		switch p := p.(type) {
		case engine.Scene:
			if len(p.Choices) == 0 {
				break
			}
			if turn == len(w.Steps) {
				t.Fatalf("%s, %s: got “%s” after the last step, want an ending", w.Of, context, p.Name)
			}
			step := w.Steps[turn]
			turn++
			if want := sc.Scene(step.Scene).Name.String(); p.Name.String() != want {
				t.Fatalf("%s, %s: turn %d is in “%s”, want “%s”", w.Of, context, turn, p.Name, want)
			}
			for i, c := range p.Choices {
				if c.String() == step.Choice {
					return engine.Choose{N: i}
				}
			}
			t.Fatalf("%s, %s: “%s” does not offer %s", w.Of, context, p.Name, step.Choice)
		case engine.Debrief:
			ended = true
			if want := sc.Scene(w.EndsAt).Name.String(); p.Name.String() != want || turn != len(w.Steps) {
				t.Errorf("%s, %s: ends at “%s” after %d turns, want “%s” after %d", w.Of, context, p.Name, turn, want, len(w.Steps))
			}
		}
		return plainly(p)
	})
	if !ended {
		t.Errorf("%s, %s: there was no debrief", w.Of, context)
	}
}
