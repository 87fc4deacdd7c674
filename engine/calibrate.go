package engine

import (
	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
)

// CalibratedItem is what answers say of an item beside what its author said.
type CalibratedItem struct {
	Place Place
	Level int
	// Guessed is the difficulty of the level: where `good` is as probable as not.
	Guessed float64
	// Answers counts the people who answered; below [FewestAnswers] Calibrated is zero.
	Answers    int
	Calibrated content.Calibrated
}

// Well is of how many people in a hundred the answer is expected to be good or best: by the level, by the answers, and half the
// width of the 80 % interval around these. Both hold where all grades are on offer.
func (c CalibratedItem) Well() (byLevel, byAnswers, give float64) {
	well := func(it belief.Item, harder float64) float64 {
		return 100 * belief.Expect(0, 1, func(theta float64) float64 {
			p := it.Chance(theta - harder)
			return p[content.Good] + p[content.Best]
		})
	}
	learnt := belief.Item{A: c.Calibrated.A, B: c.Calibrated.B, VarE: belief.VarE}
	reach := belief.Z80 * c.Calibrated.SE
	guessed := belief.Authored(nil, c.Level)
	guessed.A = belief.GuessedA
	return well(guessed, 0), well(learnt, 0), (well(learnt, -reach) - well(learnt, reach)) / 2
}

// Hardness says how hard an item is beside its level.
type Hardness string

// The hardnesses. A difference counts when it is one that matters and 80 % sure; it is much where it is about as far as level 1 is
// from level 4.
const (
	AsLevel    Hardness = "as_level"
	Harder     Hardness = "harder"
	MuchHarder Hardness = "much_harder"
	Easier     Hardness = "easier"
	MuchEasier Hardness = "much_easier"
)

// Hardness compares what answers say with the level.
func (c CalibratedItem) Hardness() Hardness {
	const matters, much = 0.25, 0.75
	by := c.Calibrated.B[1] - c.Guessed
	switch sure := max(matters, belief.Z80*c.Calibrated.SE); {
	case by >= max(sure, much):
		return MuchHarder
	case by >= sure:
		return Harder
	case by <= -max(sure, much):
		return MuchEasier
	case by <= -sure:
		return Easier
	}
	return AsLevel
}

// TellsLittle reports whether an item hardly tells people apart.
func (c CalibratedItem) TellsLittle() bool { return c.Calibrated.A < 0.6 }
