package belief_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"example.com/hearten/engine/belief"
)

// lived is a belief after some random answers and ratings.
func lived(r *rand.Rand) *belief.State {
	s := belief.New(frame(16))
	for range r.IntN(40) {
		s.Answer(authoredAnswer(r))
	}
	for k := range 16 {
		if r.IntN(2) == 0 {
			s.SelfRate(k, 1+float64(r.IntN(5)))
		}
	}
	return s
}

func authoredAnswer(r *rand.Rand) belief.Answer {
	loads := []belief.Loading{{K: r.IntN(16), Q: 1}}
	if r.IntN(3) == 0 {
		loads = []belief.Loading{{K: loads[0].K, Q: .65}, {K: r.IntN(16), Q: .35}}
	}
	return belief.Answer{Item: belief.Authored(loads, 1+r.IntN(4)), Context: r.IntN(6), Grade: r.IntN(4), Sure: r.IntN(4)}
}

func apart(a, b *belief.State) (most float64) {
	for k := range a.Frame().Areas {
		most = max(most, math.Abs(a.Mean(k)-b.Mean(k)))
	}
	return most
}

func TestTheOrderOfTwoAnswersHardlyMatters(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	most, sum, n := 0.0, 0.0, 4000
	for range n {
		one := lived(r)
		other := one.Clone()
		a, b := authoredAnswer(r), authoredAnswer(r)
		if r.IntN(2) == 0 {
			b.Item.Loads, b.Context = a.Item.Loads, a.Context // about the same, where order matters most
		}
		one.Answer(a)
		one.Answer(b)
		other.Answer(b)
		other.Answer(a)
		d := apart(one, other)
		most = max(most, d)
		sum += d
	}
	t.Logf("%d pairs: the means differ by %.4f at most, %.5f on average", n, most, sum/float64(n))
	if most > .02 {
		t.Errorf("two answers the other way round differ by %.4f, want at most .02", most)
	}
	if most == 0 {
		t.Error("nothing ever differed")
	}
}

func TestTheOrderOfRatingsDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	most := 0.0
	for range 300 {
		one := lived(r)
		other := one.Clone()
		var rate []func(*belief.State)
		for range 12 {
			k, points, n := r.IntN(16), 1+4*r.Float64(), 1+r.IntN(5)
			rate = append(rate, func(s *belief.State) { s.SelfRate(k, points) }, func(s *belief.State) { s.OthersRate(k, points, n, belief.Peer) })
		}
		for _, f := range rate {
			f(one)
		}
		for _, i := range r.Perm(len(rate)) {
			rate[i](other)
		}
		most = max(most, apart(one, other))
	}
	t.Logf("300 times 24 ratings in another order: the means differ by %.2g at most", most)
	if most > 1e-9 {
		t.Errorf("ratings in another order differ by %g", most)
	}
}
