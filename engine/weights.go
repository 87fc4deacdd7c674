package engine

import (
	"slices"

	"example.com/hearten/content"
)

// How much a competency weighs.
const (
	heaviest    = 6.0 // a demand of this weight counts as 1
	unasked     = 0.1 // what the role does not list
	focusTimes  = 2.0
	focusLeast  = 0.8
	besideFocus = 0.3 // what is not in the focus of a learner without a role
)

// Weights are how much each competency of the packs counts for a learner, in the order of [Belief.Competencies]: what the role
// lists by its weight, of which 6 counts as 1, and .1 for the rest; a focus doubles it and is .8 at least. Without a role the
// focus counts 1 and the rest .3; without a focus too, everything counts 1.
func Weights(p Progress, lib *content.Library) []float64 {
	role, employed := lib.Role(p.Profile.Role)
	all := lib.All(content.KindCompetency)
	focused := slices.ContainsFunc(p.Profile.Focus, func(f content.Ref) bool { return slices.Contains(all, f) })
	out := make([]float64, len(all))
	for k, ref := range all {
		inFocus := slices.Contains(p.Profile.Focus, ref)
		switch {
		case employed:
			out[k] = demanded(role, ref)
			if inFocus {
				out[k] = max(focusLeast, focusTimes*out[k])
			}
		case focused && !inFocus:
			out[k] = besideFocus
		default:
			out[k] = 1
		}
	}
	return out
}

// demanded is what a role makes a competency count.
func demanded(role content.Role, ref content.Ref) float64 {
	for _, d := range role.Asks {
		if d.Competency == ref && d.Weight > 0 {
			return float64(d.Weight) / heaviest
		}
	}
	return unasked
}
