package engine

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine/recall"
)

// QuestionID names a question across packs: the file and the heading's slug.
type QuestionID struct {
	Ref  content.Ref
	Slug string
}

// String returns `pack/id#slug`.
func (q QuestionID) String() string { return q.Ref.String() + "#" + q.Slug }

// MarshalText writes `pack/id#slug`.
func (q QuestionID) MarshalText() ([]byte, error) { return []byte(q.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (q *QuestionID) UnmarshalText(b []byte) error {
	ref, slug, _ := strings.Cut(string(b), "#")
	q.Slug = slug
	return q.Ref.UnmarshalText([]byte(ref))
}

func compareRefs(a, b content.Ref) int {
	return cmp.Or(cmp.Compare(a.Pack, b.Pack), cmp.Compare(a.ID, b.ID))
}

func (q QuestionID) compare(o QuestionID) int {
	return cmp.Or(compareRefs(q.Ref, o.Ref), cmp.Compare(q.Slug, o.Slug))
}

// Recall is what is known of a learner's memory of one question.
type Recall struct {
	recall.Memory
	Seqs       []uint64 // of the answers of the last day
	Last       Day
	Grade      content.Grade
	Confidence int
	// Answers counts all answers.
	Answers int
	// history are the reviews that count, a day one at most.
	history []recall.Review
	// seen is what the learner answered last.
	seen Item
	// Probe marks a checkup's situation: asked to learn where somebody stands, never due.
	Probe bool
}

// after returns the memory after an answer, by a model. A second answer on one day moves nothing.
func (r Recall) after(model recall.Model, e Event, f QuestionAnswered) Recall {
	if r.Answers > 0 && r.Last >= e.Day {
		r.Answers++
		r.Seqs = append(slices.Clip(r.Seqs), e.Seq)
		r.seen = f.Item
		return r
	}
	grade := recall.GradeOf(int(f.Grade), f.Confidence, false)
	return Recall{
		Memory:  model.Review(r.Memory, float64(e.Day-r.Last), grade),
		history: append(slices.Clip(r.history), recall.Review{Day: int(e.Day), Grade: grade}),
		Seqs:    []uint64{e.Seq}, Last: e.Day, Grade: f.Grade, Confidence: f.Confidence, Answers: r.Answers + 1, seen: f.Item,
	}
}

// DueQuestion is a question that is worth its minute: Gain is the recall over the next thirty days that a minute brings,
// Chance the probability that it is remembered today.
type DueQuestion struct {
	ID QuestionID
	Recall
	Gain, Chance float64
}

// Due returns the questions that are worth asking on a day, those first that gain most a minute. A question comes back after
// a day at the earliest, and while its pack is here.
func (p Progress) Due(today Day) []DueQuestion {
	var out []DueQuestion
	model := p.memory()
	for _, id := range p.reviewed() {
		r := p.reviews[id]
		if r.Probe || r.Last >= today || !p.isHere(id) {
			continue
		}
		if o := model.Outlook(r.Memory, float64(today-r.Last)); o.Gain() >= recall.Lambda {
			out = append(out, DueQuestion{id, r, o.Gain(), o.Recall})
		}
	}
	slices.SortStableFunc(out, func(a, b DueQuestion) int { return cmp.Compare(b.Gain, a.Gain) })
	return out
}

// reviewed are all questions that were answered, in order.
func (p Progress) reviewed() []QuestionID {
	return slices.SortedFunc(maps.Keys(p.reviews), QuestionID.compare)
}

// memory is the model that heeds what the learner's answers say of it.
func (p Progress) memory() recall.Model {
	ids := p.reviewed() // a sum in another order is another sum
	return p.fitting.model().Heed(func(yield func(recall.Memory) bool) {
		for _, id := range ids {
			if r := p.reviews[id]; !r.Probe && !yield(r.Memory) {
				return
			}
		}
	})
}

// lookAhead is how far the next due question is looked for, in days.
const lookAhead = 60

// NextDue returns the first day after today on which a question is worth asking, within two months.
func (p Progress) NextDue(today Day) (Day, bool) {
	next := today + lookAhead
	model := p.memory()
	for id, r := range p.reviews {
		for d := today + 1; !r.Probe && d < next && p.isHere(id); d++ {
			if model.Gain(r.Memory, float64(d-r.Last)) >= recall.Lambda {
				next = d
			}
		}
	}
	return next, next < today+lookAhead
}

// isHere reports whether the lesson of a question is among the packs: what is not here comes due when it is back.
func (p Progress) isHere(id QuestionID) bool {
	if p.mind.about == nil || p.mind.about.lib == nil {
		return true
	}
	_, ok := p.mind.about.lib.Outline(content.KindLesson, id.Ref)
	return ok
}

// Answered reports whether a question has been answered, ever.
func (p Progress) Answered(id QuestionID) bool {
	_, ok := p.reviews[id]
	return ok
}
