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

// TierName is a tier as the journal names it.
func TierName(t Tier) string {
	switch t {
	case Strength:
		return "strength"
	case Look:
		return "look"
	case Open:
	}
	return "open"
}

// Mastered is the probability from which on a `mastery` rule holds.
const Mastered = belief.Mastered
