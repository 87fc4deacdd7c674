package world

import (
	"math"
	"math/rand/v2"
)

// Respondent is a person in the diagnostic world: what they can do, and what they would answer to every situation.
type Respondent struct {
	Theta   [Competencies]float64
	Context [Contexts]float64
	Replies []Reply // by the situation's number
	Self    [Competencies]float64
	Manager [Competencies]float64
	Peers   [peers][Competencies]float64
}

// Reply is what somebody answers: a grade from 0 to 3, and how sure they are, 1 guessing to 3 sure.
type Reply struct{ Grade, Sure int }

// Respondent draws a person, their answers to all of the library, and the ratings of them, each from a stream of its own.
func (d Diagnostic) Respondent(library []Situation, person, answers, ratings *rand.Rand) *Respondent {
	p := &Respondent{}
	general := person.NormFloat64()
	for area := range Competencies / AreaSize {
		common := person.NormFloat64()
		for i := range AreaSize {
			own := person.NormFloat64()
			p.Theta[area*AreaSize+i] = math.Sqrt(generalShare)*general + math.Sqrt(areaShare)*common + math.Sqrt(ownShare)*own
		}
	}
	for c := range p.Context {
		p.Context[c] = contextSd * person.NormFloat64()
	}
	kappa := max(leastKappa, meanKappa+sdKappa*person.NormFloat64())
	bias := meanBias + sdBias*person.NormFloat64()
	for _, s := range library {
		p.Replies = append(p.Replies, d.reply(p.Place(s), s, kappa, bias, answers))
	}
	p.rate(ratings)
	return p
}

// Place is where a person stands on a situation's scale.
func (p *Respondent) Place(s Situation) float64 {
	eta := p.Context[s.Context]
	for _, q := range s.Shares {
		eta += q.Q * p.Theta[q.K]
	}
	return eta
}

func (d Diagnostic) reply(eta float64, s Situation, kappa, bias float64, r *rand.Rand) Reply {
	eta += d.Residual * r.NormFloat64()
	luck, mood := logisticDraw(r), logisticDraw(r)
	reply := Reply{Sure: 1}
	for _, b := range s.B {
		if s.A*(eta-b)+luck > 0 {
			reply.Grade++
		}
	}
	feels := kappa*s.A*(eta-s.Difficulty) + bias + mood
	if feels > sureFrom {
		reply.Sure++
	}
	if feels > verySureFrom {
		reply.Sure++
	}
	return reply
}

// rate draws the ratings on a five-point scale. A rater has one halo for all competencies; those beside the person share a
// part of their error.
func (p *Respondent) rate(r *rand.Rand) {
	halo := math.Sqrt(haloShare*(1-selfAgreement*selfAgreement)) * r.NormFloat64()
	for k, theta := range p.Theta {
		p.Self[k] = points(selfAgreement*theta + selfLeniency + halo + math.Sqrt(selfError*(1-selfAgreement*selfAgreement))*r.NormFloat64())
	}
	var shared [Competencies]float64
	for k := range shared {
		shared[k] = r.NormFloat64()
	}
	others := func(agrees float64) (out [Competencies]float64) {
		rest := 1 - agrees*agrees
		halo := math.Sqrt(haloShare*rest) * r.NormFloat64()
		for k, theta := range p.Theta {
			out[k] = points(agrees*theta + halo + math.Sqrt(raterShared*rest)*shared[k] + math.Sqrt(raterOwn*rest)*r.NormFloat64())
		}
		return out
	}
	p.Manager = others(managerAgrees)
	for i := range p.Peers {
		p.Peers[i] = others(peerAgrees)
	}
}

func points(x float64) float64 { return min(max(math.Round(ratingNeutral+x), ratingLow), ratingHigh) }

// logisticDraw is a draw of the standard logistic.
func logisticDraw(r *rand.Rand) float64 {
	u := max(r.Float64(), 1e-300)
	return math.Log(u / (1 - u))
}
