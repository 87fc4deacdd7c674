package engine

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
)

// Planner chooses what a session offers. It is pure: the same progress, library, day, minutes and drafts give the same agenda.
type Planner interface {
	// Plan fills the minutes of the day. begun reports whether something that was not sent is kept under a draft key; nil is
	// for nothing.
	Plan(p Progress, lib *content.Library, today Day, minutes int, begun func(key string) bool) Agenda
}

// Ladder is the first planner: the plan that is due, the questions that are due, then one larger thing: what was left in
// the middle, else a lesson that teaches something that was passed over, else the next on the learner's path, else what has
// not been done for longest. On Fridays the close of the week comes last.
//
// A session takes at most a minute more than asked for: the larger thing has to fit beside the plan and the close of the week,
// and questions fill what is left. What was left in the middle, and a path on which nothing is shorter, may take longer.
type Ladder struct{}

// Shares and costs of a session, in minutes (engine page: reviews take .30 when recalled, .50 when not; at most 30 % of the
// minutes).
const (
	followUpMinutes = 0.5
	questionMinutes = 0.5
	checkupMinutes  = 0.75
	closeMinutes    = 0.5 // a line and a plan
	reviewShare     = 0.3
	spareMinutes    = 1
)

// sameScenarioDays is how long a scenario is left alone unless asked for.
const sameScenarioDays = 7

// Plan fills the minutes of the day.
func (Ladder) Plan(p Progress, lib *content.Library, today Day, minutes int, begun func(key string) bool) Agenda {
	d := day{Progress: p, lib: lib, today: today, minutes: minutes}
	a := Agenda{Minutes: minutes, Greeting: d.greeting()}
	if act, ok := d.beforePlan(begun); ok {
		a.Activities = append(a.Activities, act)
	}
	if act, ok := d.followUp(); ok {
		a.Activities = append(a.Activities, act)
	}
	week, closes := d.closesWeek()
	if minutes <= 1 {
		return d.one(a, week, closes)
	}
	d.taken = d.small(begun)
	main, large := d.main()
	d.taken += main.Minutes
	if act, ok := d.review(); ok {
		a.Activities = append(a.Activities, act)
	}
	if large {
		a.Activities = append(a.Activities, main)
	}
	if closes {
		a.Activities = append(a.Activities, week)
	}
	return a
}

// day is what one day's choices are made from.
type day struct {
	Progress
	lib     *content.Library
	today   Day
	minutes int
	// taken are the minutes of what is on the agenda already.
	taken float64
}

// greeting is said after days away; two quiet days are nothing to speak of.
func (d day) greeting() string {
	last, ok := d.LastActive(d.today)
	if !ok {
		return ""
	}
	switch away := d.today - last - 1; {
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

// review takes the questions that are due, up to the share of the minutes that reviews may have and to what is left of them.
func (d day) review() (Activity, bool) {
	most := min(max(1, int(float64(d.minutes)*reviewShare/questionMinutes)), int(d.room()/questionMinutes))
	if most < 1 {
		return Activity{}, false
	}
	act := Activity{Kind: DoReview, Title: "Warm-up"}
	reason := Reason{}
	due := 0
	for _, q := range d.Due(d.today) {
		if len(act.Questions) == most { // the rest are counted, which needs no reading
			if _, ok := d.lib.Outline(content.KindLesson, q.ID.Ref); ok {
				due++
			}
			continue
		}
		l := d.lib.Lesson(q.ID.Ref)
		if l == nil || question(l.Checks, q.ID.Slug) == nil {
			continue
		}
		due++
		act.Questions = append(act.Questions, q.ID)
		reason.Causes = append(reason.Causes, q.Seqs...)
		if reason.Words == "" {
			reason.Words = fmt.Sprintf("“%s” is due: you answered it %s, %s.", l.Title, q.Last.Ago(d.today), howItWent(q.Recall))
		}
	}
	if len(act.Questions) == 0 {
		return Activity{}, false
	}
	if n := len(act.Questions); n > 1 {
		reason.Words = fmt.Sprintf("%d questions are due. First: %s", n, reason.Words)
	}
	act.Minutes = questionMinutes * float64(len(act.Questions))
	act.Reasons = []Reason{reason}
	return act, true
}

func howItWent(r Recall) string {
	switch {
	case r.Grade == content.Best && r.Confidence == 1:
		return "rightly, but guessing"
	case r.Grade == content.Best:
		return "well, and it is time to ask again before it fades"
	case r.Grade < content.Good && r.Confidence == 3:
		return "sure of another answer"
	case r.Grade < content.Good:
		return "with another answer in mind"
	}
	return "nearly"
}

// main chooses the one larger thing of the day.
func (d day) main() (Activity, bool) {
	if d.minutes < leastForLesson {
		if act, ok := d.moments(); ok {
			return act, true
		}
	}
	for _, choose := range []func() (Activity, bool){d.unfinished, d.missedLesson, d.nextOnPath, d.longestAgo} {
		if act, ok := choose(); ok && (act.Resume != "" || !d.crowds(act)) {
			return act, true
		}
	}
	return Activity{}, false
}

// leastForLesson is how many minutes a day needs for a lesson or conversation to be offered first.
const leastForLesson = 3

// moments are the next situations of a checkup: one fits into a minute, two into two.
func (d day) moments() (Activity, bool) {
	for _, ref := range d.lib.All(content.KindCheckup) {
		t := content.Target{Kind: content.KindCheckup, Ref: ref}
		if d.done(t) {
			continue
		}
		act, ok := d.activity(t)
		most := max(1, min(d.minutes, int(d.room()/checkupMinutes)))
		act.Questions = act.Questions[:min(len(act.Questions), most)]
		act.Minutes = checkupMinutes * float64(len(act.Questions))
		act.Reasons = []Reason{{"A short day: a moment, and what you would say in it.", d.profileCause()}}
		return act, ok
	}
	return Activity{}, false
}

// longestAgo brings back the lesson or scenario that was done longest ago; a scenario not within seven days.
func (d day) longestAgo() (Activity, bool) {
	var best Run
	for _, t := range d.everything() {
		r, ok := d.LastRun(t.Kind, t.Ref)
		if !ok || (t.Kind == content.KindScenario && d.today-r.Ended < sameScenarioDays) || r.Ended == d.today {
			continue
		}
		if best.Seq == 0 || r.EndSeq < best.EndSeq {
			best = r
		}
	}
	if best.Seq == 0 {
		return Activity{}, false
	}
	act, ok := d.activity(content.Target{Kind: best.Item.Kind, Ref: best.Item.Ref})
	act.Reasons = []Reason{{"It has been longest: you last did it " + best.Ended.Ago(d.today) + ".", []uint64{best.EndSeq}}}
	return act, ok
}

func (d day) everything() []content.Target {
	var out []content.Target
	for _, kind := range []content.Kind{content.KindLesson, content.KindScenario} {
		for _, ref := range d.lib.All(kind) {
			out = append(out, content.Target{Kind: kind, Ref: ref})
		}
	}
	return out
}

func (d day) activity(t content.Target) (Activity, bool) {
	return Do(d.lib, d.Progress, t)
}
