package practice

import "example.com/hearten/engine/belief"

// Kind is what an activity is, as far as it matters for how much is learnt from it.
type Kind int

// The kinds.
const (
	Lesson   Kind = iota // a lesson with its check and its try
	Scenario             // a scenario: several turns, a debrief
	Missed               // practice of a behaviour that was missed
	Check                // a check alone
)

// What a minute of each kind is worth beside a minute of a lesson.
const (
	LessonEffect   = 1.0
	ScenarioEffect = 1.15
	MissedEffect   = 0.9
	CheckEffect    = 0.8
)

// Effect is what a minute of the kind is worth beside a minute of a lesson.
func (k Kind) Effect() float64 {
	switch k {
	case Scenario:
		return ScenarioEffect
	case Missed:
		return MissedEffect
	case Check:
		return CheckEffect
	default:
		return LessonEffect
	}
}

// Activity is something that could be practised.
type Activity struct {
	// Loads says how much of it is about which competency; the loadings sum to 1.
	Loads []belief.Loading
	// B is its difficulty, the θ at which a good answer is as probable as not; VarB is the uncertainty of B.
	B, VarB float64
	Kind    Kind
	Minutes float64
	// Answers is how many graded answers it gives.
	Answers int
}

// Authored is an activity as its author guessed it: as difficult as its level says.
func Authored(kind Kind, loads []belief.Loading, level int, minutes float64, answers int) Activity {
	return Activity{loads, belief.Difficulty(level), belief.GuessedVarB, kind, minutes, answers}
}

// Lead is the competency that the activity is most about; -1 is none.
func (a Activity) Lead() int {
	lead, most := -1, 0.0
	for _, l := range a.Loads {
		if l.Q > most {
			lead, most = l.K, l.Q
		}
	}
	return lead
}
