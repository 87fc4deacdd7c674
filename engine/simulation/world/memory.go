package world

import (
	"math"
	"math/rand/v2"
)

// The course that every memory world runs.
const (
	Questions   = 120 // in all
	NewADay     = 2   // begun each day, in the time of lessons and not of reviews
	CourseDays  = 90
	KeptMinutes = .30 // what a review takes when the answer is recalled
	LostMinutes = .50 // and when it is not
)

// Memories is one learner's memory of all questions: the truth that no policy but the clairvoyant sees. Days are counted from
// the first of the course.
type Memories interface {
	// Begin makes a memory of a question, from the grade of its first answer: 1 again, 2 hard, 3 good.
	Begin(question, day, grade int)
	// Review changes a memory that was begun on an earlier day; grade 1 is a lapse.
	Review(question, day, grade int)
	// Recall is the probability that a question is recalled on a day.
	Recall(question, day int) float64
	// Prospect is the mean recall over the horizon from a day on: without a review, after one that is recalled, after a lapse.
	Prospect(question, day int, horizon float64) (without, kept, lost float64)
}

// MemoryWorld draws learners' memories under one law of forgetting.
type MemoryWorld struct {
	Name string
	// Draw makes a learner. How easy the questions are for this learner is the offsets, one a question, N(0, 1).
	Draw func(r *rand.Rand, offsets []float64) Memories
}

// MemoryWorlds are the three worlds.
func MemoryWorlds() []MemoryWorld {
	return []MemoryWorld{{"fsrs", drawStability}, {"dual-trace", drawTraces}, {"act-r", drawActivation}}
}

// Offsets draws how easy each question is.
func Offsets(r *rand.Rand) []float64 {
	out := make([]float64, Questions)
	for i := range out {
		out[i] = r.NormFloat64()
	}
	return out
}

// How answers are graded, in every world alike.
const (
	firstTilt   = .6  // of the offset in the latent first grade; the rest of its variance of 1 is chance
	firstAgain  = -.7 // latent grades below are a lapse
	firstHard   = 0.  // and below this hard
	hardLogit   = -1.4
	hardPerEase = -.5
)

// FirstGrade is the grade of a question's first answer, from a standard normal draw.
func FirstGrade(offset, draw float64) int {
	switch latent := firstTilt*offset + math.Sqrt(1-firstTilt*firstTilt)*draw; {
	case latent < firstAgain:
		return 1
	case latent < firstHard:
		return 2
	default:
		return 3
	}
}

// ReviewGrade is the grade of a later answer, from two uniform draws: whether it is recalled, and whether that was hard.
func ReviewGrade(recall, offset, kept, hard float64) int {
	switch {
	case kept >= recall:
		return 1
	case hard < 1/(1+math.Exp(-hardLogit-hardPerEase*offset)):
		return 2
	default:
		return 3
	}
}

// MemoryConstants are the constants of the course and the three worlds, by name.
func MemoryConstants() map[string]any {
	return map[string]any{
		"questions": Questions, "new_a_day": NewADay, "days": CourseDays, "kept_minutes": KeptMinutes, "lost_minutes": LostMinutes,
		"grades": map[string]float64{
			"first_tilt": firstTilt, "first_again_below": firstAgain, "first_hard_below": firstHard,
			"hard_logit": hardLogit, "hard_per_ease": hardPerEase,
		},
		"fsrs": map[string]any{
			"weights": stabilityWeights(), "weights_ln_sd": stabilitySpread, "difficulty_per_ease": difficultyPerEase,
		},
		"dual-trace": map[string]any{"weights": typicalTraces(), "weights_ln_sd": traceSpread, "slow_ln_per_ease": slowPerEase},
		"act-r":      map[string]any{"weights": typicalActivation(), "activation_per_ease": activationPerEase},
	}
}

// lognormal scales a value by a factor whose logarithm has the spread.
func lognormal(r *rand.Rand, v, spread float64) float64 { return v * math.Exp(spread*r.NormFloat64()) }
