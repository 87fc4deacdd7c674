package belief_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"example.com/hearten/engine/belief"
)

// library are probes about 16 competencies, 24 each, in six contexts.
func library(r *rand.Rand) []belief.Probe {
	var probes []belief.Probe
	for k := range 16 {
		for range 24 {
			loads := []belief.Loading{{K: k, Q: 1}}
			if r.IntN(3) == 0 {
				loads = []belief.Loading{{K: k, Q: .65}, {K: (k + 1 + r.IntN(15)) % 16, Q: .35}}
			}
			probes = append(probes, belief.Probe{Item: belief.Authored(loads, 1+r.IntN(4)), Context: r.IntN(6), Minutes: .5 + r.Float64()/2})
		}
	}
	return probes
}

func ones(n int) []float64 {
	w := make([]float64, n)
	for i := range w {
		w[i] = 1
	}
	return w
}

func TestTheChoiceIsTheBestProbe(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	probes, w := library(r), ones(16)
	s := belief.New(frame(16))
	for asked := range 60 {
		best, top := -1, 0.0
		for i, p := range probes {
			if g := s.Gain(p.Item, p.Context, w) / p.Minutes; !p.Asked && g > top {
				best, top = i, g
			}
		}
		i, g := s.Choose(probes, w, 0)
		if g > top+1e-12 || g < .8*top {
			t.Errorf("after %d: chose %d for %g, the best is %d for %g", asked, i, g, best, top)
		}
		if j, near := s.Choose(probes, w, uint64(asked)+1); near < .97*g-1e-12 || j < 0 {
			t.Errorf("after %d: with a seed %d for %g, the best has %g", asked, j, near, g)
		}
		probes[i].Asked = true
		s.Answer(belief.Answer{Item: probes[i].Item, Context: probes[i].Context, Grade: r.IntN(4)})
	}
	per := make([]int, 6)
	for _, p := range probes {
		if p.Asked {
			per[p.Context]++
		}
	}
	t.Log("asked by context", per)
	for c, n := range per {
		if n > 10+2 {
			t.Errorf("context %d was asked about %d times of 60", c, n)
		}
	}
	for i := range probes {
		probes[i].Asked = true
	}
	if i, g := s.Choose(probes, w, 7); i != -1 || g != 0 {
		t.Errorf("with nothing left: chose %d for %g, want -1, 0", i, g)
	}
}

func TestLookingAgainChoosesTheSame(t *testing.T) {
	probes, w := library(rand.New(rand.NewPCG(3, 4))), ones(16)
	s := belief.New(frame(16))
	chosen := map[int]bool{}
	for seed := range uint64(40) {
		i, _ := s.Choose(probes, w, seed)
		if j, _ := s.Choose(probes, w, seed); j != i {
			t.Errorf("seed %d: chose %d, then %d", seed, i, j)
		}
		chosen[i] = true
	}
	if len(chosen) < 2 {
		t.Errorf("40 seeds began with the same question")
	}
	t.Logf("40 seeds begin with %d questions", len(chosen))
}

// The loss in closed form is held against the same mean by draws.
func TestFocusLossBoundsWhatDrawsSay(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	s, w, probes := belief.New(frame(16)), ones(16), library(r)
	last := math.Inf(1)
	for asked := 0; asked <= 96; asked++ {
		if asked%24 == 0 {
			got, drawn := s.FocusLoss(w), drawnLoss(s, w, r)
			t.Logf("after %d answers: bound %.3f, by draws %.3f", asked, got, drawn)
			if got < drawn-.05 || got > 1.6*drawn+.1 {
				t.Errorf("after %d answers the loss is %g, by draws %g", asked, got, drawn)
			}
			if got > last+.3 {
				t.Errorf("after %d answers the loss grew from %g to %g", asked, last, got)
			}
			last = got
		}
		i, _ := s.Choose(probes, w, 0)
		probes[i].Asked = true
		s.Answer(belief.Answer{Item: probes[i].Item, Context: probes[i].Context, Grade: r.IntN(4)})
	}
}

// drawnLoss draws θ from the belief and looks at what choosing by the means costs.
func drawnLoss(s *belief.State, w []float64, r *rand.Rand) float64 {
	const n, draws = 16, 20000
	var l [n][n]float64 // Cholesky
	for i := range n {
		for j := range i + 1 {
			sum := s.Cov(i, j)
			for k := range j {
				sum -= l[i][k] * l[j][k]
			}
			if i == j {
				l[i][i] = math.Sqrt(sum)
			} else {
				l[i][j] = sum / l[j][j]
			}
		}
	}
	means := make([]float64, n)
	for k := range means {
		means[k] = w[k] * (1 - s.Mean(k))
	}
	loss := 0.0
	for range draws {
		need, z := make([]float64, n), [n]float64{}
		for i := range n {
			z[i] = r.NormFloat64()
			need[i] = means[i]
			for k := range i + 1 {
				need[i] -= w[i] * l[i][k] * z[k]
			}
		}
		loss += (top3(need, need) - top3(means, need)) / draws
	}
	return loss
}

// top3 is the sum of value over the three places where by is largest.
func top3(by, value []float64) (sum float64) {
	taken := make([]bool, len(by))
	for range 3 {
		best := -1
		for i, x := range by {
			if !taken[i] && (best < 0 || x > by[best]) {
				best = i
			}
		}
		taken[best] = true
		sum += value[best]
	}
	return sum
}

func BenchmarkChoose(b *testing.B) {
	probes, w := library(rand.New(rand.NewPCG(1, 2))), ones(16)
	s := belief.New(frame(16))
	for i := range 12 {
		s.Answer(belief.Answer{Item: probes[i*31].Item, Context: i % 6, Grade: i % 4})
	}
	for b.Loop() {
		s.Choose(probes, w, 3)
	}
}
