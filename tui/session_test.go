package tui

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"example.com/hearten/engine"
)

// twoDays goes through two days by keys: the first form, a lesson, a plan; then the plan's follow-up, a question that is
// due and a conversation. It returns every screen that was shown.
func twoDays(t *testing.T, check bool) map[string]screen {
	t.Helper()
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{})
	want := func(words ...string) {
		t.Helper()
		if check {
			d.want(words...)
		}
	}
	want("Hearten", "Ward sister", "(•) None of these", "[ ] At the desk", "5 minutes", "Enter begin", "q quit")
	d.press("up", "space")
	want("(•) Ward sister", "[x] On the ward", "That ticks a setting too: On the ward.")
	d.press("down", "down", "down", "down", "space", "down", "right", "?")
	want("Keys", "more")
	d.press("esc", "enter")
	want("Today", "Tuesday 24 November", "Ask what happened", "It comes next on the path for “Ward sister”.", "You chose to work on listening", "Begin: 3 minutes")
	d.press("enter")
	want("page 1 of 3", "A bell rings twice.", "Enter go on")
	d.press("enter")
	want("page 2 of 3", "One question → one breath.", "silence (https://example.org/silence)")
	d.until("page 3 of 3", "enter")
	want("For example: On the ward", "What did you see?", "c another setting", "Source: A handbook of ours (2020)")
	d.press("c")
	want("For example: At the desk", "What does the log say?")
	d.press("b")
	want("page 2 of 3")
	d.until("question 1 of 2", "enter")
	d.press("down", "up", "2")
	want("You chose", "●", "The strongest one here")
	d.press("enter")
	want("question 2 of 2")
	d.press("1")
	d.press("enter")
	want("One line", "When did you last wait for an answer?", "Enter skip")
	d.write("On Monday, with K.")
	want("Enter done", "On Monday, with K.")
	d.press("ctrl+j")
	d.write("Too short.")
	d.press("esc")
	want("You have written", "Go on writing")
	d.press("1", "enter")
	want("One plan for today", "When the phone rings → I let them finish.")
	d.press("2")
	want("When ____ happens")
	d.press("enter")
	want("There is a blank left in it")
	d.write("a bell")
	want("When a bell happens")
	d.press("tab", "tab", "enter")
	want("For today", "One lesson: “Ask what happened”.", "One plan", "Listening:", "Next: Wednesday 25 November")
	d.press("m")
	want("Today")
	if d.quit {
		t.Fatal("asked for something more, the program ended")
	}
	d.press("q")
	if !d.quit {
		t.Fatal("q on Today did not end the program")
	}

	seen := d.seen
	l.now = l.now.Add(24 * time.Hour)
	d = drive(t, l, Options{Minutes: 8})
	want("Wednesday 25 November", "How did the plan go?", "When a bell happens → I ask what they saw”.")
	d.press("enter")
	want("Has the moment come?")
	d.press("1")
	want("What happened?")
	d.write("Asked.")
	d.press("enter")
	want("question 1 of 2")
	d.press("enter")
	want("question 1 of 2", "Choose 1 to")
	d.press("1")
	want("How sure are you?", "1 Guessing")
	d.press("3", "enter")
	want("question 2 of 2")
	d.press("2", "s", "enter")
	d.until("moment 1 of 1", "enter")
	want("The lift stops.", "What would you do?")
	d.press("2", "s", "enter")
	d.until("Mo: night porter", "enter")
	want("The empty bed", "c another setting", "You stand in the corridor.")
	d.press("enter")
	want("How sure are you that you'll find your words here?", "1 Not sure yet")
	d.press("s")
	want("turn 1", "Moved him. Mo", "w your own words first")
	d.press("w")
	want("In your own words")
	d.write("Where is he now?")
	d.press("enter")
	want("You wrote: “Where is he now?”", "Which of these is closest?")
	d.pick("You look at the bed")
	want("You wrote", "Where is he now?", "You chose", "Mo sits down.", "It asks for the one thing that matters.")
	d.press("enter")
	d.until("Shall I show you?", "enter")
	d.pick("Just write it down.")
	d.until("looking back", "enter")
	want("The form")
	d.press("end")
	want("One thing it did not show yet:", "The lesson “Ask what happened” practises it.")
	d.until("Which sentence from this conversation", "enter")
	d.press("enter")
	want("One plan for today")
	d.press("s")
	d.until("For today", "enter")
	want("One conversation: “The empty bed”")
	d.press("enter")
	if !d.quit {
		t.Fatal("the closing did not end the program")
	}
	maps.Copy(seen, d.seen)
	for i, s := range slices.Collect(maps.Values(seen)) {
		if i%5 == 0 {
			seen[fmt.Sprintf("keys/%d", i)] = newKeyList(alone(l, s, 80, 24))
		}
	}
	seen["palette"] = newPalette(d.app)
	seen["settings"] = settings{}
	for _, name := range []RoomName{PathRoom, LessonsRoom, ConversationsRoom, SkillsRoom, BadgesRoom, PacksRoom, NotebookRoom, SnapshotRoom} {
		room, err := d.app.world.room(Room{Name: name})
		if err != nil {
			t.Fatal(err)
		}
		seen["room/"+string(name)] = room
		seen["filter/"+string(name)] = newFiltering(room.(browse))
	}
	seen["letter"] = letter{engine.Letter{Title: "A thank-you", Text: "A., thank you for taking the call at six."}}
	maps.Copy(seen, snapshotScreens())
	maps.Copy(seen, talkScreens())
	seen["month"] = newMonthPage(mustProgress(t, l), l.coach.Library, l.coach.Today())
	maps.Copy(seen, thenScreens())
	seen["help"] = reader{head: "Help", lines: strings.Split(strings.Repeat("A line of help.\n", 40), "\n")}
	seen["profile"] = newProfile(form{l.coach.Library}, l.profile(t))
	seen["notices"] = d.app.notices()
	seen["failure"] = failure{err: fmt.Errorf("write the journal: %w: /a/path/journal.db", engine.ErrHeld)}
	return seen
}

// pick chooses the row that holds the words.
func (d *driver) pick(words string) {
	d.t.Helper()
	for i, o := range d.app.top().(scene).prompt.Choices {
		if strings.Contains(o.String(), words) {
			d.press(fmt.Sprint(i + 1))
			return
		}
	}
	d.t.Fatalf("no choice says %q", words)
}

func TestTwoDaysByKeys(t *testing.T) { twoDays(t, true) }

func TestEveryScreenAtEverySize(t *testing.T) {
	t.Parallel()
	seen, l := twoDays(t, false), newLearner(courtyard(t))
	widths, heights := []int{1, 2, 3, 5, 8, 13, 21, 34, 39, 40, 41, 47, 60, 76, 80, 81, 84, 90, 120, 200}, []int{1, 2, 5, 11, 12, 13, 16, 20, 24, 40, 60}
	if testing.Short() {
		widths, heights = []int{1, 39, 40, 80, 200}, []int{1, 11, 12, 24, 60}
	}
	views := 0
	for name, s := range seen {
		for _, ascii := range []bool{false, true} {
			a := alone(l, s, 80, 24)
			a.options.Settings.ASCII = ascii
			a = a.dressed()
			for i, w := range widths {
				for j, h := range heights {
					if ascii && (i+j)%5 != 0 || w < leastWidth && j > 3 {
						continue
					}
					a.size = size{w, h}
					a = a.scroll(0)
					if err := fits(a, w, h); err != nil {
						t.Fatalf("%s at %d×%d: %v", name, w, h, err)
					}
					views++
				}
			}
		}
	}
	t.Logf("%d screens, %d views", len(seen), views)
}

// fits checks the frame of a screen as it opens, and scrolled to its end.
func fits(a app, w, h int) error {
	next, _ := a.Update(tea.WindowSizeMsg{Width: w, Height: h})
	a = next.(app)
	for range 2 {
		v := a.View()
		if err := fitsView(v, w, h); err != nil {
			return err
		}
		a = a.scroll(1 << 20)
	}
	return nil
}

func TestALineLongerThanTheWindowIsNeverDrawn(t *testing.T) {
	long := strings.Repeat("Unbreakable", 40) + "漢字漢字漢字" + strings.Repeat("é", 50)
	l := newLearner(courtyard(t, "Bed four is empty.", long, "“Not again.”", "“"+long+"”"))
	d := drive(t, l, Options{})
	d.press("enter", "enter")
	d.until("question 1 of 2", "enter")
	for w := 1; w <= 200; w++ {
		for h := 1; h <= 60; h += 7 {
			if err := fits(d.app, w, h); err != nil {
				t.Fatalf("%d×%d: %v", w, h, err)
			}
		}
	}
}

func TestWhatIsWrittenIsNeverLost(t *testing.T) {
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{})
	d.press("enter", "enter")
	d.until("question 1 of 2", "enter")
	d.press("1", "enter", "1", "enter")
	d.want("One line")
	key := d.app.top().(writing).prompt.Key

	d.write("Half a sen")
	if got, _ := l.mem.Draft(key); got != "" {
		t.Fatalf("kept %q before typing rested", got)
	}
	d.rest()
	if got, _ := l.mem.Draft(key); got != "Half a sen" {
		t.Fatalf("after a pause %q is kept", got)
	}
	d.write("tence")
	d.press("ctrl+c")
	if got, _ := l.mem.Draft(key); got != "Half a sentence" || !d.quit {
		t.Fatalf("after ctrl+c %q is kept, quit %v", got, d.quit)
	}

	s, err := l.coach.Begin(mustProgress(t, l), engine.Agenda{Activities: []engine.Activity{{Kind: engine.DoReflect, Item: d.app.session.Progress().Runs[0].Item}}})
	if err != nil {
		t.Fatal(err)
	}
	d = drive(t, l, Options{Begin: &engine.Agenda{Activities: []engine.Activity{{Kind: engine.DoReflect, Item: s.Progress().Runs[0].Item}}}})
	d.want("Half a sentence", "Enter done")
	d.write(", whole now")
	d.press("enter")
	if got, _ := l.mem.Draft(key); got != "" {
		t.Errorf("after sending, the draft %q is left", got)
	}
	if got := mustProgress(t, l).Reflections; len(got) != 1 || got[0].Text != "Half a sentence, whole now" {
		t.Errorf("the journal holds %v", got)
	}
}

func mustProgress(t *testing.T, l *learner) engine.Progress {
	t.Helper()
	p, err := l.coach.Progress()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestOwnWordsInASceneOutliveAQuit(t *testing.T) {
	l := newLearner(courtyard(t))
	agenda := conversation(t, l)
	d := drive(t, l, Options{Begin: &agenda})
	d.press("enter", "s")
	d.want("turn 1")
	key := d.app.top().(scene).prompt.Key
	d.press("w")
	d.write("Where is he, Mo?")
	d.press("enter")
	if got, _ := l.mem.Draft(key); got != "Where is he, Mo?" {
		t.Fatalf("before the choice %q is kept", got)
	}
	d.press("1")
	if got, _ := l.mem.Draft(key); got != "" {
		t.Errorf("after the choice the draft %q is left", got)
	}
	if r := mustProgress(t, l).Runs[0]; r.Answers[0].Words != "Where is he, Mo?" {
		t.Errorf("the turn has the words %q", r.Answers[0].Words)
	}
}

func conversation(t *testing.T, l *learner) engine.Agenda {
	t.Helper()
	act, ok := engine.Do(l.coach.Library, mustProgress(t, l), target("empty-bed"))
	if !ok {
		t.Fatal("no such conversation")
	}
	return engine.Agenda{Minutes: 5, Activities: []engine.Activity{act}}
}

// broken is a journal that does not take anything any more.
type broken struct {
	engine.Journal
	err error
}

func (b *broken) Append(events ...engine.Event) ([]engine.Event, error) {
	if b.err != nil {
		return nil, b.err
	}
	return b.Journal.Append(events...)
}

func TestAnAnswerThatIsNotOnDiskIsNotAcknowledged(t *testing.T) {
	l := newLearner(courtyard(t))
	j := &broken{Journal: l.mem}
	l.coach.Journal = j
	d := drive(t, l, Options{})
	d.press("enter", "enter")
	d.until("question 1 of 2", "enter")
	j.err = fmt.Errorf("append to /home/a/journal.db: %w", engine.ErrHeld)
	d.press("1")
	d.want("This did not work", "/home/a/journal.db", "Enter, and answer again in a moment.")
	if strings.Contains(d.screen(), "●") {
		t.Errorf("the answer is acknowledged:\n%s", d.screen())
	}
	j.err = nil
	d.press("enter")
	d.want("question 1 of 2")
	d.press("1")
	d.want("You chose")
	n := 0
	for e := range l.mem.Read(0) {
		if e.Fact.Type() == (engine.QuestionAnswered{}).Type() {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d answers are in the journal, want 1", n)
	}
}

func TestLateAnswersOfTheWorldAreIgnored(t *testing.T) {
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{})
	d.press("enter")
	before := d.screen()
	d.send(answered{gen: d.app.gen - 1, err: errors.New("late")})
	d.send(planned{gen: d.app.gen + 1, err: errors.New("early")})
	if got := d.screen(); got != before {
		t.Errorf("the screen changed:\n%s", got)
	}
}

func TestKeysWaitWhileTheWorldIsAsked(t *testing.T) {
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{})
	next, cmd := d.app.Update(keyPress("enter"))
	d.app = next.(app)
	for range 2 {
		next, more := d.app.Update(keyPress("enter"))
		d.app = next.(app)
		if more != nil {
			t.Fatal("a key did something while the world was busy")
		}
	}
	d.do(cmd)
	d.want("page 2 of 3")
}

func TestCtrlCWaitsForTheAnswerOnItsWay(t *testing.T) {
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{})
	d.press("enter", "enter")
	d.until("question 1 of 2", "enter")
	next, cmd := d.app.Update(keyPress("1"))
	d.app = next.(app)
	d.press("ctrl+c")
	if d.quit {
		t.Fatal("the program ended before the answer was on disk")
	}
	d.do(cmd)
	if got := strings.Join(l.journal(t), "\n"); !d.quit || !strings.Contains(got, "question.answered") {
		t.Errorf("quit %v, the journal is %s", d.quit, got)
	}
}

func TestLeavingASessionShowsTodayAndGoesOnThere(t *testing.T) {
	l := newLearner(courtyard(t))
	d := drive(t, l, Options{})
	d.press("enter", "enter")
	d.until("question 1 of 2", "enter")
	d.press("1", "enter", "q")
	d.want("Today", "You left it today after one answer; it goes on from there.")
	d.press("enter")
	d.want("question 2 of 2")
	d.press("q", "esc")
	if !d.quit {
		t.Error("q, then Esc did not end the program")
	}
	left := d.app.left()
	if left.Done == "" || left.Next == "" {
		t.Errorf("the lines that stay are %+v", left)
	}
}

func TestRestIsKept(t *testing.T) {
	l := newLearner(courtyard(t))
	day := l.coach.Today()
	if err := l.coach.Record(engine.ProfileSet{Minutes: 5}, engine.RestTaken{From: day, Until: day + 3}); err != nil {
		t.Fatal(err)
	}
	d := drive(t, l, Options{})
	d.want("You are resting until Friday. I'll be quiet.", "Enter begin all the same")
}
