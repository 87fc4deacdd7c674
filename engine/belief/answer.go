package belief

import "math"

// Answer is a graded answer to an item.
type Answer struct {
	Item Item
	// Context is the run's, by number; below zero there is none.
	Context int
	// Grade is what was chosen, 0 to 3; Offered are the grades that were on offer, where the choice did not have all of them.
	// The zero value is all.
	Grade   int
	Offered Offer
}

// Offer is a set of grades.
type Offer uint8

// With is the offer and a grade more.
func (o Offer) With(grade int) Offer { return o | 1<<grade }

// Has reports whether the grade was on offer.
func (o Offer) Has(grade int) bool { return o == 0 || o&(1<<grade) != 0 }

// Answer takes a graded answer. The likelihood is that of the grade among those on offer. What is not known of the item's
// difficulty takes its share of the surprise: the item is returned as it is thought of afterwards.
func (s *State) Answer(a Answer) (Item, Shift) {
	it := a.Item
	slope := shrunk(it.A, it.VarE)
	o := s.observe(s.direction(it, a.Context), it.Mid(), it.VarB, func(delta float64) float64 {
		return a.likelihood(it.Mid()+delta, slope)
	})
	of := 1 - o.share
	for c := range it.B {
		it.B[c] -= of * o.by
	}
	it.VarB *= 1 - (1-o.keep)*of
	return it, o.shift
}

// likelihood is the probability of the grade among those on offer.
func (a Answer) likelihood(eta, slope float64) float64 {
	p := a.Item.chance(eta, slope)
	if a.Offered == 0 {
		return p[a.Grade]
	}
	sum := 0.0
	for g, x := range p {
		if a.Offered.Has(g) {
			sum += x
		}
	}
	if sum <= 0 {
		return 0
	}
	return p[a.Grade] / sum
}

// Confidence thresholds on κ·a·(η − b) + bias, for guessing, fairly sure, sure.
const (
	sureLow, sureHigh = -0.6, 0.9
	kappa             = 0.5
)

// Confidence takes how sure somebody was of an answer: 1 guessing, 2 fairly sure, 3 sure; others change nothing. It is an
// ordinal observation on κ·a·(η − b) + bias, so that somebody who is sure of too much raises the bias more than θ.
func (s *State) Confidence(it Item, context, level int) Shift {
	if level < 1 || level > 3 {
		return make(Shift, s.n)
	}
	q := s.direction(it, context)
	slope := kappa * it.A
	for i := range q {
		q[i].q *= slope
	}
	q = append(q, load{s.bias(), 1})
	noise := slope * slope * (it.VarB + it.VarE)
	return s.observe(q, slope*it.Mid(), noise, func(x float64) float64 {
		low, high := logistic(x-sureLow), logistic(x-sureHigh)
		return [...]float64{1 - low, low - high, high}[level-1]
	}).shift
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
