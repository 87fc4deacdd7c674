package tui

import (
	"fmt"
	"strings"

	"example.com/hearten/engine"
)

// turningWords names the turn that mattered and what was said in it, "" where every turn was the best.
func turningWords(d engine.Debrief) string {
	if d.Turning < 0 || d.Turning >= len(d.Turns) {
		return ""
	}
	t := d.Turns[d.Turning]
	return fmt.Sprintf("The turn that mattered: turn %d. You chose: %s", d.Turning+1, quoted(plainLine(t.Words)))
}

// shareWords is what the replies of a conversation came to, in steps on the way that grades speak of: a reply goes up to three
// of them, and as many are in reach as the best reply on offer goes.
func shareWords(got, of int) string {
	steps := fmt.Sprintf("%d steps", of)
	if of == 1 {
		steps = "1 step"
	}
	switch {
	case of == 0:
		return "There were no steps in reach on this path."
	case got == of:
		return "Your replies went the whole way: all of the " + steps + " in reach on this path."
	case got == 0:
		return "There were " + steps + " in reach on this path, and they are still there."
	}
	return fmt.Sprintf("Your replies went %d of the %s that were in reach on this path.", got, steps)
}

// resultWords is what the conversation came to; of a replay, beside what came before.
func resultWords(d engine.Debrief) string {
	switch {
	case d.Again == nil && d.Own:
		return shareWords(d.Got, d.Of) + " It was practice, and nothing of it is counted."
	case d.Again == nil:
		return shareWords(d.Got, d.Of)
	}
	return fmt.Sprintf("You took it again from turn %d, as practice. Before: %d of %d steps. This time: %d of %d.",
		d.Again.Turn, d.Again.Got, d.Again.Of, d.Got, d.Of)
}

// turnWords names a turn: "Turn 2, “The lift”."
func turnWords(n int, t engine.Turn) string {
	return fmt.Sprintf("Turn %d, “%s”.", n, inner(oneLine(plainLine(t.Scene))))
}

// mostLessons is how many lessons a debrief names.
const mostLessons = 3

// lessonsOf are the lessons that a debrief names.
func lessonsOf(d engine.Debrief) []engine.Teaches {
	return d.Lessons[:min(mostLessons, len(d.Lessons))]
}

// mostNext is how many things for the next time are named at once.
const mostNext = 2

// shownWords says what the replies showed, each behaviour once; then, for the next time, what other replies would have
// shown. What got in the way is not held up to anybody.
func shownWords(shown []engine.Shown) []string {
	var out, next []string
	for _, s := range shown {
		words := strings.TrimRight(plainLine(s.Text), ".")
		switch {
		case s.Obstacle:
		case s.Points >= 0:
			out = append(out, "Shown: "+lower(words)+".")
		case len(next) < mostNext:
			next = append(next, nextTime(words))
		}
	}
	return append(out, next...)
}

// nextTime names a behaviour that another reply would have shown.
func nextTime(behaviour string) string {
	return "Next time: " + lower(strings.TrimRight(behaviour, ".")) + "."
}

// cueWords says whether a cue was picked up; its text follows.
func cueWords(c engine.CueShown) string {
	if c.Caught {
		return "Picked up:"
	}
	return "Went by:"
}

// teachesWords names what a conversation did not show, and a lesson about it.
func teachesWords(t engine.Teaches) string {
	lesson := "The lesson “" + inner(t.Title) + "” practises it."
	if about := strings.TrimRight(plainLine(t.Behaviour), "."); about != "" {
		return "One thing it did not show yet: " + lower(about) + ". " + lesson
	}
	return lesson
}

// lessonsWords stand over several lessons.
const lessonsWords = "What it did not show yet, with a lesson on each"

// lessonWords names one of several lessons, and what it is about.
func lessonWords(t engine.Teaches) string {
	words := "“" + inner(t.Title) + "”"
	if about := strings.TrimRight(plainLine(t.Behaviour), "."); about != "" {
		words += ": " + lower(about)
	}
	return words + "."
}

// quoted puts words into quotation marks unless the author did; straight ones around all of it become curly.
func quoted(s string) string {
	if in, ok := strings.CutPrefix(s, `"`); ok {
		if in, ok = strings.CutSuffix(in, `"`); ok && !strings.Contains(in, `"`) {
			s = in
		}
	}
	if strings.Contains(s, "“") || strings.HasPrefix(s, "[") {
		return s
	}
	return "“" + s + "”"
}
