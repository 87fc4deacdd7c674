package belief

import "math"

// How well ratings agree with what they are about, and what they are made of: self-ratings r = .29 (Mabe & West 1982),
// managers .45, peers .38 (Conway & Huffcutt 1997); a quarter of the raters' error is shared among them (Heidemeier &
// Moser 2009). One twelfth is the variance of rounding to whole points.
const (
	selfR      = 0.29
	selfErr    = 0.65
	sharedErr  = 0.25
	ownErr     = 0.40
	othersRest = 0.84 // 1 − r², r = .40
	rounding   = 1.0 / 12
	// Manager and Peer are the correlations of one rater's view.
	Manager = 0.45
	Peer    = 0.38
	// Neutral is the point of a five-point scale that stands for θ = 0 without any halo.
	Neutral = 3.2
)

// SelfRate takes somebody's rating of their own competency k, in points of a five-point scale.
func (s *State) SelfRate(k int, points float64) Shift {
	if !s.about(k) {
		return make(Shift, s.n)
	}
	return s.linear(direction{{k, selfR}, {s.self(), 1}}, points-Neutral, selfErr*(1-selfR*selfR)+rounding)
}

// OthersRate takes the mean of n ratings of competency k by others, whose correlations have the mean r. Raters share a part
// of their error: more of them tell more, but not without end.
func (s *State) OthersRate(k int, points float64, n int, r float64) Shift {
	if n < 1 || !s.about(k) || !(math.Abs(r) <= 1) {
		return make(Shift, s.n)
	}
	noise := sharedErr*othersRest + (ownErr*othersRest+rounding)/float64(n)
	return s.linear(direction{{k, r}, {s.others(), 1}}, points-Neutral, noise)
}

// Gap is how much higher competency k was rated by its owner than by others, as the belief expects it for a perceived
// difference of points: the difference and its standard error, for self and n others.
func Gap(self, others float64, n int) (points, se float64) {
	noise := selfErr*(1-selfR*selfR) + rounding + sharedErr*othersRest + (ownErr*othersRest+rounding)/float64(max(n, 1))
	return self - others, math.Sqrt(noise)
}
