package world

import (
	"math"
	"math/rand/v2"
)

// The first memory world: FSRS-6, with weights of each learner's own. The equations are those of the FSRS-6 paper trail
// (open-spaced-repetition, "The algorithm"), written out here once more so that nothing is shared with what is measured.

const (
	stabilitySpread   = .25
	difficultyPerEase = -1. // an easy question is less difficult, on the scale from 1 to 10
	leastStability    = .001
	mostStability     = 36500
)

func stabilityWeights() [21]float64 {
	return [21]float64{
		.212, 1.2931, 2.3065, 8.2956, 6.4133, .8334, 3.0194, .001, 1.8722, .1666, .796,
		1.4835, .0614, .2629, 1.6483, .6014, 1.8729, .5425, .0912, .0658, .1542,
	}
}

func stabilityRange() [21][2]float64 {
	return [21][2]float64{
		{.001, 100},
		{.001, 100},
		{.001, 100},
		{.001, 100},
		{1, 10},
		{.001, 4},
		{.001, 4},
		{.001, .75},
		{0, 4.5},
		{0, .8},
		{.001, 3.5},
		{.001, 5},
		{.001, .25},
		{.001, .9},
		{0, 4},
		{0, 1},
		{1, 6},
		{0, 2},
		{0, 2},
		{0, .8},
		{.1, .8},
	}
}

type stabilityState struct {
	s, d float64
	last int
}

type stabilities struct {
	w       [21]float64
	factor  float64
	offsets []float64
	of      []stabilityState
}

func drawStability(r *rand.Rand, offsets []float64) Memories {
	l := &stabilities{w: stabilityWeights(), offsets: offsets, of: make([]stabilityState, len(offsets))}
	for i, to := range stabilityRange() {
		l.w[i] = min(max(lognormal(r, l.w[i], stabilitySpread), to[0]), to[1])
	}
	l.factor = math.Pow(.9, -1/l.w[20]) - 1
	return l
}

func (l *stabilities) firstDifficulty(grade int) float64 {
	return l.w[4] - math.Exp(l.w[5]*float64(grade-1)) + 1
}

func (l *stabilities) Begin(q, day, grade int) {
	d := l.firstDifficulty(grade) + difficultyPerEase*l.offsets[q]
	l.of[q] = stabilityState{s: max(l.w[grade-1], leastStability), d: min(max(d, 1), 10), last: day}
}

func (l *stabilities) Review(q, day, grade int) { l.of[q] = l.after(l.of[q], day, grade) }

func (l *stabilities) after(m stabilityState, day, grade int) stabilityState {
	r, w := l.curve(float64(day-m.last), m.s), &l.w
	next := stabilityState{last: day}
	switch grade {
	case 1:
		next.s = w[11] * math.Pow(m.d, -w[12]) * (math.Pow(m.s+1, w[13]) - 1) * math.Exp((1-r)*w[14])
		next.s = min(next.s, m.s/math.Exp(w[17]*w[18]))
	default:
		grow := math.Exp(w[8]) * (11 - m.d) * math.Pow(m.s, -w[9]) * math.Expm1((1-r)*w[10])
		if grade == 2 {
			grow *= w[15]
		}
		next.s = m.s * (1 + grow)
	}
	next.s = min(max(next.s, leastStability), mostStability)
	d := m.d - w[6]*float64(grade-3)*(10-m.d)/9
	next.d = min(max(w[7]*l.firstDifficulty(4)+(1-w[7])*d, 1), 10)
	return next
}

func (l *stabilities) curve(elapsed, s float64) float64 {
	return math.Pow(1+l.factor*elapsed/s, -l.w[20])
}

func (l *stabilities) Recall(q, day int) float64 {
	return l.curve(float64(day-l.of[q].last), l.of[q].s)
}

func (l *stabilities) Prospect(q, day int, horizon float64) (without, kept, lost float64) {
	m := l.of[q]
	hard := 1 / (1 + math.Exp(-hardLogit-hardPerEase*l.offsets[q]))
	kept = hard*l.mean(0, horizon, l.after(m, day, 2).s) + (1-hard)*l.mean(0, horizon, l.after(m, day, 3).s)
	return l.mean(float64(day-m.last), horizon, m.s), kept, l.mean(0, horizon, l.after(m, day, 1).s)
}

func (l *stabilities) mean(elapsed, horizon, s float64) float64 {
	k, p := l.factor/s, 1-l.w[20]
	return (math.Pow(1+k*(elapsed+horizon), p) - math.Pow(1+k*elapsed, p)) / (k * p * horizon)
}
