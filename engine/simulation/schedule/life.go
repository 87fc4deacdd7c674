package schedule

import (
	"example.com/hearten/engine/recall"
	"example.com/hearten/engine/simulation/trial"
	"example.com/hearten/engine/simulation/world"
)

// policy chooses reviews. It sees grades and days, as a learner's record does, and nothing of the truth.
type policy interface {
	// begin tells of the first answer to a question.
	begin(question, day int, g recall.Grade)
	// review tells of a later answer.
	review(question, day int, g recall.Grade)
	// order is what to review on a day, the most urgent first, of what was begun before it.
	order(day int) []int
}

// luck is a learner's chance: one draw a question and day, whatever the policy does.
type luck struct {
	offsets []float64
	first   []int       // grades of first answers
	kept    [][]float64 // by question and day, uniform
	hard    [][]float64
	world   world.MemoryWorld
	seed    uint64
	learner int
}

func drawLuck(w world.MemoryWorld, seed uint64, learner int) *luck {
	chance := trial.Stream(seed, learner, "memory: questions")
	l := &luck{offsets: world.Offsets(chance), world: w, seed: seed, learner: learner}
	answers := trial.Stream(seed, learner, "memory: answers")
	for _, ease := range l.offsets {
		l.first = append(l.first, world.FirstGrade(ease, answers.NormFloat64()))
		kept, hard := make([]float64, world.CourseDays), make([]float64, world.CourseDays)
		for d := range kept {
			kept[d], hard[d] = answers.Float64(), answers.Float64()
		}
		l.kept, l.hard = append(l.kept, kept), append(l.hard, hard)
	}
	return l
}

// memories is the learner's memory before the first day, the same whenever it is asked for.
func (l *luck) memories() world.Memories {
	return l.world.Draw(trial.Stream(l.seed, l.learner, "memory: "+l.world.Name), l.offsets)
}

// lived is what became of a course: mean recall on the day after the last, and on average over the days.
type lived struct{ last, over float64 }

// live goes through a course under a policy. A review may begin while minutes are left; what it takes beyond them is taken
// from the next day's, so that the minutes spent are the same for every policy that has something to review.
func (l *luck) live(m world.Memories, p policy, minutes float64) lived {
	out, left := lived{}, 0.
	for day := range world.CourseDays {
		begun := min(day*world.NewADay, world.Questions)
		if begun > 0 {
			out.over += mean(m, begun, day) / (world.CourseDays - 1)
		}
		left = min(left, 0) + minutes
		for _, q := range p.order(day) {
			if left <= 0 {
				break
			}
			g := world.ReviewGrade(m.Recall(q, day), l.offsets[q], l.kept[q][day], l.hard[q][day])
			left -= cost(g)
			m.Review(q, day, g)
			p.review(q, day, recall.Grade(g))
		}
		for q := begun; q < min(begun+world.NewADay, world.Questions); q++ {
			m.Begin(q, day, l.first[q])
			p.begin(q, day, recall.Grade(l.first[q]))
		}
	}
	out.last = mean(m, world.Questions, world.CourseDays)
	return out
}

func cost(grade int) float64 {
	if grade == 1 {
		return world.LostMinutes
	}
	return world.KeptMinutes
}

// mean is the mean recall of the first questions on a day.
func mean(m world.Memories, questions, day int) float64 {
	sum := 0.
	for q := range questions {
		sum += m.Recall(q, day)
	}
	return sum / float64(questions)
}
