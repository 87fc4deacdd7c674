package tui

import (
	"fmt"
	"strings"

	"example.com/hearten/engine"
)

// keepMovesWords are the option that keeps the moves as they are.
const keepMovesWords = "Keep these"

// movesOptions are what can be done with proposed moves: keep them, or have another in the place of one.
func movesOptions(p engine.ChooseMoves) []string {
	options := []string{keepMovesWords}
	if !p.More {
		return options
	}
	for i := range p.Moves {
		options = append(options, "Another one in the place of the "+[]string{"first", "second", "third"}[min(i, 2)])
	}
	return options
}

// movesInput is what an option of [movesOptions] answers.
func movesInput(n int) engine.Input {
	if n == 0 {
		return engine.Continue{}
	}
	return engine.Choose{N: n - 1}
}

// moveWhy says why a move is proposed, and which lesson is about it.
func moveWhy(m engine.ProposedMove) string {
	if m.LessonTitle == "" || strings.Contains(m.Reason.Words, m.LessonTitle) {
		return m.Reason.Words
	}
	return strings.TrimSpace(m.Reason.Words + " Lesson: “" + inner(m.LessonTitle) + "”.")
}

// lessonRule is the lesson of a move with its rule, "" for none.
func lessonRule(l engine.MoveLesson) string {
	switch {
	case l.Title == "":
		return ""
	case l.Rule == "":
		return "Lesson: “" + inner(l.Title) + "”."
	}
	return "“" + inner(l.Title) + "”: " + l.Rule
}

// talkWhen is the day of a talk, with how the learner wrote it.
func talkWhen(t engine.Preparation) string {
	words := DayWords(t.On)
	if t.When != "" && len(t.Answers) == 0 {
		words += "; you wrote “" + inner(oneLine(t.When)) + "”"
	}
	return withStop(words)
}

// firstSentences are the first sentence as it is, and how it was at first where it changed; what was forgotten is left out.
func firstSentences(t engine.Preparation) []string {
	switch {
	case t.Sentence == "" && t.First == "":
		return nil
	case t.Sentence == "":
		return []string{"At first: " + quoteWhole(t.First)}
	case t.First == t.Sentence || t.First == "":
		return []string{quoteWhole(t.Sentence)}
	}
	return []string{"At first: " + quoteWhole(t.First), "Now: " + quoteWhole(t.Sentence)}
}

// quoteWhole puts words between quotation marks; those within them become single.
func quoteWhole(words string) string { return "“" + inner(oneLine(words)) + "”" }

// rehearsalWords name the conversation that comes closest to a talk, and say why.
func rehearsalWords(r *engine.Rehearsal) string {
	return fmt.Sprintf("“%s”, %s. %s", inner(oneLine(r.Title)), minuteWords(float64(r.Minutes)), r.Why)
}

// sharpenWords say why something in a sentence is spoken of, and what to write now.
func sharpenWords(f engine.Finding) string { return f.Why + " " + f.Ask + " " + f.Try }

// talkAnswered says what became of a prepared talk with an answer, "" for nothing.
func talkAnswered(before, after engine.Session, today engine.Day) string {
	old, now := before.Progress().Preparations, after.Progress().Preparations
	for i, talk := range now {
		if i >= len(old) || len(talk.Answers) <= len(old[i].Answers) {
			continue
		}
		switch answer := talk.Answers[len(talk.Answers)-1]; answer.Outcome {
		case engine.Held:
			return "Kept."
		case engine.PutOff:
			return "Kept. I'll ask " + talk.On.Ahead(today) + ", once."
		case engine.NoTalk:
			return "Then it is done with. The worksheet stays in your notebook."
		}
	}
	return ""
}

// madeWords are the moves that were made, in words.
func madeWords(p engine.ChooseMade, made []int) string {
	if len(made) == 0 {
		return "none of them"
	}
	var words []string
	for _, i := range made {
		words = append(words, strings.TrimRight(oneLine(p.Moves[i]), "."))
	}
	return strings.Join(words, "; ")
}
