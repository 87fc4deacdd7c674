package pathway

import (
	"testing"

	"example.com/hearten/engine/simulation/trial"
	"example.com/hearten/engine/simulation/world"
)

// few is how many learners show the sign of a result.
const few = 24

func TestOursAddsMoreThanWhatALearnerCouldPickInstead(t *testing.T) {
	all := gains(few, 5)
	for _, law := range world.LearningLaws() {
		g := all[law.Name]
		for _, name := range []string{Interleaved, Paced, Blocked, Weakest, Gap, Random} {
			r := trial.Ratio(g[Ours], g[name])
			t.Logf("%-16s ours is %.2f times (%.2f to %.2f) %s", law.Name, r.Mean, r.Low, r.High, name)
			if r.Mean <= 1 {
				t.Errorf("%s: ours adds %.2f times what %s adds, want more than it", law.Name, r.Mean, name)
			}
		}
		share := trial.Ratio(g[Ours], g[Oracle])
		t.Logf("%-16s ours adds %.3f θ an hour, %.2f of the oracle", law.Name, trial.Mean(g[Ours]).Mean, share.Mean)
		if share.Mean >= 1 {
			t.Errorf("%s: ours adds %.2f of what the oracle adds, which cannot be", law.Name, share.Mean)
		}
	}
}

func TestTheSameSeedGivesTheSameFigures(t *testing.T) {
	a, b, c := Run(3, 8), Run(3, 8), Run(3, 9)
	same, other := 0, 0
	for name, f := range a.Policies {
		if b.Policies[name] == f {
			same++
		} else {
			t.Errorf("%s: %v, then %v", name, f, b.Policies[name])
		}
		if c.Policies[name] != f {
			other++
		}
	}
	t.Logf("%d figures the same with the seed, %d others with another", same, other)
	if other < same {
		t.Errorf("of %d figures %d changed with the seed, want all", same, other)
	}
	for _, goal := range []string{"P1", "P2", "P3"} {
		if x, ok := a.Goals[goal].(float64); !ok || !(x > 0) {
			t.Errorf("%s is %v, want a number above zero", goal, a.Goals[goal])
		}
	}
}

func TestALifeTakesItsMinutes(t *testing.T) {
	l := newLife(2, 0, world.LearningLaws()[0])
	p := &counting{policy: newOurs(l.course), course: l.course, days: map[int]float64{}}
	l.gain(p)
	minutes := 0.0
	for day, m := range p.days {
		minutes += m
		if day%7 >= world.LearnSessions || m > world.LearnMinutes+5 {
			t.Errorf("day %d has %g minutes", day, m)
		}
	}
	t.Logf("%g minutes on %d days, %d repeated scenarios", minutes, len(p.days), p.repeated)
	if want := world.LearnMinutes * world.LearnSessions * world.LearnWeeks; minutes < want || minutes > want+5 {
		t.Errorf("%g minutes altogether, want %g", minutes, want)
	}
	if p.soon > 0 || p.repeated == 0 {
		t.Errorf("%d scenarios were repeated within a week, %d later; want none and some", p.soon, p.repeated)
	}
}

// counting is a policy that is watched.
type counting struct {
	policy
	course         world.Course
	days           map[int]float64
	last           map[int]int
	soon, repeated int
}

func (c *counting) did(i, day int, grades []int) {
	c.days[day] += c.course.Exercises[i].Minutes()
	if c.last == nil {
		c.last = map[int]int{}
	}
	if before, ok := c.last[i]; ok && c.course.Exercises[i].Type == 1 {
		if day-before < rest {
			c.soon++
		} else {
			c.repeated++
		}
	}
	c.last[i] = day
	c.policy.did(i, day, grades)
}
