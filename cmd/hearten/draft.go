package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"example.com/hearten/content"
)

// readDraft reads the scenarios of a file or folder as they are written; a file takes its names from the pack that it lies in.
// see tells more where there is none.
func readDraft(name, see string) (content.Draft, []content.Problem, error) {
	lib, err := library()
	if err != nil {
		return content.Draft{}, nil, err
	}
	whole, err := filepath.Abs(name)
	if err != nil {
		return content.Draft{}, nil, err
	}
	if _, err := os.Stat(whole); errors.Is(err, fs.ErrNotExist) {
		return content.Draft{}, nil, &notFoundError{what: "file or folder", name: name}
	}
	root := filepath.VolumeName(whole) + string(filepath.Separator)
	at, err := filepath.Rel(root, whole)
	if err != nil {
		return content.Draft{}, nil, err
	}
	draft, problems, err := content.LoadDraft(os.DirFS(root), filepath.ToSlash(at), lib)
	if errors.Is(err, content.ErrNoScenario) {
		err = &usageError{words: fmt.Sprintf("“%s”: %v", name, err), see: see}
	}
	return draft, problems, err
}
