package belief

import (
	"math"
	"slices"
)

// Frame says what a belief is about: the area of every competency, by number, and how many contexts there are.
type Frame struct {
	Areas    []int
	Contexts int
}

// The prior (see the package comment): shares of var(θ) = 1, variances, and the mean and spread of biases.
const (
	generalVar  = 0.30
	areaVar     = 0.25
	ownVar      = 0.45
	contextVar  = 0.30 * 0.30
	biasMean    = 0.4
	biasVar     = 0.6 * 0.6
	selfMean    = 0.32
	selfVar     = 0.32
	othersVar   = 0.07
	agingPerDay = 0.0008
)

// State is a belief: mean and covariance over competencies, contexts, confidence bias, self halo and others' halo, in this
// order. The zero State is about nothing; every question about a competency that it does not have gets the prior.
type State struct {
	frame Frame
	n     int
	mu    []float64
	sigma []float64 // n × n, symmetric
}

// New is the belief of somebody of whom nothing is known.
func New(f Frame) *State {
	k := len(f.Areas)
	n := k + f.Contexts + 3
	s := &State{frame: f, n: n, mu: make([]float64, n), sigma: make([]float64, n*n)}
	for i, area := range f.Areas {
		for j, other := range f.Areas {
			cov := generalVar
			if area == other {
				cov += areaVar
			}
			if i == j {
				cov += ownVar
			}
			s.sigma[i*n+j] = cov
		}
	}
	for c := k; c < k+f.Contexts; c++ {
		s.sigma[c*n+c] = contextVar
	}
	s.mu[s.bias()], s.sigma[s.bias()*(n+1)] = biasMean, biasVar
	s.mu[s.self()], s.sigma[s.self()*(n+1)] = selfMean, selfVar
	s.sigma[s.others()*(n+1)] = othersVar
	return s
}

// Clone is a copy that may be moved while s stays.
func (s *State) Clone() *State {
	c := *s
	c.mu, c.sigma = slices.Clone(s.mu), slices.Clone(s.sigma)
	return &c
}

// Frame is what the belief is about.
func (s *State) Frame() Frame { return s.frame }

func (s *State) bias() int   { return s.n - 3 }
func (s *State) self() int   { return s.n - 2 }
func (s *State) others() int { return s.n - 1 }

// Mean is the mean of competency k.
func (s *State) Mean(k int) float64 {
	if !s.about(k) {
		return 0
	}
	return s.mu[k]
}

// Var is the variance of competency k.
func (s *State) Var(k int) float64 { return s.Cov(k, k) }

// Sd is the standard deviation of competency k.
func (s *State) Sd(k int) float64 { return math.Sqrt(max(0, s.Var(k))) }

// Cov is the covariance of two competencies.
func (s *State) Cov(j, k int) float64 {
	switch {
	case s.about(j) && s.about(k):
		return s.sigma[j*s.n+k]
	case j == k:
		return generalVar + areaVar + ownVar
	default:
		return generalVar
	}
}

func (s *State) about(k int) bool { return k >= 0 && k < len(s.frame.Areas) }

// Bias is the confidence bias, mean and standard deviation: above zero somebody is surer than right.
func (s *State) Bias() (mean, sd float64) {
	if s.n == 0 {
		return biasMean, math.Sqrt(biasVar)
	}
	return s.mu[s.bias()], math.Sqrt(s.sigma[s.bias()*(s.n+1)])
}

// Age lets days pass without evidence: the variance of every competency grows by .0008 a day (σ .50 becomes .73 in a
// year: half of accuracy gains are lost in about 6.5 months).
func (s *State) Age(days int) {
	for k := range s.frame.Areas {
		s.sigma[k*(s.n+1)] += agingPerDay * float64(max(0, days))
	}
}

// direction is an observation's loadings on x, sparse.
type direction []load

type load struct {
	at int
	q  float64
}

// along is the mean and variance of q'x, and Σq.
func (s *State) along(q direction) (m, v float64, cov []float64) {
	cov = make([]float64, s.n)
	for _, l := range q {
		m += l.q * s.mu[l.at]
		row := s.sigma[l.at*s.n : (l.at+1)*s.n]
		for i, c := range row {
			cov[i] += l.q * c
		}
	}
	for _, l := range q {
		v += l.q * cov[l.at]
	}
	return m, v, cov
}

// tiny is the variance below which something is known: no observation moves it.
const tiny = 1e-12

// Shift is by how much an observation moved every part of x, in θ.
type Shift []float64

// move sets the mean and variance along a direction to what an observation made of them: by is the change of the mean, keep
// the share of the variance that is left. cov becomes the shift.
func (s *State) move(v float64, cov []float64, by, keep float64) Shift {
	n, cut := s.n, (1-keep)/v
	for i, a := range cov {
		if a == 0 {
			continue
		}
		row := s.sigma[i*n : (i+1)*n]
		a *= cut
		for j, b := range cov {
			row[j] -= a * b
		}
	}
	by /= v
	for i := range cov {
		cov[i] *= by
		s.mu[i] += cov[i]
	}
	return cov
}

// seen is what an observation did: by how much x moved, and what is left for whatever else it rested on.
type seen struct {
	shift  Shift
	beside epilogue
}

// epilogue is what an observation says of a normal of variance u that its direction rested on beside x: its mean moves by
// u·pull and its variance falls by u²·cut.
type epilogue struct{ pull, cut float64 }

// observe takes an observation whose likelihood along a direction, counted from offset, is known. beside is the variance of
// what else it rests on: that takes its share of the surprise, and x the rest.
func (s *State) observe(q direction, offset, beside float64, likelihood func(delta float64) float64) seen {
	m, v, cov := s.along(q)
	if !(v > tiny) {
		return seen{shift: make(Shift, s.n)}
	}
	total := v + beside
	mean, variance := match(m-offset, total, likelihood)
	e := epilogue{(mean - (m - offset)) / total, (1 - variance/total) / total}
	return seen{s.move(v, cov, v*e.pull, 1-v*e.cut), e}
}

// match is the mean and variance of a normal after a likelihood.
func match(m, v float64, likelihood func(eta float64) float64) (mean, variance float64) {
	sd := math.Sqrt(v)
	z0, z1, z2 := 0.0, 0.0, 0.0
	for _, n := range nodes() {
		p := n.w * likelihood(m+sd*n.z)
		z0 += p
		z1 += p * n.z
		z2 += p * n.z * n.z
	}
	if z0 <= 0 {
		return m, v
	}
	z1, z2 = z1/z0, z2/z0
	return m + sd*z1, v * max(z2-z1*z1, 1e-9)
}

// linear takes the observation r = q'x + N(0, noise).
func (s *State) linear(q direction, r, noise float64) Shift {
	m, v, cov := s.along(q)
	if !(v > tiny) || !(math.Abs(r) <= absurd) || !(noise > 0) {
		return make(Shift, s.n)
	}
	return s.move(v, cov, v/(v+noise)*(r-m), noise/(v+noise))
}

// Means is a copy of the means of all competencies.
func (s *State) Means() []float64 { return slices.Clone(s.mu[:len(s.frame.Areas)]) }
