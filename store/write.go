package store

import (
	"errors"
	"io/fs"
	"os"
	"time"

	"example.com/hearten/store/disk"
	"go.etcd.io/bbolt"
)

// write runs fn in a transaction under the lock, in a journal that is as it should be, and then moves the head.
func (s *Store) write(fn func(*book) error) error {
	release, err := s.lock(true)
	if err != nil {
		return err
	}
	defer release()
	h, err := s.ready()
	if err != nil {
		return err
	}
	moved := false
	ses := session{path: s.journal(), access: writing, timeout: s.boltTimeout()}
	err = ses.run(func(tx *bbolt.Tx) error {
		b, err := openToWrite(tx, h)
		if err != nil {
			return err
		}
		if err := fn(b); err != nil {
			return err
		}
		if moved = !h.says(b.tail); moved {
			return s.stage(b.tail, nil)
		}
		return nil
	})
	if err != nil {
		return errors.Join(err, s.sweep())
	}
	if moved {
		// The events are on disk: a head that stays behind is no reason to say that they are not, and heals next time.
		_ = s.publish()
	}
	return nil
}

// sweep removes half-written files: ours after an error, or what a crash left behind.
func (s *Store) sweep() error {
	for _, path := range []string{s.journal() + newSuffix, s.head() + newSuffix} {
		if err := remove(path); err != nil {
			return err
		}
	}
	return nil
}

// remove removes a file, if there is one.
func remove(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// ready sweeps, and makes the journal at first use.
func (s *Store) ready() (*head, error) {
	if err := s.sweep(); err != nil {
		return nil, err
	}
	h, there, err := s.present()
	if err != nil || there {
		return h, err
	}
	created := s.now().Format(time.RFC3339)
	err = s.build(func(tx *bbolt.Tx) error {
		_, err := newBook(tx, created)
		return err
	})
	if err == nil {
		err = s.install()
	}
	if err != nil {
		return nil, errors.Join(err, s.sweep())
	}
	return nil, nil
}

// build writes a new journal beside the present one.
func (s *Store) build(fn func(*bbolt.Tx) error) error {
	ses := session{path: s.journal() + newSuffix, access: creating, timeout: s.boltTimeout()}
	return ses.run(fn)
}

// install puts the new journal in place, for good.
func (s *Store) install() error {
	if err := os.Rename(s.journal()+newSuffix, s.journal()); err != nil {
		return err
	}
	return disk.SyncDir(s.dir)
}
