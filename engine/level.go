package engine

import (
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
)

// Asked is one test of a level's rules: what it asks for, and what there is of it. For `mastery >= x` that is the probability
// that the score is 100·x or more, which has to be [belief.Mastered].
type Asked struct {
	content.Measure
	Have float64
	Met  bool
}

// Asks are the tests of the lowest level of a competency that is not reached yet, met and unmet, in the order of its pack. ok
// is false where there is none: all are reached, or none has rules.
func (p Progress) Asks(lib *content.Library, competency content.Ref) (next content.Level, asks []Asked, ok bool) {
	c := lib.Competency(competency)
	if c == nil {
		return content.Level{}, nil, false
	}
	reached := p.Level(lib, competency)
	for _, l := range c.Levels {
		if l.N <= reached {
			continue
		}
		for _, r := range c.Rules {
			if r.Level != l.N {
				continue
			}
			for _, m := range r.Tests {
				asks = append(asks, p.asked(competency, m))
			}
		}
		if len(asks) > 0 {
			return l, asks, true
		}
	}
	return content.Level{}, nil, false
}

// Mastery is the probability that a competency's score is 100·x or more, by what was observed of it; 0 where nothing was.
func (p Progress) Mastery(competency content.Ref, x float64) float64 { return p.mastery(competency, x) }

// asked holds a test of a level rule against what there is.
func (p Progress) asked(ref content.Ref, m content.Measure) Asked {
	a := Asked{Measure: m}
	switch m.Of {
	case content.OfMastery:
		a.Have = p.mastery(ref, m.Value)
		a.Met = a.Have >= belief.Mastered
		return a
	case content.CountTries:
		n, _ := p.Tries(ref)
		a.Have = float64(n)
	case content.CountEvidence, content.CountScenarios, content.CountContexts, content.CountDays:
		n, _ := p.Tally(OfCompetency(ref)).of(m.Of)
		a.Have = float64(n)
	case content.OfGrade:
	}
	a.Met = m.Op.Holds(a.Have, m.Value)
	return a
}

// ever is the highest level of a competency that was reached at any time before the observations that fresh names: levels that
// a later answer took away again count.
func (p Progress) ever(lib *content.Library, competency content.Ref, fresh func(seq uint64) bool) int {
	past := p
	past.mind = p.mind.clone()
	k, known := past.mind.about.index[competency]
	if !known {
		return 0
	}
	most := 0
	seen := slices.DeleteFunc(slices.Clone(p.mind.seen), func(o Observation) bool { return fresh(o.Seq) })
	past.mind.seen = seen
	past.mind.replay(seen, func(o Observation, _ []float64, _ belief.Shift) {
		if !o.isAbout(k) {
			return
		}
		past.Pieces = before(p.Pieces, o.Seq+1, func(x Piece) uint64 { return x.Seq })
		past.Plans = before(p.Plans, o.Seq+1, func(x PlanRecord) uint64 { return x.Seq })
		most = max(most, past.Level(lib, competency))
	})
	return most
}
