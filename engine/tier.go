package engine

import "example.com/hearten/engine/belief"

// Tier says how a competency stands beside the learner's others; never a rank.
type Tier = belief.Tier

// The tiers.
const (
	Open     = belief.Open
	Strength = belief.Strength
	Look     = belief.Look
)

// The tiers as the journal names them.
const (
	TierStrength = "strength"
	TierLook     = "look" // worth a look
	TierOpen     = "open" // not enough to say
)

// TierName is a tier as the journal names it.
func TierName(t Tier) string {
	switch t {
	case Strength:
		return TierStrength
	case Look:
		return TierLook
	case Open:
	}
	return TierOpen
}

// tierNamed is the tier that the journal names so; a name that it does not know is open.
func tierNamed(name string) Tier {
	switch name {
	case TierStrength:
		return Strength
	case TierLook:
		return Look
	}
	return Open
}

// Mastered is the probability from which on a `mastery` rule holds.
const Mastered = belief.Mastered
