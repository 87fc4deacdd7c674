package world

import (
	"math"
	"math/rand/v2"
)

// How θ is made up: general, of the area, of the competency alone.
const (
	pupilGeneral = 0.30
	pupilArea    = 0.25
	pupilOwn     = 0.45
)

// Pupil is somebody who learns by practising: what they can do is what they could, what has become firm and what is fresh.
type Pupil struct {
	Law   LearningLaw
	start []float64
	firm  []float64
	fresh []float64
	days  []float64 // stability of what is fresh
	last  []float64 // day of the last practice; −Inf is never
	rate  []float64 // gain per minute
	day   float64
}

// NewPupil draws a pupil. The same draws give the same pupil under every law.
func NewPupil(r *rand.Rand, law LearningLaw) *Pupil {
	n := LearnCompetencies
	p := &Pupil{Law: law, start: make([]float64, n), firm: make([]float64, n), fresh: make([]float64, n)}
	p.days, p.last, p.rate = make([]float64, n), make([]float64, n), make([]float64, n)
	general := r.NormFloat64()
	var areas [LearnAreas]float64
	for a := range areas {
		areas[a] = r.NormFloat64()
	}
	person := learnPerMinute * math.Exp(PersonSd*r.NormFloat64())
	for k := range n {
		area := areas[k/(LearnCompetencies/LearnAreas)]
		p.start[k] = math.Sqrt(pupilGeneral)*general + math.Sqrt(pupilArea)*area + math.Sqrt(pupilOwn)*r.NormFloat64()
		p.rate[k] = person * math.Exp(RateSd*r.NormFloat64())
		p.days[k], p.last[k] = labileDays, math.Inf(-1)
	}
	return p
}

// Theta is what the pupil can do today in competency k.
func (p *Pupil) Theta(k int) float64 { return p.start[k] + p.firm[k] + p.fresh[k] }

// Gained is what practice has added so far in competency k.
func (p *Pupil) Gained(k int) float64 { return p.firm[k] + p.fresh[k] }

// Rate is the most that a minute of competency k can add, for an exercise of effect 1.
func (p *Pupil) Rate(k int) float64 { return p.rate[k] }

// Night lets a day pass: some of what is fresh becomes firm, some of it is lost.
func (p *Pupil) Night() {
	p.day++
	for k := range p.fresh {
		p.fresh[k] *= math.Exp(-1 / p.days[k])
		p.firm[k] += consolidated * p.fresh[k]
		p.fresh[k] *= 1 - consolidated
	}
}

// Gain is what an exercise would add today to the competency of one of its shares.
func (p *Pupil) Gain(e Exercise, s Share) float64 {
	chance := 1 / (1 + math.Exp(-GainSlope*(p.Theta(s.K)-e.Hard)))
	return p.rate[s.K] * s.Q * e.effect * e.Minutes() * p.Law.z(chance) * p.Law.spacing(p.day-p.last[s.K])
}

// Practise does an exercise.
func (p *Pupil) Practise(e Exercise) {
	gains := make([]float64, len(e.Shares))
	for i, s := range e.Shares {
		gains[i] = p.Gain(e, s)
	}
	for i, s := range e.Shares {
		p.fresh[s.K] += gains[i]
		p.days[s.K] *= 1 + steadier*p.Law.spacing(p.day-p.last[s.K])
		p.last[s.K] = p.day
	}
}

// scale is how an exercise's answers are graded: logistic thresholds around its difficulty.
type scale struct {
	slope float64
	at    [3]float64
}

// How exercises are answered.
const (
	answerSlope   = 1.1
	AnswerSlopeSd = 0.35 // ln
	answerSpread  = 0.9
	answerJitter  = 0.15
	residualSd    = 0.4 // between a pupil and an exercise
)

func newScale(r *rand.Rand, d float64) scale {
	s := scale{slope: min(max(answerSlope*math.Exp(AnswerSlopeSd*r.NormFloat64()), 0.25), 2.4)}
	for i := range s.at {
		s.at[i] = d + answerSpread*float64(i-1) + answerJitter*r.NormFloat64()
	}
	return s
}

// Answer is the grade, 0 to 3, of an answer to an exercise. r are the draws of this pupil for this exercise at this time,
// own those that are always theirs: they do some exercises better than others that are as hard.
func (p *Pupil) Answer(e Exercise, own, r *rand.Rand) int {
	eta := residualSd * own.NormFloat64()
	for _, s := range e.Shares {
		eta += s.Q * p.Theta(s.K)
	}
	luck := r.Float64()
	x := e.answers.slope*eta + math.Log(luck/(1-luck))
	grade := 0
	for _, b := range e.answers.at {
		if x >= e.answers.slope*b {
			grade++
		}
	}
	return grade
}
