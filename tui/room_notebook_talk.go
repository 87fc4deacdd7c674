package tui

import (
	"cmp"
	"strconv"
	"strings"

	"example.com/hearten/engine"
)

// talkNotes are the prepared talks, and what came of them in the learner's words.
func talkNotes(p engine.Progress) []Note {
	var out []Note
	for _, r := range p.Preparations {
		out = append(out, Note{Kind: TalkNote, Day: r.Made, Seq: r.Seq, Text: cmp.Or(r.Sentence, r.First, talkWithoutWords), Talk: r})
		for _, a := range r.Answers {
			if strings.TrimSpace(a.Words) != "" {
				out = append(out, Note{Kind: HeldNote, Day: a.Day, Seq: a.Seq, Text: a.Words, Talk: r})
			}
		}
	}
	return out
}

// talkWithoutWords stands for a first sentence that was forgotten.
const talkWithoutWords = "Its first sentence was forgotten."

// talkLines say which talk a note is about, and what came of it.
func (v viewer) talkLines(n Note) []string {
	r := n.Talk
	with := "your talk with " + oneLine(r.With())
	if n.Kind == HeldNote {
		return append([]string{"How " + withStop(with+" went")}, v.movesMade(r)...)
	}
	lines := []string{"The first sentence of " + withStop(with)}
	if r.First != "" && r.Sentence != "" && r.First != r.Sentence {
		lines = append(lines, "At first: "+quoteWhole(r.First))
	}
	if fear := r.Feared(); fear != "" {
		lines = append(lines, "What you feared to hear: "+fear)
	}
	for _, m := range r.Moves {
		lines = append(lines, "A move: "+oneLine(m.Words))
	}
	for _, a := range r.Answers {
		lines = append(lines, upper(a.Day.Ago(v.today))+": "+talkOutcome(a, v.today)+".")
	}
	switch {
	case !r.Open:
	case r.On > v.today:
		lines = append(lines, "I'll ask "+r.On.Ahead(v.today)+".")
	default:
		lines = append(lines, "It waits for your word: how did it go?")
	}
	return lines
}

// movesMade are the moves of a talk that were made.
func (v viewer) movesMade(r engine.Preparation) []string {
	var lines []string
	for _, m := range r.Moves {
		for _, a := range r.Answers {
			for _, b := range a.Made {
				if b == m.Behaviour {
					lines = append(lines, "You made this move: "+oneLine(m.Words))
				}
			}
		}
	}
	return lines
}

// talkOutcome says what became of a talk.
func talkOutcome(a engine.PreparationAnswer, today engine.Day) string {
	switch a.Outcome {
	case engine.Held:
		switch n := len(a.Made); n {
		case 0:
			return "you had it"
		case 1:
			return "you had it, and made one of your moves"
		default:
			return "you had it, and made " + numberWord(n) + " of your moves"
		}
	case engine.PutOff:
		if a.On != nil {
			return "it was put off to " + DayWords(*a.On)
		}
		return "it was put off"
	case engine.NoTalk:
		return "it will not take place"
	}
	return ""
}

// talkAt is the talk that was held and told of at a place of the record.
func (v viewer) talkAt(seq uint64) (entry, bool) {
	for _, talk := range v.p.Preparations {
		for _, a := range talk.Answers {
			if a.Seq == seq {
				return entry{
					title: withStop("You had the talk with " + oneLine(talk.With()) + " that you prepared"),
					side:  dayOfMonth(a.Day, v.today), lines: inYourWords(a.Words),
					do: v.opens(NotebookRoom, strconv.FormatUint(talk.Seq, 10)), doWords: "open",
				}, true
			}
		}
	}
	return entry{}, false
}
