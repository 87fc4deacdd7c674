package main

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/content/starter"
	"golang.org/x/tools/txtar"
)

// sound refuses files of a new pack that lint has something to say about.
func (e *env) sound(files []starter.File, lib *content.Library) error {
	fsys, err := treeOf(files)
	if err != nil {
		return err
	}
	_, problems := content.Lint(fsys, lib)
	return e.nothingNew(nil, problems)
}

// nothingNew refuses problems that were not there before; they are printed. Remarks are not counted.
func (e *env) nothingNew(before, after []content.Problem) error {
	added := &problemsError{}
	for _, p := range after {
		known := slices.ContainsFunc(before, func(b content.Problem) bool {
			return b.File == p.File && b.Code == p.Code && b.Message == p.Message
		})
		if known || p.Severity == content.Info {
			continue
		}
		if e.note("%s\n", p); p.Severity == content.Error {
			added.errors++
		} else {
			added.warnings++
		}
	}
	if added.errors+added.warnings == 0 {
		return nil
	}
	e.note("Nothing was written, since this would be said of it.\n")
	return added
}

// treeOf is a folder that holds the files.
func treeOf(files []starter.File) (fs.FS, error) {
	var a txtar.Archive
	for _, f := range files {
		a.Files = append(a.Files, txtar.File{Name: f.Path, Data: []byte(f.Text)})
	}
	return txtar.FS(&a)
}

// textsIn are the files of a pack that are read: its markdown, and calibration.json.
func textsIn(root *os.Root) (out []starter.File, err error) {
	err = fs.WalkDir(root.FS(), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || path.Ext(p) != ".md" && p != "calibration.json" {
			return err
		}
		text, err := root.ReadFile(p)
		out = append(out, starter.File{Path: p, Text: string(text)})
		return err
	})
	return out, err
}

// writeFiles writes new files into a folder, which is made if it is not there. Where one cannot be written, those before it are
// taken away again.
func writeFiles(dir string, files []starter.File) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	return writeInto(root, files)
}

func writeInto(root *os.Root, files []starter.File) error {
	for i, f := range files {
		if err := writeNewIn(root, f.Path, []byte(f.Text), 0o644); err != nil {
			return errors.Join(err, removeFiles(root, files[:i]))
		}
	}
	return nil
}

func removeFiles(root *os.Root, files []starter.File) (err error) {
	for _, f := range files {
		err = errors.Join(err, root.Remove(f.Path))
	}
	return err
}

// addTo writes new files into a pack, and then its page anew, which is there whole at any moment: the old one or the new one.
func addTo(root *os.Root, added []starter.File, page starter.File) error {
	if err := writeInto(root, added); err != nil {
		return err
	}
	if err := replaceIn(root, page.Path, []byte(page.Text), 0o644); err != nil {
		return errors.Join(err, removeFiles(root, added))
	}
	return nil
}
