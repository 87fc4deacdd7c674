package practice

import "example.com/hearten/engine/belief"

// step is over what the slope of a likelihood is taken.
const step = 1e-3

// known is the least share of an item's variance that is left after one answer.
const known = 0.5

// Answer takes a graded answer: one step of Fisher scoring along the item's direction (Fahrmeir 1992), which is what a Kalman
// filter becomes for grades. The context is not looked at. What is not known of the item's difficulty takes its share of the
// surprise: the item is returned as it is thought of afterwards.
func (t *Track) Answer(a belief.Answer) belief.Item {
	it := a.Item
	u := make([]float64, t.size())
	m := 0.0
	for _, l := range a.Item.Loads {
		if t.has(l.K) {
			u[l.K] += l.Q
			m += l.Q * t.mu[l.K]
		}
	}
	cov := t.along(u)
	v := 0.0
	for i, x := range u {
		v += x * cov[i]
	}
	slope, information := slopes(a, m)
	if !(v > 0) || !(information > 0) {
		return it
	}
	left := 1 / (1 + v*information)
	t.move(cov, left*slope, information*left)
	for c := range it.B {
		it.B[c] -= it.VarB * left * slope
	}
	it.VarB *= max(known, 1-it.VarB*information*left)
	return it
}

// move takes an observation along a direction: the mean moves by cov·by, and cov·cov'·cut goes off the variance.
func (t *Track) move(cov []float64, by, cut float64) {
	size := t.size()
	for i, a := range cov {
		t.mu[i] += a * by
		if a == 0 {
			continue
		}
		row := t.sigma[i*size : (i+1)*size]
		for j, b := range cov {
			row[j] -= a * b * cut
		}
	}
}

// slopes are the slope of the log likelihood of a grade at eta, and its expected square over the grades on offer: Fisher's
// information.
func slopes(a belief.Answer, eta float64) (slope, information float64) {
	if a.Grade < 0 || a.Grade >= belief.Grades || !a.Offered.Has(a.Grade) {
		return 0, 0
	}
	below, above := a.Item.Chance(eta-step), a.Item.Chance(eta+step)
	var sumBelow, sumAbove float64
	for g := range belief.Grades {
		if a.Offered.Has(g) {
			sumBelow += below[g]
			sumAbove += above[g]
		}
	}
	for g := range belief.Grades {
		p, q := below[g]/sumBelow, above[g]/sumAbove
		if !a.Offered.Has(g) || !(p+q > 0) {
			continue
		}
		s := (q - p) / step / (p + q)
		information += s * s * (p + q) / 2
		if g == a.Grade {
			slope = s
		}
	}
	return slope, information
}
