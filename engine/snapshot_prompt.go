package engine

import "example.com/hearten/content"

type (
	// SelfView asks how the learner sees their own skills, before the first situation of a snapshot. Answered by [Rate] or,
	// where all are left out, by [Skip].
	SelfView struct {
		Title string
		// Role is what the skills are weighed for, "" where all of them count the same or only the focus counts more.
		Role   string
		Skills []Skill
	}

	// Glimpse is the first reason of a snapshot, after three answers, and where it goes on when it was left: what was chosen,
	// and what that makes likely. Answered by [Continue] or [Enough].
	Glimpse struct {
		Title   string
		Answers int // until now
		// Reasons rest on what was chosen; each names the places in the journal.
		Reasons []Reason
		// Moments are the situations of this snapshot that the last reason rests on, in order: those about the skill that it
		// names, else all. Before is true where it rests on what was shown before as well, View where the learner's own view
		// counts in it.
		Moments      []content.Line
		Before, View bool
	}

	// Result is what a snapshot came to. It is in the journal by now. Answered by [Continue].
	Result struct {
		Title string
		Day   Day
		Asked int
		Why   SnapshotStop
		// Before is true where something was known of the learner before its first moment.
		Before bool
		// Shown are the behaviours that the replies showed most often, three at most.
		Shown []ShownOften
		// Stands are all competencies of the packs that are here, area by area, in the order of the packs: no order of merit.
		Stands []Stood
		Gaps   []Gap
	}

	// ChooseFocus asks what to work on after a snapshot. Answered by [Aim] or, to leave it as it is, by [Skip].
	ChooseFocus struct {
		Title  string
		Offers []FocusOffer
		// Chosen are marked to begin with: the learner's own focus, else what is proposed. At most Most can be.
		Chosen []content.Ref
		Most   int
	}
)

func (SelfView) prompt()    {}
func (Glimpse) prompt()     {}
func (Result) prompt()      {}
func (ChooseFocus) prompt() {}

// Skill names a competency as a front end shows it.
type Skill struct {
	Competency  content.Ref
	Title, Area string
}

// ShownOften is a behaviour with how many of the answers of a snapshot showed it.
type ShownOften struct {
	Behaviour content.Ref
	Words     string
	// Causes are these answers' places in the journal.
	Causes []uint64
}

// Stood is how a competency stood at the end of a snapshot.
type Stood struct {
	Skill
	// Tier says so in a word, Above is the probability that it is above the mean of the learner's own.
	Tier  Tier
	Above float64
	// Own is true where the learner's own view moved it more than all else that is about it.
	Own bool
}

// Gap is a competency that the learner and others have rated: a difference in perception.
type Gap struct {
	Skill
	Difference
}

// FocusOffer is a competency that can become a focus.
type FocusOffer struct {
	Stood
	// Now is true where it is a focus already.
	Now bool
	// Reason is why it is proposed; without words it is not.
	Reason Reason
}

// Proposed reports whether the offer is proposed, not only possible.
func (o FocusOffer) Proposed() bool { return o.Reason.Words != "" }
