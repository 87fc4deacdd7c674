package pathway

import (
	"math"

	"example.com/hearten/engine/belief"
	"example.com/hearten/engine/simulation/world"
)

// within is how far below the learner's level such a policy looks for exercises: they should mostly succeed. On average over
// the laws that serves it better than the level itself.
const within = 0.35

// scored is a policy that knows scores: a belief that answers move. It practises one competency at a time, with the
// exercise that is nearest to what the learner should manage.
type scored struct {
	course world.Course
	state  *belief.State
	items  []belief.Item
	// first says how much a competency wants practice, by its weight and its score in θ.
	first func(weight, theta float64) float64
}

func newScored(c world.Course, first func(weight, theta float64) float64) *scored {
	return &scored{c, belief.New(frame()), items(c), first}
}

// frame is what beliefs in these worlds are about.
func frame() belief.Frame {
	f := belief.Frame{}
	for k := range world.LearnCompetencies {
		f.Areas = append(f.Areas, k*world.LearnAreas/world.LearnCompetencies)
	}
	return f
}

// items are the exercises as the engine takes them: as difficult as their authors say.
func items(c world.Course) (out []belief.Item) {
	for _, e := range c.Exercises {
		it := belief.Authored(nil, 1)
		for _, s := range e.Shares {
			it.Loads = append(it.Loads, belief.Loading{K: s.K, Q: s.Q})
		}
		off := e.Authored - it.Mid()
		for i := range it.B {
			it.B[i] += off
		}
		out = append(out, it)
	}
	return out
}

func (p *scored) next(int) int {
	k, most := p.course.Core[0], math.Inf(-1)
	for _, c := range p.course.Core {
		if x := p.first(p.course.Weights[c], p.state.Mean(c)); x > most {
			k, most = c, x
		}
	}
	best, nearest := 0, math.Inf(1)
	for _, i := range led(p.course, k) {
		if d := math.Abs(p.items[i].Mid() + within - p.state.Mean(k)); d < nearest {
			best, nearest = i, d
		}
	}
	return best
}

func (p *scored) did(i, _ int, grades []int) {
	for _, g := range grades {
		p.items[i], _ = p.state.Answer(belief.Answer{Item: p.items[i], Context: -1, Grade: g})
	}
}

func (p *scored) night() { p.state.Age(1) }
