package engine

import "example.com/hearten/content"

// ActivityKind says what a learner is asked to do.
type ActivityKind string

// The kinds of activity.
const (
	DoFollowUp ActivityKind = "follow-up" // what came of a plan
	DoReview   ActivityKind = "review"    // questions that are due
	DoCheckup  ActivityKind = "checkup"   // situations: where do I stand
	DoLesson   ActivityKind = "lesson"
	DoScenario ActivityKind = "scenario"
	DoReflect  ActivityKind = "reflect" // one line in the learner's words
	DoPlan     ActivityKind = "plan"    // one if-then plan
	DoClose    ActivityKind = "close"   // what moved
)

// Activity is one thing to do in a session, with why.
type Activity struct {
	Kind ActivityKind
	// Item is the lesson, checkup or scenario; zero for the rest. For reflect and plan it is what they follow.
	Item Item
	// Title is what lists show.
	Title   string
	Minutes float64
	Reasons []Reason
	// Questions are asked in a review or checkup.
	Questions []QuestionID
	// Plan is followed up.
	Plan ID
	// Resume is the run to go on with.
	Resume ID
	// Context is the context to run in; "" means the learner's own.
	Context content.ContextID
}

// Reason is why an activity was chosen, in words, with the places in the journal that it rests on. Without these events
// the activity would not have been chosen for this reason.
type Reason struct {
	Words  string
	Causes []uint64
}

// Agenda is what a session offers.
type Agenda struct {
	Minutes    int
	Activities []Activity
	// Greeting is what is said first after days away, "" otherwise.
	Greeting string
}

// TotalMinutes is how long the agenda takes, rounded up.
func (a Agenda) TotalMinutes() int {
	sum := 0.0
	for _, act := range a.Activities {
		sum += act.Minutes
	}
	return int(sum + 0.999)
}

// offered is the agenda as the journal keeps it.
func (a Agenda) offered() []Offered {
	out := make([]Offered, 0, len(a.Activities))
	for _, act := range a.Activities {
		o := Offered{Activity: string(act.Kind), Reasons: []string{}}
		if act.Item != (Item{}) {
			item := act.Item
			o.Item = &item
		}
		for _, r := range act.Reasons {
			o.Reasons = append(o.Reasons, r.Words)
		}
		out = append(out, o)
	}
	return out
}
