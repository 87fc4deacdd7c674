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
	// Sure is how sure somebody was, before they knew: 1 guessing, 2 fairly sure, 3 sure; 0 where they were not asked.
	Sure int
}

// Offer is a set of grades.
type Offer uint8

// With is the offer and a grade more.
func (o Offer) With(grade int) Offer { return o | 1<<grade }

// Has reports whether the grade was on offer.
func (o Offer) Has(grade int) bool { return o == 0 || o&(1<<grade) != 0 }

// Answer takes a graded answer, and how sure somebody was of it. The likelihood is that of the grade among those on offer.
// What is not known of the item's difficulty, and what is between the person and the item alone, take their share of the
// surprise: the item is returned as it is thought of afterwards. Where an answer was good, grade and confidence rest on the same
// surprise and are taken together: who was sure knew more of it than who guessed. Where it was not, confidence tells of the bias
// alone: being sure of too much never lifts a score. An answer that cannot be changes nothing.
func (s *State) Answer(a Answer) (Item, Shift) {
	it := a.Item
	if !it.sound() || a.Grade < 0 || a.Grade >= Grades || !a.Offered.Has(a.Grade) {
		return it, make(Shift, s.n)
	}
	q := s.direction(it, a.Context)
	grade := func(delta float64) float64 { return a.likelihood(it.Mid()+delta, it.A) }
	if a.Sure < 1 || a.Sure > 3 || a.Grade < held {
		o := s.observe(q, it.Mid(), it.VarB+it.VarE, grade)
		it = it.moved(o.beside)
		for i, by := range s.Confidence(it, a.Context, a.Sure) {
			o.shift[i] += by
		}
		return it, o.shift
	}
	slope := kappa * it.A
	o := s.observePair(q, it.Mid(), it.VarB+it.VarE, s.bias(), grade, func(delta, bias float64) float64 {
		return sureness(slope*delta+bias, a.Sure)
	})
	return it.moved(o.beside), o.shift
}

// held is the least grade of an answer that held.
const held = 2

// moved is the item after a surprise of which it takes its part.
func (it Item) moved(e epilogue) Item {
	for c := range it.B {
		it.B[c] -= it.VarB * e.pull
	}
	it.VarB = max(0, it.VarB*(1-it.VarB*e.cut))
	return it
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

// Confidence takes how sure somebody was where no good answer bears it out, or none does yet: 1 guessing, 2 fairly sure, 3 sure;
// others change nothing. It is an ordinal observation on κ·a·(η − b) + bias, of which it tells the bias: η is taken as it is
// thought of. Words alone lift no score.
func (s *State) Confidence(it Item, context, level int) Shift {
	if level < 1 || level > 3 || !it.sound() {
		return make(Shift, s.n)
	}
	m, v, _ := s.along(s.direction(it, context))
	slope := kappa * it.A
	noise := slope * slope * (v + it.VarB + it.VarE)
	return s.observe(direction{{s.bias(), 1}}, slope*(it.Mid()-m), noise, func(x float64) float64 { return sureness(x, level) }).shift
}

// sureness is the probability of a level of confidence, 1 to 3.
func sureness(x float64, level int) float64 {
	switch level {
	case 1:
		return logistic(sureLow - x)
	case 2:
		return max(0, logistic(x-sureLow)-logistic(x-sureHigh))
	default:
		return logistic(x - sureHigh)
	}
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
