package engine_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// TestSomebodyWhoComesBackRemembersHowItEnded plays the Sunday count after each way in which Copied in can end.
func TestSomebodyWhoComesBackRemembersHowItEnded(t *testing.T) {
	lib := embedded(t)
	opening := func(l *learner) string {
		s := l.begin(l.do(content.KindScenario, "the-sunday-count"))
		for {
			if p, ok := s.Prompt().(engine.Scene); ok {
				return p.Body[0].(content.Paragraph).Text.String()
			}
			s = l.reply(s, plainly(s.Prompt()))
		}
	}
	lines := map[string]content.EndingKind{opening(newLearner(t, lib)): "not met"}
	for seed := uint64(0); len(lines) < 4 && seed < 200; seed++ {
		l := newLearner(t, lib)
		l.coach.Seed = seed
		var ended content.EndingKind
		r := rand.New(rand.NewPCG(seed, 3))
		anyOf := func(c []content.Line, r *rand.Rand) int { return r.IntN(len(c)) }
		for _, p := range l.through(l.begin(l.do(content.KindScenario, "copied-in")), blindly(anyOf, r)) {
			if d, ok := p.(engine.Debrief); ok {
				ended = d.Kind
			}
		}
		l.now = l.now.Add(24 * time.Hour)
		line := opening(l)
		if before, ok := lines[line]; ok && before != ended {
			t.Errorf("after %s it opens as after %s: %q", ended, before, line)
		}
		lines[line] = ended
	}
	t.Logf("%d openings", len(lines))
	if len(lines) != 4 {
		t.Errorf("got %d openings, want one for each ending and one for nobody met", len(lines))
	}
}
