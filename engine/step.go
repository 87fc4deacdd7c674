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
	// Done is the day on which it was last gone through, 0 for never; it may come next all the same.
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
// is practised first today is next; where that is on no path, it stands first.
func Path(p Progress, lib *content.Library, today Day) []Step {
	d := dayOf(p, lib, today, profileMinutes(p, today))
	d.taken = d.small(nil)
	next, _ := d.first()
	all := d.candidates()
	path, _ := d.path()
	target := content.Target{Kind: next.Item.Kind, Ref: next.Item.Ref}
	beside := next.Item != (Item{}) && !slices.Contains(path, target)
	if beside {
		path = slices.Insert(slices.Clone(path), 0, target)
	}
	var out []Step
	for i, t := range path {
		act, ok := d.activity(t)
		if !ok || slices.Contains(path[:i], t) {
			continue
		}
		s := Step{Target: t, Title: act.Title, Minutes: act.Minutes, State: StepLater, InFocus: d.inFocus(t), Pinned: d.Wish(t) == Pinned}
		s.OffPath = beside && i == 0
		at := slices.IndexFunc(all, func(c candidate) bool { return c.target == t })
		if at >= 0 {
			s.Stretch = all[at].stretch
		}
		on, done := d.doneOn(t)
		if done {
			s.Done = on
		}
		switch {
		case t == target:
			s.State, s.Reasons = StepNext, next.Reasons
		case d.Wish(t) == Skipped:
			s.State = StepSkipped
		case done:
			s.State = StepDone
		case at >= 0:
			s.Reasons = d.because(all[at])
		case t.Kind == content.KindCheckup:
			s.Reasons = d.whyCheckup(t.Ref, competenciesOf(lib, t.Kind, t.Ref)[0])
		}
		out = append(out, s)
	}
	return out
}

// first is what is practised first today: a lesson or scenario, on a short day a situation.
func (d day) first() (Activity, bool) {
	if main := d.practise(); len(main) > 0 {
		return main[0], true
	}
	return d.probe()
}
