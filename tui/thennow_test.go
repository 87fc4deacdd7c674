package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"example.com/hearten/engine"
)

// weeksAgo is a learner who wrote in a conversation, and whose clock stands so many days later.
func weeksAgo(t *testing.T, days int) *learner {
	t.Helper()
	l := newLearner(courtyard(t))
	agenda := conversation(t, l)
	d := drive(t, l, Options{Begin: &agenda})
	d.press("enter", "s", "w")
	d.write("You just moved him again.")
	d.press("enter")
	d.pick("Again?")
	d.until("looking back", "enter")
	d.press("q")
	l.now = l.now.AddDate(0, 0, days)
	return l
}

func then(t *testing.T, l *learner) *driver {
	t.Helper()
	agenda, words, ok := ThenAgenda(l.coach, mustProgress(t, l))
	if !ok {
		t.Fatal(words)
	}
	return drive(t, l, Options{Begin: &agenda})
}

func TestAMomentComesBackOnTheScreen(t *testing.T) {
	l := weeksAgo(t, 15)
	d := then(t, l)
	d.want("The empty bed", "then and now", "Moved him. Mo", "On 24 November you wrote", "“You just moved him again.”", "what would you say now?", "Enter skip")
	goldens(t, "then", d.app)
	d.write("What happened, Mo?")
	d.press("esc")
	d.want("You have written")
	d.press("2")
	if got := mustProgress(t, l).Revisits; len(got) != 0 || !d.quit {
		t.Fatalf("left, it is in the journal: %+v", got)
	}
	d = then(t, l)
	d.want("What happened, Mo?")
	d.press("enter")
	d.want("Today you wrote", "“What happened, Mo?”", "There is a question in it now; then there was none.")
	goldens(t, "then-now", d.app)
	d.press("enter")
	d.want("One moment looked at again.")
	goldens(t, "room-notebook-pair", drive(t, l, Options{Room: Room{Name: NotebookRoom}}).app)
	goldenLines(t, "notebook-pair", linesOf(t, l, Room{Name: NotebookRoom}, 78))
	if n, _ := l.mem.CountDrafts(func(_, text string) bool { return text != "" }); n != 0 {
		t.Errorf("%d drafts are left", n)
	}
	if _, words, ok := ThenAgenda(l.coach, mustProgress(t, l)); ok || !strings.Contains(words, "on 22 December") {
		t.Errorf("then: %v, %q", ok, words)
	}
}

func TestAMomentThatIsSkippedSaysSoOnce(t *testing.T) {
	l := weeksAgo(t, 15)
	d := then(t, l)
	d.press("enter")
	if got := mustProgress(t, l).Revisits; len(got) != 1 || got[0].Words != "" {
		t.Errorf("the journal has %+v", got)
	}
	d.want("For today")
}

func TestTheLetterOfAMonth(t *testing.T) {
	l := weeksAgo(t, 15)
	d := then(t, l)
	d.write("What happened, Mo?")
	d.press("enter", "enter", "enter")
	if err := l.coach.Record(engine.ProfileSet{Minutes: 5}); err != nil {
		t.Fatal(err)
	}
	d = drive(t, l, Options{})
	d.press(":")
	d.write("letter")
	d.press("enter")
	d.want("Letter: December 2026", "December so far, in your own words.", "2 of 2 months", "On 24 November, in “The empty bed”, you wrote:", "y copy")
	goldens(t, "month-letter", d.app)
	letter := d.app.top().(monthPage).letter.Markdown()
	shown := strings.Join(strings.Fields(ansi.Strip(strings.Join(d.app.top().sheet(look{theme: dark(), press: &press{}, width: 70}).body, " "))), " ")
	for line := range strings.SplitSeq(letter, "\n") {
		if line = strings.TrimPrefix(line, "> "); line != "" && line[0] != '#' && !strings.Contains(shown, line) {
			t.Errorf("the screen does not say %q:\n%s", line, shown)
		}
	}
	d.press("y")
	d.want("Copied, where your terminal allows it.")
	d.press("left")
	d.want("Letter: November 2026", "1 of 2 months", "and went through one conversation")
	d.press("left", "right")
	d.want("Letter: December 2026")
	d.press("q")
	d.want("Today")
}

func TestTheLetterOfANewcomer(t *testing.T) {
	l := newcomer(t)
	d := drive(t, l, Options{Room: Room{Name: LetterRoom}})
	d.want("Letter: November 2026", "nothing is owed")
	d.press("left", "right")
	d.want("Letter: November 2026")
}

func TestAMomentThatWasBegunStandsInTheNotebook(t *testing.T) {
	l := weeksAgo(t, 14)
	d := then(t, l)
	d.write("What hap")
	d.press("ctrl+c")
	d = drive(t, l, Options{Room: Room{Name: NotebookRoom}})
	d.want("Not finished", "What hap", "What you would say now, in a moment that came back.")
	d.press("enter")
	d.want("then and now", "What hap")
}

// thenScreens are the screens of a moment that comes back.
func thenScreens() map[string]screen {
	then := engine.Sentence{Lead: "On 24 November you wrote", Words: "You just moved him again, and nobody told me or anybody else."}
	return map[string]screen{
		"then":     newRevisiting(engine.Revisiting{Title: "The empty bed", Scene: everyBlock("Moved him."), Then: then, Ask: "What would you say now?", Key: "k"}, "Half", takeBack{}),
		"then-now": thenNow{engine.ThenNow{Title: "The empty bed", Said: []engine.Sentence{then, then, then}, Differs: "The same words, then and now."}},
	}
}
