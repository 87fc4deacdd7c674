package belief_test

import (
	"math"
	"testing"

	"example.com/hearten/engine/belief"
)

func frame(k int) belief.Frame {
	f := belief.Frame{Contexts: 6}
	for i := range k {
		f.Areas = append(f.Areas, i/4)
	}
	return f
}

func BenchmarkBeliefUpdate(b *testing.B) {
	s := belief.New(frame(16))
	it := belief.Authored([]belief.Loading{{K: 3, Q: .65}, {K: 9, Q: .35}}, 2)
	i := 0
	for b.Loop() {
		s.Answer(belief.Answer{Item: it, Context: i % 6, Grade: i % 4})
		if i++; i%64 == 0 {
			s = belief.New(frame(16))
		}
	}
}

func BenchmarkBeliefUpdateWithConfidence(b *testing.B) {
	s := belief.New(frame(16))
	it := belief.Authored([]belief.Loading{{K: 3, Q: .65}, {K: 9, Q: .35}}, 2)
	i := 0
	for b.Loop() {
		s.Answer(belief.Answer{Item: it, Context: i % 6, Grade: i % 4, Sure: 1 + i%3})
		if i++; i%64 == 0 {
			s = belief.New(frame(16))
		}
	}
}

func BenchmarkGain(b *testing.B) {
	s := belief.New(frame(16))
	it := belief.Authored([]belief.Loading{{K: 3, Q: .65}, {K: 9, Q: .35}}, 2)
	w := make([]float64, 16)
	for i := range w {
		w[i] = 1
	}
	for b.Loop() {
		s.Gain(it, 0, w)
	}
}

func TestAScoreIsItsPriorAndItsLedger(t *testing.T) {
	s := belief.New(frame(16))
	it := belief.Authored([]belief.Loading{{K: 3, Q: 1}}, 2)
	sum := make([]float64, 16)
	add := func(shift belief.Shift) {
		for k := range sum {
			sum[k] += shift[k]
		}
	}
	for i := range 40 {
		next, shift := s.Answer(belief.Answer{Item: it, Context: -1, Grade: (i * 7) % 4})
		add(shift)
		add(s.Confidence(next, -1, 1+i%3))
	}
	add(s.SelfRate(3, 4))
	for k := range sum {
		if math.Abs(sum[k]-s.Mean(k)) > 1e-12 {
			t.Errorf("competency %d: the ledger sums to %g, the mean is %g", k, sum[k], s.Mean(k))
		}
	}
	t.Log(s.Mean(3), s.Sd(3), s.Mean(2), s.Sd(2), s.Mean(9), s.Sd(9))
}
