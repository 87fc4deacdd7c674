package belief_test

import (
	"math/rand/v2"
	"testing"

	"example.com/hearten/engine/belief"
)

// asked is a belief after n probes, answered by somebody whose competencies are theta.
func asked(n int, theta []float64, core []float64) (*belief.State, []belief.Probe) {
	r := rand.New(rand.NewPCG(2, 3))
	s, probes := belief.New(frame(16)), library(r)
	for range n {
		i, _ := s.Choose(probes, core, 1)
		if i < 0 {
			break
		}
		p := &probes[i]
		p.Asked = true
		eta := 0.0
		for _, l := range p.Item.Loads {
			eta += l.Q * theta[l.K]
		}
		u, grade := r.Float64(), 0
		for _, x := range p.Item.Chance(eta) {
			if u -= x; u < 0 {
				break
			}
			grade = min(grade+1, 3)
		}
		s.Answer(belief.Answer{Item: p.Item, Context: p.Context, Grade: grade, Sure: 2})
	}
	return s, probes
}

func TestAskingEndsByTheRules(t *testing.T) {
	few := make([]float64, 16)
	few[2], few[5] = 1, 1
	apart := make([]float64, 16)
	for k := range apart {
		apart[k] = 1.5
	}
	apart[1], apart[6], apart[11] = -2.5, -2.5, -2.5
	for name, c := range map[string]struct {
		answers int
		theta   []float64
		core    []int
		weights []float64
		want    belief.Rest
	}{
		"nothing is known":                          {0, make([]float64, 16), []int{2, 5}, ones(16), belief.Going},
		"a few answers are not enough":              {8, make([]float64, 16), []int{2, 5}, ones(16), belief.Going},
		"both competencies of the role are known":   {40, make([]float64, 16), []int{2, 5}, few, belief.Known},
		"three stand out":                           {150, apart, []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, ones(16), belief.Settled},
		"everything was asked and no core is given": {400, make([]float64, 16), nil, ones(16), belief.Spent},
		"nothing counts":                            {0, make([]float64, 16), nil, make([]float64, 16), belief.Spent},
	} {
		t.Run(name, func(t *testing.T) {
			s, probes := asked(c.answers, c.theta, c.weights)
			_, gain := s.Choose(probes, c.weights, 0)
			got := s.Enough(c.core, c.weights, gain)
			t.Logf("after %d answers: loss %.3f, gain %.4f a minute", c.answers, s.FocusLoss(c.weights), gain)
			if got != c.want {
				t.Errorf("got %d, want %d", got, c.want)
			}
		})
	}
}
