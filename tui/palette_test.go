package tui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func paletteOver(t *testing.T, a app, words string) app {
	t.Helper()
	a = a.push(newPalette(a))
	for _, r := range words {
		next, _ := a.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
		a = next.(app)
	}
	return a
}

func TestThePaletteFindsThingsByWhatPeopleCallThem(t *testing.T) {
	l := withHistory(t)
	words := map[string]string{
		"theme": "theme: colours, light or dark", "dark": "theme: colours, light or dark", "color": "theme: colours, light or dark",
		"ascii": "ascii: typed signs only", "unicode": "ascii: typed signs only", "mouse": "settings: colours, signs, motion, mouse, plain lines",
		"animation": "motion: what moves by itself", "screen reader": "plain: lines instead of the screen",
		"remind": "notebook: your lines, plans and tries", "home": "today: what now", "friday": "the close of the week: one try, one thank-you", "back": "back to below",
		"journal": "notebook: your lines, plans and tries", "reflect": "a line of your own, to write now", "practise": "conversations to rehearse", "exit": "quit, all is kept",
		"listening": "Listening", "asked": "Asked", "courtyard": "The empty bed", "pack courtyard": "Courtyard", "empty bed": "The empty bed",
		"prepare": "prepare a talk that you dread", "hard": "prepare a talk that you dread", "talk": "prepare a talk that you dread",
		"hard talk": "prepare a talk that you dread", "difficult conversation": "prepare a talk that you dread", "boss": "prepare a talk that you dread",
		"conversation": "conversations to rehearse", "prepared": "prepared talks: your sentences and moves, and what came of them",
		"first moments": "First moments", "SKILL list": "Listening",
	}
	for typed, want := range words {
		a := alone(l, reader{head: "Below"}, 80, 24).push(reader{head: "Here"})
		f := paletteOver(t, a, typed).top().(finder)
		found, near := f.found()
		if near || len(found) == 0 || found[0].words != want {
			t.Errorf("%q finds %v (near %v), want %q first", typed, wordsOfCommands(found), near, want)
		}
	}
	t.Logf("%d names", len(words))
}

func wordsOfCommands(all []command) []string {
	var out []string
	for _, c := range all {
		out = append(out, c.words)
	}
	return out
}

func TestThePaletteOffersWhatIsNearestWhereNothingIsCalledThat(t *testing.T) {
	for typed, want := range map[string]string{"setings": "settings", "conversatoins": "conversations", "lisening": "Listening", "bages": "badges", "thme": "theme"} {
		a := paletteOver(t, alone(withHistory(t), reader{head: "Below"}, 80, 24), typed)
		found, near := a.top().(finder).found()
		if !near || len(found) == 0 || len(found) > mostNear || !slices.ContainsFunc(found, func(c command) bool { return strings.Contains(c.words, want) }) {
			t.Errorf("%q offers %v (near %v), want %q", typed, wordsOfCommands(found), near, want)
		}
		if text := shownBy(a); !strings.Contains(text, "Nothing here is called that. The nearest:") {
			t.Errorf("%q:\n%s", typed, text)
		}
	}
	a := paletteOver(t, alone(withHistory(t), reader{head: "Below"}, 80, 24), "zzzzqx")
	if text := shownBy(a); !strings.Contains(text, "Backspace takes letters off again.") {
		t.Errorf("nothing is near:\n%s", text)
	}
}

func TestTheFieldAndTheFirstMatchAreBothInSightWhileTyping(t *testing.T) {
	n := 0
	for _, keys := range []bool{false, true} {
		for _, typed := range []string{"t", "th", "the", "set", "list", "pro", "b", "note", "zz", "lisening"} {
			for _, moved := range []int{0, 12} {
				a := alone(withHistory(t), newBrowse(shelf(30), ""), 40, 12)
				if keys {
					a = a.push(newKeyList(a))
				} else {
					a = a.push(newPalette(a))
				}
				a = pressing(t, a, slices.Repeat([]string{"down"}, moved)...)
				for i, r := range typed {
					next, _ := a.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
					a = next.(app)
					text := shownBy(a)
					found, _ := a.top().(finder).found()
					if !strings.Contains(text, "│ "+typed[:i+1]) || len(found) > 0 && !strings.Contains(text, "› ") {
						t.Errorf("%q after %d down: the field or the first match is out of sight:\n%s", typed[:i+1], moved, text)
					}
					n++
				}
			}
		}
	}
	t.Logf("%d frames", n)
}

func TestThePaletteOpensASettingAtItsRow(t *testing.T) {
	d := drive(t, withHistory(t), Options{Room: Room{Name: SkillsRoom}})
	d.press(":")
	d.app = paletteTyped(d.app, "ascii")
	d.press("enter")
	if s, ok := d.app.top().(settings); !ok || SettingList()[s.at].Name != "ascii" {
		t.Errorf("it opens %#v", d.app.top())
	}
}

func paletteTyped(a app, words string) app {
	for _, r := range words {
		next, _ := a.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
		a = next.(app)
	}
	return a
}

func TestTheNotebookBeginsWithWhatIsNotFinished(t *testing.T) {
	l := withHistory(t)
	for key, text := range map[string]string{
		"reflect": "I meant to", "plan/p2/words": "Mo laughed", "plan/new/courtyard/ask-first": "When → I ask", "week/tried": "I asked twice,\nand waited.",
	} {
		if err := l.coach.Drafts.SetDraft(key, text); err != nil {
			t.Fatal(err)
		}
	}
	r := Room{Name: NotebookRoom}
	goldens(t, "room-unfinished", drive(t, l, Options{Room: r}).app)
	goldenLines(t, "unfinished", linesOf(t, l, r, 78))
	if got := NotesWith(l.coach, mustProgress(t, l), "asked"); len(got) != 0 {
		t.Errorf("notes with the words of a draft: %+v", got)
	}
	d := drive(t, l, Options{Room: r})
	d.press("2")
	d.want("You planned: “When Mo is short with me")
}

func TestTheListOfKeysNamesAMeaningOnce(t *testing.T) {
	n := 0
	for name, r := range rooms() {
		d := drive(t, withHistory(t), Options{Room: r})
		seen := map[string]bool{}
		for _, c := range newKeyList(d.app).all {
			if n++; seen[c.group+c.words] {
				t.Errorf("%s: “%s” is named twice", name, c.words)
			}
			seen[c.group+c.words] = true
		}
	}
	t.Logf("%d meanings", n)
}
