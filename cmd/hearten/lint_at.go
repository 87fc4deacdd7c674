package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

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
	var packed bool
	if w.root, w.name, packed, err = packAround(path); err != nil {
		return w, err
	}
	if packed {
		if w.fsys = os.DirFS(w.root); !slices.Contains(content.Files(w.fsys), w.name) {
			return w, &usageError{words: fmt.Sprintf("“%s” is not read as a part of the pack in “%s”", path, w.root), see: see}
		}
		return w, nil
	}
	w.alone = true
	if filepath.Ext(path) != ".md" {
		return w, &usageError{words: fmt.Sprintf("“%s” is not a markdown file: its name ends in .md", path), see: see}
	}
	w.fsys, err = content.Alone(os.DirFS(w.root), w.name, lib)
	if errors.Is(err, content.ErrNotAlone) {
		return w, &usageError{words: fmt.Sprintf("“%s”: %v", path, err), see: see}
	}
	return w, err
}

// packAround is the folder of the pack that a file lies in, as it is found from where the command was run, and the file's name in
// it; where packed is false there is none, and it is the file's own folder.
func packAround(file string) (folder, name string, packed bool, err error) {
	fsys, at, err := fromRoot(file)
	if err != nil {
		return "", "", false, err
	}
	_, name, packed = content.PackAround(fsys, at)
	folder = filepath.Dir(file)
	for range strings.Count(name, "/") {
		folder = filepath.Join(folder, "..")
	}
	return folder, name, packed, nil
}

// fromRoot is the file system that a path lies in, and the path in it.
func fromRoot(name string) (fsys fs.FS, at string, err error) {
	abs, err := filepath.Abs(name)
	if err != nil {
		return nil, "", err
	}
	root := filepath.VolumeName(abs) + string(filepath.Separator)
	if at = filepath.ToSlash(strings.TrimPrefix(abs, root)); at == "" {
		at = "."
	}
	return os.DirFS(root), at, nil
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

// seenFrom names the files of problems as they are found from where the command was run.
func seenFrom(path string, problems []content.Problem) []content.Problem {
	w := written{typed: path, root: path}
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		w.root, w.name, _, _ = packAround(path)
	}
	return placed([]linted{{written: w, problems: problems}})
}

// refused prints the errors that nothing can be done with a pack for, the first ones where there are many, and is the error for
// them. For programs all that was found is a line each.
func (e *env) refused(w written, problems []content.Problem) error {
	const most = 20
	if e.flags.json {
		return errorsAfter(sayLinted(e, []linted{{written: w, problems: problems}}, "json"), countOf(problems))
	}
	faults := placed([]linted{{written: w, problems: faultsIn(problems)}})
	for _, p := range faults[:min(len(faults), most)] {
		e.note("%s\n", p)
	}
	if more := len(faults) - most; more > 0 {
		e.note("and %s more%s\n", count(more, "error"), w.allOfThem())
	}
	return countOf(faults)
}

// allOfThem is the command that names all problems, "" for what has no path, as a pack in an archive.
func (w written) allOfThem() string {
	if w.typed == "" {
		return ""
	}
	return ". All of them: hearten pack lint " + shellWord(w.typed)
}
