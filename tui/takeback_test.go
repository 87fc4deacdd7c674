package tui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// emptyBed is the conversation of three turns, with feedback in its debrief and no badge that an answer could earn.
func emptyBed(t *testing.T) (*learner, *engine.Agenda) {
	t.Helper()
	l := newLearner(courtyard(t, "feedback: immediate", "feedback: debrief", "evidence >= 1", "evidence >= 9"))
	act, ok := engine.Do(l.coach.Library, engine.Progress{}, target("empty-bed"))
	if !ok {
		t.Fatal("no empty bed")
	}
	return l, &engine.Agenda{Minutes: 5, Activities: []engine.Activity{act}}
}

// types lists the facts of a journal by their types.
func (l *learner) types(t *testing.T) (all []string) {
	t.Helper()
	for e, err := range l.mem.Read(0) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e.Fact.Type())
	}
	return all
}

// lines answers by plain lines.
func (l *learner) lines(t *testing.T, a engine.Agenda, input ...string) string {
	t.Helper()
	p, err := l.coach.Progress()
	if err != nil {
		t.Fatal(err)
	}
	s, err := l.coach.Begin(p, a)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := NewPlain(l.coach, strings.NewReader(strings.Join(input, "\n")+"\n"), &out).Session(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestTheSameByKeysAndByLines takes a turn back, takes a conversation again, opens the lesson, by keys and by lines.
func TestTheSameByKeysAndByLines(t *testing.T) {
	l, agenda := emptyBed(t)
	d := drive(t, l, Options{Begin: agenda})
	d.press("enter", "s")
	d.want("turn 1")
	d.pick("Where is he?")
	d.want("The lift arrives", "u take it back")
	d.press("enter")
	d.want("turn 2", "u take it back")
	d.press("u")
	d.want("Taken back: You look at the bed: “Where is he?”", "turn 1")
	d.pick("Again?")
	d.until("looking back", "enter")
	d.press("t")
	d.want("turn 1", "learn what happened")
	d.pick("Where is he?")
	d.press("enter", "1")
	d.until("You took it again from turn 1, as practice. Before: 0 of 3 steps. This time:", "pgdown")
	if shown := d.app.top().uses(); slices.ContainsFunc(shown, func(u use) bool { return u.act == undo }) {
		t.Error("u is offered at a debrief")
	}
	byKeys := l.journal(t)

	l, agenda = emptyBed(t)
	out := l.lines(t, *agenda, "", "s", "1", "", "u", "2", "", "", "", "t", "1", "", "1", "q")
	byLines := l.journal(t)
	if !slices.Equal(byKeys, byLines) {
		t.Errorf("by keys\n%s\nby lines\n%s\n%s", strings.Join(byKeys, "\n"), strings.Join(byLines, "\n"), out)
	}
	for _, kind := range []string{"answer.undone", "scenario.ended"} {
		if !slices.Contains(l.types(t), kind) {
			t.Errorf("no %s", kind)
		}
	}
	t.Logf("%d events are the same", len(byKeys))
}

func TestAWeekByKeysAndByLinesLeavesTheSame(t *testing.T) {
	agenda := engine.Agenda{Minutes: 1, Activities: []engine.Activity{{Kind: engine.DoWeek}}}
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{Begin: &agenda})
	d.want("One thing you tried this week", "Enter skip")
	d.press("enter")
	d.write("A.")
	d.press("enter", "ctrl+t")
	d.want("Taken back: “A.”", "who is it?", "A.")
	d.press("enter")
	d.write("Taking the call")
	d.press("enter")
	if got, _ := l.mem.CountDrafts(func(string, string) bool { return true }); got != 2 {
		t.Errorf("before the letter: %d drafts, want 2", got)
	}
	d.press("enter")
	d.want("A,", "Thank you for taking the call.", "y copy", "Nothing is sent from here.")
	if got, _ := l.mem.CountDrafts(func(string, string) bool { return true }); got != 0 {
		t.Errorf("after it: %d drafts, want 0", got)
	}
	if _, in := d.app.top().act(copyWords, 0); in != (copyText{"A,\n\nThank you for taking the call."}) {
		t.Errorf("y does %#v", in)
	}
	d.press("enter")
	d.want("For today", "One thank-you, in your words.", "This week: here on one day.")
	byKeys := l.journal(t)

	l = newLearner(courtyard(t))
	l.lines(t, agenda, "s", "A.", "", "u", "", "Taking the call", "", "s", "", "")
	if byLines := l.journal(t); !slices.Equal(byKeys, byLines[:min(len(byKeys), len(byLines))]) {
		t.Errorf("by keys\n%s\nby lines\n%s", strings.Join(byKeys, "\n"), strings.Join(byLines, "\n"))
	}
	if got, _ := l.mem.CountDrafts(func(string, string) bool { return true }); got != 0 {
		t.Errorf("by lines: %d drafts, want 0", got)
	}
}

func TestADebriefOpensItsLessons(t *testing.T) {
	line := func(s string) content.Line { return content.Line{content.Text(s)} }
	p := engine.Debrief{Turning: -1, Lessons: []engine.Teaches{{Title: "One", Lesson: content.Ref{ID: "1"}}}}
	opens := func(keys ...tea.KeyPressMsg) (ids string) {
		for _, k := range keys {
			act, n, ok := bindings().lookUp(debrief{p}.uses(), keyName(k))
			if !ok {
				ids += "-"
				continue
			}
			if _, in := (debrief{p}).act(act, n); in == nil {
				ids += "."
			} else if learn, ok := in.(answer).in.(engine.Learn); ok {
				ids += learn.Lesson.ID
			}
		}
		return ids
	}
	keys := []tea.KeyPressMsg{keyPress("l"), keyPress("1"), keyPress("2"), keyPress("3"), keyPress("4"), keyPress("t")}
	if got, want := opens(keys...), "1-----"; got != want {
		t.Errorf("one lesson: got %s, want %s", got, want)
	}
	for _, id := range []string{"2", "3", "4"} {
		p.Lessons = append(p.Lessons, engine.Teaches{Title: "Lesson " + id, Behaviour: line("Asks."), Lesson: content.Ref{ID: id}})
	}
	if got, want := opens(keys...), "1123.-"; got != want {
		t.Errorf("four lessons, three are named: got %s, want %s", got, want)
	}
	l := look{theme: dark(), press: &press{}, keys: bindings(), width: 60}
	if words := strings.Join(debrief{p}.sheet(l).body, "\n"); !strings.Contains(words, "3  “Lesson 3”: asks.") || strings.Contains(words, "Lesson 4") {
		t.Errorf("got %s", words)
	}
}
