package engine

import (
	"slices"

	"example.com/hearten/content"
)

// StepState is how a step of the pathway stands.
type StepState string

// The states of a step.
const (
	StepDone  StepState = "done"
	StepNext  StepState = "next"  // what the planner takes when it turns to the path
	StepLater StepState = "later" // nothing is locked: it can be opened at any time
)

// Step is one step of the pathway: a lesson, scenario or checkup.
type Step struct {
	Target content.Target
	Title  string
	// Minutes is how long it takes; of a checkup, what is left of it.
	Minutes float64
	State   StepState
	// Done is the day on which it was last gone through, where State is [StepDone].
	Done Day
	// InFocus is true where it practises something that the learner chose to work on.
	InFocus bool
	// Reasons say why it comes next, where State is [StepNext]; none otherwise.
	Reasons []Reason
}

// Path is the whole pathway in its order: the role's, then what the packs add. Steps whose pack is not here are left out. At
// most one is next: the one that [Ladder] takes from the path on a day with the learner's own minutes, which need not be the
// first that is open. What was left in the middle and what teaches something that was passed over come before it in a session.
func Path(p Progress, lib *content.Library, today Day) []Step {
	d := day{Progress: p, lib: lib, today: today, minutes: profileMinutes(p)}
	d.taken = d.small(nil)
	next, found := d.nextOnPath()
	path, _ := d.path()
	var out []Step
	for i, t := range path {
		act, ok := d.activity(t)
		if !ok || slices.Contains(path[:i], t) {
			continue
		}
		s := Step{Target: t, Title: act.Title, Minutes: act.Minutes, State: StepLater, InFocus: d.inFocus(t)}
		if on, done := d.doneOn(t); done {
			s.State, s.Done = StepDone, on
		} else if found && next.Item.Kind == t.Kind && next.Item.Ref == t.Ref {
			s.State, s.Reasons = StepNext, next.Reasons
		}
		out = append(out, s)
	}
	return out
}
