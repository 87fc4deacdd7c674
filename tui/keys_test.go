package tui

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// alphabet are keys that a hand may find.
func alphabet() []string {
	out := []string{
		"enter", "esc", "up", "down", "left", "right", "tab", "pgup", "pgdown", "home", "end", "backspace", "delete", "f1", "space",
	}
	for r := rune('!'); r <= '~'; r++ {
		out = append(out, string(r))
	}
	for r := 'a'; r <= 'z'; r++ {
		out = append(out, "ctrl+"+string(r), "alt+"+string(r))
	}
	return append(out, "ctrl+left", "ctrl+right")
}

func TestEveryKeyThatDoesSomethingIsDocumented(t *testing.T) {
	l := newLearner(courtyard(t))
	keys := 0
	for name, s := range twoDays(t, false) {
		for _, key := range alphabet() {
			a := alone(l, s, 60, 14)
			a = a.on(level{screen: s, offset: 1})
			if isTyping(s) {
				a = a.revealed() // as every letter does
			}
			before := a.View().Content
			next, cmd := a.Update(keyPress(key))
			after := next.(app)
			if cmd == nil && after.View().Content == before && reflect.TypeOf(after.top()) == reflect.TypeOf(s) {
				continue
			}
			keys++
			if !documented(a, key) {
				t.Errorf("%s: %q does something and no help says so", name, key)
			}
		}
	}
	t.Logf("%d keys did something", keys)
}

// documented reports whether the list of keys of a screen names the key.
func documented(a app, key string) bool {
	s := a.top()
	if k := keyPress(key); k.Text != "" {
		if isTyping(s) {
			return true // a letter is typed
		}
	}
	uses := append(s.uses(), a.everywhere()...)
	for _, u := range uses {
		if b := bindings().of(u.act); slices.Contains(b.keys, key) && b.label != "" && b.words != "" {
			return true
		}
	}
	return isTyping(s) && slices.ContainsFunc(typing(), func(b binding) bool { return slices.Contains(b.keys, key) && b.words != "" })
}

// TestEveryDocumentedKeyDoesSomething presses every key that a screen says is valid, on every screen of its kind that the
// walk has been to, and with the cursor at both ends: on one of them it has to do something.
func TestEveryDocumentedKeyDoesSomething(t *testing.T) {
	l := newLearner(courtyard(t))
	does, scrolls := map[string]bool{}, append(scrolling(), paging()...)
	for _, s := range twoDays(t, false) {
		for _, at := range []level{{screen: s}, {screen: s, offset: 1}} {
			a := alone(l, reader{head: "Below"}, 60, 14).push(s).on(at)
			a.options.Settings.Mouse = true
			ends := []app{a, after(a, "end"), after(a, "down", "down"), after(a, "ctrl+a")}
			_, text := s.(reader)
			for _, u := range append(s.uses(), a.everywhere()...) {
				if text && (u.act == rowUp || u.act == rowDown) {
					continue // TestArrowsScrollWhatIsRead
				}
				for _, key := range bindings().of(u.act).keys {
					if strings.Contains(key, "wheel") || key == "click" {
						continue // TestTheMouseMarksFirstAndChoosesThen, TestTheWheelScrolls
					}
					what := fmt.Sprintf("%T: %s", s, key)
					if slices.Contains(scrolls, u) { // they are the window's, and idle where there is nothing to scroll
						what = "the window: " + key
					}
					does[what] = does[what] || slices.ContainsFunc(ends, func(a app) bool { return moves(a, key) })
				}
			}
			if !isTyping(s) {
				continue
			}
			for _, b := range typing() {
				for _, key := range b.keys {
					what := fmt.Sprintf("%T: %s", s, key)
					does[what] = does[what] || slices.ContainsFunc(ends, func(a app) bool { return moves(typedInto(a), key) })
				}
			}
		}
	}
	for what, did := range does {
		if !did {
			t.Errorf("%s is documented and does nothing anywhere", what)
		}
	}
	t.Logf("%d keys of kinds of screens do something", len(does))
}

func after(a app, keys ...string) app {
	for _, k := range keys {
		next, _ := a.Update(keyPress(k))
		a = next.(app)
	}
	return a
}

// typedInto is an app with some words in its field, the cursor between them.
func typedInto(a app) app {
	for _, r := range "one two three" {
		next, _ := a.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
		a = next.(app)
	}
	return after(after(a, "ctrl+j"), "left", "left", "left", "left")
}

// moves reports whether a key changes what is shown, or asks for something.
func moves(a app, key string) bool {
	next, cmd := a.Update(keyPress(key))
	after := next.(app)
	b, c := a.View(), after.View()
	return cmd != nil || b.Content != c.Content || !reflect.DeepEqual(b.Cursor, c.Cursor)
}

func TestTheTableOfKeysIsWhole(t *testing.T) {
	for a := goOn; a <= lastRow; a++ {
		if b := bindings().of(a); len(b.keys) == 0 || b.label == "" || b.words == "" {
			t.Errorf("action %d has the binding %+v", a, b)
		}
	}
	for name, s := range twoDays(t, false) {
		seen := map[string]action{}
		for _, u := range s.uses() {
			for _, key := range bindings().of(u.act).keys {
				if other, ok := seen[key]; ok && other != u.act {
					t.Errorf("%s: %q asks for two actions", name, key)
				}
				seen[key] = u.act
			}
		}
	}
}

func TestOtherKeyboardsReachTheSameKeys(t *testing.T) {
	for _, c := range []struct {
		name string
		key  tea.KeyPressMsg
		want string
	}{
		{"a Latin letter stays", tea.KeyPressMsg{Code: 'q', Text: "q"}, "q"},
		{"a Cyrillic letter is the key in its place", tea.KeyPressMsg{Code: 'й', Text: "й", BaseCode: 'q'}, "q"},
		{"without its place it stays what it is", tea.KeyPressMsg{Code: 'й', Text: "й"}, "й"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := keyName(c.key); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestTheHelpLineHasThreeToSixKeys(t *testing.T) {
	l := look{theme: dark(), keys: bindings(), width: 76}
	for name, s := range twoDays(t, false) {
		n := 0
		for line := helpLine(s.uses(), l, 4); ; n++ {
			i := indexSGR(line)
			if i < 0 {
				break
			}
			line = line[i:]
		}
		if n /= 2; n < 2 || n > 6 {
			t.Errorf("%s: %d keys in the help line", name, n)
		}
	}
}

// indexSGR is where the next painted words begin, after their colour; -1 for none.
func indexSGR(s string) int {
	for i := 0; i+1 < len(s); i++ {
		if s[i] == 0x1b && s[i+1] == '[' && i+2 < len(s) && s[i+2] != 'm' {
			return i + 3
		}
	}
	return -1
}
