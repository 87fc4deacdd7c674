package engine

import (
	"math"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
	"example.com/hearten/engine/practice"
)

// along follows somebody who learns, for what is offered next (see package practice). Scores do not rest on it.
type along struct {
	track *practice.Track
	items map[Place]belief.Item
	hard  map[content.Target]difficulty
	last  []Day // on which each competency was practised, 0 for never
}

// difficulty is what the answers to a lesson's questions or a scenario's scenes say of how hard it is: the sums of their middle
// thresholds and of the variances of these.
type difficulty struct {
	b, varB float64
	n       int
}

func newAlong(from *belief.State) along {
	return along{practice.NewTrack(from), map[Place]belief.Item{}, map[content.Target]difficulty{}, make([]Day, len(from.Frame().Areas))}
}

func (a along) clone() along {
	return along{a.track.Clone(), cloneMap(a.items), cloneMap(a.hard), slices.Clone(a.last)}
}

// answer takes a graded answer. Its item is what it is taken to be as long as this learner has not answered it.
func (a *along) answer(place Place, answer belief.Answer) {
	of := content.Target{Kind: place.Kind, Ref: place.Ref}
	hard := a.hard[of]
	if it, known := a.items[place]; known {
		hard = difficulty{hard.b - it.Mid(), hard.varB - it.VarB, hard.n - 1}
		it.Loads = answer.Item.Loads
		answer.Item = it
	}
	it := a.track.Answer(answer)
	a.items[place], a.hard[of] = it, difficulty{hard.b + it.Mid(), hard.varB + it.VarB, hard.n + 1}
}

// weigh gives an activity the difficulty that its answers speak for, where there are some.
func (a along) weigh(of content.Target, act practice.Activity) practice.Activity {
	if hard := a.hard[of]; hard.n > 0 {
		act.B, act.VarB = hard.b/float64(hard.n), max(0, hard.varB)/float64(hard.n)
	}
	return act
}

// practise takes that something was gone through.
func (a *along) practise(o Observation) {
	a.track.Practise(a.weigh(content.Target{Kind: o.Place.Kind, Ref: o.Place.Ref}, o.did), a.since(o.Day))
	for _, l := range o.did.Loads {
		a.last[l.K] = o.Day
	}
}

// since is how many days ago each competency was practised.
func (a along) since(today Day) []float64 {
	out := make([]float64, len(a.last))
	for k, on := range a.last {
		out[k] = math.Inf(1)
		if on > 0 {
			out[k] = float64(max(0, today-on))
		}
	}
	return out
}

// wentThrough takes a lesson or scenario that was gone through to its end.
func (p *Progress) wentThrough(e Event, it Item) {
	if p.mind.about.lib == nil || it.Ref.Own() {
		return
	}
	o, ok := p.mind.about.lib.Outline(it.Kind, it.Ref)
	if !ok {
		return
	}
	did := p.mind.about.activity(o)
	if len(did.Loads) == 0 {
		return
	}
	p.mind.add(Observation{Kind: practised, Seq: e.Seq, Day: e.Day, Place: Place{Kind: it.Kind, Ref: it.Ref}, did: did})
}

// How many graded answers that tell of somebody a lesson and a scenario bring, about.
const (
	lessonAnswers   = 1
	scenarioAnswers = 5
)

// firstShare is how much of something with several competencies is about the first.
const firstShare = 0.6

// activity is a lesson or scenario as it is practised, by its front matter: what stands first is most of what it is about.
func (a *about) activity(o content.Outline) practice.Activity {
	var loads []belief.Loading
	for i, ref := range o.Competencies {
		k, ok := a.index[ref]
		if !ok {
			continue
		}
		q := 1.0
		switch n := len(o.Competencies); {
		case n > 1 && i == 0:
			q = firstShare
		case n > 1:
			q = (1 - firstShare) / float64(n-1)
		}
		loads = append(loads, belief.Loading{K: k, Q: q})
	}
	if o.Kind == content.KindScenario {
		return practice.Authored(practice.Scenario, loads, o.Level, float64(o.Minutes), scenarioAnswers)
	}
	return practice.Authored(practice.Lesson, loads, o.Level, float64(o.Minutes), lessonAnswers)
}
