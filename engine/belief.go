package engine

import (
	"math"

	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
)

// Belief is what is thought of a learner's competencies on a day, and why.
type Belief struct {
	mind mind
	day  Day
}

// Belief is what is thought on a day: what was observed until now, faded until then. Of a Progress that was not folded it is
// about nothing.
func (p Progress) Belief(today Day) Belief {
	m := p.mind.clone()
	if m.day > 0 && today > m.day {
		m.state.Age(int(today - m.day))
		m.along.track.Age(int(today - m.day))
	}
	return Belief{m, today}
}

// State is the belief in numbers.
func (b Belief) State() *belief.State { return b.mind.state }

// Index is the number of a competency in State; ok is false where no pack defines it.
func (b Belief) Index(competency content.Ref) (k int, ok bool) {
	k, ok = b.mind.about.index[competency]
	return k, ok
}

// Competencies are what State's numbers stand for, in order.
func (b Belief) Competencies() []content.Ref { return b.mind.about.competencies }

// Score is a competency as it is shown.
type Score struct {
	// Value is 100·Φ(θ), Low and High its 80 % interval.
	Value, Low, High float64
	// Provisional is true while too little is known for the number to mean much.
	Provisional bool
	// Tier says how it stands beside the learner's own others, Above with which probability it is above their mean.
	Tier  Tier
	Above float64
	// Observations counts what was observed of it directly: without any, the numbers only say where it would begin.
	Observations int
	// First and Last are the days of the oldest and the newest of these, zero for none.
	First, Last Day
}

// Score is how a competency stands; ok is false where no pack defines it.
func (b Belief) Score(competency content.Ref) (s Score, ok bool) {
	k, ok := b.Index(competency)
	if !ok {
		return Score{}, false
	}
	s.Value, s.Low, s.High = b.mind.state.Score(k)
	s.Provisional = b.mind.state.Sd(k) > belief.Provisional
	s.Tier, s.Above = b.mind.state.Tier(k)
	for _, o := range b.mind.seen {
		if o.Kind == Answered && o.isAbout(k) {
			if s.Observations++; s.Observations == 1 {
				s.First = o.Day
			}
			s.Last = o.Day
		}
	}
	return s, true
}

// Give is half the width of the interval, rounded: 58, give or take 9.
func (s Score) Give() int { return int(math.Round((s.High - s.Low) / 2)) }

// Level is the highest level of a competency whose rules hold, with all below it; 0 for none. A level without a rule of its own
// is reached with the next one that has some.
func (p Progress) Level(lib *content.Library, competency content.Ref) int {
	c := lib.Competency(competency)
	if c == nil {
		return 0
	}
	reached := 0
	for _, l := range c.Levels {
		rules, hold := p.levelRules(c, competency, l.N)
		if !hold {
			break
		}
		if rules > 0 {
			reached = l.N
		}
	}
	return reached
}

// levelRules counts the tests that a level asks for and reports whether all hold.
func (p Progress) levelRules(c *content.Competency, ref content.Ref, level int) (n int, hold bool) {
	hold = true
	for _, r := range c.Rules {
		if r.Level != level {
			continue
		}
		for _, m := range r.Tests {
			n++
			hold = hold && p.asked(ref, m).Met
		}
	}
	return n, hold
}

// mastery is the probability that a competency's Φ(θ) is at least x, on the day of the newest observation; 0 where nothing was
// observed of it.
func (p Progress) mastery(ref content.Ref, x float64) float64 {
	if p.mind.about == nil {
		return 0
	}
	k, ok := p.mind.about.index[ref]
	if !ok || !p.observed(k) {
		return 0
	}
	return p.mind.state.Mastery(k, x)
}

func (p Progress) observed(k int) bool {
	for _, o := range p.mind.seen {
		if o.Kind == Answered && o.isAbout(k) {
			return true
		}
	}
	return false
}

// asOf is the progress as far as levels read it, as it was before a place in the journal.
func (p Progress) asOf(seq uint64) Progress {
	p = p.clone()
	p.Pieces = before(p.Pieces, seq, func(x Piece) uint64 { return x.Seq })
	p.Plans = before(p.Plans, seq, func(x PlanRecord) uint64 { return x.Seq })
	p.mind.without(func(o Observation) bool { return o.Seq >= seq })
	p.mind.settle()
	return p
}

func before[T any](all []T, seq uint64, at func(T) uint64) (out []T) {
	for _, x := range all {
		if at(x) < seq {
			out = append(out, x)
		}
	}
	return out
}
