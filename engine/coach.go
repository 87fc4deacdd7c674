package engine

import (
	"fmt"
	"strings"
	"time"

	"example.com/hearten/content"
)

// Coach is the one way from a front end to the journal: it reads the clock once per operation, and when an answer
// returns, the answer is on disk. It keeps nothing between calls, so that several windows can be open.
type Coach struct {
	Journal Journal
	Drafts  Drafts
	Library *content.Library
	Now     func() time.Time
	// Seed is what ids and the order of choices are derived from, with the place in the journal.
	Seed uint64
}

// Progress reads the journal.
func (c *Coach) Progress() (Progress, error) {
	p, err := Fold(c.Library, c.Journal.Read(0))
	if err != nil {
		return Progress{}, fmt.Errorf("read the journal: %w", err)
	}
	return p, nil
}

// Today is the learner's day.
func (c *Coach) Today() Day { return At(c.Now()).Day }

// Agenda plans a session; minutes 0 means the learner's own.
func (c *Coach) Agenda(p Progress, minutes int) Agenda {
	if minutes <= 0 {
		minutes = profileMinutes(p, c.Today())
	}
	return Plan(p, c.Library, c.Today(), minutes, c.begun())
}

// LeftOver is the newest line or plan that was begun and not sent after a lesson or conversation of the last fortnight, as
// something to do; ok is false where there is none.
func (c *Coach) LeftOver(p Progress) (act Activity, ok bool) {
	return day{Progress: p, lib: c.Library, today: c.Today()}.leftOver(c.begun())
}

// begun tells under which keys drafts are kept. Drafts that cannot be read are none: they are offered another time.
func (c *Coach) begun() func(key string) bool {
	kept := map[string]bool{}
	if c.Drafts != nil {
		_, err := c.Drafts.CountDrafts(func(key, text string) bool {
			kept[key] = strings.TrimSpace(text) != ""
			return true
		})
		if err != nil {
			return nil
		}
	}
	return func(key string) bool { return kept[key] }
}

// Begin opens a session that goes through the agenda. Its last lesson or conversation is followed by a line of reflection and a
// plan, or, where there is none, its last checkup of more than a minute by a plan: one plan a session is enough. It ends with
// what moved.
func (c *Coach) Begin(p Progress, a Agenda) (Session, error) {
	now := At(c.Now())
	s := Session{
		id: NewID(c.Seed, p.Seq, "session"), began: now, asked: now,
		library: c.Library, progress: p, before: p, queue: sequence(a),
	}
	events := s.record(now, []Fact{SessionBegan{Session: s.id, Minutes: a.Minutes, Offered: a.offered()}})
	events = append(events, s.advance(now)...)
	return c.commit(s, events)
}

// sequence puts reflection, plan and closing behind what is to be done.
func sequence(a Agenda) []Activity {
	reads := func(act Activity) bool { return act.Kind == DoLesson || act.Kind == DoScenario }
	last := -1
	for i, act := range a.Activities {
		if reads(act) || act.Kind == DoCheckup && a.Minutes > 1 && (last < 0 || !reads(a.Activities[last])) {
			last = i
		}
	}
	var out []Activity
	for i, act := range a.Activities {
		out = append(out, act)
		if i == last && reads(act) {
			out = append(out, Activity{Kind: DoReflect, Item: act.Item})
		}
		again := act.Kind == DoReflect && act.Item != (Item{})
		if i == last || again {
			out = append(out, Activity{Kind: DoPlan, Item: act.Item})
		}
	}
	return append(out, Activity{Kind: DoClose})
}

// Reply answers the session's prompt. When it returns without an error, what was answered is in the journal. The session
// first takes in what other windows wrote.
func (c *Coach) Reply(s Session, in Input) (Session, error) {
	for e, err := range c.Journal.Read(s.progress.Seq) {
		if err != nil {
			return s, fmt.Errorf("read the journal: %w", err)
		}
		s.progress = s.progress.With(e)
	}
	now := At(c.Now())
	next, events, err := s.Reply(in, now)
	if err != nil {
		return s, err
	}
	return c.commit(next, append(events, next.fitted(events, now)...))
}

// commit appends a session's events, then the awards that they make due. An award that cannot be written fails no answer,
// which is on disk by then: it comes due again with the next.
func (c *Coach) commit(s Session, events []Event) (Session, error) {
	if len(events) == 0 {
		return s, nil
	}
	s, err := c.write(s, events)
	if err != nil {
		return s, err
	}
	last := events[len(events)-1]
	awarded := s
	awards := awarded.record(Moment{last.At, last.Day}, earned(s.progress, c.Library, s.id))
	if len(awards) == 0 {
		return s, nil
	}
	if awarded, err = c.write(awarded, awards); err != nil {
		return s, nil
	}
	return awarded, nil
}

// write appends events that the session holds already.
func (c *Coach) write(s Session, events []Event) (Session, error) {
	got, err := c.Journal.Append(events...)
	if err != nil {
		return s, fmt.Errorf("write the journal: %w", err)
	}
	if got[0].Seq != events[0].Seq { // another window wrote in between: its events come first
		s.progress, err = c.Progress()
	}
	return s, err
}

// Record appends facts that come from outside a session: a profile, a rest, a reflection.
func (c *Coach) Record(facts ...Fact) error {
	p, err := c.Progress()
	if err != nil {
		return err
	}
	now := At(c.Now())
	events := make([]Event, len(facts))
	for i, f := range facts {
		events[i] = p.stamp(f, now)
	}
	if _, err := c.Journal.Append(events...); err != nil {
		return fmt.Errorf("write the journal: %w", err)
	}
	return nil
}
