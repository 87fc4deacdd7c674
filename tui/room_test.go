package tui

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func ofCourtyard(kind content.Kind, id string) engine.Item {
	return engine.Item{Kind: kind, Ref: content.Ref{Pack: "courtyard", ID: id}, Version: "1.0.0"}
}

// withHistory is a learner who has been here for some weeks.
func withHistory(t *testing.T) *learner {
	t.Helper()
	l := newLearner(courtyard(t))
	now := l.now
	record := func(daysAgo int, facts ...engine.Fact) {
		t.Helper()
		l.now = now.AddDate(0, 0, -daysAgo)
		if err := l.coach.Record(facts...); err != nil {
			t.Fatal(err)
		}
	}
	listening := content.Ref{Pack: "courtyard", ID: "listening"}
	shows := func(grade content.Grade, points map[string]int) engine.Response {
		r := engine.Response{
			Grade: grade, Context: "ward", Level: 1, Weights: map[content.Ref]int{listening: 4},
			Offered: []content.Grade{content.Poor, content.Good, content.Best},
		}
		for _, b := range []string{"asks", "waits", "barks"} {
			if n := points[b]; n != 0 {
				r.Evidence = append(r.Evidence, engine.Evidence{Behaviour: content.Ref{Pack: "courtyard", ID: b}, Competency: listening, Points: n})
			}
		}
		return r
	}
	lesson, talk := ofCourtyard(content.KindLesson, "ask-first"), ofCourtyard(content.KindScenario, "empty-bed")
	due := engine.DayOf(now) + 1
	record(22, engine.ProfileSet{Role: "sister", Focus: []content.Ref{listening}, Minutes: 5},
		engine.LessonBegan{Run: "r1", Item: lesson, Competency: listening},
		engine.QuestionAnswered{Run: "r1", Purpose: engine.InLesson, Item: lesson, Question: "which-one-asks", Competency: listening, Response: shows(content.Best, map[string]int{"asks": 2})},
		engine.QuestionAnswered{Run: "r1", Purpose: engine.InLesson, Item: lesson, Question: "which-one-waits", Competency: listening, Response: shows(content.Best, map[string]int{"waits": 2})},
		engine.LessonFinished{Run: "r1", Item: lesson},
		engine.ReflectionWritten{Run: "r1", Item: &lesson, Text: "At the café with K.\nI cut in twice, and then I waited."},
		engine.PlanMade{Plan: "p1", Cue: "When the phone rings", Action: "I let them finish.", From: &lesson, Competency: listening, Due: due - 22})
	record(21, engine.PlanAnswered{Plan: "p1", Outcome: engine.DidIt, Words: "She laughed, and told me the rest.", Resolution: engine.Finished})
	record(3, engine.ScenarioBegan{Run: "r2", Item: talk, Competencies: []content.Ref{listening}, Context: "ward"},
		engine.TurnTaken{Run: "r2", Item: talk, Turn: 1, Scene: "again", Response: shows(content.Poor, map[string]int{"barks": -1})},
		engine.TurnTaken{Run: "r2", Item: talk, Turn: 2, Scene: "the-bed", Response: shows(content.Best, map[string]int{"asks": 2}), Words: "Where did you find him, Mo?"},
		engine.ScenarioEnded{Run: "r2", Item: talk, Context: "ward", Ending: "told", Kind: content.EndingMixed, Got: 3, Best: 6},
		engine.PlanMade{Plan: "p2", Cue: "When Mo is short with me", Action: "I ask what he found.", From: &talk, Competency: listening, Due: due})
	surely := shows(content.Poor, map[string]int{"barks": -1})
	record(2, engine.QuestionAnswered{
		Run: "r3", Purpose: engine.ForReview, Item: lesson, Question: "which-one-waits", Competency: listening, Confidence: 3, Response: surely,
	})
	record(1, engine.CompetencyRated{Competency: listening, Source: engine.BySelf, Points: 4},
		engine.CompetencyRated{Competency: listening, Source: engine.ByPeer, Rater: "K.", Points: 3},
		engine.CompetencyRated{Competency: listening, Source: engine.ByManager, Rater: "Odile", Points: 4})
	l.now = now
	return l
}

// newcomer is a learner of whom nothing is known.
func newcomer(t *testing.T) *learner {
	t.Helper()
	return newLearner(courtyard(t))
}

// rooms are all rooms, and one thing in each that has things.
func rooms() map[string]Room {
	return map[string]Room{
		"path": {Name: PathRoom}, "lessons": {Name: LessonsRoom}, "conversations": {Name: ConversationsRoom},
		"conversations-by-mood": {Name: ConversationsRoom, By: ByMood},
		"conversations-calm":    {Name: ConversationsRoom, Facets: Facets{Mood: content.Calm, Minutes: 3}},
		"conversations-none":    {Name: ConversationsRoom, Facets: Facets{Mood: content.Calm, Direction: content.Down}},
		"skills":                {Name: SkillsRoom}, "skill": {Name: SkillsRoom, Item: "courtyard/listening"},
		"badges": {Name: BadgesRoom}, "badge": {Name: BadgesRoom, Item: "courtyard/asked"},
		"packs": {Name: PacksRoom}, "pack": {Name: PacksRoom, Item: "courtyard"},
		"notebook": {Name: NotebookRoom}, "note": {Name: NotebookRoom, Item: "6"}, "found": {Name: NotebookRoom, Find: "CAFE k."},
	}
}

func linesOf(t *testing.T, l *learner, r Room, width int) []string {
	t.Helper()
	lines, err := Lines(l.coach, mustProgress(t, l), r, width)
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

// goldenLines compares the lines of a room with the kept ones, testdata/lines/NAME.txt.
func goldenLines(t *testing.T, name string, lines []string) {
	t.Helper()
	got, path := strings.Join(lines, "\n")+"\n", filepath.Join("testdata", "lines", name+".txt")
	if *update {
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(got), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs %s\ngo test ./tui -run Room -update rewrites it", path, firstDifference(got, string(want)))
	}
}

func TestRoomsOnTheScreenAndInLines(t *testing.T) {
	l := withHistory(t)
	for name, r := range rooms() {
		goldens(t, "room-"+name, drive(t, l, Options{Room: r}).app)
		goldenLines(t, name, linesOf(t, l, r, 78))
	}
}

func TestRoomsOfANewcomerSayWhatWillBeThere(t *testing.T) {
	l := newcomer(t)
	for name, r := range map[string]Room{
		"skills": {Name: SkillsRoom}, "skill": {Name: SkillsRoom, Item: "courtyard/listening"}, "badges": {Name: BadgesRoom},
		"notebook": {Name: NotebookRoom}, "path": {Name: PathRoom},
	} {
		goldenLines(t, "new-"+name, linesOf(t, l, r, 78))
	}
	l.coach.Library = library(t)
	for name, r := range rooms() {
		if r.Item != "" {
			if _, err := Lines(l.coach, mustProgress(t, l), r, 78); err == nil {
				t.Errorf("%s: something is there where nothing is", name)
			}
			continue
		}
		words := strings.Join(linesOf(t, l, r, 78), " ")
		if !strings.Contains(words, "stand") || !strings.Contains(words, "hearten ") {
			t.Errorf("%s: it says %q, not what will be there and the next command", name, words)
		}
		d := drive(t, l, Options{Room: r})
		d.want("stand", "press : and type ")
		if text := d.screen(); strings.Contains(text, "hearten ") {
			t.Errorf("%s: the screen names a command:\n%s", name, text)
		}
	}
}

var wordsOf = regexp.MustCompile(`[\pL\pN]+`)

// wordsOnScreen are the words of a room with each entry chosen in turn, and how many entries there were.
func wordsOnScreen(t *testing.T, l *learner, r Room) (words map[string]bool, entries int) {
	t.Helper()
	words = map[string]bool{}
	all, err := r.listing(l.coach, mustProgress(t, l))
	if err != nil {
		t.Fatal(err)
	}
	all.way.keys = all.way.command // the way on is gone by keys here and by a command there
	b := newBrowse(all, r.Find)
	look := look{theme: dark(), press: &press{}, keys: bindings(), width: 76, height: 60}
	signs := ansi.Strip(strings.Join(look.legend(), " ") + " " + all.weeks.labels())
	for b.at = range max(1, len(b.shown)) {
		sh := b.sheet(look)
		text := ansi.Strip(strings.Join(append(append([]string{sh.head, sh.side}, sh.body...), sh.rows...), "\n"))
		if all.weeks != (weeks{}) {
			text = strings.ReplaceAll(text, ansi.Strip(strings.Join(look.legend(), "\n")), "")
		}
		for line := range strings.SplitSeq(text, "\n") {
			line = regexp.MustCompile(`^[› ] \d  `).ReplaceAllString(line, "") // the number is a key
			if all.weeks != (weeks{}) && strings.TrimSpace(line) == all.weeks.labels() || strings.Contains(signs, strings.TrimSpace(line)) {
				continue
			}
			for _, w := range wordsOf.FindAllString(line, -1) {
				words[strings.ToLower(w)] = true
			}
		}
	}
	return words, len(b.shown)
}

func TestLinesHoldEveryWordOfTheScreen(t *testing.T) {
	for who, l := range map[string]*learner{"with a history": withHistory(t), "new": newcomer(t)} {
		n := 0
		for name, r := range rooms() {
			if name == "found" || who == "new" && name == "note" { // what a kept filter says speaks of keys
				continue
			}
			said := map[string]bool{}
			for _, w := range wordsOf.FindAllString(strings.Join(linesOf(t, l, r, 78), " "), -1) {
				said[strings.ToLower(w)] = true
			}
			shown, _ := wordsOnScreen(t, l, r)
			for w := range shown {
				if !said[w] {
					t.Errorf("%s, %s: the screen says %q, the lines do not", who, name, w)
				}
			}
			n += len(shown)
		}
		t.Logf("%s: %d words", who, n)
		if n < 200 {
			t.Errorf("%s: only %d words were compared", who, n)
		}
	}
}

func TestRoomsFitEveryWindow(t *testing.T) {
	l := withHistory(t)
	frames := 0
	for name, r := range rooms() {
		for _, s := range []size{{40, 12}, {60, 20}, {80, 24}, {120, 40}, {200, 60}} {
			d := drive(t, l, Options{Room: r, Width: s.w, Height: s.h})
			_, entries := wordsOnScreen(t, l, r)
			for i := range entries + 1 {
				v := d.app.View()
				if err := fitsView(v, s.w, s.h); err != nil {
					t.Fatalf("%s at %v, %d down: %v", name, s, i, err)
				}
				if i > 0 && v.Cursor == nil {
					t.Errorf("%s at %v, %d down: the cursor is out of sight", name, s, i)
				}
				frames++
				d.press("down")
			}
		}
		for _, width := range []int{20, 40, 78, 200} {
			for _, line := range linesOf(t, l, r, width) {
				if got := ansi.StringWidth(line); got > width && strings.Contains(strings.TrimSpace(line), " ") {
					t.Errorf("%s: a line for %d is %d wide: %q", name, width, got, line)
				}
			}
		}
	}
	t.Logf("%d frames", frames)
}

func TestHostileWordsOfAListingDoNothing(t *testing.T) {
	n := 0
	for _, w := range hostile() {
		e := entry{group: w, title: w, side: w, lines: []string{w, w}, heat: []int{1, 2}, command: w, do: stop{}, doWords: "open"}
		l := listing{name: w, side: w, intro: []string{w}, entries: []entry{e, e}, empty: w, weeks: weeksUntil(20000)}
		for _, s := range []screen{newBrowse(l, ""), newBrowse(l, "nothing "+w), newFiltering(newBrowse(l, "")), newBrowse(listing{name: w, intro: []string{w}, empty: w}, "")} {
			look := look{theme: dark(), press: &press{}, keys: bindings(), width: 56}
			sh, at := s.sheet(look), size{60, 20}
			frame, _ := draw(sh, lay(sh, at), s.uses(), look, at, 0)
			if bad := escapes(frame); len(bad) > 0 {
				t.Errorf("%q lets %v through on the screen", w, bad)
			}
			n++
		}
		for _, line := range append(listingLines(l, 40), listingLines(l.only("nothing"), 40)...) {
			if bad := escapes(line); len(bad) > 0 || strings.Contains(line, "\x1b") {
				t.Errorf("%q lets %v through in lines: %q", w, bad, line)
			}
		}
	}
	t.Logf("%d frames", n)
}

func TestHeat(t *testing.T) {
	for _, c := range []struct {
		name   string
		counts []int
		row    string
		words  string
	}{
		{"nothing at all", []int{0, 0, 0}, "···", "By week, the oldest first: none in 3 weeks."},
		{"every level", []int{0, 1, 2, 3, 4, 5, 12}, "·░▒▓▓██", "By week, the oldest first: none, one, two, three, four, five, 12."},
		{"a run is counted", []int{0, 0, 0, 2, 2}, "···▒▒", "By week, the oldest first: none in 3 weeks, two, two."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := (look{}).heatRow(c.counts); got != c.row {
				t.Errorf("got %q, want %q", got, c.row)
			}
			if got := heatWords(c.counts); got != c.words {
				t.Errorf("got %q, want %q", got, c.words)
			}
			if got := (look{settings: Settings{ASCII: true}}).heatRow(c.counts); strings.Trim(got, ".-+#@") != "" {
				t.Errorf("in ASCII: %q", got)
			}
		})
	}
}

func TestEvidenceIsCountedByWeek(t *testing.T) {
	today := engine.DayOf(time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)) // a Tuesday
	var p engine.Progress
	for _, c := range []struct{ ago, points int }{{0, 1}, {1, 2}, {2, 1}, {1, -1}, {78, 1}, {79, 1}, {-7, 1}} {
		p.Pieces = append(p.Pieces, engine.Piece{Evidence: engine.Evidence{Points: c.points}, Day: today - engine.Day(c.ago)})
	}
	mondays, got := EvidenceByWeek(p, today, func(engine.Piece) bool { return true })
	if want := "[1 0 0 0 0 0 0 0 0 0 1 2]"; fmt.Sprint(got) != want {
		t.Errorf("got %v, want %s: two this week, one on Sunday, the first Monday twelve weeks back, nothing before it or to come", got, want)
	}
	if mondays[0].String() != "2026-09-07" || mondays[11].String() != "2026-11-23" {
		t.Errorf("the weeks are %v", mondays)
	}
}

func TestRoomsOpenAndBeginAndComeBack(t *testing.T) {
	l := withHistory(t)
	d := drive(t, l, Options{Room: Room{Name: SkillsRoom}})
	d.press("enter")
	d.want("Why 48?", "50 → 34, −0.41")
	d.press("q")
	d.want("Each week:", "› 1 Listening")
	d = drive(t, l, Options{Room: Room{Name: ConversationsRoom}})
	d.press("1")
	d.want("The empty bed", "You stand in the corridor.")
	d.press("q")
	d.want("2 conversations", "q back")
	d.press("q")
	if !d.quit {
		t.Errorf("q on the room that the program began with does not end it:\n%s", d.screen())
	}
}
