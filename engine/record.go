package engine

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"example.com/hearten/content"
)

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
	// From is what a replay goes through again.
	From  *Replayed
	Began Day
	Seq   uint64 // of the event that began it
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
	// takenBack are the scenes of turns that were undone: they have been seen.
	takenBack []string
}

// RunAnswer is one answer of a run.
type RunAnswer struct {
	Seq    uint64
	Day    Day
	Slug   string
	Choice content.Key
	Grade  content.Grade
	Words  string
	// shown are the behaviours that it spoke for.
	shown []content.Ref
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

// openPlans counts the plans that wait for their follow-up.
func (p Progress) openPlans() (n int) {
	for _, r := range p.Plans {
		if r.Open {
			n++
		}
	}
	return n
}

// PlannedOn reports whether a plan that is still open was made on the day.
func (p Progress) PlannedOn(d Day) bool {
	return slices.ContainsFunc(p.Plans, func(r PlanRecord) bool { return r.Open && r.Made == d })
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

// Tries counts the plans that were answered "I did it" and came from the competency's lessons; the zero Ref counts those of
// all lessons.
func (p Progress) Tries(competency content.Ref) (n int, seqs []uint64) {
	for _, r := range p.Plans {
		fromLesson := r.From != nil && r.From.Kind == content.KindLesson
		if !fromLesson || (!competency.IsZero() && r.Competency != competency) {
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
	return p.lastRunBefore(math.MaxUint64, kind, ref)
}

// lastRunBefore is LastRun as it was at a place in the journal.
func (p Progress) lastRunBefore(seq uint64, kind content.Kind, ref content.Ref) (Run, bool) {
	for i := len(p.Runs) - 1; i >= 0; i-- {
		if r := p.Runs[i]; r.Done && r.EndSeq < seq && !r.Practice && r.Item.Kind == kind && r.Item.Ref == ref {
			return r, true
		}
	}
	return Run{}, false
}

// Run returns the run with the id.
func (p Progress) Run(id ID) (Run, bool) {
	if i := p.run(id); i >= 0 {
		return p.Runs[i], true
	}
	return Run{}, false
}

// turnsOf returns all turns on the way through a run: a replay's first ones are those of the run that it goes through again.
// began is the place where the first of these runs began. ok is false where one of them was forgotten.
func (p Progress) turnsOf(r Run) (turns []RunAnswer, began uint64, ok bool) {
	if r.From == nil {
		return r.Answers, r.Seq, true
	}
	from, found := p.Run(r.From.Run)
	if !found || from.Seq >= r.Seq {
		return nil, 0, false
	}
	turns, began, ok = p.turnsOf(from)
	if n := r.From.Turns; ok && n >= 0 && n <= len(turns) {
		return slices.Concat(turns[:n], r.Answers), began, true
	}
	return nil, 0, false
}

// UnfinishedRun returns the newest run if it was left in the middle: a conversation that began, or a lesson with an answer.
func (p Progress) UnfinishedRun() (Run, bool) {
	if len(p.Runs) == 0 {
		return Run{}, false
	}
	r := p.Runs[len(p.Runs)-1]
	return r, !r.Done && (len(r.Answers) > 0 || r.Item.Kind == content.KindScenario)
}

// LeftBeforePlan returns the newest run if it was finished and no session since came to its end or made a plan: the line and
// the plan that follow it are still to come.
func (p Progress) LeftBeforePlan() (Run, bool) {
	if len(p.Runs) == 0 {
		return Run{}, false
	}
	r := p.Runs[len(p.Runs)-1]
	for _, plan := range p.Plans {
		if plan.Seq > r.EndSeq {
			return Run{}, false
		}
	}
	return r, r.Done && r.EndSeq > p.ended
}
