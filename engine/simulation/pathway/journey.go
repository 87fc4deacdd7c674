package pathway

import (
	"fmt"

	"example.com/hearten/engine/simulation/trial"
	"example.com/hearten/engine/simulation/world"
)

// policy decides what is practised.
type policy interface {
	// next is the exercise to do on a day, counted from 0, by its place in the course.
	next(day int) int
	// did is told that the exercise was done, and of the grades of the answers that it gave.
	did(exercise, day int, grades []int)
	// night is told that a day has passed.
	night()
}

// life is where a policy is tried: one learner, one course, one law of learning. The same seed and number are the same
// learner, for every policy and under every law.
type life struct {
	seed   uint64
	number int
	course world.Course
	pupil  *world.Pupil
}

func newLife(seed uint64, number int, law world.LearningLaw) life {
	return life{
		seed, number,
		world.NewCourse(trial.Stream(seed, number, "learning/course")),
		world.NewPupil(trial.Stream(seed, number, "learning/pupil"), law),
	}
}

// gain is the role-weighted gain per 60 minutes at the end of all weeks. An exercise that was begun is done to its end; what
// it takes beyond the session's minutes is taken from the next session.
func (l life) gain(p policy) float64 {
	times := make([]int, len(l.course.Exercises))
	offered, spent := 0.0, 0.0
	for day := range 7 * world.LearnWeeks {
		if day%7 < world.LearnSessions {
			offered += world.LearnMinutes
		}
		for spent < offered {
			i := p.next(day)
			grades := l.answers(i, times[i])
			times[i]++
			l.pupil.Practise(l.course.Exercises[i])
			spent += l.course.Exercises[i].Minutes()
			p.did(i, day, grades)
		}
		l.pupil.Night()
		p.night()
	}
	sum := 0.0
	for k, w := range l.course.Weights {
		sum += w * l.pupil.Gained(k)
	}
	return sum / (spent / 60)
}

// answers are the grades of an exercise that is done for another time: the same luck for every policy that does it as often.
func (l life) answers(i, time int) []int {
	e := l.course.Exercises[i]
	grades := make([]int, e.Answers())
	for j := range grades {
		own := trial.Stream(l.seed, l.number, fmt.Sprintf("learning/own/%d/%d", i, j))
		luck := trial.Stream(l.seed, l.number, fmt.Sprintf("learning/luck/%d/%d/%d", i, j, time))
		grades[j] = l.pupil.Answer(e, own, luck)
	}
	return grades
}

// deaf is a policy that looks at nothing that happens.
type deaf struct{}

func (deaf) did(int, int, []int) {}
func (deaf) night()              {}
