package schedule

import (
	"slices"
	"strings"
	"testing"

	"example.com/hearten/engine/recall"
	"example.com/hearten/engine/simulation/world"
)

// TestOursIsAboveItsRivals holds the sign of each result, not its size, on a few learners.
func TestOursIsAboveItsRivals(t *testing.T) {
	const n, seed = 16, 11
	part := trials{budgets: []float64{.5, 1.5}, horizons: []float64{20}}.run(n, seed)
	for _, w := range world.MemoryWorlds() {
		ours := part.Policies[w.Name+"/efficiency/ours"]
		t.Logf("%s: ours %.3f (%.3f to %.3f)", w.Name, ours.Mean, ours.Low, ours.High)
		for _, r := range append([]string{"ladder"}, rivals()...) {
			rival := part.Policies[w.Name+"/efficiency/"+r].Mean
			t.Logf("%s: %s %.3f", w.Name, r, rival)
			if ours.Mean <= rival {
				t.Errorf("%s: the efficiency of ours is %.3f, that of %s %.3f", w.Name, ours.Mean, r, rival)
			}
		}
		if !(ours.Mean > 0 && ours.Mean < 1.02) {
			t.Errorf("%s: the efficiency is %.3f, and the clairvoyant's is 1", w.Name, ours.Mean)
		}
	}
	goal := part.Goals["S2"].([2]int)
	t.Logf("S1 %.3f, S2 %v, %d figures", part.Goals["S1"], goal, len(part.Policies))
	if goal[1] != 18 || goal[0] < 16 {
		t.Errorf("S2 is %v", goal)
	}
}

// TestALearnerMeetsTheSameLuck: two policies that review the same see the same answers, and a run is repeated by its seed.
func TestALearnerMeetsTheSameLuck(t *testing.T) {
	for _, w := range world.MemoryWorlds() {
		a, b := drawLuck(w, 5, 3), drawLuck(w, 5, 3)
		one, other := a.live(a.memories(), fixed(), 1), b.live(b.memories(), fixed(), 1)
		if one != other {
			t.Errorf("%s: %v and %v", w.Name, one, other)
		}
		if next := drawLuck(w, 5, 4); slices.Equal(next.offsets, a.offsets) || next.live(next.memories(), fixed(), 1) == one {
			t.Errorf("%s: two learners are one", w.Name)
		}
	}
}

// spending notes what is spent under a policy.
type spending struct {
	policy
	begun, reviews int
	minutes        float64
}

func (s *spending) begin(q, day int, g recall.Grade) {
	s.begun++
	s.policy.begin(q, day, g)
}

func (s *spending) review(q, day int, g recall.Grade) {
	s.reviews++
	s.minutes += cost(int(g))
	s.policy.review(q, day, g)
}

// TestTheMinutesAreKept: no policy spends more than it has, and none that always has something to review spends less.
func TestTheMinutesAreKept(t *testing.T) {
	w := world.MemoryWorlds()[0]
	l := drawLuck(w, 5, 0)
	for _, e := range all().entries() {
		m := l.memories()
		p := &spending{policy: e.make(m)}
		l.live(m, p, .5)
		most := .5*world.CourseDays + world.LostMinutes
		t.Logf("%s: %.1f of %.1f minutes, %d reviews, %d begun", e.name, p.minutes, .5*world.CourseDays, p.reviews, p.begun)
		if p.minutes > most || p.begun != world.Questions || (p.reviews == 0) != (e.name == "none") {
			t.Errorf("%s: %.1f minutes, %d reviews, %d begun", e.name, p.minutes, p.reviews, p.begun)
		}
		if strings.HasPrefix(e.name, "clairvoyant") && p.minutes < .95*most {
			t.Errorf("%s: only %.1f minutes", e.name, p.minutes)
		}
	}
}
