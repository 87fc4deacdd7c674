package diagnostic

import (
	"encoding/json"
	"slices"
	"testing"
)

// A short run holds the sign of what a long one measures, not its size.
func TestOursNeedsFewerQuestions(t *testing.T) {
	const n = 24
	part := Run(n, 1)
	for _, name := range []string{"authored", "calibrated", "hard"} {
		ours, form := part.Policies[name+"/ours/items"], part.Policies[name+"/fixed form/items"]
		t.Logf("%-10s ours %5.1f items [%.1f, %.1f], fixed form %5.1f [%.1f, %.1f]", name, ours.Mean, ours.Low, ours.High, form.Mean, form.Low, form.High)
		if ours.Mean >= form.Mean {
			t.Errorf("%s: ours needs %.1f items, the fixed form %.1f", name, ours.Mean, form.Mean)
		}
	}
	for name, f := range part.Policies {
		if f.N != n || f.Low > f.Mean || f.High < f.Mean {
			t.Errorf("%s: %+v", name, f)
		}
	}
	held := part.Goals["D5"].([]float64)
	t.Logf("coverage of the 90 %% interval after 24 items: %.3f to %.3f", held[0], held[1])
	if held[0] < .82 || held[1] > .97 {
		t.Errorf("coverage of %.3f to %.3f, want within .82 and .97", held[0], held[1])
	}
	t.Logf("goals %v", part.Goals)
	for _, g := range []string{"D1", "D2", "D4"} {
		if x, ok := part.Goals[g].(float64); !ok || x <= 1 {
			t.Errorf("%s is %v, want more than 1", g, part.Goals[g])
		}
	}
}

func TestARunIsTheSameAgain(t *testing.T) {
	one, err := json.Marshal(Run(2, 9))
	if err != nil {
		t.Fatal(err)
	}
	two, err := json.Marshal(Run(2, 9))
	if err != nil || string(one) != string(two) {
		t.Errorf("%v, two runs of a seed differ:\n%s\n%s", err, one, two)
	}
}

// Nobody is asked anything twice, and everybody is asked until the end.
func TestEveryPolicyAsksEachOnce(t *testing.T) {
	s := settings()[0]
	for _, e := range entrants() {
		at := sit(s, 5, 0)
		p, asked := e.begin(at), make([]bool, len(at.sights))
		for range slices.Max(checkpoints()) {
			j := p.next()
			if j < 0 || asked[j] {
				t.Fatalf("%s: asked %d again, or nothing", e.name, j)
			}
			asked[j] = true
			p.hear(j, at.person.Replies[j])
		}
	}
	t.Logf("%d policies, %d questions each", len(entrants()), slices.Max(checkpoints()))
}
