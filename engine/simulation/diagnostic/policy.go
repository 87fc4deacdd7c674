package diagnostic

import (
	"math"

	"example.com/hearten/engine/belief"
	"example.com/hearten/engine/simulation/world"
)

// policy asks one person, and thinks something of each competency.
type policy interface {
	next() int // the next situation, by number
	hear(j int, reply world.Reply)
	estimate(k int) (mean, sd float64)
}

// sitting is what a policy begins with: the situations as they are known and, for bounds only, as they are.
type sitting struct {
	sights  []world.Sight
	library []world.Situation
	person  *world.Respondent
	order   []int // one by chance
	seed    uint64
}

// Calibration estimates are posterior means (see [belief.Fit]): ln a is drawn to what an item is taken to be, the more the
// less is known. spreadLogA is by how much items are expected to differ, offLogA how well a few learners tell.
const (
	spreadLogA = 0.35
	offLogA    = 0.20
)

// item is a situation as the engine takes it.
func item(s world.Sight) belief.Item {
	it := belief.Item{A: s.A, B: s.B, VarB: s.Off * s.Off, VarE: belief.VarE}
	switch {
	case s.A == 0:
		it.A, it.VarB = belief.WaryA, belief.GuessedVarB
	case s.Off > 0:
		trust := spreadLogA * spreadLogA / (spreadLogA*spreadLogA + offLogA*offLogA)
		it.A = belief.WaryA * math.Pow(s.A/belief.WaryA, trust)
	}
	for _, q := range s.Shares {
		it.Loads = append(it.Loads, belief.Loading{K: q.K, Q: q.Q})
	}
	return it
}

// hears is what a checkup asks beside the questions.
type hears struct{ confidence, self, raters bool }

// checkup is what is common to the policies that use the engine's belief.
type checkup struct {
	state   *belief.State
	probes  []belief.Probe
	weights []float64
	hears
}

func newCheckup(at sitting, h hears, minutes bool) *checkup {
	frame := belief.Frame{Contexts: world.Contexts}
	weights := make([]float64, world.Competencies)
	for k := range weights {
		frame.Areas = append(frame.Areas, k/world.AreaSize)
		weights[k] = 1
	}
	c := &checkup{belief.New(frame), nil, weights, h}
	for _, s := range at.sights {
		p := belief.Probe{Item: item(s), Context: s.Context, Minutes: 1}
		if minutes {
			p.Minutes = s.Minutes
		}
		c.probes = append(c.probes, p)
	}
	for k := range weights {
		if h.self {
			c.state.SelfRate(k, at.person.Self[k])
		}
		if h.raters {
			n := 1 + len(at.person.Peers)
			sum := at.person.Manager[k]
			for _, p := range at.person.Peers {
				sum += p[k]
			}
			c.state.OthersRate(k, sum/float64(n), n, (belief.Manager+float64(n-1)*belief.Peer)/float64(n))
		}
	}
	return c
}

func (c *checkup) hear(j int, reply world.Reply) {
	p := &c.probes[j]
	p.Asked = true
	a := belief.Answer{Item: p.Item, Context: p.Context, Grade: reply.Grade}
	if c.confidence {
		a.Sure = reply.Sure
	}
	c.state.Answer(a)
}

func (c *checkup) estimate(k int) (mean, sd float64) { return c.state.Mean(k), c.state.Sd(k) }

// ours is the checkup that learners get.
type ours struct {
	*checkup
	seed uint64
}

func (o ours) next() int {
	j, _ := o.state.Choose(o.probes, o.weights, o.seed)
	return j
}

// listed asks in an order that is given.
type listed struct {
	*checkup
	order []int
	at    int
}

func (l *listed) next() int {
	l.at++
	return l.order[l.at-1]
}
