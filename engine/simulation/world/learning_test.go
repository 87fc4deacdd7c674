package world_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"example.com/hearten/engine/simulation/world"
)

func TestACourseIsAsItsConstantsSay(t *testing.T) {
	var off, second, effects float64
	n := 0
	for seed := range uint64(50) {
		c := world.NewCourse(rand.New(rand.NewPCG(seed, 1)))
		if len(c.Exercises) != 192 || len(c.Core) != 5 {
			t.Fatalf("%d exercises, %d core competencies; want 192 and 5", len(c.Exercises), len(c.Core))
		}
		hard, types := 0.0, [4]int{}
		for _, e := range c.Exercises {
			types[e.Type]++
			hard = max(hard, math.Abs(e.Hard))
			off += (e.Authored - e.Hard) * (e.Authored - e.Hard)
			sum := 0.0
			for _, s := range e.Shares {
				sum += s.Q
			}
			if math.Abs(sum-1) > 1e-12 || (len(e.Shares) == 2) != (e.Type == 1) || e.Shares[0].K == e.Shares[len(e.Shares)-1].K && e.Type == 1 {
				t.Errorf("an exercise of type %d has the shares %v", e.Type, e.Shares)
			}
			second += float64(len(e.Shares) - 1)
			n++
		}
		if hard != 2.2 || types != [4]int{48, 48, 48, 48} {
			t.Errorf("the hardest is %g, types %v; want 2.2 and 48 each", hard, types)
		}
		for _, k := range c.Core {
			effects += c.Weights[k] / 250
			if w := c.Weights[k]; w < .5 || w > 1.5 {
				t.Errorf("a core weight is %g", w)
			}
		}
	}
	sd := math.Sqrt(off / float64(n))
	t.Logf("authors are off by sd %.3f, mean core weight %.3f, %.2f second loadings", sd, effects, second/float64(n))
	if math.Abs(sd-.5) > .02 || math.Abs(effects-1) > .1 {
		t.Errorf("authors are off by sd %.3f, core weights have the mean %.3f; want .5 and 1", sd, effects)
	}
}

func TestPractiseFadesAndSpacingHelps(t *testing.T) {
	for _, law := range world.LearningLaws() {
		c := world.NewCourse(rand.New(rand.NewPCG(4, 1)))
		p := world.NewPupil(rand.New(rand.NewPCG(4, 2)), law)
		e := c.Exercises[0]
		for _, x := range c.Exercises {
			if x.Shares[0].K == 0 && x.Type == 0 && math.Abs(p.Theta(0)-x.Hard-.7) < math.Abs(p.Theta(0)-e.Hard-.7) {
				e = x
			}
		}
		fresh := p.Gain(e, e.Shares[0])
		p.Practise(e)
		if got := p.Gained(0); math.Abs(got-fresh) > 1e-12 {
			t.Errorf("%s: gained %g, want %g", law.Name, got, fresh)
		}
		again := p.Gain(e, e.Shares[0])
		for range 7 {
			p.Night()
		}
		week := p.Gained(0)
		later := p.Gain(e, e.Shares[0])
		if (again >= .8*later) != law.Flat {
			t.Errorf("%s: again at once adds %g, after a week %g", law.Name, again, later)
		}
		for range 700 {
			p.Night()
		}
		end := p.Gained(0)
		t.Logf("%-16s gained %.3f, at once %.3f, after a week %.3f; left after a week %.3f, in the end %.3f", law.Name, fresh, again, later, week, end)
		if !(fresh > week && week > end && end > 0) {
			t.Errorf("%s: %g, %g after a week, %g in the end; want it to fade to something", law.Name, fresh, week, end)
		}
	}
}

func TestAnswersFollowAbility(t *testing.T) {
	c := world.NewCourse(rand.New(rand.NewPCG(4, 1)))
	r := rand.New(rand.NewPCG(5, 5))
	var easy, hard float64
	seen := [4]int{}
	for i := range 400 {
		p := world.NewPupil(rand.New(rand.NewPCG(uint64(i), 2)), world.LearningLaws()[0])
		for _, e := range c.Exercises {
			g := p.Answer(e, r, r)
			seen[g]++
			if e.Hard > 1.5 {
				hard += float64(g)
			}
			if e.Hard < -1.5 {
				easy += float64(g)
			}
		}
	}
	t.Logf("grades %v, easy over hard %.2f", seen, easy/hard)
	if easy < 1.5*hard || seen[0]*seen[1]*seen[2]*seen[3] == 0 {
		t.Errorf("easy exercises got %g, hard ones %g; grades %v", easy, hard, seen)
	}
}
