package belief_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"example.com/hearten/engine/belief"
)

// anyItem is an item as a calibration, or nobody, could have made it.
func anyItem(r *rand.Rand) belief.Item {
	odd := []float64{0, -1, 1e-300, 1e300, 40, math.Inf(1), math.Inf(-1), math.NaN()}
	number := func(mean, sd float64) float64 {
		if r.IntN(12) == 0 {
			return odd[r.IntN(len(odd))]
		}
		return mean + sd*r.NormFloat64()
	}
	it := belief.Item{A: number(1.1, .5), B: [3]float64{number(-1, 1), number(0, 1), number(1, 1)}, VarB: number(.3, .1), VarE: number(.3, .1)}
	for range r.IntN(4) {
		it.Loads = append(it.Loads, belief.Loading{K: r.IntN(20) - 2, Q: number(.5, .3)})
	}
	return it
}

// holds reports what is not a number, or no variance, in a belief.
func holds(t *testing.T, s *belief.State, after string) {
	t.Helper()
	n := len(s.Frame().Areas)
	for k := range n {
		score, low, high := s.Score(k)
		_, p := s.Tier(k)
		for what, x := range map[string]float64{"mean": s.Mean(k), "variance": s.Var(k), "sd": s.Sd(k), "score": score, "low": low, "high": high, "tier": p, "mastery": s.Mastery(k, .7)} {
			if math.IsNaN(x) || math.IsInf(x, 0) {
				t.Fatalf("after %s the %s of %d is %g", after, what, k, x)
			}
		}
		if s.Var(k) < -1e-9 {
			t.Fatalf("after %s the variance of %d is %g", after, k, s.Var(k))
		}
		for j := range n {
			if c := s.Cov(j, k); c*c > s.Var(j)*s.Var(k)*(1+1e-6)+1e-9 {
				t.Fatalf("after %s the covariance of %d and %d is %g, more than %g and %g allow", after, j, k, c, s.Var(j), s.Var(k))
			}
		}
	}
	if m, sd := s.Bias(); math.IsNaN(m) || math.IsNaN(sd) {
		t.Fatalf("after %s the bias is %g ± %g", after, m, sd)
	}
}

// endure takes a long life of hostile evidence.
func endure(t *testing.T, seed uint64, steps int) (moved int) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 1))
	s := belief.New(frame(16))
	w := ones(16)
	for range steps {
		before, what := s.Mean(3), "an answer"
		it := anyItem(r)
		switch r.IntN(6) {
		case 0, 1, 2:
			s.Answer(belief.Answer{Item: it, Context: r.IntN(9) - 1, Grade: r.IntN(6) - 1, Offered: belief.Offer(r.IntN(16)), Sure: r.IntN(5)})
		case 3:
			what = "confidence"
			s.Confidence(it, r.IntN(9)-1, r.IntN(5))
		case 4:
			what = "ratings"
			points := []float64{1, 5, 3, -40, 1e200, math.NaN(), math.Inf(1)}[r.IntN(7)]
			s.SelfRate(r.IntN(20)-2, points)
			s.OthersRate(r.IntN(20)-2, points, r.IntN(5), belief.Peer)
		default:
			what = "time"
			s.Age(r.IntN(100) - 20)
		}
		w[r.IntN(16)] = []float64{0, 1, 1, math.NaN(), 1e9}[r.IntN(5)]
		probes := []belief.Probe{{Item: it, Context: r.IntN(6), Minutes: float64(r.IntN(3) - 1)}, {Item: anyItem(r), Minutes: math.NaN()}}
		if j, gain := s.Choose(probes, w, seed); math.IsNaN(gain) || gain < 0 || j < -1 || j >= len(probes) {
			t.Fatalf("after %s: chose %d for %g", what, j, gain)
		}
		holds(t, s, what)
		if s.Mean(3) != before {
			moved++
		}
	}
	return moved
}

func TestHostileEvidenceLeavesNumbers(t *testing.T) {
	moved := 0
	for seed := range uint64(40) {
		moved += endure(t, seed, 150)
	}
	t.Logf("6000 pieces of evidence, %d of them moved a mean", moved)
	if moved < 700 {
		t.Errorf("only %d pieces of evidence moved anything", moved)
	}
}

func FuzzEvidence(f *testing.F) {
	f.Add(uint64(1))
	f.Add(uint64(1 << 40))
	f.Fuzz(func(t *testing.T, seed uint64) { endure(t, seed, 60) })
}

func TestContradictionsAreBorne(t *testing.T) {
	for name, c := range map[string]struct{ item, other belief.Item }{
		"the best answers to what nobody can, the poorest to what everybody can": {
			belief.Item{Loads: []belief.Loading{{K: 0, Q: 1}}, A: 4, B: [3]float64{5, 6, 7}},
			belief.Item{Loads: []belief.Loading{{K: 0, Q: 1}}, A: 4, B: [3]float64{-7, -6, -5}},
		},
		"thresholds that are one": {
			belief.Item{Loads: []belief.Loading{{K: 0, Q: 1}}, A: 10},
			belief.Item{Loads: []belief.Loading{{K: 0, Q: 1}}, A: 10},
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := belief.New(frame(4))
			for range 50 {
				s.Answer(belief.Answer{Item: c.item, Context: -1, Grade: 3, Sure: 1})
				s.Answer(belief.Answer{Item: c.other, Context: -1, Grade: 0, Sure: 3})
				holds(t, s, "contradictions")
			}
			t.Logf("mean %.3f, sd %.4f", s.Mean(0), s.Sd(0))
			if math.Abs(s.Mean(0)) > 8 {
				t.Errorf("the mean ran away to %g", s.Mean(0))
			}
		})
	}
}

func TestABeliefAboutNothingHasThePrior(t *testing.T) {
	var s belief.State
	_, shift := s.Answer(belief.Answer{Item: belief.Authored([]belief.Loading{{K: 0, Q: 1}}, 1), Context: 2, Grade: 2, Sure: 2})
	s.SelfRate(0, 4)
	s.OthersRate(3, 4, 2, belief.Peer)
	s.Age(3)
	if len(shift) != 0 || s.Mean(5) != 0 || s.Var(5) != 1 {
		t.Errorf("got %v, %g, %g; want no shift and the prior", shift, s.Mean(5), s.Var(5))
	}
	if m, sd := s.Bias(); m != .4 || math.Abs(sd-.6) > 1e-12 {
		t.Errorf("the bias is %g ± %g, want .4 ± .6", m, sd)
	}
	if i, gain := s.Choose(library(rand.New(rand.NewPCG(1, 1))), nil, 0); i != -1 || gain != 0 {
		t.Errorf("chose %d for %g, want nothing", i, gain)
	}
}
