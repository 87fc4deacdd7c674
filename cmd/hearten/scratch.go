package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"example.com/hearten/content"
)

// scratchFolders begins the names of the folders that an editor works in. Each holds one text, and whatever copies the
// editor makes of it; it is removed as a whole.
const scratchFolders = "writing-"

// longestText is how many bytes of an editor's text are taken, as many as of a line that is typed.
const longestText = 32 << 10

// scratch puts a text into a new file for an editor, in the learner's folder and for its owner only. read gives what stands
// in it afterwards, and removes it; a text that cannot be taken stays where it is.
func (h *house) scratch(text string) (path string, read func() (string, error), err error) {
	if err := h.writable(); err != nil {
		return "", nil, err
	}
	_, err = os.Lstat(h.folder)
	missing := errors.Is(err, fs.ErrNotExist)
	if err := os.MkdirAll(h.folder, 0o700); err != nil {
		return "", nil, err
	}
	dir, err := os.MkdirTemp(h.folder, scratchFolders) // its mode is 0700
	if err != nil {
		return "", nil, err
	}
	remove := func() error {
		err := os.RemoveAll(dir)
		if missing {
			_ = os.Remove(h.folder) // which fails where something else came into it
		}
		return err
	}
	if text != "" {
		text += "\n"
	}
	path = filepath.Join(dir, "words.md")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		return "", nil, errors.Join(err, remove())
	}
	return path, func() (string, error) {
		text, err := readScratch(path)
		if err != nil {
			return "", err
		}
		return text, remove()
	}, nil
}

// readScratch reads what an editor left: nothing, where it left no file.
func readScratch(path string) (string, error) {
	b, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", nil
	case err != nil:
		return "", err
	case len(b) > longestText:
		return "", fmt.Errorf("%s: this is more than %d KB, so nothing of it was taken; it stays in that file", path, longestText>>10)
	}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	text := content.Clean(strings.ReplaceAll(string(b), "\r\n", "\n"))
	return strings.TrimSpace(text), nil
}

// sweep removes what an editor worked on when the machine or the program stopped.
func (h *house) sweep() error {
	entries, err := os.ReadDir(h.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, entry := range entries {
		if entry.IsDir() && strings.HasPrefix(entry.Name(), scratchFolders) {
			err = errors.Join(err, os.RemoveAll(filepath.Join(h.folder, entry.Name())))
		}
	}
	return err
}
