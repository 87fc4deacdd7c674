package engine

import "slices"

// excerpted are the places of what the learner wrote in which a text stands and of which a moment may have quoted no more than
// the beginning.
func excerpted(events []Event, text string) map[uint64]bool {
	out := map[uint64]bool{}
	for _, e := range events {
		var words []string
		switch f := e.Fact.(type) {
		case TurnTaken:
			words = []string{f.Words}
		case ReflectionWritten:
			words = []string{f.Text}
		case PreparationMade:
			words = []string{f.Who, f.First, f.Sentence}
		default:
		}
		out[e.Seq] = slices.ContainsFunc(words, func(s string) bool { return holds(s, text) })
	}
	return out
}

// withoutExcerpts blanks the reasons of moments that quote one of the places.
func withoutExcerpts(f SessionBegan, quoted map[uint64]bool) SessionBegan {
	f.Offered = slices.Clone(f.Offered)
	for i, o := range f.Offered {
		if o.Activity != string(DoMoment) {
			continue
		}
		one := blanked(SessionBegan{Offered: []Offered{o}}, func(r Reason) bool {
			return slices.ContainsFunc(r.Causes, func(seq uint64) bool { return quoted[seq] })
		})
		f.Offered[i] = one.Offered[0]
	}
	return f
}
