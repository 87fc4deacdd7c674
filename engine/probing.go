package engine

import (
	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
)

// probe takes situations that tell where the learner stands, as many as their share of the minutes holds. A share too small for
// one is saved up over days. The first day is one small thing, without. A checkup that the learner asked for has what is left of
// the minutes, and one situation at least.
func (d day) probe() (Activity, bool) {
	if _, asked := d.pinnedCheckup(); asked {
		return d.situations(max(1, int(d.room()/checkupMinutes)))
	}
	if d.minutes < leastForLesson && d.taken < float64(d.minutes) {
		return d.moments()
	}
	if _, been := d.LastActive(d.today - 1); !been {
		return Activity{}, false
	}
	saved := d.shares.Probes * float64(d.sinceProbe())
	n := min(int(saved/checkupMinutes), max(1, int(d.shares.Probes/checkupMinutes)), int(d.room()/checkupMinutes))
	if n < 1 {
		return Activity{}, false
	}
	return d.situations(n)
}

// moments are the next situations on a short day: one fits into a minute, two into two.
func (d day) moments() (Activity, bool) {
	return d.situations(max(1, min(d.minutes, int(d.room()/checkupMinutes))))
}

// sinceProbe is for how many days no situation was asked; a week at most.
func (d day) sinceProbe() Day {
	days := Day(7)
	for _, r := range d.reviews {
		if r.Probe {
			days = min(days, d.today-r.Last)
		}
	}
	return max(0, days)
}

// situations takes up to n situations of one checkup: of the one that the learner asked for, else the one whose competency most
// is to be learnt about, those that tell most.
func (d day) situations(n int) (Activity, bool) {
	ref, ok := d.pinnedCheckup()
	if !ok {
		ref, ok = d.tellingCheckup()
	}
	if !ok {
		return Activity{}, false
	}
	up := d.lib.Checkup(ref)
	if up == nil {
		return Activity{}, false
	}
	var open []QuestionID
	var probes []belief.Probe
	_, context := contextsOf(d.Progress, d.lib, ref.Pack)
	for _, q := range up.Items {
		if id := (QuestionID{ref, q.Slug}); !d.Answered(id) {
			open = append(open, id)
			it, _ := d.belief.situation(ref, up.Competency, q)
			probes = append(probes, belief.Probe{Item: it, Context: d.mind.about.context(context), Minutes: checkupMinutes})
		}
	}
	act, _ := d.activity(content.Target{Kind: content.KindCheckup, Ref: ref})
	act.Questions = nil
	for len(act.Questions) < n {
		i, _ := d.belief.State().Choose(probes, d.weights, seedOf(NewID("situations", d.today, ref)))
		if i < 0 {
			break
		}
		probes[i].Asked = true
		act.Questions = append(act.Questions, open[i])
	}
	if len(act.Questions) == 0 {
		return Activity{}, false
	}
	act.Minutes = checkupMinutes * float64(len(act.Questions))
	act.Reasons = d.whyCheckup(ref, up.Competency)
	return act, true
}

// pinnedCheckup is the checkup that the learner asked to come next and has not gone through.
func (d day) pinnedCheckup() (content.Ref, bool) {
	for _, ref := range d.lib.All(content.KindCheckup) {
		if d.Wish(content.Target{Kind: content.KindCheckup, Ref: ref}) == Pinned {
			return ref, true
		}
	}
	return content.Ref{}, false
}

// whyCheckup is why situations of a checkup on a competency are asked.
func (d day) whyCheckup(ref, competency content.Ref) []Reason {
	t := content.Target{Kind: content.KindCheckup, Ref: ref}
	if d.Wish(t) != Pinned {
		return d.whyProbe(competency)
	}
	return append([]Reason{{AskedFor, []uint64{d.wishes[t].seq}}}, d.whyProbe(competency)...)
}

// tellingCheckup is the checkup with an open situation whose competency is worth most to know better, per role weight.
func (d day) tellingCheckup() (content.Ref, bool) {
	best, most := content.Ref{}, 0.0
	for _, ref := range d.lib.All(content.KindCheckup) {
		o, _ := d.lib.Outline(content.KindCheckup, ref)
		if ref.Own() || len(o.Competencies) == 0 || d.Wish(content.Target{Kind: content.KindCheckup, Ref: ref}) == Skipped {
			continue
		}
		k, ok := d.belief.Index(o.Competencies[0])
		if !ok {
			continue
		}
		if worth := d.weights[k] * d.belief.State().Var(k); worth > most && d.hasOpen(ref) {
			best, most = ref, worth
		}
	}
	return best, most > 0
}
