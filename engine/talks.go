package engine

import "slices"

// OpenTalk returns the prepared talk to look back on, whether or not its day has come: the one that waits for its word, else the
// one that comes next, else the newest that was never told of.
func (p Progress) OpenTalk(today Day) (Preparation, bool) {
	if r, ok := p.WaitingTalk(today); ok {
		return r, true
	}
	if r, ok := p.NextTalk(today); ok {
		return r, true
	}
	for _, r := range slices.Backward(p.Preparations) {
		if r.Open {
			return r, true
		}
	}
	return Preparation{}, false
}

// NextTalk returns the prepared talk that comes first after today.
func (p Progress) NextTalk(today Day) (Preparation, bool) {
	best, found := Preparation{}, false
	for _, r := range p.Preparations {
		if r.Open && r.On > today && (!found || r.On < best.On) {
			best, found = r, true
		}
	}
	return best, found
}

// talkWaits is for how many days after its own a talk is asked about by a session of the day; after that, where the learner looks
// back. Nothing piles up.
const talkWaits = 28

// WaitingTalk returns the prepared talk whose day is here or passed not long ago, and that has no word yet: the newest of those
// days first, today's before all.
func (p Progress) WaitingTalk(today Day) (Preparation, bool) {
	best, found := Preparation{}, false
	for _, r := range p.Preparations {
		if r.Open && r.On <= today && today-r.On <= talkWaits && (!found || r.On > best.On) {
			best, found = r, true
		}
	}
	return best, found
}

// talkNext says why a session is worth it on a day: a talk is on it, or waits for its word.
func talkNext(r Preparation, on Day) string {
	if r.On == on {
		return "your talk with " + r.With()
	}
	return "how your talk with " + r.With() + " went"
}
