package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

func TestAFieldTakesTheKeysOfItsTable(t *testing.T) {
	l := look{theme: dark(), press: &press{}, width: 30}
	for _, c := range []struct {
		name  string
		words string
		keys  []string
		want  string
	}{
		{"letters go in at the end", "ab", []string{"c", "d"}, "abcd"},
		{"and where the cursor stands", "ab", []string{"left", "x"}, "axb"},
		{"home and end", "ab", []string{"home", "x", "end", "y"}, "xaby"},
		{"delete back and on", "abc", []string{"backspace", "home", "delete"}, "b"},
		{"the word before", "one two", []string{"ctrl+w"}, "one "},
		{"to the end of the line", "one two", []string{"home", "ctrl+k"}, ""},
		{"to its start", "one two", []string{"ctrl+u"}, ""},
		{"a word back and on", "one two", []string{"ctrl+left", "x", "ctrl+left", "ctrl+right", "y"}, "one xtwoy"},
		{"past both ends nothing happens", "a", []string{"right", "ctrl+right", "down", "left", "left", "ctrl+left", "up", "x"}, "xa"},
		{"lines", "one\ntwo", []string{"up", "x", "down", "y"}, "onex\ntwoy"},
		{"a space", "a", []string{"space", "b"}, "a b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := newField(3, c.words)
			for _, key := range c.keys {
				f = f.typed(keyPress(key), l)
			}
			if got := f.value(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestAFieldIsAValue(t *testing.T) {
	l := look{theme: dark(), press: &press{}, width: 30}
	before := newField(3, "one\ntwo")
	after := before
	for _, key := range []string{"backspace", "backspace", "up", "ctrl+k", "ctrl+u", "x"} {
		after = after.typed(keyPress(key), l)
	}
	if before.value() != "one\ntwo" || after.value() == before.value() {
		t.Errorf("before %q, after %q", before.value(), after.value())
	}
}

func TestTheCursorFollowsTheText(t *testing.T) {
	l := look{theme: dark(), press: &press{}, width: 20}
	f := newField(4, "")
	for i := range 200 {
		f = f.typed(tea.KeyPressMsg{Code: 'a', Text: "a"}, l)
		if i%5 == 4 {
			f = f.typed(keyPress("space"), l)
		}
		lines, x, y := f.draw(l)
		if len(lines) != 4 || y < 0 || y >= 4 || x < edge || x >= l.width {
			t.Fatalf("after %d letters the cursor is at %d,%d of %d lines", i+1, x, y, len(lines))
		}
		if w := ansi.StringWidth(lines[y]); x > w+1 {
			t.Fatalf("after %d letters the cursor is at %d, the line %q ends at %d", i+1, x, lines[y], w)
		}
	}
}

func TestAPasteIsText(t *testing.T) {
	l := look{theme: dark(), press: &press{}, width: 40}
	f := newField(3, "").typed(tea.PasteMsg{Content: "one\r\ntwo\x1b[31m\u202e"}, l)
	if got := f.value(); strings.ContainsAny(got, "\x1b\r\u202e") || !strings.HasPrefix(got, "one\ntwo") {
		t.Errorf("got %q", got)
	}
}

func TestABlankIsFilledWhereItStands(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"When ____ happens", "When tea happens"},
		{"____", "tea"},
		{"After ___ and ____", "After tea and ____"},
	} {
		m := makePlan{}.edit(0, c.in, "I wait.")
		var s screen = m
		l := look{theme: dark(), press: &press{}, width: 40}
		for _, r := range "tea" {
			s = s.(typist).typed(tea.KeyPressMsg{Code: r, Text: string(r)}, l)
		}
		if got := s.(makePlan).fields[0].value(); got != c.want {
			t.Errorf("%q became %q, want %q", c.in, got, c.want)
		}
	}
}
