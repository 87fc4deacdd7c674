package packs

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/store/disk"
)

// Source is what a pack comes as: an *Archive or a Loose.
type Source interface {
	each(file func(name string, r io.Reader) error) error
}

// Loose are files that come from a folder.
type Loose []File

func (l Loose) each(file func(name string, r io.Reader) error) error {
	seen := Hashes{}
	for _, f := range l {
		if why := nameFault(f.Name); why != "" {
			return refuse(f.Name, "%s", why)
		}
		if _, twice := seen[f.Name]; twice {
			return refuse(f.Name, "the name stands in it twice")
		}
		seen[f.Name] = sum{}
		if err := file(f.Name, bytes.NewReader(f.Text)); err != nil {
			return err
		}
	}
	return nil
}

// Stage is a pack on its way onto a shelf, whole on disk and not yet there. Nobody else changes the shelf until it is installed
// or discarded.
type Stage struct {
	shelf *Shelf
	at    *locked
	root  *os.Root
	// buffer is what files are copied through.
	buffer []byte
	// Hashes are those of its files, the list of hashes apart.
	Hashes Hashes
	// Size is how large its files are together, in bytes.
	Size int64
}

// Stage writes the files of a pack beside those on the shelf. Where that cannot be done, what was written is removed.
func (s *Shelf) Stage(from Source) (*Stage, error) {
	l, err := s.lock(s.wait())
	if err != nil {
		return nil, err
	}
	st := &Stage{shelf: s, at: l, Hashes: Hashes{}, buffer: make([]byte, 32<<10)}
	if err = s.sweep(l.root); err == nil {
		err = st.fill(from)
	}
	if err != nil {
		return nil, errors.Join(err, st.Discard())
	}
	return st, nil
}

// fill writes the files and their list.
func (st *Stage) fill(from Source) (err error) {
	if err := st.at.root.Mkdir(incoming, 0o700); err != nil {
		return err
	}
	st.shelf.did("began")
	if st.root, err = st.at.root.OpenRoot(incoming); err != nil {
		return err
	}
	err = from.each(func(name string, r io.Reader) error {
		if err := st.root.MkdirAll(path.Dir(name), 0o700); err != nil {
			return err
		}
		return st.write(name, r)
	})
	if err != nil {
		return err
	}
	err = st.write(HashList, bytes.NewReader(st.Hashes.text()))
	delete(st.Hashes, HashList)
	return err
}

// flush makes all of the stage last, which is waited for only where it is going to stay.
func (st *Stage) flush() error {
	err := fs.WalkDir(st.root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return errors.Join(err, disk.SyncDir(filepath.Join(st.shelf.dir, incoming, filepath.FromSlash(name))))
		}
		f, err := st.root.OpenFile(name, os.O_RDWR, 0)
		if err != nil {
			return err
		}
		return errors.Join(f.Sync(), f.Close())
	})
	if err != nil {
		return fmt.Errorf("write the pack: %w", err)
	}
	st.shelf.did("flushed")
	return nil
}

func (st *Stage) write(name string, r io.Reader) error {
	f, err := st.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	hash := sha256.New()
	n, err := io.CopyBuffer(io.MultiWriter(f, hash), r, st.buffer)
	st.Size += n
	st.Hashes[name] = sum(hash.Sum(nil))
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	st.shelf.did("wrote " + name)
	return nil
}

// FS are the files of the stage.
func (st *Stage) FS() fs.FS { return st.root.FS() }

// Install puts the stage on the shelf, in the place of the pack that has this id now, if one has. Then it is over.
func (st *Stage) Install(id content.PackID) error {
	err := st.install(id)
	return errors.Join(err, st.Discard())
}

func (st *Stage) install(id content.PackID) error {
	if why := IDFault(string(id)); why != "" {
		return refuse("pack.md", "%s", why)
	}
	if slices.Contains(st.shelf.reserved, id) {
		return refuse("pack.md", "the id `%s` belongs to a pack of Hearten", id)
	}
	if err := st.flush(); err != nil {
		return err
	}
	root, name, old := st.at.root, string(id), oldPrefix+string(id)
	_ = st.root.Close() // Windows renames no folder that is open
	replaces := true
	if err := root.Rename(name, old); errors.Is(err, fs.ErrNotExist) {
		replaces = false
	} else if err != nil {
		return fmt.Errorf("put the pack aside that is there: %w", err)
	}
	st.shelf.did("put the old one aside")
	if err := root.Rename(incoming, name); err != nil {
		if replaces {
			err = errors.Join(err, root.Rename(old, name))
		}
		return fmt.Errorf("put the pack in its place: %w", err)
	}
	st.shelf.did("put the new one in its place")
	if err := disk.SyncDir(st.shelf.dir); err != nil {
		return err
	}
	if !replaces {
		return nil
	}
	// The new pack is there. What is left of the old one is removed by whoever comes next, if not now.
	_ = discard(root, old)
	st.shelf.did("removed the old one")
	return nil
}

// Discard removes a stage that is not installed, and every folder that was made for it. After that, and after Install, it does
// nothing.
func (st *Stage) Discard() error {
	if st.at == nil {
		return nil
	}
	if st.root != nil {
		_ = st.root.Close()
	}
	err := st.at.root.RemoveAll(incoming)
	st.at.release()
	st.at = nil
	if err != nil {
		return fmt.Errorf("remove what was staged: %w", err)
	}
	return nil
}
