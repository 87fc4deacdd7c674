package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"example.com/hearten/tui/theme"
)

func TestAThemeForAnotherGroundSaysSo(t *testing.T) {
	for _, c := range []struct {
		theme string
		dark  bool
		want  string
	}{
		{"dark", false, "This terminal is light; auto suits it."},
		{"light", true, "This terminal is dark; auto suits it."},
		{"dark", true, ""},
		{"light", false, ""},
	} {
		if got := groundWords(c.theme, c.dark); got != c.want {
			t.Errorf("%s, dark %v: got %q, want %q", c.theme, c.dark, got, c.want)
		}
	}
	for _, name := range theme.Names() {
		if got := groundWords(name, true) + groundWords(name, false); got != "" && name != "dark" && name != "light" {
			t.Errorf("%s is told %q", name, got)
		}
	}
}

func TestSettingsShowEveryValueWhereThereIsRoom(t *testing.T) {
	n := 0
	for _, s := range []size{{40, 12}, {60, 20}, {80, 24}, {120, 40}} {
		l := look{theme: dark(), press: &press{}, keys: bindings(), width: s.column()}
		text := ansi.Strip(strings.Join(settings{}.sheet(l).rows, "\n"))
		for line := range strings.SplitSeq(text, "\n") {
			if got := ansi.StringWidth(line); got > l.width {
				t.Errorf("%v: a line is %d wide: %q", s, got, line)
			}
		}
		for _, one := range SettingList() {
			want := []string{"‹ " + one.Values[0] + " ›"}
			if s.w >= 60 {
				want = []string{one.Name + "  ‹ " + one.Values[0] + " › " + strings.Join(one.Values[1:], " ") + "\n"}
			}
			for _, words := range want {
				if n++; !strings.Contains(text+"\n", words) {
					t.Errorf("%v: %q is missing:\n%s", s, words, text)
				}
			}
		}
	}
	t.Logf("%d settings", n)
}
