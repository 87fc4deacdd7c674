package world

import (
	"math"
	"math/rand/v2"
	"testing"
)

func chance(purpose uint64) *rand.Rand { return rand.New(rand.NewPCG(17, purpose)) }

// spread is the mean and the standard deviation of what is drawn.
func spread(values []float64) (mean, sd float64) {
	for _, v := range values {
		mean += v / float64(len(values))
	}
	for _, v := range values {
		sd += (v - mean) * (v - mean) / float64(len(values))
	}
	return mean, math.Sqrt(sd)
}

// The world's draws have the constants that it states.
func TestTheDiagnosticWorldIsAsStated(t *testing.T) {
	var logA, b, off, second, own, neighbour, stranger, self []float64
	d := NormalDiagnostic()
	for i := range uint64(300) {
		library := d.Library(chance(4 * i))
		seen := See(library, Authored, chance(4*i+1))
		for j, s := range library {
			logA, b = append(logA, math.Log(s.A)), append(b, s.Difficulty)
			off = append(off, seen[j].Difficulty-s.Difficulty)
			second = append(second, float64(len(s.Shares)-1))
			if s.B[0] >= s.B[1] || s.B[1] >= s.B[2] {
				t.Fatalf("thresholds %v", s.B)
			}
		}
		p := d.Respondent(library, chance(4*i+2), chance(4*i+3), chance(4*i+3))
		for k, theta := range p.Theta {
			own = append(own, theta*theta)
			neighbour = append(neighbour, theta*p.Theta[k/AreaSize*AreaSize+(k+1)%AreaSize])
			stranger = append(stranger, theta*p.Theta[(k+AreaSize)%Competencies])
			self = append(self, p.Self[k])
		}
	}
	mean := func(v []float64) float64 { m, _ := spread(v); return m }
	sd := func(v []float64) float64 { _, s := spread(v); return s }
	for name, c := range map[string]struct{ got, want, off float64 }{
		"mean of ln a":               {mean(logA), math.Log(1.1), .01},
		"sd of ln a":                 {sd(logA), .35, .02},
		"mean of b":                  {mean(b), 0, .01},
		"sd of b":                    {sd(b), 1, .01},
		"authored difficulty is off": {sd(off), .5, .01},
		"second loadings":            {mean(second), .3, .01},
		"var θ":                      {mean(own), 1, .1},
		"covariance in an area":      {mean(neighbour), .55, .1},
		"covariance outside":         {mean(stranger), .30, .1},
		"self-ratings":               {mean(self), 3.2 + .32, .1},
	} {
		if math.Abs(c.got-c.want) > c.off {
			t.Errorf("%s: got %.4f, want %.4f ± %.2f", name, c.got, c.want, c.off)
		}
	}
	t.Logf("%d situations, %d competencies of 300 people", len(b), len(own))
}

func TestViewsDifferInWhatTheyKnowOnly(t *testing.T) {
	library := HardDiagnostic().Library(chance(1))
	p := HardDiagnostic().Respondent(library, chance(2), chance(3), chance(4))
	again := HardDiagnostic().Respondent(library, chance(2), chance(3), chance(4))
	hidden := map[View]int{}
	for _, view := range []View{Authored, Partly, Calibrated} {
		for j, s := range See(library, view, chance(5)) {
			hidden[view] += len(library[j].Shares) - len(s.Shares)
			if known := s.A > 0; known != (view != Authored) {
				t.Fatalf("view %d knows discrimination: %v", view, known)
			}
			if view == Calibrated && (s.A != library[j].A || s.B != library[j].B) {
				t.Fatalf("situation %d is not seen as it is", j)
			}
			if p.Replies[j] != again.Replies[j] {
				t.Fatalf("the same draws gave %v and %v", p.Replies[j], again.Replies[j])
			}
		}
	}
	t.Logf("second loadings not known: %v", hidden)
	if hidden[Calibrated] != 0 || hidden[Partly] == 0 || hidden[Authored] <= hidden[Partly] {
		t.Errorf("got %v; want most where authored, none where calibrated", hidden)
	}
}
