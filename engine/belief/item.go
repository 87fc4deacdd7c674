package belief

import "math"

// Grades is how many grades there are: poor, weak, good, best, counted from 0.
const Grades = 4

// Loading is how much of an item is about competency K; an item's loadings sum to 1.
type Loading struct {
	K int
	Q float64
}

// Item is a question or scene. Its thresholds are where a grade becomes as probable as not: B[0] of weak or better, B[1] of
// good or better, B[2] of best.
type Item struct {
	Loads []Loading
	A     float64    // discrimination
	B     [3]float64 // ascending
	VarB  float64    // uncertainty of where the thresholds stand, together
	VarE  float64    // what is between this person and this item alone
}

// What an item is taken to be until it is calibrated.
const (
	// GuessedA is what discriminations are like. WaryA is what an answer is taken to tell as long as nobody has looked: less,
	// for some items tell little, some people are fickle, and being too sure costs more than being slow.
	GuessedA    = 1.1
	WaryA       = 0.75
	GuessedVarB = 0.25
	VarE        = 0.16
	// Spread is how far the outer thresholds stand from the middle one.
	Spread = 0.9
)

// Difficulty is θ at which the middle grade is as probable as not, for the levels 1 to 4: Φ⁻¹ of .5, .6, .75, .8.
func Difficulty(level int) float64 {
	return [...]float64{0, 0.2533471031357997, 0.6744897501960817, 0.8416212335729143}[min(max(level, 1), 4)-1]
}

// Authored is an item as its author guessed it: the difficulty of its level.
func Authored(loads []Loading, level int) Item {
	b := Difficulty(level)
	return Item{loads, WaryA, [3]float64{b - Spread, b, b + Spread}, GuessedVarB, VarE}
}

// Mid is the middle threshold.
func (it Item) Mid() float64 { return it.B[1] }

// shrunk is a discrimination as it looks through a normal of variance v (.346 = 1/1.7²: the logistic as a normal ogive, Lord &
// Novick 1968, 17.2).
func shrunk(a, v float64) float64 { return a / math.Sqrt(1+0.346*a*a*v) }

// Chance is the probability of each grade for somebody whose place on the item's scale is eta, seen through the item's own
// noise and what is not known of its difficulty.
func (it Item) Chance(eta float64) [Grades]float64 {
	return it.chance(eta, shrunk(it.A, it.VarB+it.VarE))
}

// chance counts from whichever end is nearer, so that what is next to impossible is still told apart from impossible.
func (it Item) chance(eta, a float64) (p [Grades]float64) {
	if eta > it.Mid() {
		below := 0.0
		for c := range it.B {
			next := logistic(a * (it.B[c] - eta))
			p[c] = max(0, next-below)
			below = next
		}
		p[Grades-1] = 1 - below
		return p
	}
	above := 1.0
	for c := range it.B {
		next := logistic(a * (eta - it.B[c]))
		p[c] = max(0, above-next)
		above = next
	}
	p[Grades-1] = above
	return p
}

// sound reports whether an item can be reckoned with.
func (it Item) sound() bool {
	for _, x := range [...]float64{it.A, it.B[0], it.B[1], it.B[2], it.VarB, it.VarE} {
		if math.IsNaN(x) || math.Abs(x) > absurd {
			return false
		}
	}
	return it.A > 0 && it.A <= steepest && it.B[0] <= it.B[1] && it.B[1] <= it.B[2] && it.VarB >= 0 && it.VarE >= 0
}

// steepest is the discrimination above which no item is believed: none that was ever measured comes near (1.5 is a sharp one).
const steepest = 10

// absurd is what no number of a person or an item comes near; an observation that has one changes nothing.
const absurd = 1e6

// direction is what an item loads on, with the run's context; context below zero is none. Loads on nothing that there is
// are left out.
func (s *State) direction(it Item, context int) direction {
	q := make(direction, 0, len(it.Loads)+2)
	for _, l := range it.Loads {
		if s.has(l) {
			q = append(q, load{l.K, l.Q})
		}
	}
	if context >= 0 && context < s.frame.Contexts {
		q = append(q, load{len(s.frame.Areas) + context, 1})
	}
	return q
}

func (s *State) has(l Loading) bool { return s.about(l.K) && math.Abs(l.Q) <= absurd }
