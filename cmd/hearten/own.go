package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
)

// ownFolder is the learner's own pack.
func (h *house) ownFolder() string {
	return filepath.Join(h.folder, packsFolder, string(content.OwnPack))
}

func isThere(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

// withOwn opens the learner's own pack beside the others. It is edited by hand, so it is checked every time; one that cannot be
// opened is left out, and leftOut says why and what to do.
func withOwn(lib *content.Library, dir string) (all *content.Library, leftOut string) {
	if !isThere(dir) {
		return lib, ""
	}
	pack, err := loadOwn(lib, dir)
	if err == nil {
		all, err = content.NewLibrary(append(lib.Packs(), pack)...)
	}
	if err != nil {
		return lib, fmt.Sprintf("Your own pack is left out: %v. Nothing in it is lost. See: hearten pack lint %s", err, shellWord(dir))
	}
	return all, ""
}

// loadOwn reads the pack in a folder, and nothing that a link in it leads to outside.
func loadOwn(lib *content.Library, dir string) (*content.Pack, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	pack, problems := content.Load(root.FS(), lib)
	for _, p := range problems {
		if p.Severity == content.Error {
			return nil, fmt.Errorf("%s, line %d: %s", p.File, p.Line, p.Message)
		}
	}
	if pack.ID != content.OwnPack {
		return nil, fmt.Errorf("pack.md says “id: %s”, and it has to be “id: %s”", pack.ID, content.OwnPack)
	}
	pack.Origin = content.Own
	return pack, nil
}

// shellWord is a path as a shell takes it for one word.
func shellWord(path string) string {
	if !strings.ContainsFunc(path, func(r rune) bool { return strings.ContainsRune(" \t'\"()&;$*?", r) }) {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

// talkKeeper is what front ends keep a talk by.
func (e *env) talkKeeper(h *house) func(engine.Progress, engine.ID) (tui.KeptTalk, error) {
	return func(p engine.Progress, id engine.ID) (tui.KeptTalk, error) { return e.keepOwn(h, p, id) }
}

// keepOwn writes a prepared talk into the learner's own pack, and opens the packs anew. What is there already is never written
// over, for it may have been changed by hand; nothing is written where a link in the pack leads outside of it.
func (e *env) keepOwn(h *house, p engine.Progress, id engine.ID) (tui.KeptTalk, error) {
	c, ok := p.OwnConversation(h.Library, id)
	if !ok {
		return tui.KeptTalk{}, &notFoundError{what: "prepared talk", name: string(id), list: "hearten prepare --list"}
	}
	dir := h.ownFolder()
	kept := tui.KeptTalk{Ref: c.Ref(), Path: filepath.Join(dir, filepath.FromSlash(c.Path())), LeftOut: e.leftOut}
	var err error
	if kept.There, err = holds(dir, c.Path()); kept.There || err != nil {
		return kept, err
	}
	if err := h.writable(); err != nil {
		return kept, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return kept, err
	}
	if err := writeOwn(h.Library, dir, c); err != nil {
		return kept, err
	}
	lib, err := e.library()
	if err == nil {
		kept.Library, kept.LeftOut = withOwn(lib, dir)
	}
	return kept, err
}

// holds reports whether a file is there in a pack, whose folder may not be there yet.
func holds(dir, file string) (bool, error) {
	root, err := os.OpenRoot(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	defer root.Close()
	switch _, err := root.Lstat(file); {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, ownError(dir, err)
	}
	return true, nil
}

// writeOwn writes the conversation into the pack in a folder, and lists it in pack.md.
func writeOwn(lib *content.Library, dir string, c engine.OwnConversation) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	if err := writeNewIn(root, c.Path(), []byte(c.Text), 0o600); err != nil {
		return ownError(dir, err)
	}
	if err := listOwn(lib, root, c); err != nil {
		return errors.Join(ownError(dir, err), root.Remove(c.Path()))
	}
	return nil
}

// ownError says in which folder a file of the pack could not be read or written.
func ownError(dir string, err error) error {
	return fmt.Errorf("write into your own pack, %s: %w", dir, err)
}

// ownList is the file that lists what is in the pack.
const ownList = "pack.md"

// listOwn puts the conversation into pack.md, which is made where it is missing.
func listOwn(lib *content.Library, root *os.Root, c engine.OwnConversation) error {
	old, err := root.ReadFile(ownList)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return writeNewIn(root, ownList, []byte(engine.OwnPackText(lib, c)), 0o600)
	case err != nil:
		return err
	}
	text := c.ListedIn(string(old))
	if text == string(old) {
		return nil
	}
	return replaceIn(root, ownList, []byte(text), 0o600)
}

// forgetOwn removes the learner's own pack with all that is in it, and says so; where it is a link, the link alone.
func (h *house) forgetOwn(e *env) error {
	dir := h.ownFolder()
	leads, linked := os.Readlink(dir)
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	_ = os.Remove(filepath.Dir(dir)) // which fails where something else is in it
	if linked == nil {
		e.note("The link to your own pack is removed. What it led to stays:\n  %s\n", leads)
		return nil
	}
	e.note("Your own pack is removed.\n")
	return nil
}

// ownWith are the files of the learner's own pack that hold some words, in any case.
func (h *house) ownWith(words string) (out []string) {
	root, err := os.OpenRoot(h.ownFolder())
	if err != nil {
		return nil
	}
	defer root.Close()
	_ = fs.WalkDir(root.FS(), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || filepath.Ext(path) != ".md" {
			return nil
		}
		if b, err := fs.ReadFile(root.FS(), path); err == nil && strings.Contains(strings.ToLower(string(b)), strings.ToLower(words)) {
			out = append(out, filepath.Join(h.ownFolder(), filepath.FromSlash(path)))
		}
		return nil
	})
	return out
}
