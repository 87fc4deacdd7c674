package engine

import (
	"slices"

	"example.com/hearten/content"
)

// StepState is how a step of the pathway stands.
type StepState string

// The states of a step.
const (
	StepDone    StepState = "done"
	StepNext    StepState = "next"  // what a session of the learner's own minutes begins with today
	StepLater   StepState = "later" // nothing is locked: it can be opened at any time
	StepSkipped StepState = "skipped"
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
	// InFocus is true where it practises something that the learner chose to work on; Pinned where it was asked to come next.
	InFocus bool
	Pinned  bool
	// Stretch is true for the next level of something that is surely there.
	Stretch bool
	// OffPath is true for what is on no path and comes next all the same, because of what was shown or missed.
	OffPath bool
	// Reasons say why it would be chosen: the two largest terms. Steps that are done or skipped have none.
	Reasons []Reason
}

// Path is the whole pathway in its order: the role's, then what the packs add. Steps whose pack is not here are left out. What
// a session begins with today is next; where that is on no path, it stands first.
func Path(p Progress, lib *content.Library, today Day) []Step {
	d := dayOf(p, lib, today, profileMinutes(p, today))
	d.taken = d.small(nil)
	all := d.candidates()
	next := d.best(all, false)
	path, _ := d.path()
	if next >= 0 && !slices.Contains(path, all[next].target) {
		path = slices.Insert(slices.Clone(path), 0, all[next].target)
	}
	var out []Step
	for i, t := range path {
		act, ok := d.activity(t)
		if !ok || slices.Contains(path[:i], t) {
			continue
		}
		s := Step{Target: t, Title: act.Title, Minutes: act.Minutes, State: StepLater, InFocus: d.inFocus(t), Pinned: d.Wish(t) == Pinned}
		at := slices.IndexFunc(all, func(c candidate) bool { return c.target == t })
		s.OffPath = i == 0 && at >= 0 && at == next && all[at].place < 0
		on, done := d.doneOn(t)
		switch {
		case at >= 0 && at == next:
			s.State = StepNext
		case d.Wish(t) == Skipped:
			s.State = StepSkipped
		case done:
			s.State, s.Done = StepDone, on
		}
		if at >= 0 && s.State != StepDone && s.State != StepSkipped {
			s.Reasons, s.Stretch = d.because(all[at]), all[at].stretch
		} else if t.Kind == content.KindCheckup && s.State == StepLater {
			s.Reasons = d.whyProbe(competenciesOf(lib, t.Kind, t.Ref)[0])
		}
		out = append(out, s)
	}
	return out
}
