package engine

import "example.com/hearten/content"

// Item is a lesson, checkup or scenario in the edition that the learner saw.
type Item struct {
	Kind    content.Kind `json:"kind"`
	Ref     content.Ref  `json:"id"`
	Version string       `json:"version"`
	// Edition tells the words of its file apart; "" where it was not noted.
	Edition string `json:"edition,omitempty"`
}

// Evidence is one behaviour shown by an answer. Points are as the author wrote them; below zero it is a behaviour that
// got in the way, or the opposite of one that helps.
type Evidence struct {
	Behaviour  content.Ref `json:"behaviour"`
	Competency content.Ref `json:"competency"`
	Points     int         `json:"points"`
}

// Response is what every graded answer carries, in a question and in a scene alike.
type Response struct {
	Choice content.Key   `json:"choice"`
	Grade  content.Grade `json:"grade"`
	// Offered are the grades that were on offer, in the author's order.
	Offered []content.Grade `json:"offered"`
	// Evidence is what the answer showed.
	Evidence []Evidence `json:"evidence,omitempty"`
	// Missed are the behaviours that the best answer on offer would have shown and this one, graded below good, did not.
	Missed []content.Ref `json:"missed,omitempty"`
	// Weights are the absolute effect points of all answers, summed by competency: what the answer tells about.
	Weights map[content.Ref]int `json:"weights,omitempty"`
	// Level is the item's level, 1 to 4.
	Level int `json:"level"`
	// Context is the run's context, "" where the pack has none.
	Context content.ContextID `json:"context,omitempty"`
	// Seconds is how long the answer took, capped at 600.
	Seconds int `json:"seconds"`
}

// Purpose says why a question was asked.
type Purpose string

// The purposes.
const (
	InLesson  Purpose = "lesson"  // a lesson's check, right after reading
	ForReview Purpose = "review"  // a question that was due
	InCheckup Purpose = "checkup" // a checkup's situation
)

// SnapshotStop says why a snapshot asked no more.
type SnapshotStop string

// The reasons.
const (
	SureEnough  SnapshotStop = "sure"    // every competency that counts is known well enough
	FocusClear  SnapshotStop = "focus"   // more answers would hardly change what to work on
	NothingLeft SnapshotStop = "nothing" // no situation is left that would tell more
	TimeUp      SnapshotStop = "time"
	LearnerDone SnapshotStop = "learner" // the learner asked for the result
)

// Stands is how a competency stood beside the learner's others: its tier, and the probability that it is above their mean.
type Stands struct {
	Competency content.Ref `json:"competency"`
	Tier       string      `json:"tier"` // strength, open or look
	Above      float64     `json:"above"`
}

// Wish is what a learner wants of an item on the path.
type Wish string

// The wishes.
const (
	Pinned  Wish = "pin"  // it comes next, until it is done
	Skipped Wish = "skip" // it is not offered, until it is wished for again
	NoWish  Wish = "none"
)

// Outcome is what came of a plan.
type Outcome string

// The outcomes.
const (
	DidIt    Outcome = "did"     // the moment came and the learner did it: a try
	CameMiss Outcome = "missed"  // the moment came and went
	NotYet   Outcome = "not-yet" // the moment did not come
)

// Resolution is what happens to a plan after its follow-up.
type Resolution string

// The resolutions.
const (
	Finished Resolution = "finished" // it was done
	Kept     Resolution = "kept"     // asked again later
	Replaced Resolution = "replaced" // a smaller or another plan follows
	Dropped  Resolution = "dropped"  // let go
)

// Move is one of the things to do in a real talk: a behaviour, the lesson that teaches it (nil for none), and the words that the
// learner saw.
type Move struct {
	Behaviour  content.Ref `json:"behaviour"`
	Competency content.Ref `json:"competency"`
	Lesson     *Item       `json:"lesson,omitempty"`
	Words      string      `json:"words"`
}

// TalkOutcome is what came of a real talk that was prepared.
type TalkOutcome string

// The outcomes.
const (
	Held   TalkOutcome = "held"
	PutOff TalkOutcome = "put-off" // it takes place on another day
	NoTalk TalkOutcome = "dropped" // it does not take place
)

// CueOutcome is a cue that the learner met in a scenario and whether a choice caught it. Behaviours are what the choices
// that catch it show.
type CueOutcome struct {
	Cue        string        `json:"cue"`
	Caught     bool          `json:"caught"`
	Behaviours []content.Ref `json:"behaviours,omitempty"`
}

// Offered is one activity of a session as it was offered, with its reasons.
type Offered struct {
	Activity    string       `json:"activity"`
	Item        *Item        `json:"item,omitempty"`
	Questions   []QuestionID `json:"questions,omitempty"`
	Plan        ID           `json:"plan,omitempty"`
	Preparation ID           `json:"preparation,omitempty"`
	Minutes     float64      `json:"minutes"`
	Reasons     []Reason     `json:"reasons"`
}

// CriterionMet is one criterion of an award: its words, the places in the journal that met it, and whether it rests on the
// learner's own word.
type CriterionMet struct {
	Text         string   `json:"text"`
	Evidence     []uint64 `json:"evidence"`
	SelfReported bool     `json:"self_reported,omitempty"`
}

// The facts of the journal.
type (
	// ProfileSet replaces the profile: what the learner said about role, settings, focus and time.
	ProfileSet struct {
		Role     string              `json:"role,omitempty"`
		Contexts []content.ContextID `json:"contexts,omitempty"`
		Focus    []content.Ref       `json:"focus,omitempty"`
		Minutes  int                 `json:"minutes"`
		// EasyDays are the days of the week with half the minutes, such as "friday".
		EasyDays []string `json:"easy_days,omitempty"`
	}

	// SessionBegan opens a sitting.
	SessionBegan struct {
		Session ID        `json:"session"`
		Minutes int       `json:"minutes"`
		Offered []Offered `json:"offered"`
	}

	// SessionEnded closes a sitting that was gone through to its end; one that was left has no such event.
	SessionEnded struct {
		Session ID  `json:"session"`
		Seconds int `json:"seconds"`
	}

	// LessonBegan opens a lesson.
	LessonBegan struct {
		Run        ID                `json:"run"`
		Item       Item              `json:"item"`
		Competency content.Ref       `json:"competency"`
		Level      int               `json:"level"`
		Context    content.ContextID `json:"context,omitempty"`
	}

	// LessonFinished says that all of a lesson's checks were answered.
	LessonFinished struct {
		Run  ID   `json:"run"`
		Item Item `json:"item"`
	}

	// QuestionAnswered is an answer to a lesson's check, a due question or a checkup's situation.
	QuestionAnswered struct {
		Run      ID      `json:"run"`
		Purpose  Purpose `json:"purpose"`
		Item     Item    `json:"item"`
		Question string  `json:"question"` // the heading's slug
		// Competency is the one that the file is about.
		Competency content.Ref `json:"competency"`
		Response
		// Confidence is 1 guessing, 2 fairly sure, 3 sure; 0 was not asked or skipped.
		Confidence int `json:"confidence,omitempty"`
		// Would is true where the question was what the learner would do, not what would work best.
		Would bool `json:"would,omitempty"`
	}

	// ScenarioBegan opens a run of a scenario.
	ScenarioBegan struct {
		Run          ID                `json:"run"`
		Item         Item              `json:"item"`
		Competencies []content.Ref     `json:"competencies"`
		Level        int               `json:"level"`
		Context      content.ContextID `json:"context,omitempty"`
		Confidence   int               `json:"confidence,omitempty"`
		// Weights are the absolute effect points of all choices, summed by competency: what the confidence is about.
		Weights map[content.Ref]int `json:"weights,omitempty"`
		// Practice marks a run that replays another from a turn on: its answers are never evidence.
		Practice bool `json:"practice,omitempty"`
		// From is the run that it replays, nil for a run from the start.
		From *Replayed `json:"from,omitempty"`
	}

	// TurnTaken is one choice in a scene.
	TurnTaken struct {
		Run   ID     `json:"run"`
		Item  Item   `json:"item"`
		Turn  int    `json:"turn"`  // from 1
		Scene string `json:"scene"` // the heading's slug
		Response
		// Caught are the cues that the choice picked up.
		Caught []string `json:"caught,omitempty"`
		// Words are the learner's own, written before the choices were shown.
		Words    string `json:"words,omitempty"`
		Practice bool   `json:"practice,omitempty"`
	}

	// AnswerUndone takes back a turn whose feedback had not been shown. Answer is its place in the journal.
	AnswerUndone struct {
		Run    ID     `json:"run"`
		Answer uint64 `json:"answer"`
	}

	// ScenarioEnded says where a run ended. Got of Best is the share: the sum of grades over the sum of the best grades
	// on offer, over the turns taken.
	ScenarioEnded struct {
		Run      ID                 `json:"run"`
		Item     Item               `json:"item"`
		Context  content.ContextID  `json:"context,omitempty"`
		Ending   string             `json:"ending"` // the scene's slug
		Kind     content.EndingKind `json:"kind"`
		Got      int                `json:"got"`
		Best     int                `json:"best"`
		Cues     []CueOutcome       `json:"cues,omitempty"`
		Practice bool               `json:"practice,omitempty"`
	}

	// PlanMade is an if-then intention. Due is the day on which its follow-up is asked.
	PlanMade struct {
		Plan       ID          `json:"plan"`
		Cue        string      `json:"cue"`
		Action     string      `json:"action"`
		From       *Item       `json:"from,omitempty"`
		Competency content.Ref `json:"competency,omitzero"`
		Due        Day         `json:"due"`
		// Replaces is the plan that this one shrinks or changes.
		Replaces ID `json:"replaces,omitempty"`
	}

	// PlanAnswered is a follow-up: what came of the plan, in the learner's words. Due is set when it is asked again.
	PlanAnswered struct {
		Plan       ID         `json:"plan"`
		Outcome    Outcome    `json:"outcome"`
		Words      string     `json:"words,omitempty"`
		Resolution Resolution `json:"resolution"`
		Due        *Day       `json:"due,omitempty"`
	}

	// ReflectionWritten is a line or more in the learner's words, about an item, a topic or nothing in particular.
	ReflectionWritten struct {
		Run   ID     `json:"run,omitempty"`
		Item  *Item  `json:"item,omitempty"`
		Topic Topic  `json:"topic,omitempty"`
		Text  string `json:"text"`
	}

	// PreparationMade is the worksheet for a real talk. Direction is "" for somebody who stands elsewhere. First is the first sentence as it was written at first, Sentence as it was
	// when it had been sharpened. One with the id of another takes its place.
	PreparationMade struct {
		Preparation ID                `json:"preparation"`
		Who         string            `json:"who"`
		Direction   content.Direction `json:"direction,omitempty"`
		On          Day               `json:"on"`
		When        string            `json:"when,omitempty"` // as the learner wrote it
		Fear        string            `json:"fear,omitempty"` // what they fear to hear
		Moves       []Move            `json:"moves,omitempty"`
		Rehearsal   *Item             `json:"rehearsal,omitempty"`
		First       string            `json:"first"`
		Sentence    string            `json:"sentence"`
	}

	// PreparationAnswered says what came of a prepared talk, in the learner's words: a try. Made are the behaviours of its moves
	// that they made. On is set where it was put off.
	PreparationAnswered struct {
		Preparation ID            `json:"preparation"`
		Outcome     TalkOutcome   `json:"outcome"`
		Words       string        `json:"words,omitempty"`
		Made        []content.Ref `json:"made,omitempty"`
		On          *Day          `json:"on,omitempty"`
	}

	// MomentRevisited is a moment that came back after some weeks: the turn of a run, or a preparation (Turn is 0), with what the
	// learner wrote then and what they would say now, "" where they left it.
	MomentRevisited struct {
		Of    ID     `json:"of"` // the run or preparation
		Turn  int    `json:"turn,omitempty"`
		Item  *Item  `json:"item,omitempty"`
		Scene string `json:"scene,omitempty"`
		Weeks int    `json:"weeks"` // 2 or 4
		Then  string `json:"then"`
		Words string `json:"words,omitempty"`
	}

	// RestTaken is time off without a gap: From is the first day of it, Until the first day back.
	RestTaken struct {
		From  Day `json:"from"`
		Until Day `json:"until"`
	}

	// CompetencyRated is somebody's view of a competency, in points from 1 to 5. Rater tells others apart; it is empty for the
	// learner.
	CompetencyRated struct {
		Competency content.Ref  `json:"competency"`
		Source     RatingSource `json:"source"`
		Rater      string       `json:"rater,omitempty"`
		Points     int          `json:"points"`
	}

	// SnapshotBegan opens a snapshot: situations chosen one by one. Its answers carry its run.
	SnapshotBegan struct {
		Run ID `json:"run"`
	}

	// SnapshotEnded closes a snapshot: why it stopped, and how each competency stood then.
	SnapshotEnded struct {
		Run    ID           `json:"run"`
		Asked  int          `json:"asked"`
		Why    SnapshotStop `json:"why"`
		Stands []Stands     `json:"stands"`
	}

	// WishSet is the learner's own word on an item of the path: it comes next, or not for now. The newest one on an item holds.
	WishSet struct {
		Kind content.Kind `json:"kind"`
		Item content.Ref  `json:"id"`
		Wish Wish         `json:"wish"`
	}

	// MemoryFitted is what came of looking for a learner's own weights of memory after Scored reviews: the 21 of FSRS-6, none
	// where the usual ones foretell as well. The newest holds for all reviews, those before it too.
	MemoryFitted struct {
		Scored  int       `json:"scored"`
		Weights []float64 `json:"weights,omitempty"`
	}

	// BadgeEarned is an award: the rule of a badge was met. It holds the rule as it stood that day and what met it.
	BadgeEarned struct {
		Award      ID             `json:"award"`
		Badge      content.Ref    `json:"badge"`
		Version    string         `json:"version"`
		Title      string         `json:"title"`
		Competency content.Ref    `json:"competency"`
		Level      int            `json:"level"`
		Criteria   []CriterionMet `json:"criteria"`
		// Narrative is the criteria section as the author wrote it, in markdown; Renew how long the badge holds, "" for ever.
		Narrative string `json:"narrative"`
		Renew     string `json:"renew,omitempty"`
	}
)
