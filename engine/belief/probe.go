package belief

import "math"

// Probe is an item that can be asked, where, and for how many minutes. Asked is one that was: it is not asked again, and
// counts for the balance of contexts.
type Probe struct {
	Item    Item
	Context int // by number; below zero there is none
	Minutes float64
	Asked   bool
}

const (
	// near is the share of the best gain from which on a probe counts as as good: the seed chooses among those, so that not
	// everybody is asked the same questions in the same order.
	near = 0.97
	// lead is by how many probes a context may be ahead of its even share.
	lead = 2
)

// Choose is the probe to ask next, and its gain a minute; -1 when nothing is left that tells anything. weights are the
// role's, one a competency. No context is asked about much more than the others, as long as there is a choice. The same seed
// chooses the same among probes that are about as good; with 0 it is the best.
func (s *State) Choose(probes []Probe, weights []float64, seed uint64) (best int, gain float64) {
	gains := s.gains(probes, weights)
	full := s.ahead(probes)
	best = -1
	for _, strict := range []bool{true, false} {
		for i, g := range gains {
			if g > gain && !(strict && full.has(probes[i].Context)) {
				best, gain = i, g
			}
		}
		if best < 0 {
			continue
		}
		if seed == 0 {
			return best, gain
		}
		least, first := near*gain, uint64(math.MaxUint64)
		for i, g := range gains {
			if h := mix(seed, uint64(i)); g >= least && h <= first && !(strict && full.has(probes[i].Context)) {
				best, first = i, h
			}
		}
		return best, gains[best]
	}
	return -1, 0
}

// gains are the gains a minute of the probes that were not asked. Those that cannot come near the best are left at zero:
// an answer tells no more about its place than the logistic variable that it is a coarse look at (Fisher information a²/3),
// and the expected variance is at least 1/(1/v + information) (van Trees 1968, 2.4.3).
func (s *State) gains(probes []Probe, weights []float64) []float64 {
	bounds, gains := make([]float64, len(probes)), make([]float64, len(probes))
	cov := make([]float64, s.n)
	top, first := 0.0, -1
	for i, p := range probes {
		if p.Asked || p.Minutes <= 0 {
			continue
		}
		_, v := s.alongItem(p.Item, p.Context, cov)
		if v <= 0 {
			continue
		}
		slope := shrunk(p.Item.A, p.Item.VarE)
		bounds[i] = s.reach(cov, weights) / (3/(slope*slope) + v + p.Item.VarB) / p.Minutes
		if bounds[i] > top {
			top, first = bounds[i], i
		}
	}
	if first < 0 {
		return gains
	}
	top = 0
	for step := range len(probes) {
		i := (first + step) % len(probes)
		if bounds[i] <= 0 || bounds[i] < near*top {
			continue
		}
		m, v := s.alongItem(probes[i].Item, probes[i].Context, cov)
		gains[i] = s.reach(cov, weights) / v * s.cut(probes[i].Item, m, v) / probes[i].Minutes
		top = max(top, gains[i])
	}
	return gains
}

// contexts is a set of contexts.
type contexts []bool

func (c contexts) has(context int) bool { return context >= 0 && context < len(c) && c[context] }

// ahead are the contexts that were asked about more than their share.
func (s *State) ahead(probes []Probe) contexts {
	asked, all, per := 0, make([]bool, s.frame.Contexts), make([]int, s.frame.Contexts)
	kinds := 0
	for _, p := range probes {
		if p.Context < 0 || p.Context >= len(per) {
			continue
		}
		if !all[p.Context] {
			all[p.Context] = true
			kinds++
		}
		if p.Asked {
			per[p.Context]++
			asked++
		}
	}
	full := make(contexts, len(per))
	for c := range full {
		full[c] = kinds > 1 && per[c]*kinds >= asked+lead*kinds
	}
	return full
}

// mix is a hash of a seed and a place (SplitMix64's finalizer, Steele, Lea & Flood 2014).
func mix(seed, at uint64) uint64 {
	x := seed + (at+1)*0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// Gain is by how much asking an item is expected to lower the weighted variance Σ w_k·var(θ_k): (s'Ws)/v · E_y[1 − v'(y)/v].
// weights are the role's, one a competency. Divide by the minutes that the item takes.
func (s *State) Gain(it Item, context int, weights []float64) float64 {
	cov := make([]float64, s.n)
	m, v := s.alongItem(it, context, cov)
	if v <= 0 {
		return 0
	}
	return s.reach(cov, weights) / v * s.cut(it, m, v)
}

// alongItem is the mean and variance of an item's place, without a look at what it is made of; cov becomes Σq.
func (s *State) alongItem(it Item, context int, cov []float64) (m, v float64) {
	clear(cov)
	for _, l := range it.Loads {
		m += l.Q * s.mu[l.K]
		s.addRow(l.K, l.Q, cov)
	}
	at := -1
	if context >= 0 && context < s.frame.Contexts {
		at = len(s.frame.Areas) + context
		m += s.mu[at]
		s.addRow(at, 1, cov)
	}
	for _, l := range it.Loads {
		v += l.Q * cov[l.K]
	}
	if at >= 0 {
		v += cov[at]
	}
	return m, v
}

// addRow adds q times a row of Σ.
func (s *State) addRow(i int, q float64, to []float64) {
	for j, c := range s.sigma[i*s.n : (i+1)*s.n] {
		to[j] += q * c
	}
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
