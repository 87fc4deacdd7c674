package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
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
	_, err = f.Write(text)
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(name))
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
