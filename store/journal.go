package store

import (
	"errors"
	"iter"
	"os"

	"go.etcd.io/bbolt"

	"example.com/hearten/engine"
)

// Append adds the events, all or none, and returns them with their places. When it returns without an error they are on
// disk. The first use makes the folder and the file.
func (s *Store) Append(events ...engine.Event) ([]engine.Event, error) {
	const doing = "append to"
	for _, e := range events {
		if e.Fact == nil {
			return nil, s.failed(doing, errors.New("an event without a fact"))
		}
	}
	if len(events) == 0 {
		return nil, nil
	}
	var out []engine.Event
	err := s.write(func(b *book) (err error) {
		placed := make([]engine.Event, len(events))
		for i, e := range events {
			placed[i] = e
			placed[i].Seq = b.tail.Seq + 1 + uint64(i)
		}
		out, err = b.put(placed)
		return err
	})
	if err != nil {
		return nil, s.failed(doing, err)
	}
	return out, nil
}

// Read yields the events after a place, in order, in pages: nothing is held while the caller's code runs. What is read from
// the beginning is verified as a whole, what is read after a place from there on. An error ends the sequence, and what came
// before it may not be all that was there.
func (s *Store) Read(after uint64) iter.Seq2[engine.Event, error] {
	return func(yield func(engine.Event, error) bool) {
		next := s.pages(after)
		for {
			runs, err := next()
			for _, events := range runs {
				for _, e := range events {
					if !yield(e, nil) {
						return
					}
				}
			}
			if err != nil {
				yield(engine.Event{}, s.failed("read", err))
				return
			}
			if len(runs) == 0 {
				return
			}
		}
	}
}

// read runs fn in a transaction that only reads, with the head as it was before; not at all where no journal is.
func (s *Store) read(inspect func(*os.File) error, fn func(*book, *head) error) error {
	release, err := s.lock(false)
	if err != nil {
		return err
	}
	defer release()
	h, there, err := s.present()
	if err != nil || !there {
		return err
	}
	ses := session{path: s.journal(), access: reading, timeout: s.boltTimeout(), inspect: inspect}
	return ses.run(func(tx *bbolt.Tx) error {
		b, err := openBook(tx)
		if err != nil {
			return err
		}
		return fn(b, h)
	})
}

// present reads the head and says whether there is a journal. The head comes first: a journal is there before its head is.
func (s *Store) present() (h *head, there bool, err error) {
	if h, err = readHead(s.head()); err != nil {
		return nil, false, err
	}
	there, err = plainFile(s.journal())
	if err == nil && !there && h != nil {
		err = damaged("the file is missing or empty, and %d events were written", h.Count)
	}
	return h, there, err
}
