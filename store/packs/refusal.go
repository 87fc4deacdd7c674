package packs

import (
	"errors"
	"fmt"
	"io/fs"
)

// ErrHeld says that another process is changing the shelf.
var ErrHeld = errors.New("another hearten is adding or removing a pack")

// Refusal says why something is not taken for a pack.
type Refusal struct {
	File string // "" where it is not one file's
	Why  string
	// Broken is true where it is not what was once written: it was cut short, or a checksum differs.
	Broken bool
}

func (r *Refusal) Error() string {
	if r.File == "" {
		return r.Why
	}
	return fmt.Sprintf("%s: %s", r.File, r.Why)
}

func refuse(file, format string, args ...any) error {
	return &Refusal{File: file, Why: fmt.Sprintf(format, args...)}
}

func broken(file, format string, args ...any) error {
	return &Refusal{File: file, Why: fmt.Sprintf(format, args...), Broken: true}
}

// without is an error without the name of a file of ours that it happened to.
func without(err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return p.Err
	}
	return err
}
