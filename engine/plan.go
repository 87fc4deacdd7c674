package engine

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine/practice"
)

// Shares and costs of a session, in minutes.
const (
	followUpMinutes = 0.5
	questionMinutes = 0.5
	checkupMinutes  = 0.75
	closeMinutes    = 0.5 // a line and a plan
	spareMinutes    = 1
)

// Plan fills the minutes of a day. It is pure: the same progress, library, day, minutes and drafts give the same agenda. begun
// reports whether something that was not sent is kept under a draft key; nil is for nothing.
//
// A prepared talk of this day, or of one before it that has no word yet, comes first. Then what the learner began: the plan that is
// due, what was left in the middle. The rest of the minutes is shared out
// among reviews, situations that tell where somebody stands, and practice (package practice says how), each where it is worth
// its minutes. Practice is what the learner pinned, else what the index ranks highest, within the focus while there is one;
// all that the index may not override stands in practising.go. A moment that comes back stands before them, where its minute is
// there. On Fridays the close of the week comes last.
//
// A session takes at most a minute more than asked for. What was pinned or left in the middle may take longer, and so may what
// is new where all that is shorter was gone through lately.
func Plan(p Progress, lib *content.Library, today Day, minutes int, begun func(key string) bool) Agenda {
	d := dayOf(p, lib, today, minutes)
	a := Agenda{Minutes: minutes, Greeting: d.greeting()}
	if act, ok := d.talkToday(); ok {
		a.Activities = append(a.Activities, act)
	}
	if act, ok := d.beforePlan(begun); ok {
		a.Activities = append(a.Activities, act)
	}
	if act, ok := d.followUp(); ok {
		a.Activities = append(a.Activities, act)
	}
	week, closes := d.closesWeek()
	if minutes <= 1 {
		return d.one(a, week, closes, begun)
	}
	d.taken = d.small(begun)
	if act, ok := d.thenPlanned(begun); ok {
		a.Activities = append(a.Activities, act)
	}
	main := d.practise()
	for _, act := range main {
		d.taken += act.Minutes
	}
	a.Activities = append(a.Activities, d.beside(main)...)
	a.Activities = append(a.Activities, main...)
	if closes {
		a.Activities = append(a.Activities, week)
	}
	return a
}

// beside are the reviews and situations that come before what is practised. What was left earlier on the day goes on at once,
// and a snapshot is made of situations already.
func (d day) beside(main []Activity) (out []Activity) {
	if len(main) > 0 && d.leftToday(main[0]) {
		return nil
	}
	if review, ok := d.review(); ok {
		d.taken += review.Minutes
		out = append(out, review)
	}
	if len(main) > 0 && main[0].Kind == DoSnapshot {
		return out
	}
	if probe, ok := d.probe(); ok {
		out = append(out, probe)
	}
	return out
}

// leftToday reports whether an activity goes on with what was left earlier on the day.
func (d day) leftToday(act Activity) bool {
	if act.Kind == DoSnapshot {
		r, open := d.OpenSnapshot(d.today)
		return open && r.Began == d.today
	}
	r, ok := d.Run(act.Resume)
	return ok && r.Began == d.today
}

// day is what one day's choices are made from.
type day struct {
	Progress
	lib     *content.Library
	today   Day
	minutes int
	// taken are the minutes of what is on the agenda already, shares what each kind may have of them.
	taken   float64
	shares  practice.Minutes
	belief  Belief
	weights []float64
	worn    *worn
	due     []DueQuestion
}

// dayOf looks at a day.
func dayOf(p Progress, lib *content.Library, today Day, minutes int) day {
	if p.mind.about == nil { // the zero Progress: a beginner
		p.mind = newMind(aboutOf(lib))
	}
	d := day{
		Progress: p, lib: lib, today: today, minutes: minutes,
		belief: p.Belief(today), weights: Weights(p, lib),
	}
	d.worn, d.due = d.wear(), p.Due(today)
	d.shares = d.shareOut()
	return d
}

// greeting is said after days away; two quiet days are nothing to speak of.
func (d day) greeting() string {
	last, ok := d.LastActive(d.today)
	if !ok {
		return ""
	}
	switch away := d.today - last - 1; {
	case away <= 2 && easy(d.Profile, d.today):
		return "An easy day, as you asked: half the minutes."
	case away <= 2:
		return ""
	case away < 14:
		return "Still here. One minute is enough today."
	case away < 90:
		return "Welcome back. Three times five minutes and you're level; nothing is owed."
	}
	return "Welcome back. Some of it will have faded, as it does. Begin with a conversation you liked."
}

func (d day) followUp() (Activity, bool) {
	r, ok := d.OpenPlan()
	if !ok || r.Due > d.today {
		return Activity{}, false
	}
	return Activity{
		Kind: DoFollowUp, Plan: r.Plan, Title: "How did the plan go?", Minutes: followUpMinutes,
		Reasons: []Reason{{fmt.Sprintf("You planned it %s: “%s”.", r.Made.Ago(d.today), strings.TrimRight(r.Sentence(), ".")), []uint64{r.Seq}}},
	}, true
}

// shareOut says how many minutes reviews, situations and practice may have.
func (d day) shareOut() practice.Minutes {
	worth := practice.Minutes{Practice: float64(d.minutes)}
	worth.Reviews = questionMinutes * float64(len(d.due))
	if d.minutes > 1 {
		worth.Probes = float64(d.minutes)
	}
	return practice.Shares(float64(d.minutes), d.unsureness(), worth)
}

// unsureness is the mean σ of the competencies, weighted.
func (d day) unsureness() float64 {
	sum, weight := 0.0, 0.0
	for k, w := range d.weights {
		sum += w * d.belief.State().Sd(k)
		weight += w
	}
	if weight == 0 {
		return 1
	}
	return sum / weight
}

func (d day) activity(t content.Target) (Activity, bool) {
	return Do(d.lib, d.Progress, t)
}
