package engine

import (
	"slices"
	"strings"

	"example.com/hearten/content"
)

// NextOnPath is how the reason begins that something comes next on the path.
const NextOnPath = "It comes next on the path"

// nextOnPath takes the first thing of the path that has not been done: what the focus asks for first, and what fits into the
// minutes before what does not.
func (d day) nextOnPath() (Activity, bool) {
	path, of := d.path()
	for _, want := range []struct{ focus, fit bool }{{true, true}, {true, false}, {false, true}, {false, false}} {
		for _, t := range path {
			if d.done(t) || (want.focus && !d.inFocus(t)) {
				continue
			}
			act, ok := d.activity(t)
			fits := act.Minutes <= float64(d.minutes)
			if !ok || (want.fit && !fits) || d.crowds(act) {
				continue
			}
			act.Reasons = []Reason{{NextOnPath + of + ".", d.profileCause()}}
			if want.focus {
				act.Reasons = append(act.Reasons, Reason{"You chose to work on " + d.focusTitle(t) + ".", d.profileCause()})
			}
			if !fits {
				act.Reasons = append(act.Reasons, Reason{"It takes longer than you have today; leave when you like, and it goes on from there.", nil})
			}
			return act, true
		}
	}
	return Activity{}, false
}

func (d day) profileCause() []uint64 {
	if d.ProfileSeq == 0 {
		return nil
	}
	return []uint64{d.ProfileSeq}
}

// path is the role's, followed by what the packs add to it; of names the role in words.
func (d day) path() (path []content.Target, of string) {
	if role, ok := d.lib.Role(d.Profile.Role); ok {
		path, of = slices.Clone(role.Path), " for “"+role.Title+"”"
	}
	for _, p := range d.lib.Packs() {
		for _, t := range p.Path {
			if !slices.Contains(path, t) {
				path = append(path, t)
			}
		}
	}
	return path, of
}

// done reports whether a step of the path has been gone through once.
func (d day) done(t content.Target) bool {
	_, ok := d.doneOn(t)
	return ok
}

// doneOn is the day on which a step of the path was last gone through to its end.
func (d day) doneOn(t content.Target) (last Day, ok bool) {
	if t.Kind != content.KindCheckup {
		r, ok := d.LastRun(t.Kind, t.Ref)
		return r.Ended, ok
	}
	up := d.lib.Checkup(t.Ref)
	if up == nil {
		return 0, false
	}
	for _, q := range up.Items {
		recall, answered := d.reviews[QuestionID{t.Ref, q.Slug}]
		if !answered {
			return 0, false
		}
		last = max(last, recall.Last)
	}
	return last, true
}

func (d day) inFocus(t content.Target) bool {
	return slices.ContainsFunc(competenciesOf(d.lib, t.Kind, t.Ref), func(c content.Ref) bool { return slices.Contains(d.Profile.Focus, c) })
}

func (d day) focusTitle(t content.Target) string {
	for _, c := range competenciesOf(d.lib, t.Kind, t.Ref) {
		if slices.Contains(d.Profile.Focus, c) {
			return strings.ToLower(TitleOf(d.lib, content.KindCompetency, c))
		}
	}
	return ""
}
