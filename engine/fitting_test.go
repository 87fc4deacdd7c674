package engine_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func TestALearnersOwnMemoryIsLookedForOnceThereIsEnough(t *testing.T) {
	lib := great(t)
	l := newLearner(t, lib)
	r := rand.New(rand.NewPCG(1, 61))
	// Somebody who forgets much faster than most: what was right yesterday is gone after three days.
	last := map[engine.QuestionID]int{}
	answers := 0
	for day := range 60 {
		var questions []engine.QuestionID
		for n := range 20 {
			ref := lib.All(content.KindLesson)[n/5]
			questions = append(questions, engine.QuestionID{Ref: ref, Slug: lib.Lesson(ref).Checks[n%5].Slug})
		}
		if day%2 == 1 {
			questions = questions[:10]
		}
		s := l.begin(engine.Activity{Kind: engine.DoReview, Title: "Warm-up", Questions: questions})
		for i := 0; !s.Done(); {
			in := plainly(s.Prompt())
			if q, ok := s.Prompt().(engine.Question); ok {
				id := questions[i]
				knows := r.Float64() < math.Exp(-float64(day-last[id])/2)
				last[id] = day
				i++
				answers++
				in = l.best(s, len(q.Options))
				if !knows {
					in = engine.Choose{N: (in.(engine.Choose).N + 1) % len(q.Options)}
				}
			}
			s = l.reply(s, in)
		}
		l.now = l.now.AddDate(0, 0, 1)
	}
	looked, kept := 0, 0
	for e := range l.mem.Read(0) {
		if f, ok := e.Fact.(engine.MemoryFitted); ok {
			looked++
			if f.Scored < 300 {
				t.Errorf("looked for after %d reviews", f.Scored)
			}
			if len(f.Weights) == 21 {
				kept++
			}
		}
	}
	t.Logf("%d answers; own weights looked for %d times, kept %d times", answers, looked, kept)
	if looked < 2 || looked > 8 || kept == 0 {
		t.Error("want them looked for every hundred reviews from 300 on, and kept for somebody who forgets so fast")
	}
}
