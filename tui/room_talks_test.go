package tui

import (
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// withTalks is a learner who prepared a talk, and had another.
func withTalks(t *testing.T) *learner {
	t.Helper()
	l := newcomer(t)
	today := l.coach.Today()
	asks := content.Ref{Pack: "courtyard", ID: "asks"}
	move := engine.Move{Behaviour: asks, Competency: content.Ref{Pack: "courtyard", ID: "listening"}, Words: "Asks before advising."}
	err := l.coach.Record(
		engine.PreparationMade{Preparation: engine.NewID("t"), Who: "T.", Direction: content.Down, On: today - 1, First: "It was Tuesday.", Sentence: "It was Tuesday.", Moves: []engine.Move{move}},
		engine.PreparationAnswered{Preparation: engine.NewID("t"), Outcome: engine.Held, Words: "Shorter than I feared.", Made: []content.Ref{asks}},
		engine.PreparationMade{
			Preparation: engine.NewID("dana"), Who: "Dana, my manager", Direction: content.Up, On: today + 2, When: "thursday at ten", Fear: "You knew what the job was.",
			First: "I just wanted to say it is a bit much.", Sentence: "I have worked four of the last five Saturdays.", Moves: []engine.Move{move},
		},
	)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// keeping keeps talks in a pack that is in memory, as the learner's folder would.
func keeping(t *testing.T, l *learner) func(engine.Progress, engine.ID) (KeptTalk, error) {
	there := false
	return func(p engine.Progress, id engine.ID) (KeptTalk, error) {
		c, ok := p.OwnConversation(l.coach.Library, id)
		if !ok {
			t.Fatalf("no preparation %s", id)
		}
		kept := KeptTalk{Ref: c.Ref(), Path: "/home/me/packs/mine/" + c.Path(), There: there}
		if there {
			return kept, nil
		}
		there = true
		pack, problems := content.Load(fstest.MapFS{
			"pack.md": {Data: []byte(engine.OwnPackText(l.coach.Library, c))}, c.Path(): {Data: []byte(c.Text)},
		}, l.coach.Library)
		if pack == nil {
			t.Fatal(problems)
		}
		kept.Library = library(t, append(l.coach.Library.Packs(), pack)...)
		return kept, nil
	}
}

func TestTalksRoom(t *testing.T) {
	l := withTalks(t)
	dana := Room{Name: TalksRoom, Item: string(engine.NewID("dana"))}
	for name, r := range map[string]Room{"talks": {Name: TalksRoom}, "talk": dana, "talk-held": {Name: TalksRoom, Item: string(engine.NewID("t"))}} {
		goldens(t, "room-"+name, drive(t, l, Options{Room: r}).app)
		goldenLines(t, name, linesOf(t, l, r, 78))
	}
	if _, err := Lines(l.coach, mustProgress(t, l), Room{Name: TalksRoom, Item: "none"}, 78); err == nil {
		t.Error("a talk is there that nobody prepared")
	}
	empty := strings.Join(linesOf(t, newcomer(t), Room{Name: TalksRoom}, 78), " ")
	if !strings.Contains(empty, "stand here") || !strings.Contains(empty, "hearten prepare") {
		t.Errorf("an empty room says %q", empty)
	}
}

func TestKeepATalkAndRehearseItInTheSameSitting(t *testing.T) {
	l := withTalks(t)
	d := drive(t, l, Options{Room: Room{Name: TalksRoom, Item: string(engine.NewID("dana"))}, KeepTalk: keeping(t, l)})
	d.want("Keep it as a conversation of your own")
	d.press("1")
	d.want("Kept as a conversation of your own. 1 rehearses it.", "Rehearse your own conversation of it")
	if said := strings.Join(d.app.said, " "); !strings.Contains(said, "/home/me/packs/mine/scenarios/talk-") || !strings.Contains(said, "hearten practice talk-") {
		t.Errorf("the notices are %q", said)
	}
	d.press("1")
	d.want("The talk with Dana, 26 November", "Your three moves for it")
}

// profiled is a learner who has said who they are, and has a Today.
func profiled(t *testing.T, l *learner) *learner {
	t.Helper()
	if err := l.coach.Record(engine.ProfileSet{Minutes: 5}); err != nil {
		t.Fatal(err)
	}
	return l
}

func TestLeavingARehearsalGoesBackToWhereItWasBegun(t *testing.T) {
	agenda := WorksheetAgenda()
	for name, o := range map[string]Options{
		"from the room of the talk":        {Room: Room{Name: TalksRoom, Item: string(engine.NewID("dana"))}},
		"from within a session of its own": {Begin: &agenda},
		"from within a session over Today": {},
	} {
		l := profiled(t, withTalks(t))
		o.KeepTalk = keeping(t, l)
		d := drive(t, l, o)
		if name == "from within a session over Today" {
			d.press("enter")
		}
		if o.Room == (Room{}) {
			d.press("ctrl+p")
			d.write("sentences and moves")
			d.press("enter")
			d.want("Dana, my manager")
			d.press("1")
		}
		d.want("Keep it as a conversation of your own")
		d.press("1", "1")
		d.until("How sure are you", "enter")
		d.press("esc")
		if d.quit {
			t.Errorf("%s: leaving the rehearsal ended the program", name)
			continue
		}
		d.want("Rehearse your own conversation of it")
	}
}

func TestARoomIsNotLaidOverItself(t *testing.T) {
	l := withTalks(t)
	d := drive(t, l, Options{Room: Room{Name: TalksRoom}})
	before := len(d.app.stack)
	d.press(":")
	d.write("prepared talks")
	d.press("enter")
	d.want("Prepared talks", "Dana, my manager")
	if got := len(d.app.stack); got != before {
		t.Errorf("%d screens lie over each other, want %d", got, before)
	}
}

func TestAWorksheetIsBegunFromTheRoomAndFromToday(t *testing.T) {
	l := profiled(t, newcomer(t))
	d := drive(t, l, Options{Room: Room{Name: TalksRoom}})
	d.press("enter")
	d.want("Who is it? Initials are enough.")
	d.write("S.")
	d.rest()
	d.press("esc", "2")
	d.want("Begun, not sent: go on", "“S.”")
	today := drive(t, l, Options{})
	today.want("Go on preparing your talk")
	today.press("down", "down", "enter")
	today.want("Who is it? Initials are enough.", "S.")
	ahead := drive(t, profiled(t, withTalks(t)), Options{})
	ahead.want(elsewhereWords)
	if screen := ahead.screen(); strings.Contains(screen, "hard talk ahead") || strings.Contains(screen, "Go on preparing") {
		t.Errorf("a talk is ahead:\n%s", screen)
	}
}

func TestKeepATalkFromItsWorksheet(t *testing.T) {
	l := newcomer(t)
	agenda := WorksheetAgenda()
	d := drive(t, l, Options{Begin: &agenda, KeepTalk: keeping(t, l)})
	d.write("S.")
	d.press("enter", "1")
	d.write("thursday")
	d.press("enter")
	d.write("You always say that.")
	d.press("enter", "enter")
	d.write("On Monday you told them that I was late.")
	d.press("enter")
	d.want("Your talk with S.", "I'll ask on Thursday, once.", "keep it as a conversation")
	d.press("k")
	d.want("Kept as a conversation of your own.", "Your talk with S.")
	d.press("k")
	d.want("It is kept already")
	if len(mustProgress(t, l).Preparations) != 1 {
		t.Error("the worksheet is not in the journal once")
	}
}

func TestTalkNamed(t *testing.T) {
	p := mustProgress(t, withTalks(t))
	dana, _ := p.Preparation(engine.NewID("dana"))
	for _, c := range []struct{ name, words, want string }{
		{"the next one", "", "Dana, my manager"},
		{"its number in the list", "2", "T."},
		{"a word of who it is", "dana", "Dana, my manager"},
		{"its id", dana.ConversationID(), "Dana, my manager"},
		{"the id of the record", string(dana.Preparation), "Dana, my manager"},
		{"nobody", "zebra", ""},
	} {
		if got, _ := TalkNamed(p, c.words, p.Preparations[1].On-2); got.Who != c.want {
			t.Errorf("%s: %q, want %q", c.name, got.Who, c.want)
		}
	}
}

// TestTheTalkThatComesNext holds that one which was never told of is not taken for the next.
func TestTheTalkThatComesNext(t *testing.T) {
	l := withTalks(t)
	today := l.coach.Today()
	if err := l.coach.Record(engine.PreparationMade{Preparation: engine.NewID("old"), Who: "Old", On: today - 9, Sentence: "On Monday you left."}); err != nil {
		t.Fatal(err)
	}
	p := mustProgress(t, l)
	for day, want := range map[engine.Day]string{today: "Dana, my manager", today + 2: "Dana, my manager", today + 3: "Dana, my manager"} {
		if got, _ := TalkNamed(p, "", day); got.Who != want {
			t.Errorf("on %s: got %q, want %q", day, got.Who, want)
		}
	}
}

func TestANumberIsSaidOnce(t *testing.T) {
	got := strings.Join(entry{number: 2, title: "M.", side: "on Thursday"}.spokenLines("2. ", 40), "|")
	if want := "2. M.|   On Thursday."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What is said of a talk that is kept is true of its file, whether or not the pack around it can be opened.
func TestKeptIsSaidOfWhatWasWritten(t *testing.T) {
	const broken = "Your own pack is left out: pack.md, line 1."
	for name, c := range map[string]struct {
		kept              KeptTalk
		head, next, short string // their beginnings
	}{
		"written":                               {KeptTalk{}, "Kept as", "To rehearse it: ", "Kept as"},
		"there already":                         {KeptTalk{There: true}, "It is kept already", "To rehearse it: ", "It is kept already."},
		"written into a pack that is left out":  {KeptTalk{LeftOut: broken}, "Kept as", broken, "Kept, and your own pack can't"},
		"there already in one that is left out": {KeptTalk{There: true, LeftOut: broken}, "It is kept already", broken, "It is kept already, and your own pack can't"},
	} {
		lines, short := c.kept.Lines(), c.kept.short(false)
		if !strings.HasPrefix(lines[0], c.head) || !strings.HasPrefix(lines[2], c.next) || !strings.HasPrefix(short, c.short) {
			t.Errorf("%s: got %q and %q, want %q, %q and %q", name, lines, short, c.head, c.next, c.short)
		}
	}
}
