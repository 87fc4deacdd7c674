package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
)

// rewrite replaces a file of the pack as a whole, under its mode; whoever looks sees the old one or the new one. It stays within
// the folder, and leaves alone what is a link, what may not be written, and what was changed since it was read.
func (w written) rewrite(f mendedFile) error {
	root, err := os.OpenRoot(w.root)
	if err != nil {
		return err
	}
	defer root.Close()
	info, err := root.Lstat(f.name)
	switch {
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return fmt.Errorf("“%s” is a link: name the file that it leads to. Nothing was written to it", f.place)
	case info.Mode().Perm()&0o200 == 0:
		return &fs.PathError{Op: "write", Path: f.place, Err: fs.ErrPermission}
	}
	now, err := root.ReadFile(f.name)
	if err != nil {
		return err
	}
	if !bytes.Equal(now, f.before) {
		return fmt.Errorf("“%s” was changed in the meantime: nothing was written to it", f.place)
	}
	return replaceIn(root, f.name, f.after, info.Mode().Perm())
}
