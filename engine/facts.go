package engine

import "example.com/hearten/content"

// runFacts answers the conditions of a run. Its zero value is the start of a run of a beginner.
type runFacts struct {
	meters     map[string]int
	confidence int
	seen       map[string]bool
	chose      map[string]bool
	context    content.ContextID
	progress   *Progress
	// asOf is the place in the journal where the run began: what came later has not happened for it.
	asOf uint64
}

// Meter is the value of a meter in this run.
func (f runFacts) Meter(name string) int { return f.meters[name] }

// Seen reports whether the scene was entered.
func (f runFacts) Seen(scene string) bool { return f.seen[scene] }

// Chose reports whether a choice of this name was taken.
func (f runFacts) Chose(name string) bool { return f.chose[name] }

// Context is the run's.
func (f runFacts) Context() content.ContextID { return f.context }

// Confidence reads a skipped question as 2.
func (f runFacts) Confidence() int { return sureness(f.confidence) }

// Level is the learner's level in a competency when the run began.
func (f runFacts) Level(competency content.Ref) int {
	if f.progress == nil {
		return 0
	}
	return f.progress.asOf(f.asOf).Level(f.progress.mind.about.lib, competency)
}

// Tries is asked in nudges only.
func (f runFacts) Tries() int { return 0 }

// Met reports how the learner's last run of a scenario before this one ended.
func (f runFacts) Met(scenario content.Ref) (content.EndingKind, bool) {
	if f.progress == nil {
		return "", false
	}
	r, ok := f.progress.lastRunBefore(f.asOf, content.KindScenario, scenario)
	return r.Kind, ok
}

// clone returns facts whose maps may be changed while f stays as it was.
func (f runFacts) clone() runFacts {
	f.meters, f.seen, f.chose = cloneMap(f.meters), cloneMap(f.seen), cloneMap(f.chose)
	return f
}

// sureness orders confidences; one that was skipped reads as fairly sure.
func sureness(confidence int) int {
	if confidence == 0 {
		return 2
	}
	return confidence
}
