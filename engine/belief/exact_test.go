package belief

import (
	"math"
	"math/rand/v2"
	"testing"
)

// plainly is the belief about competency 0 after an answer and its confidence, by sums over a fine grid of θ, of what the
// answer rests on beside it, and of the bias.
func plainly(it Item, prior, bias float64, grade, sure int) (mean, sd, biasMean float64) {
	var z0, z1, z2, zb float64
	beside := math.Sqrt(it.VarB + it.VarE)
	for x := -5.0; x <= 5; x += .05 {
		for u := -4.0; u <= 4; u += .1 {
			eta := x + beside*u
			p := math.Exp(-(x-prior)*(x-prior)/2-u*u/2) * it.chance(eta, it.A)[grade]
			for z := -4.0; z <= 4; z += .1 {
				b := bias + .6*z
				w := p * math.Exp(-z*z/2)
				if sure > 0 {
					w *= sureness(kappa*it.A*(eta-it.Mid())+b, sure)
				}
				z0 += w
				z1 += w * x
				z2 += w * x * x
				zb += w * b
			}
		}
	}
	mean = z1 / z0
	return mean, math.Sqrt(z2/z0 - mean*mean), zb / z0
}

func TestAnAnswerIsTakenExactly(t *testing.T) {
	most := 0.0
	for grade := range Grades {
		for sure := range 4 {
			it := Authored([]Loading{{0, 1}}, 1+grade)
			s := New(Frame{Areas: []int{0}})
			s.Answer(Answer{Item: it, Context: -1, Grade: grade, Sure: sure})
			mean, sd, bias := plainly(it, 0, biasMean, grade, sure)
			gotBias, _ := s.Bias()
			if grade < held { // confidence then tells of the bias alone
				mean, sd, _ = plainly(it, 0, biasMean, grade, 0)
				bias = gotBias
			}
			for what, off := range map[string]float64{"mean": s.Mean(0) - mean, "sd": s.Sd(0) - sd, "bias": gotBias - bias} {
				most = max(most, math.Abs(off))
				if math.Abs(off) > .003 {
					t.Errorf("grade %d, sure %d: the %s is off by %.4f", grade, sure, what, off)
				}
			}
		}
	}
	t.Logf("16 answers: off by %.5f at most", most)
}

func TestItemsTakeTheirPart(t *testing.T) {
	s := New(Frame{Areas: []int{0, 0}})
	it := Authored([]Loading{{0, 1}}, 2)
	after, shift := s.Answer(Answer{Item: it, Context: -1, Grade: 3})
	if shift[0] <= 0 || after.Mid() >= it.Mid() || after.VarB >= it.VarB || shift[1] <= 0 || shift[1] >= shift[0] {
		t.Errorf("the best answer moved θ by %g, its neighbour by %g, the item from %g to %g", shift[0], shift[1], it.Mid(), after.Mid())
	}
	// What both rest on was moved in proportion to their variances.
	if got, want := (it.Mid()-after.Mid())/shift[0], it.VarB/1.0; math.Abs(got-want) > 1e-9 {
		t.Errorf("the item took %g of what θ took, want %g", got, want)
	}
}

func TestTheQuickSumComesNearTheLongOne(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	s, most := New(Frame{Areas: []int{0}}), 0.0
	for range 2000 {
		b := r.NormFloat64()
		it := Item{A: .3 + 2*r.Float64(), B: [3]float64{b - .9, b, b + .9}, VarB: .25 * r.Float64(), VarE: .4 * r.Float64()}
		m, v := r.NormFloat64(), .05+r.Float64()
		got := s.cut(it, m, v)
		want := 1.0
		for g := range Grades {
			chance := Expect(m, v+it.VarB+it.VarE, func(x float64) float64 { return it.chance(x, it.A)[g] })
			_, left := match(m, v+it.VarB+it.VarE, func(x float64) float64 { return it.chance(x, it.A)[g] })
			want -= chance * left / (v + it.VarB + it.VarE)
		}
		want *= v / (v + it.VarB + it.VarE)
		most = max(most, math.Abs(got-want)/want)
		bound := v * it.A * it.A / 3 / (1 + (v+it.VarB+it.VarE)*it.A*it.A/3)
		if want > bound {
			t.Fatalf("an answer takes %g of the variance, its bound is %g", want, bound)
		}
	}
	t.Logf("2000 items: off by %.2f %% at most", 100*most)
	if most > .01 {
		t.Errorf("off by %g", most)
	}
}
