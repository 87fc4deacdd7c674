package world

import (
	"math"
	"math/rand/v2"
)

// The third memory world: activation as in ACT-R, with the decay of Pavlik and Anderson (2005). Each meeting with a question
// leaves a trace that decays the faster the more active the memory was when it was met, which makes the spacing effect:
//
//	m(t) = ease + ln Σ tᵢ^−dᵢ    dᵢ = a + c·exp(m(tᵢ))    recall = 1 / (1 + exp((τ − m)/s))
//
// Times are seconds, shortened by the scale that stands for the little that interferes between sessions. A lapse is shown the
// answer and is a meeting like any other.

const (
	activationPerEase = .2
	secondsADay       = 86400
)

// activationWeights are one learner's.
type activationWeights struct {
	A         float64 `json:"a"`
	ASpread   float64 `json:"a_ln_sd"`
	C         float64 `json:"c"`
	CSpread   float64 `json:"c_ln_sd"`
	Tau       float64 `json:"tau"`
	TauSpread float64 `json:"tau_sd"`
	S         float64 `json:"s"`
	SSpread   float64 `json:"s_ln_sd"`
	Scale     float64 `json:"time_scale"`
}

func typicalActivation() activationWeights {
	return activationWeights{A: .177, ASpread: .12, C: .217, CSpread: .15, Tau: -1.6, TauSpread: .12, S: .255, SSpread: .1, Scale: .025}
}

// meeting is a time at which a question was met and the decay of the trace that it left.
type meeting struct {
	day   int
	decay float64
}

type activations struct {
	w       activationWeights
	offsets []float64
	of      [][]meeting
}

func drawActivation(r *rand.Rand, offsets []float64) Memories {
	w := typicalActivation()
	w.A, w.C, w.S = lognormal(r, w.A, w.ASpread), lognormal(r, w.C, w.CSpread), lognormal(r, w.S, w.SSpread)
	w.Tau += w.TauSpread * r.NormFloat64()
	return &activations{w: w, offsets: offsets, of: make([][]meeting, len(offsets))}
}

func (l *activations) Begin(q, day, _ int) { l.of[q] = []meeting{{day, l.w.A}} }

func (l *activations) Review(q, day, _ int) { l.of[q] = append(l.of[q], l.next(q, day)) }

// next is the meeting that a review on a day would be.
func (l *activations) next(q, day int) meeting {
	strength := math.Exp(activationPerEase*l.offsets[q]) * l.sum(q, float64(day))
	return meeting{day, l.w.A + l.w.C*strength}
}

// sum is Σ tᵢ^−dᵢ at a time in days after all meetings.
func (l *activations) sum(q int, day float64) float64 {
	total := 0.0
	for _, m := range l.of[q] {
		total += l.trace(m, day)
	}
	return total
}

// trace is what a meeting has left at a time. One second is the least.
func (l *activations) trace(m meeting, day float64) float64 {
	t := max((day-float64(m.day))*secondsADay*l.w.Scale, 1)
	return math.Exp(-m.decay * math.Log(t))
}

func (l *activations) probability(q int, sum float64) float64 {
	active := activationPerEase*l.offsets[q] + math.Log(sum)
	return 1 / (1 + math.Exp((l.w.Tau-active)/l.w.S))
}

func (l *activations) Recall(q, day int) float64 { return l.probability(q, l.sum(q, float64(day))) }

// Prospect integrates with five Gauss–Legendre nodes in the square root of time: recall falls steeply at first.
func (l *activations) Prospect(q, day int, horizon float64) (without, kept, lost float64) {
	next := l.next(q, day)
	for _, n := range gauss() {
		at := float64(day) + horizon*n.at*n.at
		weight := n.weight * 2 * n.at
		sum := l.sum(q, at)
		without += weight * l.probability(q, sum)
		kept += weight * l.probability(q, sum+l.trace(next, at))
	}
	return without, kept, kept
}

type node struct{ at, weight float64 }

// gauss are the nodes and weights on the unit interval.
func gauss() [5]node {
	return [5]node{
		{.046910077030668, .118463442528095},
		{.230765344947158, .239314335249683},
		{.5, .284444444444444},
		{.769234655052842, .239314335249683},
		{.953089922969332, .118463442528095},
	}
}
