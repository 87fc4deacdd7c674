package engine

// SoFar is what a closing would tell at this point of the session: for a front end that is left before the end.
func (s Session) SoFar() Closing {
	p, _ := closing{day: s.asked.Day}.prompt(s).(Closing)
	return p
}

// Recorded counts the facts that the session has put into the journal: an answer is kept once it has grown.
func (s Session) Recorded() int { return len(s.facts) }
