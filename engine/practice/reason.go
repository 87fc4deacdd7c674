package practice

import (
	"cmp"
	"slices"
)

// Why is a factor of the index, to be said in words.
type Why int

// The factors.
const (
	Wanted Why = iota // it weighs much in the role or the focus
	Fits              // it is neither too hard nor too easy
	Rested            // it was practised long enough ago, or never
	Works             // a minute of this kind is worth more than of others
	Tells             // its answers tell what is not known yet
)

// Reason is a factor that speaks for an activity, and the competency for which it does.
type Reason struct {
	Why Why
	K   int
}

// What the factors usually are, to tell what is special about one: a readiness, a spacing, insight's share of the term.
const (
	usualFit  = 0.55
	usualRest = 0.7
	usualTell = 0.3
)

// Reasons are the factors of the largest term that speak for the activity, the strongest first: each beside what it usually
// is. usual is the mean weight of the competencies that could be practised. All factors are there; say the first two.
func (t Terms) Reasons(usual float64) []Reason {
	if len(t) == 0 {
		return nil
	}
	top := slices.MaxFunc(t, func(a, b Term) int { return cmp.Compare(a.Worth(), b.Worth()) })
	beside := [...]float64{Fits: top.Readiness / usualFit, Rested: top.Spacing / usualRest, Works: top.Effect / LessonEffect, Tells: 0}
	if top.Insight > 0 {
		beside[Tells] = top.Insight / top.Worth() / usualTell
	}
	if usual > 0 {
		beside[Wanted] = top.Weight / usual
	}
	out := []Reason{{Wanted, top.K}, {Fits, top.K}, {Rested, top.K}, {Works, top.K}, {Tells, top.K}}
	slices.SortStableFunc(out, func(a, b Reason) int { return cmp.Compare(beside[b.Why], beside[a.Why]) })
	return out
}
