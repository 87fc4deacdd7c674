package engine

import (
	"slices"

	"example.com/hearten/content"
)

// SnapshotRecord is a snapshot that was begun.
type SnapshotRecord struct {
	Run   ID
	Began Day
	Seq   uint64 // of the event that began it
	// Answers are what was answered in it, in order.
	Answers []SnapshotAnswer
	// Rated counts the learner's views of their own skills that were given while it was open.
	Rated int
	// Done is true once it has ended, with End as its result, on the day On at the place EndSeq.
	Done   bool
	End    SnapshotEnded
	On     Day
	EndSeq uint64
}

// SnapshotAnswer is an answer of a snapshot.
type SnapshotAnswer struct {
	Seq      uint64
	Question QuestionID
	Response
}

// snapshotDays is for how long a snapshot that was left goes on.
const snapshotDays = 14

// OpenSnapshot is the newest snapshot if it has not ended and was begun within a fortnight: it goes on.
func (p Progress) OpenSnapshot(today Day) (SnapshotRecord, bool) {
	if len(p.Snapshots) == 0 {
		return SnapshotRecord{}, false
	}
	r := p.Snapshots[len(p.Snapshots)-1]
	return r, !r.Done && today-r.Began <= snapshotDays
}

// LastSnapshot is the newest snapshot that has ended.
func (p Progress) LastSnapshot() (SnapshotRecord, bool) {
	for _, r := range slices.Backward(p.Snapshots) {
		if r.Done {
			return r, true
		}
	}
	return SnapshotRecord{}, false
}

// LeftBeforeFocus is a snapshot that ended today, and was left before its focus was chosen.
func (p Progress) LeftBeforeFocus(today Day) (SnapshotRecord, bool) {
	r, ok := p.LastSnapshot()
	return r, ok && r.On == today && p.ProfileSeq < r.EndSeq && p.ended < r.EndSeq
}

// snapshotOf is the snapshot of a run, or -1.
func (p Progress) snapshotOf(run ID) int {
	return slices.IndexFunc(p.Snapshots, func(r SnapshotRecord) bool { return r.Run == run })
}

func (p *Progress) beginSnapshot(e Event, f SnapshotBegan) {
	if p.snapshotOf(f.Run) < 0 {
		p.Snapshots = append(p.Snapshots, SnapshotRecord{Run: f.Run, Began: e.Day, Seq: e.Seq})
	}
}

// answerSnapshot takes an answer into the snapshot that it was given in, if it was in one.
func (p *Progress) answerSnapshot(e Event, f QuestionAnswered) {
	i := p.snapshotOf(f.Run)
	if i < 0 || p.Snapshots[i].Done {
		return
	}
	r := &p.Snapshots[i]
	r.Answers = append(slices.Clip(r.Answers), SnapshotAnswer{e.Seq, QuestionID{f.Item.Ref, f.Question}, f.Response})
}

// rateInSnapshot notes a view of the learner's own that was given while a snapshot was open.
func (p *Progress) rateInSnapshot(f CompetencyRated) {
	if n := len(p.Snapshots); n > 0 && f.Source == BySelf && !p.Snapshots[n-1].Done {
		p.Snapshots[n-1].Rated++
	}
}

func (p *Progress) endSnapshot(e Event, f SnapshotEnded) {
	if i := p.snapshotOf(f.Run); i >= 0 && !p.Snapshots[i].Done {
		r := &p.Snapshots[i]
		r.Done, r.End, r.On, r.EndSeq = true, f, e.Day, e.Seq
	}
}

// settled reports whether a place gives no more evidence on a day: it was met on two days, or on this one.
func (p Progress) settled(place Place, today Day) bool {
	seen, met := p.encounters[place]
	return met && (seen.days >= maxDays || seen.last == today)
}

// situationPlace is the place of a checkup's situation.
func situationPlace(id QuestionID) Place { return Place{content.KindCheckup, id.Ref, id.Slug} }
