package belief_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"example.com/hearten/engine/belief"
)

// crowd is a world of people and items whose truth is known, with nothing of the belief's but the form of an item.
type crowd struct {
	frame         belief.Frame
	truth, author []belief.Item
	answers       []belief.Observation
	people        int
}

// newCrowd lets people answer items, each with a chance. Authors guess difficulties with an error of .5, and one discrimination.
func newCrowd(seed uint64, competencies, people, perCompetency int, answered float64) *crowd {
	rng := rand.New(rand.NewPCG(seed, 7))
	c := &crowd{frame: belief.Frame{Areas: make([]int, competencies)}, people: people}
	for k := range competencies {
		for range perCompetency {
			b := rng.NormFloat64()
			it := belief.Item{Loads: []belief.Loading{{K: k, Q: 1}}, A: min(2.4, max(0.25, 1.1*math.Exp(0.35*rng.NormFloat64()))), VarE: 0.16}
			for t := range it.B {
				it.B[t] = b + 0.9*float64(t-1) + 0.15*rng.NormFloat64()
			}
			slices.Sort(it.B[:])
			it.B[1], it.B[2] = max(it.B[1], it.B[0]+0.1), max(it.B[2], it.B[1]+0.1, it.B[0]+0.2)
			guess := b + 0.5*rng.NormFloat64()
			c.truth = append(c.truth, it)
			c.author = append(c.author, belief.Item{
				Loads: it.Loads, A: 1.1, B: [3]float64{guess - 0.9, guess, guess + 0.9}, VarB: 0.25, VarE: 0.16,
			})
		}
	}
	for p := range people {
		general := rng.NormFloat64()
		theta := make([]float64, competencies)
		for k := range theta {
			theta[k] = math.Sqrt(0.55)*general + math.Sqrt(0.45)*rng.NormFloat64()
		}
		for i, it := range c.truth {
			eta, u := theta[it.Loads[0].K]+0.4*rng.NormFloat64(), rng.Float64()
			grade := 0
			for _, b := range it.B {
				if u < 1/(1+math.Exp(-it.A*(eta-b))) {
					grade++
				}
			}
			if rng.Float64() < answered {
				c.answers = append(c.answers, belief.Observation{Person: p, Item: i, Grade: grade})
			}
		}
	}
	return c
}

// off is the root mean square error of the middle thresholds, of all thresholds, and of the logarithms of discriminations.
func (c *crowd) off(items []belief.Item) (mid, all, logA float64) {
	for i, it := range items {
		for t := range it.B {
			d := it.B[t] - c.truth[i].B[t]
			all += d * d / 3
			if t == 1 {
				mid += d * d
			}
		}
		d := math.Log(it.A / c.truth[i].A)
		logA += d * d
	}
	n := float64(len(items))
	return math.Sqrt(mid / n), math.Sqrt(all / n), math.Sqrt(logA / n)
}

// surprise is the root mean square of the errors of difficulties in their own standard errors: 1 where these are honest.
func (c *crowd) surprise(items []belief.Item) (z float64) {
	for i, it := range items {
		d := it.Mid() - c.truth[i].Mid()
		z += d * d / it.VarB
	}
	return math.Sqrt(z / float64(len(items)))
}

// TestAnswersTeachWhatItemsAre is the measure of calibration: the error of difficulties falls by half at least where three
// hundred people have answered, and what is said of the error is honest where few have.
func TestAnswersTeachWhatItemsAre(t *testing.T) {
	for _, c := range []struct {
		name                               string
		competencies, people, perCompetent int
		answered, least                    float64 // by what part of the error has to be left at most
	}{
		{"300 people answer 24 items about one competency", 1, 300, 24, 1, 0.5},
		{"300 people answer 24 items about each of two competencies", 2, 300, 24, 1, 0.5},
		{"300 people answer a quarter of the items", 4, 300, 24, 0.25, 0.6},
		{"40 people answer half of the items", 3, 40, 12, 0.5, 0.9},
		{"12 people answer half of the items", 3, 12, 12, 0.5, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newCrowd(11, c.competencies, c.people, c.perCompetent, c.answered)
			began := time.Now()
			items := belief.Fit(w.frame, w.author, w.answers)
			mid0, all0, a0 := w.off(w.author)
			mid, all, a := w.off(items)
			z := w.surprise(items)
			t.Logf("%d answers in %s: difficulty off by %.3f, was %.3f; thresholds %.3f, %.3f; ln a %.3f, %.3f; error in standard errors %.2f",
				len(w.answers), time.Since(began).Round(time.Millisecond), mid, mid0, all, all0, a, a0, z)
			if mid > c.least*mid0 || all > c.least*all0 {
				t.Errorf("the error is %.2f and %.2f of what it was, want %.2f at most", mid/mid0, all/all0, c.least)
			}
			if z < 0.75 || z > 1.3 {
				t.Errorf("errors are %.2f standard errors, want about 1", z)
			}
		})
	}
}

func TestFewAnswersLeaveTheAuthorsGuess(t *testing.T) {
	w := newCrowd(5, 1, 4, 12, 1)
	for i, it := range belief.Fit(w.frame, w.author, w.answers) {
		if d := math.Abs(it.Mid() - w.author[i].Mid()); d > 0.6 || it.VarB < 0.08 || it.VarB > 0.25 {
			t.Errorf("item %d: moved by %.2f, with variance %.2f", i, d, it.VarB)
		}
	}
	for i, it := range belief.Fit(w.frame, w.author, nil) {
		if math.Abs(it.Mid()-w.author[i].Mid()) > 1e-12 || math.Abs(it.VarB-w.author[i].VarB) > 1e-12 {
			t.Errorf("item %d was not answered, and is %+v", i, it)
		}
	}
}

// TestItemsThatAllAnswerAlike stay finite, and so do those that nobody can answer in another way.
func TestItemsThatAllAnswerAlike(t *testing.T) {
	author := belief.Authored([]belief.Loading{{K: 0, Q: 1}}, 2)
	items := []belief.Item{author, author, author, author, {}}
	var answers []belief.Observation
	for p := range 500 {
		answers = append(
			answers,
			belief.Observation{Person: p, Item: 0, Grade: 3}, belief.Observation{Person: p, Item: 1, Grade: 0},
			belief.Observation{Person: p, Item: 2, Grade: 2, Offered: belief.Offer(0).With(2)},
			belief.Observation{Person: p, Item: 3, Grade: p % 2 * 3, Offered: belief.Offer(0).With(0).With(3)},
			belief.Observation{Person: p, Item: 3, Grade: 1, Offered: belief.Offer(0).With(0)}, // not on offer
			belief.Observation{Person: p, Item: 4, Grade: 1}, belief.Observation{Person: p, Item: 9}, belief.Observation{Person: p, Item: -1},
		)
	}
	fitted := belief.Fit(belief.Frame{Areas: []int{0}}, items, answers)
	for i, it := range fitted[:4] {
		t.Logf("%.2f %.2f ± %.2f", it.A, it.B, math.Sqrt(it.VarB))
		for _, x := range []float64{it.A, it.B[0], it.B[1], it.B[2], it.VarB} {
			if math.IsNaN(x) || math.Abs(x) > 8 {
				t.Errorf("item %d is %+v", i, it)
			}
		}
		if !(it.A > 0 && it.B[0] < it.B[1] && it.B[1] < it.B[2] && it.VarB > 0) {
			t.Errorf("item %d is %+v", i, it)
		}
	}
	if fitted[0].Mid() >= author.Mid() || fitted[1].Mid() <= author.Mid() {
		t.Errorf("all are best at %.2f and poor at %.2f; the author's guess was %.2f", fitted[0].B, fitted[1].B, author.B)
	}
	if math.Abs(fitted[2].Mid()-author.Mid()) > 0.05 {
		t.Errorf("an item without a choice tells nothing, and moved to %.2f", fitted[2].B)
	}
}

func TestTheOrderOfAnswersChangesNothing(t *testing.T) {
	w := newCrowd(3, 2, 60, 8, 0.7)
	want := belief.Fit(w.frame, w.author, w.answers)
	rng := rand.New(rand.NewPCG(1, 1))
	for range 3 {
		rng.Shuffle(len(w.answers), func(i, j int) { w.answers[i], w.answers[j] = w.answers[j], w.answers[i] })
		for i, got := range belief.Fit(w.frame, w.author, append(w.answers, w.answers[:40]...)) {
			if got.A != want[i].A || got.B != want[i].B || got.VarB != want[i].VarB {
				t.Fatalf("item %d: got %+v, want %+v", i, got, want[i])
			}
		}
	}
}

func BenchmarkFit100000Answers(b *testing.B) {
	w := newCrowd(2, 16, 1000, 12, 0.52)
	for b.Loop() {
		belief.Fit(w.frame, w.author, w.answers)
	}
	b.ReportMetric(float64(len(w.answers)), "answers")
}
