package recall

import "iter"

const (
	// heeded is the part of the evidence that counts: answers to one question after another are not independent.
	heeded = .3
	// surest is the largest log odds for one of the two views, 4.5 to 1: neither is ever put aside, because neither is true.
	surest = 1.5
)

// Heed is the model for the learner to whom the memories belong: of its two views, that which foretold the answers better has
// the larger part in an outlook. Without answers both have half.
func (m Model) Heed(memories iter.Seq[Memory]) Model {
	sum := 0.
	for of := range memories {
		sum += of.traces.evidence
	}
	m.second = logistic(min(max(heeded*sum, -surest), surest))
	return m
}
