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
	for _, q := range d.due {
		if len(act.Questions) == most {
			break
		}
		l := d.lib.Lesson(q.ID.Ref)
		if l == nil || question(l.Checks, q.ID.Slug) == nil {
			continue
		}
		act.Questions = append(act.Questions, q.ID)
		reason.Causes = append(reason.Causes, q.Seqs...)
		if reason.Words == "" {
			reason.Words = fmt.Sprintf("“%s”: %s; about %s that you would know it today.", l.Title, howItWent(q.Recall, q.Last.Ago(d.today)), inTen(q.Chance))
		}
	}
	if len(act.Questions) == 0 {
		return Activity{}, false
	}
	first := "A question comes back, from "
	if n := len(act.Questions); n > 1 {
		first = fmt.Sprintf("%d questions come back, the first from ", n)
	}
	reason.Words = first + reason.Words
	act.Minutes = questionMinutes * float64(len(act.Questions))
	act.Reasons = []Reason{reason}
	return act, true
}

// inTen is a probability in words that can be pictured.
func inTen(p float64) string { return fmt.Sprintf("%d in 10", min(9, max(1, int(10*p+0.5)))) }

// howItWent says what became of a question when it was last answered.
func howItWent(r Recall, when string) string {
	switch {
	case r.Grade == content.Best && r.Confidence == 1:
		return "you guessed it " + when
	case r.Grade == content.Best:
		return "you knew it " + when
	case r.Grade < content.Good && r.Confidence == 3:
		return when + " you were sure of another answer"
	case r.Grade < content.Good:
		return when + " you chose another answer"
	}
	return "you nearly had it " + when
}
