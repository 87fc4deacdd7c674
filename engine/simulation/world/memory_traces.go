package world

import (
	"math"
	"math/rand/v2"
)

// The second memory world: two traces. Every meeting with a question sets a fast trace to one; it is gone in days. A slow
// trace is built up: a meeting adds to it what the fast one no longer carries, so that spaced meetings add more than massed
// ones, and lengthens its life by the same measure. A lapse, which is shown the answer, adds a part of what a recall adds.
//
//	recall = f + (1−f)·x    f = exp(−t/fast)    x = x₀·exp(−t/slow)
//	x₀ ← x + gain·(1−x)·(1−f)·part      slow ← slow·(1 + grow·(1−f)·part)
//
// Forgetting is exponential in both; their sum looks like a power law for some weeks and is none.

const (
	traceSpread = .15
	slowPerEase = .3 // in the logarithm of what a meeting leaves
)

// traceWeights are one learner's. Times are in days.
type traceWeights struct {
	Fast   float64 `json:"fast"`   // life of the fast trace
	First  float64 `json:"first"`  // slow trace after the first meeting
	Gain   float64 `json:"gain"`   // share of what is missing that a spaced meeting adds
	Lapsed float64 `json:"lapsed"` // part of a recall's effect that a lapse has
	Slow   float64 `json:"slow"`   // first life of the slow trace
	Grow   float64 `json:"grow"`   // by what a spaced meeting lengthens that life
}

func typicalTraces() traceWeights {
	return traceWeights{Fast: 3, First: .5, Gain: .4, Lapsed: .5, Slow: 40, Grow: .4}
}

const mostTrace = .95

type traceState struct {
	x, slow float64
	last    int
}

type traces struct {
	w       traceWeights
	offsets []float64
	of      []traceState
}

func drawTraces(r *rand.Rand, offsets []float64) Memories {
	w := typicalTraces()
	for _, v := range []*float64{&w.Fast, &w.First, &w.Gain, &w.Lapsed, &w.Slow, &w.Grow} {
		*v = lognormal(r, *v, traceSpread)
	}
	return &traces{w: w, offsets: offsets, of: make([]traceState, len(offsets))}
}

// leaves is what a meeting leaves of a share, by how easy the question is.
func (l *traces) leaves(q int, share float64) float64 {
	return min(share*math.Exp(slowPerEase*l.offsets[q]), mostTrace)
}

// Begin has no use for the grade: it tells about the question's ease, and that is known here.
func (l *traces) Begin(q, day, _ int) {
	l.of[q] = traceState{x: l.leaves(q, l.w.First), slow: l.w.Slow, last: day}
}

func (l *traces) Review(q, day, grade int) { l.of[q] = l.after(q, day, grade) }

func (l *traces) after(q, day, grade int) traceState {
	m := l.of[q]
	f, x := l.left(m, float64(day-m.last))
	part := 1 - f
	if grade == 1 {
		part *= min(l.w.Lapsed, 1)
	}
	return traceState{x: x + l.leaves(q, l.w.Gain)*(1-x)*part, slow: m.slow * (1 + l.w.Grow*part), last: day}
}

func (l *traces) left(m traceState, elapsed float64) (fast, slow float64) {
	return math.Exp(-elapsed / l.w.Fast), m.x * math.Exp(-elapsed/m.slow)
}

func (l *traces) Recall(q, day int) float64 {
	f, x := l.left(l.of[q], float64(day-l.of[q].last))
	return f + (1-f)*x
}

func (l *traces) Prospect(q, day int, horizon float64) (without, kept, lost float64) {
	m := l.of[q]
	return l.mean(m, float64(day-m.last), horizon), l.mean(l.after(q, day, 3), 0, horizon), l.mean(l.after(q, day, 1), 0, horizon)
}

// mean is the integral of f + x − f·x from an elapsed time on, divided by the horizon.
func (l *traces) mean(m traceState, elapsed, horizon float64) float64 {
	f, x := l.left(m, elapsed)
	both := 1 / (1/l.w.Fast + 1/m.slow)
	area := func(height, life float64) float64 { return -height * life * math.Expm1(-horizon/life) }
	return (area(f, l.w.Fast) + area(x, m.slow) - area(f*x, both)) / horizon
}
