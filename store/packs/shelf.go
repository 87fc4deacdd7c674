package packs

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/store/disk"
)

// Names on a shelf that are no packs; doc.go says what they are.
const (
	incoming  = ".new"
	outgoing  = ".out"
	oldPrefix = ".old-"
	lockName  = ".lock"
)

// Shelf is a folder of installed packs. Nothing is created before the first pack is staged.
type Shelf struct {
	dir      string
	reserved []content.PackID
	// Timeout is how long to wait for another process; 0 is two seconds.
	Timeout time.Duration
	// step is told of each thing that was done to the folder, so that a test can stop there; nil tells nobody.
	step func(what string)
}

// At returns the shelf in a folder. No pack with a reserved id is installed on it; what lies there under one is left alone.
func At(dir string, reserved ...content.PackID) *Shelf { return &Shelf{dir: dir, reserved: reserved} }

// Path is where an installed pack lies.
func (s *Shelf) Path(id content.PackID) string { return filepath.Join(s.dir, string(id)) }

func (s *Shelf) did(what string) {
	if s.step != nil {
		s.step(what)
	}
}

// IDs are the packs on the shelf, sorted; none where there is no folder. What a kill left is tidied up first, where that can be
// done without waiting.
func (s *Shelf) IDs() ([]content.PackID, error) {
	ids, left, err := s.look()
	if left && s.tidy() == nil {
		ids, _, err = s.look()
	}
	return ids, err
}

// Holds reports whether a pack is on the shelf.
func (s *Shelf) Holds(id content.PackID) bool {
	ids, err := s.IDs()
	return err == nil && slices.Contains(ids, id)
}

// look reads what is on the shelf; left is true where something is left over.
func (s *Shelf) look() (ids []content.PackID, left bool, err error) {
	entries, err := os.ReadDir(s.dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, false, fmt.Errorf("look for packs: %w", err)
	}
	for _, d := range entries {
		name := d.Name()
		id := content.PackID(strings.TrimPrefix(name, oldPrefix))
		aside := strings.HasPrefix(name, oldPrefix) && !slices.Contains(s.reserved, id)
		left = left || name == incoming || name == outgoing || aside
		if d.IsDir() && IDFault(string(id)) == "" && !slices.Contains(s.reserved, id) && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids, left, nil
}

// tidy puts right what a kill left, unless somebody is at work.
func (s *Shelf) tidy() error {
	l, err := s.lock(0)
	if err != nil {
		return err
	}
	defer l.release()
	l.emptied()
	return s.sweep(l.root)
}

// sweep puts right what a kill left: a pack whose successor did not come in is put back, all else is removed.
func (s *Shelf) sweep(root *os.Root) error {
	entries, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return err
	}
	for _, name := range []string{outgoing, incoming} {
		if err := root.RemoveAll(name); err != nil {
			return fmt.Errorf("remove what was left over: %w", err)
		}
	}
	for _, d := range entries {
		id, old := strings.CutPrefix(d.Name(), oldPrefix)
		if !old || slices.Contains(s.reserved, content.PackID(id)) {
			continue
		}
		if _, err := root.Lstat(id); errors.Is(err, fs.ErrNotExist) {
			err = root.Rename(d.Name(), id)
			if err != nil {
				return fmt.Errorf("put the pack back that was there before: %w", err)
			}
			continue
		}
		if err := discard(root, d.Name()); err != nil {
			return fmt.Errorf("remove what was left over: %w", err)
		}
	}
	return disk.SyncDir(s.dir)
}

// discard removes a folder under another name, so that half of it is never taken for the whole.
func discard(root *os.Root, name string) error {
	if err := root.Rename(name, outgoing); err != nil {
		return err
	}
	return root.RemoveAll(outgoing)
}

// Remove takes a pack from the shelf.
func (s *Shelf) Remove(id content.PackID) error {
	l, err := s.lock(s.wait())
	if err != nil {
		return err
	}
	defer l.release()
	if err := s.sweep(l.root); err != nil {
		return err
	}
	if err := l.root.Rename(string(id), outgoing); err != nil {
		return fmt.Errorf("remove the pack: %w", err)
	}
	s.did("moved out")
	if err := disk.SyncDir(s.dir); err != nil {
		return err
	}
	if err := l.root.RemoveAll(outgoing); err != nil {
		return fmt.Errorf("remove the files of the pack: %w", err)
	}
	l.emptied()
	return nil
}

func (s *Shelf) wait() time.Duration {
	if s.Timeout > 0 {
		return s.Timeout
	}
	return 2 * time.Second
}
