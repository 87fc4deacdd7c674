package tui

import (
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/tui/theme"
)

// Settings are how Hearten looks and asks. They say nothing about the learner, so they are kept in a file beside the
// journal and not in it. The zero value is the default.
type Settings struct {
	// Plain asks by lines where the full screen could be shown.
	Plain bool
	// ASCII draws with typed signs only.
	ASCII bool
	// ReduceMotion keeps everything still that moves by itself.
	ReduceMotion bool
	// Mouse lets the mouse choose and scroll; the terminal's own selection of text then needs shift.
	Mouse bool
	// Theme is the name of one, "" for auto.
	Theme string
}

// Setting is one line of the settings, as it is listed and changed.
type Setting struct {
	Name string
	// Words say in one sentence what it does, Short in a few words what it is about.
	Words, Short string
	// Values are the legal ones; the first is the default.
	Values []string
}

// auto is the theme that follows the terminal; in [Settings] it is "".
const auto = "auto"

// SettingList are all settings, in the order in which they are listed.
func SettingList() []Setting {
	off, on := []string{"off", "on"}, []string{"on", "off"}
	return []Setting{
		{"plain", "From the next start on, ask and answer by lines: for screen readers and small screens.", "Lines instead of the screen", off},
		{"theme", "The colours of the full screen; auto follows the terminal's background.", "Colours, light or dark", theme.Names()},
		{"motion", "Let a thing move by itself, such as a bar that fills.", "What moves by itself", on},
		{"ascii", "Draw with ASCII signs only.", "Typed signs only", off},
		{"mouse", "Let the mouse choose and scroll; off leaves it to the terminal, to select text.", "Choosing and scrolling by it", off},
	}
}

// SettingError says that a setting, or a value for one, does not exist.
type SettingError struct {
	// Setting is the one that a value was given for, "" where there is no setting of that name.
	Setting string
	// Given is the name or the value that does not exist.
	Given string
	// Legal are the names or values that do.
	Legal []string
	// Near is the one that Given is most like, "" for none.
	Near string
}

func (e *SettingError) Error() string {
	legal := e.Legal[0]
	if n := len(e.Legal); n > 1 {
		legal = strings.Join(e.Legal[:n-1], ", ") + " or " + e.Legal[n-1]
	}
	if e.Setting == "" {
		return fmt.Sprintf("“%s” is not a setting; there are %s", e.Given, strings.ReplaceAll(legal, " or ", " and "))
	}
	return fmt.Sprintf("%s takes %s, not “%s”", e.Setting, legal, e.Given)
}

func unknownSetting(setting, given string, legal []string) error {
	e := &SettingError{Setting: setting, Given: given, Legal: legal}
	least := max(2, len(given)/3) + 1
	for _, l := range legal {
		if d := content.EditDistance(given, l); d < least && d < len(l) {
			e.Near, least = l, d
		}
	}
	return e
}

// settingNamed finds a setting, or says with a [*SettingError] which there are.
func settingNamed(name string) (Setting, error) {
	var names []string
	for _, s := range SettingList() {
		if s.Name == name {
			return s, nil
		}
		names = append(names, s.Name)
	}
	return Setting{}, unknownSetting("", name, names)
}

// Value is the value of a setting as it is written, "" where there is no setting of that name.
func (s Settings) Value(name string) string {
	switch name {
	case "plain":
		return onOff(s.Plain)
	case "theme":
		if s.Theme == "" {
			return auto
		}
		return s.Theme
	case "motion":
		return onOff(!s.ReduceMotion)
	case "ascii":
		return onOff(s.ASCII)
	case "mouse":
		return onOff(s.Mouse)
	}
	return ""
}

// With returns the settings with one of them changed. A name or a value that does not exist is a [*SettingError]. Yes and
// true are read as on, no and false as off.
func (s Settings) With(name, value string) (Settings, error) {
	set, err := settingNamed(name)
	if err != nil {
		return s, err
	}
	given := strings.ToLower(strings.TrimSpace(value))
	switch given {
	case "yes", "true":
		value = "on"
	case "no", "false":
		value = "off"
	default:
		value = given
	}
	for _, legal := range set.Values {
		if value == legal {
			return s.with(name, value), nil
		}
	}
	return s, unknownSetting(name, given, set.Values)
}

// turned is the settings with the next value of one of them, or the one before, round and round.
func (s Settings) turned(name string, by int) Settings {
	for _, one := range SettingList() {
		if one.Name == name {
			i := slices.Index(one.Values, s.Value(name))
			return s.with(name, one.Values[(i+by+len(one.Values))%len(one.Values)])
		}
	}
	return s
}

// with sets a value that is legal.
func (s Settings) with(name, value string) Settings {
	switch name {
	case "plain":
		s.Plain = value == "on"
	case "theme":
		if s.Theme = value; value == auto {
			s.Theme = ""
		}
	case "motion":
		s.ReduceMotion = value == "off"
	case "ascii":
		s.ASCII = value == "on"
	case "mouse":
		s.Mouse = value == "on"
	}
	return s
}

// groundWords say that a theme was chosen for another ground than the terminal has, "" where it suits; dark is the
// terminal's ground.
func groundWords(theme string, dark bool) string {
	switch {
	case theme == "dark" && !dark:
		return "This terminal is light; auto suits it."
	case theme == "light" && dark:
		return "This terminal is dark; auto suits it."
	}
	return ""
}

func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}
