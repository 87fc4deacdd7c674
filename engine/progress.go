package engine

import (
	"iter"
	"maps"
	"slices"
	"time"

	"example.com/hearten/content"
)

// Progress is everything that is known of a learner: a fold of the journal. The zero value is a beginner.
type Progress struct {
	// Seq and Last are the place and the time of the last event.
	Seq  uint64
	Last time.Time
	// Profile is what the learner said; ProfileSeq is where, 0 for not yet.
	Profile    ProfileSet
	ProfileSeq uint64
	// Pieces is the evidence that counts, in the order in which it came.
	Pieces []Piece
	// Plans are all plans, oldest first.
	Plans []PlanRecord
	// Reflections are the learner's words, oldest first.
	Reflections []Reflection
	// Preparations are the real talks that were prepared, oldest first.
	Preparations []Preparation
	// Revisits are the moments that came back, oldest first.
	Revisits []Revisit
	// Awards are the badges earned, oldest first.
	Awards []Award
	// Runs are the lessons and scenarios begun, oldest first.
	Runs []Run
	// Snapshots are the snapshots begun, oldest first.
	Snapshots []SnapshotRecord
	// Rests are the times off, in the order in which they were taken.
	Rests []RestTaken

	encounters map[Place]encounters
	misses     map[content.Ref]Miss
	reviews    map[QuestionID]Recall
	active     map[Day]bool
	week       week   // the newest one
	newest     newest // turn
	ended      uint64 // the place of the newest end of a session
	mind       mind
	wishes     map[content.Target]wished
	fitting    fitting
}

// Fold makes the progress of a sequence of events, with what it says about the competencies of the packs. It stops at the
// first error.
func Fold(lib *content.Library, events iter.Seq2[Event, error]) (Progress, error) {
	p := Progress{mind: newMind(aboutOf(lib))}.clone()
	for e, err := range events {
		if err != nil {
			return Progress{}, err
		}
		p.apply(e)
	}
	p.mind.settle()
	return p, nil
}

// With returns the progress after some more events; p is unchanged.
func (p Progress) With(events ...Event) Progress {
	if len(events) == 0 {
		return p
	}
	p = p.clone()
	for _, e := range events {
		p.apply(e)
	}
	p.mind.settle()
	return p
}

// clone makes a copy that apply may change. Slices are clipped so that appending copies; what apply changes in place
// is copied.
func (p Progress) clone() Progress {
	p.Pieces, p.Reflections = slices.Clip(p.Pieces), slices.Clip(p.Reflections)
	p.Awards, p.Rests = slices.Clip(p.Awards), slices.Clip(p.Rests)
	p.Plans, p.Runs = slices.Clone(p.Plans), slices.Clone(p.Runs)
	p.Preparations, p.Revisits = slices.Clone(p.Preparations), slices.Clip(p.Revisits)
	p.Snapshots = slices.Clone(p.Snapshots)
	p.encounters = cloneMap(p.encounters)
	p.misses = cloneMap(p.misses)
	p.reviews = cloneMap(p.reviews)
	p.wishes = cloneMap(p.wishes)
	p.active = cloneMap(p.active)
	p.week.acts = slices.Clip(p.week.acts)
	p.mind = p.mind.clone()
	return p
}

func cloneMap[K comparable, V any](m map[K]V) map[K]V {
	if m == nil {
		return map[K]V{}
	}
	return maps.Clone(m)
}

func (p *Progress) apply(e Event) {
	p.Seq, p.Last = e.Seq, e.At
	e = p.renamed(e)
	switch f := e.Fact.(type) {
	case ProfileSet:
		p.Profile, p.ProfileSeq = f, e.Seq
	case SessionBegan:
	case SessionEnded:
		p.ended = e.Seq
	case LessonBegan:
		p.Runs = append(p.Runs, Run{ID: f.Run, Item: f.Item, Context: f.Context, Began: e.Day, Seq: e.Seq})
	case LessonFinished:
		p.finishLesson(e, f)
	case QuestionAnswered:
		p.answerQuestion(e, f)
	case ScenarioBegan:
		p.Runs = append(p.Runs, Run{
			ID: f.Run, Item: f.Item, Context: f.Context, Confidence: f.Confidence,
			Practice: f.Practice, From: f.From, Began: e.Day, Seq: e.Seq,
		})
		p.sureOf(e, f)
	case TurnTaken:
		p.takeTurn(e, f)
	case AnswerUndone:
		p.undoAnswer(f)
	case ScenarioEnded:
		p.endScenario(e, f)
	case PlanMade:
		p.makePlan(e, f)
	case PlanAnswered:
		p.answerPlan(e, f)
	case ReflectionWritten:
		p.Reflections = append(p.Reflections, Reflection{f, e.Day, e.Seq})
		p.act(e)
	case PreparationMade:
		p.prepare(e, f)
	case PreparationAnswered:
		p.answerPreparation(e, f)
	case MomentRevisited:
		p.Revisits = append(p.Revisits, Revisit{f, e.Day, e.Seq})
		p.act(e)
	case RestTaken:
		p.Rests = append(p.Rests, f)
	case WishSet:
		p.wish(e, f)
	case MemoryFitted:
		p.fitMemory(f)
	case CompetencyRated:
		p.rate(e, f)
		p.rateInSnapshot(f)
	case SnapshotBegan:
		p.beginSnapshot(e, f)
	case SnapshotEnded:
		p.endSnapshot(e, f)
	case BadgeEarned:
		if !p.earned(f.Badge) {
			p.Awards = append(p.Awards, Award{f, e.Day, e.Seq})
		}
	}
}

// behindBy is how far a clock may stand before the last event without being noted.
const behindBy = 5 * time.Minute

// stamp makes the event that a fact becomes when it follows this progress; the journal may give it a later place.
func (p Progress) stamp(f Fact, at Moment) Event {
	return Event{Seq: p.Seq + 1, At: at.Time, Day: at.Day, Behind: at.Time.Before(p.Last.Add(-behindBy)), Fact: f}
}

// earned reports whether a badge has been earned; it is earned once.
func (p Progress) earned(badge content.Ref) bool {
	return slices.ContainsFunc(p.Awards, func(a Award) bool { return a.Badge == badge })
}

// act marks the day as one on which something was done, unless the clock had stepped back.
func (p *Progress) act(e Event) {
	if !e.Behind {
		p.active[e.Day] = true
		p.week = p.week.with(e)
	}
}

func (p *Progress) answerQuestion(e Event, f QuestionAnswered) {
	p.act(e)
	p.newest = newest{}
	place := Place{f.Item.Kind, f.Item.Ref, f.Question}
	if p.count(e, f.Item, place, f.Run, f.Response, false) && f.Purpose != InLesson {
		p.believe(e, place, f.Response, f.Competency, f.Confidence)
	}
	if f.Purpose == InLesson { // reviews and checkups are no runs that could be resumed
		p.answer(f.Run, RunAnswer{e.Seq, e.Day, f.Question, f.Choice, f.Grade, "", f.positive()})
	}
	p.answerSnapshot(e, f)
	id := QuestionID{f.Item.Ref, f.Question}
	recall := p.reviews[id].after(p.fitting.model(), e, f)
	recall.Probe = f.Purpose == InCheckup
	p.reviews[id] = recall
}

func (p *Progress) takeTurn(e Event, f TurnTaken) {
	p.act(e)
	p.newest = newest{seq: e.Seq, session: e.Session, run: f.Run}
	if !f.Practice {
		place := Place{f.Item.Kind, f.Item.Ref, f.Scene}
		if p.count(e, f.Item, place, f.Run, f.Response, p.visited(f.Run, f.Scene)) {
			p.believe(e, place, f.Response, content.Ref{}, 0)
		}
	}
	p.answer(f.Run, RunAnswer{e.Seq, e.Day, f.Scene, f.Choice, f.Grade, f.Words, f.positive()})
}

// visited reports whether the run has been in the scene before, also where its turn was taken back: a second visit is not a
// first encounter.
func (p *Progress) visited(run ID, scene string) bool {
	i := p.run(run)
	return i >= 0 && (slices.Contains(p.Runs[i].takenBack, scene) ||
		slices.ContainsFunc(p.Runs[i].Answers, func(a RunAnswer) bool { return a.Slug == scene }))
}

func (p *Progress) answer(run ID, a RunAnswer) {
	if i := p.run(run); i >= 0 {
		p.Runs[i].Answers = append(slices.Clip(p.Runs[i].Answers), a)
	}
}

// run finds a run from the newest on, or -1.
func (p *Progress) run(id ID) int {
	for i := len(p.Runs) - 1; i >= 0; i-- {
		if p.Runs[i].ID == id {
			return i
		}
	}
	return -1
}

func (p *Progress) finishLesson(e Event, f LessonFinished) {
	if i := p.run(f.Run); i >= 0 {
		p.Runs[i].Done, p.Runs[i].Ended, p.Runs[i].EndSeq = true, e.Day, e.Seq
		p.wentThrough(e, f.Item)
	}
}

func (p *Progress) endScenario(e Event, f ScenarioEnded) {
	i := p.run(f.Run)
	if i < 0 {
		return
	}
	r := &p.Runs[i]
	r.Done, r.Ended, r.EndSeq = true, e.Day, e.Seq
	r.Ending, r.Kind, r.Got, r.Best, r.Cues = f.Ending, f.Kind, f.Got, f.Best, f.Cues
	p.newest = newest{}
	if f.Practice || f.Item.Ref.Own() {
		return
	}
	p.wentThrough(e, f.Item)
	for _, c := range f.Cues {
		if c.Caught {
			continue
		}
		for _, b := range c.Behaviours {
			if !r.shows(b) {
				p.miss(e, f.Item, b, true)
			}
		}
	}
}

func (p *Progress) makePlan(e Event, f PlanMade) {
	p.act(e)
	p.Plans = append(p.Plans, PlanRecord{PlanMade: f, Made: e.Day, Seq: e.Seq, Open: true})
}

func (p *Progress) answerPlan(e Event, f PlanAnswered) {
	p.act(e)
	for i := range p.Plans {
		r := &p.Plans[i]
		if r.Plan != f.Plan {
			continue
		}
		r.Answers = append(slices.Clip(r.Answers), PlanAnswer{f, e.Day, e.Seq})
		r.Open = f.Resolution == Kept
		if f.Due != nil {
			r.Due = *f.Due
		}
	}
}
