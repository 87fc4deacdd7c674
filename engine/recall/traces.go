package recall

import "math"

// traces is the second view of a memory: a fast trace that every meeting with a question sets to one, and a slow one that is
// built up by meetings once the fast one is gone. How easily a question goes in is not known; three guesses are kept, and each
// answer says which of them is likelier.
//
//	recall = f + (1−f)·x·e^(−t/life)    f = e^(−t/fast)
//
// The zero value belongs to a memory that was never reviewed.
type traces struct {
	slow   [3]float64 // x after the last meeting, by guess
	chance [3]float64 // of each guess; they sum to 1
	life   float64    // of the slow trace, in days
	// evidence is the logarithm of how much likelier the answers so far were by this view than by FSRS.
	evidence float64
}

// What the traces are made of: round numbers, chosen for serving forgetters of very different kinds on the seeds that the
// simulation keeps for tuning. None is fitted to a person.
const (
	fastLife  = 4.  // days
	firstLife = 60. // days, of the slow trace
	firstPart = .45 // of the slow trace after the first meeting
	addedPart = .5  // of what is missing, by a meeting when the fast trace is gone
	lapsePart = .6  // of a recall's effect that a lapse has
	lifeGrows = .7  // by a meeting when the fast trace is gone
	easeMoves = .35 // the logarithm of what a meeting leaves, per standard deviation of ease
	mostPart  = .95
)

// eases are the guesses, in standard deviations.
func eases() [3]float64 { return [3]float64{-1.2, 0, 1.2} }

// begin is the memory after a first answer: the better it was, the likelier the question is an easy one.
func begin(g Grade) traces {
	t, sum := traces{life: firstLife}, 0.
	for i, ease := range eases() {
		again, hard := logistic(-1.1-ease), logistic(-ease)
		switch {
		case g <= Again:
			t.chance[i] = again
		case g == Hard:
			t.chance[i] = hard - again
		default:
			t.chance[i] = 1 - hard
		}
		t.chance[i] *= math.Exp(-ease * ease / 2)
		t.slow[i] = leaves(firstPart, ease)
		sum += t.chance[i]
	}
	for i := range t.chance {
		t.chance[i] /= sum
	}
	return t
}

func leaves(part, ease float64) float64 { return min(part*math.Exp(easeMoves*ease), mostPart) }

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// recall is the probability of recall by each guess.
func (t traces) recall(elapsed float64) [3]float64 {
	f, left := math.Exp(-elapsed/fastLife), math.Exp(-elapsed/t.life)
	var out [3]float64
	for i, x := range t.slow {
		out[i] = f + (1-f)*x*left
	}
	return out
}

// after is the memory after another answer, which was foretold by FSRS with some probability of recall.
func (t traces) after(elapsed float64, g Grade, foretold float64) traces {
	sum := 0.
	for i, r := range t.recall(elapsed) {
		t.chance[i] *= likelihood(r, g)
		sum += t.chance[i]
	}
	for i := range t.chance {
		t.chance[i] /= sum
	}
	t.evidence += math.Log(sum / likelihood(foretold, g))
	return t.met(elapsed, g)
}

// met is what a meeting does to the traces alone.
func (t traces) met(elapsed float64, g Grade) traces {
	part, left := -math.Expm1(-elapsed/fastLife), math.Exp(-elapsed/t.life)
	if g <= Again {
		part *= lapsePart
	}
	for i, ease := range eases() {
		x := t.slow[i] * left
		t.slow[i] = x + leaves(addedPart, ease)*(1-x)*part
	}
	t.life = min(t.life*(1+lifeGrows*part), longest)
	return t
}

// likelihood is that of an answer; no answer is held to be surer than .97.
func likelihood(recall float64, g Grade) float64 {
	recall = min(max(recall, .03), .97)
	if g <= Again {
		return 1 - recall
	}
	return recall
}

// mean is the mean recall over the horizon by each guess: the integral of f + x − f·x, divided by its length.
func (t traces) mean(elapsed float64) [3]float64 {
	f, left := math.Exp(-elapsed/fastLife), math.Exp(-elapsed/t.life)
	area := func(life float64) float64 { return -life * math.Expm1(-Horizon/life) / Horizon }
	fast, slow, both := f*area(fastLife), left*area(t.life), f*left*area(1/(1/fastLife+1/t.life))
	var out [3]float64
	for i, x := range t.slow {
		out[i] = fast + x*(slow-both)
	}
	return out
}

// outlook is what a review would change, by this view.
func (t traces) outlook(elapsed float64) Outlook {
	recall, without := t.recall(elapsed), t.mean(elapsed)
	kept, lost := t.met(elapsed, Good).mean(0), t.met(elapsed, Again).mean(0)
	var out Outlook
	for i, r := range recall {
		out = out.plus(t.chance[i], Outlook{r, without[i], r*kept[i] + (1-r)*lost[i], r*Kept + (1-r)*Lost})
	}
	return out
}
