package engine_test

import (
	"slices"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

var boat = content.Target{Kind: content.KindScenario, Ref: content.Ref{Pack: "harbour", ID: "late-boat"}}

// play runs the late boat with choices by their words and returns the session before its debrief is left.
func (l *learner) play(context content.ContextID, confidence int, words ...string) engine.Session {
	l.t.Helper()
	act, _ := engine.Do(l.coach.Library, l.progress(), boat)
	act.Context = context
	s := l.reply(l.begin(act), engine.Continue{})
	s = l.reply(s, engine.Sure{Level: confidence})
	for _, w := range words {
		p, ok := s.Prompt().(engine.Scene)
		if !ok {
			l.t.Fatalf("got %T, want a scene for %q", s.Prompt(), w)
		}
		i := slices.IndexFunc(p.Choices, func(c content.Line) bool { return c.String() == w })
		if i < 0 {
			l.t.Fatalf("%q is not on offer in %v", w, p.Choices)
		}
		s = l.reply(s, engine.Choose{N: i})
	}
	return s
}

func said(p content.Prose) []string {
	var out []string
	for _, b := range p {
		if par, ok := b.(content.Paragraph); ok {
			out = append(out, par.Text.String())
		}
	}
	return out
}

func choices(s engine.Session) []string {
	var out []string
	for _, c := range s.Prompt().(engine.Scene).Choices {
		out = append(out, c.String())
	}
	return out
}

func TestConversationMeansWhatTheFormatSays(t *testing.T) {
	lib := small(t, "harbour")

	t.Run("a numbered list keeps the author's order, and a context line shows in its context only", func(t *testing.T) {
		l := newLearner(t, lib)
		act, _ := engine.Do(lib, l.progress(), boat)
		s := l.begin(act)
		opening := s.Prompt().(engine.Situation)
		if got, want := said(opening.Body), []string{"Mo comes in wet.", "You are outside."}; !slices.Equal(got, want) {
			t.Errorf("opening: got %q, want %q", got, want)
		}
		s = l.reply(s, engine.Switch{To: "office"})
		if got, want := said(s.Prompt().(engine.Situation).Body), []string{"Mo comes in wet."}; !slices.Equal(got, want) {
			t.Errorf("opening in the office: got %q, want %q", got, want)
		}
		s = l.reply(l.reply(s, engine.Continue{}), engine.Skip{})
		if got, want := choices(s), []string{"“Do you?”", "“Where is she?”", "“Later.”"}; !slices.Equal(got, want) {
			t.Errorf("choices: got %q, want %q", got, want)
		}
		if got := said(s.Prompt().(engine.Scene).Body); len(got) != 1 {
			t.Errorf("skipped confidence reads as 2, so one line shows; got %q", got)
		}
	})

	t.Run("confidence 3 shows its line", func(t *testing.T) {
		l := newLearner(t, lib)
		if got := said(l.play("quay", 3).Prompt().(engine.Scene).Body); len(got) != 2 {
			t.Errorf("got %q, want two lines", got)
		}
	})

	t.Run("meters clamp at both ends, flags and seen hold, a reaction comes before the next scene", func(t *testing.T) {
		l := newLearner(t, lib)
		s := l.play("quay", 2, "“Do you?”")
		p := s.Prompt().(engine.Scene)
		if got, want := said(p.Before), []string{"Mo looks at the water."}; !slices.Equal(got, want) {
			t.Errorf("reaction: got %q, want %q", got, want)
		}
		if got, want := said(p.Body), []string{"You barked."}; !slices.Equal(got, want) {
			t.Errorf("lines: got %q, want %q", got, want)
		}
		if got := choices(s); len(got) != 2 {
			t.Errorf("got %q, want two choices", got)
		}
	})

	t.Run("once is gone at the second visit", func(t *testing.T) {
		l := newLearner(t, lib)
		s := l.play("quay", 2, "“Do you?”", "“Back to the gangway.”")
		if got, want := choices(s), []string{"“Where is she?”", "“Later.”"}; !slices.Equal(got, want) {
			t.Errorf("choices: got %q, want %q", got, want)
		}
	})

	t.Run("routes are tried in order: calm is clamped to 2 after +9", func(t *testing.T) {
		l := newLearner(t, lib)
		d := l.play("office", 2, "“Later.”", "Say nothing.").Prompt().(engine.Debrief)
		if d.Kind != content.EndingStrong || d.Got != 3 || d.Of != 6 {
			t.Errorf("got %s %d of %d, want strong 3 of 6", d.Kind, d.Got, d.Of)
		}
		if d.Turning != 0 {
			t.Errorf("the turn that mattered: got %d, want 0", d.Turning)
		}
		if len(d.Cues) != 1 || d.Cues[0].Caught {
			t.Errorf("cues: got %+v, want one missed", d.Cues)
		}
		if len(d.Lessons) == 0 || d.Lessons[0].Lesson.ID != "soundings" {
			t.Errorf("lessons: got %+v, want soundings", d.Lessons)
		}
	})

	t.Run("people come back and remember how it ended", func(t *testing.T) {
		l := newLearner(t, lib)
		s := l.play("quay", 2, "“Where is she?”", "Say nothing.")
		for !s.Done() {
			s = l.reply(s, plainly(s.Prompt()))
		}
		act, _ := engine.Do(lib, l.progress(), boat)
		got := said(l.begin(act).Prompt().(engine.Situation).Body)
		want := []string{"Mo comes in wet.", "You are outside.", "You have had this talk before.", "It went well, then."}
		if !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

func TestARunThatWasLeftGoesOnWhereItWas(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	left := l.play("office", 3, "“Do you?”", "“Back to the gangway.”")
	run, ok := l.progress().UnfinishedRun()
	if !ok {
		t.Fatal("no unfinished run")
	}
	agenda := l.coach.Agenda(l.progress(), 5)
	act := agenda.Activities[len(agenda.Activities)-1]
	if act.Resume != run.ID {
		t.Fatalf("the agenda resumes %q, want %q", act.Resume, run.ID)
	}
	again := l.begin(act)
	if got, want := choices(again), choices(left); !slices.Equal(got, want) {
		t.Errorf("choices: got %q, want %q", got, want)
	}
	if got, want := again.Prompt().(engine.Scene).Turn, 3; got != want {
		t.Errorf("turn: got %d, want %d", got, want)
	}
}

func TestASessionIsAValue(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	s := l.play("quay", 2)
	first := choices(s)
	for i := range first {
		if _, _, err := s.Reply(engine.Choose{N: i}, engine.At(l.now)); err != nil {
			t.Fatal(err)
		}
	}
	if got := choices(s); !slices.Equal(got, first) {
		t.Errorf("after previews: got %q, want %q", got, first)
	}
	a, ea, _ := s.Reply(engine.Choose{N: 0}, engine.At(l.now))
	b, eb, _ := s.Reply(engine.Choose{N: 0}, engine.At(l.now))
	if len(ea) != len(eb) || !slices.Equal(choices(a), choices(b)) {
		t.Error("the same reply twice gives two different sessions")
	}
}

func TestShuffledChoicesStandStillWithinARunAndMoveBetweenRuns(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	act, _ := engine.Do(l.coach.Library, l.progress(), content.Target{Kind: content.KindLesson, Ref: content.Ref{Pack: "harbour", ID: "soundings"}})
	orders := map[string]int{}
	for range 40 {
		s := l.begin(act)
		for range 3 {
			s = l.reply(s, engine.Continue{})
		}
		q := s.Prompt().(engine.Question)
		again := s.Prompt().(engine.Question)
		if q.Options[0].String() != again.Options[0].String() {
			t.Fatal("the order moved within a run")
		}
		orders[q.Options[0].String()]++
	}
	t.Logf("which option came first in 40 runs: %v", orders)
	if len(orders) != 2 {
		t.Errorf("got %v, want both orders", orders)
	}
}

func TestALessonHasOneContextWhateverExampleIsRead(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	act, _ := engine.Do(l.coach.Library, l.progress(), content.Target{Kind: content.KindLesson, Ref: content.Ref{Pack: "harbour", ID: "soundings"}})
	s := l.begin(act)
	s = l.reply(l.reply(s, engine.Continue{}), engine.Continue{})
	s = l.reply(s, engine.Switch{To: "office"})
	if got := s.Prompt().(engine.Page).Context.ID; got != "office" {
		t.Fatalf("the example is for %q, want office", got)
	}
	s = l.reply(s, engine.Continue{})
	l.reply(s, engine.Choose{N: 0})
	for e, err := range l.mem.Read(0) {
		if err != nil {
			t.Fatal(err)
		}
		if f, ok := e.Fact.(engine.QuestionAnswered); ok && f.Context != "quay" {
			t.Errorf("the answer's context is %q, want the run's, quay", f.Context)
		}
	}
}

func TestACircleOfEmptyRoutesStandsStill(t *testing.T) {
	lib := small(t, "harbour")
	sc := lib.Scenario(boat.Ref)
	sc.Scenes = append(sc.Scenes,
		&content.Scene{Slug: "round", Routes: []content.Route{{To: "and-round"}}},
		&content.Scene{Slug: "and-round", Routes: []content.Route{{To: "round"}}},
	)
	sc.Scenes[0].Choices[1].To = "round"
	l := newLearner(t, lib)
	s := l.play("quay", 2, "“Where is she?”")
	s = l.reply(s, engine.Continue{})
	if p, ok := s.Prompt().(engine.Scene); !ok || len(p.Choices) != 0 {
		t.Errorf("got %T, want a scene that only leads on", s.Prompt())
	}
	if _, ok := l.progress().UnfinishedRun(); !ok {
		t.Error("the run is gone")
	}
	act, _ := engine.Do(lib, l.progress(), boat)
	run, _ := l.progress().UnfinishedRun()
	act.Resume = run.ID
	l.begin(act)
}
