package engine

import (
	"slices"

	"example.com/hearten/content"
)

// practise takes what is practised today: what was left in the middle, unless something else is pinned, else what is worth
// most, as much of it as the minutes hold.
func (d day) practise() []Activity {
	all := d.candidates()
	pinned := slices.ContainsFunc(all, func(c candidate) bool { return c.pinned })
	for _, left := range []func() (Activity, bool){d.unfinished, d.openSnapshot} {
		act, ok := left()
		if t := (content.Target{Kind: act.Item.Kind, Ref: act.Item.Ref}); ok && (!pinned || d.Wish(t) == Pinned) {
			return []Activity{act}
		}
	}
	if d.minutes < leastForLesson && !pinned {
		if _, open := d.moments(); open {
			return nil // which fit into the minutes better
		}
	}
	var out []Activity
	for len(out) < mostPractice {
		i := d.best(all, len(out) > 0)
		if i < 0 {
			break
		}
		c := all[i]
		act, ok := d.activity(c.target)
		if !ok || len(out) > 0 && act.Minutes > d.room()-d.shares.Reviews-d.shares.Probes {
			all = slices.Delete(slices.Clone(all), i, i+1)
			continue
		}
		act.Reasons = d.because(c)
		out = append(out, act)
		d.taken += act.Minutes
		all = d.valued(without(all, c), c)
	}
	return out
}

const (
	// leastForLesson is how many minutes a day needs for a lesson or conversation to be offered before a situation.
	leastForLesson = 3
	// mostPractice is how many larger things a session holds at most.
	mostPractice = 3
)

// without leaves a candidate out, and for today what is about the same competency first.
func without(all []candidate, gone candidate) []candidate {
	return slices.DeleteFunc(slices.Clone(all), func(c candidate) bool {
		return c.target == gone.target || c.act.Lead() == gone.act.Lead()
	})
}

// best is the candidate to take, or -1. Rules that the index does not override, in this order: a pin; nothing that rests; two
// competencies within a week at least; the focus; what fits into the minutes. A further one has to fit beside what is there.
func (d day) best(all []candidate, further bool) int {
	only, alone := d.onlyOne()
	order := func(c candidate) [5]int {
		other := alone && c.act.Lead() != only
		return [5]int{one(c.pinned), one(!c.resting), one(other && c.value > 0), one(c.focus), one(c.fits)}
	}
	shorter := slices.ContainsFunc(all, func(c candidate) bool { return c.fits && !c.resting })
	best := -1
	for i, c := range all {
		beside := float64(c.outline.Minutes) <= d.room()
		if !beside && (further || !c.pinned && (c.fits || shorter)) {
			continue
		}
		if best < 0 {
			best = i
			continue
		}
		a, b := order(c), order(all[best])
		if n := slices.Compare(a[:], b[:]); n > 0 || n == 0 && c.value > all[best].value {
			best = i
		}
	}
	return best
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// onlyOne is the competency that alone was practised in the last week, on three days or more.
func (d day) onlyOne() (k int, alone bool) {
	days := map[Day]bool{}
	k = -1
	for i, last := range d.worn.days {
		for _, on := range last {
			if d.today-on >= 7 {
				continue
			}
			if k >= 0 && k != i {
				return -1, false
			}
			k = i
			days[on] = true
		}
	}
	return k, k >= 0 && len(days) >= 3
}
