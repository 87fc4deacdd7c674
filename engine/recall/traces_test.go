package recall_test

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"example.com/hearten/engine/recall"
)

// traces are histories with the states that ts-fsrs 5.4.2 went through; fsrs-rs 6.5.0 agrees with it.
type traces struct {
	Params []recall.Weights
	Hist   []struct {
		P          int            // which of the params
		R          []recall.Grade // a review each
		Days       []float64      // since the one before
		Stability  []float64
		Difficulty []float64
	}
}

func read(t *testing.T, file string, into any) {
	t.Helper()
	b, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, into); err != nil {
		t.Fatal(err)
	}
}

func off(got, want float64) float64 { return math.Abs(got-want) / max(1, math.Abs(want)) }

func TestStatesAgreeWithOtherImplementations(t *testing.T) {
	var all traces
	read(t, "traces.json", &all)
	if len(all.Hist) != 200 {
		t.Fatalf("%d histories, want 200", len(all.Hist))
	}
	states, worst := 0, 0.0
	for i, h := range all.Hist {
		model, err := recall.New(all.Params[h.P])
		if err != nil {
			t.Fatal(err)
		}
		var m recall.Memory
		for k, g := range h.R {
			m = model.Review(m, h.Days[k], g)
			d := max(off(m.Stability, h.Stability[k]), off(m.Difficulty, h.Difficulty[k]))
			if d > 1e-4 {
				t.Errorf("history %d, review %d: got %v, want %v %v", i, k, m, h.Stability[k], h.Difficulty[k])
			}
			worst, states = max(worst, d), states+1
		}
	}
	t.Logf("%d states of %d histories under %d sets of weights; largest difference %.2g", states, len(all.Hist), len(all.Params), worst)
}

// published are the values in the tests of the implementations themselves.
type published struct {
	Weights     recall.Weights `json:"default_w"`
	Curve       [][3]float64   `json:"forgetting_curve"` // days, stability, recall
	Init        struct{ S, D [4]float64 }
	Difficulty5 [4]float64 `json:"next_difficulty_from_5"`
	Memory      struct {
		Ratings   []recall.Grade
		Intervals []float64
		S, D      float64
	} `json:"memory_state"`
	Interval1 struct {
		Retention []float64
		Days      []float64 `json:"days_f64"`
	} `json:"next_interval_S1"`
}

func TestValuesAgreeWithThosePublished(t *testing.T) {
	var p published
	read(t, "published.json", &p)
	model, values := recall.Default(), 0
	check := func(what string, got, want float64) {
		t.Helper()
		values++
		if !(off(got, want) <= 1e-4) {
			t.Errorf("%s: got %v, want %v", what, got, want)
		}
	}
	for i, w := range model.Weights() {
		check("default weight", w, p.Weights[i])
	}
	for _, c := range p.Curve {
		check("forgetting curve", model.Retrievability(recall.Memory{Stability: c[1], Difficulty: 5}, c[0]), c[2])
	}
	for g := recall.Again; g <= recall.Easy; g++ {
		m := model.Review(recall.Memory{}, 0, g)
		check("first stability", m.Stability, p.Init.S[g-1])
		check("first difficulty", m.Difficulty, p.Init.D[g-1])
		next := model.Review(recall.Memory{Stability: 5, Difficulty: 5}, 1, g)
		check("next difficulty", next.Difficulty, p.Difficulty5[g-1])
	}
	var m recall.Memory
	for i, g := range p.Memory.Ratings {
		m = model.Review(m, p.Memory.Intervals[i], g)
	}
	check("stability after a history", m.Stability, p.Memory.S)
	check("difficulty after a history", m.Difficulty, p.Memory.D)
	one := recall.Memory{Stability: 1, Difficulty: 5}
	for i, retention := range p.Interval1.Retention {
		check("interval", float64(model.Interval(one, retention)), min(p.Interval1.Days[i], 36500))
	}
	t.Logf("%d published values", values)
}
