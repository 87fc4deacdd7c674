package practice_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"example.com/hearten/engine/belief"
	"example.com/hearten/engine/practice"
)

func TestATrackBeginsWhereTheBeliefStands(t *testing.T) {
	s := state(16)
	it := belief.Authored(about(3), 1)
	for range 5 {
		s.Answer(belief.Answer{Item: it, Context: -1, Grade: 3})
	}
	track := practice.NewTrack(s)
	for k := range 16 {
		if track.Mean(k) != s.Mean(k) || track.Var(k) != s.Var(k) || track.Pace(k) != 1 {
			t.Errorf("competency %d: %g ± %g, pace %g; the belief has %g ± %g", k, track.Mean(k), track.Var(k), track.Pace(k), s.Mean(k), s.Var(k))
		}
	}
	for _, p := range []float64{.2, .4, .55, .7, .85, 1} {
		if got, want := track.Readiness(p), practice.Readiness(p); math.Abs(got-want) > 1e-12 {
			t.Errorf("at the chance %g readiness is %g, want the usual %g", p, got, want)
		}
	}
}

func TestOneAnswerMovesATrackAboutAsItMovesABelief(t *testing.T) {
	for _, c := range []struct {
		name    string
		grade   int
		offered belief.Offer
	}{
		{"poor", 0, 0},
		{"weak", 1, 0},
		{"good", 2, 0},
		{"best", 3, 0},
		{"best, of weak and best", 3, belief.Offer(0).With(1).With(3)},
	} {
		s := state(16)
		track := practice.NewTrack(s)
		a := belief.Answer{Item: belief.Authored(about(3), 2), Context: -1, Grade: c.grade, Offered: c.offered}
		mine := track.Answer(a)
		its, _ := s.Answer(a)
		if d := mine.Mid() - its.Mid(); math.Abs(d) > .06 || mine.VarB >= a.Item.VarB || math.Abs(mine.VarB-its.VarB) > .02 {
			t.Errorf("%s: the item is at %.3f ± %.3f, the belief has %.3f ± %.3f", c.name, mine.Mid(), mine.VarB, its.Mid(), its.VarB)
		}
		for _, k := range []int{3, 2, 9} {
			if d := track.Mean(k) - s.Mean(k); math.Abs(d) > .12 {
				t.Errorf("%s: θ of %d is %.3f, the belief has %.3f", c.name, k, track.Mean(k), s.Mean(k))
			}
			if r := track.Var(k) / s.Var(k); r < .85 || r > 1.15 {
				t.Errorf("%s: variance of %d is %.3f, the belief has %.3f", c.name, k, track.Var(k), s.Var(k))
			}
		}
		t.Logf("%s: %.3f ± %.3f, belief %.3f ± %.3f", c.name, track.Mean(3), math.Sqrt(track.Var(3)), s.Mean(3), s.Sd(3))
	}
}

// grades draws an answer of somebody with a θ.
func graded(r *rand.Rand, it belief.Item, theta float64) int {
	u := r.Float64()
	for g, p := range it.Chance(theta) {
		if u -= p; u < 0 {
			return g
		}
	}
	return belief.Grades - 1
}

// course lets somebody practise competency 3 for sixty days, five days apart from others, with a true gain for each
// practice, and returns the track and the true θ.
func course(seed uint64, gain float64) (*practice.Track, float64) {
	r := rand.New(rand.NewPCG(seed, 9))
	track := practice.NewTrack(state(4))
	since := []float64{9, 9, 9, 9}
	theta := 0.0
	for range 60 {
		a := practice.Activity{Loads: about(3), B: theta - .7, VarB: .05, Kind: practice.Lesson, Minutes: 3}
		it := belief.Authored(about(3), 1)
		for c := range it.B {
			it.B[c] += a.B
		}
		for range 3 {
			track.Answer(belief.Answer{Item: it, Context: -1, Grade: graded(r, it, theta)})
		}
		track.Practise(a, since)
		theta += gain
		track.Age(1)
	}
	return track, theta
}

func TestATrackFollowsSomebodyWhoLearns(t *testing.T) {
	var fast, slow float64
	for seed := range uint64(20) {
		quick, theta := course(seed, .08)
		if d := quick.Mean(3) - theta; math.Abs(d) > 1.2 {
			t.Errorf("seed %d: θ %.2f is followed as %.2f", seed, theta, quick.Mean(3))
		}
		still, _ := course(seed, 0)
		fast += quick.Readiness(.68) * quick.Pace(3) / 20
		slow += still.Readiness(.68) * still.Pace(3) / 20
	}
	t.Logf("where practice works its rate is %.2f of the usual, where it does not %.2f", fast, slow)
	if slow > .6*fast {
		t.Errorf("a rate of %.2f where practice does not work, %.2f where it does", slow, fast)
	}
}

func TestPractiseMakesUnsureOnlyOfWhatWasPractised(t *testing.T) {
	track := practice.NewTrack(state(16))
	before := track.Clone()
	track.Practise(lesson(3), nil)
	for k := range 16 {
		if k == 3 && (track.Mean(k) <= before.Mean(k) || track.Var(k) <= before.Var(k)) {
			t.Errorf("practised: %g ± %g, then %g ± %g", before.Mean(k), before.Var(k), track.Mean(k), track.Var(k))
		}
		if k != 3 && (track.Mean(k) != before.Mean(k) || track.Var(k) != before.Var(k)) {
			t.Errorf("competency %d moved without practice", k)
		}
	}
}

func TestATrackHoldsWhateverComes(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	track := practice.NewTrack(state(8))
	since := make([]float64, 8)
	steps := 0
	for range 5000 {
		k := r.IntN(10) - 1
		it := belief.Authored(about(k), r.IntN(5))
		switch r.IntN(3) {
		case 0:
			track.Answer(belief.Answer{Item: it, Context: 99, Grade: r.IntN(6) - 1, Offered: belief.Offer(r.IntN(16))})
		case 1:
			since[r.IntN(8)] = odd(r)
			track.Practise(practice.Authored(practice.Kind(r.IntN(4)), about(k), r.IntN(5), float64(r.IntN(9)), 1), since)
		default:
			track.Age(r.IntN(4) - 1)
		}
		for k := range 8 {
			m, v, pace := track.Mean(k), track.Var(k), track.Pace(k)
			if math.IsNaN(m) || math.Abs(m) > 1e4 || !(v > 0) || math.IsInf(v, 0) || !(pace > 0) {
				t.Fatalf("after %d steps competency %d is %g ± %g at pace %g", steps, k, m, v, pace)
			}
		}
		steps++
	}
	t.Logf("%d steps", steps)
}

func BenchmarkTrackAnswer(b *testing.B) {
	s := state(16)
	track := practice.NewTrack(s)
	it := belief.Authored([]belief.Loading{{K: 3, Q: .65}, {K: 9, Q: .35}}, 2)
	i := 0
	for b.Loop() {
		track.Answer(belief.Answer{Item: it, Context: -1, Grade: i % 4})
		if i++; i%64 == 0 {
			track = practice.NewTrack(s)
		}
	}
}
