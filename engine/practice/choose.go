package practice

import "slices"

// Week is within how many days at least two competencies are practised.
const Week = 7.0

// Choose is the activity with the highest index, by its place, and -1 where there is none with any. When all practice of the
// last week was about one competency, an activity that another one leads is taken while there is one.
func (l Learner) Choose(activities []Activity) int {
	only, alone := l.only()
	best, most := -1, 0.0
	other, mostOther := -1, 0.0
	z := l.curve()
	for i, a := range activities {
		// What cannot win is not looked at closely: the expectations are what takes time.
		if l.atMost(a, z) <= min(most, mostOther) {
			continue
		}
		u, _ := l.index(a, z)
		if u > most {
			best, most = i, u
		}
		if u > mostOther && a.Lead() != only {
			other, mostOther = i, u
		}
	}
	if alone && other >= 0 {
		return other
	}
	return best
}

// atMost is the index of an activity if its difficulty were the best there is.
func (l Learner) atMost(a Activity, z curve) (u float64) {
	for _, load := range a.Loads {
		t := l.known(a, load)
		t.Readiness = slices.Max(z[:])
		u += t.Worth()
	}
	return u * (1 + 1e-9) // for what rounding may do
}

// only is the competency that alone was practised in the last week, if it was one.
func (l Learner) only() (k int, alone bool) {
	k = -1
	for i, days := range l.Since {
		if days < Week {
			if alone {
				return -1, false
			}
			k, alone = i, true
		}
	}
	return k, alone
}
