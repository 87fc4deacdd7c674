package pathway

import (
	"math"

	"example.com/hearten/engine/belief"
	"example.com/hearten/engine/practice"
	"example.com/hearten/engine/simulation/world"
)

// rest is for how many days a scenario is not repeated.
const rest = 7

// ours runs the index that learners run. It begins without a snapshot: everything it knows it learns from practice.
type ours struct {
	learner    practice.Learner
	items      []belief.Item
	activities []practice.Activity
	last       []int // day on which each was done last
}

func newOurs(c world.Course) *ours {
	state := belief.New(frame())
	p := &ours{items: items(c), last: make([]int, len(c.Exercises))}
	p.learner = practice.Learner{Belief: state, Track: practice.NewTrack(state), Weights: c.Weights}
	for range world.LearnCompetencies {
		p.learner.Since = append(p.learner.Since, math.Inf(1))
	}
	kinds := [...]practice.Kind{practice.Lesson, practice.Scenario, practice.Missed, practice.Check}
	for i, e := range c.Exercises {
		it := p.items[i]
		p.activities = append(p.activities, practice.Activity{
			Loads: it.Loads, B: it.Mid(), VarB: it.VarB, Kind: kinds[e.Type], Minutes: e.Minutes(), Answers: e.Answers(),
		})
		p.last[i] = -rest
	}
	return p
}

func (p *ours) next(day int) int {
	var there []practice.Activity
	var place []int
	for i, a := range p.activities {
		if a.Kind != practice.Scenario || day-p.last[i] >= rest {
			there, place = append(there, a), append(place, i)
		}
	}
	return place[p.learner.Choose(there)]
}

func (p *ours) did(i, day int, grades []int) {
	for _, g := range grades {
		p.items[i] = p.learner.Track.Answer(belief.Answer{Item: p.items[i], Context: -1, Grade: g})
	}
	p.activities[i].B, p.activities[i].VarB = p.items[i].Mid(), p.items[i].VarB
	p.learner.Track.Practise(p.activities[i], p.learner.Since)
	for _, l := range p.activities[i].Loads {
		p.learner.Since[l.K] = 0
	}
	p.last[i] = day
}

func (p *ours) night() {
	p.learner.Track.Age(1)
	for k := range p.learner.Since {
		p.learner.Since[k]++
	}
}
