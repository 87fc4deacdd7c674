package tui

import (
	"fmt"

	"example.com/hearten/engine"
)

// partWords stand over a part of a lesson; a moment to begin with speaks for itself.
func partWords(p engine.Page) string {
	switch p.Part {
	case engine.Idea:
		return "The idea"
	case engine.Example:
		if len(p.Contexts) > 1 {
			return "For example: " + p.Context.Title
		}
		return "For example"
	case engine.Hook:
	}
	return ""
}

// placeWords say which question of how many it is: "warm-up question 1 of 2"; in a snapshot nobody knows of how many.
func placeWords(q engine.Question) string {
	what := "question"
	switch q.Purpose {
	case engine.InCheckup:
		what = "moment"
	case engine.ForReview:
		what = "warm-up question"
	case engine.InLesson:
	}
	if q.Snapshot {
		return fmt.Sprintf("%s %d", what, q.N)
	}
	return fmt.Sprintf("%s %d of %d", what, q.N, q.Of)
}

// besideWords follow an answer beside which the learner's own words stand: nobody judged those.
const besideWords = "Yours stands beside it."

// standsWords say why an answer cannot be taken back any more.
func standsWords(f engine.Feedback) string {
	if f.Turn {
		return "What you chose stands; you can try the turn again after the conversation."
	}
	return "What you chose stands, once something is said about it."
}
