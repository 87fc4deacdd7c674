package engine

import (
	"slices"

	"example.com/hearten/content"
)

// Said is what a learner wrote before the choices of a turn, with the choice that they took for the closest.
type Said struct {
	Item Item
	// Turn counts from 1, Scene is its heading's slug.
	Turn   int
	Scene  string
	Choice content.Key
	Words  string
	Day    Day
	Seq    uint64
	// Practice is true in a replay.
	Practice bool
}

// Said is all that was written before choices, in the order of the journal; what was taken back is not among it.
func (p Progress) Said() []Said {
	var out []Said
	for _, r := range p.Runs {
		for i, a := range r.Answers {
			if a.Words == "" {
				continue
			}
			s := Said{r.Item, i + 1, a.Slug, a.Choice, a.Words, a.Day, a.Seq, r.Practice}
			if r.From != nil {
				s.Turn += r.From.Turns
			}
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b Said) int { return int(a.Seq) - int(b.Seq) })
	return out
}

// SaidAt is what was written before the choices of the turn at a place in the journal, "" for nothing.
func (p Progress) SaidAt(seq uint64) string {
	for _, r := range p.Runs {
		for _, a := range r.Answers {
			if a.Seq == seq {
				return a.Words
			}
		}
	}
	return ""
}
