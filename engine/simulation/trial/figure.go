package trial

import "math"

// Figure is a mean over N learners with its 95 % interval.
type Figure struct {
	Mean float64 `json:"mean"`
	Low  float64 `json:"low"`
	High float64 `json:"high"`
	N    int     `json:"n"`
}

// z95 is the half width of a 95 % interval in standard errors.
const z95 = 1.959964

// Mean is the mean of one value a learner; the interval is the normal one.
func Mean(values []float64) Figure {
	n := float64(len(values))
	if n == 0 {
		return Figure{}
	}
	mean, square := 0.0, 0.0
	for _, v := range values {
		mean += v / n
	}
	for _, v := range values {
		square += (v - mean) * (v - mean)
	}
	half := 0.0
	if n > 1 {
		half = z95 * math.Sqrt(square/(n-1)/n)
	}
	return Figure{mean, mean - half, mean + half, len(values)}
}

// Ratio is the mean of one policy over that of another on the same learners, value for value; the interval is the delta
// method's, which takes into account that the learners are the same.
func Ratio(of, over []float64) Figure {
	a, b := Mean(of), Mean(over)
	if len(of) != len(over) || b.Mean == 0 {
		return Figure{}
	}
	r := a.Mean / b.Mean
	rest := make([]float64, len(of))
	for i := range of {
		rest[i] = (of[i] - r*over[i]) / b.Mean
	}
	e := Mean(rest)
	half := (e.High - e.Low) / 2
	return Figure{r, r - half, r + half, len(of)}
}
