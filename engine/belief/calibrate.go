package belief

import (
	"math"
	"slices"
)

// Observation is one person's graded answer to an item, both by number.
type Observation struct {
	Person, Item int
	// Grade is what was chosen, 0 to 3, and Offered what was on offer; the zero value is all.
	Grade   int
	Offered Offer
}

// How far parameters are expected to be from what an item is taken to be: the logarithms of its discrimination and of the
// distances between its thresholds. Where they stand together has the item's own VarB.
const (
	sdLogA   = 0.35
	sdLogGap = 0.3
)

// Iterations end when no difficulty moves by more than settled, or after mostIterations.
const (
	mostIterations = 40
	settled        = 0.002
)

// Fit learns items from many people's answers: discrimination and thresholds of each, and as VarB the variance of where its
// thresholds stand. items are as their authors guessed them, which is where few answers leave them. Answers that no such item
// can have had are left out; a person answers an item once. Neither the order of answers nor the numbers that people have
// change anything but rounding.
//
// It is marginal maximum a posteriori by EM (Bock & Aitkin 1981, Mislevy 1986): a person's place on an item's scale is
// believed after all of their answers, by the very belief that learners get (E), and items are fitted to these places by Fisher
// scoring (M). People are taken to have mean 0 and variance 1: those who answer stand for those whom the items are for.
func Fit(f Frame, items []Item, answers []Observation) []Item {
	f.Contexts = 0
	c := &calibration{prior: New(f), guessed: items, items: slices.Clone(items), tallies: make([]tally, len(items))}
	for i := range c.items {
		c.items[i].VarB = 0
	}
	c.take(answers)
	for range mostIterations {
		c.expect(c.collect)
		if c.maximise() < settled {
			break
		}
	}
	c.information()
	return c.items
}

// calibration is a fit on its way.
type calibration struct {
	prior   *State
	guessed []Item
	items   []Item
	answers []Observation // by person and item
	people  int
	tallies []tally
}

// take keeps the answers that can be, in one order.
func (c *calibration) take(answers []Observation) {
	for _, o := range answers {
		if o.Item >= 0 && o.Item < len(c.items) && len(c.items[o.Item].Loads) > 0 && o.Grade >= 0 && o.Grade < Grades && o.Offered.Has(o.Grade) {
			c.answers = append(c.answers, o)
		}
	}
	slices.SortStableFunc(c.answers, func(a, b Observation) int {
		if a.Person != b.Person {
			return a.Person - b.Person
		}
		return a.Item - b.Item
	})
	c.answers = slices.CompactFunc(c.answers, func(a, b Observation) bool { return a.Person == b.Person && a.Item == b.Item })
}

// expect believes every person after all of their answers, and tells where each answer's person stands on its item's scale.
func (c *calibration) expect(tell func(o Observation, m, v float64)) {
	c.people = 0
	for i, end := 0, 0; i < len(c.answers); i = end {
		s := c.prior.Clone()
		for end = i; end < len(c.answers) && c.answers[end].Person == c.answers[i].Person; end++ {
			o := c.answers[end]
			s.Answer(Answer{Item: c.items[o.Item], Context: -1, Grade: o.Grade, Offered: o.Offered})
		}
		for _, o := range c.answers[i:end] {
			m, v, _ := s.along(s.direction(c.items[o.Item], -1))
			tell(o, m, v)
		}
		c.people++
	}
}

// collect spreads an answer over the grid of its item by how probable it is that its person stands there.
func (c *calibration) collect(o Observation, m, v float64) {
	offered := o.Offered
	if offered == 0 {
		offered = allGrades
	}
	cells := c.tallies[o.Item].of(offered)
	sd := math.Sqrt(v)
	var weights [gridSize]float64
	sum := 0.0
	for i := range weights {
		if z := (gridAt(i) - m) / sd; math.Abs(z) < 5 {
			weights[i] = math.Exp(-z * z / 2)
			sum += weights[i]
		}
	}
	if sum == 0 { // beyond the grid, or between two of its places
		nearest := math.Round((m + gridReach) * (gridSize - 1) / (2 * gridReach))
		weights[int(max(0, min(nearest, gridSize-1)))], sum = 1, 1
	}
	for i, w := range weights {
		if w > 0 {
			cells[i][o.Grade] += w / sum
		}
	}
}

// maximise fits every item to its tally and empties it; it returns by how much the difficulty that moved most has moved.
func (c *calibration) maximise() (most float64) {
	for i := range c.items {
		t := &c.tallies[i]
		if len(t.cells) == 0 {
			continue
		}
		before := c.items[i].Mid()
		p := scoring{guess: coordinatesOf(c.guessed[i]), varB: c.guessed[i].VarB, varE: c.items[i].VarE}
		c.items[i] = p.climb(coordinatesOf(c.items[i]), t).on(c.items[i])
		most = max(most, math.Abs(c.items[i].Mid()-before))
		t.clear()
	}
	return most
}

// information gives every item the variance of where its thresholds stand: from what each answer tells of it, its person's
// place being known only so well; and from how surely the scale itself stands, which is anchored by the people and by what
// authors guessed.
func (c *calibration) information() {
	info := make([]matrix, len(c.items))
	for i, it := range c.guessed {
		for a, precision := range (scoring{varB: it.VarB}).precision() {
			info[i][a][a] += precision
		}
	}
	c.expect(func(o Observation, m, v float64) {
		it := c.items[o.Item]
		p := scoring{varE: it.VarE}
		m, v = c.besides(it, o, m, v)
		var chance [Grades]float64
		var by [Grades]coordinates
		sd := math.Sqrt(v)
		for _, n := range nodes() {
			at, scores := p.scores(coordinatesOf(it), m+sd*n.z, o.Offered)
			for g := range at {
				chance[g] += n.w * at[g]
				for a := range by[g] {
					by[g][a] += n.w * at[g] * scores[g][a]
				}
			}
		}
		for g := range by {
			if chance[g] < 1e-12 {
				continue
			}
			for a := range by[g] {
				by[g][a] /= chance[g]
			}
		}
		info[o.Item].add(1, chance, by)
	})
	anchor := float64(c.people)
	for i, it := range c.guessed {
		if len(c.tallies[i].cells) > 0 {
			anchor += 1 / it.VarB
		}
	}
	for i := range c.items {
		c.items[i].VarB = min(c.guessed[i].VarB, solve(info[i], coordinates{1})[0]+1/anchor)
	}
}

// besides is where a person is believed to stand without the answer itself.
func (c *calibration) besides(it Item, o Observation, m, v float64) (mean, variance float64) {
	slope := shrunk(it.A, it.VarE)
	told := 0.0 // what the answer tells of the place: −∂² log chance
	const h = 0.05
	a := Answer{Item: it, Grade: o.Grade, Offered: o.Offered}
	low, at, high := a.likelihood(m-h, slope), a.likelihood(m, slope), a.likelihood(m+h, slope)
	if low > 0 && at > 0 && high > 0 {
		told = max(0, (2*math.Log(at)-math.Log(low)-math.Log(high))/(h*h))
	}
	_, most, _ := c.prior.along(c.prior.direction(it, -1))
	rest := max(1/v-told, 1/most)
	return m, 1 / rest
}
