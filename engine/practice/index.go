package practice

import (
	"math"

	"example.com/hearten/engine/belief"
)

// The index's parameters (see the package comment).
const (
	// Massed is the share that is lost when a competency is practised again at once; Tau is over how many days that fades.
	Massed = 0.6
	Tau    = 2.0
	// Insight is ι, what it is worth to know better: index per variance that answers take away in a minute.
	Insight = 3.0
	// told is Fisher's information of one graded answer, about.
	told = 0.28
	// shortest is the least that an activity takes, in minutes.
	shortest = 0.25
)

// Learner is what the index needs to know of a person. Weights and Since have one value a competency; what is missing
// counts as no weight, and as never practised.
type Learner struct {
	// Belief is what is thought of the person; nil is nothing.
	Belief *belief.State
	// Track follows how the person learns, and is what the index reads where it is there; nil is the belief, standing still.
	Track *Track
	// Weights are the role's and the focus's.
	Weights []float64
	// Since is how many days ago each competency was practised last; +Inf is never.
	Since []float64
}

// Term is what a competency adds to the index of an activity: the product of its factors, and its insight.
type Term struct {
	K         int     // the competency
	Weight    float64 // what it is worth to the learner
	Loading   float64 // how much of the activity is about it
	Readiness float64 // the expectation of z(p), about 0 to 1: neither too hard nor too easy
	Spacing   float64 // 0.1 to 1: how much of the last practice's effect has had its time
	Effect    float64 // of the kind
	Pace      float64 // how fast this competency is learnt beside others
	Insight   float64 // what the answers tell about the competency, in units of the index
}

// Worth is what the term adds to the index.
func (t Term) Worth() float64 {
	return t.Weight*t.Loading*t.Readiness*t.Spacing*t.Effect*t.Pace + t.Insight
}

// Terms are the terms of one activity, one for each of its loadings, in their order.
type Terms []Term

// Index is the expected role-weighted gain of an activity per minute, up to the learner's own rate of learning, and the terms
// that it is the sum of. It is finite and not below zero.
func (l Learner) Index(a Activity) (u float64, terms Terms) {
	return l.index(a, l.curve())
}

func (l Learner) index(a Activity, z curve) (u float64, terms Terms) {
	terms = make(Terms, 0, len(a.Loads))
	for _, load := range a.Loads {
		t := l.term(a, load, z)
		u += t.Worth()
		terms = append(terms, t)
	}
	return u, terms
}

func (l Learner) term(a Activity, load belief.Loading, z curve) Term {
	t := l.known(a, load)
	m, v := l.ability(load.K)
	if m -= a.B; !math.IsNaN(m) && !math.IsInf(m, 0) {
		t.Readiness = z.expect(m, v+sane(a.VarB))
	}
	return t
}

// known is a term without its readiness.
func (l Learner) known(a Activity, load belief.Loading) Term {
	t := Term{K: load.K, Weight: sane(at(l.Weights, load.K, 0)), Loading: sane(load.Q), Effect: a.Kind.Effect(), Pace: 1}
	if l.Track != nil && l.Track.has(load.K) {
		t.Pace = l.Track.Pace(load.K)
	}
	t.Spacing = 1 - l.massed()*left(at(l.Since, load.K, math.Inf(1)))
	_, v := l.ability(load.K)
	t.Insight = Insight * t.Weight * insight(a, t.Loading, v)
	return t
}

// insight is by how much the variance v of a competency is expected to fall per minute through an activity's answers.
func insight(a Activity, loading, v float64) float64 {
	if sane(a.Minutes) == 0 || a.Answers <= 0 {
		return 0
	}
	information := told * float64(a.Answers) * loading * loading
	return v * v * information / (1 + v*information) / max(shortest, sane(a.Minutes))
}

// ability is θ of competency k, its mean and its variance.
func (l Learner) ability(k int) (mean, variance float64) {
	switch {
	case l.Track != nil && l.Track.has(k):
		return l.Track.Mean(k), l.Track.Var(k)
	case l.Belief != nil && k >= 0 && k < len(l.Belief.Frame().Areas):
		return l.Belief.Mean(k), l.Belief.Var(k)
	}
	return 0, 1
}

// curve is how much the learner learns at which chance of a good answer.
func (l Learner) curve() curve {
	if l.Track != nil {
		return l.Track.curve()
	}
	return usual()
}

// massed is the share that is lost when a competency is practised again at once.
func (l Learner) massed() float64 {
	if l.Track != nil {
		return l.Track.Massed()
	}
	return Massed
}

// left is how much of the last practice still stands in the way of new practice, 1 to 0.
func left(days float64) float64 {
	if math.IsNaN(days) {
		return 0
	}
	return math.Exp(-max(0, days) / Tau)
}

// at is the value at k, or what it is where there is none.
func at(values []float64, k int, missing float64) float64 {
	if k < 0 || k >= len(values) {
		return missing
	}
	return values[k]
}

// most is the most that a weight, loading, variance or a number of minutes can be.
const most = 1e6

// sane is x within 0 and most; what is no number is 0.
func sane(x float64) float64 {
	if !(x > 0) {
		return 0
	}
	return min(x, most)
}
