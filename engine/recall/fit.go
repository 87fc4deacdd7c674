package recall

import (
	"math"
	"slices"
)

const (
	// Enough is the number of scored reviews from which weights of one's own are tried; with fewer, fitting hurts.
	Enough = 300
	// worthwhile is the part of the log loss that the fitted weights have to save on reviews that they have not seen.
	worthwhile = .01
	// usual is how far the logarithms of a learner's weights usually are from the default ones'.
	usual = .3
)

// Review is an answer to a question; days are counted from any day on.
type Review struct {
	Day   int
	Grade Grade
}

// Fitted tells what came of fitting. A review is scored when it is not a question's first and not on the day of the one
// before. Before and After are the log losses a review on the last fifth of those, with the default weights and the fitted
// ones; both are 0 where nothing was fitted.
type Fitted struct {
	Scored        int
	Before, After float64
	Kept          bool
}

// Fit looks for weights that foretell a learner's answers better than the default ones. histories are the reviews of each
// question in the order of their days. The model has the default weights unless there are [Enough] scored reviews and weights
// that were fitted to the first four fifths of them lower the log loss on the last fifth by one part in a hundred.
//
// Four numbers are fitted: the scales of the first stabilities, of what a recall and a lapse leave, and of the decay. More is
// not to be had from some hundred answers.
func Fit(histories [][]Review) (Model, Fitted) {
	days := scored(histories)
	result := Fitted{Scored: len(days)}
	if len(days) < Enough {
		return Default(), result
	}
	split := days[len(days)*4/5]
	var at change
	best := at.loss(histories, split)
	for step := .5; step > .05; step /= 2 {
		for moved := true; moved; {
			moved = false
			for i := range at {
				for _, by := range []float64{step, -step} {
					tried := at
					tried[i] += by
					if loss := tried.loss(histories, split); loss < best-1e-9 {
						at, best, moved = tried, loss, true
					}
				}
			}
		}
	}
	fitted := at.model()
	result.Before, result.After = late(Default(), histories, split), late(fitted, histories, split)
	result.Kept = result.After <= result.Before*(1-worthwhile)
	if !result.Kept {
		return Default(), result
	}
	return fitted, result
}

// scored are the days of the scored reviews, in order.
func scored(histories [][]Review) []int {
	var days []int
	for _, h := range histories {
		for i := 1; i < len(h); i++ {
			if h[i].Day > h[i-1].Day {
				days = append(days, h[i].Day)
			}
		}
	}
	slices.Sort(days)
	return days
}

// change is the logarithms by which first stabilities, growth after a recall, stability after a lapse and decay differ from
// the default ones.
type change [4]float64

func (c change) model() Model {
	w := Default().Weights()
	scale := func(by float64, which ...int) {
		for _, i := range which {
			r := legal()[i]
			w[i] = min(max(w[i]*math.Exp(by), r[0]), r[1])
		}
	}
	scale(c[0], 0, 1, 2, 3)
	r := legal()[8]
	w[8] = min(max(w[8]+c[1], r[0]), r[1]) // is a logarithm already
	scale(c[2], 11)
	scale(c[3], 20)
	return model(w)
}

// loss is the log loss before a day and what is lost by being unusual.
func (c change) loss(histories [][]Review, before int) float64 {
	loss, _ := losses(c.model(), histories, func(day int) bool { return day < before })
	for _, v := range c {
		loss += v * v / (2 * usual * usual)
	}
	return loss
}

// late is the log loss a review from a day on.
func late(m Model, histories [][]Review, from int) float64 {
	loss, n := losses(m, histories, func(day int) bool { return day >= from })
	return loss / float64(max(n, 1))
}

// losses are the log loss of the scored reviews on days that count, and their number.
func losses(m Model, histories [][]Review, counts func(day int) bool) (loss float64, n int) {
	for _, h := range histories {
		var of Memory
		for i, r := range h {
			elapsed := 0
			if i > 0 {
				elapsed = r.Day - h[i-1].Day
			}
			if i > 0 && elapsed > 0 && counts(r.Day) {
				p := min(max(m.Retrievability(of, float64(elapsed)), 1e-4), 1-1e-4)
				if r.Grade <= Again {
					p = 1 - p
				}
				loss, n = loss-math.Log(p), n+1
			}
			of.Stability, of.Difficulty = m.next(of, days(float64(elapsed)), min(max(r.Grade, Again), Easy))
		}
	}
	return loss, n
}
