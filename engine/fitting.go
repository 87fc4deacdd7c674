package engine

import (
	"slices"

	"example.com/hearten/engine/recall"
)

// fitting is the newest look for a learner's own weights of memory. The zero value is that there was none.
type fitting struct {
	scored int
	own    *recall.Model
}

// model is the learner's own, or the usual one.
func (f fitting) model() recall.Model {
	if f.own != nil {
		return *f.own
	}
	return recall.Default()
}

// refitEvery is after how many further scored reviews a learner's own weights are looked for again.
const refitEvery = 100

// fit looks for a learner's own weights of memory; ok is false where it is not time for it.
func (p Progress) fit() (f MemoryFitted, ok bool) {
	var histories [][]recall.Review
	scored := 0
	for _, id := range p.reviewed() {
		if r := p.reviews[id]; !r.Probe {
			histories = append(histories, r.history)
			scored += max(0, len(r.history)-1)
		}
	}
	if scored < recall.Enough || p.fitting.scored > 0 && scored-p.fitting.scored < refitEvery && scored >= p.fitting.scored {
		return MemoryFitted{}, false
	}
	model, found := recall.Fit(histories)
	f.Scored = found.Scored
	if found.Kept {
		w := model.Weights()
		f.Weights = w[:]
	}
	return f, true
}

// fitMemory takes weights of a learner's own: every memory is what it would be by them. Weights that the model refuses leave
// the usual ones.
func (p *Progress) fitMemory(f MemoryFitted) {
	p.fitting = fitting{scored: f.Scored}
	if len(f.Weights) == len(recall.Weights{}) {
		if own, err := recall.New(recall.Weights(f.Weights)); err == nil {
			p.fitting.own = &own
		}
	}
	model := p.fitting.model()
	for id, r := range p.reviews {
		r.Memory = recall.Memory{}
		for i, review := range r.history {
			r.Memory = model.Review(r.Memory, float64(review.Day-r.history[max(0, i-1)].Day), review.Grade)
		}
		p.reviews[id] = r
	}
}

// fitted records what comes of looking for the learner's own weights of memory where a session has come to its end.
func (s *Session) fitted(events []Event, at Moment) []Event {
	ends := func(e Event) bool { _, is := e.Fact.(SessionEnded); return is }
	if !slices.ContainsFunc(events, ends) {
		return nil
	}
	f, ok := s.progress.fit()
	if !ok {
		return nil
	}
	return s.record(at, []Fact{f})
}
