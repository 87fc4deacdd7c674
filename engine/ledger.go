package engine

import (
	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
)

// LedgerLine is one line of why a score is what it is. The lines of a competency, with its prior, add up to it exactly, in θ.
type LedgerLine struct {
	Observation
	// Near counts the observations of other competencies that moved this one only because it stands near them, in a row; 0 for
	// an observation of the competency itself. The Observation is then the last of them.
	Near int
	// Shift is by how much the line moved θ; Before and After are the scores around it, 0 to 100.
	Shift         float64
	Before, After float64
}

// Ledger is every line behind a competency's score, in the order of time. What moved it only through its neighbours is
// grouped.
func (b Belief) Ledger(competency content.Ref) []LedgerLine {
	k, ok := b.Index(competency)
	if !ok {
		return nil
	}
	var out []LedgerLine
	m := b.mind.clone()
	m.replay(b.mind.seen, func(o Observation, before []float64, shift belief.Shift) {
		if shift[k] == 0 {
			return
		}
		line := LedgerLine{Observation: o, Shift: shift[k], Before: 100 * belief.Phi(before[k]), After: 100 * belief.Phi(before[k]+shift[k])}
		if !o.isAbout(k) {
			line.Near = 1
			if n := len(out); n > 0 && out[n-1].Near > 0 {
				last := out[n-1]
				line.Near, line.Shift, line.Before = last.Near+1, last.Shift+line.Shift, last.Before
				out = out[:n-1]
			}
		}
		out = append(out, line)
	})
	return out
}

// Trend is by how many points a competency's score has moved since a day, by what was observed since.
func (b Belief) Trend(competency content.Ref, since Day) (points float64) {
	for _, l := range b.Ledger(competency) {
		if l.Day >= since {
			points += l.After - l.Before
		}
	}
	return points
}
