package practice

import (
	"math"
	"slices"

	"example.com/hearten/engine/belief"
)

// What is taken of how people learn until their answers say better.
const (
	usualRate = 0.04 // what a minute at the best difficulty, well spaced, adds to θ
	rateSd    = 0.3  // by how much that varies between people, of itself
	pointSd   = 0.6  // and at each point of the curve
	alike     = 0.15 // how near, in p, points are that vary together
	paceSd    = 0.4  // of the pace in each competency
	massedSd  = 0.5  // of Massed
	unseen    = 0.5  // of a gain: what no model sees
	// fading is by how much the variance of every competency grows in a day, until it is a stranger's: for what is forgotten,
	// and for what is learnt elsewhere.
	fading   = 0.005
	stranger = 1.0
	// The pace is within slowest and fastest times the usual.
	slowest, fastest = 0.25, 4
	// mostMassed is the most that Massed can turn out to be.
	mostMassed = 0.9
)

// Track follows somebody who is learning: what they can do now, at which difficulty they learn, and at what pace. A belief
// that takes practice for standing still lags behind what it brings about; this is a Kalman filter over θ of every
// competency, the learner's curve of rates, a pace for every competency, and what practising again at once costs.
type Track struct {
	n     int // competencies
	mu    []float64
	sigma []float64 // size × size, symmetric
}

// NewTrack begins where a belief stands.
func NewTrack(from *belief.State) *Track {
	n := len(from.Frame().Areas)
	t := &Track{n: n}
	size := t.size()
	t.mu, t.sigma = make([]float64, size), make([]float64, size*size)
	for j := range n {
		t.mu[j] = from.Mean(j)
		for k := range n {
			t.sigma[j*size+k] = from.Cov(j, k)
		}
		t.sigma[t.pace(j)*(size+1)] = paceSd * paceSd
	}
	t.mu[t.massed()], t.sigma[t.massed()*(size+1)] = Massed, massedSd*massedSd
	at, z := points(), usual()
	for i := range places {
		t.mu[n+i] = usualRate * z[i]
		for j := range places {
			d := (at[i] - at[j]) / alike
			t.sigma[(n+i)*size+n+j] = usualRate * usualRate * (rateSd*rateSd*z[i]*z[j] + pointSd*pointSd*math.Exp(-d*d/2))
		}
	}
	return t
}

// Clone is a copy that may be moved while t stays.
func (t *Track) Clone() *Track {
	return &Track{t.n, slices.Clone(t.mu), slices.Clone(t.sigma)}
}

func (t *Track) size() int      { return 2*t.n + places + 1 }
func (t *Track) pace(k int) int { return t.n + places + k }
func (t *Track) massed() int    { return t.n + places + t.n }
func (t *Track) has(k int) bool { return k >= 0 && k < t.n }

// Mean is θ of competency k as it is now.
func (t *Track) Mean(k int) float64 { return t.mu[k] }

// Var is the variance of competency k.
func (t *Track) Var(k int) float64 { return t.sigma[k*(t.size()+1)] }

// Pace is how fast competency k is learnt beside the usual, from slowest to fastest.
func (t *Track) Pace(k int) float64 { return min(max(1+t.mu[t.pace(k)], slowest), fastest) }

// Massed is the share that is lost when a competency is practised again at once, as the answers have it by now.
func (t *Track) Massed() float64 { return min(max(t.mu[t.massed()], 0), mostMassed) }

// curve is what is learnt at which chance beside the usual, at the learner's own rates.
func (t *Track) curve() (c curve) {
	for i := range c {
		c[i] = max(0, t.mu[t.n+i]/usualRate)
	}
	return c
}

// Readiness is how much is learnt at the chance p of a good answer, as the learner's own answers have it by now.
func (t *Track) Readiness(p float64) float64 { return t.curve().read(min(max(p, 0), 1)) }

// Age lets days pass.
func (t *Track) Age(days int) {
	for k := range t.n {
		more := min(fading*float64(max(0, days)), stranger-t.Var(k))
		t.sigma[k*(t.size()+1)] += max(0, more)
	}
}

// Practise takes that an activity was done. since is how many days ago each competency was practised before, as in Learner.
// Answers that were given in it come before.
func (t *Track) Practise(a Activity, since []float64) {
	for _, l := range a.Loads {
		if t.has(l.K) {
			t.grow(l.K, a, sane(l.Q)*sane(a.Minutes)*a.Kind.Effect(), left(at(since, l.K, math.Inf(1))))
		}
	}
}

// grow moves θ of competency k by what practice of a strength is expected to add to it: its variance grows by what is not
// known of the rates, and later answers tell of the rates as well as of θ.
func (t *Track) grow(k int, a Activity, strength, left float64) {
	h := spread(t.mu[k]-a.B, t.Var(k)+sane(a.VarB))
	u := make([]float64, t.size()) // by how much θ moves with every part of the state
	gain := 0.0
	spacing := 1 - t.Massed()*left
	strength *= spacing
	for i, x := range h {
		u[t.n+i] = strength * t.Pace(k) * x
		gain += u[t.n+i] * t.mu[t.n+i]
	}
	if !(gain > 0) || math.IsInf(gain, 0) {
		return
	}
	u[t.pace(k)] = gain / t.Pace(k)
	u[t.massed()] = -gain / spacing * left
	cov := t.along(u)
	own := unseen * unseen * gain * gain
	for i, x := range u {
		own += x * cov[i]
	}
	size := t.size()
	for i, c := range cov {
		t.sigma[k*size+i] += c
		t.sigma[i*size+k] += c
	}
	t.sigma[k*(size+1)] += own
	t.mu[k] += gain
}

// along is Σu.
func (t *Track) along(u []float64) []float64 {
	size := t.size()
	cov := make([]float64, size)
	for i, x := range u {
		if x == 0 {
			continue
		}
		for j, c := range t.sigma[i*size : (i+1)*size] {
			cov[j] += x * c
		}
	}
	return cov
}
