package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// mayReplace refuses to write where something else would be lost: one of the answers that are read, or a file that is no
// calibration. A pattern of the shell behind -o leads here: its first file is taken for the output.
func mayReplace(to string, files []string) error {
	if to == "-" {
		return nil
	}
	refused := func(what string) error {
		return &usageError{words: fmt.Sprintf("“%s” %s. Nothing was written: choose another name behind -o", to, what), see: "pack calibrate --help"}
	}
	there, err := os.Stat(to)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return refused("cannot be looked at: " + cause(err))
	case there.IsDir():
		return refused("is a folder")
	case !there.Mode().IsRegular():
		return refused("is no file of its own")
	}
	for _, name := range files {
		if in, err := os.Stat(name); err == nil && os.SameFile(there, in) {
			return refused("is one of the files of answers")
		}
	}
	f, err := os.Open(to)
	if err != nil {
		return refused("is there and cannot be read: " + cause(err))
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, largestCalibration+1))
	if err != nil || !isCalibration(text, filepath.Base(to)) {
		return refused("is there and is no calibration")
	}
	return nil
}

// largestCalibration is more than a calibration is.
const largestCalibration = 4 << 20

// isCalibration reports whether a file is a calibration, or was one before it broke.
func isCalibration(text []byte, name string) bool {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	var whole map[string]json.RawMessage
	if len(text) <= largestCalibration && json.Unmarshal(text, &whole) == nil {
		var items map[string]json.RawMessage
		return len(whole) == 2 && whole["version"] != nil && json.Unmarshal(whole["items"], &items) == nil
	}
	if name != calibrationFile {
		return false
	}
	dec := json.NewDecoder(bytes.NewReader(text))
	open, _ := dec.Token()
	first, _ := dec.Token()
	return open == json.Delim('{') && (first == "version" || first == "items")
}

// unwritable says in words why a file could not be written.
func unwritable(to string, err error) error {
	folder := filepath.Dir(to)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &notFoundError{what: "folder", name: folder}
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("“%s” cannot be written: the folder “%s” does not let you. Choose another place with -o", to, folder)
	}
	var at *fs.PathError
	var moved *os.LinkError
	switch { // without the name of the file that it was on its way in
	case errors.As(err, &at):
		err = at.Err
	case errors.As(err, &moved):
		err = moved.Err
	}
	return fmt.Errorf("“%s” cannot be written: %w", to, err)
}
