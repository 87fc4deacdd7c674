package practice

import (
	"math"

	"example.com/hearten/engine/belief"
)

// What is taken of how much is learnt at which chance p of a good answer, until a learner's own answers say better:
// z(p) = exp(−((p − Peak)/Width)²). It is wide on purpose: which difficulty helps most is not the same for everybody, and
// one that is a little off costs little.
const (
	Peak  = 0.69
	Width = 0.28
)

// Readiness is z(p), before anything is known of the learner: 1 at Peak.
func Readiness(p float64) float64 {
	z := (p - Peak) / Width
	return math.Exp(-z * z)
}

// chance is the chance of a good answer or a best one by somebody who stands x above the difficulty.
func chance(x float64) float64 { return 1 / (1 + math.Exp(-belief.GuessedA*x)) }

// places is how many points of the curve are learnt; between them it is straight.
const places = 6

// curve is how much is learnt at the points of p.
type curve [places]float64

// points are the chances at which the curve is learnt.
func points() curve { return curve{0.20, 0.40, 0.55, 0.70, 0.85, 1} }

// usual is the curve before anything is known.
func usual() (c curve) {
	for i, p := range points() {
		c[i] = Readiness(p)
	}
	return c
}

// between is the point at or above p and how far p is on the way to it from the one before.
func between(p float64) (upper int, way float64) {
	at := points()
	if p <= at[0] {
		return 1, 0
	}
	for i := 1; i < places-1; i++ {
		if p <= at[i] {
			return i, (p - at[i-1]) / (at[i] - at[i-1])
		}
	}
	return places - 1, (p - at[places-2]) / (at[places-1] - at[places-2])
}

// read is the curve at p.
func (c curve) read(p float64) float64 {
	i, way := between(p)
	return c[i-1] + way*(c[i]-c[i-1])
}

// expect is the curve's expectation for somebody who stands m above the difficulty, with variance v.
func (c curve) expect(m, v float64) float64 {
	return belief.Expect(m, v, func(x float64) float64 { return c.read(chance(x)) })
}

// spread is by how much each point counts in that expectation.
func spread(m, v float64) (out curve) {
	for i := range out {
		var one curve
		one[i] = 1
		out[i] = one.expect(m, v)
	}
	return out
}
