package engine

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
)

// firstTry is another way to begin: the first version of the sentence where it was sharpened, else one that makes itself small.
type firstTry struct {
	words, feedback string
	grade           content.Grade
	// mark is what the choice is remembered by, seen what is seen of it in the answer.
	mark, seen string
}

// choice is it as an item of the list of choices.
func (f firstTry) choice() string {
	return fmt.Sprintf("- [“%s”](#what-comes-back) `%s` `as %s`\n  > %s\n", f.words, f.grade, f.mark, f.feedback)
}

// arrival is what is seen before the answer, by how it was begun.
func (f firstTry) arrival() string {
	return fmt.Sprintf("`if chose %s` %s\n\n`if seen ten-minutes-gone` *They stay after all.*\n\n", f.mark, f.seen)
}

func sharpened(r Preparation) bool { return !strings.EqualFold(spoken(r.First), spoken(r.Sentence)) }

func anotherTry(r Preparation) firstTry {
	if !sharpened(r) {
		return firstTry{
			"It's nothing big, and maybe it's only me, but have you got a minute?",
			"Three times smaller than it is, and no subject yet. They have to guess what is coming.",
			content.Weak, "small", "*It takes them a moment to see that there is something.*",
		}
	}
	return firstTry{
		spoken(r.First),
		"This is how you wrote it at first. It gets there too, and takes them a moment longer to follow.",
		content.Good, "earlier", "*It takes them a moment to see what it is about.*",
	}
}

// onSentence is the feedback to the sentence as it was sharpened.
func onSentence(r Preparation) string {
	if !sharpened(r) {
		return "Your sentence, as you wrote it the first time. It says what it is about, and leaves the rest to the talk."
	}
	return "Your sentence, as you sharpened it. It says what it is about, and leaves the rest to the talk."
}
