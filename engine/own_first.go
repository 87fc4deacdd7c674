package engine

import (
	"fmt"
	"slices"
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
	return fmt.Sprintf("`if chose %s` *%s*\n\n`if seen ten-minutes-gone` *They stay after all.*\n\n", f.mark, f.seen)
}

// sharpened reports whether the first sentence is another one than it was at first; where either was forgotten, it is not.
func sharpened(r Preparation) bool {
	return r.First != "" && r.Sentence != "" && !strings.EqualFold(spoken(r.First), spoken(r.Sentence))
}

// plainSentence stands for a first sentence that was forgotten.
const plainSentence = "There is something that I would like to talk about with you."

// anotherTry is the first version, graded by what was found in it and is there no more.
func anotherTry(r Preparation) firstTry {
	if !sharpened(r) {
		return firstTry{
			"It's nothing big, and maybe it's only me, but have you got a minute?",
			"Three times smaller than it is, and no subject yet. They have to guess what is coming.",
			content.Weak, "small", "It takes them a moment to see that there is something.",
		}
	}
	f := firstTry{
		within(spoken(r.First)), "This is how you wrote it at first. Say both aloud, and hear which of them you would rather say.",
		content.Good, "earlier", "It takes them a moment to see what it is about.",
	}
	for _, found := range left(r) {
		switch found.Kind {
		case Labelled:
			f.feedback = fmt.Sprintf("Your first version. With %s in it, it is about who they are, and that is what they will answer.", asFound(found.Words))
			f.grade, f.mark, f.seen = content.Weak, "harsh", "They sit up a little straighter."
			return f
		case Softened:
			f.feedback = fmt.Sprintf("Your first version. With %s in it, some of the weight is gone, and the lighter talk gets the answer.", asFound(found.Words))
			f.mark = "small"
		case NoMoment:
			if f.mark == "earlier" {
				f.feedback = "Your first version. They can't see yet which moment you mean, and will think of one of their own."
				f.mark, f.seen = "open", "They seem to be looking for the moment that you mean."
			}
		}
	}
	return f
}

// onSentence is the feedback to the sentence as it was sharpened.
func onSentence(r Preparation) string {
	if r.Sentence == "" {
		return "This stands for your own sentence, which was forgotten. Say one aloud as you would say it today."
	}
	said := []string{"Your sentence, as you would say it."}
	for _, found := range left(r) {
		switch {
		case len(said) > 2:
		case found.Kind == Softened:
			said = append(said, fmt.Sprintf("Without %s, it has its whole weight.", asFound(found.Words)))
		case found.Kind == Labelled:
			said = append(said, fmt.Sprintf("With %s gone, it is about what happened.", asFound(found.Words)))
		case found.Kind == NoMoment:
			said = append(said, "It has one moment in it, and they know which one you mean.")
		}
	}
	if len(said) == 1 {
		said = append(said, "It says what it is about, and leaves the rest to the talk.")
	}
	return strings.Join(said, " ")
}

// left are the findings in the first version that are not in the last one.
func left(r Preparation) []Finding {
	if r.First == "" || r.Sentence == "" {
		return nil
	}
	now := Sharpen(oneLine(r.Sentence))
	return slices.DeleteFunc(Sharpen(oneLine(r.First)), func(f Finding) bool {
		return slices.ContainsFunc(now, func(g Finding) bool { return g.Kind == f.Kind })
	})
}

// asFound are the first two of the words that were found.
func asFound(words []string) string {
	var out []string
	for _, w := range words[:min(2, len(words))] {
		out = append(out, "“"+escape(cutWords(oneLine(withCapitalI(w)), mostName))+"”")
	}
	return strings.Join(out, " and ")
}
