package recall_test

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"example.com/hearten/engine/recall"
)

// answers are the histories of a learner whose memory is a model, about five reviews a question.
func answers(of recall.Model, reviews int, seed uint64) [][]recall.Review {
	chance := rand.New(rand.NewPCG(seed, 1))
	var out [][]recall.Review
	for reviews > 0 {
		day := chance.IntN(100)
		var m recall.Memory
		m = of.Review(m, 0, recall.Good)
		h := []recall.Review{{Day: day, Grade: recall.Good}}
		for gap := 1. + chance.Float64(); len(h) < 6 && reviews > 0; reviews-- {
			elapsed := int(math.Ceil(gap))
			grade := recall.Again
			if chance.Float64() < of.Retrievability(m, float64(elapsed)) {
				grade, gap = recall.Good, gap*2.5
			} else {
				gap = 1 + chance.Float64()
			}
			m = of.Review(m, float64(elapsed), grade)
			day += elapsed
			h = append(h, recall.Review{Day: day, Grade: grade})
		}
		out = append(out, h)
	}
	return out
}

// quick is somebody who forgets much faster than the default weights say.
func quick(t *testing.T) recall.Model {
	t.Helper()
	w := recall.Default().Weights()
	for i := range 4 {
		w[i] = max(.1, w[i]*.2)
	}
	w[8], w[20] = .9, .35
	m, err := recall.New(w)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestWeightsOfOnesOwnPassAGate(t *testing.T) {
	const learners = 8
	for name, c := range map[string]struct {
		of      recall.Model
		reviews int
		atLeast int // kept
		atMost  int
	}{
		"another forgetter's are kept":                     {quick(t), 1000, learners, learners},
		"another forgetter's are kept after a few hundred": {quick(t), 400, learners - 2, learners},
		"with too few reviews nothing is fitted":           {quick(t), 299, 0, 0},
		"those of the default are seldom kept":             {recall.Default(), 1000, 0, 2},
	} {
		kept, before, after, longest := 0, 0., 0., time.Duration(0)
		for seed := range uint64(learners) {
			began := time.Now()
			model, f := recall.Fit(answers(c.of, c.reviews, seed))
			longest = max(longest, time.Since(began))
			if f.Scored != c.reviews {
				t.Errorf("%s: %d scored, want %d", name, f.Scored, c.reviews)
			}
			if same := model.Weights() == recall.Default().Weights(); same == f.Kept {
				t.Errorf("%s: kept %v, but the weights are the default ones: %v", name, f.Kept, same)
			}
			if f.Kept {
				kept++
			}
			before, after = before+f.Before/learners, after+f.After/learners
		}
		t.Logf("%s: %d of %d; log loss on the last fifth %.3f → %.3f; at most %v", name, kept, learners, before, after, longest.Round(time.Millisecond))
		if kept < c.atLeast || kept > c.atMost {
			t.Errorf("%s: kept %d of %d, want %d to %d", name, kept, learners, c.atLeast, c.atMost)
		}
	}
}

func TestFittingIsTheSameEveryTime(t *testing.T) {
	histories := answers(quick(t), 600, 3)
	a, fa := recall.Fit(histories)
	b, fb := recall.Fit(histories)
	if a.Weights() != b.Weights() || fa != fb {
		t.Errorf("got %v and %v", fa, fb)
	}
}
