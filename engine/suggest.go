package engine

import (
	"slices"

	"example.com/hearten/content"
)

// mostSuggested is how many lessons or conversations are suggested at once.
const mostSuggested = 2

// Suggested are the lessons or the scenarios, by kind, that are worth their minutes most today, the best first, each with why:
// what a session of the learner's own minutes would take, then what it would take were there nothing else. What was skipped or
// gone through too lately is not among them, so that there may be none.
func Suggested(p Progress, lib *content.Library, today Day, kind content.Kind) []Activity {
	d := dayOf(p, lib, today, profileMinutes(p, today))
	all := slices.DeleteFunc(d.candidates(), func(c candidate) bool { return c.target.Kind != kind })
	d.taken = d.small(nil)
	var out []Activity
	for _, act := range d.practise() {
		if act.Item.Kind == kind && len(out) < mostSuggested {
			out = append(out, act)
			all = slices.DeleteFunc(all, func(c candidate) bool { return c.target.Ref == act.Item.Ref })
		}
	}
	for d.taken = 0; len(out) < mostSuggested; {
		i := d.best(all, false)
		if i < 0 {
			break
		}
		if act, ok := d.activity(all[i].target); ok {
			act.Reasons = d.because(all[i])
			out = append(out, act)
		}
		all = slices.Delete(all, i, i+1)
	}
	return out
}
