package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// packAround is the folder of the nearest pack.md in a folder or above it; ok is false where there is none.
func packAround(dir string) (folder string, ok bool) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", false
	}
	for range 1 + packReach {
		if info, err := os.Stat(filepath.Join(dir, "pack.md")); err == nil && info.Mode().IsRegular() {
			return dir, true
		}
		up := filepath.Dir(dir)
		if up == dir {
			break
		}
		dir = up
	}
	return "", false
}

// bench is a conversation on the bench of those who write it: played like any other, and nothing of it is kept.
type bench struct {
	*engine.Coach
	ref      content.Ref
	scenario *content.Scenario
	contexts []content.Context
}

// benchFor opens the conversation in a file with the pack around it, or as a pack of its own. What has errors is not played: they
// are printed.
func (e *env) benchFor(name, see string) (*bench, error) {
	have, err := e.library()
	if err != nil {
		return nil, err
	}
	fsys, file, err := packOf(name, have)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &notFoundError{what: "file", name: name}
	case errors.Is(err, content.ErrNotAlone):
		return nil, &usageError{words: fmt.Sprintf("“%s” is the page of a pack: name the file of a conversation", name), see: see}
	case err != nil:
		return nil, err
	}
	pack, problems := content.Lint(fsys, have)
	if pack == nil {
		return nil, e.unsound(problems)
	}
	at := slices.IndexFunc(pack.Scenarios(), func(sc *content.Scenario) bool { return sc.Pos.File == file })
	if at < 0 {
		return nil, &usageError{words: fmt.Sprintf("“%s” holds no conversation", name), see: see}
	}
	lib, err := withPack(have, pack)
	if err != nil {
		return nil, err
	}
	now, err := e.now()
	if err != nil {
		return nil, err
	}
	memory := &engine.Memory{}
	sc := pack.Scenarios()[at]
	return &bench{
		&engine.Coach{Library: lib, Journal: memory, Drafts: memory, Now: now, Seed: e.seed()},
		content.Ref{Pack: pack.ID, ID: sc.ID},
		sc, pack.Contexts,
	}, nil
}

// unsound prints the errors of a pack, and is the error for them.
func (e *env) unsound(problems []content.Problem) error {
	wrong := faultsIn(problems)
	for _, p := range wrong {
		e.note("%s\n", p)
	}
	return &problemsError{errors: len(wrong)}
}

// packOf is the pack around a file, or the file as a pack of its own, and the file's name in it.
func packOf(name string, have *content.Library) (fsys fs.FS, file string, err error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, "", err
	case info.IsDir():
		return nil, "", &usageError{words: fmt.Sprintf("“%s” is a folder: name the file of a conversation", name)}
	case !info.Mode().IsRegular():
		return nil, "", noFile(name, "")
	}
	abs, err := filepath.Abs(name)
	if err != nil {
		return nil, "", err
	}
	if dir, ok := packAround(filepath.Dir(abs)); ok {
		rel, err := filepath.Rel(dir, abs)
		return os.DirFS(dir), filepath.ToSlash(rel), err
	}
	fsys, at, err := fromRoot(name)
	if err != nil {
		return nil, "", err
	}
	alone, err := content.Alone(fsys, at, have)
	return alone, path.Base(at), err
}

// withPack is a library with one more pack, which takes the place of the one that has its id.
func withPack(have *content.Library, pack *content.Pack) (*content.Library, error) {
	all := slices.DeleteFunc(slices.Clone(have.Packs()), func(p *content.Pack) bool { return p.ID == pack.ID })
	return content.NewLibrary(append(all, pack)...)
}
