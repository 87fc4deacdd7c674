package tui

import (
	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// planWords is a plan as it is read aloud.
func planWords(cue, action string) string { return spoken(cue + " → " + action) }

// letGoWords are said of a plan that is given up.
const letGoWords = "Let go. A plan is only a plan, and you know this moment better now."

// triedWords are said of a plan that was carried out, where the learner leaves it at that. Plans that come from a lesson
// count as tries of it.
func triedWords(plan engine.PlanMade) string {
	if plan.From != nil && plan.From.Kind == content.KindLesson {
		return "Good. That counts as a try."
	}
	return "Good. You did it."
}

// planInWords reads a sentence that quotes a plan aloud, the plan without a stop of its own.
func planInWords(s string) string { return nested(spoken(s)) }

// keptWords say what became of a plan or a prepared talk with an answer: one that was made, or that was followed up; "" for
// neither.
func keptWords(before, after engine.Session, today engine.Day) string {
	if words := talkAnswered(before, after, today); words != "" {
		return words
	}
	old, now := before.Progress().Plans, after.Progress().Plans
	if len(now) > len(old) {
		return "Good. I'll ask " + now[len(now)-1].Due.Ahead(today) + ", once."
	}
	for i, plan := range now {
		if len(plan.Answers) <= len(old[i].Answers) {
			continue
		}
		switch answer := plan.Answers[len(plan.Answers)-1]; answer.Resolution {
		case engine.Finished:
			return triedWords(plan.PlanMade)
		case engine.Dropped:
			return letGoWords
		case engine.Kept:
			return "Kept. I'll ask " + plan.Due.Ahead(today) + ", once."
		case engine.Replaced: // the new one is told of
		}
	}
	return ""
}
