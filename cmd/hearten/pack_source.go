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
	"example.com/hearten/store/packs"
)

// stdin is the word that stands for what is piped in.
const stdin = "-"

// packError: something about a pack keeps a command from doing what it was asked to. next is what to do about it.
type packError struct {
	status            int
	code, words, next string
}

func (p *packError) Error() string { return p.words }

// mendPack says what the author of a pack has to change.
func mendPack(format string, args ...any) error {
	return &packError{statusProblems, "problems_found", fmt.Sprintf(format, args...), "Nothing was changed. See: hearten help pack"}
}

// ofSource says of a refusal what it is about, and what to do; other errors stay as they are.
func ofSource(name string, err error) error {
	var r *packs.Refusal
	if !errors.As(err, &r) {
		return err
	}
	what := "“" + name + "”"
	if name == stdin {
		what = "what was piped in"
	}
	next := "Nothing was changed. What is made with hearten pack build is taken; ask whoever packed it."
	if r.Broken {
		next = "Nothing was changed. Ask for the file once more, from where you have it."
	}
	return &packError{statusDamage, "refused", fmt.Sprintf("%s is not taken: %v", what, r), next}
}

// loose is a pack in a folder or a single file, read and found well.
type loose struct {
	pack     *content.Pack
	problems []content.Problem
	files    []packs.File
	left     []string // files of the folder that are no part of the pack
}

// looseAt reads a pack from a folder or a single file, and refuses one with errors, which it prints.
func looseAt(e *env, at string, have *content.Library) (*loose, error) {
	w, closes, err := looseFiles(at, have)
	if err != nil {
		return nil, err
	}
	defer closes()
	l := &loose{}
	if l.pack, l.problems = content.Lint(w.fsys, have); l.pack == nil {
		return nil, e.refused(w, l.problems)
	}
	pictures, err := badgeImages(l.pack)
	if err != nil {
		return nil, err
	}
	l.files, l.left, err = packs.Pick(w.fsys, func(name string) bool { return packs.Picks(name) || slices.Contains(pictures, name) })
	if err != nil {
		return nil, err
	}
	return l, partsThere(l.pack, func(name string) bool {
		return slices.ContainsFunc(l.files, func(f packs.File) bool { return f.Name == name })
	})
}

// looseFiles are the files of a folder, and nothing that a link in it leads to outside, or those of a file that is a pack of its own.
func looseFiles(at string, have *content.Library) (w written, closes func(), err error) {
	w = written{typed: at, root: at}
	info, err := os.Stat(at)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return w, nil, &notFoundError{what: "file or folder", name: at}
	case err != nil:
		return w, nil, err
	case !info.IsDir() && !info.Mode().IsRegular():
		return w, nil, noFile(at, "")
	case !info.IsDir():
		w.root, w.name, w.alone = filepath.Dir(at), filepath.Base(at), true
	}
	root, err := os.OpenRoot(w.root)
	if err != nil {
		return w, nil, err
	}
	if !w.alone {
		w.fsys = root.FS()
		return w, func() { root.Close() }, nil
	}
	defer root.Close()
	w.fsys, err = content.Alone(root.FS(), w.name, have)
	if errors.Is(err, content.ErrNotAlone) {
		err = &usageError{words: err.Error()}
	}
	return w, func() {}, err
}

// badgeImages are the files that badges of a pack name as theirs, relative to the pack.
func badgeImages(p *content.Pack) ([]string, error) {
	var out []string
	for _, b := range p.Badges() {
		if b.Image == "" {
			continue
		}
		at := path.Join(path.Dir(b.Pos.File), b.Image)
		switch {
		case !fs.ValidPath(at):
			return nil, mendPack("%s: the image “%s” leads out of the pack: put it beside the badge", placeOf(b.ImagePos), b.Image)
		case path.Ext(at) != ".png" && path.Ext(at) != ".svg":
			return nil, mendPack("%s: the image “%s” does not end in .png or .svg: save it as one of these, and name that", placeOf(b.ImagePos), b.Image)
		}
		out = append(out, at)
	}
	return out, nil
}

// placeOf is a place as the problems of a pack name it.
func placeOf(p content.Pos) string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col) }

// partsThere refuses a pack whose page or pictures are not there under their names.
func partsThere(p *content.Pack, there func(name string) bool) error {
	if p.Pos.File != "pack.md" {
		return mendPack("the page of the pack is called %s: rename it pack.md", p.Pos.File)
	}
	for _, b := range p.Badges() {
		if at := path.Join(path.Dir(b.Pos.File), b.Image); b.Image != "" && !there(at) {
			return mendPack("%s: the image %s is not there: put it there, or take the line out", placeOf(b.ImagePos), at)
		}
	}
	return nil
}
