package engine_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// whole is the journal and the drafts as text.
func (l *learner) whole() string {
	l.t.Helper()
	var b strings.Builder
	for e, err := range l.mem.Read(0) {
		if err != nil {
			l.t.Fatal(err)
		}
		line, err := json.Marshal(e)
		if err != nil {
			l.t.Fatal(err)
		}
		b.Write(line)
	}
	_, err := l.mem.CountDrafts(func(_, text string) bool {
		b.WriteString(text + ";")
		return false
	})
	if err != nil {
		l.t.Fatal(err)
	}
	return b.String()
}

func TestForget(t *testing.T) {
	fill := func() *learner {
		l := newLearner(t, embedded(t))
		l.write("I told Agathe the truth.")
		l.write("Nothing much.")
		s := l.begin(l.do(content.KindLesson, "say-it-back"))
		for !s.Done() {
			in := plainly(s.Prompt())
			if p, ok := s.Prompt().(engine.MakePlan); ok {
				in = engine.Intend{Cue: "when AGATHE rings", Action: p.Suggestions[0].Action, N: 0}
			}
			s = l.reply(s, in)
		}
		l.now = l.now.Add(24 * time.Hour)
		// The next day's agenda quotes the plan, and the session keeps the agenda.
		if _, err := l.coach.Begin(l.progress(), l.coach.Agenda(l.progress(), 5)); err != nil {
			t.Fatal(err)
		}
		_ = l.mem.SetDraft("a", "Agathe, once more")
		_ = l.mem.SetDraft("b", "something else")
		run := l.progress().Runs[0]
		_ = l.mem.SetDraft("turn/"+string(run.ID)+"/1", "what I would have said")
		_ = l.mem.SetDraft("reflect/first-days/say-it-back-two", "about another lesson")
		_ = l.mem.SetDraft("plan/"+string(l.progress().Plans[0].Plan)+"/words", "it went so so")
		return l
	}
	for _, c := range []struct {
		name  string
		what  engine.Forgetting
		gone  []string
		stays []string
	}{
		{"by text, in any case", engine.Forgetting{Text: "agathe"}, []string{"agathe"}, []string{"nothing much", "say-it-back", "something else"}},
		{"by item, with its plan and what quotes it", engine.Forgetting{Item: "first-days/say-it-back"}, []string{"say-it-back\"", "when agathe rings", "what i would", "so so"}, []string{"nothing much", "i told agathe", "about another"}},
		{"all", engine.Forgetting{All: true}, []string{"agathe", "nothing", "say-it-back", "something", "so so"}, nil},
	} {
		l := fill()
		before := l.whole()
		counted, err := l.coach.Forget(c.what, true)
		if err != nil {
			t.Fatal(err)
		}
		if len(l.whole()) != len(before) {
			t.Errorf("%s: counting changed something", c.name)
		}
		done, err := l.coach.Forget(c.what, false)
		if err != nil {
			t.Fatal(err)
		}
		if counted != done || done == 0 {
			t.Errorf("%s: counted %d, forgot %d", c.name, counted, done)
		}
		after := strings.ToLower(l.whole())
		for _, word := range c.gone {
			if strings.Contains(after, word) {
				t.Errorf("%s: %q is still there:\n%s", c.name, word, after)
			}
		}
		for _, word := range c.stays {
			if !strings.Contains(after, word) {
				t.Errorf("%s: %q is gone", c.name, word)
			}
		}
	}
}

func TestForgettingLeavesNoTraceInWhatRestedOnIt(t *testing.T) {
	lib := embedded(t)
	blanked, snapshots := 0, 0
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 91))
		l := newLearner(t, lib)
		l.through(l.begin(engine.Activity{Kind: engine.DoSnapshot, Title: "Snapshot", Minutes: 10}), plainly)
		l.now = l.now.AddDate(0, 0, 1)
		lived(l, r, 6)
		for _, item := range []string{"first-days/copied-in", "first-days/what-we-agreed", "first-days/listening-moments", "first-days/message-moments", "first-days/empathy-moments"} {
			if _, err := l.coach.Forget(engine.Forgetting{Item: item}, false); err != nil {
				t.Fatal(err)
			}
		}
		for e := range l.mem.Read(0) {
			switch f := e.Fact.(type) {
			case engine.SnapshotEnded:
				t.Errorf("seed %d: a snapshot's result is left: %+v", seed, f)
			case engine.SnapshotBegan:
				snapshots++
			case engine.SessionBegan:
				for _, o := range f.Offered {
					for _, reason := range o.Reasons {
						if strings.Contains(reason.Words, "Copied in") || strings.Contains(reason.Words, "What we agreed") {
							t.Errorf("seed %d: a reason still says %q", seed, reason.Words)
						}
						if reason.Words == "(forgotten)" {
							blanked++
						}
					}
				}
			}
		}
	}
	t.Logf("%d snapshots without their results, %d reasons blanked", snapshots, blanked)
	if snapshots == 0 || blanked == 0 {
		t.Error("there was nothing to forget")
	}
}
