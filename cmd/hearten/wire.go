package main

import (
	"fmt"
	"path/filepath"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
	"example.com/hearten/engine"
	"example.com/hearten/store"
	"example.com/hearten/tui"
)

// house is what most commands work with: the coach of the learner whose folder it is.
type house struct {
	*engine.Coach
	folder string
	// fresh is true where nothing has been kept yet.
	fresh bool
	kept  *store.Store
}

// open wires the learner's folder, the packs and the clock to a coach. Nothing is created before something is recorded.
func (e *env) open() (*house, error) {
	h, err := e.unlock()
	if err != nil {
		return nil, err
	}
	return h, e.furnish(h)
}

// visit is open, and what is known of the learner.
func (e *env) visit() (*house, engine.Progress, error) {
	h, err := e.open()
	if err != nil {
		return nil, engine.Progress{}, err
	}
	p, err := h.Progress()
	return h, p, err
}

// unlock is open but for the packs, which take longest: a house whose Library is still to come.
func (e *env) unlock() (*house, error) {
	dir, err := e.folder()
	if err != nil {
		return nil, err
	}
	now, err := e.now()
	if err != nil {
		return nil, err
	}
	kept := store.At(dir, store.Options{Now: now})
	coach := &engine.Coach{
		Journal: kept, Drafts: kept, Now: now, Seed: e.seed(),
	}
	return &house{coach, dir, kept.Untouched(), kept}, nil
}

// writable says why nothing can be kept in the folder, nil where it can be.
func (h *house) writable() error { return h.kept.Writable() }

// toMemory lets the coach go on with a copy of the record that ends with the program.
func (h *house) toMemory() error {
	m, err := engine.Remember(h.Journal, h.Drafts)
	if err != nil {
		return fmt.Errorf("read the journal: %w", err)
	}
	h.Journal, h.Drafts = m, m
	return nil
}

// furnish opens the packs: those that come with the program, those that the learner added, and their own beside them.
func (e *env) furnish(h *house) error {
	lib, err := e.library()
	if err != nil {
		return err
	}
	h.Library, e.leftOut = withOwn(lib, h.ownFolder())
	h.Drafts = engine.RenamedDrafts(h.Library, h.Drafts)
	return nil
}

// furnished begins to read the journal, and the packs if they are not there yet, and returns what waits for the packs. With
// packs that do not come with the program they are read before, since what is to be said of those belongs to the first screen.
func (e *env) furnished(h *house) func() (*engine.Coach, error) {
	h.kept.Ahead()
	var err error
	if h.Library == nil && isThere(filepath.Join(h.folder, packsFolder)) {
		err = e.furnish(h)
	}
	if h.Library != nil || err != nil {
		return func() (*engine.Coach, error) { return h.Coach, err }
	}
	read := make(chan error, 1)
	go func() {
		var err error
		defer func() {
			if r := recover(); r != nil {
				err = tui.NewFault(r)
			}
			read <- err
		}()
		err = e.furnish(h)
	}()
	return func() (*engine.Coach, error) { return h.Coach, <-read }
}

// library opens the packs that come with the program.
func library() (*content.Library, error) { return packs.Library() }
