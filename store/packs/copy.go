package packs

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"example.com/hearten/content"
)

// Copy is an installed pack, open. It is an fs.FS, for several goroutines at once, that holds what is read of it against the list
// of hashes that was written at installation.
type Copy struct {
	root   *os.Root
	fsys   fs.FS
	at     os.FileInfo
	path   string
	listed Hashes
	// noList says why the list cannot be held against anything, "" where it can.
	noList string
	mu     sync.Mutex // files are read side by side
	seen   map[string]Difference
}

// Difference is what became of a file since it was installed.
type Difference string

// The differences.
const (
	// Same is a file whose bytes are as they were, or were not read.
	Same    Difference = "same"
	Changed Difference = "changed"
	Missing Difference = "missing"
	Extra   Difference = "extra"
)

// Change is a file that is not as it was installed.
type Change struct {
	File string     `json:"file"`
	What Difference `json:"what"`
}

// Open opens a pack on the shelf, also one that is being put aside at this moment. It is closed by its user.
func (s *Shelf) Open(id content.PackID) (*Copy, error) {
	shelf, err := os.OpenRoot(s.dir)
	if err != nil {
		return nil, fmt.Errorf("open the pack: %w", err)
	}
	defer shelf.Close()
	for _, name := range []string{string(id), oldPrefix + string(id), string(id)} {
		root, openErr := shelf.OpenRoot(name)
		if err = openErr; err == nil {
			return open(root, s.Path(id))
		}
		if !errors.Is(err, fs.ErrNotExist) {
			break
		}
	}
	return nil, fmt.Errorf("open the pack: %w", err)
}

func open(root *os.Root, path string) (*Copy, error) {
	at, err := root.Stat(".")
	if err != nil {
		return nil, errors.Join(err, root.Close())
	}
	c := &Copy{root: root, fsys: root.FS(), at: at, path: path, listed: Hashes{}, seen: map[string]Difference{}}
	list, err := c.readWhole(HashList)
	if err == nil {
		c.listed, err = parseHashes(list)
	}
	if err != nil {
		c.noList, c.listed = without(err).Error(), Hashes{}
	}
	return c, nil
}

// Close lets go of the folder.
func (c *Copy) Close() error { return c.root.Close() }

// Path is where it lies.
func (c *Copy) Path() string { return c.path }

// Hashes are what the files were when they were installed; none where the list cannot be read.
func (c *Copy) Hashes() Hashes { return c.listed }

// Current reports whether it is still the pack that has its place: where it is not, another one came meanwhile, and what was
// read may be part of this and part of that.
func (c *Copy) Current() bool {
	now, err := os.Lstat(c.path)
	return err == nil && os.SameFile(now, c.at)
}

// Open reads a file whole and holds it against the list. A folder is opened as it is.
func (c *Copy) Open(name string) (fs.File, error) {
	info, err := c.root.Lstat(filepath.FromSlash(name))
	if err != nil || info.IsDir() {
		return c.openPlain(name, err)
	}
	text, err := c.readWhole(name)
	if err != nil {
		return nil, err
	}
	return &whole{bytes.NewReader(text), info}, nil
}

func (c *Copy) openPlain(name string, err error) (fs.File, error) {
	if err != nil {
		return nil, err
	}
	return c.fsys.Open(name)
}

// readWhole reads a plain file, no more of it than one may have, and notes how it stands to the list.
func (c *Copy) readWhole(name string) ([]byte, error) {
	info, err := c.root.Lstat(filepath.FromSlash(name))
	if err == nil && !info.Mode().IsRegular() {
		err = &fs.PathError{Op: "open", Path: name, Err: errors.New("it is no plain file")}
	}
	if err != nil {
		return nil, err
	}
	f, err := c.root.Open(filepath.FromSlash(name))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, err
	}
	c.note(name, sha256.Sum256(text))
	return text, nil
}

func (c *Copy) note(name string, got sum) {
	if name == HashList {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	switch want, listed := c.listed[name]; {
	case !listed:
		c.seen[name] = Extra
	case got != want:
		c.seen[name] = Changed
	default:
		c.seen[name] = Same
	}
}

// ReadDir lists a folder and notes what is in it. Hidden files are nobody's: a file manager leaves them.
func (c *Copy) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(c.fsys, name)
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, d := range entries {
		at := path.Join(name, d.Name())
		if d.IsDir() || strings.HasPrefix(d.Name(), ".") || at == HashList {
			continue
		}
		_, listed := c.listed[at]
		switch _, read := c.seen[at]; {
		case !listed:
			c.seen[at] = Extra
		case !d.Type().IsRegular():
			c.seen[at] = Changed
		case !read:
			c.seen[at] = Same
		}
	}
	return entries, err
}

// Changes are the files that are not as they were installed, sorted, as far as folders were listed and files read. Where the list
// itself cannot be read it stands for all.
func (c *Copy) Changes() []Change {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.noList != "" {
		return []Change{{HashList, c.listDifference()}}
	}
	var out []Change
	for name, what := range c.seen {
		if what != Same {
			out = append(out, Change{name, what})
		}
	}
	for name := range c.listed {
		if _, seen := c.seen[name]; !seen {
			out = append(out, Change{name, Missing})
		}
	}
	slices.SortFunc(out, func(a, b Change) int { return cmp.Compare(a.File, b.File) })
	return out
}

func (c *Copy) listDifference() Difference {
	if _, err := c.root.Lstat(HashList); err != nil {
		return Missing
	}
	return Changed
}

// Verify reads every file and returns all changes.
func (c *Copy) Verify() ([]Change, error) {
	err := fs.WalkDir(c, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case strings.HasPrefix(d.Name(), ".") && name != "." && d.IsDir():
			return fs.SkipDir
		case d.IsDir() || !d.Type().IsRegular() || strings.HasPrefix(d.Name(), "."):
			return nil
		}
		_, err = c.readWhole(name)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read the pack: %w", err)
	}
	return c.Changes(), nil
}

// whole is a file that was read.
type whole struct {
	*bytes.Reader
	info fs.FileInfo
}

func (w *whole) Stat() (fs.FileInfo, error) { return w.info, nil }
func (w *whole) Close() error               { return nil }
