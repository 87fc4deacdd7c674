package main

import (
	"example.com/hearten/content"
	"example.com/hearten/content/packs"
	"example.com/hearten/engine"
	"example.com/hearten/store"
)

// house is what most commands work with: the coach of the learner whose folder it is.
type house struct {
	*engine.Coach
	folder string
}

// open wires the learner's folder, the packs and the clock to a coach. Nothing is created before something is recorded.
func (e *env) open() (*house, error) {
	dir, err := e.folder()
	if err != nil {
		return nil, err
	}
	now, err := e.now()
	if err != nil {
		return nil, err
	}
	lib, err := library()
	if err != nil {
		return nil, err
	}
	kept := store.At(dir, store.Options{Now: now})
	coach := &engine.Coach{
		Journal: kept, Drafts: kept, Library: lib, Planner: engine.Ladder{}, Now: now, Seed: e.seed(),
	}
	return &house{coach, dir}, nil
}

// library opens the packs that come with the program.
func library() (*content.Library, error) { return packs.Library() }
