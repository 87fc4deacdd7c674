package engine

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"example.com/hearten/content"
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
	Seqs       []uint64 // of the answers of the last day
	Last       Day
	Due        Day
	Step       int // on the ladder
	Grade      content.Grade
	Confidence int
	// Answers counts all answers.
	Answers int
	// Probe marks a checkup's situation: answered once, never due.
	Probe bool
}

// ladder is the days until a question returns after its nth good answer in a row. The shape of a ladder matters little
// (expanding against uniform spacing: g = .03); that there is one matters much.
func ladder() [6]Day { return [6]Day{1, 3, 7, 14, 30, 60} }

// after returns the memory after an answer: a best answer climbs, a good or a guessed one stays, others start again. A
// second answer on one day moves nothing.
func (r Recall) after(e Event, f QuestionAnswered) Recall {
	if r.Answers > 0 && r.Last == e.Day {
		r.Answers++
		r.Seqs = append(slices.Clip(r.Seqs), e.Seq)
		return r
	}
	step := r.Step
	switch {
	case f.Grade == content.Best && f.Confidence != 1:
		if r.Answers > 0 {
			step++
		}
	case f.Grade >= content.Good:
	default:
		step = 0
	}
	rungs := ladder()
	step = min(step, len(rungs)-1)
	return Recall{
		Seqs: []uint64{e.Seq}, Last: e.Day, Due: e.Day + rungs[step], Step: step,
		Grade: f.Grade, Confidence: f.Confidence, Answers: r.Answers + 1,
	}
}

// DueQuestion is a question whose time has come.
type DueQuestion struct {
	ID QuestionID
	Recall
}

// Due returns the questions that are due on a day, those known least surely first: by grade, then by confidence, then by
// how long they have been due.
func (p Progress) Due(today Day) []DueQuestion {
	var out []DueQuestion
	for _, id := range slices.SortedFunc(maps.Keys(p.reviews), QuestionID.compare) {
		if r := p.reviews[id]; !r.Probe && r.Due <= today && r.Last < today {
			out = append(out, DueQuestion{id, r})
		}
	}
	slices.SortStableFunc(out, func(a, b DueQuestion) int {
		return cmp.Or(cmp.Compare(a.Grade, b.Grade), cmp.Compare(sureness(a.Confidence), sureness(b.Confidence)), cmp.Compare(a.Due, b.Due))
	})
	return out
}

// sureness orders confidences; one that was skipped reads as fairly sure.
func sureness(confidence int) int {
	if confidence == 0 {
		return 2
	}
	return confidence
}

// NextDue returns the first day after today on which a question is due.
func (p Progress) NextDue(today Day) (Day, bool) {
	next, ok := Day(0), false
	for _, r := range p.reviews {
		if !r.Probe && (!ok || r.Due < next) {
			next, ok = max(r.Due, today+1), true
		}
	}
	return next, ok
}

// Answered reports whether a question has been answered, ever.
func (p Progress) Answered(id QuestionID) bool {
	_, ok := p.reviews[id]
	return ok
}
