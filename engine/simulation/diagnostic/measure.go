package diagnostic

import (
	"math"
	"math/rand/v2"
	"slices"

	"example.com/hearten/engine/simulation/trial"
	"example.com/hearten/engine/simulation/world"
)

// checkpoints are the numbers of answers after which is looked, early the one after which intervals are.
func checkpoints() []int {
	return []int{0, 4, 8, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96, 112, 128, 160}
}

const (
	early = 24
	z90   = 1.6448536269514722
)

// track is what was seen of one learner: at each checkpoint the root of the mean squared error over competencies and the
// minutes so far, and the share of intervals that held after the early one.
type track struct {
	off, minutes []float64
	held         float64
}

// follow asks one learner until the last checkpoint.
func follow(p policy, at sitting) track {
	var t track
	marks := checkpoints()
	minutes := 0.0
	for asked := 0; asked <= marks[len(marks)-1]; asked++ {
		if slices.Contains(marks, asked) {
			off, held := score(p, at.person)
			t.off, t.minutes = append(t.off, off), append(t.minutes, minutes)
			if asked == early {
				t.held = held
			}
		}
		j := p.next()
		p.hear(j, at.person.Replies[j])
		minutes += at.library[j].Minutes
	}
	return t
}

func score(p policy, person *world.Respondent) (off, held float64) {
	square := 0.0
	for k, theta := range person.Theta {
		mean, sd := p.estimate(k)
		square += (theta - mean) * (theta - mean) / world.Competencies
		if math.Abs(theta-mean) <= z90*sd {
			held += 1.0 / world.Competencies
		}
	}
	return math.Sqrt(square), held
}

// until is how many answers and minutes it took until the root mean squared error over competencies, in the mean over
// learners, was at most goal, interpolated between checkpoints; the last checkpoint where it never was.
func until(tracks []track, goal float64) (items, minutes float64) {
	lastOff, lastItems, lastMinutes := 0.0, 0.0, 0.0
	for c, n := range checkpoints() {
		off, spent := 0.0, 0.0
		for _, t := range tracks {
			off += t.off[c] / float64(len(tracks))
			spent += t.minutes[c] / float64(len(tracks))
		}
		if off <= goal {
			if c == 0 {
				return 0, 0
			}
			part := (lastOff - goal) / (lastOff - off)
			return lastItems + part*(float64(n)-lastItems), lastMinutes + part*(spent-lastMinutes)
		}
		lastOff, lastItems, lastMinutes = off, float64(n), spent
	}
	return lastItems, lastMinutes
}

const draws = 400

// resampled is a number that all learners together give, with the interval of the bootstrap over learners: percentiles of
// the same number in samples of them, drawn with replacement.
func resampled(n int, seed uint64, number func(learners []int) float64) trial.Figure {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	f := trial.Figure{Mean: number(all), N: n}
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	values := make([]float64, draws)
	for d := range values {
		sample := make([]int, n)
		for i := range sample {
			sample[i] = r.IntN(n)
		}
		values[d] = number(sample)
	}
	slices.Sort(values)
	f.Low, f.High = values[draws/40], values[draws-1-draws/40]
	return f
}

// pick are the tracks of some learners.
func pick(tracks []track, learners []int) []track {
	out := make([]track, len(learners))
	for i, l := range learners {
		out[i] = tracks[l]
	}
	return out
}
