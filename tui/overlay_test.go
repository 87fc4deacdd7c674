package tui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"example.com/hearten/engine"
)

// answersKept counts the answers to questions in the journal.
func answersKept(l *learner) int {
	n := 0
	for e := range l.mem.Read(0) {
		if _, ok := e.Fact.(engine.QuestionAnswered); ok {
			n++
		}
	}
	return n
}

func TestWhatLiesOverAQuestionLeavesItAlone(t *testing.T) {
	for _, direct := range []bool{true, false} {
		for _, keys := range [][]string{{"?", "esc"}, {":", "esc"}} {
			l := newLearner(courtyard(t))
			d := atConfidence(t, l, direct)
			before := answersKept(l)
			d.press(keys...)
			d.want("How sure are you?")
			if n := answersKept(l); n != before || d.quit {
				t.Errorf("%v, direct %v: %d answers are kept, want %d; quit %v", keys, direct, n, before, d.quit)
			}
		}
	}
}

func TestTheProfileIsChangedInTheMiddleOfASession(t *testing.T) {
	l := newLearner(courtyard(t))
	d := atConfidence(t, l, false)
	d.press(":")
	d.write("profile")
	d.press("enter")
	d.want("What you told me.")
	for !strings.Contains(d.screen(), "› ‹ 5") {
		d.press("down")
	}
	d.press("right", "enter")
	d.want("How sure are you?", "Kept.")
	if got := mustProgress(t, l).Profile.Minutes; got != 6 {
		t.Errorf("%d minutes are kept, want 6", got)
	}
	d.press("3")
	if answersKept(l) != 1 {
		t.Error("the answer that waited is lost")
	}
}

// TestEverythingThatTheListOfKeysOffersCanBeChosen chooses every line of `?` on every screen of the walk.
func TestEverythingThatTheListOfKeysOffersCanBeChosen(t *testing.T) {
	l := newLearner(courtyard(t))
	chosen := 0
	for name, s := range twoDays(t, false) {
		a := alone(l, reader{head: "Below"}, 80, 24).push(s)
		a.options.Settings.Mouse = true
		a = a.dressed()
		if isTyping(s) {
			continue // nothing there can be asked for without its key
		}
		list := newKeyList(a)
		for i, c := range list.all {
			at := list
			at.at = i
			next, _ := a.push(at).Update(keyPress("enter"))
			if words := strings.Join(strings.Fields(next.(app).View().Content), " "); strings.Contains(words, "fault in hearten itself") {
				t.Errorf("%s: choosing “%s %s” shows\n%s", name, c.label, c.words, words)
			}
			chosen++
		}
	}
	t.Logf("%d lines were chosen", chosen)
}

func TestAFailureThatStaysDoesNotHoldTheLearner(t *testing.T) {
	l := newLearner(courtyard(t))
	j := &broken{Journal: l.mem}
	l.coach.Journal = j
	d := atConfidence(t, l, true)
	j.err = engine.ErrHeld
	d.press("ctrl+c")
	if !d.quit {
		t.Errorf("ctrl+c does not leave; screen:\n%s", d.screen())
	}
}

func TestAFaultInTheMiddleOfAnAnswerCanBeLeft(t *testing.T) {
	_, d := atPage(t, Options{})
	d.app.busy, d.app.seat = true, 99 // no such place: a fault while the answer is taken
	next, _ := d.app.Update(answered{gen: d.app.gen, session: d.app.session})
	a := next.(app)
	if _, shown := a.top().(failure); !shown || a.busy {
		t.Fatalf("%T is shown, and keys wait: %v", a.top(), a.busy)
	}
	next, _ = a.Update(keyPress("esc"))
	if _, still := next.(app).top().(failure); still {
		t.Error("Esc does not go back")
	}
}

func TestAPlanThatWasBegunIsThereAgain(t *testing.T) {
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{})
	d.press("enter", "enter")
	d.until("question 1 of 2", "enter")
	d.press("1", "enter", "1", "enter")
	d.until("One plan for today", "enter")
	d.press("o")
	d.write("When the lift stops")
	d.press("esc", "o")
	d.want("When the lift stops")
	d.press("esc", "q")
	n, err := l.mem.CountDrafts(func(_, text string) bool { return strings.Contains(text, "When the lift stops") })
	if n != 1 || err != nil {
		t.Errorf("%d drafts hold the plan, %v; want 1", n, err)
	}
}

func TestLongWordsFromElsewhereAreNotCut(t *testing.T) {
	long := strings.Repeat("A sentence of some length. ", 500)
	l := look{theme: dark(), press: &press{}, width: 60}
	f := newField(6, long).typed(tea.KeyPressMsg{Code: '!', Text: "!"}, l)
	if got := f.value(); len(got) != len(long)+1 {
		t.Errorf("%d letters are left of %d", len(got), len(long)+1)
	}
}

func TestTheLinesThatStayTellOfAllThatWasDone(t *testing.T) {
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{})
	d.press("enter", "enter")
	d.until("question 1 of 2", "enter")
	d.press("1", "enter", "1", "enter")
	d.until("For today", "enter", "s")
	d.press("m")
	d.want("Begin:")
	d.press("enter", "q", "q")
	if left := d.app.left(); !strings.Contains(left.Done, "one lesson") {
		t.Errorf("what stays is %+v", left)
	}
}

func TestARoomIsAsItWasAfterASession(t *testing.T) {
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{Room: Room{Name: ConversationsRoom}})
	d.press("/")
	d.write("bed")
	d.press("enter", "enter")
	d.want("Conversations › The empty bed")
	d.press("q")
	d.want("Only what holds “bed”", "1 of")
	if at, _ := d.app.top().(browse).chosen(); at.title != "The empty bed" {
		t.Errorf("the cursor is on %q", at.title)
	}
}

func TestOwnWordsFirstInEveryTurn(t *testing.T) {
	l := newLearner(courtyard(t))
	agenda := conversation(t, l)
	for _, o := range []Options{{Begin: &agenda, WriteFirst: true}, {Begin: &agenda}} {
		d := drive(t, l, o)
		if !o.WriteFirst {
			d.press("w")
		}
		d.want("Every turn asks for your own words first", "w choices at once")
		d.press("enter", "s")
		d.want("In your own words")
		d.write("Where is he?")
		d.press("enter", "1")
		d.until("In your own words", "enter")
		d.want("turn 2")
		d.press("esc")
		d.want("1 “")
		d.press("q")
	}
}

func TestAPasteOfLinesIsOneLineToAFilter(t *testing.T) {
	_, d := atPage(t, Options{})
	d.press(":")
	d.send(tea.PasteMsg{Content: "note\nbook"})
	if got := d.app.top().(finder).filter.value(); got != "note book" {
		t.Errorf("the filter holds %q", got)
	}
}

func TestANewerSettingIsNeverUndoneByAnOlder(t *testing.T) {
	var kept []string
	w := &world{keeps: func(s Settings) error { kept = append(kept, s.Value("theme")); return nil }}
	w.keepSettings(2, Settings{Theme: "light"})()
	w.keepSettings(1, Settings{Theme: "dark"})()
	if !slices.Equal(kept, []string{"light"}) {
		t.Errorf("kept %v, want the newest only", kept)
	}
}
