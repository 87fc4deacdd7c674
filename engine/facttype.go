package engine

// Type is the fact's name in the journal.
func (ProfileSet) Type() string { return "profile.set" }

// Type is the fact's name in the journal.
func (SessionBegan) Type() string { return "session.began" }

// Type is the fact's name in the journal.
func (SessionEnded) Type() string { return "session.ended" }

// Type is the fact's name in the journal.
func (LessonBegan) Type() string { return "lesson.began" }

// Type is the fact's name in the journal.
func (LessonFinished) Type() string { return "lesson.finished" }

// Type is the fact's name in the journal.
func (QuestionAnswered) Type() string { return "question.answered" }

// Type is the fact's name in the journal.
func (ScenarioBegan) Type() string { return "scenario.began" }

// Type is the fact's name in the journal.
func (TurnTaken) Type() string { return "turn.taken" }

// Type is the fact's name in the journal.
func (AnswerUndone) Type() string { return "answer.undone" }

// Type is the fact's name in the journal.
func (ScenarioEnded) Type() string { return "scenario.ended" }

// Type is the fact's name in the journal.
func (PlanMade) Type() string { return "plan.made" }

// Type is the fact's name in the journal.
func (PlanAnswered) Type() string { return "plan.answered" }

// Type is the fact's name in the journal.
func (ReflectionWritten) Type() string { return "reflection.written" }

// Type is the fact's name in the journal.
func (PreparationMade) Type() string { return "preparation.made" }

// Type is the fact's name in the journal.
func (PreparationAnswered) Type() string { return "preparation.answered" }

// Type is the fact's name in the journal.
func (MomentRevisited) Type() string { return "moment.revisited" }

// Type is the fact's name in the journal.
func (RestTaken) Type() string { return "rest.taken" }

// Type is the fact's name in the journal.
func (CompetencyRated) Type() string { return "competency.rated" }

// Type is the fact's name in the journal.
func (SnapshotBegan) Type() string { return "snapshot.began" }

// Type is the fact's name in the journal.
func (SnapshotEnded) Type() string { return "snapshot.ended" }

// Type is the fact's name in the journal.
func (WishSet) Type() string { return "wish.set" }

// Type is the fact's name in the journal.
func (MemoryFitted) Type() string { return "memory.fitted" }

// Type is the fact's name in the journal.
func (BadgeEarned) Type() string { return "badge.earned" }
