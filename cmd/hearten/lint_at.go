package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"example.com/hearten/content"
)

// written is what somebody who writes packs named on the command line: a folder, or a file of one or alone.
type written struct {
	typed string
	// root is the folder of the pack, seen from where the command was run; name is the file in it, "" for all of them.
	root, name string
	fsys       fs.FS
	// alone is true for a file without a pack around it.
	alone bool
}

// linted is what lint says of it.
type linted struct {
	written
	files    []string
	problems []content.Problem
	// around counts the errors in the other files of the pack.
	around int
}

// packReach is how many folders above a file are searched for its pack.
const packReach = 4

// writtenAt finds what a path names. see is the command that tells more.
func writtenAt(path, see string, lib *content.Library) (written, error) {
	w := written{typed: path, root: path, fsys: os.DirFS(path)}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return w, &notFoundError{what: "file or folder", name: path}
	case err != nil:
		return w, err
	case info.IsDir():
		return w, nil
	case !info.Mode().IsRegular(): // to read one could wait for ever
		return w, &usageError{words: fmt.Sprintf("“%s” is neither a file nor a folder", path), see: see}
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return w, err
	}
	dir := filepath.Dir(abs)
	w.root = filepath.Dir(path)
	for range 1 + packReach {
		if info, err := os.Stat(filepath.Join(dir, "pack.md")); err == nil && info.Mode().IsRegular() {
			return w.inPack(dir, abs, see)
		}
		dir, w.root = filepath.Dir(dir), filepath.Join(w.root, "..")
	}
	w.root, w.name, w.alone = filepath.Dir(path), filepath.Base(path), true
	if filepath.Ext(path) != ".md" {
		return w, &usageError{words: fmt.Sprintf("“%s” is not a markdown file: its name ends in .md", path), see: see}
	}
	w.fsys, err = content.Alone(os.DirFS(w.root), w.name, lib)
	if errors.Is(err, content.ErrNotAlone) {
		return w, &usageError{words: fmt.Sprintf("“%s”: %v", path, err), see: see}
	}
	return w, err
}

// inPack is a file of the pack in a folder.
func (w written) inPack(dir, file, see string) (written, error) {
	name, err := filepath.Rel(dir, file)
	if err != nil {
		return w, err
	}
	w.fsys, w.name = os.DirFS(w.root), filepath.ToSlash(name)
	if !slices.Contains(content.Files(w.fsys), w.name) {
		return w, &usageError{words: fmt.Sprintf("“%s” is not read as a part of the pack in “%s”", w.typed, w.root), see: see}
	}
	return w, nil
}

// place is a file of the pack as it is found from where the command was run.
func (w written) place(file string) string {
	if file == w.name {
		return filepath.ToSlash(w.typed)
	}
	return filepath.ToSlash(filepath.Join(w.root, filepath.FromSlash(file)))
}

// lintAt checks what a path names.
func lintAt(path, see string, lib *content.Library) (linted, error) {
	w, err := writtenAt(path, see, lib)
	if err != nil {
		return linted{}, err
	}
	return w.lint(lib), nil
}

// lint checks the pack; of a file in it, the problems are those in that file.
func (w written) lint(lib *content.Library) linted {
	_, problems := content.Lint(w.fsys, lib)
	if w.name == "" {
		return linted{w, content.Files(w.fsys), problems, 0}
	}
	l := linted{written: w, files: []string{w.name}}
	for _, p := range problems {
		switch {
		case p.File == content.Clean(w.name):
			l.problems = append(l.problems, p)
		case p.Severity == content.Error && !w.alone:
			l.around++
		}
	}
	return l
}

// placed are the problems of all that was checked, each once, with files as they are found from where the command was run.
func placed(all []linted) (out []content.Problem) {
	seen := map[content.Problem]bool{}
	for _, l := range all {
		for _, p := range l.problems {
			p.File = content.Clean(l.place(p.File))
			if !seen[p] {
				seen[p] = true
				out = append(out, p)
			}
		}
	}
	return out
}

// isFolder refuses what is not the folder of a pack; see tells more.
func isFolder(dir, see string) error {
	info, err := os.Stat(dir)
	switch {
	case os.IsNotExist(err):
		return &notFoundError{what: "folder", name: dir}
	case err != nil:
		return err
	case !info.IsDir():
		return &usageError{words: fmt.Sprintf("“%s” is a file; a pack is a folder", dir), see: see}
	}
	return nil
}

// seenFrom names the files of problems as they are found from where the command was run: those of a folder, or that file.
func seenFrom(path string, problems []content.Problem) []content.Problem {
	w := written{typed: path, root: path}
	if info, err := os.Stat(path); err == nil && !info.IsDir() && len(problems) > 0 {
		w.name = problems[0].File
	}
	return placed([]linted{{written: w, problems: problems}})
}
