package main

import (
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// sayWhole tells what there is in a conversation.
func (w walked) sayWhole(e *env) {
	paragraph := func(words string) { e.say("%s\n", fold(words, e.width(), "")) }
	w.sayEndings(e)
	paragraph(w.shareWords())
	w.sayWaysBack(e)
	w.sayBehaviours(e)
	paragraph(w.lengthWords())
	paragraph(w.countWords())
}

func (w walked) sayEndings(e *env) {
	if len(w.Endings) == 0 {
		e.say("It has no ending.\n")
		return
	}
	e.say("Endings, and in how many ways each can be reached:\n")
	for _, kind := range []content.EndingKind{content.EndingStrong, content.EndingMixed, content.EndingPoor, ""} {
		for _, r := range w.Endings {
			if r.Scene.Ending.Kind == kind {
				e.item(fmt.Sprintf("%s: “%s”, %s", endingWord(kind), r.Scene.Name, w.waysWords(r)))
			}
		}
	}
}

func endingWord(kind content.EndingKind) string {
	if kind == "" {
		return "of no kind"
	}
	return string(kind)
}

func (w walked) waysWords(r content.Reach) string {
	switch {
	case r.Ways == 0:
		return "never"
	case r.Ways > content.WaysCap:
		return fmt.Sprintf("more than %s ways", grouped(content.WaysCap))
	case r.AtLeast && r.Ways == 1:
		return "one way or more; they were not counted to the end"
	case r.AtLeast:
		return fmt.Sprintf("%s ways or more; they were not counted to the end", grouped(uint64(r.Ways)))
	case w.OnlyWay(r):
		return "one way only: whoever misses it once is past it"
	case r.Ways == 1:
		return "one way"
	}
	return grouped(uint64(r.Ways)) + " ways"
}

// grouped writes a number with a comma between thousands.
func grouped(n uint64) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func (w walked) shareWords() string {
	if w.Best.Of == 0 {
		return "No run to an ending has points to win."
	}
	if w.Best == w.Worst {
		return "The best run and the poorest come to an ending alike, with " + shareWords(w.Best) + "."
	}
	best, worst := "The best run comes to an ending with "+shareWords(w.Best), "the poorest with "+shareWords(w.Worst)
	return best + ", " + worst + "."
}

// shareWords says a share of the points that were on offer on the way.
func shareWords(s content.Share) string {
	words := fmt.Sprintf("%d of %d points on offer", s.Got, s.Of)
	switch {
	case s.Got == s.Of:
		words = "all the points on offer"
	case s.Got == 0:
		words = "none of the points on offer"
	}
	switch {
	case s.Limit:
		words = "nearly " + words + ", the nearer the longer it goes round"
	case s.Cut:
		words += " or more extreme (not looked for to the end)"
	}
	return words
}

func (w walked) sayWaysBack(e *env) {
	if len(w.WaysBack) == 0 {
		return
	}
	open := true
	for _, b := range w.WaysBack {
		open = open && b.Always
	}
	if open {
		e.say("Wherever the talk goes on after a poor choice, a strong ending can still be reached.\n")
		return
	}
	e.say("Whether a strong ending can still be reached after a poor choice:\n")
	for _, b := range w.WaysBack {
		words := "it depends on what came before"
		switch {
		case b.Always:
			words = "always"
		case b.Never:
			words = "no more"
		}
		e.item(fmt.Sprintf("in “%s”: %s", b.Scene.Name, words))
	}
}

func (w walked) sayBehaviours(e *env) {
	var shown, against, never []string
	for _, b := range w.Behaviours {
		switch {
		case b.For > 0:
			words := fmt.Sprintf("`%s` in %s", b.Behaviour.Within(w.pack), count(b.For, "scene"))
			if b.Against > 0 {
				words += fmt.Sprintf(" (and against it in %d)", b.Against)
			}
			shown = append(shown, words)
		case b.Against > 0:
			against = append(against, fmt.Sprintf("`%s` in %s", b.Behaviour.Within(w.pack), count(b.Against, "scene")))
		default:
			never = append(never, fmt.Sprintf("`%s`", b.Behaviour.Within(w.pack)))
		}
	}
	if len(shown) > 0 {
		e.say("%s\n", fold("It lets people show "+strings.Join(shown, ", ")+".", e.width(), ""))
	}
	if len(against) > 0 {
		e.say("%s\n", fold("It only counts against people: "+strings.Join(against, ", ")+".", e.width(), ""))
	}
	if len(never) > 0 {
		e.say("%s\n", fold("Nobody comes to a choice that counts for or against "+listed(never)+".", e.width(), ""))
	}
}

func (w walked) lengthWords() string {
	l := w.Longest
	minutes := (l.Seconds + 30) / 60
	words := fmt.Sprintf("The longest way that comes to no scene twice has %s and %s words, about %s.",
		count(l.Turns, "turn"), grouped(uint64(l.Words)), count(max(1, minutes), "minute"))
	if l.Cut {
		words = strings.Replace(words, "The longest way", "The longest way that was found", 1) + " There are too many to look at all."
	}
	switch said := w.Scenario.Minutes; {
	case said > 0 && minutes > said:
		words += fmt.Sprintf(" The file says %d.", said)
	case said > 0:
		words += fmt.Sprintf(" The file says %d, which holds.", said)
	}
	return words
}

func (w walked) countWords() string {
	words := fmt.Sprintf("Looked at: %s", states(w.States))
	if w.Inputs > 1 {
		words += fmt.Sprintf(", for %s kinds of learner", grouped(uint64(w.Inputs)))
	}
	switch {
	case w.Runs == ^uint64(0):
		words += ", more runs than can be counted"
	case w.Runs > 0:
		words += fmt.Sprintf(", %s", runsWords(w.Runs))
	case slices.ContainsFunc(w.Endings, func(r content.Reach) bool { return r.Ways > 0 }):
		words += "; it has places that can be come back to, so runs can be as long as one likes"
	}
	return words + "."
}

func states(n int) string {
	if n == 1 {
		return "1 state"
	}
	return grouped(uint64(n)) + " states"
}

func runsWords(n uint64) string {
	if n == 1 {
		return "1 run"
	}
	return grouped(n) + " runs"
}
