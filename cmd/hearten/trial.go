package main

import (
	"fmt"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
)

// trial is a pack that somebody who writes tries out: checked, with the packs that it is seen among.
type trial struct {
	written
	pack *content.Pack
	lib  *content.Library
}

// tried reads the pack in a folder, the one around a file, or a file that is a pack of its own. Where it has errors they are named,
// and nothing comes of it. see tells more.
func tried(e *env, from, see string) (trial, error) {
	have, err := e.library()
	if err != nil {
		return trial{}, err
	}
	w, err := writtenAt(from, see, have)
	if err != nil {
		return trial{}, err
	}
	pack, problems := content.Lint(w.fsys, have)
	if pack == nil {
		return trial{}, e.refused(w, problems)
	}
	others := slices.DeleteFunc(slices.Clone(have.Packs()), func(p *content.Pack) bool { return p.ID == pack.ID })
	lib, err := content.NewLibrary(append(others, pack)...)
	return trial{w, pack, lib}, err
}

// conversation is the one in the file that was named.
func (t trial) conversation(see string) (*content.Scenario, error) {
	if t.name == "" {
		return nil, &usageError{words: fmt.Sprintf("“%s” is a folder: name the file of a conversation", t.typed), see: see}
	}
	for _, sc := range t.pack.Scenarios() {
		if sc.Pos.File == t.name {
			return sc, nil
		}
	}
	return nil, &usageError{words: fmt.Sprintf("“%s” holds no conversation", t.typed), see: see}
}

// onTrial is a house for some packs whose record lives as long as the program. Nothing is kept from then on.
func (e *env) onTrial(lib *content.Library) (*house, error) {
	h, err := e.unlock()
	if err != nil {
		return nil, err
	}
	memory := &engine.Memory{}
	h.Journal, h.Drafts, h.Library, h.fresh = memory, memory, lib, false
	e.trial = true
	return h, nil
}

// plainTrial goes through it by lines.
func (e *env) plainTrial(h *house) *tui.Plain {
	plain := e.plain(h)
	plain.Trial, plain.KeepTalk = true, nil
	return plain
}
