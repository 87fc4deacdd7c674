package engine

import (
	"math"

	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
)

// tells reports whether the observation is an answer or a view: what a result can rest on, unlike practice.
func (o Observation) tells() bool {
	return o.Kind == Answered || o.Kind == SelfRated || o.Kind == OthersRate
}

// mostlyOwn are the competencies that the learner's own view moved more than all else that is about them, by what was observed
// before a place in the journal.
func (m mind) mostlyOwn(before uint64) map[content.Ref]bool {
	m = m.clone()
	own, rest := map[int]float64{}, map[int]float64{}
	m.replay(m.seen, func(o Observation, _ []float64, shift belief.Shift) {
		if o.Seq >= before {
			return
		}
		for _, l := range o.loads {
			if o.Kind == SelfRated {
				own[l.K] += shift[l.K]
			} else {
				rest[l.K] += shift[l.K]
			}
		}
	})
	out := map[content.Ref]bool{}
	for k, ref := range m.about.competencies {
		out[ref] = math.Abs(own[k]) > math.Abs(rest[k])
	}
	return out
}
