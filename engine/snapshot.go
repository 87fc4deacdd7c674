package engine

import (
	"fmt"
	"time"

	"example.com/hearten/content"
)

const (
	snapshotTitle = "Snapshot"
	// SnapshotMinutes is the most that one sitting of a snapshot takes.
	SnapshotMinutes = 10
	// glimpseAfter is after how many answers the first reason is given.
	glimpseAfter = 3
)

// snapshotPhase is where a snapshot stands.
type snapshotPhase int

const (
	rating snapshotPhase = iota
	situated
	glimpsing
	resulting
	focusing
)

// snapshot asks situations one by one, each chosen after what is known by then, until enough is.
type snapshot struct {
	run     ID
	began   bool // in the journal
	phase   snapshotPhase
	ask     check     // of one situation
	from    time.Time // when this sitting began
	minutes float64
}

// enterSnapshot goes on with the snapshot that was left, else begins one; nil where no pack has a situation.
func (s *Session) enterSnapshot(a Activity, at Moment) step {
	t := snapshot{from: at.Time, minutes: a.Minutes}
	if t.minutes <= 0 {
		t.minutes = SnapshotMinutes
	}
	if r, left := s.progress.LeftBeforeFocus(at.Day); left && !a.Anew {
		t.run, t.began, t.phase = r.Run, true, resulting
		return t
	}
	if len(s.library.All(content.KindCheckup)) == 0 || len(s.library.All(content.KindCompetency)) == 0 {
		return nil
	}
	r, open := s.progress.OpenSnapshot(at.Day)
	if !open || len(r.Answers)+r.Rated == 0 {
		t.run, t.began = s.newID(string(DoSnapshot), content.Ref{}), false
		if open {
			t.run, t.began = r.Run, true
		}
		return t
	}
	t.run, t.began = r.Run, true
	q, why := s.nextSituation(s.progress, t.run, at.Day)
	if why != "" { // it ends with the next input
		t.phase = glimpsing
		return t
	}
	t = t.asks(*s, q)
	if len(r.Answers) >= glimpseAfter {
		t.phase = glimpsing
	}
	return t
}

// asks puts a situation before the learner.
func (t snapshot) asks(s Session, q asking) snapshot {
	t.phase = situated
	t.ask = check{run: t.run, questions: []asking{q}}
	_, t.ask.context = s.contexts(q.item.Ref.Pack)
	return t
}

// record is the snapshot as the journal has it.
func (t snapshot) record(p Progress) SnapshotRecord {
	if i := p.snapshotOf(t.run); i >= 0 {
		return p.Snapshots[i]
	}
	return SnapshotRecord{Run: t.run}
}

func (t snapshot) prompt(s Session) Prompt {
	switch t.phase {
	case rating:
		role, _ := s.library.Role(s.progress.Profile.Role)
		return SelfView{Title: snapshotTitle, Role: role.Title, Skills: skillsOf(s.library)}
	case situated:
		p := t.ask.prompt(s)
		if q, ok := p.(Question); ok {
			q.N, q.Of, q.Snapshot = len(t.record(s.progress).Answers)+1, 0, true
			return q
		}
		return p
	case glimpsing:
		return s.glimpse(t.record(s.progress))
	case resulting:
		return ResultOf(s.progress, s.library, t.record(s.progress))
	case focusing:
		return s.chooseFocus(t.record(s.progress))
	}
	return nil
}

func (t snapshot) reply(s Session, in Input, at Moment) (step, []Fact, error) {
	switch t.phase {
	case rating:
		return t.rated(s, in, at)
	case situated:
		return t.situated(s, in, at)
	case glimpsing:
		switch in.(type) {
		case Enough:
			return t.end(s, nil, LearnerDone, at)
		case Continue:
			return t.goOn(s, nil, at)
		}
		return nil, nil, refuse("go on, or show the result")
	case resulting:
		if _, ok := in.(Continue); !ok {
			return nil, nil, refuse("go on")
		}
		t.phase = focusing
		return t, nil, nil
	case focusing:
		facts, err := s.aim(in)
		return nil, facts, err
	}
	return nil, nil, nil
}

// rated takes the learner's view of their skills, as far as they give it.
func (t snapshot) rated(s Session, in Input, at Moment) (step, []Fact, error) {
	skills := skillsOf(s.library)
	var facts []Fact
	if !t.began {
		facts = append(facts, SnapshotBegan{Run: t.run})
	}
	switch in := in.(type) {
	case Skip:
	case Rate:
		if len(in.Points) != len(skills) {
			return nil, nil, refuse(fmt.Sprintf("give %d numbers from 1 to 5, 0 for one that is left out", len(skills)))
		}
		for i, n := range in.Points {
			if n < 0 || n > 5 {
				return nil, nil, refuse("give numbers from 1 to 5, 0 for one that is left out")
			}
			if n > 0 {
				facts = append(facts, CompetencyRated{Competency: skills[i].Competency, Source: BySelf, Points: n})
			}
		}
	default:
		return nil, nil, refuse("rate your skills from 1 to 5, or skip")
	}
	t.began = true
	return t.goOn(s, facts, at)
}

// situated answers a situation, says how sure, reads what came of it; then the next comes.
func (t snapshot) situated(s Session, in Input, at Moment) (step, []Fact, error) {
	if _, enough := in.(Enough); enough && t.ask.phase == open {
		return t.end(s, nil, LearnerDone, at)
	}
	next, facts, err := t.ask.reply(s, in, at)
	if err != nil {
		return nil, nil, err
	}
	if next == nil {
		return t.goOn(s, facts, at)
	}
	t.ask = next.(check)
	return t, facts, nil
}

// goOn asks what is to be asked next, after some facts; or it is time for the first reason, or for the result.
func (t snapshot) goOn(s Session, facts []Fact, at Moment) (step, []Fact, error) {
	p := s.after(facts, at)
	q, why := s.nextSituation(p, t.run, at.Day)
	if why == "" && at.Time.Sub(t.from).Minutes() >= t.minutes {
		why = TimeUp
	}
	if why != "" {
		return t.end(s, facts, why, at)
	}
	glimpse := t.phase == situated && len(t.record(p).Answers) == glimpseAfter
	t = t.asks(s, q)
	if glimpse {
		t.phase = glimpsing
	}
	return t, facts, nil
}

// end closes the snapshot: its result follows.
func (t snapshot) end(s Session, facts []Fact, why SnapshotStop, at Moment) (step, []Fact, error) {
	p := s.after(facts, at)
	t.phase = resulting
	return t, append(facts, SnapshotEnded{
		Run: t.run, Asked: len(t.record(p).Answers), Why: why, Stands: stands(p.Belief(at.Day)),
	}), nil
}

// after is what is known once some facts are in the journal.
func (s Session) after(facts []Fact, at Moment) Progress {
	p := s.progress
	for _, f := range facts {
		p = p.With(p.stamp(f, at))
	}
	return p
}
