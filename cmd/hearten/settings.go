package main

import (
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"example.com/hearten/tui"
)

// settings are how Hearten looks and asks this time: a flag goes before the environment, that before the settings file,
// that before the default. The file is read once, when they are first asked for.
func (e *env) settings() tui.Settings {
	e.settling.Do(func() {
		e.file = e.readSettings()
		e.settled = e.flags.over(e.environment(e.file.chosen))
	})
	return e.settled
}

// environment is what the environment asks for, over what the file says.
func (e *env) environment(s tui.Settings) tui.Settings {
	if e.getenv("ACCESSIBLE") != "" {
		s.Plain = true
	}
	if slices.Contains([]string{"C", "POSIX"}, strings.ToUpper(e.getenv("LC_ALL"))) {
		s.ASCII = true
	}
	if e.getenv("NO_COLOR") != "" {
		s.Theme = colourless
	}
	return s
}

// colourless is the theme that tells meanings apart without colours.
const colourless = "mono"

// over is what the flags ask for, over the rest.
func (f *flags) over(s tui.Settings) tui.Settings {
	if f.plain || f.says("plain") {
		s.Plain = f.plain
	}
	if f.ascii || f.says("ascii") {
		s.ASCII = f.ascii
	}
	if f.reduceMotion || f.says("reduce-motion") {
		s.ReduceMotion = f.reduceMotion
	}
	if f.theme.name != "" {
		s, _ = s.With("theme", f.theme.name) // it was held against the legal ones when it was read
	}
	if f.noColor {
		s.Theme = colourless
	}
	return s
}

// says reports whether a flag stands on the command line, whatever its value.
func (f *flags) says(name string) bool { return f.given != nil && f.given(name) }

// themeFlag is the value of --theme: the name of a theme, "" for none given.
type themeFlag struct{ name string }

func (t *themeFlag) String() string { return t.name }

func (t *themeFlag) Type() string { return "name" }

// Set takes a legal name; anything else is a [*tui.SettingError].
func (t *themeFlag) Set(name string) error {
	s, err := tui.Settings{}.With("theme", name)
	if err == nil {
		t.name = s.Value("theme")
	}
	return err
}

// misread are the lines that say what is not understood in the settings file, and of packs that are not as they were. They are said once.
func (e *env) misread() []string {
	e.settings()
	if e.told.Swap(true) {
		return nil
	}
	var out []string
	for _, p := range e.file.problems {
		out = append(out, p.String())
	}
	out = append(out, e.packNotes...)
	if e.leftOut != "" {
		out = append(out, e.leftOut)
	}
	return out
}

// tellMisread says on standard error what is not understood in the settings file and in packs, unless it has been said.
func (e *env) tellMisread() {
	for _, line := range e.misread() {
		e.note("hearten: %s\n", line)
	}
}

// settingsPath is the settings file: the one of --config, else config.yaml in the folder that --home or HEARTEN_HOME names,
// else in the place where programs keep their settings; "" where there is no home directory.
func (e *env) settingsPath() (string, error) {
	if e.flags.config != "" {
		return filepath.Abs(e.flags.config)
	}
	if e.flags.home != "" || e.getenv("HEARTEN_HOME") != "" {
		dir, err := e.folder()
		return filepath.Join(dir, "config.yaml"), err
	}
	if e.configHome == "" {
		return "", errNoHome
	}
	return filepath.Join(e.configHome, "hearten", "config.yaml"), nil
}

// keeper returns what keeps settings that were changed on the screen. Only what differs from what was shown is written:
// what a flag or the environment asked for is not a wish for every day.
func (e *env) keeper(shown tui.Settings) func(tui.Settings) error {
	var mu sync.Mutex
	return func(now tui.Settings) error {
		mu.Lock()
		defer mu.Unlock()
		f := e.readSettings() // another window may have written it
		for _, s := range tui.SettingList() {
			value := now.Value(s.Name)
			if value == shown.Value(s.Name) {
				continue
			}
			if err := f.set(s.Name, value); err != nil {
				return err
			}
		}
		shown = now
		return nil
	}
}
