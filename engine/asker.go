package engine

import "example.com/hearten/content"

// asker is the learner as a run asks about them. Its zero value is a beginner.
type asker struct {
	context    content.ContextID
	confidence int
	progress   *Progress
	// asOf is the place in the journal where the run began: what came later has not happened for it.
	asOf uint64
	// as is what is taken for true of the learner's levels and of what was met, whatever their record says; nil for nothing.
	as *content.Given
}

// Context is the run's.
func (a asker) Context() content.ContextID { return a.context }

// Confidence reads a skipped question as 2.
func (a asker) Confidence() int { return sureness(a.confidence) }

// Level is the learner's level in a competency when the run began.
func (a asker) Level(competency content.Ref) int {
	if a.as != nil {
		return a.as.Level(competency)
	}
	if a.progress == nil {
		return 0
	}
	return a.progress.asOf(a.asOf).Level(a.progress.mind.about.lib, competency)
}

// Met reports how the learner's last run of a scenario before this one ended.
func (a asker) Met(scenario content.Ref) (content.EndingKind, bool) {
	if a.as != nil {
		return a.as.Met(scenario)
	}
	if a.progress == nil {
		return "", false
	}
	r, ok := a.progress.lastRunBefore(a.asOf, content.KindScenario, scenario)
	return r.Kind, ok
}

// sureness orders confidences; one that was skipped reads as fairly sure.
func sureness(confidence int) int {
	if confidence == 0 {
		return 2
	}
	return confidence
}
