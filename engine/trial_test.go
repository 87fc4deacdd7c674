package engine_test

import (
	"errors"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// TestATrialGoesWhereItIsTold goes through an unfinished conversation: on, into nothing, into any scene, and to its end.
func TestATrialGoesWhereItIsTold(t *testing.T) {
	const talk = "---\nkind: scenario\nid: talk\ntitle: Talk\ncompetencies: [c]\nlevel: 1\nminutes: 2\nmeters:\n  trust: 1 of 3\n---\n\n# T\n\nYou talk.\n\n" +
		"## A\n\nOne.\n\n- [“x”](#b) `best` `+1 trust`\n  > Yes.\n- [“y”](#gone) `poor` `if confidence >= 3`\n  > No.\n\n## B\n\nTwo.\n\n- → [](#c)\n\n## C\n\n`ending strong` Three.\n\n### Debrief\n\nDone.\n"
	m, problems, err := content.LoadManuscript(fstest.MapFS{"talk.md": {Data: []byte(talk)}}, "talk.md", nil)
	if err != nil || !content.HasErrors(problems) {
		t.Fatal(problems, err)
	}
	begin := func(as content.Given) engine.Trial {
		trial, err := engine.Try(m.Subjects[0], m.Library, nil, as)
		if err != nil {
			t.Fatal(err)
		}
		return trial
	}
	step := func(trial engine.Trial, in engine.Input) engine.Trial {
		t.Helper()
		next, err := trial.Reply(in)
		if err != nil {
			t.Fatal(err)
		}
		return next
	}
	trial := step(begin(content.Given{}), engine.Continue{})
	if got := len(trial.Choices()); got != 1 {
		t.Errorf("%d choices are on offer, want 1", got)
	}
	sure := step(begin(content.Given{Sure: 3}), engine.Continue{})
	if got := len(sure.Choices()); got != 2 {
		t.Errorf("%d choices are on offer to somebody who is sure, want 2", got)
	}
	for i, c := range sure.Choices() {
		if c.To != "gone" {
			continue
		}
		lost := step(sure, engine.Choose{N: i})
		lost = step(lost, engine.Continue{})
		if p, ok := lost.Play(); !ok || p.Scene() != nil || lost.Prompt() == nil {
			t.Errorf("a way that leads nowhere stands at %v", p.Scene())
		}
	}
	trial = step(step(trial, engine.Choose{}), engine.Continue{})
	if p, _ := trial.Play(); p.Scene().Slug != "b" || p.Meter("trust") != 2 {
		t.Errorf("it stands in %s with trust %d", p.Scene().Slug, p.Meter("trust"))
	}
	trial = step(trial, engine.Continue{})
	if d, ok := trial.Prompt().(engine.Debrief); !ok || d.Got != 3 || d.Of != 3 {
		t.Errorf("it ends with %+v", trial.Prompt())
	}
	if d, ok := begin(content.Given{}).Enter("c").Prompt().(engine.Debrief); !ok || d.Of != 0 {
		t.Error("the ending cannot be entered")
	}
	if p, _ := begin(content.Given{}).Enter("nowhere").Play(); p.Scene().Slug != "a" {
		t.Errorf("a scene that is not there was entered: %s", p.Scene().Slug)
	}
	if _, err := engine.Try(&content.Badge{}, m.Library, nil, content.Given{}); !errors.Is(err, engine.ErrNoTrial) {
		t.Errorf("a badge is gone through: %v", err)
	}
}
