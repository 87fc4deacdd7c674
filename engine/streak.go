package engine

import "slices"

// graceDays is how many quiet days of a week (Monday to Sunday) leave a streak whole.
const graceDays = 2

// ActiveDay reports whether something was done on the day: an answer, a turn, a plan, a follow-up or a reflection.
func (p Progress) ActiveDay(d Day) bool { return p.active[d] }

// Resting reports whether the day is covered by a time off. Of two that reach over it the newer holds, so that a rest can be
// made shorter, or ended.
func (p Progress) Resting(d Day) bool {
	for _, r := range slices.Backward(p.Rests) {
		if d >= r.From {
			return d < r.Until
		}
	}
	return false
}

// RestUntil returns the first day back if today is a day off.
func (p Progress) RestUntil(today Day) (Day, bool) {
	until, resting := today, false
	for p.Resting(until) {
		until, resting = until+1, true
	}
	return until, resting
}

// Streak counts the active days of the unbroken run of days that reaches up to today. A day off breaks nothing, nor do two
// quiet days in a week from Monday to Sunday; quiet days and days off are not counted. Today breaks nothing before it is over.
func (p Progress) Streak(today Day) int {
	n := 0
	quiet := map[Day]int{} // by Monday
	left := len(p.active)
	for d := today; left > 0; d-- {
		switch {
		case p.active[d]:
			n++
			left--
		case d == today || p.Resting(d):
		default:
			if quiet[d.Monday()]++; quiet[d.Monday()] > graceDays {
				return n
			}
		}
		if d < today-100*366 { // future days, from a clock that was ahead, are never reached
			return n
		}
	}
	return n
}

// LastActive returns the last day on which something was done, before or on today.
func (p Progress) LastActive(today Day) (Day, bool) {
	last, ok := Day(0), false
	for d := range p.active {
		if d <= today && (!ok || d > last) {
			last, ok = d, true
		}
	}
	return last, ok
}
