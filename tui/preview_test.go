package tui

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/rogpeppe/go-internal/txtar"

	"example.com/hearten/content"
)

// drafts are the files of testdata/draft.txtar, with words put in the place of others.
func drafts(t *testing.T, replace ...string) fstest.MapFS {
	t.Helper()
	ar, err := txtar.ParseFile("testdata/draft.txtar")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, f := range ar.Files {
		fsys[f.Name] = &fstest.MapFile{Data: []byte(strings.NewReplacer(replace...).Replace(string(f.Data)))}
	}
	return fsys
}

// readDraft reads one of them, or all.
func readDraft(t *testing.T, at string, replace ...string) Reading {
	t.Helper()
	m, problems, err := content.LoadManuscript(drafts(t, replace...), at, nil)
	if err != nil {
		t.Fatal(err)
	}
	return Reading{Manuscript: m, Problems: problems}
}

// previewing drives a preview; what it reads when it is told of a change can be set.
func previewing(t *testing.T, r Reading, given content.Given) *driver {
	t.Helper()
	return drive(t, newLearner(courtyard(t)), Options{Preview: &Preview{Read: func() Reading { return r }, Given: given}})
}

func TestAPreviewGoesThroughAConversation(t *testing.T) {
	d := previewing(t, readDraft(t, "talk.md"), content.Given{})
	d.want("You meet Ada at the gate.", "Enter go on")
	goldens(t, "preview-situation", d.app)
	d.press("enter")
	d.want("Late again?", "“I was.”", "“The bus.”")
	if strings.Contains(d.screen(), "Thank you") {
		t.Error("a choice whose condition does not hold is shown")
	}
	d.press("a")
	d.want("[best, +1 asks, +1 trust, picks up gate, marked as owned;", "Trust 1 of 3", "Late again? [cue gate]")
	d.until("it needs that trust is 2 or more (it is 1 now)", "space")
	goldens(t, "preview-behind", d.app)
	d.press("home", "1")
	d.want("You chose", "Your choice:")
	d.press("enter")
	d.want("The yard", "Seen: the-gate, the-yard.")
	d.press("b")
	d.want("turn 1", "Late again?")
	d.press("s")
	d.want("Which scene?", "The yard, line", "Well met, line", "ending strong")
	goldens(t, "preview-scenes", d.app)
	d.press("down", "down", "enter")
	d.want("Well met", "looking back, preview")
	d.press("b", "v")
	d.want("Who is it seen by?", "Setting: Remote", "How sure: 2 fairly sure", "Level in c: 0", "Before: other: not met")
	goldens(t, "preview-given", d.app)
	d.press("enter", "down", "right", "down", "right", "right", "down", "left")
	d.want("Setting: Floor", "How sure: 3 sure", "Level in c: 2", "Before: other: ended poor")
	d.press("q")
	d.want("Setting floor, confidence 3, level 2 in c, other ended poor before.")
}

// TestAPreviewKeepsThePlace saves a file in the middle of a way through it.
func TestAPreviewKeepsThePlace(t *testing.T) {
	for _, c := range []struct {
		name    string
		replace []string
		want    []string
	}{
		{"other words in a scene", []string{"The yard is empty.", "The yard is full."}, []string{"The yard is full.", "Saved, and drawn anew."}},
		{"a choice before the one that was taken", []string{"- [“The bus.”]", "- [“Hm.”](#the-yard) `poor`\n  > No.\n- [“The bus.”]"}, []string{"The yard is empty."}},
		{"the choice that was taken in other words", []string{"[“I was.”]", "[“I was, Ada.”]"}, []string{"Late again?", "The way you went ends here now."}},
		{"a scene that is gone", []string{"## The yard", "## The barn"}, []string{"error S004: no scene is called `the-yard`", "The way led to no scene of this file."}},
		{"a fault in the front matter", []string{"level: 1\nminutes: 4", "level: one\nminutes: 4"}, []string{"error P002", "The yard is empty."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := previewing(t, readDraft(t, "talk.md"), content.Given{})
			d.press("enter")
			n := slices.IndexFunc(d.app.top().(preview).trial.Choices(), func(c *content.Choice) bool { return c.Words.String() == "“I was.”" })
			d.press(fmt.Sprint(n+1), "enter")
			d.want("The yard is empty.")
			d.send(rewritten{readDraft(t, "talk.md", c.replace...)})
			d.want(c.want...)
		})
	}
	t.Run("the file is gone", func(t *testing.T) {
		d := previewing(t, readDraft(t, "talk.md"), content.Given{})
		d.press("enter")
		d.send(rewritten{Reading{Err: errors.New("no such file")}})
		d.want("It was changed and cannot be shown now", "No such file.", "Late again?")
	})
	t.Run("the scroll stays", func(t *testing.T) {
		d := previewing(t, readDraft(t, "talk.md"), content.Given{})
		d.send(tea.WindowSizeMsg{Width: 40, Height: 12})
		d.press("enter", "a", "space")
		offset := d.app.at().offset
		d.send(rewritten{readDraft(t, "talk.md", "The yard is empty.", "The yard is full.")})
		if d.app.at().offset != offset || offset == 0 {
			t.Errorf("it was scrolled to %d and is at %d", offset, d.app.at().offset)
		}
	})
}

func TestThatAPreviewWasDrawnAnewIsSaidOnce(t *testing.T) {
	said := "Saved, and drawn anew."
	for _, hand := range []string{"down", "enter", "?", "v", "z", "5 s"} {
		d := previewing(t, readDraft(t, "talk.md"), content.Given{})
		var fades tea.Msg
		d.app.world.clock = func(_ time.Duration, msg tea.Msg) tea.Cmd { fades = msg; return nil }
		d.send(rewritten{readDraft(t, "talk.md", "The yard is empty.", "The yard is full.")})
		d.want(said)
		if hand == "5 s" {
			d.send(fades)
		} else {
			d.press(hand)
		}
		if strings.Contains(d.screen(), said) {
			t.Errorf("after %s it still stands there", hand)
		}
	}
}

func TestAPreviewOfAFolderShowsEveryKind(t *testing.T) {
	d := previewing(t, readDraft(t, "."), content.Given{})
	d.want("Which file?")
	goldens(t, "preview-files", d.app)
	kinds := map[content.Kind]bool{}
	r := readDraft(t, ".")
	for i, s := range r.Subjects {
		kind, _, title := s.Of()
		kinds[kind] = true
		d.app = d.app.show(newPreview(r, content.Given{}).opened(i))
		d.want(title)
		if lines := PreviewLines(r, s, 78); len(lines) < 4 {
			t.Errorf("%s has %d lines", title, len(lines))
		}
		d.press("q")
		d.want("Which file?")
	}
	if len(kinds) != 8 {
		t.Errorf("%d kinds are shown: %v", len(kinds), kinds)
	}
	lessons := previewing(t, readDraft(t, "lesson.md"), content.Given{})
	lessons.press("enter", "enter", "enter")
	lessons.want("Which one?")
	lessons.press("a", "1")
	lessons.want("You chose")
	lessons.press("enter")
	lessons.want("This is the end of it.")
	goldens(t, "preview-lesson-end", lessons.app)
}

// TestPlainSaysWhatThePreviewShows holds the words of the whole file to what a walk through it shows.
func TestPlainSaysWhatThePreviewShows(t *testing.T) {
	r := readDraft(t, "talk.md")
	lines := strings.Join(strings.Fields(strings.Join(PreviewLines(r, r.Subjects[0], 78), " ")), " ")
	for _, words := range []string{
		"You meet Ada at the gate.", "Late again? [cue gate]", "best, +1 asks, +1 trust, picks up gate, marked as owned; leads to “The yard”", "The yard is empty.",
		"Only on offer if trust is 2 or more.", "It goes on to “Well met” if trust is 2 or more.", "It ends here: ending strong.", "She came early herself.",
		"[only if the setting is remote] You are on a screen.",
	} {
		if !strings.Contains(lines, words) {
			t.Errorf("not in the lines: %s\n%s", words, lines)
		}
	}
	faulty := readDraft(t, "talk.md", "#the-yard", "#the-yrd")
	if lines := PreviewLines(faulty, faulty.Subjects[0], 78); !strings.Contains(lines[1], "error S004: no scene is called `the-yrd`") {
		t.Errorf("the second line is no problem: %q", lines[1])
	}
}

// TestEveryKeyOfAPreviewIsDocumented presses what a hand may find on every screen of a preview, and what its help names.
func TestEveryKeyOfAPreviewIsDocumented(t *testing.T) {
	r := readDraft(t, "talk.md")
	begun := newPreview(r, content.Given{}).moved(move{})
	picked := begun.moved(move{chosen: begun.trial.Choices()[0].Key, picked: true})
	folder := readDraft(t, ".")
	screens := map[string]preview{
		"situation": newPreview(r, content.Given{}), "scene": begun, "feedback": picked, "scenes": begun.scenes(), "given": begun.assumed(0),
		"files": newPreview(folder, content.Given{}), "page": newPreview(readDraft(t, "c.md"), content.Given{}),
		"end": newPreview(readDraft(t, "lesson.md"), content.Given{}).moved(move{}).moved(move{}).moved(move{}),
	}
	did, l := 0, newLearner(courtyard(t))
	for name, s := range screens {
		a := alone(l, reader{head: "Below"}, 60, 14).push(s)
		a.options.Preview = &Preview{}
		for _, key := range alphabet() {
			next, cmd := a.Update(keyPress(key))
			if after := next.(app); cmd == nil && after.View().Content == a.View().Content && reflect.TypeOf(after.top()) == reflect.TypeOf(s) {
				continue
			}
			if did++; !documented(a, key) {
				t.Errorf("%s: %q does something and no help says so", name, key)
			}
		}
		seen := map[string]action{}
		for _, u := range s.uses() {
			for _, key := range bindings().of(u.act).keys {
				if other, ok := seen[key]; ok && other != u.act && !slices.Contains(append(scrolling(), paging()...), u) {
					t.Errorf("%s: %q asks for two actions", name, key)
				}
				seen[key] = u.act
			}
			if slices.Contains([]action{analyse, jump, assume, goBack, leave}, u.act) && !moves(a, bindings().of(u.act).keys[0]) {
				t.Errorf("%s: %s does nothing", name, bindings().of(u.act).label)
			}
		}
	}
	if did < 40 {
		t.Errorf("only %d keys did something", did)
	}
	t.Logf("%d keys did something", did)
}

// TestAPreviewOfAnythingStands walks through broken files, with what a tired hand may press, in windows of every size.
func TestAPreviewOfAnythingStands(t *testing.T) {
	breaks := [][]string{
		{},
		{"#the-yard", "#nowhere"},
		{"#well-met", "#nowhere"},
		{"→ [](#well-met)", "→ [](#the-yard)"},
		{"## The gate", "## "},
		{"`ending strong`", ""},
		{"start: the-gate", "start: gone"},
		{"> ", ""},
		{"[x]", "[ ]"},
		{"- [ ]", ""},
		{"### ", "#### "},
		{"## ", "### "},
		{"kind: scenario", "kind: lesson"},
		{"kind: lesson", "kind: checkup"},
		{"kind: badge", "kind: role"},
		{"kind: competency", "kind: nudges"},
	}
	shown := 0
	for n, replace := range breaks {
		r := readDraft(t, ".", replace...)
		for i, s := range r.Subjects {
			if kind, _, _ := s.Of(); n > 0 && kind != content.KindScenario && kind != content.KindLesson && kind != content.KindCheckup {
				continue
			}
			d := previewing(t, r, content.Given{})
			d.app = d.app.show(newPreview(r, content.Given{}).opened(i))
			for step, key := range strings.Fields("enter a enter 1 enter enter b 1 enter v right q s down down enter enter 2 enter s down enter enter enter enter") {
				d.press(key)
				s := []size{{40, 12}, {80, 24}, {120, 40}}[step%3]
				d.send(tea.WindowSizeMsg{Width: s.w, Height: s.h})
				if faults := d.app.world.fellInto(); len(faults) > 0 {
					t.Fatalf("%q, %s: %v\n%s", replace, key, faults[0], d.screen())
				}
				shown++
				if d.quit {
					break
				}
			}
		}
	}
	if shown < 1000 {
		t.Errorf("only %d screens", shown)
	}
	t.Logf("%d screens stood", shown)
}

// TestAHostileFileStaysWords previews words that would move a terminal if they got there.
func TestAHostileFileStaysWords(t *testing.T) {
	const evil = "\x1b[31mred\x1b]0;title\x07\u202e"
	r := readDraft(t, "talk.md")
	s := r.Subjects[0].(*content.Scenario)
	s.Title, s.Scenes[0].Name, s.Scenes[0].Choices[0].Words = evil, content.Line{content.Text(evil)}, content.Line{content.Text(evil)}
	s.Scenes[0].Choices[0].Catches, s.Meters[0].Name = []string{evil}, evil
	r.Problems = []content.Problem{{File: "talk.md", Line: 1, Severity: content.Error, Code: "P020", Message: evil, Suggestion: evil}}
	d := previewing(t, r, content.Given{})
	frames := 0
	for _, key := range strings.Fields("a enter s q v q b enter 1 enter") {
		d.press(key)
		frames++
		if view := d.app.View().Content; strings.Contains(view, "\x1b]") || strings.Contains(view, "\x07") || strings.Contains(view, "\u202e") || strings.Contains(view, "\x1b[31m") {
			t.Fatalf("after %s it reaches the terminal: %q", key, view)
		}
	}
	if lines := strings.Join(PreviewLines(r, s, 78), "\n"); strings.ContainsAny(lines, "\x1b\x07\u202e") {
		t.Errorf("it is in the lines: %q", lines)
	}
	t.Logf("%d frames", frames)
}
