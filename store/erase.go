package store

import (
	"os"
	"slices"

	"example.com/hearten/store/disk"
)

// Erase removes the journal with all that it holds, readable or not, drafts too, and what crashes left behind: the folder
// is as if nothing had ever been kept there. Where nothing is, nothing is touched.
func (s *Store) Erase() error {
	defer s.forgot.Add(1)
	if err := s.erase(); err != nil {
		return s.failed("erase", err)
	}
	return nil
}

func (s *Store) erase() error {
	// The journal goes before the head, so that a crash between them is noticed: a head alone is damage.
	files := []string{s.journal() + newSuffix, s.head() + newSuffix, s.journal(), s.head()}
	if !slices.ContainsFunc(files, exists) {
		return nil
	}
	release, err := s.lock(true)
	if err != nil {
		return err
	}
	defer release()
	// What a link points to would stay.
	if _, err := plainFile(s.journal()); err != nil {
		return err
	}
	for _, path := range files {
		if err := remove(path); err != nil {
			return err
		}
	}
	return disk.SyncDir(s.dir)
}

// exists says whether something has the name, or whether that cannot be told.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return !os.IsNotExist(err)
}
