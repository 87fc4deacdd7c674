package tui

import (
	"fmt"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func TestNumbersStayInEveryGrouping(t *testing.T) {
	l := withHistory(t)
	d := drive(t, l, Options{Room: Room{Name: ConversationsRoom}})
	d.want("Suggested", "› 2 Two keys", "1 The empty bed", "2 conversations")
	for _, g := range []struct{ side, first string }{
		{"2, by direction", "Downwards"},
		{"2, by mood", "Calm"},
		{"2, by minutes", "2 minutes"},
		{"2 conversations", "Suggested"},
	} {
		d.press("o")
		d.want(g.side, g.first, "› 2 Two keys", "1 The empty bed")
	}
	d.press("o", "/", "d", "o", "w", "n", "enter")
	d.want("1 of 2", "› 1 The empty bed")
	d.press("2")
	d.want("1 of 2")
	d.press("1")
	d.want("Bed four is empty at six")
}

func TestAGroupingStaysWhenSomethingIsWishedFor(t *testing.T) {
	d := drive(t, withHistory(t), Options{Room: Room{Name: ConversationsRoom}})
	d.press("o", "o", "j", "x")
	d.want("by mood", "○ skipped", "› 1 The empty bed")
}

func TestWhatWasSkippedIsNeverSuggested(t *testing.T) {
	for _, kind := range []content.Kind{content.KindLesson, content.KindScenario} {
		l := newcomer(t)
		all := l.coach.Library.All(kind)
		for i := range all {
			if got := engine.Suggested(mustProgress(t, l), l.coach.Library, l.coach.Today(), kind); len(got) != len(all)-i {
				t.Errorf("%s, %d skipped: %d are suggested, want %d", kind, i, len(got), len(all)-i)
			}
			if err := l.coach.Record(engine.WishSet{Kind: kind, Item: all[i], Wish: engine.Skipped}); err != nil {
				t.Fatal(err)
			}
			for _, act := range engine.Suggested(mustProgress(t, l), l.coach.Library, l.coach.Today(), kind) {
				if mustProgress(t, l).Wish(content.Target{Kind: kind, Ref: act.Item.Ref}) == engine.Skipped {
					t.Errorf("%s is skipped and suggested", act.Item.Ref)
				}
				if len(act.Reasons) == 0 {
					t.Errorf("%s is suggested without a reason", act.Item.Ref)
				}
			}
		}
		name := map[content.Kind]RoomName{content.KindLesson: LessonsRoom, content.KindScenario: ConversationsRoom}[kind]
		if lines := strings.Join(linesOf(t, l, Room{Name: name}, 78), "\n"); strings.Contains(lower(lines), "suggested") || strings.Contains(lines, "Next") {
			t.Errorf("all are skipped, and yet:\n%s", lines)
		}
	}
}

func TestFacets(t *testing.T) {
	lib := courtyard(t)
	listening := content.Ref{Pack: "courtyard", ID: "listening"}
	v := viewer{lib: lib}
	for _, c := range []struct {
		name         string
		facets       Facets
		held         string
		near, remedy string
	}{
		{"everything", Facets{}, "[courtyard/empty-bed courtyard/two-keys]", "", ""},
		{"a skill", Facets{Skill: listening}, "[courtyard/empty-bed courtyard/two-keys]", "", ""},
		{"a mood", Facets{Mood: content.Tense}, "[courtyard/empty-bed]", "", ""},
		{"minutes at most", Facets{Minutes: 3}, "[courtyard/two-keys]", "", ""},
		{"a form and a direction", Facets{Form: content.OneToOne, Direction: content.Sideways}, "[courtyard/two-keys]", "", ""},
		{
			"nothing, and one thing too much",
			Facets{Form: content.Written, Mood: content.Calm},
			"[]",
			"Without the form there is one", "hearten practice --mood calm",
		},
		{
			"nothing, and too little time",
			Facets{Skill: listening, Minutes: 1},
			"[]",
			"Without the minutes there are two", "hearten practice --skill listening",
		},
		{"nothing, and two things too much", Facets{Form: content.Written, Mood: content.Recovering}, "[]", "All there are", "hearten practice"},
	} {
		t.Run(c.name, func(t *testing.T) {
			held := c.facets.held(lib, content.KindScenario)
			if got := fmt.Sprint(held); got != c.held {
				t.Errorf("got %s, want %s", got, c.held)
			}
			if len(held) > 0 {
				return
			}
			if near, remedy := c.facets.nearest(v, content.KindScenario); near != c.near || remedy != c.remedy {
				t.Errorf("got %q, %q, want %q, %q", near, remedy, c.near, c.remedy)
			}
		})
	}
}

func TestOfFewerAllAreToBeHad(t *testing.T) {
	d := drive(t, withHistory(t), Options{Room: Room{Name: ConversationsRoom, Facets: Facets{Mood: content.Calm}}})
	d.want("1 of 2", "Only these: calm.", "press c")
	d.press("c")
	d.want("2 conversations", "The empty bed")
}
