package tui

import (
	"cmp"
	"fmt"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// The words of looking back. They stand on the map, in its lines and in the transcript alike.
const (
	roadTitle     = "The road not taken"
	mattered      = "The turn that mattered."
	cueCaughtHere = "A cue was picked up here: "
	cueMissedHere = "A cue went by here: "
)

// gradeName names a choice by its grade, within a sentence.
func gradeName(g content.Grade) string {
	switch g {
	case content.Best:
		return "the strongest one"
	case content.Good:
		return "a good one"
	case content.Weak:
		return "part of the way"
	case content.Poor:
	}
	return "leads away"
}

// turnHead names a turn: "Turn 2, “At the board”".
func turnHead(n int, scene content.Line) string {
	return fmt.Sprintf("Turn %d, “%s”", n, inner(plainLine(scene)))
}

// choseWords say what was chosen.
func choseWords(t engine.ToldTurn) string {
	if t.Words == nil {
		return "What you chose is kept as " + t.Key.String() + "; the pack has its words no more."
	}
	return "You chose: " + quoted(plainLine(t.Words))
}

// wroteWords are the learner's own words, "" for none.
func wroteWords(t engine.ToldTurn) string {
	if t.Written == "" {
		return ""
	}
	return "You wrote: " + quoted(oneLine(t.Written))
}

// cuesHere say which cues were picked up in a turn, and which went by.
func cuesHere(t engine.ToldTurn) []string {
	var out []string
	for _, c := range t.Cues {
		head := cueMissedHere
		if c.Caught {
			head = cueCaughtHere
		}
		out = append(out, head+oneLine(strings.Join(plainProse(c.Text), " ")))
	}
	return out
}

// otherWays are the choices that were on offer beside the one of a turn, those together that lead to one scene.
func otherWays(t engine.ToldTurn) [][]engine.Way {
	var out [][]engine.Way
	at := map[string]int{}
	for _, w := range t.Others {
		i, ok := at[w.To.Slug]
		if !ok {
			i = len(out)
			at[w.To.Slug], out = i, append(out, nil)
		}
		out[i] = append(out[i], w)
	}
	return out
}

// leadsTo says where ways beside a turn lead, and whether that is where the chosen one led.
func leadsTo(t engine.ToldTurn, to engine.Stop) string {
	name := "“" + inner(plainLine(to.Name)) + "”"
	if to.Slug == t.To.Slug {
		name += ", as yours did"
	}
	return name
}

// wayWords are a way beside a turn in a sentence.
func wayWords(t engine.ToldTurn, w engine.Way) string {
	said := quoted(plainLine(w.Words))
	if !strings.HasSuffix(said, "]") {
		said = withStop(said)
	}
	return upper(gradeName(w.Grade)) + ": " + said + " It leads to " + leadsTo(t, w.To) + "."
}

// waysCount counts the ways beside a turn.
func waysCount(n int) string {
	if n == 1 {
		return "One other way:"
	}
	return upper(numberWord(n)) + " other ways:"
}

// endWords say how a conversation ended, or where it was left.
func endWords(told engine.Retelling) string {
	switch r := told.Run; {
	case told.End != nil:
		return "The end: “" + inner(plainLine(told.End.Name)) + "”. " + endingWords(r.Kind) + " " + resultWords(*told.End)
	case r.Done:
		return "The end. " + endingWords(r.Kind) + " " + withStop(shareWords(r.Got, r.Best))
	case len(told.Read) > 0:
		return "You left it here, at “" + inner(plainLine(told.Read[len(told.Read)-1].Name)) + "”."
	}
	return "You left it here."
}

// tellingWords say what a conversation is told from, "" where it is told as it was.
func tellingWords(told engine.Retelling) string {
	switch told.Telling {
	case engine.AsItWas:
	case engine.AsItIs:
		return fmt.Sprintf("You had it from edition %s of its pack. This is told from the edition that is here now: the way is the same, some of the words may not be.",
			cmp.Or(oneLine(told.Run.Item.Version), "unknown"))
	case engine.PackChanged:
		return "Its pack has changed since, so this is only what your record holds: what you chose, how it was graded, and your own words."
	case engine.PackGone:
		return "Its pack is not here any more, so this is only what your record holds: what you chose, how it was graded, and your own words."
	}
	return ""
}

// roadWords say from where the road not taken goes.
func roadWords(told engine.Retelling) string {
	return fmt.Sprintf("From turn %d, with the strongest choice there, and the strongest on offer after that:", told.Earlier+told.Turning+1)
}

// roadEnd says where it comes to.
func roadEnd(r engine.Road) string {
	name := "“" + inner(plainLine(r.Name)) + "”"
	switch {
	case r.Kind != "":
		return "The end: " + name + ". " + endingWords(r.Kind)
	case r.Back:
		return "It comes back to " + name + "."
	}
	return "It goes on, at " + name + "."
}

// runWords say how a run ended, or that it was left.
func runWords(r engine.Run) string {
	switch n := len(r.Answers); {
	case r.Done:
		return endingWords(r.Kind) + " " + withStop(shareWords(r.Got, r.Best))
	case n == 0:
		return "You left it before its first answer."
	default:
		return "You left it in the middle, after " + countOf(n, "turn") + "."
	}
}

// againWords say which turn of which run a run goes through again, "" for none.
func (v viewer) againWords(r engine.Run) string {
	if r.From == nil {
		return ""
	}
	words := fmt.Sprintf("Practice: once more from turn %d", r.From.Turns+1)
	if from, ok := v.p.Run(r.From.Run); ok {
		words += " of the one that you began on " + dayOfMonth(from.Began, v.today)
	}
	return words + "."
}
