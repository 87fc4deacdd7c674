package engine

import (
	"slices"

	"example.com/hearten/content"
)

// Preparation is a real talk that was prepared, with what came of it. First and Sentence are "" where they were forgotten.
type Preparation struct {
	PreparationMade
	Made    Day
	Seq     uint64
	Answers []PreparationAnswer
	// Open is true until the talk was held or dropped.
	Open bool
}

// With is the other person, as they stand in a sentence to the learner, behind “your talk with”.
func (m PreparationMade) With() string { return whoever(m.Who) }

// Feared is what is feared, as it was written: quoted where somebody says it, and told where it is told; "" for nothing.
func (m PreparationMade) Feared() string {
	fear := oneLine(m.Fear)
	switch words := sentenced(unquoted(fear)); {
	case words == "":
		return ""
	case isTold(fear):
		return words
	default:
		return quote(words)
	}
}

// PreparationAnswer is what came of a talk, with its place.
type PreparationAnswer struct {
	PreparationAnswered
	Day Day
	Seq uint64
}

// tookPlace reports whether the talk was had.
func (r Preparation) tookPlace() bool {
	return slices.ContainsFunc(r.Answers, func(a PreparationAnswer) bool { return a.Outcome == Held })
}

// Revisit is a moment that came back, with its place.
type Revisit struct {
	MomentRevisited
	Day Day
	Seq uint64
}

// Preparation returns the preparation with the id.
func (p Progress) Preparation(id ID) (Preparation, bool) {
	if i := p.preparation(id); i >= 0 {
		return p.Preparations[i], true
	}
	return Preparation{}, false
}

// preparation finds a preparation, or -1.
func (p *Progress) preparation(id ID) int {
	return slices.IndexFunc(p.Preparations, func(r Preparation) bool { return r.Preparation == id })
}

// prepare takes up a worksheet; a newer one with the id of an older takes its place and keeps what came of that.
func (p *Progress) prepare(e Event, f PreparationMade) {
	p.act(e)
	f.First, f.Sentence = remembered(f.First), remembered(f.Sentence)
	r := Preparation{PreparationMade: f, Made: e.Day, Seq: e.Seq, Open: true}
	if i := p.preparation(f.Preparation); i >= 0 {
		r.Answers = p.Preparations[i].Answers
		p.Preparations[i] = r
		return
	}
	p.Preparations = append(p.Preparations, r)
}

func (p *Progress) answerPreparation(e Event, f PreparationAnswered) {
	p.act(e)
	i := p.preparation(f.Preparation)
	if i < 0 {
		return
	}
	r := &p.Preparations[i]
	r.Answers = append(slices.Clip(r.Answers), PreparationAnswer{f, e.Day, e.Seq})
	r.Open = f.Outcome == PutOff
	if f.On != nil {
		r.On = *f.On
	}
}

// tried is the answer that makes a talk a try: it was held, and a move was made in it.
func (r Preparation) tried() (PreparationAnswer, bool) {
	for _, a := range r.Answers {
		if a.Outcome == Held && len(a.Made) > 0 {
			return a, true
		}
	}
	return PreparationAnswer{}, false
}

// moved reports whether one of the behaviours is that of a move of the talk for the competency; any for the zero Ref.
func (r Preparation) moved(made []content.Ref, competency content.Ref) bool {
	return slices.ContainsFunc(r.Moves, func(m Move) bool {
		return (competency.IsZero() || m.Competency == competency) && slices.Contains(made, m.Behaviour)
	})
}

// talksTried are the places of the talks that are tries of a competency, one a day at most.
func (p Progress) talksTried(competency content.Ref) (seqs []uint64) {
	days := map[Day]bool{}
	for _, r := range p.Preparations {
		if a, ok := r.tried(); ok && !days[a.Day] && r.moved(a.Made, competency) {
			days[a.Day] = true
			seqs = append(seqs, a.Seq)
		}
	}
	return seqs
}
