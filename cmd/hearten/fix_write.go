package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"strings"
)

// rewrite replaces a file of the pack as a whole, under its mode; whoever looks sees the old one or the new one. It stays within
// the folder, and leaves alone what is a link, what may not be written, and what was changed since it was read.
func (w written) rewrite(f mendedFile) error {
	root, err := os.OpenRoot(w.root)
	if err != nil {
		return err
	}
	defer root.Close()
	info, err := f.writable(root)
	if err != nil {
		return err
	}
	return replaceIn(root, f.name, f.after, info.Mode().Perm())
}

// writable refuses a file that cannot take its edits: it is a link, may not be written, or is not as it was read.
func (f mendedFile) writable(root *os.Root) (fs.FileInfo, error) {
	info, err := root.Lstat(f.name)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("“%s” is a link: name the file that it leads to. Nothing was written to it", f.place)
	case info.Mode().Perm()&0o200 == 0:
		return nil, &fs.PathError{Op: "write", Path: f.place, Err: fs.ErrPermission}
	}
	now, err := root.ReadFile(f.name)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(now, f.before) {
		return nil, fmt.Errorf("“%s” was changed in the meantime: nothing was written to it", f.place)
	}
	return info, nil
}

// rewriteAll writes every file, or none where one of them can be seen not to take its edits. Where it stops all the same, the error
// says what was written.
func (w written) rewriteAll(files []mendedFile) error {
	root, err := os.OpenRoot(w.root)
	if err != nil {
		return err
	}
	defer root.Close()
	for _, f := range files {
		if _, err := f.writable(root); err != nil {
			return err
		}
	}
	var done []string
	for _, f := range files {
		if err := w.rewrite(f); err != nil {
			if len(done) > 0 {
				err = fmt.Errorf("%w. Written before that: %s", err, strings.Join(done, ", "))
			}
			return err
		}
		done = append(done, f.place)
	}
	return nil
}
