package recall

import (
	"fmt"
	"math"

	"github.com/open-spaced-repetition/go-fsrs/v4"
)

// Memory is what is left of a question in a learner: Stability is the days until recall has fallen to nine in ten,
// Difficulty goes from 1 to 10. The zero value was never reviewed.
type Memory struct {
	Stability  float64
	Difficulty float64
}

// Reviewed reports whether there is a memory at all.
func (m Memory) Reviewed() bool { return m.Stability > 0 }

// Weights are the 21 numbers of FSRS-6.
type Weights [21]float64

// Model is FSRS-6 with one set of weights. It is made by [Default] or [New].
type Model struct {
	p      fsrs.Parameters
	decay  float64 // w20, above zero
	factor float64 // makes recall .9 where the elapsed days are the stability
}

// Default is FSRS-6 with the weights that were fitted to some 10,000 learners by its authors.
func Default() Model { return model(Weights(fsrs.DefaultWeights())) }

// New is FSRS-6 with weights of one's own. Those that are not finite or not within the range that FSRS-6 allows are an error:
// the library beneath would clamp them or put the default ones in their place and not say so.
func New(w Weights) (Model, error) {
	for i, r := range legal() {
		if !(w[i] >= r[0] && w[i] <= r[1]) {
			return Model{}, fmt.Errorf("weight %d of the memory is %v; it has to be from %v to %v", i, w[i], r[0], r[1])
		}
	}
	return model(w), nil
}

func model(w Weights) Model {
	return Model{
		p: fsrs.Parameters{
			RequestRetention: .9, MaximumInterval: longest, W: fsrs.Weights(w), EnableShortTerm: true,
		},
		decay: w[20], factor: math.Pow(.9, -1/w[20]) - 1,
	}
}

// legal is the range of each weight: FSRS-6's own, but that initial stabilities begin at .1, where the library clamps them.
func legal() [21][2]float64 {
	return [21][2]float64{
		{.1, 100},
		{.1, 100},
		{.1, 100},
		{.1, 100},
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
		{.01, .8},
		{.1, .8},
	}
}

// longest is the longest interval and stability, in days.
const longest = 36500

// Weights returns the model's weights.
func (m Model) Weights() Weights { return Weights(m.p.W) }

// Review is the memory after a review, elapsedDays after the one before; parts of a day do not count. A first review begins a
// memory and has no use for the days.
func (m Model) Review(before Memory, elapsedDays float64, g Grade) Memory {
	state := fsrs.MemoryState(before)
	next := m.p.NextState(&state, .9, uint64(days(elapsedDays)), fsrs.Rating(min(max(g, Again), Easy)))
	return Memory(next.Memory)
}

// Retrievability is the probability of recall elapsedDays after the last review, above 0 and at most 1; 0 for what was never
// reviewed.
func (m Model) Retrievability(of Memory, elapsedDays float64) float64 {
	if !of.Reviewed() {
		return 0
	}
	return m.p.ForgettingCurve(days(elapsedDays), of.Stability)
}

// Interval is the days until recall has fallen to the retention, at least one.
func (m Model) Interval(of Memory, retention float64) int {
	if !(retention < 1) || !of.Reviewed() {
		return 1
	}
	d := of.Stability / m.factor * (math.Pow(max(retention, .01), -1/m.decay) - 1)
	return int(math.Round(min(max(d, 1), longest)))
}

// days are the days that count: none where the clock went back, and no more than a life.
func days(elapsed float64) float64 {
	if !(elapsed > 0) {
		return 0
	}
	return min(elapsed, 1e6)
}
