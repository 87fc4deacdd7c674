package tui

import (
	"reflect"
	"slices"
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
			a := app{
				world: &world{coach: l.coach}, screen: s, size: size{60, 14}, offset: 1,
				look: look{theme: dark(), press: &press{}, keys: bindings()},
			}
			before := a.View().Content
			next, cmd := a.Update(keyPress(key))
			after := next.(app)
			if cmd == nil && after.View().Content == before && reflect.TypeOf(after.screen) == reflect.TypeOf(s) {
				continue
			}
			keys++
			if !documented(s, key) {
				t.Errorf("%s: %q does something and no help says so", name, key)
			}
		}
	}
	t.Logf("%d keys did something", keys)
}

// documented reports whether the list of keys of a screen names the key.
func documented(s screen, key string) bool {
	if k := keyPress(key); k.Text != "" {
		if isTyping(s) {
			return true // a letter is typed
		}
	}
	uses := append(s.uses(), everywhere()...)
	for _, u := range uses {
		if b := bindings().of(u.act); slices.Contains(b.keys, key) && b.label != "" && b.words != "" {
			return true
		}
	}
	return isTyping(s) && slices.ContainsFunc(typing(), func(b binding) bool { return slices.Contains(b.keys, key) && b.words != "" })
}

// isTyping reports whether letters are typed on the screen.
func isTyping(s screen) bool {
	return slices.ContainsFunc(s.uses(), func(u use) bool { return u.act == typingKeys })
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
		for line := helpLine(s.uses(), l); ; n++ {
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
