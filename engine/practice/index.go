package practice

import (
	"math"

	"example.com/hearten/engine/belief"
)

// The index's parameters (see the package comment).
const (
	Peak  = 0.78 // the chance of a good answer at which most is learnt
	Width = 0.28 // how far from it learning is still good
	// Massed is the share that is lost when a competency is practised again at once; Tau is over how many days that fades.
	Massed = 0.6
	Tau    = 2.0
)

// Learner is what the index needs to know of a person. Weights and Since have one value a competency; what is missing
// counts as no weight, and as never practised.
type Learner struct {
	Belief *belief.State
	// Weights are the role's and the focus's.
	Weights []float64
	// Since is how many days ago each competency was practised last; +Inf is never.
	Since []float64
}

// Term is what a competency adds to the index of an activity: the product of its factors.
type Term struct {
	K         int     // the competency
	Weight    float64 // what it is worth to the learner
	Loading   float64 // how much of the activity is about it
	Readiness float64 // the expectation of z, 0 to 1: neither too hard nor too easy
	Spacing   float64 // 1 − Massed … 1: how much of the last practice's effect has had its time
	Effect    float64 // of the kind
}

// Worth is the product of the factors.
func (t Term) Worth() float64 {
	return t.Weight * t.Loading * t.Readiness * t.Spacing * t.Effect
}

// Terms are the terms of one activity, one for each of its loadings, in their order.
type Terms []Term

// Index is the expected role-weighted gain of an activity per minute, up to the learner's own rate of learning, and the terms
// that it is the sum of. It is finite and not below zero.
func (l Learner) Index(a Activity) (u float64, terms Terms) {
	terms = make(Terms, 0, len(a.Loads))
	for _, load := range a.Loads {
		t := l.term(a, load)
		u += t.Worth()
		terms = append(terms, t)
	}
	return u, terms
}

func (l Learner) term(a Activity, load belief.Loading) Term {
	t := Term{K: load.K, Weight: at(l.Weights, load.K, 0), Loading: sane(load.Q), Effect: a.Kind.Effect()}
	t.Weight = sane(t.Weight)
	t.Spacing = Spacing(at(l.Since, load.K, math.Inf(1)))
	t.Readiness = l.readiness(load.K, a.B, a.VarB)
	return t
}

// readiness is E[z(p)] over what is believed of the competency and of the difficulty.
func (l Learner) readiness(k int, b, varB float64) float64 {
	m, v := 0.0, 1.0
	if l.Belief != nil && k >= 0 && k < len(l.Belief.Frame().Areas) {
		m, v = l.Belief.Mean(k), l.Belief.Var(k)
	}
	m, v = m-b, v+sane(varB)
	if math.IsNaN(m) || math.IsInf(m, 0) || math.IsNaN(v) || v < 0 {
		return 0
	}
	return belief.Expect(m, v, func(x float64) float64 { return Readiness(chance(x)) })
}

// chance is the chance of a good answer or a best one by somebody who stands x above the difficulty.
func chance(x float64) float64 { return 1 / (1 + math.Exp(-belief.GuessedA*x)) }

// Readiness is z(p), how much is learnt from an activity in which the chance of a good answer is p: 1 at Peak.
func Readiness(p float64) float64 {
	z := (p - Peak) / Width
	return math.Exp(-z * z)
}

// Spacing is the share of an activity's effect that is left when its competency was practised days ago.
func Spacing(days float64) float64 {
	if math.IsNaN(days) {
		return 1
	}
	return 1 - Massed*math.Exp(-max(0, days)/Tau)
}

// at is the value at k, or what it is where there is none.
func at(values []float64, k int, missing float64) float64 {
	if k < 0 || k >= len(values) {
		return missing
	}
	return values[k]
}

// sane is x, or 0 for what is no finite number above zero.
func sane(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 0) {
		return 0
	}
	return x
}
