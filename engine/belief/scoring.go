package belief

import "math"

// The grid on which people's places are tallied while items are fitted.
const (
	gridSize  = 61
	gridReach = 4.5
)

func gridAt(i int) float64 { return gridReach * (2*float64(i)/(gridSize-1) - 1) }

const allGrades Offer = 1<<Grades - 1

// tally is how many answers of each grade an item is expected to have had from every place of the grid, apart by what was
// on offer.
type tally struct {
	offers []Offer
	cells  []*[gridSize][Grades]float64
}

// of are the cells of an offer.
func (t *tally) of(offered Offer) *[gridSize][Grades]float64 {
	for i, o := range t.offers {
		if o == offered {
			return t.cells[i]
		}
	}
	t.offers, t.cells = append(t.offers, offered), append(t.cells, &[gridSize][Grades]float64{})
	return t.cells[len(t.cells)-1]
}

func (t *tally) clear() {
	for _, c := range t.cells {
		*c = [gridSize][Grades]float64{}
	}
}

// coordinates are an item's parameters as they are fitted, free of bounds: the middle threshold, the logarithms of the
// distances of the outer ones from it, the logarithm of the discrimination.
type coordinates [4]float64

func coordinatesOf(it Item) coordinates {
	return coordinates{it.B[1], math.Log(it.B[1] - it.B[0]), math.Log(it.B[2] - it.B[1]), math.Log(it.A)}
}

// on is the item with these parameters.
func (c coordinates) on(it Item) Item {
	it.B = [3]float64{c[0] - math.Exp(c[1]), c[0], c[0] + math.Exp(c[2])}
	it.A = math.Exp(c[3])
	return it
}

// matrix is symmetric.
type matrix [4][4]float64

// scoring fits one item.
type scoring struct {
	guess      coordinates
	varB, varE float64
}

// precision is that of the guess, by coordinate.
func (p scoring) precision() coordinates {
	return coordinates{1 / p.varB, 1 / (sdLogGap * sdLogGap), 1 / (sdLogGap * sdLogGap), 1 / (sdLogA * sdLogA)}
}

// climb takes two steps of Fisher scoring uphill from a place; a step that would lead down is halved.
func (p scoring) climb(at coordinates, t *tally) coordinates {
	height, slope, info := p.height(at, t)
	for range 2 {
		step := solve(info, slope)
		for range 8 {
			next := at
			for i := range next {
				next[i] += step[i]
				step[i] /= 2
			}
			h, s, in := p.height(next, t)
			if h >= height {
				at, height, slope, info = next, h, s, in
				break
			}
		}
	}
	return at
}

// height is the expected logarithm of the posterior, with its slope and its expected curvature.
func (p scoring) height(at coordinates, t *tally) (h float64, slope coordinates, info matrix) {
	for i, precision := range p.precision() {
		d := at[i] - p.guess[i]
		h -= precision * d * d / 2
		slope[i] -= precision * d
		info[i][i] += precision
	}
	for k, cells := range t.cells {
		for i := range cells {
			n := 0.0
			for _, x := range cells[i] {
				n += x
			}
			if n < 1e-9 {
				continue
			}
			chance, scores := p.scores(at, gridAt(i), t.offers[k])
			for g, x := range cells[i] {
				if x > 0 {
					h += x * math.Log(max(chance[g], 1e-300))
				}
				for a := range slope {
					slope[a] += x * scores[g][a]
				}
			}
			info.add(n, chance, scores)
		}
	}
	return h, slope, info
}

// add adds n times the information of one answer: Σ_g chance·score·score'.
func (m *matrix) add(n float64, chance [Grades]float64, scores [Grades]coordinates) {
	for g, s := range scores {
		for a := range s {
			for b := range s {
				m[a][b] += n * chance[g] * s[a] * s[b]
			}
		}
	}
}

// scores are the chances of the grades on offer for somebody at a place, and the slopes of their logarithms.
func (p scoring) scores(at coordinates, eta float64, offered Offer) (chance [Grades]float64, scores [Grades]coordinates) {
	slope := shrunk(math.Exp(at[3]), p.varE)
	bySlope := slope * (1 - 0.346*slope*slope*p.varE) // ∂slope/∂ln a
	gaps := [3]float64{-math.Exp(at[1]), 0, math.Exp(at[2])}
	above, aboveBy := 1.0, coordinates{}
	sum, sumBy := 0.0, coordinates{}
	var by [Grades]coordinates
	for g := range Grades {
		next, nextBy := 0.0, coordinates{}
		if g < Grades-1 {
			d := eta - at[0] - gaps[g]
			next = logistic(slope * d)
			w := next * (1 - next)
			nextBy[0], nextBy[3] = -w*slope, w*d*bySlope
			switch g {
			case 0:
				nextBy[1] = -w * slope * gaps[0]
			case 2:
				nextBy[2] = -w * slope * gaps[2]
			}
		}
		if offered.Has(g) {
			chance[g] = above - next
			sum += chance[g]
			for a := range by[g] {
				by[g][a] = aboveBy[a] - nextBy[a]
				sumBy[a] += by[g][a]
			}
		}
		above, aboveBy = next, nextBy
	}
	if sum < 1e-300 {
		return [Grades]float64{}, scores
	}
	for g := range chance {
		if chance[g] < 1e-300 {
			continue
		}
		for a := range by[g] {
			scores[g][a] = by[g][a]/chance[g] - sumBy[a]/sum
		}
		chance[g] /= sum
	}
	return chance, scores
}

// solve is x where m·x = y, for a matrix that is positive definite (Cholesky).
func solve(m matrix, y coordinates) (x coordinates) {
	var l matrix
	for i := range l {
		for j := range i + 1 {
			sum := m[i][j]
			for k := range j {
				sum -= l[i][k] * l[j][k]
			}
			if i == j {
				l[i][i] = math.Sqrt(max(sum, 1e-12))
			} else {
				l[i][j] = sum / l[j][j]
			}
		}
	}
	for i := range x {
		x[i] = y[i]
		for k := range i {
			x[i] -= l[i][k] * x[k]
		}
		x[i] /= l[i][i]
	}
	for i := len(x) - 1; i >= 0; i-- {
		for k := i + 1; k < len(x); k++ {
			x[i] -= l[k][i] * x[k]
		}
		x[i] /= l[i][i]
	}
	return x
}
