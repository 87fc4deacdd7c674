package engine

import (
	"cmp"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
)

// About are the competencies that an observation is itself about, the one that it is most about first.
func (b Belief) About(o Observation) (out []content.Ref) {
	loads := slices.Clone(o.loads)
	slices.SortStableFunc(loads, func(x, y belief.Loading) int { return cmp.Compare(y.Q, x.Q) })
	for _, l := range loads {
		out = append(out, b.mind.about.competencies[l.K])
	}
	return out
}

// Beside are the observations of other competencies that a grouped line of a competency's ledger stands for, in the order of
// time; none for a line of its own.
func (b Belief) Beside(competency content.Ref, line LedgerLine) (out []Observation) {
	for _, o := range slices.Backward(b.mind.seen) {
		if len(out) == line.Near {
			break
		}
		if o.Seq <= line.Seq && len(o.loads) > 0 && !b.IsAbout(o, competency) {
			out = append(out, o)
		}
	}
	slices.Reverse(out)
	return out
}
