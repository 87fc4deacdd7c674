package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"example.com/hearten/content"
)

// reads reads what a path of a file system holds, checked or not.
type reads[T any] func(fsys fs.FS, at string, have *content.Library) (T, []content.Problem, error)

// readAt reads what a path names, beside the packs that there are.
func readAt[T any](e *env, path string, read reads[T]) (none T, problems []content.Problem, err error) {
	have, err := e.library()
	if err != nil {
		return none, nil, err
	}
	fsys, at, err := fromRoot(path)
	if err != nil {
		return none, nil, err
	}
	return read(fsys, at, have)
}

// draftAt reads the conversations of a file or folder for those who write them. see tells more where there is none.
func draftAt(e *env, path, see string) (content.Draft, []content.Problem, error) {
	d, problems, err := readAt(e, path, content.LoadDraft)
	return d, problems, unreadable(e, err, content.ErrNoScenario, lacking{path, "conversation", see, problems})
}

// questionsAt reads the lessons and checkups of a file or folder as draftAt reads conversations.
func questionsAt(e *env, path, see string) (content.Draft, []content.Problem, error) {
	d, problems, err := readAt(e, path, content.LoadQuestions)
	return d, problems, unreadable(e, err, content.ErrNoQuestions, lacking{path, "lesson and no checkup", see, problems})
}

// lacking is a path without what was to be read from it.
type lacking struct {
	path, what, see string
	problems        []content.Problem
}

// unreadable says in our own words why a path cannot be read; none is the error where it holds nothing of the kind.
func unreadable(e *env, err, none error, l lacking) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &notFoundError{what: "file or folder", name: l.path}
	case errors.Is(err, none):
		for _, p := range seenFrom(l.path, l.problems) {
			e.note("%s\n", p)
		}
		why := strings.TrimPrefix(err.Error(), none.Error())
		return &usageError{words: fmt.Sprintf("“%s” holds no %s%s", l.path, l.what, why), see: l.see}
	}
	return err
}

// placeName is how the places of a scenario are named: as the file is found from where the command was run; for programs, in a
// folder, from there.
func placeName(path string, sc *content.Scenario, forPrograms bool) string {
	info, err := os.Stat(path)
	switch folder := err == nil && info.IsDir(); {
	case folder && forPrograms:
		return sc.Pos.File
	case folder:
		return written{root: path}.place(sc.Pos.File)
	}
	return filepath.ToSlash(path)
}
