package engine

import (
	"slices"

	"example.com/hearten/content"
)

// openPath are the steps of the path that were neither done nor skipped, in order, each once.
func (d day) openPath() []content.Target {
	path, _ := d.path()
	var out []content.Target
	for _, t := range path {
		if !d.done(t) && d.Wish(t) != Skipped && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}

// early reports whether something that its author would have had first is still open.
func (d day) early(o content.Outline) bool {
	return slices.ContainsFunc(o.Prereqs, func(t content.Target) bool { return !d.done(t) })
}

// elsewhere reports whether something is written for settings that are not the learner's.
func (d day) elsewhere(o content.Outline) bool {
	mine := d.Profile.Contexts
	if role, ok := d.lib.Role(d.Profile.Role); ok && len(mine) == 0 {
		mine = role.Contexts
	}
	return len(o.Contexts) > 0 && len(mine) > 0 && !slices.ContainsFunc(o.Contexts, func(c content.ContextID) bool { return slices.Contains(mine, c) })
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
		if p.ID == content.OwnPack {
			continue
		}
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
			return midSentence(TitleOf(d.lib, content.KindCompetency, c))
		}
	}
	return ""
}
