package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

func newConfig(e *env) *cobra.Command {
	get := &cobra.Command{
		Use: "get NAME", Short: "the value of one setting", Example: "hearten config get theme", Args: takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error { return runConfigGet(e, args[0]) },
	}
	set := &cobra.Command{
		Use: "set NAME VALUE", Short: "change one setting, for all times to come",
		Example: "hearten config set theme light\nhearten config set plain on", Args: takes(2, 2),
		RunE: func(_ *cobra.Command, args []string) error { return runConfigSet(e, args[0], args[1]) },
	}
	path := &cobra.Command{
		Use: "path", Short: "the settings file", Example: "hearten config path", Args: takes(0, 0),
		RunE: func(*cobra.Command, []string) error { return runConfigPath(e) },
	}
	edit := &cobra.Command{
		Use: "edit", Short: "the settings file in your editor, checked afterwards", Example: "hearten config edit", Args: takes(0, 0),
		RunE: func(*cobra.Command, []string) error { return runConfigEdit(e) },
	}
	cmd := group("config", "how Hearten looks and asks: plain lines, theme, motion, signs, mouse",
		"hearten config\nhearten config set theme light\nhearten config edit", get, set, path, edit)
	cmd.RunE = func(*cobra.Command, []string) error { return runConfig(e) }
	return cmd
}

// configLine is one setting in `hearten config --json`.
type configLine struct {
	Name   string   `json:"name"`
	Value  string   `json:"value"`
	Set    string   `json:"file"` // what the file says; "" where it says nothing that is understood
	Values []string `json:"values"`
	Words  string   `json:"words"`
}

// runConfig lists the settings, with what is not understood in their file.
func runConfig(e *env) error {
	now := e.settings()
	e.misread() // they are listed here
	var lines []configLine
	for _, s := range tui.SettingList() {
		lines = append(lines, configLine{s.Name, now.Value(s.Name), e.file.value(s.Name), s.Values, s.Words})
	}
	if e.flags.json {
		problems := []string{}
		for _, p := range e.file.problems {
			problems = append(problems, p.String())
		}
		err := e.sayJSON(struct {
			head
			File     string       `json:"file"`
			Settings []configLine `json:"settings"`
			Problems []string     `json:"problems"`
		}{schema("config"), e.file.path, lines, problems})
		return cmp.Or(err, e.file.misread())
	}
	for _, l := range lines {
		e.say("%s: %s%s\n", l.Name, l.Value, l.from())
		e.item(l.Words)
		e.item("Values: " + oneOf(l.Values) + ".")
	}
	e.say("To change one: hearten config set NAME VALUE\n")
	switch {
	case e.file.path == "":
		e.say("There is no home directory, so no settings file; set HEARTEN_HOME to have one.\n")
	case e.file.text == nil:
		e.say("Nothing is set yet. What you set will stand in\n  %s\n", e.file.path)
	default:
		e.say("They stand in\n  %s\n", e.file.path)
	}
	return e.sayProblems()
}

// from says where a value comes from that the file does not have.
func (l configLine) from() string {
	switch {
	case l.Set == l.Value, l.Set == "" && l.Value == l.Values[0]:
		return ""
	case l.Set == "":
		return ", asked for by a flag or the environment"
	}
	return fmt.Sprintf(", asked for by a flag or the environment; the file says %s", l.Set)
}

// sayProblems prints what is not understood in the file, and makes an error of it.
func (e *env) sayProblems() error {
	for _, p := range e.file.problems {
		e.say("%s\n", p)
	}
	return e.file.misread()
}

// misread makes an error of the problems of the file, nil where there are none.
func (f *settingsFile) misread() error {
	if len(f.problems) == 0 {
		return nil
	}
	return &misreadError{len(f.problems)}
}

// runConfigGet prints the value that holds.
func runConfigGet(e *env, name string) error {
	value := e.settings().Value(name)
	if value == "" {
		_, err := tui.Settings{}.With(name, "")
		return settingError(err)
	}
	if e.flags.json {
		return e.sayJSON(struct {
			head
			Name  string `json:"name"`
			Value string `json:"value"`
		}{schema("setting"), name, value})
	}
	e.say("%s\n", value)
	return nil
}

// runConfigSet writes a value into the file.
func runConfigSet(e *env, name, value string) error {
	e.settings()
	if err := e.file.set(name, value); err != nil {
		return settingError(err)
	}
	e.file = e.readSettings()
	e.settled = e.flags.over(e.environment(e.file.chosen))
	if e.flags.json {
		return runConfigGet(e, name)
	}
	value = e.file.chosen.Value(name)
	e.done("Kept: %s is %s.\n", name, value)
	if now := e.settled.Value(name); now != value {
		e.note("Just now a flag or the environment asks for %s, which goes before it. See: hearten help environment\n", now)
	}
	return nil
}

// settingError makes an error of the command line of a setting or a value that does not exist.
func settingError(err error) error {
	var wrong *tui.SettingError
	if !errors.As(err, &wrong) {
		return err
	}
	if wrong.Setting == "" {
		return &notFoundError{"setting", wrong.Given, either(nearOrAll(wrong.Given, wrong.Legal)), "hearten config"}
	}
	u := &usageError{words: err.Error(), see: "config"}
	if wrong.Near != "" {
		u.near = "hearten config set " + wrong.Setting + " " + wrong.Near
	}
	return u
}

// runConfigPath prints where the settings file is, or would be.
func runConfigPath(e *env) error {
	path, err := e.settingsPath()
	if err != nil {
		return err
	}
	if e.flags.json {
		return e.sayJSON(struct {
			head
			File string `json:"file"`
		}{schema("config_path"), path})
	}
	e.say("%s\n", path)
	return nil
}

// runConfigEdit opens the settings file in the learner's editor and says afterwards what is not understood in it. A file
// that was made for it and is left as it was is removed.
func runConfigEdit(e *env) error {
	if e.flags.noInput {
		return &needError{what: "somebody who edits"}
	}
	path, err := e.settingsPath()
	if err != nil {
		return err
	}
	e.told.Store(true) // it is said after the editor is closed
	_, err = os.Stat(path)
	fresh := errors.Is(err, fs.ErrNotExist)
	dir := filepath.Dir(path)
	_, err = os.Stat(dir)
	alone := errors.Is(err, fs.ErrNotExist)
	if fresh {
		if err := writeSettings(path, settingsToBegin()); err != nil {
			return err
		}
	}
	failed := e.edit(path)
	if fresh {
		if now, err := os.ReadFile(path); err == nil && bytes.Equal(now, settingsToBegin()) {
			err = os.Remove(path)
			if alone {
				_ = os.Remove(dir) // which fails where something else came into it
			}
			return errors.Join(failed, err)
		}
	}
	if failed != nil {
		return failed
	}
	e.file = e.readSettings()
	if err := e.sayProblems(); err != nil {
		return err
	}
	e.done("Every line is understood.\n")
	return nil
}

// settingsToBegin is a settings file in which nothing is set.
func settingsToBegin() []byte {
	var b strings.Builder
	b.WriteString("# How Hearten looks and asks. Take the # off a line to set it.\n")
	for _, s := range tui.SettingList() {
		fmt.Fprintf(&b, "\n# %s\n# %s: %s    # %s\n", s.Words, s.Name, s.Values[0], oneOf(s.Values))
	}
	return []byte(b.String())
}

// misreadError: the settings file has lines that are not understood.
type misreadError struct{ n int }

func (e *misreadError) Error() string {
	if e.n == 1 {
		return "1 thing in the settings file is not understood"
	}
	return fmt.Sprintf("%d things in the settings file are not understood", e.n)
}
