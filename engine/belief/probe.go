package belief

import "math"

// Gain is by how much asking an item is expected to lower the weighted variance Σ w_k·var(θ_k): (s'Ws)/v · E_y[1 − v'(y)/v].
// weights are the role's, one a competency. Divide by the minutes that the item takes.
func (s *State) Gain(it Item, context int, weights []float64) float64 {
	m, v, cov := s.along(s.direction(it, context))
	if v <= 0 {
		return 0
	}
	return s.reach(cov, weights) / v * s.cut(it, m, v)
}

// reach is s'Ws.
func (s *State) reach(cov, weights []float64) (sum float64) {
	for k := range s.frame.Areas {
		sum += weights[k] * cov[k] * cov[k]
	}
	return sum
}

// cut is the share of the variance along an item's direction that an answer is expected to take away.
func (s *State) cut(it Item, m, v float64) float64 {
	total := v + it.VarB
	sd, slope := math.Sqrt(total), shrunk(it.A, it.VarE)
	var z0, z1, z2 [Grades]float64
	for _, n := range nodes() {
		for g, p := range it.chance(m+sd*n.z, slope) {
			p *= n.w
			z0[g] += p
			z1[g] += p * n.z
			z2[g] += p * n.z * n.z
		}
	}
	left := 0.0
	for g := range z0 {
		if z0[g] > 0 {
			left += z2[g] - z1[g]*z1[g]/z0[g]
		}
	}
	return max(0, 1-left) * v / total
}
