package store

import (
	"errors"
	"maps"

	"go.etcd.io/bbolt"

	"example.com/hearten/engine"
)

// rewriteTries is how often a rewrite begins again because others wrote meanwhile.
const rewriteTries = 8

// Rewrite replaces the journal by the events that keep returns true for, in the form that it gives them. Their places stay,
// drafts stay. The rest is left in none of the folder's files. Nothing is held while keep runs; it may see an event more
// than once if others write meanwhile. It returns how many events were changed or left out.
func (s *Store) Rewrite(keep func(engine.Event) (engine.Event, bool)) (int, error) {
	return s.rewrite("rewrite", func(c *contents) (changed int, err error) {
		c.events, changed, err = engine.Sift(c.events, keep)
		return changed, err
	})
}

// ForgetDrafts removes the drafts that match returns true for, and every trace of drafts removed before. Nothing is held
// while match runs. It returns how many were removed.
func (s *Store) ForgetDrafts(match func(key, text string) bool) (int, error) {
	return s.rewrite("forget drafts in", func(c *contents) (int, error) {
		before := len(c.drafts)
		maps.DeleteFunc(c.drafts, match)
		return before - len(c.drafts), nil
	})
}

// contents is all that a journal holds.
type contents struct {
	created string
	events  []engine.Event
	drafts  map[string]string
	tail    mark
}

// rewrite tries until nobody writes meanwhile.
func (s *Store) rewrite(doing string, change func(*contents) (int, error)) (int, error) {
	defer s.forgot.Add(1)
	for range rewriteTries {
		n, err := s.tryRewrite(change)
		switch {
		case err == nil:
			return n, nil
		case !errors.Is(err, errMoved):
			return 0, s.failed(doing, err)
		}
	}
	return 0, s.failed(doing, held{})
}

// tryRewrite changes the contents outside the lock, and puts them in place under it.
func (s *Store) tryRewrite(change func(*contents) (int, error)) (int, error) {
	c, err := s.contents()
	if err != nil || c == nil {
		return 0, err
	}
	seen := contents{drafts: maps.Clone(c.drafts), tail: c.tail}
	n, err := change(c)
	if err != nil {
		return 0, err
	}
	release, err := s.lock(true)
	if err != nil {
		return 0, err
	}
	defer release()
	if err := s.replace(seen, c); err != nil {
		return 0, errors.Join(err, s.sweep())
	}
	return n, nil
}

// contents reads and verifies everything. It is nil where no journal is.
func (s *Store) contents() (*contents, error) {
	r := reader{store: s, whole: true}
	c := &contents{}
	for {
		runs, err := r.page()
		if err != nil {
			return nil, err
		}
		if len(runs) == 0 {
			break
		}
		for _, events := range runs {
			c.events = append(c.events, events...)
		}
	}
	if !r.begun {
		return nil, nil
	}
	return c, s.read(r.inspect, func(b *book, _ *head) (err error) {
		if c.created, err = b.metaText(createdKey); err != nil {
			return err
		}
		c.tail = b.tail
		if !r.whole || c.tail.Chain != r.at.Chain || c.tail.Rewrites != r.at.Rewrites {
			return errMoved
		}
		c.drafts, err = b.allDrafts()
		return err
	})
}

// replace writes c to a new file and puts it in the journal's place, if the journal is still as it was seen. At any moment
// the journal is whole, the old one or the new one, and the head beside it knows it.
func (s *Store) replace(seen contents, c *contents) error {
	if err := s.unmoved(seen); err != nil {
		return err
	}
	next, err := s.compose(c)
	if err != nil {
		return err
	}
	if err := s.setHead(seen.tail, &next); err != nil {
		return err
	}
	if err := s.install(); err != nil {
		return err
	}
	return s.setHead(next, nil)
}

// unmoved checks under the lock that the journal is the one that was seen, and may be written.
func (s *Store) unmoved(seen contents) error {
	h, err := s.ready()
	if err != nil {
		return err
	}
	ses := session{path: s.journal(), access: reading, timeout: s.boltTimeout()}
	return ses.run(func(tx *bbolt.Tx) error {
		b, err := openToWrite(tx, h)
		if err != nil {
			return err
		}
		drafts, err := b.allDrafts()
		if err == nil && (b.tail != seen.tail || !maps.Equal(drafts, seen.drafts)) {
			err = errMoved
		}
		return err
	})
}

// compose writes the contents to a new file, reads it back, and returns where the new journal stands.
func (s *Store) compose(c *contents) (mark, error) {
	var end mark
	err := s.build(func(tx *bbolt.Tx) error {
		b, err := newBook(tx, c.created)
		if err != nil {
			return err
		}
		for key, text := range c.drafts {
			if err := b.setDraft(key, text); err != nil {
				return err
			}
		}
		b.tail.Rewrites = c.tail.Rewrites + 1
		if _, err := b.put(c.events); err != nil {
			return err
		}
		end = b.tail
		// The last place stays given even if its event is forgotten.
		end.Seq = c.tail.Seq
		return b.setTail(end)
	})
	if err != nil {
		return end, err
	}
	ses := session{path: s.journal() + newSuffix, access: reading, timeout: s.boltTimeout()}
	return end, ses.run(func(tx *bbolt.Tx) error {
		b, err := openBook(tx)
		if err != nil {
			return err
		}
		return b.passes(mark{Rewrites: end.Rewrites})
	})
}
