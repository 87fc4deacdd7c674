package engine

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
)

// unfinished goes on with what was left in the middle, for a fortnight.
func (d day) unfinished() (Activity, bool) {
	r, ok := d.UnfinishedRun()
	if !ok || d.today-r.Began > 14 {
		return Activity{}, false
	}
	act, ok := d.activity(content.Target{Kind: r.Item.Kind, Ref: r.Item.Ref})
	if !ok {
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

// beforePlan goes back to the line and the plan of a lesson or conversation whose session was left before them, on the
// same day and the day after.
func (d day) beforePlan() (Activity, bool) {
	r, ok := d.LeftBeforePlan()
	if !ok || d.today-r.Ended > 1 {
		return Activity{}, false
	}
	title := TitleOf(d.lib, r.Item.Kind, r.Item.Ref)
	return Activity{
		Kind: DoReflect, Item: r.Item, Title: "The line and the plan after “" + title + "”", Minutes: closeMinutes,
		Reasons: []Reason{{"You finished it " + r.Ended.Ago(d.today) + " and left before its plan.", []uint64{r.EndSeq}}},
	}, true
}
