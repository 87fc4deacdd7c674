package tui

import (
	"fmt"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func paragraph(words string) content.Paragraph {
	return content.Paragraph{Text: content.Line{content.Text(words)}}
}

// longTurn is a turn of many words with four long answers.
func longTurn() scene {
	p := engine.Scene{Title: "The late boat", Turn: 2, Key: "k"}
	for i := range 8 {
		p.Body = append(p.Body, paragraph(fmt.Sprintf("Paragraph %d of what comes before it, and it is not short.", i+1)))
	}
	p.Body = append(p.Body, paragraph("So what do you say to that?"))
	for i := range 4 {
		p.Choices = append(p.Choices, content.Line{content.Text(fmt.Sprintf("“Answer %d, which is long enough that it takes two lines or more in a window that is not wide.”", i+1))})
	}
	return newScene(p, "", takeBack{})
}

func TestWhatWasSaidLastStaysAboveTheChoices(t *testing.T) {
	l := newLearner(courtyard(t))
	checked := 0
	for _, s := range []size{{60, 20}, {60, 22}, {80, 20}, {80, 24}, {120, 30}} {
		d := &driver{t: t, app: alone(l, longTurn(), s.w, s.h), seen: map[string]screen{}}
		d.want("So what do you say to that?", "“Answer 4")
		if lay(d.app.sheet(), s).most() > 0 {
			d.want("earlier above; PgUp")
			d.press("pgup", "home")
			d.want("Paragraph 1", "more below; PgDn")
			d.press("end", "3")
			checked++
		}
	}
	if checked < 3 {
		t.Errorf("in %d windows the words do not fit; want 3 at least", checked)
	}
}

func TestWhatWasSaidLastStaysInSightWhenTheWindowChanges(t *testing.T) {
	l := newLearner(courtyard(t))
	a := alone(l, longTurn(), 120, 60)
	for _, s := range []size{{80, 24}, {120, 60}, {60, 20}} {
		a, _ = a.resized(s)
		if got := strings.Join(strings.Fields(stripped(a)), " "); !strings.Contains(got, "So what do you say to that?") {
			t.Errorf("at %v it is out of sight:\n%s", s, stripped(a))
		}
	}
}

func stripped(a app) string {
	d := driver{app: a}
	return d.screen()
}

func TestEnterNeverGoesBack(t *testing.T) {
	l := newLearner(courtyard(t))
	moved := 0
	for h := leastHeight; h < 20; h++ {
		d := &driver{t: t, app: alone(l, longTurn(), leastWidth, h), seen: map[string]screen{}}
		if !d.app.lay().one {
			continue
		}
		for range 40 {
			before := d.app.at().offset
			d.press("enter")
			if d.app.at().offset < before {
				t.Fatalf("at height %d Enter went from line %d back to %d", h, before, d.app.at().offset)
			}
		}
		d.press("home", "down", "down", "up", "end")
		before := d.app.at().offset
		if !d.app.hidden(d.app.lay()) {
			continue // it would answer
		}
		d.press("enter")
		if got := d.app.at().offset; got < before {
			t.Errorf("at height %d Enter went from line %d back to %d", h, before, got)
		}
		if moved++; d.app.hidden(d.app.lay()) {
			t.Errorf("at height %d the mark is still out of sight", h)
		}
	}
	if moved == 0 {
		t.Error("the mark was never out of sight")
	}
}

func TestFeedbackSaysWhyAnAnswerStands(t *testing.T) {
	l := newLearner(courtyard(t))
	d := &driver{t: t, app: alone(l, feedback{engine.Feedback{Title: "T", Turn: true, Answer: content.Line{content.Text("“Yes.”")}, Words: "Maybe"}}, 80, 24), seen: map[string]screen{}}
	d.want("You wrote", "“Maybe”", besideWords)
	d.press("u")
	d.want("What you chose stands; you can try the turn again after the conversation.")
	if got := standsWords(engine.Feedback{}); strings.Contains(got, "conversation") {
		t.Errorf("of a question it says %q", got)
	}
}

func TestALessonOfADebriefOpensOnceItsLineWasInSight(t *testing.T) {
	l := newLearner(courtyard(t))
	long := content.Prose{paragraph(strings.Repeat("A sentence of the ending. ", 60))}
	s := debrief{engine.Debrief{Title: "T", Body: long, Turning: -1, Lessons: []engine.Teaches{{Title: "Ask"}, {Title: "Wait"}}}}
	for _, key := range []string{"l", "2"} {
		a := alone(l, s, 60, 20)
		pressed := 0
		for ; !a.at().read && pressed < 20; pressed++ {
			next, cmd := a.key(keyPress(key))
			if a = next; a.busy || cmd != nil {
				t.Fatalf("%s: the lesson opens before its line was in sight", key)
			}
		}
		if pressed == 0 {
			t.Fatal("all of it was in sight at once")
		}
		if _, in := a.top().act(pickRow, 2); in == nil {
			t.Errorf("%s: read to the end, nothing opens", key)
		}
	}
}

func TestOneAsksForAPlanAndHearsWhenItIsAskedAbout(t *testing.T) {
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{})
	d.press("enter", "enter")
	d.until("question 1 of 2", "enter")
	d.press("1", "enter", "1", "enter")
	d.until("One plan for today", "enter")
	d.want("o A plan of my own", "s No plan today")
	d.press("3", "4")
	d.want("One plan for today", "Choose 1 to 2, o or s.")
	d.press("o")
	d.write("The lift stops")
	d.press("tab")
	d.write("I count to three")
	d.press("enter")
	d.want("Good. I'll ask tomorrow, once.", "For today")
	if got := mustProgress(t, l).Plans; len(got) != 1 || got[0].Cue != "When the lift stops" {
		t.Errorf("kept is %+v", got)
	}
}
