package engine_test

import (
	"errors"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

var sounded = content.Ref{Pack: "harbour", ID: "sounded"}

func met(s engine.Standing) []bool {
	out := make([]bool, len(s.Criteria))
	for i, c := range s.Criteria {
		out[i] = c.Met
	}
	return out
}

// expect holds the badge's five criteria against want.
func (l *learner) expect(when string, want ...bool) {
	l.t.Helper()
	s := engine.Stand(l.progress(), l.coach.Library, sounded)
	got := met(s)
	for i := range want {
		if got[i] != want[i] {
			l.t.Errorf("%s: criterion %d (%s): got %v, want %v; missing: %q", when, i+1, s.Criteria[i].Text, got[i], want[i], s.Criteria[i].Missing)
		}
		if got[i] != (s.Criteria[i].Missing == "") {
			l.t.Errorf("%s: criterion %d: met %v, missing %q", when, i+1, got[i], s.Criteria[i].Missing)
		}
	}
}

func (l *learner) toTheEnd(s engine.Session) {
	l.t.Helper()
	l.through(s, plainly)
}

func TestABadgeComesWithItsLastCriterionAndOnce(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	l.expect("at first", false, false, false, false, false)

	lesson := content.Target{Kind: content.KindLesson, Ref: content.Ref{Pack: "harbour", ID: "soundings"}}
	act, _ := engine.Do(l.coach.Library, l.progress(), lesson)
	l.diligent(l.begin(act))
	l.expect("after the lesson", true, false, false, false, false)

	l.toTheEnd(l.play("quay", 2, "“Where is she?”", "Say nothing."))
	l.expect("after the conversation", true, true, false, true, false)

	l.now = l.now.Add(24 * time.Hour)
	l.toTheEnd(l.play("office", 2, "“Where is she?”", "Say nothing."))
	l.expect("on the second day", true, true, true, true, false)
	if n := len(l.progress().Awards); n != 0 {
		t.Fatalf("%d awards before the try", n)
	}

	plan, _ := l.progress().OpenPlan()
	s := l.begin(engine.Activity{Kind: engine.DoFollowUp, Plan: plan.Plan})
	s = l.reply(l.reply(s, engine.Choose{N: 0}), engine.Skip{})
	closing, ok := s.Prompt().(engine.Closing)
	if !ok || len(closing.Awards) != 1 {
		t.Fatalf("the closing shows %+v, want the badge", s.Prompt())
	}
	l.expect("after the try", true, true, true, true, true)
	l.toTheEnd(l.play("office", 2, "“Where is she?”", "Say nothing."))
	if awards := l.progress().Awards; len(awards) != 1 || awards[0].Badge != sounded || awards[0].Version != "1.2.0" {
		t.Errorf("got %+v, want one award", awards)
	}
}

func TestWeakAnswersMeetNoCriterion(t *testing.T) {
	l := newLearner(t, small(t, "harbour"))
	act, _ := engine.Do(l.coach.Library, l.progress(), content.Target{Kind: content.KindLesson, Ref: content.Ref{Pack: "harbour", ID: "soundings"}})
	s := l.begin(act)
	for !s.Done() {
		in := plainly(s.Prompt())
		if q, ok := s.Prompt().(engine.Question); ok {
			for i := range q.Options {
				if g, _ := grade(s, engine.Choose{N: i}, l.now); g < content.Best {
					in = engine.Choose{N: i}
				}
			}
		}
		s = l.reply(s, in)
	}
	l.expect("after a lesson with one weak answer", false, false, false, false, false)
}

func TestALevelIsAskedForInWords(t *testing.T) {
	lib := small(t, "harbour")
	b := lib.Badge(sounded)
	b.Criteria = []content.Criterion{{Text: content.Line{content.Text("Reach level 1")}, Level: 1}}
	s := engine.Stand(engine.Progress{}, lib, sounded)
	if s.Met || s.Criteria[0].Missing != "level 1 in Listening; you are at 0" {
		t.Errorf("got %+v", s)
	}
}

func TestNothingIsEarnedByNothing(t *testing.T) {
	lib := small(t, "harbour")
	l := newLearner(t, lib)
	l.toTheEnd(l.play("quay", 2, "“Later.”", "Say nothing."))
	grade := content.Measure{Of: content.OfGrade, Op: content.AtLeast, Value: 2}
	zero := content.Measure{Of: content.CountEvidence, Op: content.AtLeast}
	for name, c := range map[string]content.Criterion{
		"the learner's word alone":       {SelfReported: true},
		"a grade of nothing":             {Measures: []content.Measure{grade}},
		"a grade of a competency":        {Measures: []content.Measure{grade}, Targets: []content.Target{{Kind: content.KindCompetency, Ref: listening}}},
		"a behaviour shown no times":     {Behaviours: []content.Ref{asks}, Measures: []content.Measure{zero}},
		"a behaviour with a stray grade": {Behaviours: []content.Ref{asks}, Measures: []content.Measure{grade}},
		"an ending of nothing":           {Ending: content.EndingStrong},
	} {
		lib.Badge(sounded).Criteria = []content.Criterion{c}
		if s := engine.Stand(l.progress(), lib, sounded); s.Met {
			t.Errorf("%s earns a badge: %+v", name, s)
		}
	}
}

// full is a journal that has no room for awards.
type full struct {
	engine.Journal
	on bool
}

func (f *full) Append(events ...engine.Event) ([]engine.Event, error) {
	if _, award := events[0].Fact.(engine.BadgeEarned); award && f.on {
		return nil, errors.New("no space left")
	}
	return f.Journal.Append(events...)
}

func TestAnAwardThatCannotBeWrittenFailsNoAnswerAndComesDueAgain(t *testing.T) {
	lib := small(t, "harbour")
	lib.Badge(sounded).Criteria = []content.Criterion{{Behaviours: []content.Ref{asks}}}
	l := newLearner(t, lib)
	journal := &full{Journal: l.mem, on: true}
	l.coach.Journal = journal
	s := l.play("quay", 2, "“Where is she?”")
	if n := len(l.progress().Awards); n != 0 {
		t.Fatalf("%d awards on a full disk", n)
	}
	if run, ok := l.progress().UnfinishedRun(); !ok || len(run.Answers) != 1 {
		t.Fatalf("the answer is not in the record: %+v", run)
	}
	journal.on = false
	l.reply(s, engine.Choose{N: 0})
	p := l.progress()
	if run := p.Runs[len(p.Runs)-1]; len(p.Awards) != 1 || len(run.Answers) != 2 {
		t.Errorf("got %d awards and %d answers, want 1 and 2", len(p.Awards), len(run.Answers))
	}
}
