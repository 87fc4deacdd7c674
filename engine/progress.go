package engine

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"time"

	"example.com/hearten/content"
)

// Progress is everything that is known of a learner: a fold of the journal. The zero value is a beginner.
type Progress struct {
	// Seq is the place of the last event, Latest the latest time of any.
	Seq    uint64
	Latest time.Time
	// Profile is what the learner said; ProfileSeq is where, 0 for not yet.
	Profile    ProfileSet
	ProfileSeq uint64
	// Pieces is the evidence that counts, in the order in which it came.
	Pieces []Piece
	// Plans are all plans, oldest first.
	Plans []PlanRecord
	// Reflections are the learner's words, oldest first.
	Reflections []Reflection
	// Awards are the badges earned, oldest first.
	Awards []Award
	// Runs are the lessons and scenarios begun, oldest first.
	Runs []Run
	// Rests are the times off, in the order in which they were taken.
	Rests []RestTaken

	encounters map[Place]encounters
	misses     map[content.Ref]Miss
	reviews    map[QuestionID]Recall
	active     map[Day]bool
	sessions   int
}

// PlanRecord is a plan with what came of it.
type PlanRecord struct {
	PlanMade
	Made    Day
	Seq     uint64
	Answers []PlanAnswer
	// Open is true until the plan is finished, replaced or dropped.
	Open bool
}

// PlanAnswer is a follow-up with its place.
type PlanAnswer struct {
	PlanAnswered
	Day Day
	Seq uint64
}

// Reflection is the learner's words with their place.
type Reflection struct {
	ReflectionWritten
	Day Day
	Seq uint64
}

// Award is a badge earned, with its place.
type Award struct {
	BadgeEarned
	Day Day
	Seq uint64
}

// Run is a lesson or scenario that was begun.
type Run struct {
	ID         ID
	Item       Item
	Context    content.ContextID
	Confidence int
	Practice   bool
	Began      Day
	Seq        uint64 // of the event that began it
	// Answers are the answers of the run, in order; Places are where they were given.
	Answers []RunAnswer
	// Done is true once the lesson's checks are answered or the scenario ended.
	Done  bool
	Ended Day
	// Ending, Kind, Got and Best are a scenario's.
	Ending string
	Kind   content.EndingKind
	Got    int
	Best   int
	Cues   []CueOutcome
	EndSeq uint64
}

// RunAnswer is one answer of a run.
type RunAnswer struct {
	Seq    uint64
	Slug   string
	Choice content.Key
	Grade  content.Grade
	Words  string
}

// Fold makes the progress of a sequence of events. It stops at the first error.
func Fold(events iter.Seq2[Event, error]) (Progress, error) {
	p := Progress{}.clone()
	for e, err := range events {
		if err != nil {
			return Progress{}, err
		}
		p.apply(e)
	}
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
	return p
}

// clone makes a copy that apply may change. Slices are clipped so that appending copies; what apply changes in place
// is copied.
func (p Progress) clone() Progress {
	p.Pieces, p.Reflections = slices.Clip(p.Pieces), slices.Clip(p.Reflections)
	p.Awards, p.Rests = slices.Clip(p.Awards), slices.Clip(p.Rests)
	p.Plans, p.Runs = slices.Clone(p.Plans), slices.Clone(p.Runs)
	p.encounters = cloneMap(p.encounters)
	p.misses = cloneMap(p.misses)
	p.reviews = cloneMap(p.reviews)
	p.active = cloneMap(p.active)
	return p
}

func cloneMap[K comparable, V any](m map[K]V) map[K]V {
	if m == nil {
		return map[K]V{}
	}
	return maps.Clone(m)
}

func (p *Progress) apply(e Event) {
	p.Seq = e.Seq
	if e.At.After(p.Latest) {
		p.Latest = e.At
	}
	switch f := e.Fact.(type) {
	case ProfileSet:
		p.Profile, p.ProfileSeq = f, e.Seq
	case SessionBegan:
		p.sessions++
	case SessionEnded:
	case LessonBegan:
		p.Runs = append(p.Runs, Run{ID: f.Run, Item: f.Item, Context: f.Context, Began: e.Day, Seq: e.Seq})
	case LessonFinished:
		p.finishLesson(e, f)
	case QuestionAnswered:
		p.answerQuestion(e, f)
	case ScenarioBegan:
		p.Runs = append(p.Runs, Run{
			ID: f.Run, Item: f.Item, Context: f.Context, Confidence: f.Confidence,
			Practice: f.Practice, Began: e.Day, Seq: e.Seq,
		})
	case TurnTaken:
		p.takeTurn(e, f)
	case ScenarioEnded:
		p.endScenario(e, f)
	case PlanMade:
		p.makePlan(e, f)
	case PlanAnswered:
		p.answerPlan(e, f)
	case ReflectionWritten:
		p.Reflections = append(p.Reflections, Reflection{f, e.Day, e.Seq})
		p.act(e)
	case RestTaken:
		p.Rests = append(p.Rests, f)
	case BadgeEarned:
		if !p.earned(f.Badge) {
			p.Awards = append(p.Awards, Award{f, e.Day, e.Seq})
		}
	}
}

// behindBy is how far a clock may stand before the latest event without being noted.
const behindBy = 5 * time.Minute

// stamp makes the event that a fact becomes when it follows this progress; the journal may give it a later place.
func (p Progress) stamp(f Fact, at Moment) Event {
	return Event{Seq: p.Seq + 1, At: at.Time, Day: at.Day, Behind: at.Time.Before(p.Latest.Add(-behindBy)), Fact: f}
}

// earned reports whether a badge has been earned; it is earned once.
func (p Progress) earned(badge content.Ref) bool {
	return slices.ContainsFunc(p.Awards, func(a Award) bool { return a.Badge == badge })
}

// act marks the day as one on which something was done, unless the clock had stepped back.
func (p *Progress) act(e Event) {
	if !e.Behind {
		p.active[e.Day] = true
	}
}

func (p *Progress) answerQuestion(e Event, f QuestionAnswered) {
	p.act(e)
	place := Place{f.Item.Kind, f.Item.Ref, f.Question}
	p.count(e, f.Item, place, f.Run, f.Response, false)
	p.answer(f.Run, RunAnswer{e.Seq, f.Question, f.Choice, f.Grade, ""})
	id := QuestionID{f.Item.Ref, f.Question}
	recall := p.reviews[id].after(e, f)
	recall.Probe = f.Purpose == InCheckup
	p.reviews[id] = recall
}

func (p *Progress) takeTurn(e Event, f TurnTaken) {
	p.act(e)
	p.count(e, f.Item, Place{f.Item.Kind, f.Item.Ref, f.Scene}, f.Run, f.Response, f.Practice || p.visited(f.Run, f.Scene))
	p.answer(f.Run, RunAnswer{e.Seq, f.Scene, f.Choice, f.Grade, f.Words})
}

// visited reports whether the run has been in the scene before: a second visit is not a first encounter.
func (p *Progress) visited(run ID, scene string) bool {
	i := p.run(run)
	return i >= 0 && slices.ContainsFunc(p.Runs[i].Answers, func(a RunAnswer) bool { return a.Slug == scene })
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

// Run returns the run with the id.
func (p Progress) Run(id ID) (Run, bool) {
	if i := p.run(id); i >= 0 {
		return p.Runs[i], true
	}
	return Run{}, false
}

func (p *Progress) finishLesson(e Event, f LessonFinished) {
	if i := p.run(f.Run); i >= 0 {
		p.Runs[i].Done, p.Runs[i].Ended, p.Runs[i].EndSeq = true, e.Day, e.Seq
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
	for _, c := range f.Cues {
		if c.Caught {
			continue
		}
		for _, b := range c.Behaviours {
			p.miss(e, f.Item, b, true)
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

// Fresh reports whether nothing has been recorded yet.
func (p Progress) Fresh() bool { return p.Seq == 0 }

// OpenPlan returns the plan whose follow-up is due first.
func (p Progress) OpenPlan() (PlanRecord, bool) {
	best, found := PlanRecord{}, false
	for _, r := range p.Plans {
		if r.Open && (!found || r.Due < best.Due) {
			best, found = r, true
		}
	}
	return best, found
}

// Plan returns the plan with the id.
func (p Progress) Plan(id ID) (PlanRecord, bool) {
	for _, r := range p.Plans {
		if r.Plan == id {
			return r, true
		}
	}
	return PlanRecord{}, false
}

// Tries counts the plans that were answered "I did it" and came from the competency's lessons; the zero Ref counts all.
func (p Progress) Tries(competency content.Ref) (n int, seqs []uint64) {
	for _, r := range p.Plans {
		if !competency.IsZero() && r.Competency != competency {
			continue
		}
		for _, a := range r.Answers {
			if a.Outcome == DidIt {
				n++
				seqs = append(seqs, a.Seq)
				break
			}
		}
	}
	return n, seqs
}

// Misses returns the behaviours that were passed over and not shown since, newest first.
func (p Progress) Misses() []Miss {
	out := slices.Collect(maps.Values(p.misses))
	slices.SortFunc(out, func(a, b Miss) int {
		return cmp.Or(cmp.Compare(b.Last(), a.Last()), compareRefs(a.Behaviour, b.Behaviour))
	})
	return out
}

// LastRun returns the newest finished run of an item, practice left out.
func (p Progress) LastRun(kind content.Kind, ref content.Ref) (Run, bool) {
	for i := len(p.Runs) - 1; i >= 0; i-- {
		if r := p.Runs[i]; r.Done && !r.Practice && r.Item.Kind == kind && r.Item.Ref == ref {
			return r, true
		}
	}
	return Run{}, false
}

// UnfinishedRun returns the newest run if it has an answer and was left in the middle.
func (p Progress) UnfinishedRun() (Run, bool) {
	if len(p.Runs) == 0 {
		return Run{}, false
	}
	r := p.Runs[len(p.Runs)-1]
	return r, !r.Done && len(r.Answers) > 0
}

// Sessions counts the sittings begun.
func (p Progress) Sessions() int { return p.sessions }
