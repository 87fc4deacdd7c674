package engine

import (
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
)

// Verdict says how somebody's confidence stands to what they can do.
type Verdict string

// The verdicts. Unsaid is for too few answers to tell.
const (
	Unsaid          Verdict = ""
	SurerThanRight  Verdict = "surer than right"
	AboutRight      Verdict = "about right"
	RighterThanSure Verdict = "righter than sure"
)

// When a verdict is given: once the bias is known to a standard deviation of saidFrom, which takes some 15 answers with mixed
// confidence. That somebody is surer than right is said only where less than heldShare of what they were sure of held as well:
// who is sure of everything and gets it all is not. Likewise for guesses.
const (
	saidFrom  = 0.45
	heldShare = 0.75
)

// guessing and surest are the ends of confidence.
const guessing, surest = 1, 3

// Calibration is how sure the learner was beside how it went, apart from every score.
type Calibration struct {
	// Bias is above zero for somebody who is surer than right, Sd how well it is known.
	Bias, Sd float64
	Verdict  Verdict
	// Given counts how often the learner said how sure they were.
	Given int
	// Sure counts the answers that were given surely, SureHeld those of them that were good or better; Guessed and GuessedHeld
	// the same for guesses.
	Sure, SureHeld       int
	Guessed, GuessedHeld int
	// Misses are the answers that were given surely and graded below good, the newest first.
	Misses []Observation
}

// Calibration is how sure the learner was beside how it went.
func (b Belief) Calibration() Calibration {
	var c Calibration
	c.Bias, c.Sd = b.mind.state.Bias()
	for _, o := range b.mind.seen {
		if o.Confidence > 0 {
			c.Given++
		}
		if o.Kind == Answered {
			c.count(o)
		}
	}
	slices.Reverse(c.Misses)
	switch {
	case c.Sd > saidFrom:
	case c.Bias > c.Sd && float64(c.SureHeld) < heldShare*float64(c.Sure):
		c.Verdict = SurerThanRight
	case c.Bias < -c.Sd && float64(c.GuessedHeld) > (1-heldShare)*float64(c.Guessed):
		c.Verdict = RighterThanSure
	default:
		c.Verdict = AboutRight
	}
	return c
}

func (c *Calibration) count(o Observation) {
	held := 0
	if o.Grade >= content.Good {
		held = 1
	}
	switch o.Confidence {
	case surest:
		c.Sure, c.SureHeld = c.Sure+1, c.SureHeld+held
		if held == 0 {
			c.Misses = append(c.Misses, o)
		}
	case guessing:
		c.Guessed, c.GuessedHeld = c.Guessed+1, c.GuessedHeld+held
	}
}

// IsAbout reports whether an observation is itself about a competency, not about one beside it.
func (b Belief) IsAbout(o Observation, competency content.Ref) bool {
	k, ok := b.Index(competency)
	return ok && o.isAbout(k)
}

// Difference is how far a learner's view of a competency and others' are apart, as perceptions.
type Difference struct {
	// Self and Others are in points from 1 to 5; Others is the mean of Raters views.
	Self, Others float64
	Raters       int
	// Points is Self − Others, Give half the width of its 80 % interval.
	Points, Give float64
}

// Difference is how far a learner's view of a competency and others' are apart; ok is false where one of them is missing.
func (p Progress) Difference(competency content.Ref) (d Difference, ok bool) {
	d.Self, d.Others, d.Raters = p.RatingOf(competency)
	if d.Self == 0 || d.Raters == 0 {
		return Difference{}, false
	}
	points, se := belief.Gap(d.Self, d.Others, d.Raters)
	d.Points, d.Give = points, belief.Z80*se
	return d, true
}

// Wide reports whether the difference is more than two honest views of one thing usually have.
func (d Difference) Wide() bool { return d.Points > d.Give || d.Points < -d.Give }
