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
	DoReflect  ActivityKind = "reflect"      // one line in the learner's words
	DoPlan     ActivityKind = "plan"         // one if-then plan
	DoWeek     ActivityKind = "week"         // one thing tried in the week, one thank-you
	DoPrepare  ActivityKind = "prepare"      // the worksheet for a real talk
	DoTalk     ActivityKind = "talk"         // a prepared talk: it is today, or what came of it
	DoSnapshot ActivityKind = "snapshot"     // situations chosen one by one, until enough is known
	DoMoment   ActivityKind = "then-and-now" // a moment that comes back, beside the words of that day
	DoClose    ActivityKind = "close"        // what moved
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
	// Preparation is the talk that is spoken of.
	Preparation ID
	// Of is the run or preparation whose moment comes back.
	Of ID
	// Resume is the run to go on with.
	Resume ID
	// Again is what of a conversation of the past is gone through again, as practice; nil for none.
	Again *Replayed
	// Anew begins another snapshot, though a result still waits for its focus.
	Anew bool
	// Context is the context to run in; "" means the learner's own.
	Context content.ContextID
	// As is what is taken for true of the learner's levels and of what was met, where somebody tries a conversation out; nil is what
	// the record says.
	As *content.Given
}

// Reason is why an activity was chosen, in words, with the places in the journal that it rests on. Without these events
// the activity would not have been chosen for this reason.
type Reason struct {
	Words  string   `json:"words"`
	Causes []uint64 `json:"causes,omitempty"`
}

// Agenda is what a session offers.
type Agenda struct {
	Minutes    int
	Activities []Activity
	// Greeting is what is said first after days away, "" otherwise.
	Greeting string
}

// TotalMinutes is how long the agenda takes, rounded up.
func (a Agenda) TotalMinutes() int { return int(a.minutes() + 0.999) }

func (a Agenda) minutes() (sum float64) {
	for _, act := range a.Activities {
		sum += act.Minutes
	}
	return sum
}

// offered is the agenda as the journal keeps it.
func (a Agenda) offered() []Offered {
	out := make([]Offered, 0, len(a.Activities))
	for _, act := range a.Activities {
		o := Offered{
			Activity: string(act.Kind), Questions: act.Questions, Plan: act.Plan, Preparation: act.Preparation, Minutes: act.Minutes,
			Reasons: append([]Reason{}, act.Reasons...),
		}
		if act.Item != (Item{}) {
			item := act.Item
			o.Item = &item
		}
		out = append(out, o)
	}
	return out
}

// Do makes the activity that goes through a lesson, checkup or scenario; ok is false where the library has no such thing.
func Do(lib *content.Library, p Progress, t content.Target) (act Activity, ok bool) {
	o, ok := lib.Outline(t.Kind, t.Ref)
	if !ok {
		return Activity{}, false
	}
	act = Activity{Title: o.Title, Item: Item{Kind: t.Kind, Ref: t.Ref, Version: lib.Pack(t.Ref.Pack).Version}, Minutes: float64(o.Minutes)}
	switch t.Kind {
	case content.KindLesson:
		act.Kind = DoLesson
	case content.KindScenario:
		act.Kind = DoScenario
	case content.KindCheckup:
		act.Kind = DoCheckup
		act.Questions = unanswered(lib, p, t.Ref)
		act.Minutes = checkupMinutes * float64(len(act.Questions))
	case content.KindPack, content.KindCompetency, content.KindBadge, content.KindRole, content.KindNudges, content.KindWalk:
	}
	return act, act.Kind != ""
}

// unanswered lists the situations of a checkup that have no answer yet; all of them where every one has.
func unanswered(lib *content.Library, p Progress, ref content.Ref) []QuestionID {
	up := lib.Checkup(ref)
	if up == nil {
		return nil
	}
	var all, open []QuestionID
	for _, q := range up.Items {
		id := QuestionID{ref, q.Slug}
		if all = append(all, id); !p.Answered(id) {
			open = append(open, id)
		}
	}
	if len(open) == 0 {
		return all
	}
	return open
}
