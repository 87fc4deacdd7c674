package world

import (
	"math"
	"math/rand/v2"
)

// The constants of the worlds in which people learn by practising.
const (
	LearnCompetencies = 16
	LearnAreas        = 4
	LearnActivities   = 12 // a competency
	LearnCore         = 5  // competencies that the role is about
	LearnWeeks        = 12
	LearnSessions     = 5 // a week, on the first days of it
	LearnMinutes      = 6.0

	coreLow, coreSpan = 0.5, 1.0 // weights of the core: .5 + U(0, 1)
	RestWeight        = 0.02

	hardest     = 2.2 // difficulties are spread evenly over −2.2 … 2.2
	AuthoredSd  = 0.5 // by how much authors are off
	EffectSd    = 0.25
	mainLoading = 0.65 // of activities that are about two competencies

	learnPerMinute = 0.045
	PersonSd       = 0.25 // ln of how fast somebody learns
	RateSd         = 0.25 // ln of how fast they learn one competency, beside that
	GainSlope      = 1.3  // p = σ(1.3(θ − d)), on which gain depends
	massed         = 0.6
	labileDays     = 12.0
	steadier       = 0.25
	consolidated   = 0.03 // a day
)

// LearnType is a type of activity: how long it takes and how much a minute of it is worth.
type LearnType struct {
	Minutes, Effect float64
	// Answers is how many graded answers it gives.
	Answers int
	// Two says that it is about two competencies.
	Two bool
}

// LearnTypes are the types of activities: lessons, scenarios, practice of something missed, checks. Their answers are what
// such things have at least: a turn of a scenario a minute, a situation of a checkup a minute, one spaced answer of a lesson.
func LearnTypes() [4]LearnType {
	return [4]LearnType{
		{Minutes: 3, Effect: 1, Answers: 1},
		{Minutes: 5, Effect: 1.15, Answers: 5, Two: true},
		{Minutes: 2, Effect: 0.9, Answers: 1},
		{Minutes: 2, Effect: 0.8, Answers: 2},
	}
}

// LearningLaw is how learning depends on difficulty and on time.
type LearningLaw struct {
	Name        string
	Peak, Width float64 // z = exp(−((p − Peak)/Width)²)
	SpacingDays float64
	Flat        bool // no optimum and no spacing
}

// LearningLaws are the four laws; the first is the base.
func LearningLaws() [4]LearningLaw {
	return [4]LearningLaw{
		{Name: "base", Peak: 0.70, Width: 0.22, SpacingDays: 1.5},
		{Name: "easy and narrow", Peak: 0.85, Width: 0.15, SpacingDays: 3},
		{Name: "hard", Peak: 0.55, Width: 0.22, SpacingDays: 1.5},
		{Name: "flat", Flat: true},
	}
}

func (l LearningLaw) z(p float64) float64 {
	if l.Flat {
		return 1
	}
	x := (p - l.Peak) / l.Width
	return math.Exp(-x * x)
}

func (l LearningLaw) spacing(days float64) float64 {
	if l.Flat {
		return 1
	}
	return 1 - massed*math.Exp(-days/l.SpacingDays)
}

// Exercise is an activity: what it is about, and what its author and the world think of it.
type Exercise struct {
	Shares   []Share
	Type     int
	Authored float64 // difficulty as its author saw it
	Hard     float64 // difficulty as it is
	effect   float64
	answers  scale
}

// Course is what there is to practise and what the role asks for.
type Course struct {
	Exercises []Exercise
	Weights   []float64 // of the role, one a competency
	Core      []int     // the competencies that the role is about
}

// NewCourse draws a course.
func NewCourse(r *rand.Rand) Course {
	c := Course{Weights: make([]float64, LearnCompetencies)}
	for k := range c.Weights {
		c.Weights[k] = RestWeight
	}
	for _, k := range r.Perm(LearnCompetencies)[:LearnCore] {
		c.Core = append(c.Core, k)
		c.Weights[k] = coreLow + coreSpan*r.Float64()
	}
	types := LearnTypes()
	for k := range LearnCompetencies {
		places := r.Perm(LearnActivities)
		for i := range LearnActivities {
			t := i % len(types)
			d := hardest * (2*float64(places[i])/(LearnActivities-1) - 1)
			e := Exercise{Type: t, Hard: d, Authored: d + AuthoredSd*r.NormFloat64(), Shares: []Share{{k, 1}}}
			e.effect = types[t].Effect * math.Exp(EffectSd*r.NormFloat64())
			other := (k + 1 + r.IntN(LearnCompetencies-1)) % LearnCompetencies
			if types[t].Two {
				e.Shares = []Share{{k, mainLoading}, {other, 1 - mainLoading}}
			}
			e.answers = newScale(r, d)
			c.Exercises = append(c.Exercises, e)
		}
	}
	return c
}

// Minutes is how long an exercise takes.
func (e Exercise) Minutes() float64 { return LearnTypes()[e.Type].Minutes }

// Answers is how many graded answers doing it gives.
func (e Exercise) Answers() int { return LearnTypes()[e.Type].Answers }
