package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"go.yaml.in/yaml/v4"

	"example.com/hearten/tui"
)

// settingsFile is config.yaml as it was read. What is not understood in it is a problem and leaves the default.
type settingsFile struct {
	path     string // "" where there is no home directory
	text     []byte
	doc      yaml.Node // the document, empty where the file holds none
	chosen   tui.Settings
	said     map[string]bool // by the name of the setting
	problems []misreading
	// broken is true where the file could not be read as lines of settings, so that none can be changed either.
	broken bool
}

// misreading is what is not understood in a settings file.
type misreading struct {
	file string
	line int // from 1; 0 is the whole file
	what string
	next string // what to do
}

func (m misreading) String() string {
	place := m.file
	if m.line > 0 {
		place += fmt.Sprintf(", line %d", m.line)
	}
	return place + ": " + m.what + ". " + m.next
}

// largestSettings is how many bytes of a settings file are read.
const largestSettings = 64 << 10

// readSettings reads the settings file. One that is not there is empty, unless it was asked for by name.
func (e *env) readSettings() settingsFile {
	path, err := e.settingsPath()
	if err != nil {
		return settingsFile{}
	}
	f := settingsFile{path: path}
	err = f.load()
	switch {
	case errors.Is(err, fs.ErrNotExist) && e.flags.config == "":
	case errors.Is(err, fs.ErrNotExist):
		f.problem(0, "there is no such file, so the defaults hold", "To begin it: hearten config edit --config "+e.flags.config)
	case err != nil:
		f.broken = true
		f.problem(0, "it cannot be read, so the defaults hold: "+cause(err), "See: hearten help files")
	default:
		f.parse()
	}
	return f
}

// cause is an error of the file system without the path, which is said already.
func cause(err error) string {
	if at := (*fs.PathError)(nil); errors.As(err, &at) {
		return at.Err.Error()
	}
	return err.Error()
}

func (f *settingsFile) load() error {
	file, err := os.Open(f.path)
	if err != nil {
		return err
	}
	defer file.Close()
	f.text, err = io.ReadAll(io.LimitReader(file, largestSettings+1))
	if err == nil && len(f.text) > largestSettings {
		err = fmt.Errorf("it is larger than %d KB", largestSettings>>10)
	}
	return err
}

func (f *settingsFile) problem(line int, what, next string) {
	f.problems = append(f.problems, misreading{f.path, line, what, next})
}

// parse reads the lines of the file.
func (f *settingsFile) parse() {
	const mend = "Next: hearten config edit"
	if f.blank() {
		return
	}
	if err := yaml.Load(f.text, &f.doc); err != nil {
		f.broken = true
		line, what := 0, "it is not a list of settings, one `name: value` on each line"
		if load := (*yaml.LoadError)(nil); errors.As(err, &load) && load.Mark.Line > 0 {
			line, what = load.Mark.Line, "this cannot be read ("+load.Message+"), so the defaults hold"
		}
		f.problem(line, what, mend)
		return
	}
	list := f.lines()
	if list == nil {
		f.broken = true
		f.problem(1, "it is not a list of settings, one `name: value` on each line", mend)
		return
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(list.Content); i += 2 {
		name, value := list.Content[i], list.Content[i+1]
		if first := seen[name.Value]; first > 0 {
			f.problem(name.Line, fmt.Sprintf("%s stands here a second time; line %d holds", name.Value, first), mend)
			continue
		}
		seen[name.Value] = name.Line
		f.take(name, value)
	}
}

// blank reports whether the file holds nothing but comments.
func (f *settingsFile) blank() bool {
	for line := range bytes.Lines(f.text) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			return false
		}
	}
	return true
}

// lines is the list of settings, nil where the document is something else.
func (f *settingsFile) lines() *yaml.Node {
	if len(f.doc.Content) == 1 && f.doc.Content[0].Kind == yaml.MappingNode {
		return f.doc.Content[0]
	}
	return nil
}

// take sets what one line says.
func (f *settingsFile) take(name, value *yaml.Node) {
	given := value.Value
	if value.Kind != yaml.ScalarNode {
		given = "…"
	}
	next, err := f.chosen.With(name.Value, given)
	if wrong := (*tui.SettingError)(nil); errors.As(err, &wrong) {
		remedy := "Next: hearten config edit"
		if wrong.Setting != "" {
			better := wrong.Near
			if better == "" {
				better = wrong.Legal[0]
			}
			remedy = "Next: hearten config set " + wrong.Setting + " " + better
		} else if wrong.Near != "" {
			remedy = "Did you mean " + wrong.Near + "? " + remedy
		}
		f.problem(name.Line, err.Error(), remedy)
		return
	}
	f.chosen = next
	if f.said == nil {
		f.said = map[string]bool{}
	}
	f.said[name.Value] = true
}

// value is what the file says of a setting, "" where it says nothing that is understood.
func (f *settingsFile) value(name string) string {
	if !f.said[name] {
		return ""
	}
	return f.chosen.Value(name)
}
