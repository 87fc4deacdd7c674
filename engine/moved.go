package engine

import (
	"math"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
)

// ScoreMove is by how much a session moved a score.
type ScoreMove struct {
	// First is true where there was no score before: nothing had been observed of the competency.
	First    bool
	From, To float64
	// Give is half the width of the interval around To, rounded.
	Give int
	// Most is the answer that made more than half of the move, nil where none did.
	Most *Source
}

// Source is an answer that moved a score.
type Source struct {
	Place Place
	Title string
	// Turn counts from 1 in a conversation, 0 for a question.
	Turn int
}

// leastMove is by how many points a score has to move to be spoken of.
const leastMove = 0.5

// baseline is what a session is held against: what was known before it. What a lesson or conversation showed before it was left
// belongs to the session that went on with it: it is one sitting to whoever sat it.
type baseline struct {
	before Progress
	fresh  map[uint64]bool // the places of what is new
	beyond uint64          // from here on everything is new
}

func (s Session) baseline() baseline {
	at := baseline{s.before, map[uint64]bool{}, s.before.Seq}
	for _, id := range s.runs() {
		i := s.progress.run(id)
		if i < 0 {
			continue
		}
		r := s.progress.Runs[i]
		at.fresh[r.Seq] = true
		for _, a := range r.Answers {
			at.fresh[a.Seq] = true
		}
	}
	at.before = at.before.clone()
	at.before.Pieces = slices.DeleteFunc(slices.Clone(at.before.Pieces), func(p Piece) bool { return at.isNew(p.Seq) })
	at.before.mind.without(func(o Observation) bool { return at.isNew(o.Seq) })
	at.before.mind.settle()
	return at
}

func (at baseline) isNew(seq uint64) bool { return seq > at.beyond || at.fresh[seq] }

// moved compares what is known before and after the session, competency by competency.
func (s Session) moved(day Day) []Movement {
	var out []Movement
	at := s.baseline()
	was, is := at.before.Belief(day), s.progress.Belief(day)
	shifts := at.shifts(s.progress)
	for _, ref := range s.library.All(content.KindCompetency) {
		m := Movement{Competency: ref, Title: s.library.Competency(ref).Title}
		changed := false
		for _, p := range s.progress.Pieces {
			if p.Competency != ref {
				continue
			}
			changed = changed || at.isNew(p.Seq)
			if !p.Positive() {
				continue
			}
			m.After++
			if at.isNew(p.Seq) {
				m.Shown = append(m.Shown, wordsOf(s.library, p.Behaviour))
			} else {
				m.Before++
			}
		}
		m.Score = s.scoreMove(ref, was, is, shifts)
		if m.Score != nil || changed {
			m.Level = s.newLevel(ref, at)
		}
		if changed || m.Score != nil || m.Level != nil {
			out = append(out, m)
		}
	}
	return out
}

// shifted is a new observation with what it moved.
type shifted struct {
	Observation
	by belief.Shift
}

// shifts are the observations that a session made.
func (at baseline) shifts(now Progress) []shifted {
	var out []shifted
	m := at.before.mind.clone()
	for _, o := range now.mind.seen {
		if at.isNew(o.Seq) {
			out = append(out, shifted{o, m.take(o)})
		}
	}
	return out
}

// scoreMove is what became of a score, nil where there is nothing to speak of: what moved it only through its neighbours is
// theirs to tell, also where the learner had said how sure they were of the whole conversation.
func (s Session) scoreMove(ref content.Ref, was, is Belief, made []shifted) *ScoreMove {
	k, ok := is.Index(ref)
	direct := ok && slices.ContainsFunc(made, func(o shifted) bool { return o.Kind != Sureness && o.isAbout(k) })
	if !direct {
		return nil
	}
	before, _ := was.Score(ref)
	after, _ := is.Score(ref)
	m := &ScoreMove{First: before.Observations == 0, From: before.Value, To: after.Value, Give: after.Give()}
	if !m.First && math.Abs(m.To-m.From) < leastMove {
		return nil
	}
	total := is.State().Mean(k) - was.State().Mean(k)
	for _, o := range made {
		if o.Kind == Answered && o.by[k]/total > 0.5 {
			m.Most = s.source(o.Observation)
		}
	}
	return m
}

// source says where an answer was given.
func (s Session) source(o Observation) *Source {
	out := &Source{Place: o.Place, Title: TitleOf(s.library, o.Place.Kind, o.Place.Ref)}
	if o.Place.Kind != content.KindScenario {
		return out
	}
	for _, r := range s.progress.Runs {
		if i := slices.IndexFunc(r.Answers, func(a RunAnswer) bool { return a.Seq == o.Seq }); i >= 0 {
			out.Turn = i + 1
		}
	}
	return out
}

// newLevel is the level of a competency that the session reached and that had not been reached before.
func (s Session) newLevel(ref content.Ref, at baseline) *content.Level {
	n := s.progress.Level(s.library, ref)
	if n <= at.before.Level(s.library, ref) || n <= s.progress.ever(s.library, ref, at.isNew) {
		return nil
	}
	for _, l := range s.library.Competency(ref).Levels {
		if l.N == n {
			return &l
		}
	}
	return nil
}

// runs are the lessons, conversations and rows of questions that the session answered something in.
func (s Session) runs() []ID {
	var out []ID
	for _, f := range s.facts {
		switch f := f.(type) {
		case TurnTaken:
			out = append(out, f.Run)
		case QuestionAnswered:
			out = append(out, f.Run)
		case ScenarioEnded:
			out = append(out, f.Run)
		case LessonFinished:
			out = append(out, f.Run)
		case ProfileSet, SessionBegan, SessionEnded, LessonBegan, ScenarioBegan, AnswerUndone, PlanMade, PlanAnswered,
			ReflectionWritten, PreparationMade, PreparationAnswered, MomentRevisited, RestTaken, BadgeEarned, CompetencyRated, SnapshotBegan, SnapshotEnded, WishSet, MemoryFitted:
		}
	}
	return out
}
