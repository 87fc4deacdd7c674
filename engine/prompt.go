package engine

import "example.com/hearten/content"

// Prompt is what a session shows and asks now: one of [Page], [Situation], [Question], [Confidence], [Feedback], [Scene],
// [Debrief], [Choice], [Writing], [MakePlan], [Letter], [Revisiting], [ThenNow], [SelfView], [Glimpse], [Result], [ChooseFocus],
// [ChooseMoves], [Sharpening], [Worksheet], [TalkDay], [ChooseMade], [Closing]. Front ends show it and answer with an [Input];
// wherever [Session.Undoable] says so, [Undo] is one.
type Prompt interface{ prompt() }

type (
	// Page is a page to read: a part of a lesson. Answered by [Continue], [Back] and, where Contexts has more than one,
	// [Switch].
	Page struct {
		Title    string
		Part     Part
		N, Of    int // pages, from 1
		Body     content.Prose
		Context  content.Context
		Contexts []content.Context // what the example can be switched to
		Sources  []string          // on the last page
		// Changed is set on the first page of a lesson that is not what it was when the learner learned it.
		Changed *Editions
	}

	// Situation opens a scenario. Answered by [Continue] and [Switch].
	Situation struct {
		Title    string
		Minutes  int
		Body     content.Prose
		Cast     []content.CastMember
		Context  content.Context
		Contexts []content.Context // everybody may practise in any of them
		// Remembered are the conversations that people remember here; none where they were never met.
		Remembered []Remembered
		// Changed is set where it is not what it was when the learner went through it last.
		Changed *Editions
	}

	// Question is a lesson's check, a due question or a checkup's situation. Answered by [Choose]; in a snapshot also by
	// [Enough].
	Question struct {
		Title   string // of the lesson or checkup
		Purpose Purpose
		N, Of   int // Of is 0 in a snapshot: how many will be asked is not known
		Ask     content.Line
		Body    content.Prose
		Options []content.Line
		// Would is true where the question is what the learner would do, not what would work best.
		Would bool
		// Snapshot is true where the situations are chosen one by one.
		Snapshot bool
		// Changed is set where its file is not what it was when the learner answered it last.
		Changed *Editions
	}

	// Confidence asks how sure the learner is: after an answer, before its feedback (Answer is what was chosen), or before
	// a scenario (Answer is empty). Answered by [Sure] or [Skip].
	Confidence struct {
		Title  string
		Answer content.Line
	}

	// Feedback follows an answer. Answered by [Continue].
	Feedback struct {
		Title    string
		Answer   content.Line
		Words    string // the learner's own, where they were written first
		Grade    content.Grade
		Reaction content.Prose // what happens, before what to make of it
		Feedback content.Prose
		// Turn is true for a turn of a conversation, which can be tried again after it.
		Turn bool
		// Best is set where the answer was not the best one and the best may be shown: questions, not scenes.
		Best *Answer
		// Sure is true for a confident miss: sure, and graded below good.
		Sure bool
	}

	// Scene is a turn of a conversation. Answered by [Choose]; where it has no choices, by [Continue]. Before choosing,
	// [Write] keeps the learner's own words beside the choice.
	Scene struct {
		Title  string
		Name   content.Line
		Turn   int           // from 1
		Before content.Prose // the reaction to the last choice, where feedback waits for the debrief
		Chosen content.Line  // that choice; empty where Before is no reaction
		// Resumed is set where the run is taken up again: Before says then where it stands, in two paragraphs at most.
		Resumed bool
		Body    content.Prose
		Choices []content.Line
		// Written is what the learner wrote for this turn, "" for nothing.
		Written string
		// Key is the draft key of the learner's own words for this turn.
		Key string
	}

	// Debrief closes a conversation. Answered by [Continue], by [Replay], which goes through it again from a turn on, and by
	// [Learn], which opens one of its lessons first.
	Debrief struct {
		Title   string
		Run     ID
		Name    content.Line // of the ending
		Kind    content.EndingKind
		Body    content.Prose
		Words   content.Prose
		Got, Of int // the share
		Turns   []Turn
		Turning int // index in Turns of the turn that mattered; -1 where every turn was the best
		// Waited is true where the feedback to the turns waited for the debrief.
		Waited  bool
		Shown   []Shown
		Cues    []CueShown
		Lessons []Teaches
		// Own is true for a conversation of the learner's own pack: it is evidence of nothing.
		Own bool
		// Again is set where the conversation was a replay.
		Again *Again
	}

	// Choice asks one thing in plain words. Answered by [Choose].
	Choice struct {
		Title   string
		Words   []string
		Options []string
	}

	// Writing asks for the learner's words. Answered by [Write] or, where it may be, [Skip].
	Writing struct {
		Title string
		Ask   content.Prose
		// Key is the draft key: what is typed and not yet sent is kept under it.
		Key string
		// Required is true where an empty answer makes no sense.
		Required bool
		// Line is true where one line is all that is asked for.
		Line bool
		// Spent are the draft keys that an answer makes unnecessary. There are none where the words are recorded only with a
		// later answer: the draft is kept for it.
		Spent []string
	}

	// MakePlan asks for an if-then plan. Answered by [Intend] or [Skip].
	MakePlan struct {
		Title       string
		Suggestions []Suggestion
		Key         string
	}

	// Letter is a text in the learner's words to be copied and sent. It is in the journal by now. Answered by [Continue].
	Letter struct {
		Title string
		Words []string // what is said about it
		Text  string
	}

	// Closing ends a session: what was done and what moved. Any input but [Continue] is refused; after it the session is
	// done.
	Closing struct {
		Did []Deed
		// Told are the talks that were told of, with what was feared of them.
		Told   []TalkTold
		Moved  []Movement
		Awards []BadgeEarned
		// Week is what the week held, where the session closed one; nil otherwise.
		Week   *Week
		Streak int
		Next   Next
	}
)

func (Page) prompt()       {}
func (Situation) prompt()  {}
func (Question) prompt()   {}
func (Confidence) prompt() {}
func (Feedback) prompt()   {}
func (Scene) prompt()      {}
func (Debrief) prompt()    {}
func (Choice) prompt()     {}
func (Writing) prompt()    {}
func (MakePlan) prompt()   {}
func (Letter) prompt()     {}
func (Closing) prompt()    {}

// Part is a part of a lesson.
type Part string

// The parts of a lesson.
const (
	Hook    Part = "hook" // a moment to begin with
	Idea    Part = "idea"
	Example Part = "example"
)

// Answer is an answer with what is said about it.
type Answer struct {
	Words    content.Line
	Feedback content.Prose
}

// Turn is one turn of a finished conversation.
type Turn struct {
	Scene    content.Line
	Words    content.Line
	Written  string
	Grade    content.Grade
	Feedback content.Prose
}

// Shown is a behaviour that the replies showed.
type Shown struct {
	Behaviour content.Ref
	Text      content.Line
	Points    int
	Obstacle  bool
}

// CueShown is a cue of the conversation with its text.
type CueShown struct {
	Caught bool
	Text   content.Prose
}

// Teaches is a lesson that teaches something that was missed.
type Teaches struct {
	Lesson    content.Ref
	Title     string
	Behaviour content.Line
}

// Again says what a replay goes through again: from which turn on (from 1), and what the run before it came to, Got of Of.
type Again struct {
	Turn    int
	Got, Of int
}

// Week is what a week from Monday to Sunday held so far: the days on which something was done, the plans that were carried out,
// and the prepared talks in which a move was made.
type Week struct {
	Days, Tries, Talks int
}

// Suggestion is a plan that a lesson proposes. A blank (`____`) in it waits for the learner's words.
type Suggestion struct {
	Cue    string
	Action string
	From   *Item
	// Competency is what the plan practises.
	Competency content.Ref
}

// Movement is what a session changed about a competency: pieces of evidence before and after, what the new ones were, and what
// became of its score and level.
type Movement struct {
	Competency content.Ref
	Title      string
	Before     int
	After      int
	Shown      []string // the behaviours of the new pieces that speak for it, in words, one for each piece
	// Score is nil where nothing was observed of it, and where its score moved by less than half a point.
	Score *ScoreMove
	// Level is the level that was reached for the first time; nil for none.
	Level *content.Level
}

// Next says when the next session is worth it, and how long.
type Next struct {
	Day     Day
	Minutes int
	Why     string
}
