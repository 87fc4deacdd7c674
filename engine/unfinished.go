package engine

import (
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// unfinished goes on with what was left in the middle, for a fortnight.
func (d day) unfinished() (Activity, bool) {
	r, ok := d.UnfinishedRun()
	if !ok || d.today-r.Began > 14 {
		return Activity{}, false
	}
	t := content.Target{Kind: r.Item.Kind, Ref: r.Item.Ref}
	act, ok := d.activity(t)
	if !ok || d.Wish(t) == Skipped {
		return Activity{}, false
	}
	act.Resume = r.ID
	after, cause := "before the first answer", r.Seq
	if n := len(r.Answers); n > 0 {
		after, cause = "after "+strings.ToLower(counted(n, "answer")), r.Answers[n-1].Seq
	}
	words := fmt.Sprintf("You left it %s %s; it goes on from there.", r.Began.Ago(d.today), after)
	if r.From != nil {
		words = fmt.Sprintf("You went through it again from turn %d and left it %s %s; it goes on from there.", r.From.Turns+1, r.Began.Ago(d.today), after)
	}
	act.Reasons = []Reason{{words, []uint64{cause}}}
	return act, true
}

// openSnapshot goes on with a snapshot that was left in the middle.
func (d day) openSnapshot() (Activity, bool) {
	r, ok := d.OpenSnapshot(d.today)
	if !ok {
		return Activity{}, false
	}
	return Activity{
		Kind: DoSnapshot, Title: snapshotTitle, Minutes: min(SnapshotMinutes, max(leastSnapshot, float64(d.minutes)-d.taken)),
		Reasons: []Reason{{"You left it " + r.Began.Ago(d.today) + " after " + strings.ToLower(counted(len(r.Answers), "answer")) + "; it goes on from there, and ends when you like.", []uint64{r.Seq}}},
	}, true
}

// leastSnapshot is how many minutes going on with a snapshot takes at least.
const leastSnapshot = 2.0

// beforePlan goes back to the line and the plan of a lesson or conversation: of the newest one, on the same day and the day
// after, where its session was left before them; else of the newest for which something was begun and not sent.
func (d day) beforePlan(begun func(key string) bool) (Activity, bool) {
	r, ok := d.LeftBeforePlan()
	if !ok || d.today-r.Ended > 1 {
		return d.leftOver(begun)
	}
	title, before := "The line and the plan after ", "its plan"
	if d.openPlans() >= maxOpenPlans {
		title, before = "The line after ", "its last line"
	}
	return Activity{
		Kind: DoReflect, Item: r.Item, Title: title + quote(d.title(r)), Minutes: closeMinutes,
		Reasons: []Reason{{"You finished it " + r.Ended.Ago(d.today) + " and left before " + before + ".", []uint64{r.EndSeq}}},
	}, true
}

// leftOver is the newest line or plan that was begun after a lesson or conversation of the last fortnight and not sent.
func (d day) leftOver(begun func(key string) bool) (Activity, bool) {
	if begun == nil {
		return Activity{}, false
	}
	for _, r := range slices.Backward(d.Runs) {
		if !r.Done || d.today-r.Ended > 14 {
			continue
		}
		act := Activity{Item: r.Item, Minutes: closeMinutes}
		words := ""
		switch {
		case begun(reflectKey(&r.Item)):
			act.Kind, act.Title, words = DoReflect, "The line that you began after "+quote(d.title(r)), "It is kept as you left it, and not sent yet."
		case begun(planKey(&r.Item)) && !d.PlannedOn(d.today) && d.openPlans() < maxOpenPlans:
			act.Kind, act.Title, words = DoPlan, "The plan that you began after "+quote(d.title(r)), "It is kept as you left it, and not made yet."
		default:
			continue
		}
		act.Reasons = []Reason{{words, []uint64{r.EndSeq}}}
		return act, true
	}
	return Activity{}, false
}

func (d day) title(r Run) string { return TitleOf(d.lib, r.Item.Kind, r.Item.Ref) }
