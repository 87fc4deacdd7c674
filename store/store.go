package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"
)

// Names of the files in a store's folder; doc.go says what is in them.
const (
	journalName = "journal.db"
	headName    = "head"
	lockName    = "lock"
	// newSuffix marks a file that is being written. Only the holder of the lock writes one, so a fixed name is enough,
	// and whoever finds one left by a crash may remove it.
	newSuffix = ".new"
)

// Options change how a store works. The zero value is what the program uses.
type Options struct {
	// Timeout is how long to wait for another process; 0 is two seconds.
	Timeout time.Duration
	// Now dates a new file; nil is time.Now.
	Now func() time.Time
}

// Store is the learner's journal and drafts in one folder. It keeps no file open: every action locks, opens, checks, does
// its work in one transaction and closes, so that many processes and goroutines may use the same folder. It satisfies
// engine.Journal and engine.Drafts.
type Store struct {
	dir     string
	timeout time.Duration
	now     func() time.Time
	ahead   atomic.Pointer[ahead]
	forgot  atomic.Uint64 // how often something was
}

// At returns the store in a folder. Nothing is touched or created before it is used, and reading creates nothing.
func At(dir string, opts Options) *Store {
	s := &Store{dir: dir, timeout: opts.Timeout, now: opts.Now}
	if s.timeout <= 0 {
		s.timeout = 2 * time.Second
	}
	if s.now == nil {
		s.now = time.Now
	}
	return s
}

// Untouched reports whether nothing has ever been kept in the folder. It looks for the file and reads nothing.
func (s *Store) Untouched() bool {
	_, err := os.Lstat(s.journal())
	return errors.Is(err, fs.ErrNotExist)
}

func (s *Store) journal() string { return filepath.Join(s.dir, journalName) }
func (s *Store) head() string    { return filepath.Join(s.dir, headName) }

// boltTimeout is never so short that bbolt gives up at its first try. Its lock is ours alone but for foreign programs.
func (s *Store) boltTimeout() time.Duration { return max(s.timeout, 100*time.Millisecond) }

// failed says what was being done, and where.
func (s *Store) failed(doing string, err error) error {
	return fmt.Errorf("%s %s: %w", doing, s.journal(), err)
}
