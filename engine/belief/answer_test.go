package belief_test

import (
	"math/rand/v2"
	"testing"

	"example.com/hearten/engine/belief"
)

func TestBeingSureNeverLiftsAnAnswerThatDidNotHold(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 71))
	compared := 0
	for range 400 {
		s := belief.New(frame(6))
		for range r.IntN(30) {
			it := belief.Authored([]belief.Loading{{K: r.IntN(6), Q: 1}}, 1+r.IntN(4))
			s.Answer(belief.Answer{Item: it, Context: r.IntN(6), Grade: r.IntN(4), Sure: r.IntN(4)})
		}
		k := r.IntN(6)
		it := belief.Authored([]belief.Loading{{K: k, Q: 1}}, 1+r.IntN(4))
		for grade := range 2 {
			theta := func(sure int) float64 {
				c := s.Clone()
				c.Answer(belief.Answer{Item: it, Context: -1, Grade: grade, Sure: sure})
				return c.Mean(k)
			}
			if theta(3) > theta(1)+1e-9 || theta(2) > theta(1)+1e-9 {
				t.Fatalf("grade %d: %.4f where it was guessed, %.4f fairly sure, %.4f sure", grade, theta(1), theta(2), theta(3))
			}
			compared++
		}
		before := s.Mean(k)
		if s.Confidence(it, -1, 3); s.Mean(k) > before+1e-9 {
			t.Fatalf("being sure before a conversation lifted θ from %.4f to %.4f", before, s.Mean(k))
		}
	}
	t.Logf("%d answers that did not hold", compared)
}
