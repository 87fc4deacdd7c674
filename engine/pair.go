package engine

import "cmp"

// Pair is a moment that came back, with what was said then and what would be said now.
type Pair struct {
	// Of is the run or preparation that it belongs to.
	Of ID
	// Who is the other person of a talk where a letter names them, "" for a conversation.
	Who string
	// Title is the conversation's where a letter names it, "" for a talk that was prepared.
	Title string
	// Then is the day of what was said then. Dated is false where it is not known any more.
	Then  Day
	Dated bool
	// Chosen is true where the words of then are a choice's.
	Chosen bool
	Was    string
	// Day is the day of what would be said now.
	Day Day
	Now string
	// Differs is one plain observation, "" for none.
	Differs string
}

// PairOf is a moment that came back as a pair; ok is false where it was left, or what was said then was forgotten.
func (p Progress) PairOf(r Revisit) (pair Pair, ok bool) {
	if r.Words == "" || r.Then == forgotten {
		return Pair{}, false
	}
	pair = Pair{Of: r.Of, Was: r.Then, Day: r.Day, Now: r.Words, Differs: difference(r.Then, r.Words)}
	pair.Then, pair.Chosen, pair.Dated = p.thenOf(r.MomentRevisited)
	return pair, true
}

// thenOf is the day of the words that a moment came back with, and whether they are a choice's; ok is false where what they
// belong to was forgotten.
func (p Progress) thenOf(r MomentRevisited) (on Day, chosen, ok bool) {
	if v, found := p.Preparation(r.Of); found {
		return v.Made, false, true
	}
	run, found := p.Run(r.Of)
	switch {
	case !found:
		return 0, false, false
	case r.Turn > 0 && r.Turn <= len(run.Answers):
		return run.Answers[r.Turn-1].Day, run.Answers[r.Turn-1].Words == "", true
	}
	for _, line := range p.Reflections {
		if line.Text == r.Then && line.Item != nil && r.Item != nil && line.Item.Ref == r.Item.Ref {
			return line.Day, false, true
		}
	}
	return cmp.Or(run.Ended, run.Began), false, true
}
