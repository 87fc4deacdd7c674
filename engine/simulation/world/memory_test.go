package world

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestMemoryWorldsAreWhatTheySay holds what every world promises: recall that falls with time and rises with a review, and
// prospects that are the means of the recall they foretell.
func TestMemoryWorldsAreWhatTheySay(t *testing.T) {
	const learners, horizon = 50, 30
	for _, w := range MemoryWorlds() {
		compared, worst := 0, 0.0
		for i := range learners {
			chance := rand.New(rand.NewPCG(1, uint64(i)))
			offsets := Offsets(chance)
			seed := chance.Uint64()
			draw := func() Memories { return w.Draw(rand.New(rand.NewPCG(seed, 0)), offsets) }
			without, kept := draw(), draw()
			for _, l := range []Memories{without, kept} {
				l.Begin(0, 0, 3)
				l.Review(0, 2, 3)
			}
			foretold, after, _ := without.Prospect(0, 7, horizon)
			kept.Review(0, 7, 3)
			var a, b float64
			for day := 7; day < 7+horizon; day++ {
				now, next := without.Recall(0, day), without.Recall(0, day+1)
				if !(now > 0 && now <= 1 && next < now) {
					t.Fatalf("%s: recall on day %d is %v, on the next %v", w.Name, day, now, next)
				}
				a += (now + next) / 2 / horizon
				b += (kept.Recall(0, day) + kept.Recall(0, day+1)) / 2 / horizon
			}
			if b <= a {
				t.Errorf("%s: a review lowers recall from %v to %v", w.Name, a, b)
			}
			off := math.Abs(a - foretold)
			if w.Name != "fsrs" { // where a recall is a mixture of hard and good
				off = max(off, math.Abs(b-after))
			}
			worst, compared = max(worst, off), compared+1
		}
		t.Logf("%s: %d prospects, the worst %.4f from the sum over days", w.Name, compared, worst)
		if worst > .02 {
			t.Errorf("%s: a prospect is %.3f off", w.Name, worst)
		}
	}
}
