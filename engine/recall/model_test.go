package recall_test

import (
	"math"
	"testing"

	"example.com/hearten/engine/recall"
)

func TestGradesOfAnswers(t *testing.T) {
	for name, c := range map[string]struct {
		grade, confidence int
		easy              bool
		want              recall.Grade
	}{
		"a poor answer is a lapse":                       {0, 3, false, recall.Again},
		"a weak one too":                                 {1, 3, false, recall.Again},
		"a lapse cannot have been easy":                  {1, 3, true, recall.Again},
		"a good answer was hard":                         {2, 3, false, recall.Hard},
		"the best as a guess was hard":                   {3, 1, false, recall.Hard},
		"the best as a guess was hard, whatever is said": {3, 1, true, recall.Hard},
		"the best, fairly sure":                          {3, 2, false, recall.Good},
		"the best, confidence skipped":                   {3, 0, false, recall.Good},
		"the best and sure is not yet easy":              {3, 3, false, recall.Good},
		"easy by the learner's own word":                 {3, 3, true, recall.Easy},
	} {
		if got := recall.GradeOf(c.grade, c.confidence, c.easy); got != c.want {
			t.Errorf("%s: got %d, want %d", name, got, c.want)
		}
	}
}

func TestWeightsThatCannotBeAreRefused(t *testing.T) {
	for name, change := range map[string]func(*recall.Weights){
		"not a number": func(w *recall.Weights) { w[8] = math.NaN() },
		"infinite":     func(w *recall.Weights) { w[11] = math.Inf(1) },
		"no decay":     func(w *recall.Weights) { w[20] = 0 },
		"a first stability that would be clamped": func(w *recall.Weights) { w[0] = .05 },
		"a difficulty above ten":                  func(w *recall.Weights) { w[4] = 10.5 },
	} {
		w := recall.Default().Weights()
		change(&w)
		if _, err := recall.New(w); err == nil {
			t.Errorf("%s: no error", name)
		} else {
			t.Logf("%s: %v", name, err)
		}
	}
	if m, err := recall.New(recall.Default().Weights()); err != nil || m.Weights() != recall.Default().Weights() {
		t.Errorf("the default weights: %v", err)
	}
}

func TestOneReviewIsWorthItsMinute(t *testing.T) {
	m := recall.Default()
	fresh := m.Review(recall.Memory{}, 0, recall.Good)
	old := recall.Memory{Stability: 400, Difficulty: 5}
	for name, c := range map[string]struct {
		of      recall.Memory
		elapsed float64
		worth   bool
	}{
		"what was never reviewed is not reviewed":   {recall.Memory{}, 10, false},
		"what was reviewed today waits":             {fresh, 0, false},
		"a new question is worth it after two days": {fresh, 2, true},
		"one that is known for a year is not":       {old, 30, false},
	} {
		if got := m.Gain(c.of, c.elapsed); (got >= recall.Lambda) != c.worth {
			t.Errorf("%s: gain %.3f, λ %.2f", name, got, recall.Lambda)
		}
	}
	o := m.Outlook(fresh, 2)
	if !(o.Recall > o.Without && o.With > o.Without && o.Minutes > recall.Kept && o.Minutes < recall.Lost) {
		t.Errorf("outlook %+v", o)
	}
}

func FuzzMemory(f *testing.F) {
	f.Add(2.3, 5.0, 3.0, 3)
	f.Add(.001, 10.0, 1e5, 1)
	f.Add(36500.0, 1.0, 0.0, 4)
	f.Fuzz(func(t *testing.T, stability, difficulty, elapsed float64, grade int) {
		clamp := func(v, lo, hi float64) float64 {
			if !(v >= lo) {
				return lo
			}
			return min(v, hi)
		}
		of := recall.Memory{Stability: clamp(stability, .001, 36500), Difficulty: clamp(difficulty, 1, 10)}
		model := recall.Default()
		r, later := model.Retrievability(of, elapsed), model.Retrievability(of, elapsed+1)
		if !(r > 0 && r <= 1 && later <= r) {
			t.Errorf("recall of %v after %v: %v, a day later %v", of, elapsed, r, later)
		}
		next := model.Review(of, elapsed, recall.Grade(grade))
		if !(next.Stability >= .001 && next.Stability <= 36500 && next.Difficulty >= 1 && next.Difficulty <= 10) {
			t.Errorf("%v after %v and grade %d: %v", of, elapsed, grade, next)
		}
		if g := model.Gain(of, elapsed); !(g >= 0 && g <= 1/recall.Kept) {
			t.Errorf("gain of %v after %v: %v", of, elapsed, g)
		}
		if i := model.Interval(of, difficulty); i < 1 || i > 36500 {
			t.Errorf("interval of %v at %v: %d", of, difficulty, i)
		}
	})
}

func BenchmarkReviewAndGain(b *testing.B) {
	model, m := recall.Default(), recall.Memory{}
	b.ReportAllocs()
	for b.Loop() {
		m = model.Review(m, 3, recall.Good)
		if model.Gain(m, 3) < 0 || m.Stability > 100 {
			m = recall.Memory{}
		}
	}
}
