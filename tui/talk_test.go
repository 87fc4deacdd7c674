package tui

import (
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// someTalk is a talk that is prepared.
func someTalk() engine.Preparation {
	return engine.Preparation{
		PreparationMade: engine.PreparationMade{
			Preparation: "0c4f9a21b3d7", Who: "S.", Direction: content.Down, On: 20783, When: "Thursday at ten",
			Fear: "You never gave me a chance.", First: "I just wanted to talk about how it's going.",
			Sentence: "On Monday the count was two hours late, and I'd like to hear what happened.",
			Moves: []engine.Move{
				{Words: "Says back the gist in fresh words and lets it be corrected."}, {Words: "Lets a silence stand."}, {Words: "Says who does what by when."},
			},
		},
		Made: 20781, Open: true,
	}
}

// talkScreens are the screens of a prepared talk.
func talkScreens() map[string]screen {
	talk, back := someTalk(), takeBack{"I report to them, or they are above me", true}
	words := make([]string, len(talk.Moves))
	var proposed []engine.ProposedMove
	for i, m := range talk.Moves {
		words[i] = m.Words
		proposed = append(proposed, engine.ProposedMove{Move: m, LessonTitle: "Say it back first", Reason: engine.Reason{Words: "In “Copied in”, on Monday, another reply would have shown it."}})
	}
	const soft = "I just wanted to talk about how it's going."
	ticked, _ := newMade(engine.ChooseMade{Title: "Your talk with S.", Ask: "Which of your moves did you make?", Moves: words}, back).act(toggleRow, 0)
	return map[string]screen{
		"moves":      newMoves(engine.ChooseMoves{Title: "Your moves", Words: []string{"What you could do in it. One that you make is plenty."}, Moves: proposed, More: true}, back),
		"sharpening": newSharpening(engine.Sharpening{Title: "The first sentence", Sentence: soft, Found: engine.Sharpen(soft)[0], Key: "k"}, "", back),
		"worksheet": worksheet{engine.Worksheet{
			Title: "Your talk with S.", Talk: talk, Asks: "I'll ask on Thursday, once.",
			Lessons:   []engine.MoveLesson{{Title: "Say it back first", Rule: "Gist. Gap. Change."}, {Title: "One open question"}, {}},
			Rehearsal: &engine.Rehearsal{Title: "Copied in", Minutes: 7, Why: "It is a tense talk, and its best replies show 2 of your moves."},
		}},
		"day": newTalkDay(engine.TalkDay{
			Title: "Your talk with S.", Words: "Your talk with S. is today; you wrote “Thursday at ten”.", Ask: "Has it taken place?", Sentence: talk.Sentence, Moves: words,
			Options: []string{"It is still to come", "It took place", "It was put off", "It will not take place"},
		}, back),
		"after": newTalkDay(engine.TalkDay{
			Title: "Your talk with S.", Words: "You prepared it on Tuesday, for yesterday.", Ask: "How did it go?",
			Options: []string{"It took place", "It was put off", "It will not take place"},
		}, takeBack{}),
		"made": ticked,
	}
}

func TestTheScreensOfATalk(t *testing.T) {
	l := newLearner(courtyard(t))
	for name, s := range talkScreens() {
		goldens(t, "talk-"+name, alone(l, s, 80, 24))
	}
}

func TestWhatWasBegunOfAWorksheetGoesOn(t *testing.T) {
	l := newLearner(wideCourtyard(t))
	agenda := WorksheetAgenda()
	d := drive(t, l, Options{Begin: &agenda})
	d.write("S.")
	d.press("enter", "3")
	d.write("friday")
	d.press("enter")
	d.write("It's not my j")
	d.press("ctrl+c")
	d = drive(t, l, Options{Begin: &agenda})
	for _, step := range []struct{ words, key string }{{"S.", "enter"}, {"Where do they stand?", "3"}, {"friday", "enter"}, {"It's not my j", "enter"}} {
		d.want(step.words)
		d.press(step.key)
	}
	d.want("Your moves")
	drafts, err := l.coach.Unsent(mustProgress(t, l))
	if err != nil || len(drafts) != 3 || drafts[0].Kind != engine.DoPrepare {
		t.Errorf("got %+v, %v; want three drafts of a worksheet", drafts, err)
	}
}

func TestANotebookHoldsTalks(t *testing.T) {
	l := newLearner(wideCourtyard(t))
	l.lines(t, WorksheetAgenda(), "S.", "1", "today", "It's you.", "", "I just want to talk about Monday.", "I want to talk about Monday.", "")
	talk := mustProgress(t, l).Preparations[0]
	l.lines(t, TalkAgenda(talk, l.coach.Today()), "", "2", "1", "She asked first.", "")
	p := mustProgress(t, l)
	v := viewer{p: p, lib: l.coach.Library, today: l.coach.Today()}
	all := strings.Join(v.notebook().texts(), "\n")
	for _, want := range []string{
		"I want to talk about Monday.", "The first sentence of your talk with S.", "At first: “I just want to talk about Monday.”", "What you feared to hear: “It's you.”",
		"you had it, and made one of your moves", "She asked first.", "How your talk with S. went.", "You made this move: Ask what yes cannot answer.",
	} {
		if !strings.Contains(all, strings.ToLower(want)) && !strings.Contains(all, want) {
			t.Errorf("the notebook does not hold %q:\n%s", want, all)
		}
	}
	if n, _ := p.Tries(talk.Moves[0].Competency); n != 1 {
		t.Errorf("%d tries, want 1", n)
	}
}
