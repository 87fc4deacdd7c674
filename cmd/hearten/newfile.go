package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// writeNew writes a file that only its owner reads. One that is there stays as it is: then see tells more about the command that
// was to write it.
func writeNew(path string, text []byte, see string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return &usageError{words: fmt.Sprintf("“%s” is there already: choose another name. Nothing was written", path), see: see}
	}
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}
