package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/store/packs"
)

// arrival is a pack from elsewhere: staged, and found well.
type arrival struct {
	*packs.Stage
	shelf    *packs.Shelf
	source   packs.Source
	pack     *content.Pack
	problems []content.Problem
	// lib are the packs that it would be open beside: all but those that it takes the place of.
	lib *content.Library
}

// arrive stages what is given to add or update: an archive, a folder, a single file or what is piped in. Where it is refused, there
// is nothing left of it.
func arrive(e *env, shelf *packs.Shelf, from string) (*arrival, error) {
	source, err := sourceAt(e, from)
	if err != nil {
		return nil, err
	}
	stage, err := shelf.Stage(source)
	if err != nil {
		return nil, ofSource(from, err)
	}
	a := &arrival{Stage: stage, shelf: shelf, source: source}
	if err := a.check(e); err != nil {
		return nil, errors.Join(ofSource(from, err), a.Discard())
	}
	return a, nil
}

// agreed asks for a yes. Nothing lies on the shelf while that is waited for, and others may change it: what was staged goes before
// and comes again after the yes, since a wait has no end that can be relied on.
func (a *arrival) agreed(e *env, question string) (bool, error) {
	if err := a.Discard(); err != nil {
		return false, err
	}
	if ok, err := e.agrees(question, "Nothing was changed."); err != nil || !ok {
		return false, err
	}
	stage, err := a.shelf.Stage(a.source)
	if err != nil {
		return false, err
	}
	a.Stage = stage
	return true, a.unlessGone()
}

// unlessGone refuses a pack that requires one which went away since it was looked for.
func (a *arrival) unlessGone() error {
	for _, need := range content.Requires(a.FS()) {
		if p := a.lib.Pack(need); p != nil && p.Origin == content.Installed && !a.shelf.Holds(need) {
			return meanwhile(fmt.Sprintf("“%s”, which it requires, was removed while you were asked", need))
		}
	}
	return nil
}

// meanwhile says that another hearten changed the shelf while somebody was asked.
func meanwhile(words string) error {
	return &packError{statusFailed, "failed", words, "Nothing was changed here. See what there is now: hearten pack list"}
}

// sourceAt reads what is given.
func sourceAt(e *env, from string) (packs.Source, error) {
	if from == stdin {
		a, err := packs.Read(e.in)
		return a, ofSource(from, err)
	}
	info, err := os.Stat(from)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &notFoundError{what: "file or folder", name: from}
	case err != nil:
		return nil, err
	case info.IsDir() || strings.EqualFold(filepath.Ext(from), ".md"):
		have, err := e.library()
		if err != nil {
			return nil, err
		}
		l, err := looseAt(e, from, have)
		if err != nil {
			return nil, ofSource(from, err)
		}
		return packs.Loose(l.files), nil
	case !info.Mode().IsRegular():
		return nil, &usageError{words: fmt.Sprintf("“%s” is no file of its own: pipe it in, with - for its name", from)}
	}
	f, err := os.Open(from)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	a, err := packs.Read(io.Reader(f))
	return a, ofSource(from, err)
}

// check loads the staged files beside the other packs.
func (a *arrival) check(e *env) error {
	id, err := installableID(a.FS())
	if err != nil {
		return err
	}
	if a.lib, err = e.libraryWithout(id); err != nil {
		return err
	}
	var missing []string
	for _, need := range content.Requires(a.FS()) {
		if a.lib.Pack(need) == nil {
			missing = append(missing, string(need))
		}
	}
	if len(missing) > 0 {
		return &packError{
			statusNotFound, "not_found", fmt.Sprintf("“%s” requires %s not here yet: %s", id, packsThat(len(missing)), strings.Join(missing, ", ")),
			"Add what it requires first: hearten pack add FILE",
		}
	}
	if a.pack, a.problems = content.Lint(a.FS(), a.lib); a.pack == nil {
		return e.refused(written{}, a.problems)
	}
	if why := packs.IDFault(string(a.pack.ID)); why != "" {
		return &packs.Refusal{File: "pack.md", Why: why}
	}
	pictures, err := badgeImages(a.pack)
	if err != nil {
		return err
	}
	for _, name := range a.Hashes.Names() {
		if !packs.Picks(name) && !slices.Contains(pictures, name) {
			return &packs.Refusal{File: name, Why: "no badge names this picture"}
		}
	}
	return partsThere(a.pack, func(name string) bool { _, ok := a.Hashes[name]; return ok })
}

// installableID is the id in the pack.md of a pack whose files nobody has checked yet, and which has to be one that can be installed.
func installableID(fsys fs.FS) (content.PackID, error) {
	id := content.IDOf(fsys)
	if slices.Contains(reserved(), id) {
		why := "the id `" + string(id) + "` belongs to a pack of Hearten"
		if id == content.OwnPack {
			why = "the id `mine` belongs to each learner's own pack"
		}
		return id, &packs.Refusal{File: "pack.md", Why: why}
	}
	return id, nil
}

// packsThat is so many packs, as the beginning of what is said of them.
func packsThat(n int) string {
	if n == 1 {
		return "a pack that is"
	}
	return fmt.Sprintf("%d packs that are", n)
}
