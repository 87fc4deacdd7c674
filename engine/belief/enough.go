package belief

import (
	"math"
	"slices"
)

// Rest says whether a checkup has anything left to find out, and if not why.
type Rest int

// The reasons. Minutes that are over, and a learner who leaves, are the session's.
const (
	Going   Rest = iota // ask on
	Known               // every core competency is known: σ ≤ .55
	Settled             // knowing more would hardly change what to work on
	Spent               // nothing is left that tells much
)

const (
	// KnownSd is the standard deviation from which on a competency is known.
	KnownSd = 0.55
	// Focuses is how many competencies are worked on at a time.
	Focuses = 3
	// settledLoss is the expected loss, per focus, of choosing now, in θ; spentShare the share of what is not known that a
	// minute has to take away.
	settledLoss = 0.15
	spentShare  = 0.002
)

// Enough says whether to stop asking. core are the competencies that matter, by number; gain is what [State.Choose] found.
func (s *State) Enough(core []int, weights []float64, gain float64) Rest {
	known := len(core) > 0
	for _, k := range core {
		known = known && s.Sd(k) <= KnownSd
	}
	left, weight := 0.0, 0.0
	for k, w := range weights[:len(s.frame.Areas)] {
		left += w * s.Var(k)
		weight = max(weight, w)
	}
	switch {
	case known:
		return Known
	case gain <= spentShare*left:
		return Spent
	case s.FocusLoss(weights) <= Focuses*settledLoss*weight:
		return Settled
	default:
		return Going
	}
}

// FocusLoss is what choosing now is expected to cost: the mean sum of the three largest needs w_k·(1 − θ_k), if they were
// known, less that of the three that look largest, in weighted θ. It is an upper bound in closed form. The m largest of n sum
// to the least of m·c + Σ(n_k − c)⁺ over c; taking the mean first and the least after can only be more. c moves with the
// mean of all, for what raises or lowers every need alike costs nothing.
func (s *State) FocusLoss(weights []float64) float64 {
	n := len(s.frame.Areas)
	m := min(Focuses, n)
	if m == n {
		return 0
	}
	means, sds := s.needs(weights)
	order := slices.Clone(means)
	slices.Sort(order)
	picked := 0.0
	for _, x := range order[n-m:] {
		picked += x
	}
	above := func(c float64) float64 {
		sum := float64(m) * c
		for k, x := range means {
			sum += excess(x-c, sds[k])
		}
		return sum
	}
	low, high := order[0], order[n-1]+1
	for range 40 { // convex in c: by thirds
		a, b := low+(high-low)/3, high-(high-low)/3
		if above(a) < above(b) {
			high = b
		} else {
			low = a
		}
	}
	return max(0, above((low+high)/2)-picked)
}

// needs are the means of w_k·(1 − θ_k), and the standard deviations of what they differ from the mean of all.
func (s *State) needs(weights []float64) (means, sds []float64) {
	n := len(s.frame.Areas)
	means, sds = make([]float64, n), make([]float64, n)
	rows, all := make([]float64, n), 0.0
	for k := range n {
		means[k] = weights[k] * (1 - s.mu[k])
		for j := range n {
			rows[k] += weights[k] * weights[j] * s.Cov(k, j) / float64(n)
		}
		all += rows[k] / float64(n)
	}
	for k := range n {
		sds[k] = math.Sqrt(max(0, weights[k]*weights[k]*s.Var(k)-2*rows[k]+all))
	}
	return means, sds
}

// excess is the mean of the part above zero of a normal.
func excess(mean, sd float64) float64 {
	if sd <= 0 {
		return max(0, mean)
	}
	z := mean / sd
	return mean*Phi(z) + sd*math.Exp(-z*z/2)/math.Sqrt(2*math.Pi)
}
