package engine

import (
	"fmt"

	"example.com/hearten/content"
)

// review takes the questions that gain most a minute, up to the share of the minutes that reviews may have and to what is left
// of them.
func (d day) review() (Activity, bool) {
	most := min(max(1, int(d.shares.Reviews/questionMinutes)), int(d.room()/questionMinutes))
	if most < 1 {
		return Activity{}, false
	}
	act := Activity{Kind: DoReview, Title: "Warm-up"}
	reason := Reason{}
	due := 0
	for _, q := range d.due {
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
			reason.Words = fmt.Sprintf("“%s”: you answered it %s, %s; about %s to still know it.", l.Title, q.Last.Ago(d.today), howItWent(q.Recall), inTen(q.Chance))
		}
	}
	if len(act.Questions) == 0 {
		return Activity{}, false
	}
	if n := len(act.Questions); due > n {
		reason.Words = fmt.Sprintf("%d questions would be worth asking today, and these first. %s", due, reason.Words)
	} else if n > 1 {
		reason.Words = fmt.Sprintf("%d questions are worth asking today. First %s", n, reason.Words)
	}
	act.Minutes = questionMinutes * float64(len(act.Questions))
	act.Reasons = []Reason{reason}
	return act, true
}

// inTen is a probability in words that can be pictured.
func inTen(p float64) string { return fmt.Sprintf("%d in 10", min(9, max(1, int(10*p+0.5)))) }

func howItWent(r Recall) string {
	switch {
	case r.Grade == content.Best && r.Confidence == 1:
		return "rightly, but guessing"
	case r.Grade == content.Best:
		return "well"
	case r.Grade < content.Good && r.Confidence == 3:
		return "sure of another answer"
	case r.Grade < content.Good:
		return "with another answer in mind"
	}
	return "nearly"
}
