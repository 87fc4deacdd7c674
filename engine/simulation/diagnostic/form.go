package diagnostic

import (
	"math"

	"example.com/hearten/engine/simulation/world"
)

// form measures every competency by itself with graded-response theory: a grid for each, the standard normal before
// anything is known, the competency that a situation was written for, the expected a posteriori estimate.
type form struct {
	sights []world.Sight
	asked  []bool
	log    [world.Competencies][gridSize]float64
	at     int
	chosen bool // adaptive; else in order
}

const (
	gridSize = 49
	gridEnd  = 4.0
	// guessedA is what the form takes a discrimination to be that nobody has looked at; noise is the variance of what is
	// between one person and one situation, context included, as its makers take it to be.
	guessedA = 1.0
	noise    = 0.25
)

func newForm(at sitting, adaptive bool) *form {
	f := &form{sights: at.sights, asked: make([]bool, len(at.sights)), chosen: adaptive}
	for k := range f.log {
		for i := range f.log[k] {
			x := place(i)
			f.log[k][i] = -x * x / 2
		}
	}
	return f
}

func place(i int) float64 { return -gridEnd + 2*gridEnd*float64(i)/(gridSize-1) }

// next is the next question of the next competency: the first that was not asked or, adaptive, the one that tells most at
// what is thought of the competency that is known least.
func (f *form) next() int {
	if !f.chosen {
		f.at++
		k, round := (f.at-1)%world.Competencies, (f.at-1)/world.Competencies
		return k*world.SituationsEach + round
	}
	least, mean, widest := -1, 0.0, -1.0
	for k := range world.Competencies {
		if m, sd := f.estimate(k); sd > widest && !f.out(k) {
			least, mean, widest = k, m, sd
		}
	}
	best, top := -1, -1.0
	for j := least * world.SituationsEach; j < (least+1)*world.SituationsEach; j++ {
		slope, load := f.slope(j)
		if info := load * load * information(slope, f.sights[j].B, load*mean); !f.asked[j] && info > top {
			best, top = j, info
		}
	}
	return best
}

func (f *form) out(k int) bool {
	for j := k * world.SituationsEach; j < (k+1)*world.SituationsEach; j++ {
		if !f.asked[j] {
			return false
		}
	}
	return true
}

// slope is a discrimination as it looks through what is not known, through what differs from person to person and through
// the situation's other competency, which is nothing but noise here (the logistic as a normal ogive with 1.7); load is what
// the situation has of its own competency.
func (f *form) slope(j int) (slope, load float64) {
	s := f.sights[j]
	a, load := s.A, s.Shares[0].Q
	if a == 0 {
		a = guessedA
	}
	return a / math.Sqrt(1+a*a*(s.Off*s.Off+noise+(1-load)*(1-load))/(1.7*1.7)), load
}

func (f *form) hear(j int, reply world.Reply) {
	f.asked[j] = true
	slope, load := f.slope(j)
	grid := &f.log[f.sights[j].Shares[0].K]
	for i := range grid {
		grid[i] += math.Log(max(graded(slope, f.sights[j].B, load*place(i))[reply.Grade], 1e-300))
	}
}

func (f *form) estimate(k int) (mean, sd float64) {
	top := math.Inf(-1)
	for _, l := range f.log[k] {
		top = max(top, l)
	}
	z0, z1, z2 := 0.0, 0.0, 0.0
	for i, l := range f.log[k] {
		p, x := math.Exp(l-top), place(i)
		z0 += p
		z1 += p * x
		z2 += p * x * x
	}
	mean = z1 / z0
	return mean, math.Sqrt(max(0, z2/z0-mean*mean))
}

// graded are the probabilities of the grades at a place.
func graded(a float64, b [3]float64, eta float64) (p [4]float64) {
	above := 1.0
	for c := range b {
		next := 1 / (1 + math.Exp(-a*(eta-b[c])))
		p[c] = above - next
		above = next
	}
	p[3] = above
	return p
}

// information is what an answer tells about the place (Samejima 1969).
func information(a float64, b [3]float64, eta float64) (sum float64) {
	above, slope := 1.0, 0.0
	for c := range 4 {
		next, down := 0.0, 0.0
		if c < 3 {
			next = 1 / (1 + math.Exp(-a*(eta-b[c])))
			down = a * next * (1 - next)
		}
		if p := above - next; p > 1e-12 {
			sum += (slope - down) * (slope - down) / p
		}
		above, slope = next, down
	}
	return sum
}
