package tui_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"example.com/hearten/tui"
)

// TestTheZeroSettingsAreTheDefaults: the first legal value of each setting is the one that holds where nothing is set.
func TestTheZeroSettingsAreTheDefaults(t *testing.T) {
	for _, s := range tui.SettingList() {
		if got := (tui.Settings{}).Value(s.Name); got != s.Values[0] {
			t.Errorf("%s: got %q, want %q", s.Name, got, s.Values[0])
		}
		if s.Words == "" || !strings.HasSuffix(s.Words, ".") {
			t.Errorf("%s says of itself %q", s.Name, s.Words)
		}
	}
}

// TestEverySettingTakesWhatItLists: each legal value comes back, changes no other setting, and gives the zero settings
// again where it is the default.
func TestEverySettingTakesWhatItLists(t *testing.T) {
	n := 0
	for _, s := range tui.SettingList() {
		for i, value := range s.Values {
			n++
			got, err := tui.Settings{}.With(s.Name, " "+strings.ToUpper(value))
			if err != nil || got.Value(s.Name) != value {
				t.Errorf("%s %s: got %q, %v", s.Name, value, got.Value(s.Name), err)
			}
			for _, other := range tui.SettingList() {
				if other.Name != s.Name && got.Value(other.Name) != other.Values[0] {
					t.Errorf("%s %s changes %s to %q", s.Name, value, other.Name, got.Value(other.Name))
				}
			}
			if back, _ := got.With(s.Name, s.Values[0]); (got == tui.Settings{}) != (i == 0) || back != (tui.Settings{}) {
				t.Errorf("%s %s: got %+v, and with the default %+v", s.Name, value, got, back)
			}
		}
	}
	t.Logf("%d values of %d settings", n, len(tui.SettingList()))
}

func TestSettingsSayWhatTheyTake(t *testing.T) {
	for name, c := range map[string]struct {
		setting, value, want, near string
	}{
		"a value nearly right":  {"theme", "drak", "theme takes auto, dark, light, ansi16, mono or high-contrast, not “drak”", "dark"},
		"a value like no other": {"motion", "sometimes", "motion takes on or off, not “sometimes”", ""},
		"a name nearly right":   {"thme", "dark", "“thme” is not a setting; there are plain, theme, motion, ascii and mouse", "theme"},
		"an empty value":        {"ascii", "", "ascii takes off or on, not “”", ""},
	} {
		got, err := tui.Settings{Mouse: true}.With(c.setting, c.value)
		var wrong *tui.SettingError
		if !errors.As(err, &wrong) || err.Error() != c.want || wrong.Near != c.near {
			t.Errorf("%s: got %v, want %s and %q", name, err, c.want, c.near)
		}
		if got != (tui.Settings{Mouse: true}) {
			t.Errorf("%s: got %+v", name, got)
		}
	}
	for word, want := range map[string]string{"true": "on", "yes": "on", "No": "off", "false": "off"} {
		if got, err := (tui.Settings{Mouse: want == "off"}).With("mouse", word); err != nil || got.Value("mouse") != want {
			t.Errorf("mouse %s: got %s, %v", word, got.Value("mouse"), err)
		}
	}
	if got := (tui.Settings{}).Value("colour"); got != "" || slices.ContainsFunc(tui.SettingList(), func(s tui.Setting) bool { return s.Name == "colour" }) {
		t.Errorf("a setting that does not exist: %q", got)
	}
}
