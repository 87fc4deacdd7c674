package tui

import (
	"slices"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// lastWish is the newest wish in a journal, and how many there are.
func lastWish(t *testing.T, l *learner) (f engine.WishSet, n int) {
	t.Helper()
	for e, err := range l.mem.Read(0) {
		if err != nil {
			t.Fatal(err)
		}
		if w, ok := e.Fact.(engine.WishSet); ok {
			f, n = w, n+1
		}
	}
	return f, n
}

// atEntry moves the cursor to an entry.
func (d *driver) atEntry(title string) {
	d.t.Helper()
	d.press("home")
	for range 20 {
		if e, ok := d.app.top().(browse).chosen(); ok && e.title == title {
			return
		}
		d.press("down")
	}
	d.t.Fatalf("no entry %q:\n%s", title, d.screen())
}

func TestAKeyAsksForAStepAndTheDayBeginsWithIt(t *testing.T) {
	l := withHistory(t)
	l.now = l.now.AddDate(0, 0, 1)
	bed := content.Target{Kind: content.KindScenario, Ref: content.Ref{Pack: "courtyard", ID: "empty-bed"}}
	d := drive(t, l, Options{})
	before := d.screen()
	if strings.Contains(before, "The empty bed") {
		t.Fatalf("the day offers it already:\n%s", before)
	}
	d.press("p")
	d.atEntry("The empty bed")
	d.want("t this next", "x not for now")
	d.press("t")
	if got, n := lastWish(t, l); n != 1 || got != (engine.WishSet{Kind: bed.Kind, Item: bed.Ref, Wish: engine.Pinned}) {
		t.Fatalf("%d wishes, the last %+v", n, got)
	}
	d.want("▲ conversation, next, 4 minutes", "You asked for it to come next.", "t not next")
	d.press("q")
	d.want("The empty bed", "You asked for it to come next.")
	if last := d.app.top().(today).agenda.Activities; last[len(last)-1].Item.Ref != bed.Ref {
		t.Errorf("Today ends with %+v", last[len(last)-1])
	}

	d.press("p")
	d.atEntry("The empty bed")
	d.press("t", "q")
	if got, n := lastWish(t, l); n != 2 || got.Wish != engine.NoWish {
		t.Errorf("%d wishes, the last %+v", n, got)
	}
	if d.screen() != before {
		t.Errorf("taken back, the day is another:\n%s", d.screen())
	}
}

func TestAKeySetsAStepAsideAndTheDayDoesNotOfferIt(t *testing.T) {
	l := newLearner(courtyard(t))
	if err := l.coach.Record(form{l.coach.Library}.start()); err != nil {
		t.Fatal(err)
	}
	d := drive(t, l, Options{})
	d.want("Ask what happened", "Begin: 3 minutes")
	d.press("l")
	d.atEntry("Ask what happened")
	d.press("x", "p")
	d.atEntry("Ask what happened")
	d.want("○ lesson, skipped", skippedWords, "x back again")
	d.press("q")
	if text := d.screen(); strings.Contains(text, "Ask what happened") || !strings.Contains(text, "The empty bed") {
		t.Errorf("Today offers it all the same, or nothing else:\n%s", text)
	}
	if got, n := lastWish(t, l); n != 1 || got.Wish != engine.Skipped {
		t.Errorf("%d wishes, the last %+v", n, got)
	}
}

func TestLessonsConversationsAndCheckupsTakeWishes(t *testing.T) {
	for _, c := range []struct {
		name string
		room Room
		at   string
	}{
		{"a lesson", Room{Name: LessonsRoom}, "Ask what happened"},
		{"a conversation", Room{Name: ConversationsRoom}, "Two keys"},
		{"a check-up, on the page of its pack", Room{Name: PacksRoom, Item: "courtyard"}, "First moments"},
		{"a step, among those that a filter leaves", Room{Name: PathRoom, Find: "moments"}, "First moments"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := newLearner(courtyard(t))
			d := drive(t, l, Options{Room: c.room})
			d.atEntry(c.at)
			d.press("x")
			d.want("○", "skipped", skippedWords, "x back again")
			d.press("t")
			d.want("▲", "asked for", engine.AskedFor)
			d.press("t")
			if text := d.screen(); strings.Contains(text, "asked for") || strings.Contains(text, "skipped") {
				t.Errorf("taken back, it is said all the same:\n%s", text)
			}
			if got, n := lastWish(t, l); n != 3 || got.Wish != engine.NoWish {
				t.Errorf("%d wishes, the last %+v", n, got)
			}
			if e, _ := d.app.top().(browse).chosen(); e.title != c.at {
				t.Errorf("the cursor went to %q", e.title)
			}
		})
	}
}

func TestWhatCannotBeBegunTakesNoWish(t *testing.T) {
	l := withHistory(t)
	for _, r := range []Room{{Name: SkillsRoom}, {Name: BadgesRoom}, {Name: NotebookRoom}, {Name: PacksRoom}} {
		d := drive(t, l, Options{Room: r})
		asks := func(u use) bool { return u.act == askFor || u.act == setAside }
		if slices.ContainsFunc(d.app.top().uses(), asks) {
			t.Errorf("%s: %v", r.Name, d.app.top().uses())
		}
		d.press("t", "x")
		if _, n := lastWish(t, l); n != 0 {
			t.Errorf("%s: %d wishes", r.Name, n)
		}
	}
}

func TestAWishThatCannotBeKeptSaysSo(t *testing.T) {
	l := withHistory(t)
	d := drive(t, l, Options{Room: Room{Name: PathRoom}})
	l.coach.Journal = &broken{l.mem, engine.ErrHeld}
	d.press("t")
	if _, ok := d.app.top().(failure); !ok {
		t.Fatalf("no word of it:\n%s", d.screen())
	}
	d.press("esc")
	d.want("Path")
}

// TestThePathWithEveryMark keeps how a path looks with something asked for, something set aside, and with typed signs.
func TestThePathWithEveryMark(t *testing.T) {
	l := withHistory(t)
	for id, w := range map[string]engine.WishSet{
		"the bed":     {Kind: content.KindScenario, Item: content.Ref{Pack: "courtyard", ID: "empty-bed"}, Wish: engine.Pinned},
		"the moments": {Kind: content.KindCheckup, Item: content.Ref{Pack: "courtyard", ID: "first-moments"}, Wish: engine.Skipped},
	} {
		if err := l.coach.Record(w); err != nil {
			t.Fatal(id, err)
		}
	}
	goldens(t, "room-path-wishes", drive(t, l, Options{Room: Room{Name: PathRoom}}).app)
	goldenLines(t, "path-wishes", linesOf(t, l, Room{Name: PathRoom}, 78))
	d := drive(t, l, Options{Room: Room{Name: PathRoom}, Settings: Settings{ASCII: true}})
	d.want("^ conversation", "o check-up, skipped")
}

func TestEasyDaysAreTickedInTheProfile(t *testing.T) {
	l := withHistory(t)
	d := drive(t, l, Options{})
	d.press(":")
	d.write("profile")
	d.press("enter")
	for range 30 {
		f := d.app.top().(firstRun)
		if f.rows()[f.at].easy == "friday" {
			break
		}
		d.press("down")
	}
	d.want("Easy days", "[ ] Friday")
	before := l.profile(t)
	d.press("space", "enter")
	want := before
	want.EasyDays = []string{"friday"}
	if got := l.profile(t); !slices.Equal(got.EasyDays, want.EasyDays) || got.Role != want.Role || got.Minutes != want.Minutes || !slices.Equal(got.Focus, want.Focus) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
