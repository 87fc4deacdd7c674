package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v4"
)

// set writes the value of a setting into the file; comments and the order of the lines stay. The folder and the file are
// made where they are missing.
func (f *settingsFile) set(name, value string) error {
	chosen, err := f.chosen.With(name, value)
	if err != nil {
		return err
	}
	if f.path == "" {
		return errNoHome
	}
	if f.broken {
		return &brokenSettingsError{f.problems[len(f.problems)-1]}
	}
	value = chosen.Value(name)
	if f.text, err = f.edited(name, value); err != nil {
		return fmt.Errorf("write %s: %w", f.path, err)
	}
	f.chosen = chosen
	return writeSettings(f.path, f.text)
}

// edited is the text of the file with one line changed or added.
func (f *settingsFile) edited(name, value string) ([]byte, error) {
	list := f.lines()
	if list == nil {
		text := bytes.TrimRight(f.text, "\n")
		if len(text) > 0 {
			text = append(text, '\n')
		}
		text = fmt.Appendf(text, "%s: %s\n", name, value)
		return text, yaml.Load(text, &f.doc)
	}
	f.put(list, name, value)
	var b bytes.Buffer
	enc := yaml.NewEncoder(&b)
	enc.SetIndent(2)
	if err := errors.Join(enc.Encode(&f.doc), enc.Close()); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func (f *settingsFile) put(list *yaml.Node, name, value string) {
	for i := 0; i+1 < len(list.Content); i += 2 {
		if list.Content[i].Value != name {
			continue
		}
		old := list.Content[i+1]
		list.Content[i+1] = &yaml.Node{
			Kind: yaml.ScalarNode, Value: value,
			HeadComment: old.HeadComment, LineComment: old.LineComment, FootComment: old.FootComment,
		}
		return
	}
	list.Content = append(list.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: name}, &yaml.Node{Kind: yaml.ScalarNode, Value: value})
}

// writeSettings replaces the file as a whole, for its owner only. Its folder is made where it is missing.
func writeSettings(path string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return replaceFile(path, text, 0o600)
}

// replaceFile writes a file as a whole: whoever looks sees the old one or the new one. A link is followed: what it points to
// is replaced.
func replaceFile(path string, text []byte, mode os.FileMode) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	_, err = temp.Write(text)
	if err = errors.Join(err, temp.Chmod(mode), temp.Sync(), temp.Close()); err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	return nil
}

// brokenSettingsError: the settings file cannot be changed line by line, since it is not made of lines of settings.
type brokenSettingsError struct{ misreading }

func (e *brokenSettingsError) Error() string {
	return strings.TrimSuffix(misreading{e.file, e.line, e.what, ""}.String(), ". ")
}
