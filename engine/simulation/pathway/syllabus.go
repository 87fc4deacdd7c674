package pathway

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"example.com/hearten/engine/simulation/world"
)

// led are the exercises that a competency leads, the easiest first as their authors see them.
func led(c world.Course, k int) (out []int) {
	for i, e := range c.Exercises {
		if e.Shares[0].K == k {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(c.Exercises[a].Authored, c.Exercises[b].Authored) })
	return out
}

// syllabus goes through the exercises of the role's competencies in an order that was laid down, and begins again.
type syllabus struct {
	deaf
	order []int
	at    int
}

func (s *syllabus) next(int) int {
	i := s.order[s.at%len(s.order)]
	s.at++
	return i
}

// interleaved takes the competencies in turn, each from easy to hard; every exercise is done so many times before the next.
func interleaved(c world.Course, times int) *syllabus {
	s := &syllabus{}
	for step := range world.LearnActivities {
		for range times {
			for _, k := range c.Core {
				s.order = append(s.order, led(c, k)[step])
			}
		}
	}
	return s
}

// blocked takes one competency after the other.
func blocked(c world.Course, times int) *syllabus {
	s := &syllabus{}
	for _, k := range c.Core {
		for _, i := range led(c, k) {
			for range times {
				s.order = append(s.order, i)
			}
		}
	}
	return s
}

// random takes any exercise that a competency of the role leads.
type random struct {
	deaf
	from []int
	r    *rand.Rand
}

func newRandom(c world.Course, r *rand.Rand) *random {
	p := &random{r: r}
	for _, k := range c.Core {
		p.from = append(p.from, led(c, k)...)
	}
	return p
}

func (p *random) next(int) int { return p.from[p.r.IntN(len(p.from))] }

// oracle knows what nobody can know, and is greedy in the true gain per minute.
type oracle struct {
	deaf
	life life
}

func (o oracle) next(int) int {
	best, most := 0, -1.0
	for i, e := range o.life.course.Exercises {
		u := 0.0
		for _, s := range e.Shares {
			u += o.life.course.Weights[s.K] * o.life.pupil.Gain(e, s) / e.Minutes()
		}
		if u > most {
			best, most = i, u
		}
	}
	return best
}
