package tui

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// everyRoom are all rooms, and what a record can name in them.
func everyRoom(p engine.Progress) []Room {
	rooms := []Room{}
	for _, name := range []RoomName{
		PathRoom, LessonsRoom, ConversationsRoom, SkillsRoom, BadgesRoom, PacksRoom, NotebookRoom, SnapshotRoom, ReplayRoom, TalksRoom, LetterRoom,
	} {
		rooms = append(rooms, Room{Name: name})
	}
	for _, r := range p.Runs {
		rooms = append(rooms, Room{Name: ReplayRoom, Item: string(r.ID)})
	}
	for _, a := range p.Awards {
		rooms = append(rooms, Room{Name: BadgesRoom, Item: a.Badge.String()})
	}
	return rooms
}

// TestEveryRoomStandsWithoutThePackOfARecord looks at a record whose pack is gone, and beside which another is.
func TestEveryRoomStandsWithoutThePackOfARecord(t *testing.T) {
	l := withHistory(t)
	if err := l.coach.Record(engine.BadgeEarned{
		Award: "a1", Badge: content.Ref{Pack: "courtyard", ID: "asked"}, Title: "Asked", Level: 1,
		Competency: content.Ref{Pack: "courtyard", ID: "listening"},
	}); err != nil {
		t.Fatal(err)
	}
	with, seen, lines := l.coach.Library, 0, 0
	whole := map[Room]string{}
	var rooms []Room
	for _, r := range everyRoom(mustProgress(t, l)) {
		if words, err := Lines(l.coach, mustProgress(t, l), r, 78); err == nil {
			whole[r], rooms = strings.Join(words, "\n"), append(rooms, r)
		}
	}
	for name, lib := range map[string]*content.Library{"no pack": library(t), "another pack": otherPack(t)} {
		l.coach.Library = lib
		kept := 0
		for _, r := range rooms {
			words := linesOf(t, l, r, 78)
			seen++
			for _, line := range words {
				lines++
				if strings.Contains(line, "courtyard/") && !strings.Contains(line, "hearten ") {
					t.Errorf("%s, %v: a bare name: %s", name, r, line)
				}
			}
			if text := strings.Join(words, " "); r.Name == SkillsRoom && strings.Contains(text, "of the pack courtyard, which is not here") {
				kept++
			}
			drive(t, l, Options{Room: r})
		}
		if kept != 1 {
			t.Errorf("%s: the skills of the pack are not kept under its name", name)
		}
	}
	l.coach.Library = with
	for r, want := range whole {
		if got := strings.Join(linesOf(t, l, r, 78), "\n"); got != want {
			t.Errorf("%v, with its pack back:\n%s\nwant:\n%s", r, got, want)
		}
	}
	t.Logf("%d rooms, %d lines without the pack", seen, lines)
}

// otherPack is the courtyard under another id.
func otherPack(t *testing.T) *content.Library {
	t.Helper()
	return courtyard(t, "id: courtyard", "id: backyard", "Courtyard", "Backyard")
}

func TestWhatChangedIsMarkedInListsAndAtItsOpening(t *testing.T) {
	l := newLearner(courtyard(t))
	lesson := content.Target{Kind: content.KindLesson, Ref: content.Ref{Pack: "courtyard", ID: "ask-first"}}
	item := engine.Item{Kind: lesson.Kind, Ref: lesson.Ref, Version: l.coach.Library.Pack("courtyard").Version, Edition: l.coach.Library.Edition(lesson.Kind, lesson.Ref)}
	if err := l.coach.Record(form{l.coach.Library}.start(), engine.LessonBegan{Run: "r1", Item: item}, engine.LessonFinished{Run: "r1", Item: item}); err != nil {
		t.Fatal(err)
	}
	said := func(r Room) bool {
		return strings.Contains(strings.Join(linesOf(t, l, r, 200), " "), "hanged since")
	}
	mark := "Changed since you learned it: " + item.Version + " then, 9.9.9 now."
	rooms := []Room{{Name: LessonsRoom}, {Name: PathRoom}}
	for _, r := range rooms {
		if said(r) {
			t.Errorf("%v: marked as it was learned", r)
		}
	}
	l.coach.Library = nextCourtyard(t)
	for _, r := range rooms {
		if !said(r) {
			t.Errorf("%v: not marked: %s", r, strings.Join(linesOf(t, l, r, 200), "\n"))
		}
	}
	agenda, ok := AgendaFor(l.coach.Library, mustProgress(t, l), lesson, "")
	if !ok {
		t.Fatal("no lesson")
	}
	d := drive(t, l, Options{Begin: &agenda})
	if got := d.screen(); !strings.Contains(got, mark) {
		t.Errorf("the lesson opens without %q:\n%s", mark, got)
	}
	if got := changedWords(&engine.Editions{Then: "1", Now: "1"}); got != "Changed since you learned it." {
		t.Errorf("one version is said twice: %s", got)
	}
}

// nextCourtyard is another version of the courtyard, in which the lesson says something else.
func nextCourtyard(t *testing.T) *content.Library {
	t.Helper()
	ar, err := txtar.ParseFile("testdata/courtyard.txtar")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, f := range ar.Files {
		text := string(f.Data)
		if f.Name == "pack.md" {
			at := strings.Index(text, "\nversion: ")
			end := at + 1 + strings.Index(text[at+1:], "\n")
			text = text[:at] + "\nversion: 9.9.9" + text[end:]
		}
		if f.Name == "lessons/ask-first.md" {
			text = strings.Replace(text, "## Reflect\n\n", "## Reflect\n\nOnce more. ", 1)
		}
		fsys[f.Name] = &fstest.MapFile{Data: []byte(text)}
	}
	pack, problems := content.Load(fsys, nil)
	if pack == nil {
		t.Fatal(problems)
	}
	return library(t, pack)
}
