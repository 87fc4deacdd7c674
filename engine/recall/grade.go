package recall

// Grade is how well a question was remembered, in the terms of FSRS.
type Grade int

// The grades. Again is a lapse; the three others are recalls.
const (
	Again Grade = iota + 1
	Hard
	Good
	Easy
)

// GradeOf is the grade of an answer. grade is the answer's own, 0 poor, 1 weak, 2 good, 3 best; confidence is 1 guessing, 2
// fairly sure, 3 sure, 0 where it was not given; easy is the learner's own word that the question was easy. A best answer
// that was a guess is a hard one, whatever the learner calls it.
func GradeOf(grade, confidence int, easy bool) Grade {
	switch {
	case grade <= 1:
		return Again
	case grade == 2 || confidence == 1:
		return Hard
	case easy:
		return Easy
	default:
		return Good
	}
}
