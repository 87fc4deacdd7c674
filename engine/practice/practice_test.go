package practice_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"example.com/hearten/engine/belief"
	"example.com/hearten/engine/practice"
)

func state(k int) *belief.State {
	f := belief.Frame{}
	for i := range k {
		f.Areas = append(f.Areas, i/4)
	}
	return belief.New(f)
}

func about(k int) []belief.Loading { return []belief.Loading{{K: k, Q: 1}} }

// learner has 16 competencies of the weight 1, practised ten days ago.
func learner() practice.Learner {
	s := state(16)
	l := practice.Learner{Belief: s, Track: practice.NewTrack(s)}
	for range 16 {
		l.Weights, l.Since = append(l.Weights, 1), append(l.Since, 10)
	}
	return l
}

func lesson(k int) practice.Activity { return practice.Authored(practice.Lesson, about(k), 1, 3, 1) }

func index(l practice.Learner, a practice.Activity) float64 {
	u, _ := l.Index(a)
	return u
}

func TestTheIndexIsTheSumOfItsTerms(t *testing.T) {
	l := learner()
	a := practice.Authored(practice.Scenario, []belief.Loading{{K: 3, Q: .65}, {K: 9, Q: .35}}, 2, 5, 4)
	u, terms := l.Index(a)
	sum := 0.0
	for i, x := range terms {
		sum += x.Worth()
		if x.K != a.Loads[i].K {
			t.Errorf("term %d is about %d, want %d", i, x.K, a.Loads[i].K)
		}
	}
	if u != sum || u <= 0 || len(terms) != 2 {
		t.Errorf("index %g of %d terms that sum to %g", u, len(terms), sum)
	}
	t.Logf("%.4f %+v", u, terms)
}

func TestTheIndexRisesWithWhatSpeaksForAnActivity(t *testing.T) {
	for name, c := range map[string]struct {
		less, more func(l *practice.Learner, a *practice.Activity)
	}{
		"a weight": {
			func(l *practice.Learner, _ *practice.Activity) { l.Weights[3] = .2 },
			func(l *practice.Learner, _ *practice.Activity) { l.Weights[3] = .3 },
		},
		"days since the last practice": {
			func(l *practice.Learner, _ *practice.Activity) { l.Since[3] = 0 },
			func(l *practice.Learner, _ *practice.Activity) { l.Since[3] = 1 },
		},
		"never practised": {
			func(l *practice.Learner, _ *practice.Activity) { l.Since[3] = 3 },
			func(l *practice.Learner, _ *practice.Activity) { l.Since[3] = math.Inf(1) },
		},
		"a kind that works better": {
			func(_ *practice.Learner, a *practice.Activity) { a.Kind = practice.Check },
			func(_ *practice.Learner, a *practice.Activity) { a.Kind = practice.Missed },
		},
		"answers that tell more": {
			func(_ *practice.Learner, a *practice.Activity) { a.Answers = 0 },
			func(_ *practice.Learner, a *practice.Activity) { a.Answers = 3 },
		},
		"far too hard against a little": {
			func(_ *practice.Learner, a *practice.Activity) { a.B = 4 },
			func(_ *practice.Learner, a *practice.Activity) { a.B = 1 },
		},
		"far too easy against a little": {
			func(_ *practice.Learner, a *practice.Activity) { a.B = -9 },
			func(_ *practice.Learner, a *practice.Activity) { a.B = -1 },
		},
	} {
		l, a := learner(), lesson(3)
		c.less(&l, &a)
		less := index(l, a)
		c.more(&l, &a)
		if more := index(l, a); more <= less {
			t.Errorf("%s: index %g, then %g; want more", name, less, more)
		}
	}
}

// odd is a number as it never should be, or an ordinary one.
func odd(r *rand.Rand) float64 {
	all := []float64{0, 1, -1, 1e308, -1e308, 1e-308, math.Inf(1), math.Inf(-1), math.NaN(), r.NormFloat64()}
	return all[r.IntN(len(all))]
}

func TestTheIndexIsFiniteAndNotBelowZeroWhateverComes(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	zero, positive := 0, 0
	for range 20000 {
		l := learner()
		if r.IntN(4) == 0 {
			l.Track = nil
		}
		for range 3 {
			l.Weights[r.IntN(16)], l.Since[r.IntN(16)] = odd(r), odd(r)
		}
		a := practice.Activity{B: odd(r), VarB: odd(r), Kind: practice.Kind(r.IntN(7) - 1), Minutes: odd(r), Answers: r.IntN(9) - 2}
		for range r.IntN(4) {
			a.Loads = append(a.Loads, belief.Loading{K: r.IntN(20) - 2, Q: odd(r)})
		}
		if l.Track != nil {
			l.Track.Practise(a, l.Since)
		}
		u, _ := l.Index(a)
		if math.IsNaN(u) || math.IsInf(u, 0) || u < 0 {
			t.Fatalf("index %g of %+v for %+v", u, a, l)
		}
		if u > 0 {
			positive++
		} else {
			zero++
		}
	}
	t.Logf("%d above zero, %d zero", positive, zero)
	if zero < 100 || positive < 100 {
		t.Error("one of the two hardly came up")
	}
}

func TestChooseTakesTheHighestIndex(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	seen := map[int]bool{}
	for range 300 {
		l := learner()
		var all []practice.Activity
		for i := range 60 {
			a := practice.Authored(practice.Kind(i%4), about(r.IntN(16)), 1+r.IntN(4), 2, i%3)
			a.B = r.NormFloat64()
			all = append(all, a)
		}
		for k := range l.Weights {
			l.Weights[k], l.Since[k] = r.Float64(), 5*r.Float64()
		}
		want := 0
		for i, a := range all {
			if index(l, a) > index(l, all[want]) {
				want = i
			}
		}
		if got := l.Choose(all); got != want {
			t.Errorf("chose %d, want %d", got, want)
		}
		seen[want] = true
	}
	t.Logf("%d different choices", len(seen))
	if got := learner().Choose(nil); got != -1 {
		t.Errorf("of nothing %d was chosen, want -1", got)
	}
}

func TestAWeekHasTwoCompetencies(t *testing.T) {
	l := learner()
	l.Weights[3] = 50
	all := []practice.Activity{lesson(3), lesson(4)}
	if got := l.Choose(all); got != 0 {
		t.Errorf("with nothing done this week %d was chosen, want what weighs most", got)
	}
	l.Since[3] = 1
	if got := l.Choose(all); got != 1 {
		t.Errorf("after a week of one competency %d was chosen, want the other", got)
	}
	if got := l.Choose(all[:1]); got != 0 {
		t.Errorf("where there is no other %d was chosen, want the one", got)
	}
	l.Since[4] = 6
	if got := l.Choose(all); got != 0 {
		t.Errorf("after a week of two %d was chosen, want what weighs most", got)
	}
}

func BenchmarkChoose400(b *testing.B) {
	l := learner()
	var all []practice.Activity
	for i := range 400 {
		a := practice.Authored(practice.Kind(i%4), []belief.Loading{{K: i % 16, Q: .65}, {K: (i + 5) % 16, Q: .35}}, 1+i%4, 3, 1)
		a.B += float64(i%7)/3 - 1
		all = append(all, a)
	}
	for b.Loop() {
		l.Choose(all)
	}
}

func BenchmarkIndex400(b *testing.B) {
	l := learner()
	a := practice.Authored(practice.Scenario, []belief.Loading{{K: 1, Q: .65}, {K: 6, Q: .35}}, 2, 5, 5)
	for b.Loop() {
		for range 400 {
			l.Index(a)
		}
	}
}
