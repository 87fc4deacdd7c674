package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/hearten/content"
)

// written is a listing of so many entries, of which only those do something whose places are given.
func written(n int, acting ...int) listing {
	l := listing{name: "Letter", intro: []string{"What was written."}}
	for i := range n {
		e := entry{title: fmt.Sprintf("Line %d.", i+1), lines: []string{fmt.Sprintf("More about line %d.", i+1)}}
		if slices.Contains(acting, i) {
			e.do, e.doWords = visit{room: Room{Name: PacksRoom, Item: fmt.Sprint(i + 1)}}, "open"
		}
		l.entries = append(l.entries, e)
	}
	return l
}

func TestTheCursorStandsOnWhatDoesSomethingAndAllIsReadOnTheWay(t *testing.T) {
	steps := 0
	for _, s := range []size{{40, 12}, {60, 20}, {80, 24}} {
		for name, l := range map[string]listing{
			"text first": written(30, 25, 26, 29), "text last": written(30, 0, 1), "text between": written(30, 0, 29),
			"here and there": written(12, 1, 4, 5, 9), "one": written(9, 4),
		} {
			a := shelved(l, s)
			for _, way := range []string{"down", "up"} {
				seen := map[string]bool{}
				for range 40 {
					view := a.View()
					text := shownBy(a)
					for i := range l.entries {
						for _, words := range []string{fmt.Sprintf("Line %d.", i+1), fmt.Sprintf("More about line %d.", i+1)} {
							seen[words] = seen[words] || strings.Contains(text, words)
						}
					}
					b := a.top().(browse)
					at, ok := b.marked()
					if ok != strings.Contains(text, "›") || ok && !b.acts(at) {
						t.Fatalf("%s at %v: marked %d, %v:\n%s", name, s, at, ok, text)
					}
					if ok && view.Cursor == nil {
						t.Fatalf("%s at %v: the cursor is out of sight:\n%s", name, s, text)
					}
					a = pressing(t, a, way)
					steps++
				}
				for i, e := range l.entries {
					if !seen[e.title] || e.do == nil && !seen[e.lines[0]] {
						t.Errorf("%s at %v, %s: line %d was never in sight", name, s, way, i+1)
					}
				}
			}
		}
	}
	t.Logf("%d steps", steps)
}

func TestWhereNothingDoesAnythingArrowsScrollWhatIsRead(t *testing.T) {
	a := shelved(written(12), size{40, 12})
	first := shownBy(a)
	if strings.Contains(first, "›") || !strings.Contains(first, "Line 1.") {
		t.Fatalf("at first:\n%s", first)
	}
	if got := shownBy(pressing(t, a, "down", "j")); strings.Contains(got, "What was written.") || !strings.Contains(got, "Line 2.") {
		t.Errorf("two lines down:\n%s", got)
	}
	if got := shownBy(pressing(t, a, "down", "down", "up", "k")); got != first {
		t.Errorf("and up again:\n%s", got)
	}
	if got := shownBy(pressing(t, a, "end")); !strings.Contains(got, "More about line 12.") {
		t.Errorf("at the end:\n%s", got)
	}
}

func TestArrowsScrollWhatIsRead(t *testing.T) {
	r := reader{head: "Page"}
	for i := range 30 {
		r.lines = append(r.lines, fmt.Sprintf("Line %d.", i+1))
	}
	a := alone(newLearner(courtyard(t)), r, 40, 12)
	first := shownBy(a)
	if got := shownBy(pressing(t, a, "down")); strings.Contains(got, "Line 1.\n") || !strings.Contains(got, "Line 2.") {
		t.Errorf("a line down:\n%s", got)
	}
	if got := shownBy(pressing(t, a, "j", "up")); got != first {
		t.Errorf("and up again:\n%s", got)
	}
}

func TestNumbersChooseWhatDoesSomething(t *testing.T) {
	a := shelved(written(12, 1, 4, 5, 9), size{80, 40})
	if text := shownBy(a); !strings.Contains(text, "› 1  Line 2.") || !strings.Contains(text, "  4  Line 10.") || strings.Contains(text, "5  Line") {
		t.Fatalf("numbers:\n%s", text)
	}
	b := a.top().(browse)
	if _, in := b.act(pickRow, 3); in != b.entry(5).do {
		t.Errorf("3 does %#v", in)
	}
	if _, in := b.act(pickRow, 5); in != nil {
		t.Errorf("5 does %#v", in)
	}
}

func TestFindingWhereThereIsNothingToFindInSaysSo(t *testing.T) {
	for name, l := range map[string]listing{
		"one entry": shelf(1), "none": shelf(0), "a page": {name: "Page", intro: []string{"Words."}}, "text": written(5),
	} {
		a := shelved(l, size{60, 20})
		after := pressing(t, a, "/")
		if text := shownBy(after); !strings.Contains(text, nothingToFind) {
			t.Errorf("%s: / says nothing:\n%s", name, text)
		}
	}
}

func TestLettersLeadFromRoomToRoom(t *testing.T) {
	l := withHistory(t)
	d := drive(t, l, Options{Room: Room{Name: SkillsRoom}})
	d.press("enter")
	d.want("Skills › Listening")
	d.press("b")
	d.want("Badges", "0 of 1 earned")
	d.press("n")
	d.want("5 notes")
	d.press("enter")
	d.press("l") // a page has no entry that l opens
	d.want("Lessons", "1 lesson")
	for key, want := range map[string]string{"p": "2 of 3 steps done", "c": "2 conversations", "s": "1 skill"} {
		d.press(key)
		d.want(want)
		if n := len(d.app.stack); n != 1 {
			t.Errorf("after %s there are %d screens over each other", key, n)
		}
	}
}

func TestAPieceOfEvidenceOpensWhereItComesFrom(t *testing.T) {
	d := drive(t, withHistory(t), Options{Room: Room{Name: SkillsRoom, Item: "courtyard/listening"}})
	d.press("enter")
	d.want("Listening › Conversations", "› 1 The empty bed")
	d.press("q")
	d.press("3")
	d.want("Listening › Lessons", "› 1 Ask what happened")
	gone := viewer{lib: new(content.Library)}
	if do := gone.whereabouts(content.KindLesson, content.Ref{Pack: "courtyard", ID: "ask-first"}); do != nil {
		t.Errorf("a lesson that is not here any more opens %#v", do)
	}
}
