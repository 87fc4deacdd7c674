package engine

import (
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
	"example.com/hearten/engine/practice"
)

// ObservationKind says what a belief learnt from.
type ObservationKind string

// The kinds of observation.
const (
	Answered   ObservationKind = "answer"      // a graded answer, with how sure the learner was of it
	Sureness   ObservationKind = "sureness"    // how sure the learner was before a conversation
	SelfRated  ObservationKind = "self-rating" // the learner's own view of a competency
	OthersRate ObservationKind = "ratings"     // others' views of a competency, together

	// practised is a lesson or scenario that was gone through: it moves no score, only what is expected of the learner.
	practised ObservationKind = "practice"
)

// Observation is one thing that moved the belief, with where and when.
type Observation struct {
	Kind ObservationKind
	Seq  uint64
	Day  Day
	// Place is the question, scene or (sureness) scenario; Context the run's. Both are zero for ratings.
	Place   Place
	Context content.ContextID
	// Grade and Confidence are an answer's; confidence 0 is skipped.
	Grade      content.Grade
	Confidence int
	// Competency is what a rating is about; Points the mean of Raters ratings, 1 to 5.
	Competency content.Ref
	Points     float64
	Raters     int

	loads   []belief.Loading
	unknown float64
	level   int
	offered belief.Offer
	r       float64 // the ratings' correlation
	did     practice.Activity
}

// about reports whether the observation is itself about competency k, not about one beside it.
func (o Observation) isAbout(k int) bool {
	return slices.ContainsFunc(o.loads, func(l belief.Loading) bool { return l.K == k })
}

// mind is what is believed so far: the state on a day, what every item is taken to be for this learner, and what was
// observed, in the order of the journal.
type mind struct {
	about *about
	state *belief.State
	day   Day
	items map[Place]belief.Item
	seen  []Observation
	rated map[content.Ref]ratings
	along along
	// stale is true after something was taken back: all is taken anew, once, when somebody asks.
	stale bool
}

func newMind(a *about) mind {
	state := belief.New(a.frame)
	return mind{about: a, state: state, items: map[Place]belief.Item{}, rated: map[content.Ref]ratings{}, along: newAlong(state)}
}

func (m mind) clone() mind {
	if m.about == nil {
		return newMind(aboutOf(nil))
	}
	m.state, m.along = m.state.Clone(), m.along.clone()
	m.items, m.rated = cloneMap(m.items), cloneMap(m.rated)
	m.seen = slices.Clip(m.seen)
	return m
}

// observe takes an observation that follows all others.
func (m *mind) observe(o Observation) {
	if len(o.loads) == 0 {
		return
	}
	m.add(o)
}

// add takes an observation that follows all others, now or with all the others later.
func (m *mind) add(o Observation) {
	m.seen = append(m.seen, o)
	if !m.stale {
		m.take(o)
	}
}

// take moves the belief by an observation and returns by how much.
func (m *mind) take(o Observation) belief.Shift {
	if m.day > 0 && o.Day > m.day {
		m.state.Age(int(o.Day - m.day))
		m.along.track.Age(int(o.Day - m.day))
	}
	m.day = max(m.day, o.Day)
	context := m.about.context(o.Context)
	switch o.Kind {
	case Answered:
		it, known := m.items[o.Place]
		if !known {
			it = m.about.item(o.Place, o.loads, o.unknown, o.level)
		}
		it.Loads = o.loads
		answer := belief.Answer{Item: it, Context: context, Grade: int(o.Grade), Offered: o.offered, Sure: o.Confidence}
		m.along.answer(o.Place, answer)
		it, shift := m.state.Answer(answer)
		m.items[o.Place] = it
		return shift
	case practised:
		m.along.practise(o)
	case Sureness:
		return m.state.Confidence(m.about.item(o.Place, o.loads, o.unknown, o.level), context, o.Confidence)
	case SelfRated:
		return m.state.SelfRate(o.loads[0].K, o.Points)
	case OthersRate:
		return m.state.OthersRate(o.loads[0].K, o.Points, o.Raters, o.r)
	}
	return nil
}

// without takes observations back, as if they had never been made.
func (m *mind) without(gone func(Observation) bool) {
	if !slices.ContainsFunc(m.seen, gone) {
		return
	}
	m.seen = slices.DeleteFunc(slices.Clone(m.seen), gone)
	m.stale = true
}

// settle takes all observations anew where some were taken back.
func (m *mind) settle() {
	if m.stale {
		m.stale = false
		m.replay(m.seen, nil)
	}
}

// replay begins anew and takes observations in order; each is told by how much it moved the belief.
func (m *mind) replay(seen []Observation, tell func(o Observation, before []float64, shift belief.Shift)) {
	m.state, m.items, m.day = belief.New(m.about.frame), map[Place]belief.Item{}, 0
	m.along = newAlong(m.state)
	for _, o := range seen {
		var before []float64
		if tell != nil {
			before = m.state.Means()
		}
		if shift := m.take(o); tell != nil && shift != nil {
			tell(o, before, shift)
		}
	}
}

// believe takes an answer that counts: the first encounter of its day, on the first two days on which its place is met. A
// lesson's check right after reading tells what was read, not what stays: it is left to memory.
func (p *Progress) believe(e Event, place Place, r Response, alone content.Ref, confidence int) {
	o := Observation{
		Kind: Answered, Seq: e.Seq, Day: e.Day, Place: place, Context: r.Context, Grade: r.Grade, Confidence: confidence, level: r.Level,
	}
	o.loads, o.unknown = p.mind.about.loads(r.Weights, alone)
	for _, g := range r.Offered {
		if g >= content.Poor && g <= content.Best {
			o.offered = o.offered.With(int(g))
		}
	}
	if r.Grade < content.Poor || r.Grade > content.Best || !o.offered.Has(int(r.Grade)) {
		return
	}
	p.mind.observe(o)
}

// sureOf takes how sure the learner was before a conversation, once a day and twice at most, as its turns count.
func (p *Progress) sureOf(e Event, f ScenarioBegan) {
	place := Place{Kind: content.KindScenario, Ref: f.Item.Ref}
	if f.Practice || f.Item.Ref.Own() || f.Confidence < 1 || f.Confidence > 3 || len(f.Weights) == 0 || !p.meet(place, e.Day) {
		return
	}
	o := Observation{Kind: Sureness, Seq: e.Seq, Day: e.Day, Place: place, Context: f.Context, Confidence: f.Confidence, level: f.Level}
	o.loads, o.unknown = p.mind.about.loads(f.Weights, content.Ref{})
	p.mind.observe(o)
}
