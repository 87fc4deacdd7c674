package engine

import "example.com/hearten/content"

type (
	// ChooseMoves proposes what to do in a talk. Answered by [Continue], which keeps the moves, or by [Choose], which puts the next
	// one in the place of the one chosen, where More is true.
	ChooseMoves struct {
		Title string
		Words []string
		Moves []ProposedMove
		// More is true where there are others to swap them for.
		More bool
	}

	// Sharpening asks for the first sentence again, without what was found in it. Answered by [Write]; by [Skip] or the same
	// words, it stays as it is.
	Sharpening struct {
		Title    string
		Sentence string
		Found    Finding
		// Key is the draft key of the sentence.
		Key string
	}

	// Worksheet is a talk that is prepared. It is in the journal by now. Answered by [Continue] and, where there is one to
	// rehearse, by [Rehearse].
	Worksheet struct {
		Title string
		Talk  Preparation
		// Lessons are the lessons of the moves, in their order.
		Lessons []MoveLesson
		// Rehearsal is the conversation that comes closest, nil for none.
		Rehearsal *Rehearsal
		// Asks says when its word is asked for: “I'll ask on Thursday, once.” It is "" where the talk was held or dropped.
		Asks string
		// Spent are the draft keys of what is in the journal by now.
		Spent []string
	}

	// TalkDay stands at the beginning of the day of a prepared talk, and of those after it: the sentence, the moves, and what
	// came of it. Answered by [Choose].
	TalkDay struct {
		Title string
		// Words say which talk it is, Ask what is asked.
		Words, Ask string
		// Sentence and Moves are there on the day itself.
		Sentence string
		Moves    []string
		Options  []string
	}

	// ChooseMade asks which moves of a talk were made. Answered by [Made].
	ChooseMade struct {
		Title, Ask string
		Moves      []string
	}
)

func (ChooseMoves) prompt() {}
func (Sharpening) prompt()  {}
func (Worksheet) prompt()   {}
func (TalkDay) prompt()     {}
func (ChooseMade) prompt()  {}

// ProposedMove is a move with why it is proposed, and the title of the lesson that teaches it, "" for none.
type ProposedMove struct {
	Move
	LessonTitle string
	Reason      Reason
}

// MoveLesson is a lesson that teaches a move: its title, and its rule in a line, "" where it has none. Both are "" for no lesson.
type MoveLesson struct {
	Title, Rule string
}

// TalkTold is what was feared of a talk and how it went, both in the learner's words.
type TalkTold struct {
	Feared, Went string
}

// Rehearsal is a conversation to rehearse a talk in.
type Rehearsal struct {
	Scenario content.Ref
	Title    string
	Minutes  int
	Why      string
}
