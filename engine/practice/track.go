package practice

import (
	"math"
	"slices"

	"example.com/hearten/engine/belief"
)

// What is taken of how people learn until their answers say better. A minute at the best difficulty, well spaced, adds
// usualRate to θ. Of that, what varies between people: the rate altogether (rateSd) and at each point of the curve (pointSd),
// alike for points that are near (alike); the pace in each competency (paceSd); and what no model sees (unseen).
const (
	usualRate = 0.035
	rateSd    = 0.3
	pointSd   = 0.6
	alike     = 0.15
	paceSd    = 0.4
	unseen    = 0.3
	// fading is by how much the variance of every competency grows in a day.
	fading = 0.0008
	// pace is within slowest and fastest times the usual.
	slowest, fastest = 0.25, 4
)

// Track follows somebody who is learning: what they can do now, at which difficulty they learn, and at what pace. A belief
// that takes practice for standing still lags behind what it brings about; this is a Kalman filter over θ of every
// competency, the learner's curve of rates, and a pace for every competency.
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

func (t *Track) size() int      { return 2*t.n + places }
func (t *Track) pace(k int) int { return t.n + places + k }
func (t *Track) has(k int) bool { return k >= 0 && k < t.n }

// Mean is θ of competency k as it is now.
func (t *Track) Mean(k int) float64 { return t.mu[k] }

// Var is the variance of competency k.
func (t *Track) Var(k int) float64 { return t.sigma[k*(t.size()+1)] }

// Pace is how fast competency k is learnt beside the usual, from slowest to fastest.
func (t *Track) Pace(k int) float64 { return min(max(1+t.mu[t.pace(k)], slowest), fastest) }

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
		t.sigma[k*(t.size()+1)] += fading * float64(max(0, days))
	}
}

// Practise takes that an activity was done. since is how many days ago each competency was practised before, as in Learner.
// Answers that were given in it come before.
func (t *Track) Practise(a Activity, since []float64) {
	for _, l := range a.Loads {
		if t.has(l.K) {
			t.grow(l.K, a, sane(l.Q)*sane(a.Minutes)*a.Kind.Effect()*Spacing(at(since, l.K, math.Inf(1))))
		}
	}
}

// grow moves θ of competency k by what practice of a strength is expected to add to it: its variance grows by what is not
// known of the rates, and later answers tell of the rates as well as of θ.
func (t *Track) grow(k int, a Activity, strength float64) {
	h := spread(t.mu[k]-a.B, t.Var(k)+sane(a.VarB))
	u := make([]float64, t.size()) // by how much θ moves with every part of the state
	gain := 0.0
	for i, x := range h {
		u[t.n+i] = strength * t.Pace(k) * x
		gain += u[t.n+i] * t.mu[t.n+i]
	}
	if !(gain > 0) || math.IsInf(gain, 0) {
		return
	}
	u[t.pace(k)] = gain / t.Pace(k)
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
