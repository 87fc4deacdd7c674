package tui

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	width "github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func TestANewLineGoesInWhereTheCursorStands(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("word ", 40)) // wraps at any width below
	for _, w := range []int{20, 36, 56, 76, 120} {
		for _, c := range []struct {
			name string
			text string
			back int
			want string
		}{
			{"behind a wrapped line", long, 0, long + "\nQ"},
			{"behind the last of three", "one\n" + long + "\n" + long, 0, "one\n" + long + "\n" + long + "\nQ"},
			{"within a wrapped line", long, 7, long[:len(long)-7] + "\nQ" + long[len(long)-7:]},
		} {
			l := look{theme: dark(), press: &press{}, width: w}
			f := newField(6, c.text)
			for range c.back {
				f = f.typed(keyPress("left"), l)
			}
			f = f.breakLine().typed(tea.KeyPressMsg{Code: 'Q', Text: "Q"}, l)
			if got := f.value(); got != c.want {
				t.Errorf("%s at %d: got %q", c.name, w, got)
			}
		}
	}
}

func TestARestoredDraftIsGoneOnWithAtItsEnd(t *testing.T) {
	words := "First line that is long enough to be wrapped by the window, and then by some more of it.\nSecond"
	var s typist = newWriting(engine.Writing{Key: "k"}, words, takeBack{})
	l := look{theme: dark(), press: &press{}, width: 36}
	s = s.typed(tea.KeyPressMsg{Code: '!', Text: "!"}, l).(typist)
	if _, got := s.draft(); got != words+"!" {
		t.Errorf("got %q", got)
	}
	s = newMakePlan(engine.MakePlan{Key: "k"}, "the phone rings → I li", takeBack{})
	s = s.typed(tea.KeyPressMsg{Code: 's', Text: "s"}, l).(typist)
	if _, got := s.draft(); got != "the phone rings → I lis" {
		t.Errorf("got %q", got)
	}
}

func TestEnterReadsOnUntilAllChoicesWereInSight(t *testing.T) {
	l := newLearner(courtyard(t, "Bed four is empty.", strings.Repeat("Bed four is empty. ", 12)))
	d := drive(t, l, Options{Width: 40, Height: 12})
	d.press("enter")
	d.until("Begin:", "enter")
	d.until("question 1 of 2", "enter")
	q := d.app.top().(question)
	last := strings.Fields(q.rows.options[len(q.rows.options)-1])
	for range 20 {
		if strings.Contains(d.screen(), last[len(last)-1]) {
			break
		}
		if !strings.Contains(d.screen(), "Enter read on") {
			t.Fatalf("the help does not say that Enter reads on:\n%s", d.screen())
		}
		d.press("down", "enter") // a row is marked, and yet nothing is answered before all were in sight
		if _, ok := d.app.top().(question); !ok {
			t.Fatalf("Enter answered:\n%s", d.screen())
		}
	}
	d.until("You chose", "enter")
}

func TestADoubleEnterAnswersNothing(t *testing.T) {
	l := newLearner(courtyard(t))
	agenda := conversation(t, l)
	d := drive(t, l, Options{Begin: &agenda})
	d.press("enter", "enter", "enter")
	d.want("How sure are you", "Choose 1 to 3.")
	d.press("1", "enter", "enter")
	d.want("turn 1", "Choose 1 to")
	if n := len(mustProgress(t, l).Runs[0].Answers); n != 0 {
		t.Errorf("%d turns were answered", n)
	}
	d.press("9")
	d.want("Choose 1 to")
	d.press("up", "enter")
	d.want("You chose")
}

func TestAnAnswerIsKeptWhenItsConfidenceIsLeftOut(t *testing.T) {
	for _, keys := range [][]string{{"q"}, {"esc"}, {"ctrl+c"}, {"?", "ctrl+c"}} {
		for _, direct := range []bool{true, false} {
			l := newLearner(courtyard(t))
			d := atConfidence(t, l, direct)
			d.press(keys...)
			n := 0
			for e := range l.mem.Read(0) {
				if _, ok := e.Fact.(engine.QuestionAnswered); ok {
					n++
				}
			}
			if n != 1 {
				t.Errorf("%v, direct %v: %d answers are kept, want 1", keys, direct, n)
			}
			if ends := direct || slices.Contains(keys, "ctrl+c"); d.quit != ends {
				t.Errorf("%v, direct %v: quit %v; screen:\n%s", keys, direct, d.quit, d.screen())
			}
			if left := d.app.left(); strings.Contains(left.Done, "Nothing") {
				t.Errorf("%v: what stays is %+v", keys, left)
			}
		}
	}
}

func TestCtrlCRightBehindAnAnswerKeepsIt(t *testing.T) {
	l := newLearner(courtyard(t))
	d := atConfidence(t, l, true)
	s := d.app.session
	d = drive(t, l, Options{Begin: checkup(t, l)})
	next, cmd := d.app.Update(keyPress("1"))
	d.app = next.(app)
	d.press("ctrl+c")
	d.do(cmd)
	if !d.quit || mustProgress(t, l).Seq <= s.Progress().Seq {
		t.Errorf("quit %v, the journal is %v", d.quit, l.journal(t))
	}
}

// atConfidence is a checkup, answered once and asked how sure.
func atConfidence(t *testing.T, l *learner, direct bool) *driver {
	t.Helper()
	agenda := checkup(t, l)
	var d *driver
	if direct {
		d = drive(t, l, Options{Begin: agenda})
	} else {
		if err := l.coach.Record(form{l.coach.Library}.start()); err != nil {
			t.Fatal(err)
		}
		d = drive(t, l, Options{})
		next, cmd := d.app.perform(begin{*agenda})
		d.app = next
		d.do(cmd)
	}
	d.press("1")
	d.want("How sure are you?")
	return d
}

func checkup(t *testing.T, l *learner) *engine.Agenda {
	t.Helper()
	ref := content.Ref{Pack: "courtyard", ID: "first-moments"}
	act, ok := engine.Do(l.coach.Library, mustProgress(t, l), content.Target{Kind: content.KindCheckup, Ref: ref})
	if !ok {
		t.Fatal("no such checkup")
	}
	return &engine.Agenda{Minutes: 5, Activities: []engine.Activity{act}}
}

func TestWhatWasBeingWrittenIsSpokenOf(t *testing.T) {
	l := newLearner(courtyard(t))
	reflect := engine.Agenda{Activities: []engine.Activity{{Kind: engine.DoReflect}}}
	d := drive(t, l, Options{Begin: &reflect})
	d.write("Half")
	d.press("ctrl+c")
	if got, want := d.app.left().Done, "Nothing sent; what you were writing is kept."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestASuggestedPlanIsTakenAtOnce(t *testing.T) {
	p := engine.MakePlan{Title: "One plan for today", Key: "k", Suggestions: []engine.Suggestion{
		{Cue: "When the phone rings", Action: "I wait"}, {Cue: "When ____ happens", Action: "I ask"},
	}}
	m := newMakePlan(p, "", takeBack{})
	if _, got := m.act(pickRow, 1); !reflect.DeepEqual(got, answer{in: engine.Intend{Cue: "When the phone rings", Action: "I wait"}, spent: []string{"k"}}) {
		t.Errorf("1 does %#v", got)
	}
	marked, _ := m.act(rowDown, 0)
	if _, got := marked.act(goOn, 0); got == nil {
		t.Error("Enter on it takes nothing")
	}
	if next, got := marked.act(editRow, 0); got != nil || !next.(makePlan).editing {
		t.Errorf("e does %#v, editing %v", got, next.(makePlan).editing)
	}
	if next, got := m.act(pickRow, 2); got != nil || !next.(makePlan).editing {
		t.Errorf("one with a blank does %#v, editing %v", got, next.(makePlan).editing)
	}
	if next, got := m.act(editRow, 0); got != nil || next.(makePlan).note == "" {
		t.Errorf("e without a mark does %#v and says %q", got, next.(makePlan).note)
	}
}

func TestLeavingNeverDropsOutOfTheHelpLine(t *testing.T) {
	for name, s := range twoDays(t, false) {
		for _, w := range []int{36, 40, 56, 76} {
			l := look{theme: dark(), keys: bindings(), width: w}
			line := width.Strip(helpLine(s.uses(), l, 4))
			if got := width.StringWidth(line); got > w {
				t.Errorf("%s at %d: %d wide: %q", name, w, got, line)
			}
			for _, u := range s.uses() {
				label := l.keys.of(u.act).label
				must := u.act == leave || u.act == stopTyping || u.act == showKeys || u.act == typingKeys
				if must && !strings.Contains(" "+line+" ", " "+label+" ") {
					t.Errorf("%s at %d: %s is missing: %q", name, w, label, line)
				}
			}
		}
	}
}

func TestWhatSomebodySaysHangsUnderTheWords(t *testing.T) {
	l := look{theme: dark(), press: &press{}, width: 40}
	text := content.Line{content.Text(strings.TrimSpace(strings.Repeat("some words ", 9)))}
	for speaker, indent := range map[string]int{"Mo": 4, "A name as long as this": 2} {
		lines := l.prose(content.Prose{content.Paragraph{Speaker: speaker, Text: text}})
		for i, line := range lines {
			line = width.Strip(line)
			if got := len(line) - len(strings.TrimLeft(line, " ")); i > 0 && got != indent {
				t.Errorf("%s: line %d begins at %d, want %d: %q", speaker, i+1, got, indent, line)
			}
		}
		if !strings.HasPrefix(width.Strip(lines[0]), speaker) {
			t.Errorf("the first line is %q", lines[0])
		}
	}
}

func TestTheLinesThatStayFoldAtSpaces(t *testing.T) {
	left := Left{Done: "Done: " + strings.Repeat("something or other; ", 9), Next: "Next: tomorrow."}
	for _, w := range []int{0, 20, 40, 80, 200} {
		for _, line := range left.Lines(w) {
			if most := max(w, 20); w > 0 && width.StringWidth(line) > most {
				t.Errorf("at %d: %q", w, line)
			}
		}
		if got, want := strings.Join(left.Lines(w), " "), strings.TrimSpace(left.Done)+" "+left.Next; got != want {
			t.Errorf("at %d: %q", w, got)
		}
	}
}

func TestTodayAfterItWasDoneIsExtra(t *testing.T) {
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{})
	d.press("enter")
	if strings.Contains(d.screen(), extraWords) {
		t.Error("extra before anything was done")
	}
	d.press("enter")
	d.until("question 1 of 2", "enter")
	d.press("1", "enter", "q")
	if strings.Contains(d.screen(), extraWords) {
		t.Error("extra in the middle of a lesson")
	}
	d.press("enter", "1", "enter", "enter", "s")
	d.until("For today", "enter")
	d.press("m")
	d.want(extraWords, "Begin:")
}

func TestGradesHaveFourColours(t *testing.T) {
	l := look{theme: dark(), width: 60}
	seen := map[string]bool{}
	for g := content.Poor; g <= content.Best; g++ {
		seen[strings.SplitN(l.grade(g)[0], "m", 2)[0]] = true
	}
	if len(seen) != 4 {
		t.Error(fmt.Sprint("got ", seen))
	}
}

func TestTheScreenBeforeTheFirstSaysWhereOneIs(t *testing.T) {
	a := newApp(&world{}, Options{Width: 80, Height: 24, keys: bindings(), Awaited: Awaited{"Today", "Friday"}})
	if got := strings.Join(strings.Fields(width.Strip(a.View().Content)), " "); got != "Today Friday q quit" {
		t.Errorf("got %q", got)
	}
}
