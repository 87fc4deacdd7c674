package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"example.com/hearten/engine"
)

// shelf is a listing of so many entries in groups of ten.
func shelf(n int) listing {
	l := listing{name: "Shelf", side: countOf(n, "thing"), intro: []string{"They stand in rows of ten."}, command: "hearten learn", empty: "Things stand here."}
	for i := range n {
		l.entries = append(l.entries, entry{
			group: fmt.Sprintf("Row %d", i/10+1), title: fmt.Sprintf("Thing %d, with a name that takes some room", i+1), side: "4 minutes",
			lines: []string{"It practises this and that.", "Not done yet."}, find: fmt.Sprintf("no%d", i+1),
			do: visit{room: Room{Name: PacksRoom, Item: fmt.Sprint(i + 1)}}, doWords: "open",
		})
	}
	return l
}

// shelved is the program with a listing on the screen.
func shelved(l listing, s size) app {
	return alone(&learner{coach: &engine.Coach{}}, newBrowse(l, ""), s.w, s.h)
}

func pressing(t testing.TB, a app, keys ...string) app {
	t.Helper()
	for _, key := range keys {
		next, _ := a.Update(keyPress(key))
		a = next.(app)
	}
	return a
}

func shownBy(a app) string { return ansi.Strip(a.View().Content) }

func TestTheChosenEntryIsInSightWithItsLines(t *testing.T) {
	seen := 0
	for _, s := range []size{{40, 12}, {80, 24}, {120, 40}} {
		a := shelved(shelf(60), s)
		for _, key := range slices.Concat(slices.Repeat([]string{"down"}, 60), slices.Repeat([]string{"up"}, 60), []string{"end", "pgup", "pgup", "home", "pgdown", "G", "g", "j", "j", "k"}) {
			a = pressing(t, a, key)
			b := a.top().(browse)
			e, _ := b.chosen()
			view := a.View()
			lines := strings.Split(ansi.Strip(view.Content), "\n")
			if view.Cursor == nil || !strings.HasPrefix(lines[view.Cursor.Y][view.Cursor.X:], "›") {
				t.Fatalf("%v after %s: the cursor is not on the row of %q:\n%s", s, key, e.title, shownBy(a))
			}
			text := strings.Join(strings.Fields(shownBy(a)), " ")
			for _, words := range []string{strings.Fields(e.title)[1], "It practises this and that.", "Not done yet."} {
				if !strings.Contains(text, words) {
					t.Fatalf("%v after %s: %q of %q is out of sight:\n%s", s, key, words, e.title, shownBy(a))
				}
			}
			seen++
		}
		if text := shownBy(pressing(t, a, "g")); !strings.Contains(text, "rows of ten") {
			t.Errorf("%v: back at the top, what stands above is out of sight:\n%s", s, text)
		}
	}
	t.Logf("%d steps", seen)
}

func TestFilter(t *testing.T) {
	l := shelf(30)
	l.entries[6].lines = append(l.entries[6].lines, "Über den Café-Tisch, señor Žižek")
	for _, c := range []struct {
		name  string
		find  string
		want  int
		first string
	}{
		{"by title", "thing 12,", 1, "Thing 12,"},
		{"by lines, without accents and capitals", "uber CAFE senor zizek", 1, "Thing 7,"},
		{"by lines, with accents", "café", 1, "Thing 7,"},
		{"by what else it is called", "no29", 1, "Thing 29,"},
		{"by the heading of its group", "row 2", 20, "Thing 2,"},
		{"by words in any order", "room 30 thing", 1, "Thing 30,"},
		{"nothing typed", "  ", 30, "Thing 1,"},
		{"nothing found", "zebra", 0, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBrowse(l, c.find)
			if len(b.shown) != c.want {
				t.Fatalf("%d entries, want %d", len(b.shown), c.want)
			}
			if e, ok := b.chosen(); ok != (c.want > 0) || !strings.HasPrefix(e.title, c.first) {
				t.Errorf("the first is %q, want %q", e.title, c.first)
			}
			if got := len(l.only(c.find).entries); got != c.want {
				t.Errorf("in lines there are %d", got)
			}
		})
	}
}

func TestAFilterIsTypedKeptAndCleared(t *testing.T) {
	a := pressing(t, shelved(shelf(30), size{80, 24}), "down", "down", "/")
	a = pressing(t, a, "n", "o", "2", "9")
	if text := shownBy(a); !strings.Contains(text, "1 of 30") || !strings.Contains(text, "Thing 29,") || strings.Contains(text, "Thing 28,") {
		t.Fatalf("while typing:\n%s", text)
	}
	if c := a.View().Cursor; c == nil {
		t.Error("there is no cursor in the field")
	}
	kept := pressing(t, a, "enter")
	if text := shownBy(kept); !strings.Contains(text, "Only what holds “no29”") || !strings.Contains(text, "› 1  Thing 29,") {
		t.Errorf("kept:\n%s", text)
	}
	if text := shownBy(pressing(t, kept, "esc")); !strings.Contains(text, "30 things") || !strings.Contains(text, "›    Thing 29,") {
		t.Errorf("cleared, the cursor stays on what was found:\n%s", text)
	}
	if text := shownBy(pressing(t, a, "esc")); !strings.Contains(text, "30 things") || !strings.Contains(text, "› 3  Thing 3,") {
		t.Errorf("given up, it is as it was:\n%s", text)
	}
	none := pressing(t, a, "x")
	if text := shownBy(none); !strings.Contains(text, "Nothing here holds “no29x”. Esc shows everything again.") {
		t.Errorf("nothing found:\n%s", text)
	}
	none = pressing(t, none, "enter")
	if text := shownBy(none); !strings.Contains(text, "30 things") {
		t.Errorf("nothing found, Enter shows everything:\n%s", text)
	}
}

func TestKeysOfAListing(t *testing.T) {
	b := newBrowse(shelf(30), "")
	open := func(n int) intent { return visit{room: Room{Name: PacksRoom, Item: fmt.Sprint(n)}} }
	for _, c := range []struct {
		name string
		act  action
		n    int
		at   int
		in   intent
	}{
		{"Enter opens", goOn, 0, 0, open(1)},
		{"l opens", more, 0, 0, open(1)},
		{"a number opens at once", pickRow, 7, 6, open(7)},
		{"down", rowDown, 0, 1, nil},
		{"up at the top stays", rowUp, 0, 0, nil},
		{"ten down", rowsDown, 0, 10, nil},
		{"the last", lastRow, 0, 29, nil},
		{"back", leave, 0, 0, stop{}},
		{"h goes back", less, 0, 0, stop{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			next, in := b.act(c.act, c.n)
			if got := next.(browse).at; got != c.at || in != c.in {
				t.Errorf("the cursor is at %d, the intent %#v; want %d, %#v", got, in, c.at, c.in)
			}
		})
	}
	if next, in := newBrowse(shelf(3), "").act(pickRow, 7); in != nil || next.(browse).at != 0 {
		t.Errorf("a number without an entry does %#v", in)
	}
}

func TestEveryKeyOfARoomIsDocumented(t *testing.T) {
	l := withHistory(t)
	keys := 0
	for _, name := range []string{"skills", "skill", "notebook", "note", "found"} {
		s, err := rooms()[name].screen(l.coach, mustProgress(t, l))
		if err != nil {
			t.Fatal(err)
		}
		screens := []screen{s}
		if name == "found" {
			screens = append(screens, newFiltering(s.(browse)))
		}
		for _, s := range screens {
			a, seen := alone(l, s, 60, 14), map[string]action{}
			a.View() // what is in sight decides what Enter does
			for _, u := range append(s.uses(), a.everywhere()...) {
				for _, key := range bindings().of(u.act).keys {
					if other, ok := seen[key]; ok && other != u.act {
						t.Errorf("%s: %q asks for two actions", name, key)
					}
					seen[key] = u.act
				}
			}
			for _, key := range alphabet() {
				next, cmd := a.Update(keyPress(key))
				if cmd == nil && next.(app).View().Content == a.View().Content {
					continue
				}
				if keys++; !documented(a, key) {
					t.Errorf("%s, %T: %q does something and no help says so", name, s, key)
				}
			}
		}
	}
	t.Logf("%d keys did something", keys)
	if keys < 100 {
		t.Error("too few: the test does not press what it means to")
	}
}

func BenchmarkKeyInAThousandEntries(b *testing.B) {
	a := shelved(shelf(1000), size{120, 40})
	a.View()
	for i := 0; b.Loop(); i++ {
		key := "j"
		if i%1500 >= 750 {
			key = "k"
		}
		next, _ := a.Update(keyPress(key))
		a = next.(app)
		a.View()
	}
}

func BenchmarkLetterOfAFilterInAThousandEntries(b *testing.B) {
	a := pressing(b, shelved(shelf(1000), size{120, 40}), "/")
	for i := 0; b.Loop(); i++ {
		key := "t"
		if i%2 == 1 {
			key = "backspace"
		}
		next, _ := a.Update(keyPress(key))
		a = next.(app)
		a.View()
	}
}
