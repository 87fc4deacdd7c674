package belief

import "math"

// Z80 is the half width of an 80 % interval in standard deviations.
const Z80 = 1.2815515655446004

// Provisional is the standard deviation from which on a score is called provisional.
const Provisional = 0.60

// Score is competency k on the scale that is shown, 100·Φ(θ), with its 80 % interval.
func (s *State) Score(k int) (score, low, high float64) {
	m, sd := s.Mean(k), s.Sd(k)
	return 100 * Phi(m), 100 * Phi(m-Z80*sd), 100 * Phi(m+Z80*sd)
}

// Mastery is the probability that Φ(θ of competency k) is at least x.
func (s *State) Mastery(k int, x float64) float64 {
	switch {
	case x <= 0:
		return 1
	case !(x < 1):
		return 0
	}
	return Phi((s.Mean(k) - quantile(x)) / max(s.Sd(k), tiny))
}

// Mastered is the probability from which on a `mastery` rule holds.
const Mastered = 0.80

// quantile is Φ⁻¹.
func quantile(p float64) float64 { return math.Sqrt2 * math.Erfinv(2*p-1) }

// Tier says how a competency stands beside the person's others; never a rank.
type Tier int

// The tiers.
const (
	Open     Tier = iota // not known, or near their own mean
	Strength             // above their own mean, with a probability of .75 at least
	Look                 // worth a look: above it with .25 at most
)

// Tier is the tier of competency k and the probability that it is above the person's own mean.
func (s *State) Tier(k int) (Tier, float64) {
	n := len(s.frame.Areas)
	if n < 2 || !s.about(k) {
		return Open, 0.5
	}
	mean, v := 0.0, s.Var(k)
	for i := range n {
		mean += s.mu[i] / float64(n)
		v -= 2 * s.Cov(k, i) / float64(n)
		for j := range n {
			v += s.Cov(i, j) / float64(n*n)
		}
	}
	if v <= 1e-12 {
		return Open, 0.5
	}
	switch p := Phi((s.Mean(k) - mean) / math.Sqrt(v)); {
	case p >= 0.75:
		return Strength, p
	case p <= 0.25:
		return Look, p
	default:
		return Open, p
	}
}
