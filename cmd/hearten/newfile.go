package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
)

// writeNew writes a file that is not there yet; what is there stays as it is. A file that cannot be written whole is taken away
// again. see is the command that tells more.
func writeNew(name string, text []byte, mode fs.FileMode, see string) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if errors.Is(err, fs.ErrExist) {
		return taken(name, see)
	}
	if err != nil {
		return err
	}
	if err := filled(f, text); err != nil {
		return errors.Join(err, os.Remove(name))
	}
	return nil
}

// filled writes a file that was opened for it, to the disk, and closes it.
func filled(f *os.File, text []byte) error {
	_, err := f.Write(text)
	return errors.Join(err, f.Sync(), f.Close())
}

// writeNewIn is writeNew within a folder, which no link leads out of; the folders of the name are made.
func writeNewIn(root *os.Root, name string, text []byte, mode fs.FileMode) error {
	dirMode := fs.FileMode(0o755)
	if mode&0o077 == 0 {
		dirMode = 0o700
	}
	if err := root.MkdirAll(path.Dir(name), dirMode); err != nil {
		return err
	}
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	if err := filled(f, text); err != nil {
		return errors.Join(err, root.Remove(name))
	}
	return nil
}

// replaceIn writes a file within a folder, whether it is there or not; whoever looks sees the old one or the new one. One that is
// there keeps its mode.
func replaceIn(root *os.Root, name string, text []byte, mode fs.FileMode) error {
	info, err := root.Stat(name)
	there := err == nil
	if there {
		mode = info.Mode().Perm()
	}
	half := path.Join(path.Dir(name), "."+path.Base(name)+"-new")
	_ = root.Remove(half) // of a process that was killed in between
	if err := writeNewIn(root, half, text, mode); err != nil {
		return err
	}
	if there { // whatever new files are made with
		if err := root.Chmod(half, mode); err != nil {
			return errors.Join(err, root.Remove(half))
		}
	}
	if err := root.Rename(half, name); err != nil {
		return errors.Join(err, root.Remove(half))
	}
	return nil
}

// isFree refuses a name that is taken, before the work for what is to be written there.
func isFree(name, see string) error {
	if _, err := os.Lstat(name); err == nil {
		return taken(name, see)
	}
	return nil
}

// noFile refuses what is neither a file nor a folder: to read a pipe could take for ever.
func noFile(name, see string) error {
	return &usageError{words: fmt.Sprintf("“%s” is no file", name), see: see}
}

func taken(name, see string) error {
	return &usageError{words: fmt.Sprintf("“%s” is there already: choose another name. Nothing was written", name), see: see}
}
