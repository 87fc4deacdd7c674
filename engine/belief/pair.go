package belief

import "math"

// observePair takes two observations at once: one along a direction, counted from offset, with beside as in [State.observe];
// the other along the same and the part of x at second. It is moment matching in the plane of both.
func (s *State) observePair(q direction, offset, beside float64, second int, one func(delta float64) float64, both func(delta, second float64) float64) seen {
	m, v, cov := s.along(q)
	if !(v > tiny) {
		return seen{shift: make(Shift, s.n)}
	}
	other := s.sigma[second*s.n : (second+1)*s.n]
	prior := plane{v + beside, cov[second], other[second]}
	det := prior.det()
	if !(det > 1e-9*prior.a*prior.c) {
		return s.observe(q, offset, beside, one)
	}
	dx, dy, left := s.matchPair(m-offset, s.mu[second], prior, one, both)
	inverse := plane{prior.c / det, -prior.b / det, prior.a / det}
	// x moves by G·d and its covariance falls by G·(prior − left)·G', G = [Σq, Σe]·inverse of prior.
	pullX, pullY := inverse.a*dx+inverse.b*dy, inverse.b*dx+inverse.c*dy
	cut := inverse.around(plane{prior.a - left.a, prior.b - left.b, prior.c - left.c})
	shift := make(Shift, s.n)
	for i := range shift {
		shift[i] = cov[i]*pullX + other[i]*pullY
	}
	s.fall(cov, append([]float64(nil), other...), cut)
	for i, by := range shift {
		s.mu[i] += by
	}
	return seen{shift, epilogue{pullX, cut.a}}
}

// fall lowers the covariance by [a b]·cut·[a b]'.
func (s *State) fall(a, b []float64, cut plane) {
	for i := range a {
		x, y := cut.a*a[i]+cut.b*b[i], cut.b*a[i]+cut.c*b[i]
		row := s.sigma[i*s.n : (i+1)*s.n]
		for j := range row {
			row[j] -= x*a[j] + y*b[j]
		}
	}
}

// plane is a symmetric matrix of two rows: a b, b c.
type plane struct{ a, b, c float64 }

func (p plane) det() float64 { return p.a*p.c - p.b*p.b }

// around is p·x·p.
func (p plane) around(x plane) plane {
	a, b := p.a*x.a+p.b*x.b, p.a*x.b+p.b*x.c
	c, d := p.b*x.a+p.c*x.b, p.b*x.b+p.c*x.c
	return plane{a*p.a + b*p.b, a*p.b + b*p.c, c*p.b + d*p.c}
}

// matchPair is by how much the means of two normals move after a likelihood, and their covariance then.
func (s *State) matchPair(mx, my float64, prior plane, one func(x float64) float64, both func(x, y float64) float64) (dx, dy float64, left plane) {
	sdX, slope := math.Sqrt(prior.a), prior.b/prior.a
	sdY := math.Sqrt(prior.c - prior.b*slope)
	var z0, x1, y1, xx, xy, yy float64
	for _, n := range nodes() {
		x := sdX * n.z
		p := n.w * one(mx+x)
		if p < 1e-12 {
			continue
		}
		for _, k := range few() {
			y := slope*x + sdY*k.z
			p := p * k.w * both(mx+x, my+y)
			z0 += p
			x1 += p * x
			y1 += p * y
			xx += p * x * x
			xy += p * x * y
			yy += p * y * y
		}
	}
	if !(z0 > 0) {
		return 0, 0, prior
	}
	dx, dy = x1/z0, y1/z0
	return dx, dy, plane{xx/z0 - dx*dx, xy/z0 - dx*dy, yy/z0 - dy*dy}
}
